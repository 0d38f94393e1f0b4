package dev.notochord.survival.competing;

import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * The rows of a sample in the order in which they end and begin, laid out so that a pass over them reads
 * memory from front to back. Units are numbered in the order in which their first row ends; those without a row in use
 * are not here.
 */
final class RowTimeline {
  /** Per exit, in order of time. */
  final int[] exitUnit;

  final double[] exitWeight;
  /** The cause of its event, from 0; -1 for none. */
  final int[] exitCause;

  final boolean[] exitFromOrigin;
  /** Per late entry, in order of time. */
  final int[] entryUnit;

  final double[] entryWeight;
  /** Per row of the risk table, how many exits are before it, how many up to it, and how many entries before it. */
  final int[] exitsBefore;

  final int[] exitsUpTo;
  final int[] entriesBefore;

  final int units;
  /** Per unit how many of it there are; empty for one of each. */
  final double[] copies;

  /** Creates the line with its exits by unit; {@code number} is filled with the number of each unit. */
  private RowTimeline(SurvivalData rows, int times, int[] number) {
    exitUnit = new int[rows.usedRows()];
    exitWeight = new double[rows.usedRows()];
    exitCause = new int[rows.usedRows()];
    exitFromOrigin = new boolean[rows.usedRows()];
    entryUnit = new int[rows.delayedRows()];
    entryWeight = new double[rows.delayedRows()];
    exitsBefore = new int[times];
    exitsUpTo = new int[times];
    entriesBefore = new int[times];
    Arrays.fill(number, -1);
    int count = 0;
    for (int place = 0; place < exitUnit.length; place++) {
      int unit = rows.unit(rows.rowByTime(place));
      if (number[unit] < 0) {
        number[unit] = count++;
      }
      exitUnit[place] = number[unit];
    }
    units = count;
    boolean frequencies = rows.weightKind().equals(Optional.of(WeightKind.FREQUENCY));
    copies = frequencies && !rows.hasClusters() ? copies(rows) : new double[0];
  }

  static RowTimeline of(CompetingRisksData data, double[] times) {
    SurvivalData rows = data.anyEvent();
    int[] number = new int[rows.units()];
    RowTimeline line = new RowTimeline(rows, times.length, number);
    boolean weighted = rows.weightKind().isPresent() && line.copies.length == 0;
    int before = 0;
    int upTo = 0;
    for (int place = 0; place < line.exitUnit.length; place++) {
      int row = rows.rowByTime(place);
      line.exitWeight[place] = weighted ? rows.weight(row) : 1;
      line.exitCause[place] = data.cause(row) - 1;
      line.exitFromOrigin[place] = rows.entry(row) == 0;
      double time = rows.time(row);
      for (; before < times.length && times[before] <= time; before++) {
        line.exitsBefore[before] = place;
      }
      for (; upTo < times.length && times[upTo] < time; upTo++) {
        line.exitsUpTo[upTo] = place;
      }
    }
    for (; upTo < times.length; upTo++) {
      line.exitsUpTo[upTo] = line.exitUnit.length;
    }
    before = 0;
    for (int place = 0; place < line.entryUnit.length; place++) {
      int row = rows.rowByEntry(place);
      line.entryUnit[place] = number[rows.unit(row)];
      line.entryWeight[place] = weighted ? rows.weight(row) : 1;
      double time = rows.entry(row);
      for (; before < times.length && times[before] <= time; before++) {
        line.entriesBefore[before] = place;
      }
    }
    for (; before < times.length; before++) {
      line.entriesBefore[before] = line.entryUnit.length;
    }
    return line;
  }

  private double[] copies(SurvivalData rows) {
    double[] copies = new double[units];
    for (int place = 0; place < rows.usedRows(); place++) {
      int row = rows.rowByTime(place);
      int unit = exitUnit[place];
      if (copies[unit] != 0 && copies[unit] != rows.weight(row)) {
        throw new IllegalArgumentException(
            "cumulative incidence: row " + row + " has the frequency "
                + rows.weight(row) + " and another row of its subject " + copies[unit]
                + ", expected the same for all rows of a subject");
      }
      copies[unit] = rows.weight(row);
    }
    return copies;
  }

  boolean hasOneUnit() {
    int unit = exitUnit[0];
    if (copies.length > 0 && copies[unit] > 1) {
      return false;
    }
    for (int other : exitUnit) {
      if (other != unit) {
        return false;
      }
    }
    return true;
  }
}
