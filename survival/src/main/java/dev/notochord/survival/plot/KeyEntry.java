package dev.notochord.survival.plot;

/** A line of the key: a sample, the name that it stands for, and a remark that may be empty. */
record KeyEntry(Sample sample, String name, String remark) {}
