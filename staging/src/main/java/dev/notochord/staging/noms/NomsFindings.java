package dev.notochord.staging.noms;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Radiosensitivity;
import dev.notochord.core.histology.RadiosensitivityScheme;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.chart.PatientChart;
import dev.notochord.staging.escc.Escc;
import dev.notochord.staging.escc.EsccFindings;
import dev.notochord.staging.escc.EsccGrade;
import java.util.EnumSet;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link Noms}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class NomsFindings implements Findings<NomsFindings> {
  NomsFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <p>Compression is the group of the {@linkplain Escc ESCC grade} that the images of the lesion
   * leave possible, with the caveats of that reading; where all three groups remain it is open.
   * Myelopathy is read from the neurological examinations of the presentation.
   * Radiosensitivity stays open without a scheme; stability and tolerance are judgements that a
   * case does not hold.
   *
   * @param patient the case
   * @param lesion the lesion, which need not be listed in the case
   */
  public static NomsFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    EsccFindings escc = EsccFindings.from(patient, lesion);
    return builder()
        .compression(compression(Escc.assess(escc).possibleClasses()))
        .myelopathy(PatientChart.of(patient).myelopathy())
        .addAllCaveats(escc.caveats())
        .build();
  }

  private static Finding<NomsCompression> compression(ImmutableSet<EsccGrade> grades) {
    Set<NomsCompression> groups = grades.stream()
        .map(NomsCompression::ofGrade)
        .collect(toCollection(() -> EnumSet.noneOf(NomsCompression.class)));
    return groups.size() == NomsCompression.values().length
        ? Finding.notRecorded()
        : Finding.<NomsCompression>oneOf(groups)
            .withBasis("ESCC " + grades.stream().map(EsccGrade::code).collect(joining(" or ")));
  }

  /**
   * {@return what a case states about one of its lesions, its radiosensitivity by a named scheme}
   *
   * <p>As {@link #from(SpinalTumorCase, SpinalLesion)}; radiosensitivity is the group that the
   * scheme gives the histology and the primary site, and stays open where it gives none.
   *
   * @param patient the case
   * @param lesion the lesion, which need not be listed in the case
   * @param scheme the division into radiosensitive and radioresistant tumours
   */
  public static NomsFindings from(
      SpinalTumorCase patient, SpinalLesion lesion, RadiosensitivityScheme scheme) {
    Finding<Radiosensitivity> group = scheme
        .classify(lesion.histology(), lesion.primarySite())
        .map(it -> Finding.of(it).withBasis("scheme " + scheme.display()))
        .orElse(Finding.notRecorded());
    return from(patient, lesion).withRadiosensitivity(group);
  }

  /** {@return the compression of the cord} */
  @Value.Default
  public Finding<NomsCompression> compression() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another compression of the cord}
   *
   * @param value the compression of the cord, or what is known of it
   */
  public abstract NomsFindings withCompression(Finding<NomsCompression> value);

  /** {@return the myelopathy} */
  @Value.Default
  public Finding<Presence> myelopathy() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another myelopathy}
   *
   * @param value the myelopathy, or what is known of it
   */
  public abstract NomsFindings withMyelopathy(Finding<Presence> value);

  /** {@return the answer of the tumour to conventional radiation} */
  @Value.Default
  public Finding<Radiosensitivity> radiosensitivity() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer of the tumour to conventional radiation}
   *
   * @param value the answer of the tumour to conventional radiation, or what is known of it
   */
  public abstract NomsFindings withRadiosensitivity(Finding<Radiosensitivity> value);

  /** {@return the mechanical stability} */
  @Value.Default
  public Finding<NomsStability> stability() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another mechanical stability}
   *
   * @param value the mechanical stability, or what is known of it
   */
  public abstract NomsFindings withStability(Finding<NomsStability> value);

  /** {@return the tolerance of surgery: present if the patient tolerates it} */
  @Value.Default
  public Finding<Presence> surgeryTolerance() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another tolerance of surgery}
   *
   * @param value the tolerance of surgery, or what is known of it
   */
  public abstract NomsFindings withSurgeryTolerance(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract NomsFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableNomsFindings.Builder {
    Builder() {}

    /**
     * Records the compression of the cord.
     *
     * @param value the compression of the cord
     * @return this builder
     */
    public Builder compression(NomsCompression value) {
      return compression(Finding.of(value));
    }

    /**
     * Records the myelopathy.
     *
     * @param value the myelopathy
     * @return this builder
     */
    public Builder myelopathy(Presence value) {
      return myelopathy(Finding.of(value));
    }

    /**
     * Records the answer of the tumour to conventional radiation.
     *
     * @param value the answer of the tumour to conventional radiation
     * @return this builder
     */
    public Builder radiosensitivity(Radiosensitivity value) {
      return radiosensitivity(Finding.of(value));
    }

    /**
     * Records the mechanical stability.
     *
     * @param value the mechanical stability
     * @return this builder
     */
    public Builder stability(NomsStability value) {
      return stability(Finding.of(value));
    }

    /**
     * Records the tolerance of surgery.
     *
     * @param value the tolerance of surgery
     * @return this builder
     */
    public Builder surgeryTolerance(Presence value) {
      return surgeryTolerance(Finding.of(value));
    }
  }
}
