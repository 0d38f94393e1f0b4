package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.Presence;

/** The formats of {@code dev.notochord.core.code}. */
final class CodeFormats {
  static final Format<Presence> PRESENCE = Formats.coded(Presence.class, Presence::ofCode);
  static final Format<Code> CODE = Formats.text(
      Code.class,
      Code::parse,
      "An identifier behind the name of its terminology.",
      "SNOMED CT 12989004");

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(PRESENCE, CODE);

  private CodeFormats() {}
}
