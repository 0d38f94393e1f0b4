package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;

/** The formats of {@code dev.notochord.core.lesion}. */
final class LesionFormats {
  static final ImmutableList<Format<?>> ALL = ImmutableList.of();

  private LesionFormats() {}
}
