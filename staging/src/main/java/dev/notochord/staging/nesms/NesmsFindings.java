package dev.notochord.staging.nesms;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link Nesms}; each may be left open.
 *
 * <pre>{@code
 * NesmsFindings findings =
 *     NesmsFindings.builder()
 *         .modifiedBauerTotal(3)
 *         .independentAmbulation(Presence.PRESENT)
 *         .albuminGramsPerDecilitre(3.4)
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class NesmsFindings implements Findings<NesmsFindings> {
  NesmsFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <ul>
   * <li><b>Modified Bauer</b> from the {@linkplain
   * dev.notochord.staging.bauer.ModifiedBauer#assess(dev.notochord.staging.bauer.BauerFindings)
   * assessment} of what the case states of that score: the sides of the limit on which a total lies
   * that remains possible. Open when the case states none of it.
   * <li><b>Independent ambulation</b> from the neurological examinations of the presentation. A
   * patient who walks with an aid or help, and one of whom no more is said than that he walks, may
   * or may not be independent, and both are left open.
   * <li><b>Albumin</b> from the blood values of the presentation; values on both sides of the limit
   * leave both open, and one above 10 g/dL, which no patient has, is not read.
   * </ul>
   *
   * @param patient the case
   */
  public static NesmsFindings from(SpinalTumorCase patient) {
    return new NesmsCase(patient).findings();
  }

  /** {@return the modified Bauer score} */
  @Value.Default
  public Finding<NesmsBauer> modifiedBauer() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another modified Bauer score}
   *
   * @param value the modified Bauer score, or what is known of it
   */
  public abstract NesmsFindings withModifiedBauer(Finding<NesmsBauer> value);

  /** {@return whether there is independent walking} */
  @Value.Default
  public Finding<Presence> independentAmbulation() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on independent walking}
   *
   * @param value whether there is independent walking, or what is known of it
   */
  public abstract NesmsFindings withIndependentAmbulation(Finding<Presence> value);

  /** {@return the albumin} */
  @Value.Default
  public Finding<NesmsAlbumin> albumin() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another albumin}
   *
   * @param value the albumin, or what is known of it
   */
  public abstract NesmsFindings withAlbumin(Finding<NesmsAlbumin> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract NesmsFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableNesmsFindings.Builder {
    Builder() {}

    /**
     * Records the modified score of Bauer by its total.
     *
     * @param total the total, 0 to 4
     * @return this builder
     * @throws IllegalArgumentException if there is no such total
     */
    public Builder modifiedBauerTotal(int total) {
      return modifiedBauer(NesmsBauer.ofTotal(total));
    }

    /**
     * Records the albumin by its value.
     *
     * @param gramsPerDecilitre the albumin in g/dL; 35 g/L are 3.5 g/dL
     * @return this builder
     * @throws IllegalArgumentException if it is not a value from 0 to 10
     */
    public Builder albuminGramsPerDecilitre(double gramsPerDecilitre) {
      return albumin(NesmsAlbumin.ofGramsPerDecilitre(gramsPerDecilitre));
    }

    /**
     * Records the modified Bauer score.
     *
     * @param value the modified Bauer score
     * @return this builder
     */
    public Builder modifiedBauer(NesmsBauer value) {
      return modifiedBauer(Finding.of(value));
    }

    /**
     * Records whether there is independent walking.
     *
     * @param value whether there is independent walking
     * @return this builder
     */
    public Builder independentAmbulation(Presence value) {
      return independentAmbulation(Finding.of(value));
    }

    /**
     * Records the albumin.
     *
     * @param value the albumin
     * @return this builder
     */
    public Builder albumin(NesmsAlbumin value) {
      return albumin(Finding.of(value));
    }
  }
}
