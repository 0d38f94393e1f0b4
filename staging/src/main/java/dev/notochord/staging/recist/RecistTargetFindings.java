package dev.notochord.staging.recist;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link RecistTarget}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class RecistTargetFindings implements Findings<RecistTargetFindings> {
  RecistTargetFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the target lesions} */
  @Value.Default
  public Finding<RecistTargets> targets() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another target lesions}
   *
   * @param value the target lesions, or what is known of it
   */
  public abstract RecistTargetFindings withTargets(Finding<RecistTargets> value);

  /** {@return the disappearance of every target lesion} */
  @Value.Default
  public Finding<Presence> allGone() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another disappearance of every target lesion}
   *
   * @param value the disappearance of every target lesion, or what is known of it
   */
  public abstract RecistTargetFindings withAllGone(Finding<Presence> value);

  /** {@return the decrease from baseline} */
  @Value.Default
  public Finding<Presence> partialDecrease() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another decrease from baseline}
   *
   * @param value the decrease from baseline, or what is known of it
   */
  public abstract RecistTargetFindings withPartialDecrease(Finding<Presence> value);

  /** {@return the relative increase from the nadir} */
  @Value.Default
  public Finding<Presence> relativeIncrease() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another relative increase from the nadir}
   *
   * @param value the relative increase from the nadir, or what is known of it
   */
  public abstract RecistTargetFindings withRelativeIncrease(Finding<Presence> value);

  /** {@return the absolute increase from the nadir} */
  @Value.Default
  public Finding<Presence> absoluteIncrease() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another absolute increase from the nadir}
   *
   * @param value the absolute increase from the nadir, or what is known of it
   */
  public abstract RecistTargetFindings withAbsoluteIncrease(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract RecistTargetFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableRecistTargetFindings.Builder {
    Builder() {}

    /**
     * Records the target lesions.
     *
     * @param value the target lesions
     * @return this builder
     */
    public Builder targets(RecistTargets value) {
      return targets(Finding.of(value));
    }

    /**
     * Records the disappearance of every target lesion.
     *
     * @param value the disappearance of every target lesion
     * @return this builder
     */
    public Builder allGone(Presence value) {
      return allGone(Finding.of(value));
    }

    /**
     * Records the decrease from baseline.
     *
     * @param value the decrease from baseline
     * @return this builder
     */
    public Builder partialDecrease(Presence value) {
      return partialDecrease(Finding.of(value));
    }

    /**
     * Records the relative increase from the nadir.
     *
     * @param value the relative increase from the nadir
     * @return this builder
     */
    public Builder relativeIncrease(Presence value) {
      return relativeIncrease(Finding.of(value));
    }

    /**
     * Records the absolute increase from the nadir.
     *
     * @param value the absolute increase from the nadir
     * @return this builder
     */
    public Builder absoluteIncrease(Presence value) {
      return absoluteIncrease(Finding.of(value));
    }

    /**
     * Records the sums of diameters of target lesions that were all evaluated: the changes from the
     * baseline and from the nadir, exactly.
     *
     * @param baseline the sum before treatment in millimetres, above 0
     * @param nadir the smallest sum so far in millimetres, the baseline included
     * @param current the sum at the visit in millimetres
     * @return this builder
     * @throws IllegalArgumentException if a sum is not a finite number of 0 or more, the baseline
     *     is 0, or the nadir is above it
     */
    public Builder sumsMm(double baseline, double nadir, double current) {
      DiameterSums sums = new DiameterSums(
          Millimetres.sum("RECIST sums: baseline", baseline),
          Millimetres.sum("RECIST sums: nadir", nadir),
          Millimetres.sum("RECIST sums: current sum", current));
      return targets(RecistTargets.ALL_EVALUATED)
          .partialDecrease(Finding.of(sums.partialDecrease()).withBasis(sums.fromBaseline()))
          .relativeIncrease(Finding.of(sums.relativeIncrease()).withBasis(sums.fromNadir()))
          .absoluteIncrease(Finding.of(sums.absoluteIncrease()).withBasis(sums.fromNadir()));
    }
  }
}
