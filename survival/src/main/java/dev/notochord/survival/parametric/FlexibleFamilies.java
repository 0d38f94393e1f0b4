package dev.notochord.survival.parametric;

import com.google.common.primitives.ImmutableDoubleArray;

/** Families that look at the sample for their break points or knots. */
final class FlexibleFamilies {
  private FlexibleFamilies() {}

  /** Chooses the pieces between given break points. */
  static FamilyChoice pieces(ImmutableDoubleArray breaks) {
    return new FamilyChoice(
        "piecewise exponential", rows -> PiecewiseExponentialFamily.of(breaks, rows));
  }

  /** Chooses pieces with about as many events in each. */
  static FamilyChoice pieces(int pieces) {
    return new FamilyChoice("piecewise exponential", rows -> {
      EventQuantiles events = EventQuantiles.of(rows);
      ImmutableDoubleArray.Builder breaks = ImmutableDoubleArray.builder();
      double before = 0;
      for (int i = 1; i < pieces && !events.isEmpty(); i++) {
        double next = events.ofTimes((double) i / pieces);
        if (next > before && next < rows.lastTime()) {
          breaks.add(next);
          before = next;
        }
      }
      return PiecewiseExponentialFamily.of(breaks.build(), rows);
    });
  }

  /** Chooses a spline with given knots. */
  static FamilyChoice spline(SplineScale scale, ImmutableDoubleArray knots) {
    return new FamilyChoice(name(scale), rows -> new RoystonParmarFamily(scale, knots));
  }

  /** Chooses a spline with inner knots at quantiles of the logs of the event times. */
  static FamilyChoice spline(SplineScale scale, int innerKnots) {
    return new FamilyChoice(
        name(scale), rows -> new RoystonParmarFamily(scale, knots(innerKnots, rows)));
  }

  private static String name(SplineScale scale) {
    return switch (scale) {
      case HAZARD -> "Royston-Parmar hazard";
      case ODDS -> "Royston-Parmar odds";
      case NORMAL -> "Royston-Parmar normal";
    };
  }

  /** Knots that coincide are one; without inner knots, the spline is a line and has none. */
  private static ImmutableDoubleArray knots(int innerKnots, LifetimeRows rows) {
    EventQuantiles events = EventQuantiles.of(rows);
    ImmutableDoubleArray.Builder knots = ImmutableDoubleArray.builder();
    if (events.isEmpty() || !(events.first() < events.last())) {
      return knots.build();
    }
    knots.add(events.first());
    double before = events.first();
    for (int i = 1; i <= innerKnots; i++) {
      double next = events.ofLogs((double) i / (innerKnots + 1));
      if (next > before && next < events.last()) {
        knots.add(next);
        before = next;
      }
    }
    return knots.add(events.last()).build();
  }
}
