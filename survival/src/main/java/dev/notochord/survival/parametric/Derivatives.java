package dev.notochord.survival.parametric;

import java.util.Arrays;

/** A number with its first and second derivatives by the parameters of a family; written by the family, read by the likelihood. */
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

  void setSecond(int i, int j, double derivative) {
    second[i * size + j] = derivative;
    second[j * size + i] = derivative;
  }
}
