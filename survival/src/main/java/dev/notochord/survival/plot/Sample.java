package dev.notochord.survival.plot;

/** A small piece of what a name stands for, drawn before the name. */
interface Sample {
  /** The length that every sample has. */
  int LENGTH = 24;

  /** Draws the sample to the right of a position, at a height. */
  void drawAt(double x, double middle);
}
