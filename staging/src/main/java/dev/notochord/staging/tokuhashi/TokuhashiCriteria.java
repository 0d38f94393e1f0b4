package dev.notochord.staging.tokuhashi;

import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.Criterion;

/** What the scores of 1990 and 2005 share: five criteria and the papers. */
final class TokuhashiCriteria {
  /** The paper of 1990. */
  static final Citation PAPER_1990 = Citation.builder()
      .authors("Tokuhashi Y, Matsuzaki H, Toriyama S, Kawano H, Ohsaka S")
      .journal("Spine")
      .year(1990)
      .volume("15")
      .pages("1110-1113")
      .build();

  /** The paper of 2005, which looks back on the score of 1990 too. */
  static final Citation PAPER_2005 = Citation.builder()
      .authors("Tokuhashi Y, Matsuzaki H, Oda H, Oshima M, Ryu J")
      .journal("Spine")
      .year(2005)
      .volume("30")
      .pages("2186-2191")
      .doi("10.1097/01.brs.0000180401.06919.a5")
      .build();

  /** A validation of the score of 2005 in 447 patients of another centre. */
  static final Citation ZENG = Citation.builder()
      .authors("Zeng JC, Song YM, Liu H, Gong Q, Li T, Liu LM, Hu YZ, Pei FX, Rao SC")
      .journal("Sichuan Da Xue Xue Bao Yi Xue Ban")
      .year(2007)
      .doi("10.3969/j.issn.1672-173x.2007.03.032")
      .build();

  private TokuhashiCriteria() {}

  static <F extends TokuhashiFindings<F>> Criterion<F, TokuhashiCondition> condition() {
    return Criterion.scored(
        "general condition",
        TokuhashiCondition.class,
        TokuhashiFindings::condition,
        TokuhashiFindings::withCondition);
  }

  static <F extends TokuhashiFindings<F>> Criterion<F, TokuhashiBoneFoci> boneFoci() {
    return Criterion.scored(
        "extraspinal bone foci",
        TokuhashiBoneFoci.class,
        TokuhashiFindings::boneFoci,
        TokuhashiFindings::withBoneFoci);
  }

  static <F extends TokuhashiFindings<F>> Criterion<F, TokuhashiVertebrae> vertebrae() {
    return Criterion.scored(
        "vertebrae",
        TokuhashiVertebrae.class,
        TokuhashiFindings::vertebrae,
        TokuhashiFindings::withVertebrae);
  }

  static <F extends TokuhashiFindings<F>> Criterion<F, TokuhashiOrgans> organs() {
    return Criterion.scored(
        "internal organs",
        TokuhashiOrgans.class,
        TokuhashiFindings::organs,
        TokuhashiFindings::withOrgans);
  }

  static <F extends TokuhashiFindings<F>> Criterion<F, TokuhashiPalsy> palsy() {
    return Criterion.scored(
        "palsy", TokuhashiPalsy.class, TokuhashiFindings::palsy, TokuhashiFindings::withPalsy);
  }
}
