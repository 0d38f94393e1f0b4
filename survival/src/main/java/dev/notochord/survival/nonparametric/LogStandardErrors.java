package dev.notochord.survival.nonparametric;

import com.google.common.base.Suppliers;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.function.Supplier;

/** Standard errors of log S and of the cumulative hazard per exit row, NaN where not defined; each found when first asked for. */
final class LogStandardErrors {
  private final Supplier<ImmutableDoubleArray> logSurvival;
  private final Supplier<ImmutableDoubleArray> hazard;

  LogStandardErrors(
      Supplier<ImmutableDoubleArray> logSurvival, Supplier<ImmutableDoubleArray> hazard) {
    this.logSurvival = Suppliers.memoize(logSurvival::get);
    this.hazard = Suppliers.memoize(hazard::get);
  }

  ImmutableDoubleArray logSurvival() {
    return logSurvival.get();
  }

  ImmutableDoubleArray hazard() {
    return hazard.get();
  }
}
