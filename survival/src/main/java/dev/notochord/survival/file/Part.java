package dev.notochord.survival.file;

import static com.google.common.base.Preconditions.checkArgument;

/** Where the parts of a range of rows or bytes begin. */
final class Part {
  private Part() {}

  static void check(int part, int parts) {
    checkArgument(parts >= 1, "parts of a file: %s, expected at least 1", parts);
    checkArgument(
        part >= 0 && part < parts, "part of a file: %s, expected 0 to %s", part, parts - 1);
  }

  /** Returns where a part begins; for the part after the last, where it ends. */
  static long start(long size, int part, int parts) {
    // Without the product of size and part, which could overflow.
    return part * (size / parts) + Math.min(part, size % parts);
  }
}
