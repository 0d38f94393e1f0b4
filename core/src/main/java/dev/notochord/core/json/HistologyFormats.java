package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;

/** The formats of {@code dev.notochord.core.histology}. */
final class HistologyFormats {
  static final ImmutableList<Format<?>> ALL = ImmutableList.of();

  private HistologyFormats() {}
}
