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
   * <li><b>M</b> is M0 when other metastases are stated to be absent and no lesion of the case is a
   * metastasis. Metastases at any later time would not change the M of the diagnosis, so that their
   * presence leaves M open.
   * <li><b>G</b> from the grade of the lesion; high grade without a number is G3.
   * </ul>
   *
   * @param patient the case
   * @param lesion the lesion, which need not be listed in the case
   */
  public static SpineFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    Assessment<SpineT> tumor = SpinePrimaryTumor.assess(SpineTFindings.from(patient, lesion));
    boolean free = patient.otherMetastases().equals(Optional.of(Presence.ABSENT))
        && patient.lesions().stream()
            .noneMatch(it -> it.origin().equals(Optional.of(LesionOrigin.METASTATIC)));
    return builder()
        .tumor(Finding.<SpineT>oneOf(tumor.possibleClasses()).withBasis(tumor.headline()))
        .metastases(
            free
                ? Finding.of(BoneMetastases.M0).withBasis("no other metastases")
                : Finding.notRecorded())
        .grade(
            lesion.grade().isPresent()
                ? Finding.of(HistologicGrade.of(lesion.grade().get()))
                    .withBasis(lesion.grade().get().display())
                : Finding.notRecorded())
        .addAllCaveats(tumor.caveats())
        .build();
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
