package dev.notochord.core.tumorcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.code.Presence;
import dev.notochord.core.outcome.DistantMetastasis;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.SystemicTherapy;
import dev.notochord.core.treatment.TreatmentModality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpinalTumorCaseTest {

  private static SpinalTumorCase.Builder anon() {
    return SpinalTumorCase.builder().id("X1");
  }

  @Test
  void everythingButTheIdentifierMayBeUnknown() {
    SpinalTumorCase patient = anon().build();
    assertThat(patient.sex()).isEmpty();
    assertThat(patient.ageYears()).isEmpty();
    assertThat(patient.presentation()).isEmpty();
    assertThat(patient.pain()).isEmpty();
    assertThat(patient.neurology()).isEmpty();
    assertThat(patient.lesions()).isEmpty();
    assertThat(patient.otherMetastases()).isEmpty();
    assertThat(patient.otherMetastasesText()).isEmpty();
    assertThat(patient.treatments()).isEmpty();
    assertThat(patient.notGiven()).isEmpty();
    assertThat(patient.followUp()).isEmpty();
    assertThat(patient.source()).isEmpty();
    assertThat(patient.notes()).isEmpty();
  }

  @Test
  void printsTheIdentifierAndNothingElse() {
    assertThat(anon().ageYears(63).presentation("numbness").build()).hasToString("case X1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void refusesABlankIdentifier(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalTumorCase.builder().id(id).build())
        .withMessage("spinal tumour case: id '%s' is blank, expected an identifier", id);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 131})
  void refusesAnImpossibleAge(int years) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anon().ageYears(years).build())
        .withMessage("case X1: age is %s years, expected 0 to 130", years);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 130})
  void takesTheEndsOfLife(int years) {
    assertThat(anon().ageYears(years).build().ageYears()).hasValue(years);
  }

  @Test
  void refusesATreatmentThatWasGivenAndNotGiven() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anon()
            .addTreatments(SystemicTherapy.builder()
                .modality(TreatmentModality.CHEMOTHERAPY)
                .build())
            .addNotGiven(TreatmentModality.CHEMOTHERAPY)
            .build())
        .withMessage(
            "case X1: chemotherapy is listed as given and as not given, expected one of them");
  }

  @Test
  void oneKindMayBeGivenAndAnotherNot() {
    SpinalTumorCase patient = anon()
        .addTreatments(Radiotherapy.builder().build())
        .addNotGiven(TreatmentModality.CHEMOTHERAPY)
        .build();
    assertThat(patient.treatments()).hasSize(1);
    assertThat(patient.notGiven()).containsExactly(TreatmentModality.CHEMOTHERAPY);
  }

  @Test
  void refusesADistantMetastasisThatIsStatedAbsent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anon()
            .otherMetastases(Presence.ABSENT)
            .followUp(FollowUp.builder()
                .timeZero(TimeZero.SURGERY)
                .addEvents(new DistantMetastasis(36))
                .build())
            .build())
        .withMessage(
            "case X1: other metastases stated absent, but the follow-up has a distant metastasis");
  }
}
