package dev.notochord.staging.doselimit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * The doses of a course against every published limit held here that applies to them.
 *
 * <p>A dose may have several limits, which need not agree, or none for its structure, metric and
 * number of fractions. Which of them to keep to is not decided here.
 *
 * @param course the doses
 * @param checks every dose against every limit of its key and number of fractions, in the order of
 *     the doses and of {@link DoseLimits#constraints()}
 * @since 0.1.0
 */
public record DoseLimitReport(CourseDoses course, ImmutableList<ConstraintCheck> checks) {
  /**
   * {@return the checks of one dose; none if no limit is held for it}
   *
   * @param key the structure and how its dose is measured
   */
  public ImmutableList<ConstraintCheck> checks(DoseKey key) {
    return checks.stream()
        .filter(check -> check.constraint().key().equals(key))
        .collect(toImmutableList());
  }

  /** {@return the doses for which no published limit is held} */
  public ImmutableSet<DoseKey> withoutLimit() {
    return course.doses().keySet().stream()
        .filter(key -> checks(key).isEmpty())
        .collect(toImmutableSet());
  }

  /** {@return the doses that lie otherwise against the limit of one source than of another} */
  public ImmutableSet<DoseKey> disagreements() {
    return course.doses().keySet().stream()
        .filter(
            key -> checks(key).stream().map(ConstraintCheck::place).distinct().count() > 1)
        .collect(toImmutableSet());
  }

  /** {@return the doses with a line for each limit, and where sources differ} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("doses in ")
        .append(
            FractionCount.of(course.fractions()) == FractionCount.ONE
                ? "1 fraction"
                : course.fractions() + " fractions");
    course.doses().forEach((key, dose) -> {
      text.append("\n  ").append(key).append(' ').append(dose);
      if (checks(key).isEmpty()) {
        text.append(": no published limit held for this number of fractions");
      } else if (disagreements().contains(key)) {
        text.append(": the sources differ");
      }
      checks(key).forEach(check -> text.append("\n    ").append(check));
    });
    return text.toString();
  }
}
