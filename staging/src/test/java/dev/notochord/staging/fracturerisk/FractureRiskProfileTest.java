package dev.notochord.staging.fracturerisk;

import static dev.notochord.staging.fracturerisk.FractureRiskFactor.AGE_OVER_55;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.BASELINE_PAIN;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.BODY_INVOLVEMENT_OVER_40;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.DOSE_PER_FRACTION_20;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.DOSE_PER_FRACTION_24;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.EXISTING_FRACTURE;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.LARGER_VOLUME;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.LIVER_PRIMARY;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.LUNG_PRIMARY;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.LYTIC_TUMOR;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.OSTEOLYSIS_61;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.SINGLE_FRACTION;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.SOLITARY_METASTASIS;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.SPINAL_DEFORMITY;
import static dev.notochord.staging.fracturerisk.FractureRiskFactor.T10_OR_BELOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.imaging.SpinalAlignment;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractureRiskProfileTest {
  private static final SpinalTumorCase SILENT =
      SpinalTumorCase.builder().id("silent").build();

  /** The factors a second time, with the series that found each. */
  @ParameterizedTest
  @CsvSource({
    "dose-per-fraction-20, sahgal-2013 cunha-2012",
    "dose-per-fraction-24, sahgal-2013",
    "single-fraction, thibault-2014",
    "existing-fracture, sahgal-2013 boehling-2012 thibault-2014 jawad-2016",
    "lytic-tumor, sahgal-2013 rose-2009 cunha-2012",
    "spinal-deformity, sahgal-2013 cunha-2012",
    "t10-or-below, rose-2009",
    "body-involvement-over-40, rose-2009",
    "osteolysis-61, sung-2014",
    "age-over-55, boehling-2012",
    "baseline-pain, boehling-2012",
    "lung-primary, cunha-2012",
    "liver-primary, cunha-2012",
    "solitary-metastasis, jawad-2016",
    "larger-volume, jawad-2016"
  })
  void eachFactorNamesItsSeries(String factor, String series) {
    assertThat(FractureRiskFactor.ofCode(factor).series().stream().map(FractureSeries::code))
        .containsExactlyInAnyOrderElementsOf(Splitter.on(' ').split(series));
    assertThat(FractureRiskFactor.ofCode(factor).effect()).isNotBlank();
    assertThat(FractureRiskFactor.values()).hasSize(15);
  }

  @Test
  void everySeriesIsCitedBySomeFactor() {
    assertThat(Arrays.stream(FractureRiskFactor.values())
            .flatMap(factor -> factor.series().stream())
            .distinct())
        .containsExactlyInAnyOrder(FractureSeries.values());
    assertThat(FractureSeries.SAHGAL_2013.citation().orElseThrow().doi())
        .contains("10.1200/JCO.2013.50.1411");
    assertThat(FractureSeries.ROSE_2009.citation()).isEmpty();
  }

  @Test
  void aSilentCaseLeavesEveryFactorOpen() {
    FractureRiskProfile profile =
        FractureRiskProfile.from(SILENT, SpinalLesion.builder().build());
    assertThat(profile).isEqualTo(FractureRiskProfile.blank());
    assertThat(profile.open()).containsExactly(FractureRiskFactor.values());
    assertThat(profile.present()).isEmpty();
    assertThat(profile.absent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "24 Gy in 1 fraction, true, true, true",
    "23.99 Gy in 1 fraction, true, true, false",
    "20 Gy in 1 fraction, true, true, false",
    "19.99 Gy in 1 fraction, true, false, false",
    "24 Gy in 2 fractions, false, false, false",
    "40 Gy in 2 fractions, false, true, false",
    "48 Gy in 2 fractions, false, true, true"
  })
  void aCourseHasThreeFactors(String course, boolean single, boolean twenty, boolean twentyFour) {
    FractureRiskProfile profile =
        FractureRiskProfile.blank().withCourse(Fractionation.parse(course));
    assertThat(profile.present().contains(SINGLE_FRACTION)).isEqualTo(single);
    assertThat(profile.present().contains(DOSE_PER_FRACTION_20)).isEqualTo(twenty);
    assertThat(profile.present().contains(DOSE_PER_FRACTION_24)).isEqualTo(twentyFour);
    assertThat(Sets.union(profile.present(), profile.absent())).hasSize(3);
    assertThat(profile.finding(DOSE_PER_FRACTION_20).basis())
        .contains(Fractionation.parse(course).toString());
  }

  @Test
  void aCourseInAnotherUnitLeavesTheDoseOpen() {
    FractureRiskProfile profile =
        FractureRiskProfile.blank().withCourse(Fractionation.parse("24 Gy(RBE) in 1 fraction"));
    assertThat(profile.present()).containsExactly(SINGLE_FRACTION);
    assertThat(profile.open()).contains(DOSE_PER_FRACTION_20, DOSE_PER_FRACTION_24);
    assertThat(profile.caveats())
        .containsExactly("dose per fraction: the series count in Gy, the course is 24 Gy(RBE) in 1"
            + " fraction");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // fracture, loss, percent, expected
        "PRESENT, -, -, PRESENT",
        "ABSENT, -, -, ABSENT",
        "-, PRESENT, -, PRESENT",
        "-, ABSENT, -, ABSENT",
        "-, -, 10, PRESENT",
        "-, -, 0, ABSENT",
        "PRESENT, ABSENT, -, both",
        "ABSENT, -, 10, both",
        "PRESENT, PRESENT, 10, PRESENT"
      })
  void readsAFracture(
      @Nullable Presence fracture,
      @Nullable Presence loss,
      @Nullable Double percent,
      String expected) {
    ImagingFinding.Builder ct = ImagingFinding.builder().modality(Modality.CT);
    if (fracture != null) {
      ct.pathologicalFracture(fracture);
    }
    if (loss != null) {
      ct.heightLoss(loss);
    }
    if (percent != null) {
      ct.heightLossPercent(percent);
    }
    assertThat(words(from(ct.build()).finding(EXISTING_FRACTURE))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"LYTIC, PRESENT", "MIXED, both", "BLASTIC, ABSENT"})
  void readsTheMatrix(BoneMatrix matrix, String expected) {
    FractureRiskProfile profile =
        from(ImagingFinding.builder().modality(Modality.CT).boneMatrix(matrix).build());
    assertThat(words(profile.finding(LYTIC_TUMOR))).isEqualTo(expected);
    assertThat(profile.finding(LYTIC_TUMOR).basis()).contains("CT: " + matrix.display());
  }

  @Test
  void imagesAfterTheTreatmentAreNotRead() {
    FractureRiskProfile profile = from(
        ImagingFinding.builder()
            .modality(Modality.CT)
            .months(0)
            .pathologicalFracture(Presence.ABSENT)
            .build(),
        ImagingFinding.builder()
            .modality(Modality.CT)
            .months(4)
            .pathologicalFracture(Presence.PRESENT)
            .heightLossPercent(30)
            .boneMatrix(BoneMatrix.LYTIC)
            .alignment(SpinalAlignment.DE_NOVO_DEFORMITY)
            .bodyInvolvementPercent(60)
            .build());
    assertThat(profile.present()).isEmpty();
    assertThat(profile.absent()).containsExactly(EXISTING_FRACTURE);
    assertThat(profile.finding(EXISTING_FRACTURE).basis())
        .contains("CT: pathological fracture absent");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // other metastases, foci in bone outside the spine, multiplicity, expected
        "ABSENT, -, SOLITARY, PRESENT",
        "ABSENT, -, -, PRESENT",
        "-, 0, SOLITARY, PRESENT",
        "-, 2, SOLITARY, ABSENT",
        "-, 0, MULTIPLE, ABSENT",
        "-, -, SOLITARY, open",
        "-, 0, -, open",
        "-, -, -, open"
      })
  void readsWhetherTheMetastasisIsSolitary(
      @Nullable Presence others,
      @Nullable Integer foci,
      @Nullable LesionMultiplicity multiplicity,
      String expected) {
    SpinalLesion.Builder lesion = SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .primarySite(PrimarySite.UNKNOWN_PRIMARY);
    if (multiplicity != null) {
      lesion.multiplicity(multiplicity);
    }
    SpinalTumorCase.Builder patient = SpinalTumorCase.builder().id("x").addLesions(lesion.build());
    if (others != null) {
      patient.otherMetastases(others);
    }
    if (foci != null) {
      patient.metastaticDisease(
          MetastaticDisease.builder().extraspinalBoneFoci(foci).build());
    }
    SpinalTumorCase built = patient.build();
    Finding<Presence> finding =
        FractureRiskProfile.from(built, built.lesions().get(0)).finding(SOLITARY_METASTASIS);
    assertThat(words(finding)).isEqualTo(expected);
    assertThat(finding.basis().isPresent()).isEqualTo(!expected.equals("open"));
  }

  @Test
  void theInvolvementIsWrittenWithoutADecimalThatSaysNothing() {
    assertThat(from(ImagingFinding.builder()
                .modality(Modality.MRI)
                .bodyInvolvementPercent(60)
                .build())
            .finding(BODY_INVOLVEMENT_OVER_40)
            .basis())
        .contains("MRI: tumour in 60 % of the body");
  }

  @Test
  void imagesThatDisagreeLeaveAFactorOpen() {
    FractureRiskProfile profile = from(
        ImagingFinding.builder()
            .modality(Modality.CT)
            .boneMatrix(BoneMatrix.LYTIC)
            .alignment(SpinalAlignment.NORMAL)
            .bodyInvolvementPercent(30)
            .build(),
        ImagingFinding.builder()
            .modality(Modality.MRI)
            .boneMatrix(BoneMatrix.BLASTIC)
            .alignment(SpinalAlignment.DE_NOVO_DEFORMITY)
            .bodyInvolvementPercent(50)
            .build());
    assertThat(profile.open()).contains(LYTIC_TUMOR, SPINAL_DEFORMITY, BODY_INVOLVEMENT_OVER_40);
    assertThat(profile.finding(SPINAL_DEFORMITY).basis())
        .contains("CT: normal; MRI: de novo deformity");
  }

  @ParameterizedTest
  @CsvSource({"NORMAL, ABSENT", "DE_NOVO_DEFORMITY, PRESENT", "SUBLUXATION_OR_TRANSLATION, PRESENT"
  })
  void readsTheAlignment(SpinalAlignment alignment, String expected) {
    assertThat(words(from(ImagingFinding.builder()
                .modality(Modality.CT)
                .alignment(alignment)
                .build())
            .finding(SPINAL_DEFORMITY)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"39.9, ABSENT", "40, ABSENT", "40.1, PRESENT", "100, PRESENT"})
  void readsTheInvolvementOfTheBody(double percent, String expected) {
    assertThat(words(from(ImagingFinding.builder()
                .modality(Modality.MRI)
                .bodyInvolvementPercent(percent)
                .build())
            .finding(BODY_INVOLVEMENT_OVER_40)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "C5, ABSENT",
    "T9, ABSENT",
    "T10, PRESENT",
    "T11, PRESENT",
    "L3, PRESENT",
    "S1, PRESENT",
    "T8-T9, ABSENT",
    "T9-T10, PRESENT"
  })
  void readsTheLevel(String levels, String expected) {
    FractureRiskProfile profile = FractureRiskProfile.from(
        SILENT, SpinalLesion.builder().levels(LevelSet.parse(levels)).build());
    assertThat(profile.finding(T10_OR_BELOW))
        .isEqualTo(Finding.of(Presence.valueOf(expected)).withBasis(levels));
  }

  @ParameterizedTest
  @CsvSource({"54, ABSENT", "55, ABSENT", "56, PRESENT"})
  void readsTheAge(int years, String expected) {
    FractureRiskProfile profile = FractureRiskProfile.from(
        SpinalTumorCase.builder().id("x").ageYears(years).build(),
        SpinalLesion.builder().build());
    assertThat(words(profile.finding(AGE_OVER_55))).isEqualTo(expected);
    assertThat(profile.finding(AGE_OVER_55).basis()).contains(years + " years");
  }

  @Test
  void painOfAPatientWithSeveralLesionsHasACaveat() {
    SpinalLesion lesion = SpinalLesion.builder().build();
    SpinalTumorCase one = SpinalTumorCase.builder()
        .id("x")
        .pain(Pain.of(Presence.PRESENT))
        .addLesions(lesion)
        .build();
    SpinalTumorCase two = SpinalTumorCase.builder()
        .id("x")
        .pain(Pain.of(Presence.ABSENT))
        .addLesions(lesion, lesion)
        .build();
    assertThat(FractureRiskProfile.from(one, lesion).present()).containsExactly(BASELINE_PAIN);
    assertThat(FractureRiskProfile.from(one, lesion).caveats()).isEmpty();
    assertThat(FractureRiskProfile.from(two, lesion).absent()).containsExactly(BASELINE_PAIN);
    assertThat(FractureRiskProfile.from(two, lesion).caveats())
        .containsExactly("pain: recorded of the patient, not of one of the 2 lesions");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "LUNG, -, PRESENT, ABSENT",
        "LIVER, HEPATOCELLULAR_CARCINOMA, ABSENT, PRESENT",
        "LIVER, -, ABSENT, open",
        "LIVER, ADENOCARCINOMA, ABSENT, ABSENT",
        "BREAST, -, ABSENT, ABSENT",
        "UNKNOWN_PRIMARY, -, open, open",
        "-, -, open, open"
      })
  void readsThePrimary(
      @Nullable PrimarySite site, @Nullable Histology histology, String lung, String liver) {
    SpinalLesion.Builder lesion = SpinalLesion.builder();
    if (site != null) {
      lesion.primarySite(site);
    }
    if (histology != null) {
      lesion.histology(histology);
    }
    FractureRiskProfile profile = FractureRiskProfile.from(SILENT, lesion.build());
    assertThat(words(profile.finding(LUNG_PRIMARY))).isEqualTo(lung);
    assertThat(words(profile.finding(LIVER_PRIMARY))).isEqualTo(liver);
  }

  @Test
  void whatACaseDoesNotHoldIsStatedByTheCaller() {
    FractureRiskProfile profile = FractureRiskProfile.blank()
        .with(OSTEOLYSIS_61, Finding.of(Presence.PRESENT))
        .with(LARGER_VOLUME, Finding.of(Presence.ABSENT));
    assertThat(profile.present()).isEqualTo(ImmutableSet.of(OSTEOLYSIS_61));
    assertThat(profile.absent()).isEqualTo(ImmutableSet.of(LARGER_VOLUME));
    assertThat(profile.with(OSTEOLYSIS_61, Finding.notRecorded()).present()).isEmpty();
  }

  @Test
  void printsALineForEachFactor() {
    String text = FractureRiskProfile.blank()
        .withCourse(Fractionation.parse("24 Gy in 1 fraction"))
        .with(LYTIC_TUMOR, Finding.oneOf(Presence.PRESENT, Presence.ABSENT))
        .toString();
    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(16);
    assertThat(lines.get(0)).isEqualTo("fracture after spinal radiosurgery, published factors");
    assertThat(lines.get(3))
        .isEqualTo("  single fraction                  present      independent predictor (Thibault"
            + " 2014)  [24 Gy in 1 fraction]");
    assertThat(lines.get(4)).contains("not recorded");
    assertThat(lines.get(5)).contains("open ");
  }

  @Test
  void anUnknownCodeIsRefused() {
    assertThatThrownBy(() -> FractureRiskFactor.ofCode("score"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("fracture risk factor 'score': expected one of [");
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAProfile(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      FractureRiskProfile profile = FractureRiskProfile.from(patient, lesion);
      assertThat(profile.findings().keySet()).containsExactly(FractureRiskFactor.values());
      assertThat(Sets.intersection(profile.present(), profile.absent())).isEmpty();
      assertThat(profile.open()).contains(OSTEOLYSIS_61, LARGER_VOLUME, SINGLE_FRACTION);
      assertThat(profile.present().size()
              + profile.absent().size()
              + profile.open().size())
          .isEqualTo(15);
    }
  }

  private static FractureRiskProfile from(ImagingFinding... images) {
    return FractureRiskProfile.from(
        SILENT, SpinalLesion.builder().addImaging(images).build());
  }

  private static String words(Finding<Presence> finding) {
    return finding.isRecorded() ? finding.value().map(Presence::name).orElse("both") : "open";
  }
}
