package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
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

  static final ObjectFormat<Citation, Citation.Builder> CITATION = Formats.object(
          Citation.class,
          "The published source of a number or definition.",
          Citation::builder,
          Citation.Builder::build)
      .required("authors", Formats.words(), Citation::authors, Citation.Builder::authors)
      .required("year", Formats.integer(1500, 2999), Citation::year, Citation.Builder::year)
      .required("journal", Formats.words(), Citation::journal, Citation.Builder::journal)
      .optional("volume", Formats.words(), Citation::volume, Citation.Builder::volume)
      .optional("pages", Formats.words(), Citation::pages, Citation.Builder::pages)
      .optional("doi", Formats.words(), Citation::doi, Citation.Builder::doi);

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(PRESENCE, CODE, CITATION);

  private CodeFormats() {}
}
