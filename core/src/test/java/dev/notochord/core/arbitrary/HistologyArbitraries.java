package dev.notochord.core.arbitrary;

import dev.notochord.core.histology.Behaviour;
import dev.notochord.core.histology.DefaultGrade;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.Morphology;
import dev.notochord.core.histology.TumorGrade;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators for the values of the histology package. */
public final class HistologyArbitraries {
  private HistologyArbitraries() {}

  /** {@return morphologies, those of the catalogue and any others that ICD-O allows} */
  public static Arbitrary<Morphology> morphologies() {
    Arbitrary<Morphology> listed = Arbitraries.of(Histology.class)
        .map(histology -> histology.morphology().orElse(new Morphology("8000", Behaviour.BENIGN)));
    Arbitrary<Morphology> any = Combinators.combine(
            Arbitraries.integers().between(8000, 9999).map(String::valueOf),
            Arbitraries.of(Behaviour.class))
        .as(Morphology::new);
    return Arbitraries.oneOf(listed, any);
  }

  /** {@return default grades of a type, with a source} */
  public static Arbitrary<DefaultGrade> defaultGrades() {
    return Combinators.combine(
            Arbitraries.of(TumorGrade.G1, TumorGrade.G2, TumorGrade.G3, TumorGrade.HIGH_GRADE),
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(30))
        .as(DefaultGrade::new);
  }
}
