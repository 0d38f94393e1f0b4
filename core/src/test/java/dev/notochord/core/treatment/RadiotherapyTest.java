package dev.notochord.core.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.TreatmentArbitraries;
import dev.notochord.core.dose.DoseUnit;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.core.dose.LinearQuadratic;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadiotherapyTest {

  @Provide
  Arbitrary<Radiotherapy> courses() {
    return TreatmentArbitraries.radiotherapies();
  }

  @Test
  void whatIsNotStatedStaysUnknown() {
    Radiotherapy course =
        Radiotherapy.builder().technique(RadiotherapyTechnique.VMAT).build();
    assertThat(course.radiation()).isEmpty();
    assertThat(course.category()).isEmpty();
    assertThat(course.prescribed()).isEmpty();
    assertThat(course.delivered()).isEmpty();
    assertThat(course.volumes()).isEmpty();
    assertThat(course.levels()).isEmpty();
    assertThat(course.timing()).isEmpty();
    assertThat(course.intent()).isEmpty();
    assertThat(course.reirradiation()).isEmpty();
    assertThat(course.adverseEvents()).isEmpty();
  }

  // mCODE 4.0.0: the techniques allowed for each modality of external beams; helical is ours.
  @ParameterizedTest
  @CsvSource({
    "photon, 2d 3d imrt vmat helical intraoperative ultra-high-dose-rate",
    "electron, 2d 3d intraoperative ultra-high-dose-rate",
    "proton, passive-scattering spot-scanning particle-scanning ultra-high-dose-rate",
    "carbon-ion, passive-scattering spot-scanning particle-scanning",
    "neutron, 3d",
    "brachytherapy, intraoperative",
    "radionuclide, ''"
  })
  void techniquesGoWithTheModalitiesOfMcode(String modality, String techniques) {
    RadiotherapyModality radiation = RadiotherapyModality.ofCode(modality);
    assertThat(Arrays.stream(RadiotherapyTechnique.values())
            .filter(technique -> technique.modalities().contains(radiation))
            .map(RadiotherapyTechnique::code)
            .collect(Collectors.joining(" ")))
        .isEqualTo(techniques);
  }

  // mCODE 4.0.0
  @ParameterizedTest
  @CsvSource({
    "photon, 1156506007",
    "proton, 10611004",
    "carbon-ion, 1156505006",
    "electron, 45643008",
    "neutron, 80347004",
    "radionuclide, 440252007"
  })
  void modalitiesHaveTheIdentifiersOfMcode(String modality, String snomed) {
    assertThat(RadiotherapyModality.ofCode(modality).snomedCt().orElseThrow())
        .hasToString("SNOMED CT " + snomed);
    assertThat(RadiotherapyModality.BRACHYTHERAPY.snomedCt()).isEmpty();
  }

  // mCODE 4.0.0; PRV from DICOM
  @ParameterizedTest
  @CsvSource({
    "GTV, SNOMED CT 228791009",
    "CTV, SNOMED CT 228792002",
    "PTV, SNOMED CT 228793007",
    "ITV, SNOMED CT 1201745009",
    "IGTV, SNOMED CT 1201746005",
    "OAR, SNOMED CT 1162586008",
    "PRV, DCM 130057"
  })
  void volumesHaveTheIdentifiersOfMcode(String kind, String concept) {
    assertThat(RadiotherapyVolumeKind.ofCode(kind).concept()).hasToString(concept);
  }

  // mCODE 4.0.0
  @ParameterizedTest
  @CsvSource({
    "curative, 373808002",
    "palliative, 363676003",
    "supportive, 399707004",
    "diagnostic, 261004008"
  })
  void intentsHaveTheIdentifiersOfMcode(String intent, String snomed) {
    assertThat(TreatmentIntent.ofCode(intent).snomedCt()).hasToString("SNOMED CT " + snomed);
  }

  @Test
  void refusesATechniqueOfAnotherModality() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Radiotherapy.builder()
            .radiation(RadiotherapyModality.PROTON)
            .technique(RadiotherapyTechnique.VMAT)
            .build())
        .withMessage(
            "radiotherapy: protons by VMAT, expected a technique for these or one of [photons]");
  }

  @ParameterizedTest
  @EnumSource(
      value = RadiotherapyModality.class,
      names = {"PHOTON", "ELECTRON"})
  void photonsAndElectronsAreStatedInGray(RadiotherapyModality radiation) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Radiotherapy.builder()
            .radiation(radiation)
            .prescribed(Fractionation.parse("70 Gy(RBE) in 35 fractions"))
            .build())
        .withMessage(
            "radiotherapy: 70 Gy(RBE) in 35 fractions of %s, expected Gy", radiation.display());
  }

  @ParameterizedTest
  @EnumSource(
      value = RadiotherapyModality.class,
      names = {"PHOTON", "ELECTRON"},
      mode = EnumSource.Mode.EXCLUDE)
  void otherRadiationMayBeStatedInEither(RadiotherapyModality radiation) {
    for (DoseUnit unit : DoseUnit.values()) {
      assertThat(radiation.isStatedIn(unit)).isTrue();
    }
  }

  @Test
  void refusesADeliveredDoseInAnotherUnitThanThePrescribed() {
    Fractionation weighted = Fractionation.parse("70 Gy(RBE) in 35 fractions");
    Fractionation absorbed = Fractionation.parse("68 Gy in 34 fractions");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Radiotherapy.builder().prescribed(weighted).delivered(absorbed).build())
        .withMessage("radiotherapy: doses of 70 Gy(RBE) in 35 fractions and 68 Gy in 34 fractions, "
            + "expected one unit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RadiotherapyVolume.builder()
            .kind(RadiotherapyVolumeKind.GTV)
            .prescribed(absorbed)
            .delivered(weighted)
            .build())
        .withMessage("radiotherapy volume: doses of 68 Gy in 34 fractions and 70 Gy(RBE) in 35 "
            + "fractions, expected one unit");
  }

  @Test
  void anAbsorbedDoseOfTheCordMayStandBesideTheWeightedDoseOfTheTumour() {
    RadiotherapyVolume cord = RadiotherapyVolume.builder()
        .kind(RadiotherapyVolumeKind.OAR)
        .name("spinal cord")
        .delivered(Fractionation.parse("24 Gy in 16 fractions"))
        .build();
    Radiotherapy carbon = Radiotherapy.builder()
        .radiation(RadiotherapyModality.CARBON_ION)
        .prescribed(Fractionation.parse("67.2 Gy(RBE) in 16 fractions"))
        .addVolumes(cord)
        .build();
    assertThat(carbon.volumes()).containsExactly(cord);
  }

  @Test
  void aVolumeOfPhotonsIsStatedInGrayToo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Radiotherapy.builder()
            .radiation(RadiotherapyModality.PHOTON)
            .prescribed(Fractionation.parse("24 Gy in 2 fractions"))
            .addVolumes(RadiotherapyVolume.builder()
                .kind(RadiotherapyVolumeKind.GTV)
                .prescribed(Fractionation.parse("24 Gy(RBE) in 2 fractions"))
                .build())
            .build())
        .withMessage("radiotherapy: 24 Gy(RBE) in 2 fractions of photons, expected Gy");
  }

  @Test
  void anIntegratedBoostIsADoseOfItsVolume() {
    Radiotherapy course = Radiotherapy.builder()
        .prescribed(Fractionation.parse("20 Gy in 5 fractions"))
        .addVolumes(RadiotherapyVolume.builder()
            .kind(RadiotherapyVolumeKind.GTV)
            .name("T11")
            .cubicCentimetres(21.4)
            .prescribed(Fractionation.parse("30 Gy in 5 fractions"))
            .build())
        .build();
    assertThat(course.volumes().get(0).prescribed().orElseThrow())
        .hasToString("30 Gy in 5 fractions");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAVolumeWithoutSize(double size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RadiotherapyVolume.builder()
            .kind(RadiotherapyVolumeKind.PTV)
            .cubicCentimetres(size)
            .build())
        .withMessage(
            "radiotherapy volume: %s cubic centimetres, expected a finite number > 0", size);
  }

  @Test
  void refusesABlankNameOfAVolume() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RadiotherapyVolume.builder()
            .kind(RadiotherapyVolumeKind.OAR)
            .name(" ")
            .build())
        .withMessage("radiotherapy volume: name ' ' is blank, expected words");
  }

  @Test
  void anAdverseEventSaysWhatItWas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdverseEvent.builder().grade(CtcaeGrade.GRADE_2).build())
        .withMessage("adverse event: expected a description or a radiation effect");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdverseEvent.builder()
            .description("")
            .radiationEffect(RadiationEffect.PAIN_FLARE)
            .build())
        .withMessage("adverse event: description '' is blank, expected words");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdverseEvent.builder()
            .radiationEffect(RadiationEffect.PAIN_FLARE)
            .months(Double.NaN)
            .build())
        .withMessage("adverse event: months are NaN, expected a finite number");
    assertThat(AdverseEvent.builder()
            .radiationEffect(RadiationEffect.PAIN_FLARE)
            .build()
            .grade())
        .isEmpty();
  }

  @Test
  void anAdverseEventFollowsItsTreatment() {
    AdverseEvent fracture = AdverseEvent.builder()
        .radiationEffect(RadiationEffect.VERTEBRAL_COMPRESSION_FRACTURE)
        .grade(CtcaeGrade.GRADE_3)
        .months(2)
        .build();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Radiotherapy.builder().months(3).addAdverseEvents(fracture).build())
        .withMessage(
            "radiotherapy at 3.0 months: adverse event at 2.0 months, expected no earlier time");
    assertThat(
            Radiotherapy.builder().months(1).addAdverseEvents(fracture).build().adverseEvents())
        .containsExactly(fracture);
  }

  // Category, total in Gy and fractions, in the order of the catalogue.
  @ParameterizedTest
  @CsvSource({
    "cebrt-8-in-1, CONVENTIONAL, 8 Gy in 1 fraction",
    "cebrt-20-in-5, CONVENTIONAL, 20 Gy in 5 fractions",
    "cebrt-30-in-10, CONVENTIONAL, 30 Gy in 10 fractions",
    "cebrt-37-5-in-15, CONVENTIONAL, 37.5 Gy in 15 fractions",
    "cebrt-40-in-20, CONVENTIONAL, 40 Gy in 20 fractions",
    "sbrt-16-in-1, STEREOTACTIC, 16 Gy in 1 fraction",
    "sbrt-18-in-1, STEREOTACTIC, 18 Gy in 1 fraction",
    "sbrt-20-in-1, STEREOTACTIC, 20 Gy in 1 fraction",
    "sbrt-24-in-2, STEREOTACTIC, 24 Gy in 2 fractions",
    "sbrt-27-in-3, STEREOTACTIC, 27 Gy in 3 fractions",
    "sbrt-30-in-3, STEREOTACTIC, 30 Gy in 3 fractions"
  })
  void schedulesAreThoseOfTheTrials(String code, RadiotherapyCategory category, String course) {
    RadiotherapySchedule schedule = RadiotherapySchedule.ofCode(code);
    assertThat(schedule.category()).isEqualTo(category);
    assertThat(schedule.fractionation()).isEqualTo(Fractionation.parse(course));
    assertThat(schedule.display()).isEqualTo(course + ", " + category.display());
    assertThat(RadiotherapySchedule.values()).hasSize(11);
  }

  @ParameterizedTest
  @EnumSource(RadiotherapySchedule.class)
  void aStereotacticScheduleHasMoreEffectOnTheTumourThanAnyOfTheSameNumberOfFractions(
      RadiotherapySchedule schedule) {
    double eqd2 = LinearQuadratic.TUMOR.eqd2(schedule.fractionation()).dose().value();
    assertThat(Arrays.stream(RadiotherapySchedule.values())
            .filter(
                it -> it.fractionation().fractions() == schedule.fractionation().fractions())
            .filter(it -> it.category() == RadiotherapyCategory.CONVENTIONAL))
        .allSatisfy(it -> assertThat(
                LinearQuadratic.TUMOR.eqd2(it.fractionation()).dose().value())
            .isLessThanOrEqualTo(eqd2));
  }

  @Property
  void prescribedAndDeliveredDosesAreInOneUnit(@ForAll("courses") Radiotherapy course) {
    assertThat(Stream.concat(course.prescribed().stream(), course.delivered().stream())
            .map(it -> it.total().unit())
            .distinct()
            .count())
        .isLessThanOrEqualTo(1);
  }
}
