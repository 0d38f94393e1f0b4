package dev.notochord.survival.plot;

/** A round place on an axis and how it is written. */
record Tick(double value, String label) {}
