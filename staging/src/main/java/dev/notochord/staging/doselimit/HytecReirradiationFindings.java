package dev.notochord.staging.doselimit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.dose.DoseUnit;
import dev.notochord.core.dose.Eqd2;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.core.dose.LinearQuadratic;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.assessment.ScoreRange;
import java.util.List;
import org.immutables.value.Value;

/**
 * What is known of the conditions of {@link HytecReirradiation}; each may be left open.
 *
 * <p>{@link Builder#courses} and {@link Builder#monthsBetween} calculate them from doses and time.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class HytecReirradiationFindings implements Findings<HytecReirradiationFindings> {
  private static final double MOST_CUMULATIVE_GRAY = 70;
  private static final double MOST_COURSE_GRAY = 25;
  private static final double MOST_RATIO = 0.5;
  private static final double LEAST_MONTHS = 5;

  HytecReirradiationFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether all courses together give at most 70 Gy EQD2} */
  @Value.Default
  public Finding<ConditionMet> cumulativeDose() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on the cumulative dose}
   *
   * @param value the answer, or what is known of it
   */
  public abstract HytecReirradiationFindings withCumulativeDose(Finding<ConditionMet> value);

  /** {@return whether the radiosurgery gives at most 25 Gy EQD2} */
  @Value.Default
  public Finding<ConditionMet> courseDose() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on the dose of the radiosurgery}
   *
   * @param value the answer, or what is known of it
   */
  public abstract HytecReirradiationFindings withCourseDose(Finding<ConditionMet> value);

  /** {@return whether the radiosurgery is at most half of all together} */
  @Value.Default
  public Finding<ConditionMet> ratio() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on the ratio}
   *
   * @param value the answer, or what is known of it
   */
  public abstract HytecReirradiationFindings withRatio(Finding<ConditionMet> value);

  /** {@return whether at least 5 months lie between} */
  @Value.Default
  public Finding<ConditionMet> interval() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on the interval}
   *
   * @param value the answer, or what is known of it
   */
  public abstract HytecReirradiationFindings withInterval(Finding<ConditionMet> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract HytecReirradiationFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableHytecReirradiationFindings.Builder {
    Builder() {}

    /**
     * Records whether all courses together give at most 70 Gy EQD2.
     *
     * @param value the answer
     * @return this builder
     */
    public Builder cumulativeDose(ConditionMet value) {
      return cumulativeDose(Finding.of(value));
    }

    /**
     * Records whether the radiosurgery gives at most 25 Gy EQD2.
     *
     * @param value the answer
     * @return this builder
     */
    public Builder courseDose(ConditionMet value) {
      return courseDose(Finding.of(value));
    }

    /**
     * Records whether the radiosurgery is at most half of all together.
     *
     * @param value the answer
     * @return this builder
     */
    public Builder ratio(ConditionMet value) {
      return ratio(Finding.of(value));
    }

    /**
     * Records whether at least 5 months lie between.
     *
     * @param value the answer
     * @return this builder
     */
    public Builder interval(ConditionMet value) {
      return interval(Finding.of(value));
    }

    /**
     * Calculates the three conditions on the dose from the courses themselves.
     *
     * @param previous the maximum dose of the thecal sac in each earlier course, at least one
     * @param radiosurgery the maximum dose of the thecal sac in the radiosurgery
     * @return this builder
     * @throws IllegalArgumentException if there is no earlier course, or a dose is not in Gy
     */
    public Builder courses(List<Fractionation> previous, Fractionation radiosurgery) {
      checkArgument(
          !previous.isEmpty(), "re-irradiation: no earlier course, expected at least one");
      List<Fractionation> all = ImmutableList.<Fractionation>builder()
          .addAll(previous)
          .add(radiosurgery)
          .build();
      return fractions(radiosurgery)
          .equivalentDoses(
              LinearQuadratic.SPINAL_CORD.cumulativeEqd2(all),
              LinearQuadratic.SPINAL_CORD.eqd2(radiosurgery));
    }

    /**
     * Calculates the three conditions on the dose from equivalent doses.
     *
     * @param cumulative the maximum of the thecal sac by all courses, the radiosurgery included
     * @param radiosurgery the maximum of the thecal sac by the radiosurgery
     * @return this builder
     * @throws IllegalArgumentException if a dose is not in Gy or not for alpha/beta 2 Gy, the
     *     radiosurgery gives more than all courses together, or these give nothing
     */
    public Builder equivalentDoses(Eqd2 cumulative, Eqd2 radiosurgery) {
      double all = gray("cumulative dose", cumulative);
      double course = gray("radiosurgery", radiosurgery);
      checkArgument(
          course <= all,
          "re-irradiation: radiosurgery %s, but cumulative %s, expected no less",
          radiosurgery,
          cumulative);
      String part = radiosurgery.dose() + " EQD2";
      String whole = cumulative.dose() + " EQD2";
      return cumulativeDose(answer(all <= MOST_CUMULATIVE_GRAY, whole))
          .courseDose(answer(course <= MOST_COURSE_GRAY, part))
          .ratio(answer(radiosurgery.ratioTo(cumulative) <= MOST_RATIO, part + " of " + whole));
    }

    /**
     * Places the dose of the radiosurgery alone, where that of the earlier courses is not known.
     *
     * @param radiosurgery the maximum dose of the thecal sac in the radiosurgery
     * @return this builder
     * @throws IllegalArgumentException if the dose is not in Gy
     */
    public Builder radiosurgery(Fractionation radiosurgery) {
      Eqd2 course = LinearQuadratic.SPINAL_CORD.eqd2(radiosurgery);
      return fractions(radiosurgery)
          .courseDose(
              answer(gray("radiosurgery", course) <= MOST_COURSE_GRAY, course.dose() + " EQD2"));
    }

    /** Says so if a course has more fractions than radiosurgery. */
    private Builder fractions(Fractionation radiosurgery) {
      if (FractionCount.of(radiosurgery.fractions()) == FractionCount.MORE) {
        addCaveats("the conditions are of radiosurgery in 1 to 5 fractions; the course has "
            + radiosurgery.fractions());
      }
      return this;
    }

    /**
     * Places the time between the last earlier course and the radiosurgery.
     *
     * @param months the months, finite and not negative
     * @return this builder
     * @throws IllegalArgumentException if the months are negative or not finite
     */
    public Builder monthsBetween(double months) {
      checkArgument(
          months >= 0 && Double.isFinite(months),
          "re-irradiation: interval is %s months, expected a finite number >= 0",
          months);
      return interval(answer(months >= LEAST_MONTHS, ScoreRange.text(months) + " months"));
    }

    private static Finding<ConditionMet> answer(boolean holds, String basis) {
      return Finding.of(ConditionMet.of(holds)).withBasis(basis);
    }

    private static double gray(String subject, Eqd2 dose) {
      checkArgument(
          dose.dose().unit() == DoseUnit.GRAY
              && dose.alphaBetaGray() == LinearQuadratic.SPINAL_CORD.alphaBetaGray(),
          "re-irradiation: %s %s, expected Gy EQD2 for alpha/beta 2 Gy",
          subject,
          dose);
      return dose.dose().value();
    }
  }
}
