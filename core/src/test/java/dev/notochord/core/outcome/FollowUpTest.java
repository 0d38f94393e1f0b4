package dev.notochord.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {

  private static final ImmutableList<TumorFinding> FINDINGS = ImmutableList.of(
      new LocalRecurrence(12),
      new RegionalRecurrence(12),
      new DistantMetastasis(12),
      new Progression(12),
      new Progression(12, Optional.of(DiseaseSite.LOCAL)),
      new Progression(12, Optional.of(DiseaseSite.DISTANT)),
      new StableDisease(12),
      new StableDisease(12, Optional.of(DiseaseSite.LOCAL)));

  private static FollowUp.Builder fromSurgery() {
    return FollowUp.builder().timeZero(TimeZero.SURGERY);
  }

  private static Death death(double months) {
    return new Death(months, Optional.empty());
  }

  private static ClearExamination clear(double months) {
    return ClearExamination.of(months, DiseaseSite.LOCAL);
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
    assertThat(followUp.distantMetastasis()).isEmpty();
    assertThat(followUp.progression()).isEmpty();
    assertThat(followUp.isDead()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesTimesThatAreNegativeOrNotFinite(double months) {
    String rule = months < 0
        ? " at -0.5 months: expected 0 or later; what lies before time zero is history and belongs to"
            + " the treatments or the history of the case"
        : " at " + months + " months: expected a finite number >= 0";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LocalRecurrence(months))
        .withMessage("local recurrence" + rule);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clear(months))
        .withMessage("clear examination" + rule);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DistantMetastasis(months))
        .withMessage("distant metastasis" + rule);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegionalRecurrence(months))
        .withMessage("regional recurrence" + rule);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Progression(months))
        .withMessage("progression" + rule);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StableDisease(months))
        .withMessage("stable disease" + rule);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SecondMalignancy(months, Optional.empty()))
        .withMessage("second malignancy" + rule);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new FunctionalChange(months, Optional.of(FunctionalTrend.IMPROVED), Optional.empty()))
        .withMessage("functional change" + rule);
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
        "follow-up: local recurrence stated absent, but there is local recurrence at 12 months");
  }

  @Test
  void refusesAClearExaminationAtTheTimeOfARecurrence() {
    refuses(
        fromSurgery().addEvents(clear(12), new LocalRecurrence(12)),
        "follow-up: local recurrence at 12 months contradicts clear examination (local) at 12 months");
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
    for (TumorFinding finding : FINDINGS) {
      refuses(
          fromSurgery().diseaseStatus(DiseaseStatus.CDF).addEvents(finding),
          "follow-up: disease status CDF, but there is " + finding);
    }
    refuses(
        FollowUp.builder().diseaseStatus(DiseaseStatus.CDF).localRecurrence(Presence.PRESENT),
        "follow-up: disease status CDF, but local recurrence stated present");
    refuses(
        FollowUp.builder().diseaseStatus(DiseaseStatus.CDF).distantMetastasis(Presence.PRESENT),
        "follow-up: disease status CDF, but distant metastasis stated present");
    refuses(
        FollowUp.builder().diseaseStatus(DiseaseStatus.CDF).progression(Presence.PRESENT),
        "follow-up: disease status CDF, but progression stated present");
    refuses(
        fromSurgery()
            .diseaseStatus(DiseaseStatus.CDF)
            .addEvents(new Death(6, Optional.of(CauseOfDeath.TUMOR))),
        "follow-up: disease status CDF, but the cause of death is this tumour");
    assertThat(fromSurgery()
            .diseaseStatus(DiseaseStatus.CDF)
            .addEvents(new Death(6, Optional.of(CauseOfDeath.TREATMENT)))
            .build()
            .isDead())
        .isTrue();
  }

  @Test
  void refusesADistantMetastasisThatIsStatedAbsent() {
    for (TumorFinding finding : List.of(
        new DistantMetastasis(0),
        new DistantMetastasis(12),
        new Progression(12, Optional.of(DiseaseSite.DISTANT)),
        new StableDisease(12, Optional.of(DiseaseSite.DISTANT)))) {
      refuses(
          fromSurgery().addEvents(finding).distantMetastasis(Presence.ABSENT),
          "follow-up: distant metastasis stated absent, but there is " + finding);
    }
  }

  @Test
  void refusesAProgressionThatIsStatedAbsent() {
    for (TumorFinding finding : List.of(
        new LocalRecurrence(12),
        new RegionalRecurrence(12),
        new DistantMetastasis(12),
        new Progression(12))) {
      refuses(
          fromSurgery().addEvents(finding).progression(Presence.ABSENT),
          "follow-up: progression stated absent, but there is " + finding);
    }
    refuses(
        FollowUp.builder().progression(Presence.ABSENT).localRecurrence(Presence.PRESENT),
        "follow-up: progression stated absent, but local recurrence stated present");
    refuses(
        FollowUp.builder().progression(Presence.ABSENT).distantMetastasis(Presence.PRESENT),
        "follow-up: progression stated absent, but distant metastasis stated present,"
            + " expected its time if it was there at time zero");
  }

  @Test
  void tumourThatWasThereAtTimeZeroOrStayedIsNoProgression() {
    FollowUp followUp = fromSurgery()
        .addEvents(new DistantMetastasis(0), new StableDisease(6))
        .distantMetastasis(Presence.PRESENT)
        .progression(Presence.ABSENT)
        .build();
    assertThat(followUp.progression()).contains(Presence.ABSENT);
  }

  /** Every site of a clear examination against every kind of finding of the same day. */
  @ParameterizedTest
  @CsvSource(textBlock = """
      local recurrence,      local
      regional recurrence,   regional
      distant metastasis,    distant
      local progression,     local
      distant progression,   distant
      local stable disease,  local
      progression,           all
      stable disease,        all
      """)
  void refusesAClearExaminationOfASiteThatShowsTumourOnTheSameDay(String display, String sites) {
    TumorFinding finding =
        FINDINGS.stream().filter(it -> it.display().equals(display)).findFirst().orElseThrow();
    for (DiseaseSite site : DiseaseSite.values()) {
      FollowUp.Builder followUp = fromSurgery().addEvents(finding, ClearExamination.of(12, site));
      if (site.code().equals(sites)) {
        refuses(
            followUp, "follow-up: " + finding + " contradicts " + ClearExamination.of(12, site));
      } else {
        assertThat(followUp.build().events()).hasSize(2);
      }
    }
    refuses(
        fromSurgery().addEvents(ClearExamination.everywhere(12), finding),
        "follow-up: " + finding
            + " contradicts clear examination (local, regional, distant) at 12 months");
    assertThat(fromSurgery()
            .addEvents(ClearExamination.everywhere(11.5), finding, ClearExamination.everywhere(13))
            .build()
            .events())
        .hasSize(3);
  }

  @Test
  void refusesGrowthAndStableDiseaseOfOneDayAndPlace() {
    StableDisease local = new StableDisease(12, Optional.of(DiseaseSite.LOCAL));
    refuses(
        fromSurgery().addEvents(new LocalRecurrence(12), local),
        "follow-up: local recurrence at 12 months contradicts local stable disease at 12 months");
    refuses(
        fromSurgery().addEvents(new Progression(12), new StableDisease(12)),
        "follow-up: progression at 12 months contradicts stable disease at 12 months");
    refuses(
        fromSurgery().addEvents(new DistantMetastasis(12), new StableDisease(12)),
        "follow-up: distant metastasis at 12 months contradicts stable disease at 12 months");
    assertThat(fromSurgery()
            .addEvents(new DistantMetastasis(12), local, new Progression(12), local)
            .build()
            .events())
        .hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(
      value = DiseaseStatus.class,
      names = {"DOD", "DOC"})
  void aDeathOfTreatmentIsFoundUnderEitherStatus(DiseaseStatus status) {
    FollowUp followUp = fromSurgery()
        .addEvents(new Death(1, Optional.of(CauseOfDeath.TREATMENT)))
        .diseaseStatus(status)
        .build();
    assertThat(followUp.isDead()).isTrue();
  }

  @Test
  void aPatientMayBeFreeOfDiseaseAfterATreatedRecurrence() {
    FollowUp followUp = fromSurgery()
        .addEvents(new LocalRecurrence(12), clear(24))
        .diseaseStatus(DiseaseStatus.NED)
        .build();
    assertThat(followUp.diseaseStatus()).contains(DiseaseStatus.NED);
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
    assertThat(new LocalRecurrence(12, Optional.of(FieldRelation.IN_FIELD)))
        .hasToString("local recurrence at 12 months, in-field");
    assertThat(new RegionalRecurrence(18)).hasToString("regional recurrence at 18 months");
    assertThat(new DistantMetastasis(36)).hasToString("distant metastasis at 36 months");
    assertThat(new Progression(8)).hasToString("progression at 8 months");
    assertThat(new Progression(8, Optional.of(DiseaseSite.LOCAL)))
        .hasToString("local progression at 8 months");
    assertThat(new StableDisease(8)).hasToString("stable disease at 8 months");
    assertThat(clear(6)).hasToString("clear examination (local) at 6 months");
    assertThat(ClearExamination.of(6, DiseaseSite.DISTANT, DiseaseSite.LOCAL))
        .hasToString("clear examination (local, distant) at 6 months");
    assertThat(new FunctionalChange(
            3, Optional.of(FunctionalTrend.IMPROVED), Optional.of("walks with a cane")))
        .hasToString("function improved at 3 months: walks with a cane");
    assertThat(new FunctionalChange(3, Optional.empty(), Optional.of("walks")))
        .hasToString("function at 3 months: walks");
    assertThat(new SecondMalignancy(120, Optional.of("osteosarcoma in the field")))
        .hasToString("second malignancy at 120 months: osteosarcoma in the field");
    assertThat(new SecondMalignancy(120, Optional.empty()))
        .hasToString("second malignancy at 120 months");
    assertThat(death(7.5)).hasToString("death at 7.5 months");
    assertThat(new Death(12, Optional.of(CauseOfDeath.TUMOR)))
        .hasToString("death at 12 months of this tumour");
  }

  @Test
  void theSitesOfAnExaminationHaveNoOrder() {
    assertThat(ClearExamination.of(6, DiseaseSite.DISTANT, DiseaseSite.LOCAL))
        .isEqualTo(ClearExamination.of(6, DiseaseSite.LOCAL, DiseaseSite.DISTANT));
    assertThat(ClearExamination.everywhere(6).sites()).containsExactly(DiseaseSite.values());
  }

  @Test
  void refusesEventsThatSayNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClearExamination(6, ImmutableSet.of()))
        .withMessage("clear examination at 6 months: no site, expected where it looked");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FunctionalChange(6, Optional.empty(), Optional.empty()))
        .withMessage("functional change at 6 months: neither trend nor description, expected one of"
            + " them");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FunctionalChange(6, Optional.of(FunctionalTrend.DECLINED), Optional.of(" ")))
        .withMessage("functional change at 6 months: description is blank, expected words or none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SecondMalignancy(6, Optional.of("")))
        .withMessage("second malignancy at 6 months: description is blank, expected words or none");
  }

  @Test
  void vocabulariesAreFoundByTheirCode() {
    assertThat(DiseaseSite.ofCode("regional")).isEqualTo(DiseaseSite.REGIONAL);
    assertThat(FieldRelation.ofCode("out-of-field")).isEqualTo(FieldRelation.OUT_OF_FIELD);
    assertThat(FunctionalTrend.ofCode("declined")).isEqualTo(FunctionalTrend.DECLINED);
    assertThat(TimeZero.ofCode("randomisation")).isEqualTo(TimeZero.RANDOMISATION);
    assertThat(TimeZero.ofCode("end-of-radiotherapy")).isEqualTo(TimeZero.END_OF_RADIOTHERAPY);
    assertThat(CauseOfDeath.ofCode("treatment")).isEqualTo(CauseOfDeath.TREATMENT);
    assertThat(DiseaseStatus.ofCode("AWD")).isEqualTo(DiseaseStatus.AWD);
    assertThat(VitalStatus.ofCode("lost")).isEqualTo(VitalStatus.LOST);
    assertThat(DeathHandling.ofCode("competing")).isEqualTo(DeathHandling.COMPETING);
    assertThat(ObservedStatus.ofCode("censored")).isEqualTo(ObservedStatus.CENSORED);
    assertThat(IntervalReduction.ofCode("last-clear")).isEqualTo(IntervalReduction.LAST_CLEAR);
    assertThat(Endpoint.ofCode("MFS")).isEqualTo(Endpoint.METASTASIS_FREE_SURVIVAL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoint.ofCode("EFS"))
        .withMessage("endpoint 'EFS': expected one of [OS, DSS, PFS, DFS, LRFS, LC, MFS, TTP]");
  }
}
