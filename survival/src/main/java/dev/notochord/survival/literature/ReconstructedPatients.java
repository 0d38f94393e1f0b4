package dev.notochord.survival.literature;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.literature.ReconstructionWarning.Kind;
import dev.notochord.survival.nonparametric.BeyondFollowUp;
import dev.notochord.survival.nonparametric.CurveEstimator;
import dev.notochord.survival.nonparametric.QuantileRule;
import dev.notochord.survival.nonparametric.RestrictedMean;
import dev.notochord.survival.nonparametric.RestrictedMeanEstimate;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.nonparametric.TimeQuantile;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Patients reconstructed from a printed curve, with a report of how well they reproduce what is printed.
 *
 * @see PatientReconstruction
 * @since 0.1.0
 */
public final class ReconstructedPatients {
  private static final double MUCH_MOVED = 0.02;
  private static final double FAR_OFF = 0.05;

  private final PublishedCurve published;
  private final ReconstructionMethod method;
  private final SurvivalData data;
  private final SurvivalCurve curve;
  private final CurveDeviation deviation;
  private final ImmutableList<NumberAtRiskCheck> numbersAtRisk;
  private final ImmutableList<ReconstructionWarning> warnings;

  ReconstructedPatients(
      PublishedCurve published,
      ReconstructionMethod method,
      SurvivalData data,
      int forced,
      CurveEstimator estimator) {
    this.published = published;
    this.method = method;
    this.data = data;
    this.curve = estimator.with(QuantileRule.FIRST_AT_OR_BELOW).estimate(data);
    this.deviation = measured();
    this.numbersAtRisk = published.numbersAtRisk().stream()
        .map(number -> new NumberAtRiskCheck(number.time(), number.count(), atRisk(number.time())))
        .collect(ImmutableList.toImmutableList());
    this.warnings = warn(forced);
  }

  private int atRisk(double time) {
    int count = 0;
    for (int i = data.usedRows() - 1; i >= 0 && data.time(data.rowByTime(i)) >= time; i--) {
      count++;
    }
    return count;
  }

  private CurveDeviation measured() {
    DigitizedCurve clicked = published.curve();
    int points = clicked.times().length();
    double squares = 0;
    double sum = 0;
    double largest = 0;
    double where = 0;
    for (int k = 0; k < points; k++) {
      double time = clicked.times().get(k);
      double known = Math.min(time, curve.maxTime());
      double off = Math.abs(curve.survivalAt(known) - clicked.survival().get(k));
      squares += off * off;
      sum += off;
      if (off > largest) {
        largest = off;
        where = time;
      }
    }
    return new CurveDeviation(points, Math.sqrt(squares / points), sum / points, largest, where);
  }

  private ImmutableList<ReconstructionWarning> warn(int forced) {
    ImmutableList.Builder<ReconstructionWarning> found = ImmutableList.builder();
    boolean noNumbers = published.numbersAtRisk().stream().noneMatch(number -> number.time() > 0);
    if (noNumbers) {
      found.add(
          new ReconstructionWarning(
              Kind.NO_NUMBERS_AT_RISK,
              published.totalEvents().isPresent()
                  ? "no numbers at risk: how many are censored comes from the total of events alone, evenly over time"
                  : "no numbers at risk: censoring is assumed at the end of follow-up only, unless the steps or ticks show otherwise"));
    }
    if (published.totalEvents().isEmpty()) {
      found.add(new ReconstructionWarning(
          Kind.NO_TOTAL_EVENTS,
          "total of events not stated: "
              + (noNumbers
                  ? "events follow from the curve and the number of patients"
                  : "censoring after the last number at risk is assumed to go on as before")));
    } else if (published.totalEvents().getAsInt() != data.totalEvents()) {
      found.add(new ReconstructionWarning(
          Kind.TOTAL_EVENTS_NOT_MET,
          "events total could not be met: " + published.totalEvents().getAsInt() + " printed, "
              + data.totalEvents() + " reconstructed"));
    }
    if (forced != 0) {
      found.add(new ReconstructionWarning(
          Kind.TOTAL_EVENTS_FORCED,
          "events total was met against the curve: " + Math.abs(forced)
              + (forced > 0 ? " censorings became events" : " events became censorings")));
    }
    for (NumberAtRiskCheck number : numbersAtRisk) {
      if (number.difference() != 0) {
        found.add(new ReconstructionWarning(
            Kind.NUMBER_AT_RISK_NOT_MET,
            "number at risk at " + number.time() + " could not be met: " + number.printed()
                + " printed, " + number.reconstructed() + " reconstructed"));
      }
    }
    DigitizedCurve clicked = published.curve();
    double lowest = clicked.survival().get(clicked.survival().length() - 1);
    if (lowest == 0 && curve.survivalAt(curve.maxTime()) > 0) {
      found.add(new ReconstructionWarning(
          Kind.PATIENTS_LEFT_AT_ZERO,
          "the clicked curve hits 0 at "
              + clicked.quantile(Math.nextDown(1.0)).orElse(clicked.lastTime())
              + " with patients left: the reconstructed curve ends at "
              + String.format(Locale.ROOT, "%.4g", curve.survivalAt(curve.maxTime()))));
    }
    if (clicked.cleaning().largestChange() > MUCH_MOVED) {
      found.add(new ReconstructionWarning(
          Kind.POINTS_MOVED, "cleaning moved points by more than 0.02: " + clicked.cleaning()));
    }
    if (deviation.largest() > FAR_OFF) {
      found.add(new ReconstructionWarning(
          Kind.CURVE_NOT_MET,
          "the reconstructed curve is more than 0.05 from a point: " + deviation));
    }
    return found.build();
  }

