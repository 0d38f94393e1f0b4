package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;

/** The formats of {@code dev.notochord.core.imaging}. */
final class ImagingFormats {
  static final ImmutableList<Format<?>> ALL = ImmutableList.of();

  private ImagingFormats() {}
}
