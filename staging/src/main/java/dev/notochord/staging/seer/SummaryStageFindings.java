package dev.notochord.staging.seer;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link SummaryStage2018}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SummaryStageFindings implements Findings<SummaryStageFindings> {
  SummaryStageFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the code of the primary tumour} */
  @Value.Default
  public Finding<EodPrimaryTumor> tumor() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another code of the primary tumour}
   *
   * @param value the code of the primary tumour, or what is known of it
   */
  public abstract SummaryStageFindings withTumor(Finding<EodPrimaryTumor> value);

  /** {@return the code of the regional nodes} */
  @Value.Default
  public Finding<EodRegionalNodes> nodes() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another code of the regional nodes}
   *
   * @param value the code of the regional nodes, or what is known of it
   */
  public abstract SummaryStageFindings withNodes(Finding<EodRegionalNodes> value);

  /** {@return the code of the metastases} */
  @Value.Default
  public Finding<EodMets> metastases() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another code of the metastases}
   *
   * @param value the code of the metastases, or what is known of it
   */
  public abstract SummaryStageFindings withMetastases(Finding<EodMets> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract SummaryStageFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableSummaryStageFindings.Builder {
    Builder() {}

    /**
     * Records the code of the primary tumour.
     *
     * @param value the code of the primary tumour
     * @return this builder
     */
    public Builder tumor(EodPrimaryTumor value) {
      return tumor(Finding.of(value));
    }

    /**
     * Records the code of the regional nodes.
     *
     * @param value the code of the regional nodes
     * @return this builder
     */
    public Builder nodes(EodRegionalNodes value) {
      return nodes(Finding.of(value));
    }

    /**
     * Records the code of the metastases.
     *
     * @param value the code of the metastases
     * @return this builder
     */
    public Builder metastases(EodMets value) {
      return metastases(Finding.of(value));
    }
  }
}
