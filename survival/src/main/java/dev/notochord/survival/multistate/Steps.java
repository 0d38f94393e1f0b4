package dev.notochord.survival.multistate;

import java.util.stream.IntStream;

/**
 * The counts at each time of the grid, and the step I + dA(t) that they make.
 *
 * <p>Step i leads from position i, just after time i - 1 of the grid, to position i + 1. A vector
 * over the states goes through it as v (I + dA). As no transition leads back, this is done in place,
 * the last states first.
 */
final class Steps {
  final int states;
  final int moves;
  final int size;

  /** Per step and state the weight of the rows at risk; Y in the papers. */
  final double[] atRisk;

  /** Per step and state the weight of the rows that end observation. */
  final double[] censored;

  /** Per step and transition the weight of the rows that move; dN. */
  final double[] moved;

  /** Per step and transition dN / Y, 0 where nobody moves. */
  final double[] hazard;

  /** Per step and state the part that does not move; exactly 0 where all move. */
  final double[] stay;

  /** The first step with a transition, the number of steps if there is none. */
  final int firstMove;

  final int[] source;
  final int[] target;
  private final int[] order;

  /** Per state the transitions that leave it. */
  private final int[][] leaving;

  Steps(RowsAtRisk rows) {
    source = rows.model.from();
    target = rows.model.to();
    order = rows.model.order();
    states = order.length;
    moves = source.length;
    size = rows.times.length;
    leaving = IntStream.range(0, states)
        .mapToObj(j -> IntStream.range(0, moves).filter(e -> source[e] == j).toArray())
        .toArray(int[][]::new);
    atRisk = new double[size * states];
    censored = new double[size * states];
    moved = new double[size * moves];
    hazard = new double[size * moves];
    stay = new double[size * states];
    count(rows);
    int first = 0;
    while (first < moved.length && moved[first] == 0) {
      first++;
    }
    firstMove = first / moves;
  }

  private void count(RowsAtRisk rows) {
    Present present = new Present(states);
    int[] staying = new int[states];
    int entered = 0;
    int left = 0;
    for (int i = 0; i < size; i++) {
      for (; entered < rows.rows() && rows.first[rows.entering[entered]] == i; entered++) {
        int row = rows.entering[entered];
        present.enter(rows.from[row], rows.size(row));
      }
      System.arraycopy(present.number, 0, staying, 0, states);
      for (int j = 0; j < states; j++) {
        atRisk[i * states + j] = present.weight(j);
      }
      for (; left < rows.rows() && rows.last[left] == i; left++) {
        int j = rows.from[left];
        if (rows.transition[left] >= 0) {
          moved[i * moves + rows.transition[left]] += rows.size(left);
          staying[j]--;
        } else if (rows.transition[left] == RowsAtRisk.LOST) {
          censored[i * states + j] += rows.size(left);
        }
        present.leave(j, rows.size(left));
      }
      fill(i, staying);
    }
  }

  /** Turns the counts of a step into its matrix; {@code staying} are the numbers of rows that do not move. */
  private void fill(int i, int[] staying) {
    for (int j = 0; j < states; j++) {
      double all = atRisk[i * states + j];
      double gone = 0;
      for (int e : leaving[j]) {
        gone += moved[i * moves + e];
      }
      // Where all move, the weights summed in another order may differ in the last digit.
      double base = staying[j] == 0 ? gone : Math.max(all, gone);
      for (int e : leaving[j]) {
        hazard[i * moves + e] = gone > 0 ? moved[i * moves + e] / base : 0;
      }
      stay[i * states + j] = gone > 0 ? (base - gone) / base : 1;
    }
  }

  /** Takes one row vector through a step; its elements lie {@code stride} apart. */
  void forward(int i, double[] v, int offset, int stride) {
    for (int o = states - 1; o >= 0; o--) {
      int j = order[o];
      double before = v[offset + j * stride];
      for (int e : leaving[j]) {
        v[offset + target[e] * stride] += before * hazard[i * moves + e];
      }
      v[offset + j * stride] = before * stay[i * states + j];
    }
  }

  /** Takes the rows of a matrix, one per state, back through a step: (I + dA) F. */
  void backward(int i, double[] matrix, int offset, int columns) {
    for (int j : order) {
      double staying = stay[i * states + j];
      for (int c = 0; c < columns; c++) {
        double value = staying * matrix[offset + j * columns + c];
        for (int e : leaving[j]) {
          value += hazard[i * moves + e] * matrix[offset + target[e] * columns + c];
        }
        matrix[offset + j * columns + c] = value;
      }
    }
  }

  /** Adds {@code scale} times the row of a state in dA to a vector. */
  void addHazard(int i, int state, double scale, double[] v, int offset) {
    for (int e : leaving[state]) {
      double part = scale * hazard[i * moves + e];
      v[offset + target[e]] += part;
      v[offset + state] -= part;
    }
  }

  /** Returns the transitions that leave a state; not to be changed. */
  int[] leaving(int state) {
    return leaving[state];
  }

  /** Returns the probabilities at the positions {@code begin} to {@code end}, from those at the first. */
  double[] probabilities(double[] initial, int begin, int end) {
    double[] p = new double[(end - begin + 1) * states];
    System.arraycopy(initial, 0, p, 0, states);
    for (int i = begin; i < end; i++) {
      int next = (i - begin + 1) * states;
      System.arraycopy(p, next - states, p, next, states);
      forward(i, p, next, 1);
    }
    return p;
  }

  /** The rows at risk in each state while the times pass. */
  private static final class Present {
    final int[] number;
    private final double[] sum;
    private final double[] lost;

    Present(int states) {
      number = new int[states];
      sum = new double[states];
      lost = new double[states];
    }

    void enter(int j, double weight) {
      number[j]++;
      add(j, weight);
    }

    void leave(int j, double weight) {
      number[j]--;
      add(j, -weight);
      if (number[j] == 0) {
        sum[j] = 0;
        lost[j] = 0;
      }
    }

    double weight(int j) {
      return sum[j] + lost[j];
    }

    /** Adds to the sum and keeps what rounding loses, so that large weights come and go without a trace. */
    private void add(int j, double term) {
      double total = sum[j] + term;
      lost[j] +=
          Math.abs(sum[j]) >= Math.abs(term) ? (sum[j] - total) + term : (term - total) + sum[j];
      sum[j] = total;
    }
  }
}