  /** {@return what was printed} */
  public PublishedCurve published() {
    return published;
  }

  /** {@return the algorithm used} */
  public ReconstructionMethod method() {
    return method;
  }

  /** {@return the patients: first those with event, then those censored, each in order of time} */
  public SurvivalData data() {
    return data;
  }

  /** {@return the Kaplan-Meier curve of the patients; its quantiles are {@link QuantileRule#FIRST_AT_OR_BELOW}} */
  public SurvivalCurve curve() {
    return curve;
  }

  /** {@return how far this curve is from the points; after the last patient it is taken to stay as it is} */
  public CurveDeviation deviation() {
    return deviation;
  }

  /** {@return the numbers at risk printed and reconstructed, in order of time} */
  public ImmutableList<NumberAtRiskCheck> numbersAtRisk() {
    return numbersAtRisk;
  }

  /** {@return the total of events printed, if it was} */
  public OptionalInt printedEvents() {
    return published.totalEvents();
  }

  /** {@return the total of events reconstructed} */
  public int events() {
    return (int) data.totalEvents();
  }

  /** {@return the median read off the clicked curve; empty when not reached} */
  public OptionalDouble medianRead() {
    return published.curve().median();
  }

  /** {@return the median of the patients with its limits} */
  public TimeQuantile median() {
    return curve.median();
  }

  /** {@return the area under the clicked curve up to its last point; empty if that is at time 0} */
  public OptionalDouble restrictedMeanRead() {
    double tau = published.curve().lastTime();
    return tau > 0 ? published.curve().restrictedMean(tau) : OptionalDouble.empty();
  }

  /**
   * {@return the restricted mean of the patients up to the last point clicked, with its limits; empty if that is at
   * time 0}
   */
  public Optional<RestrictedMeanEstimate> restrictedMean() {
    double tau = published.curve().lastTime();
    return tau > 0
        ? Optional.of(RestrictedMean.withDefaults()
            .with(BeyondFollowUp.CARRY_FORWARD)
            .withConfidenceLevel(curve.confidenceLevel())
            .estimate(data, tau))
        : Optional.empty();
  }

  /** {@return what a reader has to know; often not empty} */
  public ImmutableList<ReconstructionWarning> warnings() {
    return warnings;
  }

  /** {@return the report for reading} */
  public String summary() {
    StringBuilder text = new StringBuilder(160);
    text.append(this).append('\n');
    text.append("  points      ").append(published.curve().cleaning()).append('\n');
    text.append("  deviation   ").append(deviation).append('\n');
    text.append("  median      read ")
        .append(medianRead().isPresent() ? medianRead().getAsDouble() : "not reached")
        .append("; ")
        .append(median())
        .append('\n');
    restrictedMean()
        .ifPresent(mean -> text.append("  mean        read ")
            .append(String.format(Locale.ROOT, "%.4g", restrictedMeanRead().orElse(Double.NaN)))
            .append("; ")
            .append(mean)
            .append('\n'));
    for (NumberAtRiskCheck number : numbersAtRisk) {
      text.append(String.format(
          Locale.ROOT,
          "  at risk     %10.6g  printed %5d  reconstructed %5d\n",
          number.time(),
          number.printed(),
          number.reconstructed()));
    }
    for (ReconstructionWarning warning : warnings) {
      text.append("  warning     ").append(warning).append('\n');
    }
    return text.toString();
  }

  /** {@return one line that sums the patients up} */
  @Override
  public String toString() {
    return "reconstructed patients '" + published.name() + "' (" + method + "): " + data.rows()
        + " patients, "
        + events() + " events"
        + (printedEvents().isPresent() ? " of " + printedEvents().getAsInt() + " printed" : "")
        + "; " + warnings.size() + (warnings.size() == 1 ? " warning" : " warnings");
  }
}
