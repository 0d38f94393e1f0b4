package dev.notochord.core.lesion;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.histology.Histology;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * One attempt to get a sample of a tumour: how it was made, and what came of it.
 *
 * <pre>{@code
 * Biopsy.builder()
 *     .route(BiopsyRoute.OPEN_TRANSPEDICULAR)
 *     .result(BiopsyResult.DIAGNOSTIC)
 *     .histology(Histology.LEIOMYOSARCOMA)
 *     .build();
 * }</pre>
 *
 * <p>Its histology is that of the sample. The {@linkplain SpinalLesion#histology() histology of the
 * lesion} may differ: the whole specimen sometimes tells another story than the needle.
 *
 * <p>Building a biopsy throws an {@link IllegalArgumentException} if it is inconclusive and has a
 * histology all the same; a suspicion that the pathologist voices goes into the text.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Biopsy {
  Biopsy() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the time in months from the time zero of the case; negative before it} */
  public abstract OptionalDouble months();

  /** {@return how the sample was taken} */
  public abstract Optional<BiopsyRoute> route();

  /** {@return whether the sample gave a diagnosis} */
  public abstract Optional<BiopsyResult> result();

  /** {@return the kind of tumour in the sample} */
  public abstract Optional<Histology> histology();

  /** {@return the result in the words of the source} */
  public abstract Optional<String> histologyText();

  /** {@return what the source adds in words} */
  public abstract Optional<String> note();

  @Value.Check
  void check() {
    months()
        .ifPresent(time -> checkArgument(
            Double.isFinite(time), "biopsy: months are %s, expected a finite number", time));
    checkArgument(
        histology().isEmpty() || !result().equals(Optional.of(BiopsyResult.INCONCLUSIVE)),
        "biopsy: recorded as inconclusive, but histology %s is recorded too",
        histology().map(Histology::display).orElse(""));
  }

  /** Builds a {@link Biopsy}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableBiopsy.Builder {
    Builder() {}
  }
}
