package dev.notochord.staging.escc;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of the axial slice that {@link Escc} grades; each finding may be left open.
 *
 * <pre>{@code
 * EsccFindings.builder()
 *     .thecalSacDeformed(Presence.PRESENT)
 *     .cordContact(Presence.ABSENT)
 *     .build();                              // grade 1b
 * EsccFindings.ofGrade(EsccGrade.GRADE_1B);  // stated as a grade
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class EsccFindings implements Findings<EsccFindings> {
  EsccFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <p>Read are the slices that the images of the presentation describe: those of MRI, or where no
   * MRI describes one, those of CT or myelography, with a caveat. Epidural tumour is present also
   * where an aspect of the canal holds it or where it closes a ring. A cord that is displaced and
   * not stated to be compressed leaves the compression open, because grade 1c rules out
   * displacement and grade 2 asks for compression.
   *
   * <p><b>Several slices.</b> Slices at different stated levels: the tightest one counts, if it is
   * certain which that is; the basis names it. Otherwise, as for slices of the same or of no stated
   * level, what any of them states remains possible, with a caveat where they disagree.
   *
   * <p>What the case states of the lesion as a whole is added: epidural tumour from the spaces and
   * layers listed as involved or spared, compression of the cord. Open is whatever is stated
   * nowhere.
   *
   * @param patient the case that holds the lesion
   * @param lesion the lesion, which need not be listed in the case
   */
  public static EsccFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    return new EsccReading(lesion).findings();
  }

  /**
   * {@return the findings that define a grade, for a source that states the grade alone}
   *
   * @param grade the grade that was stated
   */
  public static EsccFindings ofGrade(EsccGrade grade) {
    Builder stated = builder();
    String basis = "stated as grade " + grade.code();
    stated.epiduralTumor(from(grade, EsccGrade.GRADE_1A, basis));
    if (grade != EsccGrade.GRADE_0) {
      stated.thecalSacDeformed(from(grade, EsccGrade.GRADE_1B, basis));
    }
    if (grade.compareTo(EsccGrade.GRADE_1B) >= 0) {
      stated.cordContact(from(grade, EsccGrade.GRADE_1C, basis));
    }
    if (grade.compareTo(EsccGrade.GRADE_1C) >= 0) {
      stated.cordCompressed(from(grade, EsccGrade.GRADE_2, basis));
    }
    if (grade.isHighGrade()) {
      stated.csfVisible(Finding.of(grade == EsccGrade.GRADE_2 ? Presence.PRESENT : Presence.ABSENT)
          .withBasis(basis));
    }
    return stated.build();
  }

  private static Finding<Presence> from(EsccGrade grade, EsccGrade first, String basis) {
    return Finding.of(grade.compareTo(first) >= 0 ? Presence.PRESENT : Presence.ABSENT)
        .withBasis(basis);
  }

  /** {@return whether there is tumour in the epidural space} */
  @Value.Default
  public Finding<Presence> epiduralTumor() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on tumour in the epidural space}
   *
   * @param value tumour in the epidural space, or what is known of it
   */
  public abstract EsccFindings withEpiduralTumor(Finding<Presence> value);

  /** {@return whether the tumour deforms the thecal sac} */
  @Value.Default
  public Finding<Presence> thecalSacDeformed() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on deformation of the thecal sac}
   *
   * @param value the deformation of the thecal sac, or what is known of it
   */
  public abstract EsccFindings withThecalSacDeformed(Finding<Presence> value);

  /** {@return whether the tumour touches the cord, with the dura between} */
  @Value.Default
  public Finding<Presence> cordContact() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on contact with the cord}
   *
   * @param value the contact with the cord, or what is known of it
   */
  public abstract EsccFindings withCordContact(Finding<Presence> value);

  /** {@return whether the tumour compresses the cord} */
  @Value.Default
  public Finding<Presence> cordCompressed() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on compression of the cord}
   *
   * @param value the compression of the cord, or what is known of it
   */
  public abstract EsccFindings withCordCompressed(Finding<Presence> value);

  /** {@return whether cerebrospinal fluid can be seen around the cord} */
  @Value.Default
  public Finding<Presence> csfVisible() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on cerebrospinal fluid around the cord}
   *
   * @param value whether cerebrospinal fluid is seen around the cord, or what is known of it
   */
  public abstract EsccFindings withCsfVisible(Finding<Presence> value);

  /**
   * {@return the level of the slice, for a note on what its region means; it does not change the
   * grade}
   */
  public abstract Optional<VertebralLevel> level();

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract EsccFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableEsccFindings.Builder {
    Builder() {}

    /**
     * Records tumour in the epidural space.
     *
     * @param value tumour in the epidural space
     * @return this builder
     */
    public Builder epiduralTumor(Presence value) {
      return epiduralTumor(Finding.of(value));
    }

    /**
     * Records the deformation of the thecal sac.
     *
     * @param value the deformation of the thecal sac
     * @return this builder
     */
    public Builder thecalSacDeformed(Presence value) {
      return thecalSacDeformed(Finding.of(value));
    }

    /**
     * Records the contact with the cord.
     *
     * @param value the contact with the cord
     * @return this builder
     */
    public Builder cordContact(Presence value) {
      return cordContact(Finding.of(value));
    }

    /**
     * Records the compression of the cord.
     *
     * @param value the compression of the cord
     * @return this builder
     */
    public Builder cordCompressed(Presence value) {
      return cordCompressed(Finding.of(value));
    }

    /**
     * Records whether cerebrospinal fluid is seen around the cord.
     *
     * @param value whether it is seen
     * @return this builder
     */
    public Builder csfVisible(Presence value) {
      return csfVisible(Finding.of(value));
    }
  }
}
