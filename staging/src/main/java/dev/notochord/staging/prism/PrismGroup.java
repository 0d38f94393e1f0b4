package dev.notochord.staging.prism;

import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The four groups of PRISM, and the one total that is in none of them.
 *
 * <p>The source gives whole numbers: above 7, 4 to 7, 1 to 3, below 1. With the half points of the
 * performance status a total may be 3.5, to which no group belongs. 7.5 is above 7 and 0.5 below 1.
 *
 * <p>The median survival of group 4 in the derivation could not be checked and is not given.
 *
 * @see Prism
 * @since 0.1.0
 */
public enum PrismGroup implements StagingClass {
  /** Below 1 point: the worst prognosis. */
  GROUP_4(ClassDefinition.of("group-4", "group 4")
      .withTotals(Double.NEGATIVE_INFINITY, 0.5)
      .withOutcome(validation(8.8))),
  /** 1 to 3 points. */
  GROUP_3(ClassDefinition.of("group-3", "group 3")
      .withTotals(1, 3)
      .withOutcome(derivation(22.2))
      .withOutcome(validation(23.7))),
  /** 3.5 points: the source has no group for it. */
  BETWEEN_3_AND_4(ClassDefinition.undefined(
          "between-3-and-4",
          "no group: between 3 and 4",
          "the source has groups for 1 to 3 and for 4 to 7 points, and none between them")
      .withTotals(3.5, 3.5)),
  /** 4 to 7 points. */
  GROUP_2(ClassDefinition.of("group-2", "group 2")
      .withTotals(4, 7)
      .withOutcome(derivation(32.4))
      .withOutcome(validation(37.0))),
  /** Above 7 points: the best prognosis. */
  GROUP_1(ClassDefinition.of("group-1", "group 1")
      .withTotals(7.5, 12.5)
      .withOutcome(PublishedOutcome.medianNotReached(Series.DERIVATION, Series.TANG_2015))
      .withOutcome(validation(57.1)));

  private final ClassDefinition definition;

  PrismGroup(ClassDefinition definition) {
    this.definition = definition;
  }

  private static PublishedOutcome derivation(double months) {
    return PublishedOutcome.medianSurvival(months, Series.DERIVATION, Series.TANG_2015);
  }

  private static PublishedOutcome validation(double months) {
    return PublishedOutcome.medianSurvival(
        months, "validation at the Mayo Clinic, 424 patients", Series.FLOREZ_2024);
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  /** The papers. Constants of an enum come before its fields, so they stand in a class apart. */
  static final class Series {
    static final String DERIVATION = "derivation, 206 patients";
    static final Citation TANG_2015 = Citation.builder()
        .authors("Tang C et al.")
        .journal("Int J Radiat Oncol Biol Phys")
        .year(2015)
        .doi("10.1016/j.ijrobp.2015.04.050")
        .build();
    static final Citation JENSEN_2017 = Citation.builder()
        .authors("Jensen G, Tang C, Hess KR et al.")
        .journal("J Radiosurg SBRT")
        .year(2017)
        .volume("5")
        .pages("25-34")
        .build();
    static final Citation FLOREZ_2024 = Citation.builder()
        .authors("Florez MA, De B, Kowalchuk R et al.")
        .journal("Radiother Oncol")
        .year(2024)
        .volume("201")
        .pages("110570")
        .doi("10.1016/j.radonc.2024.110570")
        .build();

    private Series() {}
  }
}
