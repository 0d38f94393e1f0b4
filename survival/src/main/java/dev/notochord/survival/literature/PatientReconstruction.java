package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.KaplanMeier;
import org.immutables.value.Value;

/**
 * Reconstructs the times of single patients from a printed Kaplan-Meier curve and the numbers printed with it.
 *
 * <p>Both methods look for whole numbers of events d_k at the times T_k clicked and of censorings c_k between T_k and
 * T_(k+1) such that the product-limit curve
 *
 * <pre>
 *   S_k = product of (1 - d_j / n_j) over j up to k,     n_(k+1) = n_k - d_k - c_k
 * </pre>
 *
 * <p>is near the clicked one. The printed times and the end of follow-up are added as points, at which the curve is
 * as at the point before, so that intervals end exactly at the printed times. A number at risk includes those with
 * event or censoring at its time. Both methods are deterministic: no random number is drawn, events lie at the
 * clicked times, censorings where the method says. Patients who are left at the end are censored there.
 *
 * <p><b>{@link ReconstructionMethod#GUYOT}</b>, the algorithm of the paper. In each interval a number of censorings
 * is guessed from the survival at its ends and spread evenly in time; d_k is n_k (1 - S(T_k) / S_(k-1)) rounded,
 * halves up; the number of censorings is changed by the excess at risk at the end of the interval until there is
 * none. After the last number at risk censorings go on at the mean rate of before; if the total of events is known
 * their number is changed by the excess of events until there is none. With neither number nobody is censored before
 * the end. With deaths at a printed time the guess, which takes the survival after them, can be too high by some
 * censorings, and may be kept. It differs from the program printed with the paper on purpose: intervals end at the
 * printed times rather than at the first click after them, censored patients lie at the evenly spread times rather
 * than in the middle between clicks, no number becomes negative and nobody is censored who is not at risk (the
 * program censors more than there are to meet a total of events), an iteration that goes in circles ends with the
 * number of censorings that left the least excess, and a number that is not met is reported rather than replaced.
 *
 * <p><b>{@link ReconstructionMethod#REFINED}</b>, of this library. It minimises
 *
 * <pre>
 *   sum of (S_k - S(T_k))^2 / (2 e^2)  -  sum of log Poisson(c_k; m_k)
 * </pre>
 *
 * <p>with e the {@link #clickError()} and m_k the number of censorings expected in the gap: that of the interval,
 * from its numbers at risk and the survival just before them, shared out by time, or by ticks where {@link
 * PublishedCurve#withCensoringMarks} knows them (a tick without a censoring then costs 10 more). It is minimised over
 * all d_k (the two whole numbers around the ideal one) and c_k by a dynamic program over (number at risk, events so
 * far) with the best states kept at each point: 400 of them, with more than 300 points 120,000 in all but at least
 * 100 at each. Printed numbers at risk are the only states allowed at their times and so are always met. Of a state
 * the cheapest way to it is kept, with its curve; the minimum is thus not guaranteed, the constraints are. With a
 * total of events, the best end state with that total is taken. To have one, first the censorings expected after the
 * last number at risk are changed, then a price (or a premium) is put on every event, alike at all points, and the
 * search repeated; if still no state has it, events are turned into censorings of the same time (or the reverse)
 * where the curve is farthest off, which no number at risk feels, and a warning says so. Steps that are exact to many
 * digits tell the number at risk by themselves; with a small {@code clickError} censorings are then placed in the
 * right gaps. Censorings within a gap are spread evenly, or lie at the ticks. The idea of using ticks is that of
 * Rogula et al.
 *
 * <p><b>How near they come.</b> 200 simulated arms of 30 to 300 patients each way, Weibull times of mean about 20, a
 * number at risk every 6, clicks with a standard error of 0.002; the mean over arms of the root mean squared distance
 * from the clicks, and of the largest:
 *
 * <pre>
 *                                                  Guyot            refined
 *   60 clicks, censoring times of mean 40            0.0056  0.019    0.0024  0.007
 *   the same, total of events printed                0.0038  0.008    0.0027  0.008
 *   every step, mean 40, times rounded up to 0.1     0.0037  0.017    0.0017  0.004
 *   60 clicks, censoring times of mean 6.7           0.0230  0.104    0.0035  0.009
 *   every step, hardly anybody censored              0.0016  0.003    0.0016  0.004
 * </pre>
 *
 * <p>The refined method is nearer to the clicks for at least 91 % of the arms of each of the first four. Without
 * censoring the two are alike. So they are, with 60 clicks, in the distance from the true curve, 0.013 and 0.012:
 * both put an event at the click after it. For the same reason a total of events may not go together with some twenty
 * clicks; it is then met against the curve, with a warning. Click more.
 *
 * <pre>{@code
 * ReconstructedPatients arm = PatientReconstruction.withDefaults().reconstruct(published);
 * arm.warnings();
 * arm.data();
 * }</pre>
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th><th>elsewhere</th></tr>
 *   <tr><td>method</td><td>{@link ReconstructionMethod#REFINED}</td><td>Guyot in most programs</td></tr>
 *   <tr><td>click error</td><td>0.001, half a pixel of a figure 500 pixels high; not used by Guyot</td><td></td></tr>
 *   <tr><td>confidence level</td><td>0.95</td><td></td></tr>
 * </table>
 *
 * <p><b>Edges.</b> The number of patients is always that printed. Two patients with different times of event in the
 * original have the same time here if only one point was clicked after both. Reconstructed patients have no
 * covariates, and which curve belongs to which is lost.
 *
 * <p>Cost of Guyot O(k g) for k points and g tries per interval; of the other at most 19 searches (one without a
 * total of events) of 400 k g with g the censorings tried per gap, and k per event forced: some seconds at most for
 * 5000 patients with every step clicked.
 *
 * @see <a href="https://doi.org/10.1186/1471-2288-12-9">Guyot P et al. BMC Med Res Methodol 2012;12:9</a>
 * @see <a href="https://doi.org/10.1186/s12874-021-01308-8">Liu N, Zhou Y, Lee JJ. BMC Med Res Methodol 2021;21:111</a>
 * @see <a href="https://doi.org/10.1177/23814683221077643">Rogula B et al. MDM Policy Pract 2022;7(1)</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class PatientReconstruction {
  PatientReconstruction() {}

  /** {@return the reconstruction with its defaults: refined, click error 0.001, level 0.95} */
  public static PatientReconstruction withDefaults() {
    return ImmutablePatientReconstruction.builder().build();
  }

  /** {@return the algorithm} */
  @Value.Default
  public ReconstructionMethod method() {
    return ReconstructionMethod.REFINED;
  }

  /** {@return the standard deviation of a click, as a fraction of 1} */
  @Value.Default
  public double clickError() {
    return 0.001;
  }

  /** {@return the confidence level of the limits, above 0 and below 1} */
  @Value.Default
  public double confidenceLevel() {
    return 0.95;
  }

  /**
   * {@return these options with another algorithm}
   *
   * @param method the algorithm
   */
  public PatientReconstruction with(ReconstructionMethod method) {
    return withMethod(method);
  }

  abstract PatientReconstruction withMethod(ReconstructionMethod method);

  /**
   * {@return these options with another error of clicking}
   *
   * @param error the standard deviation of a click, from 1e-9 to 0.1 as a fraction of 1; small where points are exact
   * @throws IllegalArgumentException if it is not
   */
  public abstract PatientReconstruction withClickError(double error);

  /**
   * {@return these options with another confidence level}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract PatientReconstruction withConfidenceLevel(double level);

  @Value.Check
  void check() {
    checkArgument(
        clickError() >= 1e-9 && clickError() <= 0.1,
        "patient reconstruction: click error is %s, expected from 1e-9 to 0.1",
        clickError());
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "patient reconstruction: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
  }

  /**
   * {@return the patients of one group, and how well they reproduce what is printed}
   *
   * @param published what is printed
   */
  public ReconstructedPatients reconstruct(PublishedCurve published) {
    CurvePoints points = CurvePoints.of(published);
    PatientCounts counts = method() == ReconstructionMethod.GUYOT
        ? IteratedCounts.of(points, published.totalEvents())
        : RefinedCounts.of(points, published.totalEvents(), published.marks(), clickError());
    CurveEstimator estimator = KaplanMeier.withDefaults().withConfidenceLevel(confidenceLevel());
    return new ReconstructedPatients(
        published, method(), data(points, counts), counts.forced, estimator);
  }

  /**
   * {@return the patients of two groups and their comparison}
   *
   * @param group the group that is compared
   * @param reference the group it is compared with
   * @throws IllegalArgumentException if the two have the same name
   */
  public ReconstructedComparison reconstruct(PublishedCurve group, PublishedCurve reference) {
    return new ReconstructedComparison(
        reconstruct(group), reconstruct(reference), confidenceLevel());
  }

  private static SurvivalData data(CurvePoints points, PatientCounts counts) {
    int total = counts.totalEvents();
    double[] time = new double[total + counts.censored.length];
    boolean[] event = new boolean[time.length];
    int filled = 0;
    for (int k = 0; k < points.size(); k++) {
      for (int i = 0; i < counts.events[k]; i++) {
        event[filled] = true;
        time[filled++] = points.time[k];
      }
    }
    System.arraycopy(counts.censored, 0, time, total, counts.censored.length);
    return SurvivalData.rightCensored(time, event);
  }
}
