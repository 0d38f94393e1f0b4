package dev.notochord.staging.bauer;

import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Criterion;

/** What the two scores have in common: the items, each worth one point, and the papers. */
final class BauerCriteria {
  static final Citation BAUER_1995 = Citation.builder()
      .authors("Bauer HC, Wedin R")
      .journal("Acta Orthop Scand")
      .year(1995)
      .volume("66")
      .pages("143-146")
      .doi("10.3109/17453679508995508")
      .build();
  static final Citation LEITHNER_2008 = Citation.builder()
      .authors("Leithner A, Radl R, Gruber G et al.")
      .journal("Eur Spine J")
      .year(2008)
      .volume("17")
      .pages("1488-1495")
      .doi("10.1007/s00586-008-0763-1")
      .build();
  static final Citation DARDIC_2015 = Citation.builder()
      .authors("Dardic M, Wibmer C, Berghold A et al.")
      .journal("Eur Spine J")
      .year(2015)
      .volume("24")
      .pages("2133-2141")
      .doi("10.1007/s00586-014-3482-9")
      .build();

  static final String UNKNOWN_PRIMARY =
      "a primary that was not found counts as one that is not in the lung: our reading";

  static final Criterion<BauerFindings, Presence> VISCERAL = Criterion.yesNo(
      "visceral or brain metastases",
      0,
      1,
      BauerFindings::visceralOrBrainMetastases,
      BauerFindings::withVisceralOrBrainMetastases);
  static final Criterion<BauerFindings, Presence> FRACTURE = Criterion.yesNo(
      "pathological fracture",
      0,
      1,
      BauerFindings::pathologicalFracture,
      BauerFindings::withPathologicalFracture);
  static final Criterion<BauerFindings, Presence> LUNG = Criterion.yesNo(
      "primary lung", 0, 1, BauerFindings::lungPrimary, BauerFindings::withLungPrimary);
  static final Criterion<BauerFindings, Presence> FAVOURABLE = Criterion.yesNo(
      "favourable primary",
      1,
      0,
      BauerFindings::favourablePrimary,
      BauerFindings::withFavourablePrimary);
  static final Criterion<BauerFindings, Presence> SOLITARY = Criterion.yesNo(
      "solitary skeletal metastasis",
      1,
      0,
      BauerFindings::solitarySkeletalMetastasis,
      BauerFindings::withSolitarySkeletalMetastasis);

  private BauerCriteria() {}

  static boolean isLungAndFavourable(Presence lung, Presence favourable) {
    return lung == Presence.PRESENT && favourable == Presence.PRESENT;
  }
}
