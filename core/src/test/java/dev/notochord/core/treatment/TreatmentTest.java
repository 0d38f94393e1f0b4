package dev.notochord.core.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreatmentTest {

  @Test
  void eachTreatmentKnowsItsKind() {
    assertThat(Surgery.builder().build().modality()).isEqualTo(TreatmentModality.SURGERY);
    assertThat(Radiotherapy.builder().build().modality()).isEqualTo(TreatmentModality.RADIOTHERAPY);
    assertThat(SupportiveTreatment.builder().build().modality())
        .isEqualTo(TreatmentModality.SUPPORTIVE);
    assertThat(OtherTreatment.builder().description("embolisation").build().modality())
        .isEqualTo(TreatmentModality.OTHER);
    assertThat(SystemicTherapy.builder()
            .modality(TreatmentModality.CHEMOTHERAPY)
            .build()
            .modality())
        .isEqualTo(TreatmentModality.CHEMOTHERAPY);
  }

  @ParameterizedTest
  @EnumSource(
      value = TreatmentModality.class,
      names = {"CHEMOTHERAPY", "OTHER_SYSTEMIC"},
      mode = EnumSource.Mode.EXCLUDE)
  void refusesASystemicTherapyOfAnotherKind(TreatmentModality modality) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SystemicTherapy.builder().modality(modality).build())
        .withMessage(
            "systemic therapy: modality %s, expected chemotherapy or other systemic therapy",
            modality.display());
  }

  @Test
  void resectionMarginAndResidualTumourAreNotDerivedFromEachOther() {
    Surgery surgery = Surgery.builder().resection(ResectionClass.EN_BLOC).build();
    assertThat(surgery.margin()).isEmpty();
    assertThat(surgery.residual()).isEmpty();
    assertThat(Surgery.builder().residual(ResidualTumor.R0).build().margin()).isEmpty();
  }

  @Test
  void anOperationMayLieBeforeTimeZero() {
    assertThat(Surgery.builder().months(-216).build().months()).hasValue(-216);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesATimeThatIsNotFinite(double months) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surgery.builder().months(months).build())
        .withMessage("surgery: months are %s, expected a finite number", months);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Radiotherapy.builder().months(months).build())
        .withMessage("radiotherapy: months are %s, expected a finite number", months);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SystemicTherapy.builder()
            .modality(TreatmentModality.CHEMOTHERAPY)
            .months(months)
            .build())
        .withMessage("systemic therapy: months are %s, expected a finite number", months);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupportiveTreatment.builder().months(months).build())
        .withMessage("supportive treatment: months are %s, expected a finite number", months);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            OtherTreatment.builder().description("embolisation").months(months).build())
        .withMessage("other treatment: months are %s, expected a finite number", months);
  }

  @Test
  void anotherTreatmentNeedsWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OtherTreatment.builder().build())
        .withMessage("other treatment: no description, expected the words of the source");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OtherTreatment.builder().description(" ").build())
        .withMessage("other treatment: no description, expected the words of the source");
  }

  // mCODE 4.0.0, radiotherapy technique
  @ParameterizedTest
  @CsvSource({
    "TWO_DIMENSIONAL, 1156526006",
    "THREE_DIMENSIONAL, 1162782007",
    "IMRT, 441799006",
    "VMAT, 1156530009",
    "PASSIVE_SCATTERING, 1156529004",
    "SPOT_SCANNING, 1156528007",
    "PARTICLE_SCANNING, 1204242009",
    "INTRAOPERATIVE, 168524008",
    "ULTRA_HIGH_DOSE_RATE, 1163157007"
  })
  void techniquesAgreeWithMcode(RadiotherapyTechnique technique, String snomed) {
    assertThat(technique.snomedCt().orElseThrow()).hasToString("SNOMED CT " + snomed);
  }

  @Test
  void resectionClassesAreTheWordsOfTheCaseFiles() {
    assertThat(Arrays.stream(ResectionClass.values()).map(ResectionClass::code))
        .containsExactly(
            "en_bloc",
            "piecemeal",
            "gross_total",
            "corpectomy",
            "vertebrectomy",
            "partial_spondylectomy",
            "intralesional",
            "separation_surgery",
            "biopsy");
  }
}
