package dev.notochord.survival;

import dev.notochord.survival.summary.SummaryReader;
import dev.notochord.survival.summary.SummaryWriter;
import java.util.Arrays;

/** Writes risk tables as bytes, and reads them with the checks that tables from elsewhere need. */
final class RiskTableBytes {
  /** More than 2^63 subjects of the largest weight. */
  private static final double LARGEST_SUM = 1e120;

  private RiskTableBytes() {}

  static void write(RiskTable table, SummaryWriter out) {
    out.count(table.causes());
    out.flag(table.hasDelayedEntry());
    out.flag(table.hasSamplingWeights());
    out.count(table.atRisk().get(0));
    out.times(table.times().toArray());
    if (table.hasSamplingWeights()) {
      out.list(table.exactWeightAtStart());
    }
    for (int i = 0; i < table.size(); i++) {
      for (int cause = 1; cause <= table.causes(); cause++) {
        out.count(table.events(cause).get(i));
      }
      out.count(table.censored().get(i));
      if (table.hasDelayedEntry()) {
        out.signed(table.entered(i));
      }
      if (table.hasSamplingWeights()) {
        for (double[] sum : table.exactWeights(i)) {
          out.list(sum);
        }
      }
    }
  }

  static RiskTable read(SummaryReader in) {
    int causes = in.count(1, Integer.MAX_VALUE);
    boolean delayed = in.flag();
    boolean sampling = in.flag();
    long atStart = in.count();
    double[] times = in.times();
    in.check(times.length > 0, "a table without times, expected at least one");
    in.need((long) times.length * causes);
    RiskTable.Rows rows = new RiskTable.Rows(times.length, causes, atStart);
    RiskTable.Tally tally = new RiskTable.Tally(causes, sampling);
    ExactSum weightAtRisk = new ExactSum();
    if (sampling) {
      double[] sum = exactSum(in, atStart);
      rows.keepWeights(sum);
      weightAtRisk.addAll(sum);
    }
    long risk = atStart;
    try {
      for (double time : times) {
        tally.clear();
        readRow(in, tally, delayed, sampling);
        in.check(!tally.isNothing(), "a time at which nothing happened, expected something");
        long left = Math.addExact(tally.died(), tally.censored);
        in.check(left <= risk, "more subjects left than were at risk, expected no more");
        risk = Math.addExact(risk - left, tally.entered);
        in.check(risk >= 0, "more subjects were interrupted than at risk, expected no more");
        if (sampling) {
          follow(in, tally, weightAtRisk, risk);
        }
        rows.add(time, tally);
      }
      in.check(risk == 0, risk + " subjects never left, expected none");
      return new RiskTable(rows);
    } catch (ArithmeticException e) {
      throw in.wrong("a count exceeds the range of long, expected less");
    }
  }

  private static void readRow(
      SummaryReader in, RiskTable.Tally tally, boolean delayed, boolean sampling) {
    for (int c = 0; c < tally.events.length; c++) {
      tally.addEvent(c, in.count(), 0);
    }
    tally.addCensored(in.count(), 0);
    tally.addEntered(delayed ? in.signed() : 0, 0);
    if (sampling) {
      for (int c = 0; c < tally.events.length; c++) {
        tally.weightEvents[c].addAll(exactSum(in, tally.events[c]));
      }
      tally.weightCensored.addAll(exactSum(in, tally.censored));
      tally.weightEntered.addAll(exactParts(in));
    }
  }

  /** Takes the weights of a row over into those at risk, which are never below 0 and 0 where nobody is. */
  private static void follow(
      SummaryReader in, RiskTable.Tally tally, ExactSum weightAtRisk, long risk) {
    for (ExactSum events : tally.weightEvents) {
      weightAtRisk.subtractAll(events.toParts());
    }
    weightAtRisk.subtractAll(tally.weightCensored.toParts());
    weightAtRisk.addAll(tally.weightEntered.toParts());
    double left = weightAtRisk.value();
    in.check(
        risk == 0 ? left == 0 : left > 0,
        "weight " + left + " of " + risk + " subjects at risk, expected weight if there are any");
  }

  /** Reads the weight of some subjects: more than 0 if there are any. */
  private static double[] exactSum(SummaryReader in, long subjects) {
    double[] parts = exactParts(in);
    in.check(
        subjects == 0 ? parts.length == 0 : parts.length > 0 && parts[0] > 0,
        "a weight that does not fit its " + subjects
            + " subjects, expected weight if there are any");
    return parts;
  }

  private static double[] exactParts(SummaryReader in) {
    double[] parts = in.list();
    for (double part : parts) {
      in.check(Math.abs(part) <= LARGEST_SUM, "a weight of " + part + ", expected at most 1e120");
    }
    ExactSum sum = new ExactSum();
    sum.addAll(parts);
    in.check(
        Arrays.equals(parts, sum.toParts()),
        "a sum of weights that does not have its parts, expected falling ones");
    return parts;
  }
}
