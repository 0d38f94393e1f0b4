package dev.notochord.staging.ajcc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.chart.LesionSpread;
import dev.notochord.staging.chart.PatientChart;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link AjccSpine}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SpineFindings implements Findings<SpineFindings> {
  SpineFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <ul>
   * <li><b>T</b> as {@link SpinePrimaryTumor} assesses it: every category that remains possible.
   * <li><b>N</b> is not recorded: a case does not state the regional nodes of a lesion.
   * <li><b>M</b> from the metastases at presentation ({@link LesionSpread#metastasisElsewhere}):
   * M1b with one in the spine, in another bone or in the brain; M1a or M1b with others in organs or
   * along serous membranes, because a case does not name the lung. A number of organ systems alone
   * leaves M open, as it may be that of regional nodes, and so do metastases that may have come
   * later, since they would not change the M of the diagnosis. M0 when there are none.
   * <li><b>G</b> from the grade of the lesion; high grade without a number is G3.
   * </ul>
   *
   * @param patient the case
   * @param lesion the lesion, which need not be listed in the case
   */
  public static SpineFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    Assessment<SpineT> tumor = SpinePrimaryTumor.assess(SpineTFindings.from(patient, lesion));
    return builder()
        .tumor(Finding.<SpineT>oneOf(tumor.possibleClasses()).withBasis(tumor.headline()))
        .metastases(metastases(patient, lesion))
        .grade(
            lesion.grade().isPresent()
                ? Finding.of(HistologicGrade.of(lesion.grade().get()))
                    .withBasis(lesion.grade().get().display())
                : Finding.notRecorded())
        .addAllCaveats(tumor.caveats())
        .build();
  }

  private static Finding<BoneMetastases> metastases(SpinalTumorCase patient, SpinalLesion lesion) {
    Finding<Presence> spread = LesionSpread.metastasisElsewhere(patient, lesion);
    String basis = spread.basis().orElse("");
    if (spread.value().equals(Optional.of(Presence.ABSENT))) {
      return Finding.of(BoneMetastases.M0).withBasis(basis);
    }
    if (spread.value().isEmpty()) {
      return Finding.notRecorded();
    }
    PatientChart chart = PatientChart.of(patient);
    boolean isPrimary = lesion.origin().equals(Optional.of(LesionOrigin.PRIMARY));
    boolean inBoneOrBrain = (isPrimary && chart.vertebrae().isRecorded())
        || chart.extraspinalBoneFoci().value().orElse(0) > 0
        || isPresent(chart.brainMetastases())
        || patient.lesions().stream()
            .anyMatch(it -> it.origin().equals(Optional.of(LesionOrigin.METASTATIC)));
    if (inBoneOrBrain) {
      return Finding.of(BoneMetastases.M1B).withBasis(basis);
    }
    return isPresent(chart.visceralMetastases()) || isPresent(chart.disseminatedMetastases())
        ? Finding.oneOf(BoneMetastases.M1A, BoneMetastases.M1B).withBasis(basis)
        : Finding.notRecorded();
  }

  private static boolean isPresent(Finding<Presence> finding) {
    return finding.value().equals(Optional.of(Presence.PRESENT));
  }

  @Value.Check
  void check() {
    checkArgument(
        tumor().candidates().stream().allMatch(SpineT::isDefined),
        "spine findings: T is '%s', expected a category of the AJCC",
        SpineT.NOT_DEFINED.display());
  }

  /** {@return the TNM as it is written; empty while one of its four parts is open} */
  public Optional<SpineTnm> tnm() {
    Optional<SpineT> t = tumor().value();
    Optional<RegionalNodes> n = nodes().value();
    Optional<BoneMetastases> m = metastases().value();
    Optional<HistologicGrade> g = grade().value();
    return t.isPresent() && n.isPresent() && m.isPresent() && g.isPresent()
        ? Optional.of(new SpineTnm(t.get(), n.get(), m.get(), g.get()))
        : Optional.empty();
  }

  /** {@return the T category} */
  @Value.Default
  public Finding<SpineT> tumor() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another T category}
   *
   * @param value the T category, or what is known of it
   */
  public abstract SpineFindings withTumor(Finding<SpineT> value);

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
  public abstract SpineFindings withNodes(Finding<RegionalNodes> value);

  /** {@return the M category} */
  @Value.Default
  public Finding<BoneMetastases> metastases() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another M category}
   *
   * @param value the M category, or what is known of it
   */
  public abstract SpineFindings withMetastases(Finding<BoneMetastases> value);

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
  public abstract SpineFindings withGrade(Finding<HistologicGrade> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract SpineFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableSpineFindings.Builder {
    Builder() {}

    /**
     * Records the T category.
     *
     * @param value the T category
     * @return this builder
     */
    public Builder tumor(SpineT value) {
      return tumor(Finding.of(value));
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
    public Builder metastases(BoneMetastases value) {
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
