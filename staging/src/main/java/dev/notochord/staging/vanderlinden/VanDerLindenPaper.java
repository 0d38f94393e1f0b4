package dev.notochord.staging.vanderlinden;

import dev.notochord.core.code.Citation;

/** The paper, which both the score and its groups cite. */
final class VanDerLindenPaper {
  static final Citation CITATION = Citation.builder()
      .authors("van der Linden YM, Dijkstra SP, Vonk EJ, Marijnen CA, Leer JW")
      .journal("Cancer")
      .year(2005)
      .volume("103")
      .pages("320-328")
      .doi("10.1002/cncr.20756")
      .build();

  private VanDerLindenPaper() {}
}
