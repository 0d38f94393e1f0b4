package dev.notochord.survival.plot;

import java.util.Optional;
import java.util.function.DoubleToLongFunction;

/** A row of the table of numbers at risk: whose they are, and how many there are just before a time. */
record RiskRow(Optional<Sample> sample, String name, DoubleToLongFunction atRisk) {}
