package dev.notochord.staging.bollen;

import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The categories of {@link Bollen}, with the survival of their patients.
 *
 * <p>The survival of all four was checked; of the answers that lead to them only those to {@link
 * #A} and one path to {@link #C}. {@link #B} and {@link #D} are here for their survival: the system
 * never answers them.
 *
 * @since 0.1.0
 */
public enum BollenCategory implements StagingClass {
  /** The longest survival. */
  A(category("A", 31.2, 25.2, 37.3)),
  /** The second longest; no path to it was checked. */
  B(category("B", 15.4, 11.9, 18.2)),
  /** The third. */
  C(category("C", 4.8, 4.1, 5.4)),
  /** The shortest; no path to it was checked. */
  D(category("D", 1.6, 1.4, 1.9)),
  /** The chart has a category for these answers, but it could not be checked which. */
  NOT_VERIFIED(ClassDefinition.undefined(
      "not-verified",
      "not verified",
      "the flow chart has a category for these answers, but it could not be checked which"));

  private final ClassDefinition definition;

  BollenCategory(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  static Citation source() {
    return Source.PAPER;
  }

  private static ClassDefinition category(
      String code, double medianMonths, double lower, double upper) {
    return ClassDefinition.of(code, "category " + code)
        .withOutcome(
            PublishedOutcome.medianSurvival(medianMonths, "derivation, 1043 patients", Source.PAPER)
                .withLimits(lower, upper));
  }

  /** The paper, in a class of its own because the constants above need it before any field. */
  private static final class Source {
    static final Citation PAPER = Citation.builder()
        .authors("Bollen L, van der Linden YM, Pondaag W, Fiocco M, Pattynama BPM, Marijnen CAM,"
            + " Nelissen RGHH, Peul WC, Dijkstra PDS")
        .journal("Neuro Oncol")
        .year(2014)
        .volume("16")
        .pages("991-998")
        .doi("10.1093/neuonc/not318")
        .build();

    private Source() {}
  }
}
