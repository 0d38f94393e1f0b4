package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;

/** The formats of {@code dev.notochord.core.outcome}. */
final class OutcomeFormats {
  static final ImmutableList<Format<?>> ALL = ImmutableList.of();

  private OutcomeFormats() {}
}
