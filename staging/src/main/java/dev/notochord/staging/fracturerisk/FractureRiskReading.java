package dev.notochord.staging.fracturerisk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.dose.AbsorbedDose;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.SpinalAlignment;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoreRange;
import dev.notochord.staging.chart.LesionSpread;
import dev.notochord.staging.chart.PatientChart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads off a case which risk factors for fracture it states. */
final class FractureRiskReading {
  private static final ImmutableSet<Presence> BOTH =
      ImmutableSet.of(Presence.PRESENT, Presence.ABSENT);

  private final SpinalTumorCase patient;
  private final SpinalLesion lesion;
  /** Later images may show what the radiosurgery did: a fracture on them was not there before. */
  private final ImmutableList<ImagingFinding> images;

  private final ImmutableList.Builder<String> caveats = ImmutableList.builder();

  FractureRiskReading(SpinalTumorCase patient, SpinalLesion lesion) {
    this.patient = patient;
    this.lesion = lesion;
    images = LesionSpread.imagesOfPresentation(lesion);
  }

  FractureRiskProfile profile() {
    PatientChart chart = PatientChart.of(patient);
    FractureRiskProfile profile = FractureRiskProfile.blank()
        .with(FractureRiskFactor.EXISTING_FRACTURE, fracture())
        .with(FractureRiskFactor.LYTIC_TUMOR, lytic())
        .with(FractureRiskFactor.SPINAL_DEFORMITY, deformity())
        .with(FractureRiskFactor.T10_OR_BELOW, level())
        .with(FractureRiskFactor.BODY_INVOLVEMENT_OVER_40, bodyInvolvement())
        .with(
            FractureRiskFactor.AGE_OVER_55, chart.ageYears().mapEach(years -> presence(years > 55)))
        .with(FractureRiskFactor.BASELINE_PAIN, pain())
        .with(
            FractureRiskFactor.LUNG_PRIMARY,
            primary(PrimarySite.LUNG, EnumSet.noneOf(Histology.class)))
        .with(
            FractureRiskFactor.LIVER_PRIMARY,
            primary(PrimarySite.LIVER, EnumSet.of(Histology.HEPATOCELLULAR_CARCINOMA)))
        .with(
            FractureRiskFactor.SOLITARY_METASTASIS,
            chart
                .multipleSkeletalMetastases()
                .mapEach(multiple -> presence(multiple == Presence.ABSENT)));
    return new FractureRiskProfile(profile.findings(), caveats.build());
  }

  static FractureRiskProfile course(FractureRiskProfile profile, Fractionation course) {
    FractureRiskProfile single = profile.with(
        FractureRiskFactor.SINGLE_FRACTION,
        Finding.of(presence(course.fractions() == 1)).withBasis(course.toString()));
    if (!(course.dosePerFraction() instanceof AbsorbedDose each)) {
      return new FractureRiskProfile(
          single.findings(),
          ImmutableList.<String>builder()
              .addAll(single.caveats())
              .add("dose per fraction: the series count in Gy, the course is " + course)
              .build());
    }
    return single
        .with(
            FractureRiskFactor.DOSE_PER_FRACTION_20,
            Finding.of(presence(each.gray() >= 20)).withBasis(course.toString()))
        .with(
            FractureRiskFactor.DOSE_PER_FRACTION_24,
            Finding.of(presence(each.gray() >= 24)).withBasis(course.toString()));
  }

  private static Presence presence(boolean holds) {
    return holds ? Presence.PRESENT : Presence.ABSENT;
  }

  private Finding<Presence> fracture() {
    EnumSet<Presence> stated = EnumSet.noneOf(Presence.class);
    List<String> basis = new ArrayList<>();
    for (ImagingFinding image : images) {
      image.pathologicalFracture().ifPresent(fracture -> {
        stated.add(fracture);
        basis.add(words(image, "pathological fracture " + fracture.display()));
      });
      heightLoss(image).ifPresent(loss -> {
        stated.add(loss);
        basis.add(words(image, "height loss " + loss.display()));
      });
    }
    return finding(stated, basis);
  }

