package dev.notochord.staging.ajcc;

import static com.google.common.base.Preconditions.checkArgument;

/** Checks of a size given as a number. */
final class SizeLimits {
  static final int MILLIMETRES_PER_CENTIMETRE = 10;

  private SizeLimits() {}

  static double check(double size, String unit) {
    checkArgument(
        size > 0 && Double.isFinite(size),
        "tumour size: %s %s, expected a finite number > 0",
        size,
        unit);
    return size;
  }
}
