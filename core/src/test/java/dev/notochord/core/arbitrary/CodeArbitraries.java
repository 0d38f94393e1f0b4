package dev.notochord.core.arbitrary;

import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid codes and citations. */
public final class CodeArbitraries {
  private CodeArbitraries() {}

  /** Codes of every terminology. */
  public static Arbitrary<Code> codes() {
    return Combinators.combine(
            Arbitraries.of(CodeSystem.class),
            Arbitraries.strings().alpha().numeric().withChars(".-").ofMinLength(1).ofMaxLength(12))
        .as(Code::new);
  }

  /** Citations with and without volume, pages and DOI. */
  public static Arbitrary<Citation> citations() {
    return Combinators.combine(
            Arbitraries.of("Fisher CG et al.", "Kaplan EL, Meier P", "\u00d8stergaard M"),
            Arbitraries.integers().between(1800, 2100),
            Arbitraries.of("Spine", "J Am Stat Assoc"),
            Arbitraries.of("35", "Suppl 1").optional(),
            Arbitraries.of("E1221-E1229", "12").optional(),
            Arbitraries.of("10.1097/BRS.0b013e3181e16ae2", "10.1000/182").optional())
        .as((authors, year, journal, volume, pages, doi) -> Citation.builder()
            .authors(authors)
            .year(year)
            .journal(journal)
            .volume(volume)
            .pages(volume.isPresent() ? pages : Optional.empty())
            .doi(doi)
            .build());
  }
}
