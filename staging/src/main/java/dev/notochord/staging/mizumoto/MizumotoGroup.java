package dev.notochord.staging.mizumoto;

import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The three groups of {@link Mizumoto}, with what became of their patients.
 *
 * @since 0.1.0
 */
public enum MizumotoGroup implements StagingClass {
  /** 0 to 4 points. */
  A(group("A", 0, 4, 27.1, 89, 77, 54)),
  /** 5 to 9 points. */
  B(group("B", 5, 9, 5.4, 46, 22, 9)),
  /** 10 to 14 points. */
  C(group("C", 10, 14, 1.8, 7, 4, 0));

  private final ClassDefinition definition;

  MizumotoGroup(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  static Citation source() {
    return Source.PAPER;
  }

  private static ClassDefinition group(
      String code,
      int least,
      int most,
      double medianMonths,
      double alive6,
      double alive12,
      double alive24) {
    return ClassDefinition.of(code, "group " + code)
        .withTotals(least, most)
        .withOutcome(PublishedOutcome.medianSurvival(medianMonths, Source.SERIES, Source.PAPER))
        .withOutcome(PublishedOutcome.survivalPercent(alive6, 6, Source.SERIES, Source.PAPER))
        .withOutcome(PublishedOutcome.survivalPercent(alive12, 12, Source.SERIES, Source.PAPER))
        .withOutcome(PublishedOutcome.survivalPercent(alive24, 24, Source.SERIES, Source.PAPER));
  }

  /** The paper, in a class of its own because the constants above need it before any field. */
  private static final class Source {
    /** Of 544 patients those who were followed for a year or to their death were grouped. */
    static final String SERIES = "derivation, 503 patients";

    static final Citation PAPER = Citation.builder()
        .authors("Mizumoto M, Harada H, Asakura H, Hashimoto T, Furutani K, Hashii H, Takagi T,"
            + " Katagiri H, Takahashi M, Nishimura T")
        .journal("Cancer")
        .year(2008)
        .volume("113")
        .pages("2816-2822")
        .doi("10.1002/cncr.23888")
        .build();

    private Source() {}
  }
}
