package dev.notochord.staging.enneking;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.GradeTier;
import dev.notochord.core.histology.TumorGrade;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.chart.LesionSpread;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link EnnekingMalignant}; each may be left open.
 *
 * <pre>{@code
 * EnnekingMalignantFindings.builder()
 *     .grade(TumorGrade.G2)
 *     .site(EnnekingSite.T2)
 *     .metastasis(Presence.ABSENT)
 *     .build();
 * }</pre>
 *
 * <p>Building throws an {@link IllegalArgumentException} if the site may be T0, which is one of
 * benign tumours.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class EnnekingMalignantFindings implements Findings<EnnekingMalignantFindings> {
  EnnekingMalignantFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <ul>
   * <li><b>Grade</b> from the grade that was reported: G1 is low, G2, G3 and high grade without a
   * number are high. GX leaves both open. The grade that is typical of a histology is never used.
   * <li><b>Site</b> from the compartment status that the source states. Where none is stated: T2
   * from tumour outside the bone (in the canal, in the spaces around the vertebra, in the next
   * vertebra, in soft tissue, or through a breached cortex), T1 from a cortex that is stated to
   * hold, expanded or not, or from spared spaces. A status that images contradict leaves both open.
   * <li><b>Metastasis</b> from a skip lesion and from what {@link LesionSpread#metastasisElsewhere}
   * reads: present with a metastasis of the same histology in the spine or with metastases in
   * organs, nodes or other bones at presentation; absent where there are none and the tumour is the
   * only lesion; open where other metastases are stated that may have come later, or that may be
   * those of another tumour.
   * </ul>
   *
   * @param patient the case, for metastases
   * @param lesion the lesion, which need not be listed in the case
   */
  public static EnnekingMalignantFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    return builder()
        .grade(EnnekingReading.grade(lesion))
        .site(EnnekingReading.malignantSite(lesion))
        .metastasis(LesionSpread.metastasis(patient, lesion))
        .build();
  }

  /** {@return the grade} */
  @Value.Default
  public Finding<GradeTier> grade() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another grade}
   *
   * @param value the grade, or what is known of it
   */
  public abstract EnnekingMalignantFindings withGrade(Finding<GradeTier> value);

  /** {@return the site} */
  @Value.Default
  public Finding<EnnekingSite> site() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another site}
   *
   * @param value the site, or what is known of it
   */
  public abstract EnnekingMalignantFindings withSite(Finding<EnnekingSite> value);

  /** {@return whether there is a skip lesion, a regional node or a distant metastasis} */
  @Value.Default
  public Finding<Presence> metastasis() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another statement on metastases}
   *
   * @param value whether there are metastases, or what is known of it
   */
  public abstract EnnekingMalignantFindings withMetastasis(Finding<Presence> value);

  @Value.Check
  void check() {
    checkArgument(
        !site().candidates().contains(EnnekingSite.T0),
        "Enneking, malignant: site T0 is one of benign tumours, expected T1 or T2");
  }

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract EnnekingMalignantFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableEnnekingMalignantFindings.Builder {
    Builder() {}

    /**
     * Records the grade.
     *
     * @param value the grade
     * @return this builder
     */
    public Builder grade(GradeTier value) {
      return grade(Finding.of(value));
    }

    /**
     * Records the grade from a grade in three tiers.
     *
     * @param reported the grade that was reported; {@link TumorGrade#GX} leaves both tiers open
     * @return this builder
     */
    public Builder grade(TumorGrade reported) {
      return grade(EnnekingReading.tier(reported).withBasis(reported.display()));
    }

    /**
     * Records the site.
     *
     * @param value the site
     * @return this builder
     */
    public Builder site(EnnekingSite value) {
      return site(Finding.of(value));
    }

    /**
     * Records whether there are metastases.
     *
     * @param value whether there are metastases
     * @return this builder
     */
    public Builder metastasis(Presence value) {
      return metastasis(Finding.of(value));
    }
  }
}
