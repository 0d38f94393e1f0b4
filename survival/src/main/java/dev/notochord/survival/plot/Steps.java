package dev.notochord.survival.plot;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;

/**
 * A step function as columns: what a figure needs of an estimate.
 *
 * @param start the value before the first row
 * @param times at least one, finite, 0 or later, increasing; the function ends at the last
 * @param values per time the value from that time on, the step included: a probability
 * @param atRisk per time the number at risk just before it
 */
record Steps(
    double start,
    ImmutableDoubleArray times,
    ImmutableDoubleArray values,
    ImmutableLongArray atRisk) {
  Steps {
    int rows = times.length();
    if (rows == 0 || values.length() != rows || atRisk.length() != rows) {
      throw new IllegalArgumentException("step function: " + rows + " times, " + values.length()
          + " values and " + atRisk.length()
          + " numbers at risk, expected as many of each and at least 1");
    }
    double last = -1;
    for (int row = 0; row < rows; row++) {
      double time = times.get(row);
      if (!(time >= 0 && time > last && time < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("step function: times[" + row + "] is " + time
            + ", expected finite numbers from 0 on that increase");
      }
      if (!(values.get(row) >= 0 && values.get(row) <= 1)) {
        throw new IllegalArgumentException(
            "step function: values[" + row + "] is " + values.get(row) + ", expected 0 to 1");
      }
      last = time;
    }
  }

  int size() {
    return times.length();
  }

  double lastTime() {
    return times.get(size() - 1);
  }

  /** Returns the number at risk just before a time, that of the first row not before it; 0 after the last. */
  long atRiskAt(double time) {
    int row = rowsBefore(time);
    return row < size() ? atRisk.get(row) : 0;
  }

  /** Returns how many rows have a time up to and including the given one. */
  int rowsUpTo(double time) {
    int rows = rowsBefore(time);
    return rows < size() && times.get(rows) == time ? rows + 1 : rows;
  }

  /** Returns the value at a time, the step there included. */
  double valueAt(double time) {
    int rows = rowsUpTo(time);
    return rows == 0 ? start : values.get(rows - 1);
  }

  double greatestUpTo(double time) {
    double greatest = start;
    for (int row = 0; row < size() && times.get(row) <= time; row++) {
      greatest = Math.max(greatest, values.get(row));
    }
    return greatest;
  }

  private int rowsBefore(double time) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.get(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
