package dev.notochord.staging.sioutos;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.neurology.MusclePower;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link Sioutos}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SioutosFindings implements Findings<SioutosFindings> {
  SioutosFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <ul>
   * <li><b>Leg strength</b> from the ten key muscles of the legs where all were graded; if some
   * are above the limit and some are not, both categories stay open. Else a patient without any
   * neurological deficit, or whose weakest muscle is graded 4 or 5, has strong legs. A weaker
   * weakest muscle proves nothing: it may be one of the arms.
   * <li><b>Primary</b> from the site of the spinal metastases.
   * <li><b>Vertebral bodies</b> from the number of vertebrae that hold metastases, each taken to be
   * involved in its body.
   * </ul>
   *
   * <p>Metastases of which none is stated to be of the thoracic spine add a caveat: those of the
   * source were. The basis of each finding says in words what it was read from.
   *
   * @param patient the case
   */
  public static SioutosFindings from(SpinalTumorCase patient) {
    return new SioutosReading(patient).findings();
  }

  /** {@return the strength of the legs} */
  @Value.Default
  public Finding<SioutosLegStrength> legStrength() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of the strength of the legs}
   *
   * @param value the strength of the legs, or what is known of it
   */
  public abstract SioutosFindings withLegStrength(Finding<SioutosLegStrength> value);

  /** {@return whether the primary is of lung or colon} */
  @Value.Default
  public Finding<Presence> lungOrColonPrimary() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether the primary is of lung or colon}
   *
   * @param value whether the primary is of lung or colon, or what is known of it
   */
  public abstract SioutosFindings withLungOrColonPrimary(Finding<Presence> value);

  /** {@return whether several vertebral bodies are involved} */
  @Value.Default
  public Finding<Presence> multipleVertebralBodies() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with what is known of whether several vertebral bodies are
   * involved}
   *
   * @param value whether several vertebral bodies are involved, or what is known of it
   */
  public abstract SioutosFindings withMultipleVertebralBodies(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract SioutosFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableSioutosFindings.Builder {
    Builder() {}

    /**
     * Records the strength of the legs.
     *
     * @param value the strength of the legs
     * @return this builder
     */
    public Builder legStrength(SioutosLegStrength value) {
      return legStrength(Finding.of(value));
    }

    /**
     * Records the strength of the legs.
     *
     * @param power the strength; plus and minus make no difference
     * @return this builder
     * @throws IllegalArgumentException if it was not testable
     */
    public Builder legStrength(MusclePower power) {
      return legStrength(SioutosLegStrength.of(power));
    }

    /**
     * Records whether the primary is of lung or colon.
     *
     * @param value whether the primary is of lung or colon
     * @return this builder
     */
    public Builder lungOrColonPrimary(Presence value) {
      return lungOrColonPrimary(Finding.of(value));
    }

    /**
     * Records the primary.
     *
     * @param site the primary; one in colon or rectum, in the gut, or not found leaves it open
     *     whether it is of the colon
     * @return this builder
     */
    public Builder primarySite(PrimarySite site) {
      return lungOrColonPrimary(Finding.<Presence>oneOf(SioutosReading.lungOrColon(site)));
    }

    /**
     * Records whether several vertebral bodies are involved.
     *
     * @param value whether several vertebral bodies are involved
     * @return this builder
     */
    public Builder multipleVertebralBodies(Presence value) {
      return multipleVertebralBodies(Finding.of(value));
    }

    /**
     * Records the number of vertebral bodies that are involved.
     *
     * @param count the number, 1 or more
     * @return this builder
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Builder vertebralBodies(int count) {
      return multipleVertebralBodies(SioutosReading.multiple(count));
    }
  }
}
