package dev.notochord.survival.multistate;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A column that is computed once, when it is first asked for, by whichever thread asks first. */
final class LazyColumn {
  private final Supplier<double[]> computation;
  private volatile double @Nullable [] column;

  LazyColumn(Supplier<double[]> computation) {
    this.computation = computation;
  }

  /** Returns the column; not to be changed. */
  double[] get() {
    double[] known = column;
    if (known == null) {
      synchronized (this) {
        known = column;
        if (known == null) {
          known = computation.get();
          column = known;
        }
      }
    }
    return known;
  }
}
