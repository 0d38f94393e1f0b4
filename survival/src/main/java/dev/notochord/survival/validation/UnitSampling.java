package dev.notochord.survival.validation;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The independent units of a sample with their rows in use, in the order of their first rows, and draws of them. */
final class UnitSampling {
  private final int[][] rowsOf;
  private final boolean[] event;

  private UnitSampling(int[][] rowsOf, boolean[] event) {
    this.rowsOf = rowsOf;
    this.event = event;
  }

  static UnitSampling of(SurvivalData data) {
    boolean[] used = new boolean[data.rows()];
    int[] size = new int[data.units()];
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      used[row] = true;
      size[data.unit(row)]++;
    }
    int[] number = new int[size.length];
    Arrays.fill(number, -1);
    int[][] rowsOf = new int[size.length][];
    boolean[] event = new boolean[size.length];
    int[] filled = new int[size.length];
    int count = 0;
    for (int row = 0; row < used.length; row++) {
      if (!used[row]) {
        continue;
      }
      int unit = data.unit(row);
      if (number[unit] < 0) {
        number[unit] = count;
        rowsOf[count++] = new int[size[unit]];
      }
      rowsOf[number[unit]][filled[unit]++] = row;
      event[number[unit]] |= data.event(row);
    }
    return new UnitSampling(Arrays.copyOf(rowsOf, count), Arrays.copyOf(event, count));
  }

  /** Returns whether rows stand for several units; a row of a cluster, which is drawn whole, does not. */
  static boolean hasCopies(SurvivalData data) {
    return !data.hasClusters()
        && data.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent();
  }

  /** Returns the rows in use by increasing place, each as often as its frequency says. */
  static int[] rowsOfCopies(SurvivalData data) {
    return Arrays.stream(Refits.rowsInUse(data))
        .flatMap(row -> IntStream.range(0, (int) data.weight(row)).map(copy -> row))
        .toArray();
  }

  /** Returns a generator per replicate, made in turn: the threads do not matter. */
  static SplittableRandom[] randoms(long seed, int replicates) {
    SplittableRandom source = new SplittableRandom(seed);
    SplittableRandom[] random = new SplittableRandom[replicates];
    Arrays.setAll(random, r -> source.split());
    return random;
  }

  int withEvent() {
    int count = 0;
    for (boolean e : event) {
      count += e ? 1 : 0;
    }
    return count;
  }

  /** Draws as many units as there are, each time any of them, and returns their rows. */
  int[] withReplacement(SplittableRandom random) {
    int[] units = new int[rowsOf.length];
    Arrays.setAll(units, u -> random.nextInt(rowsOf.length));
    return rows(units);
  }

  /** Deals the units into so many folds, those with an event first; -1 for rows that are not in use. */
  int[] foldOfRow(int rows, int folds, SplittableRandom random) {
    int[] order = new int[rowsOf.length];
    Arrays.setAll(order, u -> u);
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    int[] foldOfRow = new int[rows];
    Arrays.fill(foldOfRow, -1);
    int next = 0;
    for (boolean wanted : new boolean[] {true, false}) {
      for (int unit : order) {
        if (event[unit] == wanted) {
          for (int row : rowsOf[unit]) {
            foldOfRow[row] = next;
          }
          next = (next + 1) % folds;
        }
      }
    }
    return foldOfRow;
  }

  private int[] rows(int[] units) {
    int size = 0;
    for (int unit : units) {
      size += rowsOf[unit].length;
    }
    int[] rows = new int[size];
    int next = 0;
    for (int unit : units) {
      for (int row : rowsOf[unit]) {
        rows[next++] = row;
      }
    }
    return rows;
  }
}
