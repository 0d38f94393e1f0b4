package dev.notochord.survival;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** A risk table by its definition: at every time, every row is looked at. */
final class NaiveRiskTable {
  final List<Double> times = new ArrayList<>();
  final List<Long> atRisk = new ArrayList<>();
  final List<List<Long>> events = new ArrayList<>();
  final List<Long> censored = new ArrayList<>();
  final List<Long> entered = new ArrayList<>();
  final List<Double> weightAtRisk = new ArrayList<>();
  final List<Double> weightEvents = new ArrayList<>();
  final List<Double> weightOfCauseTwo = new ArrayList<>();

  private final Observations rows;

  NaiveRiskTable(Observations rows) {
    this.rows = rows;
    TreeSet<Double> every = new TreeSet<>();
    for (int i = 0; i < rows.rows(); i++) {
      every.add(rows.time()[i]);
      every.add(rows.entry()[i]);
    }
    every.forEach(this::addRow);
  }

  private void addRow(double now) {
    IntPredicate leaves = i -> rows.time()[i] == now;
    IntPredicate dies = leaves.and(i -> rows.cause()[i] > 0);
    IntPredicate pauses = leaves.and(i -> rows.cause()[i] == 0 && goesOn(i));
    IntPredicate isCensored = leaves.and(i -> rows.cause()[i] == 0 && !goesOn(i));
    IntPredicate comes = i -> rows.entry()[i] == now && now > 0;
    long came = count(comes) - count(pauses);
    boolean weightMoved = rows.kind().filter(WeightKind.SAMPLING::equals).isPresent()
        && sum(comes).compareTo(sum(pauses)) != 0;
    if (count(dies) == 0 && count(isCensored) == 0 && came == 0 && !weightMoved) {
      return;
    }
    IntPredicate isAtRisk =
        i -> (rows.entry()[i] < now || rows.entry()[i] == 0) && now <= rows.time()[i];
    times.add(now);
    atRisk.add(count(isAtRisk));
    events.add(List.of(count(ofCause(1, dies)), count(ofCause(2, dies)), count(ofCause(3, dies))));
    censored.add(count(isCensored));
    entered.add(came);
    weightAtRisk.add(sum(isAtRisk).doubleValue());
    weightEvents.add(sum(dies).doubleValue());
    weightOfCauseTwo.add(sum(ofCause(2, dies)).doubleValue());
  }

  private IntPredicate ofCause(int cause, IntPredicate dies) {
    return dies.and(i -> rows.cause()[i] == cause);
  }

  private boolean goesOn(int row) {
    return rows.severalRows()
        && count(i -> rows.subject()[i] == rows.subject()[row] && rows.time()[i] > rows.time()[row])
            > 0;
  }

  private long count(IntPredicate which) {
    long count = 0;
    for (int i = 0; i < rows.rows(); i++) {
      if (rows.used(i) && which.test(i)) {
        count += rows.kind().filter(WeightKind.FREQUENCY::equals).isPresent()
            ? (long) rows.weight()[i]
            : 1;
      }
    }
    return count;
  }

  private BigDecimal sum(IntPredicate which) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < rows.rows(); i++) {
      if (which.test(i)) {
        sum = sum.add(new BigDecimal(rows.weight()[i]));
      }
    }
    return sum;
  }
}
