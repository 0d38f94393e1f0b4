package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;

/** The formats of {@code dev.notochord.core.neurology}. */
final class NeurologyFormats {
  static final ImmutableList<Format<?>> ALL = ImmutableList.of();

  private NeurologyFormats() {}
}
