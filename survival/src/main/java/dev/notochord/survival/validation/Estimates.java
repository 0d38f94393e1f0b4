package dev.notochord.survival.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Estimate;
import java.util.function.ToDoubleFunction;

/** Columns of estimates, for pictures. */
final class Estimates {
  private Estimates() {}

  static ImmutableDoubleArray values(ImmutableList<Estimate> estimates) {
    return column(estimates, Estimate::value);
  }

  static ImmutableDoubleArray standardErrors(ImmutableList<Estimate> estimates) {
    return column(estimates, Estimate::standardError);
  }

  static ImmutableDoubleArray lower(ImmutableList<Estimate> estimates) {
    return column(estimates, e -> e.interval().lower());
  }

  static ImmutableDoubleArray upper(ImmutableList<Estimate> estimates) {
    return column(estimates, e -> e.interval().upper());
  }

  private static ImmutableDoubleArray column(
      ImmutableList<Estimate> estimates, ToDoubleFunction<Estimate> number) {
    return ImmutableDoubleArray.copyOf(estimates.stream().mapToDouble(number));
  }
}
