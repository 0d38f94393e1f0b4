package dev.notochord.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {

  private static FollowUp.Builder fromSurgery() {
    return FollowUp.builder().timeZero(TimeZero.SURGERY);
  }

  private static Death death(double months) {
    return new Death(months, Optional.empty());
  }

  private static void refuses(FollowUp.Builder followUp, String message) {
    assertThatIllegalArgumentException().isThrownBy(followUp::build).withMessage(message);
  }

  @Test
  void everythingMayBeUnknown() {
    FollowUp followUp = FollowUp.builder().build();
    assertThat(followUp.timeZero()).isEmpty();
    assertThat(followUp.events()).isEmpty();
    assertThat(followUp.vitalStatus()).isEmpty();
    assertThat(followUp.lastContactMonths()).isEmpty();
    assertThat(followUp.diseaseStatus()).isEmpty();
    assertThat(followUp.localRecurrence()).isEmpty();
    assertThat(followUp.isDead()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesTimesThatAreNegativeOrNotFinite(double months) {
    String rule = " at " + months + " months: expected a finite number >= 0";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LocalRecurrence(months))
        .withMessage("local recurrence" + rule);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoLocalRecurrence(months))
        .withMessage("examination without local recurrence" + rule);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DistantMetastasis(months))
        .withMessage("distant metastasis" + rule);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> death(months))
        .withMessage("death" + rule);
    refuses(fromSurgery().lastContactMonths(months), "last contact" + rule);
  }

  @Test
  void refusesTimesWithoutATimeZero() {
    String message =
        "follow-up: times are given but no time zero, expected the moment from which they count";
    refuses(FollowUp.builder().lastContactMonths(12), message);
    refuses(FollowUp.builder().addEvents(new LocalRecurrence(12)), message);
  }

  @Test
  void refusesTwoDeaths() {
    refuses(
        fromSurgery().addEvents(death(6), death(6)), "follow-up: 2 deaths, expected one at most");
  }

  @Test
  void refusesAnEventAfterTheLastContact() {
    refuses(
        fromSurgery().addEvents(new LocalRecurrence(12)).lastContactMonths(11.5),
        "follow-up: local recurrence at 12 months lies after the last contact at 11.5 months");
    refuses(
        fromSurgery().addEvents(death(12)).lastContactMonths(6),
        "follow-up: death at 12 months lies after the last contact at 6 months");
  }

  @Test
  void refusesAnythingAfterDeath() {
    refuses(
        fromSurgery().addEvents(new DistantMetastasis(7), death(6)),
        "follow-up: distant metastasis at 7 months lies after death at 6 months");
    refuses(
        fromSurgery().addEvents(death(6)).lastContactMonths(7),
        "follow-up: last contact at 7 months lies after death at 6 months");
  }

  @Test
  void refusesARecurrenceThatIsStatedAbsent() {
    refuses(
        fromSurgery().addEvents(new LocalRecurrence(12)).localRecurrence(Presence.ABSENT),
        "follow-up: local recurrence stated absent, but there is one at 12 months");
  }

  @Test
  void refusesAClearExaminationAtTheTimeOfARecurrence() {
    refuses(
        fromSurgery().addEvents(new NoLocalRecurrence(12), new LocalRecurrence(12)),
        "follow-up: at 12 months an examination shows a local recurrence and another none");
  }

  @ParameterizedTest
  @EnumSource(
      value = VitalStatus.class,
      names = {"ALIVE", "LOST"})
  void refusesADatedDeathOfAPatientNotStatedDead(VitalStatus status) {
    refuses(
        fromSurgery().addEvents(death(6)).vitalStatus(status),
        "follow-up: death at 6 months, but vital status " + status.display());
  }

  @Test
  void refusesADiseaseStatusThatContradictsLifeOrDeath() {
    refuses(
        FollowUp.builder().diseaseStatus(DiseaseStatus.DOD).vitalStatus(VitalStatus.ALIVE),
        "follow-up: disease status DOD, but vital status alive, expected dead");
    refuses(
        FollowUp.builder().diseaseStatus(DiseaseStatus.DOC).vitalStatus(VitalStatus.LOST),
        "follow-up: disease status DOC, but vital status lost to follow-up, expected dead");
    refuses(
        fromSurgery().diseaseStatus(DiseaseStatus.AWD).addEvents(death(6)),
        "follow-up: disease status AWD, but the patient is dead");
    refuses(
        FollowUp.builder().diseaseStatus(DiseaseStatus.AWD).vitalStatus(VitalStatus.DEAD),
        "follow-up: disease status AWD, but the patient is dead");
  }

  @Test
  void refusesADiseaseStatusThatContradictsTheCauseOfDeath() {
    refuses(
        fromSurgery()
            .addEvents(new Death(6, Optional.of(CauseOfDeath.OTHER)))
            .diseaseStatus(DiseaseStatus.DOD),
        "follow-up: disease status DOD, but the cause of death is another cause");
    refuses(
        fromSurgery()
            .addEvents(new Death(6, Optional.of(CauseOfDeath.TUMOR)))
            .diseaseStatus(DiseaseStatus.DOC),
        "follow-up: disease status DOC, but the cause of death is this tumour");
  }

  @Test
  void refusesContinuousFreedomFromDiseaseAfterARecurrence() {
    String message = "follow-up: disease status CDF, but a recurrence or metastasis is recorded";
    refuses(
        fromSurgery().diseaseStatus(DiseaseStatus.CDF).addEvents(new LocalRecurrence(12)), message);
    refuses(
        fromSurgery().diseaseStatus(DiseaseStatus.CDF).addEvents(new DistantMetastasis(12)),
        message);
    refuses(
        FollowUp.builder().diseaseStatus(DiseaseStatus.CDF).localRecurrence(Presence.PRESENT),
        message);
  }

  @Test
  void aPatientMayBeFreeOfDiseaseAfterATreatedRecurrence() {
    FollowUp followUp = fromSurgery()
        .addEvents(new LocalRecurrence(12), new NoLocalRecurrence(24))
        .diseaseStatus(DiseaseStatus.NED)
        .build();
    assertThat(followUp.firstLocalRecurrence()).contains(new LocalRecurrence(12));
  }

  @Test
  void theFirstOfSeveralRecurrencesCountsWhateverTheirOrder() {
    FollowUp followUp = fromSurgery()
        .addEvents(new LocalRecurrence(30), new LocalRecurrence(12))
        .build();
    assertThat(followUp.firstLocalRecurrence()).contains(new LocalRecurrence(12));
  }

  @Test
  void isDeadWithAndWithoutATimeOfDeath() {
    FollowUp dated = fromSurgery().addEvents(death(6)).build();
    assertThat(dated.isDead()).isTrue();
    assertThat(dated.death()).contains(death(6));
    FollowUp undated = FollowUp.builder().vitalStatus(VitalStatus.DEAD).build();
    assertThat(undated.isDead()).isTrue();
    assertThat(undated.death()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NED, false", "CDF, false", "AWD, false", "DOD, true", "DOC, true"})
  void aDiseaseStatusThatSaysSoIsADeath(DiseaseStatus status, boolean dead) {
    FollowUp followUp = FollowUp.builder().diseaseStatus(status).build();
    assertThat(followUp.isDead()).isEqualTo(dead);
    assertThat(followUp.vitalStatus()).isEmpty();
  }

  @Test
  void eventsPrintWhatHappenedAndWhen() {
    assertThat(new LocalRecurrence(1)).hasToString("local recurrence at 1 month");
    assertThat(new NoLocalRecurrence(6))
        .hasToString("examination without local recurrence at 6 months");
    assertThat(new DistantMetastasis(36)).hasToString("distant metastasis at 36 months");
    assertThat(death(7.5)).hasToString("death at 7.5 months");
    assertThat(new Death(12, Optional.of(CauseOfDeath.TUMOR)))
        .hasToString("death at 12 months of this tumour");
  }

  @Test
  void refusesAnObservationWhoseIntervalIsNotBeforeItsEvent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observed(12, true, OptionalDouble.of(12), "event"))
        .withMessage(
            "observation at 12.0 months (event: true): no earlier than 12.0, expected a time before an event");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observed(12, false, OptionalDouble.of(6), "censored"))
        .withMessage(
            "observation at 12.0 months (event: false): no earlier than 6.0, expected a time before an event");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observed(12, true, OptionalDouble.of(Double.NaN), "event"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observed(-1, true, OptionalDouble.empty(), "event"))
        .withMessage("observation at -1.0 months: expected a finite number >= 0");
  }
}
