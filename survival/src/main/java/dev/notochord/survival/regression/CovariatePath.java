package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.covariate.CovariateProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Covariates of one subject that change at known times: a profile from 0 to the first change, another from there to
 * the second, and so on.
 *
 * <pre>{@code
 * CovariatePath.from(waiting).changingAt(30, transplanted).until(300);
 * }</pre>
 *
 * <p>A profile holds in an interval (start, stop]: an event at the time of a change still belongs to the profile
 * before it, as in the rows of {@code SurvivalData.countingProcess}. The intervals follow each other without
 * gaps, since nothing would be known of the hazard in a gap. R's {@code survfit(..., id = )} takes gaps, cuts them
 * out of its time axis and lets time begin at the first start; without gaps and from 0 the two agree.
 *
 * <p>A path whose changes are brought about by the course of the disease asks what would happen if it were known
 * beforehand, and who lives to the last change; its curve is no probability for a subject at time 0.
 *
 * @see CoxFit#along
 * @see <a href="https://doi.org/10.1007/978-1-4757-3294-8">Therneau TM, Grambsch PM. Modeling Survival Data. Springer
 *     2000, section 10.2.4</a>
 * @since 0.1.0
 */
public final class CovariatePath {
  private final ImmutableList<CovariateProfile> profiles;
  private final ImmutableList<Double> starts;
  private final double end;

  private CovariatePath(
      ImmutableList<CovariateProfile> profiles, ImmutableList<Double> starts, double end) {
    this.profiles = profiles;
    this.starts = starts;
    this.end = end;
  }

  /**
   * {@return a path that has the same profile throughout, to be added to}
   *
   * @param profile the profile from time 0 on
   */
  public static CovariatePath from(CovariateProfile profile) {
    return new CovariatePath(
        ImmutableList.of(Objects.requireNonNull(profile, "profile")),
        ImmutableList.of(0.0),
        Double.POSITIVE_INFINITY);
  }

  /**
   * {@return this path with another profile after a time}
   *
   * @param time the last time at which the profile before holds
   * @param profile all covariates from then on
   * @throws IllegalArgumentException if the time is not finite, not after 0 and the last change, or not before the
   *     end
   */
  public CovariatePath changingAt(double time, CovariateProfile profile) {
    double last = lastStart();
    checkArgument(
        time > last && time < end,
        "covariate path: change at %s, expected a time after %s and before %s",
        time,
        last,
        end);
    return new CovariatePath(
        ImmutableList.<CovariateProfile>builder().addAll(profiles).add(profile).build(),
        ImmutableList.<Double>builder().addAll(starts).add(time).build(),
        end);
  }

  /**
   * {@return this path with an end, after which nothing is said}
   *
   * @param time the last time at which the last profile holds
   * @throws IllegalArgumentException if the time is not finite or not after 0 and the last change
   */
  public CovariatePath until(double time) {
    checkArgument(
        time > lastStart() && time < Double.POSITIVE_INFINITY,
        "covariate path: end at %s, expected a finite time after %s",
        time,
        lastStart());
    return new CovariatePath(profiles, starts, time);
  }

  private double lastStart() {
    return starts.get(starts.size() - 1);
  }

  /** {@return the profiles in the order of time, at least one} */
  public ImmutableList<CovariateProfile> profiles() {
    return profiles;
  }

  /**
   * {@return the time after which a profile holds, 0 for the first}
   *
   * @param index the place of the profile, from 0
   * @throws IndexOutOfBoundsException if there is no such profile
   */
  public double start(int index) {
    return starts.get(index);
  }

  /**
   * {@return the last time at which a profile holds, infinite for the last profile of a path without end}
   *
   * @param index the place of the profile, from 0
   * @throws IndexOutOfBoundsException if there is no such profile
   */
  public double stop(int index) {
    return index == profiles.size() - 1 ? end : starts.get(index + 1);
  }

  /** {@return for instance {@code (0.0, 30.0] x=0.0; (30.0, Infinity] x=1.0}} */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      parts.add("(" + start(i) + ", " + stop(i) + "] " + profiles.get(i));
    }
    return String.join("; ", parts);
  }
}
