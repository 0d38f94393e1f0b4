package dev.notochord.staging.painresponse;

import static com.google.common.base.Preconditions.checkArgument;

/** Two ratings of pain on the numeric scale, before treatment and afterwards. */
final class PainScores {
  private PainScores() {}

  static void check(int before, int after) {
    checkArgument(
        before >= 1 && before <= 10,
        "pain response: score before treatment is %s, expected 1 to 10",
        before);
    checkArgument(
        after >= 0 && after <= 10,
        "pain response: score after treatment is %s, expected 0 to 10",
        after);
  }

  static String text(int before, int after) {
    return before + " before, " + after + " after";
  }
}
