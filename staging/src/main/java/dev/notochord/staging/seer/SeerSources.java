package dev.notochord.staging.seer;

import dev.notochord.core.code.Citation;

/** Where the registries publish their rules. */
final class SeerSources {
  static final Citation SUMMARY_STAGE =
      source("Summary Stage 2018 and extent of disease (EOD 3.3), bone spine");
  static final Citation GRADE = source("Grade coding and the derived summary grade");

  private SeerSources() {}

  private static Citation source(String title) {
    return Citation.builder()
        .authors("SEER Program")
        .journal(title + ". National Cancer Institute")
        .year(2018)
        .build();
  }
}
