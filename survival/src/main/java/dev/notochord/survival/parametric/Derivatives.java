package dev.notochord.survival.parametric;

import java.util.Arrays;

/**
 * A number with its first and second derivatives by the parameters of a family; written by the family, read by the
 * likelihood.
 */
final class Derivatives {
  final int size;
  double value;
  final double[] first;
  /** By rows, symmetric; both halves are filled. */
  final double[] second;

  Derivatives(int size) {
    this.size = size;
    first = new double[size];
    second = new double[size * size];
  }

  void clear() {
    value = 0;
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
  }

  /** Adds a multiple of another number. */
  void add(Derivatives other, double factor) {
    value += factor * other.value;
    for (int k = 0; k < first.length; k++) {
      first[k] += factor * other.first[k];
    }
    for (int k = 0; k < second.length; k++) {
      second[k] += factor * other.second[k];
    }
  }

  void setSecond(int i, int j, double derivative) {
    second[i * size + j] = derivative;
    second[j * size + i] = derivative;
  }
}
