package dev.notochord.staging.wbb;

import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * Which of the verified rules on en bloc resection an extent meets.
 *
 * @see Wbb
 * @since 0.1.0
 */
public enum WbbResection implements StagingClass {
  /** Type 1: tumour only in zones 5 to 8, in layers A and B. */
  TYPE_1(ClassDefinition.of("type-1", "type 1, anterior approach, met")
      .withMeaning(
          "tumour only in zones 5 to 8 and layers A and B: the extent for which a resection"
              + " en bloc by a single anterior approach is described with a tumour-free margin")),
  /** Type 2a: tumour of the arch, zones 4 and 9 and layer D free. */
  TYPE_2A(ClassDefinition.of("type-2a", "type 2a, posterior approach, met")
      .withMeaning("tumour of the posterior arch with zones 4 and 9 free: the extent for which a"
          + " resection en bloc by a single posterior approach is described")),
  /** Type 2a, with tumour in layer D. */
  TYPE_2A_INTRALESIONAL(
      ClassDefinition.of("type-2a-intralesional", "type 2a, margin intralesional in layer D")
          .withMeaning(
              "tumour of the posterior arch with zones 4 and 9 free that has grown into layer D:"
                  + " there the margin of the posterior resection is intralesional")),
  /** Neither rule is met. */
  NEITHER(ClassDefinition.undefined(
      "neither",
      "neither verified rule met",
      "the extent meets neither of the two rules that could be checked; the other resections of the"
          + " system could not be checked, which does not say that none is possible"));

  private final ClassDefinition definition;

  WbbResection(ClassDefinition definition) {
    this.definition = definition;
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }
}
