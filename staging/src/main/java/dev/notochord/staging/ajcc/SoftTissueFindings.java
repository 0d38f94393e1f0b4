package dev.notochord.staging.ajcc;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link SoftTissueSarcoma}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SoftTissueFindings implements Findings<SoftTissueFindings> {
  SoftTissueFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the T category} */
  @Value.Default
  public Finding<SoftTissueT> tumor() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another T category}
   *
   * @param value the T category, or what is known of it
   */
  public abstract SoftTissueFindings withTumor(Finding<SoftTissueT> value);

  /** {@return the N category} */
  @Value.Default
  public Finding<RegionalNodes> nodes() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another N category}
   *
   * @param value the N category, or what is known of it
   */
  public abstract SoftTissueFindings withNodes(Finding<RegionalNodes> value);

  /** {@return the M category} */
  @Value.Default
  public Finding<SoftTissueMetastases> metastases() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another M category}
   *
   * @param value the M category, or what is known of it
   */
  public abstract SoftTissueFindings withMetastases(Finding<SoftTissueMetastases> value);

  /** {@return the grade} */
  @Value.Default
  public Finding<HistologicGrade> grade() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another grade}
   *
   * @param value the grade, or what is known of it
   */
  public abstract SoftTissueFindings withGrade(Finding<HistologicGrade> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract SoftTissueFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableSoftTissueFindings.Builder {
    Builder() {}

    /**
     * Records the T category.
     *
     * @param value the T category
     * @return this builder
     */
    public Builder tumor(SoftTissueT value) {
      return tumor(Finding.of(value));
    }

    /**
     * Records the T category of a size.
     *
     * @param value the greatest dimension in centimetres
     * @return this builder
     * @throws IllegalArgumentException if the size is not a finite number above 0
     */
    public Builder sizeCentimetres(double value) {
      return tumor(SoftTissueT.ofCentimetres(value));
    }

    /**
     * Records the T category of a size.
     *
     * @param value the greatest dimension in millimetres
     * @return this builder
     * @throws IllegalArgumentException if the size is not a finite number above 0
     */
    public Builder sizeMillimetres(double value) {
      return tumor(SoftTissueT.ofMillimetres(value));
    }

    /**
     * Records the N category.
     *
     * @param value the N category
     * @return this builder
     */
    public Builder nodes(RegionalNodes value) {
      return nodes(Finding.of(value));
    }

    /**
     * Records the M category.
     *
     * @param value the M category
     * @return this builder
     */
    public Builder metastases(SoftTissueMetastases value) {
      return metastases(Finding.of(value));
    }

    /**
     * Records the grade.
     *
     * @param value the grade
     * @return this builder
     */
    public Builder grade(HistologicGrade value) {
      return grade(Finding.of(value));
    }
  }
}
