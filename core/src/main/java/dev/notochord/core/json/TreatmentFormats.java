package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;

/** The formats of {@code dev.notochord.core.treatment}. */
final class TreatmentFormats {
  static final ImmutableList<Format<?>> ALL = ImmutableList.of();

  private TreatmentFormats() {}
}
