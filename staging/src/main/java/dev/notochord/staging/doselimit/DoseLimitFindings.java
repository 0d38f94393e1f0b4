package dev.notochord.staging.doselimit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What is known of the doses of a course against the limits of one {@link DoseLimitSet}; each may
 * be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class DoseLimitFindings implements Findings<DoseLimitFindings> {
  DoseLimitFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return where the doses of a course lie against the limits of a set}
   *
   * <p>A dose that was not given is left open, and so is one for which the set has no limit in this
   * number of fractions: the answer does not depend on it.
   *
   * @param limits the limits
   * @param course the doses
   */
  public static DoseLimitFindings of(DoseLimitSet limits, CourseDoses course) {
    DoseLimitFindings findings =
        builder().fractions(FractionCount.of(course.fractions())).build();
    for (ConstraintCheck check : DoseLimits.check(course).checks()) {
      if (limits.constraints().contains(check.constraint())) {
        findings = findings.withPlace(
            check.constraint().key(),
            Finding.of(check.place())
                .withBasis(check.dose() + ", limit " + check.constraint().doseText()));
      }
    }
    return findings;
  }

  /** {@return the number of fractions} */
  @Value.Default
  public Finding<FractionCount> fractions() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another number of fractions}
   *
   * @param value the number, or what is known of it
   */
  public abstract DoseLimitFindings withFractions(Finding<FractionCount> value);

  /** {@return where the doses lie against their limits, as far as they are recorded} */
  public abstract ImmutableMap<DoseKey, Finding<LimitPlace>> places();

  abstract DoseLimitFindings withPlaces(
      Map<? extends DoseKey, ? extends Finding<LimitPlace>> places);

  /**
   * {@return where a dose lies against its limit}
   *
   * @param key the structure and how its dose is measured
   */
  public Finding<LimitPlace> place(DoseKey key) {
    Finding<LimitPlace> place = places().get(key);
    return place == null ? Finding.notRecorded() : place;
  }

  /**
   * {@return these findings with another place of a dose}
   *
   * @param key the structure and how its dose is measured
   * @param value where the dose lies, or what is known of it
   */
  public DoseLimitFindings withPlace(DoseKey key, Finding<LimitPlace> value) {
    ImmutableMap.Builder<DoseKey, Finding<LimitPlace>> places = ImmutableMap.builder();
    places().forEach((other, place) -> {
      if (!other.equals(key)) {
        places.put(other, place);
      }
    });
    if (value.isRecorded()) {
      places.put(key, value);
    }
    return withPlaces(places.buildOrThrow());
  }

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract DoseLimitFindings withCaveats(Iterable<String> caveats);

  /** Collects findings; whatever is not set is not recorded. */
  public static final class Builder extends ImmutableDoseLimitFindings.Builder {
    Builder() {}

    /**
     * Records the number of fractions.
     *
     * @param value the number
     * @return this builder
     */
    public Builder fractions(FractionCount value) {
      return fractions(Finding.of(value));
    }

    /**
     * Records where a dose lies.
     *
     * @param key the structure and how its dose is measured
     * @param value where the dose lies
     * @return this builder
     */
    public Builder place(DoseKey key, LimitPlace value) {
      return putPlaces(key, Finding.of(value));
    }
  }
}
