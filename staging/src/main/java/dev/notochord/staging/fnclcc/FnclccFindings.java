package dev.notochord.staging.fnclcc;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link Fnclcc}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class FnclccFindings implements Findings<FnclccFindings> {
  FnclccFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the tumour differentiation} */
  @Value.Default
  public Finding<FnclccDifferentiation> differentiation() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another tumour differentiation}
   *
   * @param value the tumour differentiation, or what is known of it
   */
  public abstract FnclccFindings withDifferentiation(Finding<FnclccDifferentiation> value);

  /** {@return the mitotic count} */
  @Value.Default
  public Finding<FnclccMitoses> mitoses() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another mitotic count}
   *
   * @param value the mitotic count, or what is known of it
   */
  public abstract FnclccFindings withMitoses(Finding<FnclccMitoses> value);

  /** {@return the tumour necrosis} */
  @Value.Default
  public Finding<FnclccNecrosis> necrosis() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another tumour necrosis}
   *
   * @param value the tumour necrosis, or what is known of it
   */
  public abstract FnclccFindings withNecrosis(Finding<FnclccNecrosis> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract FnclccFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableFnclccFindings.Builder {
    Builder() {}

    /**
     * Records the tumour differentiation.
     *
     * @param value the tumour differentiation
     * @return this builder
     */
    public Builder differentiation(FnclccDifferentiation value) {
      return differentiation(Finding.of(value));
    }

    /**
     * Records the mitotic count.
     *
     * @param value the mitotic count
     * @return this builder
     */
    public Builder mitoses(FnclccMitoses value) {
      return mitoses(Finding.of(value));
    }

    /**
     * Records the tumour necrosis.
     *
     * @param value the tumour necrosis
     * @return this builder
     */
    public Builder necrosis(FnclccNecrosis value) {
      return necrosis(Finding.of(value));
    }

    /**
     * Records the mitoses.
     *
     * @param value the mitoses in ten high-power fields
     * @return this builder
     * @throws IllegalArgumentException if the count is negative
     */
    public Builder mitosesPerTenFields(int value) {
      return mitoses(FnclccMitoses.ofCount(value));
    }

    /**
     * Records the necrosis.
     *
     * @param value the necrotic share of the tumour in percent
     * @return this builder
     * @throws IllegalArgumentException if the share is not a number from 0 to 100
     */
    public Builder necrosisPercent(double value) {
      return necrosis(FnclccNecrosis.ofPercent(value));
    }
  }
}
