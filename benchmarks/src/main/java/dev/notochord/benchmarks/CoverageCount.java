package dev.notochord.benchmarks;

import dev.notochord.survival.ConfidenceInterval;

/** How often intervals of one kind held the true value: a row of the table of coverage. */
final class CoverageCount {
  private int covered;
  private int below;
  private int above;
  private int none;
  private int unbounded;
  private double width;

  /** Counts an interval against the truth; a limit that is NaN makes it no interval. */
  void add(ConfidenceInterval interval, double truth) {
    double lower = interval.lower();
    double upper = interval.upper();
    if (Double.isNaN(lower) || Double.isNaN(upper)) {
      none++;
      return;
    }
    if (Double.isInfinite(upper - lower)) {
      unbounded++;
    } else {
      width += upper - lower;
    }
    if (truth < lower) {
      above++;
    } else if (truth > upper) {
      below++;
    } else {
      covered++;
    }
  }

  /** Returns the share of the intervals given that hold the truth, in percent. */
  double coverage() {
    return percent(covered, given());
  }

  /** Returns the standard error of {@link #coverage} that comes from the finite number of samples, in percent. */
  double coverageError() {
    double share = (double) covered / given();
    return 100 * Math.sqrt(share * (1 - share) / given());
  }

  /** Returns how many in a hundred of the intervals given lie wholly below the truth. */
  double tooLow() {
    return percent(below, given());
  }

  /** Returns how many in a hundred of the intervals given lie wholly above the truth. */
  double tooHigh() {
    return percent(above, given());
  }

  /** Returns how many in a hundred samples gave no interval. */
  double none() {
    return percent(none, given() + none);
  }

  /** Returns the mean width of the intervals with two finite ends. */
  double meanWidth() {
    return width / (given() - unbounded);
  }

  /** Returns how many in a hundred of the intervals given have an infinite end. */
  double unbounded() {
    return percent(unbounded, given());
  }

  private int given() {
    return covered + below + above;
  }

  private static double percent(int part, int all) {
    return 100.0 * part / all;
  }
}