  private static Optional<Presence> heightLoss(ImagingFinding image) {
    return image.heightLossPercent().isPresent()
        ? Optional.of(presence(image.heightLossPercent().getAsDouble() > 0))
        : image.heightLoss();
  }

  private Finding<Presence> lytic() {
    EnumSet<Presence> stated = EnumSet.noneOf(Presence.class);
    List<String> basis = new ArrayList<>();
    for (ImagingFinding image : images) {
      image.boneMatrix().ifPresent(matrix -> {
        stated.addAll(ofMatrix(matrix));
        basis.add(words(image, matrix.display()));
      });
    }
    return finding(stated, basis);
  }

  /** The series do not say where a mixed tumour stood. */
  private static Set<Presence> ofMatrix(BoneMatrix matrix) {
    return switch (matrix) {
      case LYTIC -> ImmutableSet.of(Presence.PRESENT);
      case MIXED -> BOTH;
      case BLASTIC -> ImmutableSet.of(Presence.ABSENT);
    };
  }

  private Finding<Presence> deformity() {
    EnumSet<Presence> stated = EnumSet.noneOf(Presence.class);
    List<String> basis = new ArrayList<>();
    for (ImagingFinding image : images) {
      image.alignment().ifPresent(alignment -> {
        stated.add(presence(alignment != SpinalAlignment.NORMAL));
        basis.add(words(image, alignment.display()));
      });
    }
    return finding(stated, basis);
  }

  private Finding<Presence> level() {
    return lesion
        .levels()
        .map(levels -> Finding.of(presence(levels.caudal().compareTo(VertebralLevel.T10) >= 0))
            .withBasis(levels.toString()))
        .orElse(Finding.notRecorded());
  }

  private Finding<Presence> bodyInvolvement() {
    EnumSet<Presence> stated = EnumSet.noneOf(Presence.class);
    List<String> basis = new ArrayList<>();
    for (ImagingFinding image : images) {
      image.bodyInvolvementPercent().ifPresent(percent -> {
        stated.add(presence(percent > 40));
        basis.add(words(image, "tumour in " + ScoreRange.text(percent) + " % of the body"));
      });
    }
    return finding(stated, basis);
  }

  private Finding<Presence> pain() {
    Optional<Presence> pain = patient.pain().map(Pain::presence);
    if (pain.isEmpty()) {
      return Finding.notRecorded();
    }
    int lesions = patient.lesions().size();
    if (lesions > 1) {
      caveats.add("pain: recorded of the patient, not of one of the " + lesions + " lesions");
    }
    return Finding.of(pain.get()).withBasis("pain " + pain.get().display());
  }

  /**
   * Reads whether the lesion comes from a site.
   *
   * @param required the histologies that the factor asks for; none if the site is enough
   */
  private Finding<Presence> primary(PrimarySite site, Set<Histology> required) {
    Optional<PrimarySite> stated = lesion.primarySite();
    if (stated.isEmpty() || stated.get() == PrimarySite.UNKNOWN_PRIMARY) {
      return Finding.notRecorded();
    }
    Optional<Histology> histology = lesion.histology();
    String basis =
        stated.get().display() + histology.map(it -> ", " + it.display()).orElse("");
    if (stated.get() != site) {
      return Finding.of(Presence.ABSENT).withBasis(basis);
    }
    if (required.isEmpty()) {
      return Finding.of(Presence.PRESENT).withBasis(basis);
    }
    return histology.isPresent()
        ? Finding.of(presence(required.contains(histology.get()))).withBasis(basis)
        : Finding.notRecorded();
  }

  private static Finding<Presence> finding(Set<Presence> stated, List<String> basis) {
    return stated.isEmpty()
        ? Finding.notRecorded()
        : Finding.<Presence>oneOf(stated).withBasis(String.join("; ", basis));
  }

  private static String words(ImagingFinding image, String finding) {
    return image.modality().display() + ": " + finding;
  }
}
