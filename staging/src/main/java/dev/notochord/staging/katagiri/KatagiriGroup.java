package dev.notochord.staging.katagiri;

import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The three groups of {@link Katagiri}, with what became of their patients.
 *
 * @since 0.1.0
 */
public enum KatagiriGroup implements StagingClass {
  /** 0 to 3 points. */
  LOW_RISK(ClassDefinition.of("low-risk", "low risk")
      .withTotals(0, 3)
      .withOutcome(alive(91, 12))
      .withOutcome(alive(78, 24))),
  /** 4 to 6 points. */
  INTERMEDIATE_RISK(ClassDefinition.of("intermediate-risk", "intermediate risk")
      .withTotals(4, 6)
      .withOutcome(alive(49, 12))),
  /** 7 to 10 points. */
  HIGH_RISK(ClassDefinition.of("high-risk", "high risk")
      .withTotals(7, 10)
      .withOutcome(alive(27, 6))
      .withOutcome(alive(6, 12)));

  private final ClassDefinition definition;

  KatagiriGroup(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  static Citation source() {
    return Source.PAPER;
  }

  private static PublishedOutcome alive(double percent, double months) {
    return PublishedOutcome.survivalPercent(
        percent, months, "derivation, 808 patients", Source.PAPER);
  }

  /** The paper, in a class of its own because the constants above need it before any field. */
  private static final class Source {
    static final Citation PAPER = Citation.builder()
        .authors("Katagiri H, Okada R, Takagi T, Takahashi M, Murata H, Harada H, Nishimura T,"
            + " Asakura H, Ogawa H")
        .journal("Cancer Med")
        .year(2014)
        .volume("3")
        .pages("1359-1367")
        .doi("10.1002/cam4.292")
        .build();

    private Source() {}
  }
}
