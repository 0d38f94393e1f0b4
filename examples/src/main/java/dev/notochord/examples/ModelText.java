package dev.notochord.examples;

/** A Cox model as a table for a terminal. */
final class ModelText {
  private ModelText() {}

  static String of(OwnModel results) {
    return results.fit() + "\n" + CurveText.leftOut(results.leftOut());
  }
}
