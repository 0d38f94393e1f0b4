package dev.notochord.survival.nonparametric;

import com.google.common.base.Suppliers;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.function.Supplier;

/**
 * Standard errors of log S, of S and of the cumulative hazard per exit row, NaN where not defined; each found when first
 * asked for.
 */
final class LogStandardErrors {
  private final Supplier<ImmutableDoubleArray> logSurvival;
  private final Supplier<ImmutableDoubleArray> survival;
  private final Supplier<ImmutableDoubleArray> hazard;

  LogStandardErrors(
      Supplier<ImmutableDoubleArray> logSurvival,
      Supplier<ImmutableDoubleArray> survival,
      Supplier<ImmutableDoubleArray> hazard) {
    this.logSurvival = Suppliers.memoize(logSurvival::get);
    this.survival = Suppliers.memoize(survival::get);
    this.hazard = Suppliers.memoize(hazard::get);
  }

  ImmutableDoubleArray logSurvival() {
    return logSurvival.get();
  }

  ImmutableDoubleArray survival() {
    return survival.get();
  }

  ImmutableDoubleArray hazard() {
    return hazard.get();
  }
}
