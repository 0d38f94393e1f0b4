package dev.notochord.staging.localprogression;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link LocalProgression}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class LocalProgressionFindings implements Findings<LocalProgressionFindings> {
  LocalProgressionFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the enlargement on images} */
  @Value.Default
  public Finding<Presence> enlargement() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another enlargement on images}
   *
   * @param value the enlargement on images, or what is known of it
   */
  public abstract LocalProgressionFindings withEnlargement(Finding<Presence> value);

  /** {@return the biopsy} */
  @Value.Default
  public Finding<ActiveTumorBiopsy> biopsy() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another biopsy}
   *
   * @param value the biopsy, or what is known of it
   */
  public abstract LocalProgressionFindings withBiopsy(Finding<ActiveTumorBiopsy> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract LocalProgressionFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableLocalProgressionFindings.Builder {
    Builder() {}

    /**
     * Records the enlargement on images.
     *
     * @param value the enlargement on images
     * @return this builder
     */
    public Builder enlargement(Presence value) {
      return enlargement(Finding.of(value));
    }

    /**
     * Records the biopsy.
     *
     * @param value the biopsy
     * @return this builder
     */
    public Builder biopsy(ActiveTumorBiopsy value) {
      return biopsy(Finding.of(value));
    }
  }
}
