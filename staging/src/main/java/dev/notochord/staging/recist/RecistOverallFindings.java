package dev.notochord.staging.recist;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link RecistOverall}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class RecistOverallFindings implements Findings<RecistOverallFindings> {
  RecistOverallFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the response of the target lesions} */
  @Value.Default
  public Finding<RecistTargetResponse> target() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another response of the target lesions}
   *
   * @param value the response of the target lesions, or what is known of it
   */
  public abstract RecistOverallFindings withTarget(Finding<RecistTargetResponse> value);

  /** {@return the response of the non-target lesions} */
  @Value.Default
  public Finding<RecistNonTargetResponse> nonTarget() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another response of the non-target lesions}
   *
   * @param value the response of the non-target lesions, or what is known of it
   */
  public abstract RecistOverallFindings withNonTarget(Finding<RecistNonTargetResponse> value);

  /** {@return the new lesion} */
  @Value.Default
  public Finding<Presence> newLesion() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another new lesion}
   *
   * @param value the new lesion, or what is known of it
   */
  public abstract RecistOverallFindings withNewLesion(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract RecistOverallFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableRecistOverallFindings.Builder {
    Builder() {}

    /**
     * Records the response of the target lesions.
     *
     * @param value the response of the target lesions
     * @return this builder
     */
    public Builder target(RecistTargetResponse value) {
      return target(Finding.of(value));
    }

    /**
     * Records the response of the non-target lesions.
     *
     * @param value the response of the non-target lesions
     * @return this builder
     */
    public Builder nonTarget(RecistNonTargetResponse value) {
      return nonTarget(Finding.of(value));
    }

    /**
     * Records the new lesion.
     *
     * @param value the new lesion
     * @return this builder
     */
    public Builder newLesion(Presence value) {
      return newLesion(Finding.of(value));
    }
  }
}
