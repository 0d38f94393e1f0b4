package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;

/** The formats of {@code dev.notochord.core.patient}. */
final class PatientFormats {
  static final ImmutableList<Format<?>> ALL = ImmutableList.of();

  private PatientFormats() {}
}
