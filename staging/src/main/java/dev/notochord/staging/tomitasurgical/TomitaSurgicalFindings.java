package dev.notochord.staging.tomitasurgical;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * The type of {@link TomitaSurgical} that the surgeon states; it may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class TomitaSurgicalFindings implements Findings<TomitaSurgicalFindings> {
  TomitaSurgicalFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the type that the surgeon states} */
  @Value.Default
  public Finding<TomitaSurgicalType> type() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another type that the surgeon states}
   *
   * @param value the type that the surgeon states, or what is known of it
   */
  public abstract TomitaSurgicalFindings withType(Finding<TomitaSurgicalType> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract TomitaSurgicalFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableTomitaSurgicalFindings.Builder {
    Builder() {}

    /**
     * Records the type that the surgeon states.
     *
     * @param value the type that the surgeon states
     * @return this builder
     */
    public Builder type(TomitaSurgicalType value) {
      return type(Finding.of(value));
    }
  }
}
