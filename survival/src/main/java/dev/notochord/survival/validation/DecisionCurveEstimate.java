package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Locale;
import java.util.Map;

/**
 * The net benefits of treating by predicted risks, beside those of treating all and of treating none, which is 0.
 *
 * @see DecisionCurve
 * @since 0.1.0
 */
public final class DecisionCurveEstimate {
  private final double time;
  private final ImmutableDoubleArray thresholds;
  private final NetBenefit treatAll;
  private final ImmutableMap<String, NetBenefit> models;

  DecisionCurveEstimate(
      double time,
      ImmutableDoubleArray thresholds,
      NetBenefit treatAll,
      ImmutableMap<String, NetBenefit> models) {
    this.time = time;
    this.thresholds = thresholds;
    this.treatAll = treatAll;
    this.models = models;
  }

  /** {@return the time by which the event is predicted} */
  public double time() {
    return time;
  }

  /** {@return the thresholds, increasing} */
  public ImmutableDoubleArray thresholds() {
    return thresholds;
  }

  /** {@return the net benefit of treating all} */
  public NetBenefit treatAll() {
    return treatAll;
  }

  /** {@return the net benefits by the name of the model, in the order given} */
  public ImmutableMap<String, NetBenefit> models() {
    return models;
  }

  /**
   * {@return the net benefit of a model}
   *
   * @param name its name
   * @throws IllegalArgumentException if there is no model of that name
   */
  public NetBenefit model(String name) {
    NetBenefit found = models.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "decision curve: model '" + name + "', expected one of " + models.keySet());
    }
    return found;
  }

  /** {@return a table for reading: a row per threshold, a column per model} */
  public String summary() {
    StringBuilder text =
        new StringBuilder(String.format(Locale.ROOT, "%9s %10s", "threshold", "treat all"));
    for (String name : models.keySet()) {
      text.append(String.format(Locale.ROOT, " %10s", name));
    }
    for (int k = 0; k < thresholds.length(); k++) {
      text.append(String.format(
          Locale.ROOT,
          "%n%9.4g %10.5f",
          thresholds.get(k),
          treatAll.netBenefit(k).value()));
      for (Map.Entry<String, NetBenefit> model : models.entrySet()) {
        text.append(
            String.format(Locale.ROOT, " %10.5f", model.getValue().netBenefit(k).value()));
      }
    }
    return text.toString();
  }

  /** {@return what it is, in one line} */
  @Override
  public String toString() {
    return "decision curve at time " + time + " of " + models.keySet() + ", " + thresholds.length()
        + " thresholds";
  }
}
