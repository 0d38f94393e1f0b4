package dev.notochord.staging.painresponse;

/** Two ratings of pain on the numeric scale, before treatment and afterwards. */
final class PainScores {
  private PainScores() {}

  static void check(int before, int after) {
    if (before < 1 || before > 10) {
      throw new IllegalArgumentException(
          "pain response: score before treatment is " + before + ", expected 1 to 10");
    }
    if (after < 0 || after > 10) {
      throw new IllegalArgumentException(
          "pain response: score after treatment is " + after + ", expected 0 to 10");
    }
  }

  static String text(int before, int after) {
    return before + " before, " + after + " after";
  }
}
