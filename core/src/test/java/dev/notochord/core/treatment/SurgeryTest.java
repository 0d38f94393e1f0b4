package dev.notochord.core.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import dev.notochord.core.anatomy.LevelRange;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.SpinalNerve;
import dev.notochord.core.arbitrary.TreatmentArbitraries;
import dev.notochord.core.code.Presence;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurgeryTest {

  @Provide
  Arbitrary<Surgery> surgeries() {
    return TreatmentArbitraries.surgeries();
  }

  @Provide
  Arbitrary<NerveRoot> nerveRoots() {
    return TreatmentArbitraries.nerveRoots();
  }

  @Test
  void whatIsNotStatedStaysUnknown() {
    Surgery surgery = Surgery.builder().build();
    assertThat(surgery.procedures()).isEmpty();
    assertThat(surgery.resection()).isEmpty();
    assertThat(surgery.approach()).isEmpty();
    assertThat(surgery.stages()).isEmpty();
    assertThat(surgery.intent()).isEmpty();
    assertThat(surgery.plannedMargin()).isEmpty();
    assertThat(surgery.margin()).isEmpty();
    assertThat(surgery.residual()).isEmpty();
    assertThat(surgery.levels()).isEmpty();
    assertThat(surgery.instrumentation()).isEmpty();
    assertThat(surgery.implants()).isEmpty();
    assertThat(surgery.embolisation()).isEmpty();
    assertThat(surgery.duralResection()).isEmpty();
    assertThat(surgery.duralTear()).isEmpty();
    assertThat(surgery.sacrificedRoots()).isEmpty();
    assertThat(surgery.bloodLossMillilitres()).isEmpty();
    assertThat(surgery.durationMinutes()).isEmpty();
    assertThat(surgery.complications()).isEmpty();
  }

  @Test
  void aSpondylectomyIsRecordedInFull() {
    Surgery surgery = Surgery.builder()
        .addProcedures(
            SurgicalProcedure.TOTAL_EN_BLOC_SPONDYLECTOMY, SurgicalProcedure.STABILISATION)
        .resection(ResectionClass.EN_BLOC)
        .approach(SurgicalApproach.COMBINED)
        .stages(2)
        .intent(TreatmentIntent.CURATIVE)
        .plannedMargin(SurgicalMargin.WIDE)
        .margin(SurgicalMargin.MARGINAL)
        .residual(ResidualTumor.R0)
        .levels(LevelSet.parse("T11"))
        .instrumentation(LevelRange.parse("T9-L1"))
        .addImplants(SurgicalImplant.CAGE, SurgicalImplant.SCREWS)
        .embolisation(Embolisation.builder()
            .presence(Presence.PRESENT)
            .completeness(EmbolisationCompleteness.NEAR_COMPLETE)
            .hoursBefore(24)
            .build())
        .duralTear(Presence.ABSENT)
        .bloodLossMillilitres(2100)
        .durationMinutes(540)
        .addComplications(Complication.builder()
            .description("pneumonia")
            .grade(ClavienDindo.II)
            .build())
        .months(0)
        .build();
    assertThat(surgery.plannedMargin()).contains(SurgicalMargin.WIDE);
    assertThat(surgery.margin()).contains(SurgicalMargin.MARGINAL);
    assertThat(surgery.instrumentation().orElseThrow()).hasToString("T9-L1");
    assertThat(surgery.complications().get(0).presentAtDischarge()).isEmpty();
  }

  @Test
  void instrumentationMayEndShortOfTheLevelsOperatedOn() {
    assertThat(Surgery.builder()
            .levels(LevelSet.parse("T10-T12"))
            .instrumentation(LevelRange.parse("T11-L1"))
            .build()
            .levels())
        .isPresent();
  }

  // The margin after Enneking in the first column; accepted residual tumour in the others.
  @ParameterizedTest
  @CsvSource({
    "intralesional, true, true, true",
    "marginal, true, true, false",
    "wide, true, true, false",
    "radical, true, true, false"
  })
  void aMarginOutsideTheTumourLeavesNoneThatCanBeSeen(
      String code, boolean r0, boolean r1, boolean r2) {
    SurgicalMargin margin = SurgicalMargin.ofCode(code);
    ImmutableMap.of(ResidualTumor.R0, r0, ResidualTumor.R1, r1, ResidualTumor.R2, r2)
        .forEach((residual, accepted) -> {
          Surgery.Builder surgery = Surgery.builder().margin(margin).residual(residual);
          if (accepted) {
            assertThat(surgery.build().residual()).contains(residual);
          } else {
            assertThatIllegalArgumentException()
                .isThrownBy(surgery::build)
                .withMessage(
                    "surgery: margin %s, but macroscopic residual tumour, expected an intralesional "
                        + "margin or R0 or R1",
                    margin.display());
          }
        });
  }

  @Test
  void aPlannedMarginIsNoPromise() {
    assertThat(Surgery.builder()
            .plannedMargin(SurgicalMargin.WIDE)
            .residual(ResidualTumor.R2)
            .build()
            .margin())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TOTAL_EN_BLOC_SPONDYLECTOMY, PIECEMEAL, total en bloc spondylectomy, piecemeal resection",
    "EN_BLOC_RESECTION, PIECEMEAL, en bloc resection, piecemeal resection",
    "TOTAL_PIECEMEAL_SPONDYLECTOMY, EN_BLOC, total piecemeal spondylectomy, en bloc resection"
  })
  void onePieceIsNotMany(
      SurgicalProcedure procedure, ResectionClass resection, String name, String classed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surgery.builder()
            .addProcedures(SurgicalProcedure.STABILISATION, procedure)
            .resection(resection)
            .build())
        .withMessage("surgery: %s, but classed as %s, expected one of them", name, classed);
  }

  @ParameterizedTest
  @EnumSource(
      value = ResectionClass.class,
      names = {"EN_BLOC", "PIECEMEAL"})
  void anOperationOnTwoTumoursMayDoBoth(ResectionClass resection) {
    assertThat(Surgery.builder()
            .addProcedures(
                SurgicalProcedure.TOTAL_EN_BLOC_SPONDYLECTOMY,
                SurgicalProcedure.TOTAL_PIECEMEAL_SPONDYLECTOMY)
            .resection(resection)
            .build()
            .procedures())
        .hasSize(2);
  }

  @Test
  void separationSurgeryLeavesTumour() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surgery.builder()
            .resection(ResectionClass.SEPARATION_SURGERY)
            .residual(ResidualTumor.R0)
            .build())
        .withMessage("surgery: separation surgery, but no residual tumour, expected R1 or R2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surgery.builder()
            .addProcedures(SurgicalProcedure.SEPARATION_SURGERY)
            .margin(SurgicalMargin.WIDE)
            .build())
        .withMessage(
            "surgery: separation surgery, but margin wide, expected one nearer to the tumour");
    assertThat(Surgery.builder()
            .addProcedures(SurgicalProcedure.SEPARATION_SURGERY)
            .margin(SurgicalMargin.INTRALESIONAL)
            .residual(ResidualTumor.R2)
            .build()
            .residual())
        .contains(ResidualTumor.R2);
  }

  @Test
  void separationSurgeryAloneFillsInNoResidualTumour() {
    assertThat(Surgery.builder()
            .resection(ResectionClass.SEPARATION_SURGERY)
            .build()
            .residual())
        .isEmpty();
  }

  @Test
  void refusesNumbersThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surgery.builder().stages(0).build())
        .withMessage("surgery: 0 stages, expected 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surgery.builder().bloodLossMillilitres(-1).build())
        .withMessage("surgery: -1 millilitres of blood lost, expected 0 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surgery.builder().durationMinutes(0).build())
        .withMessage("surgery: 0 minutes, expected 1 or more");
    assertThat(Surgery.builder().bloodLossMillilitres(0).build().bloodLossMillilitres())
        .hasValue(0);
  }

  @Test
  void aComplicationFollowsItsOperation() {
    Complication early = Complication.builder().description("leak").months(-37).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surgery.builder().months(-36).addComplications(early).build())
        .withMessage(
            "surgery at -36.0 months: complication at -37.0 months, " + "expected no earlier time");
    assertThat(Surgery.builder().addComplications(early).build().complications())
        .hasSize(1);
    assertThat(Surgery.builder().months(-37).addComplications(early).build().complications())
        .hasSize(1);
  }

  @Test
  void aComplicationHasWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Complication.builder().description(" ").build())
        .withMessage("complication: description ' ' is blank, expected words");
  }

  @Test
  void nobodyIsDischargedAfterAComplicationOfGradeFive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Complication.builder()
            .description("sepsis")
            .grade(ClavienDindo.V)
            .presentAtDischarge(Presence.PRESENT)
            .build())
        .withMessage(
            "complication: grade V, but present at discharge, expected a grade below death");
    assertThat(Complication.builder()
            .description("sepsis")
            .grade(ClavienDindo.V)
            .build()
            .grade())
        .contains(ClavienDindo.V);
  }

  @Test
  void anEmbolisationThatWasNotDoneHasNoDetails() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embolisation.builder()
            .presence(Presence.ABSENT)
            .completeness(EmbolisationCompleteness.PARTIAL)
            .build())
        .withMessage("embolisation: absent, but its completeness is partial, expected none");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Embolisation.builder().presence(Presence.ABSENT).hoursBefore(24).build())
        .withMessage("embolisation: absent, but 24.0 hours before, expected none");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesHoursThatCannotBe(double hours) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Embolisation.builder().presence(Presence.PRESENT).hoursBefore(hours).build())
        .withMessage("embolisation: %s hours before, expected a finite number >= 0", hours);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
  void refusesATimeOfAComplicationThatIsNotFinite(double months) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Complication.builder().description("leak").months(months).build())
        .withMessage("complication: months are %s, expected a finite number", months);
  }

  // Dindo D et al. 2004, in the order of the paper
  @Test
  void gradesOfComplicationsAreThoseOfThePaper() {
    assertThat(Arrays.stream(ClavienDindo.values()).map(ClavienDindo::code))
        .containsExactly("I", "II", "III", "IIIa", "IIIb", "IV", "IVa", "IVb", "V");
    assertThat(Arrays.stream(CtcaeGrade.values()).map(CtcaeGrade::code))
        .containsExactly("1", "2", "3", "4", "5");
  }

  @ParameterizedTest
  @CsvSource({
    "'C8 root, left', 'C8 root, left'",
    "'C8, left', 'C8 root, left'",
    "T1 root, T1 root",
    "S2, S2 root"
  })
  void readsAndWritesANerveRoot(String text, String written) {
    assertThat(NerveRoot.parse(text)).hasToString(written);
  }

  @Test
  void aRootWithoutASideIsNotBoth() {
    assertThat(NerveRoot.of(SpinalNerve.C8).side()).isEmpty();
    assertThat(NerveRoot.of(SpinalNerve.C8, Side.LEFT)).isNotEqualTo(NerveRoot.of(SpinalNerve.C8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C9 root", "C8 root, middle", "C8 root left", ", left"})
  void refusesTextThatIsNoNerveRoot(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> NerveRoot.parse(text));
  }

  @Property
  void aNerveRootReadsBack(@ForAll("nerveRoots") NerveRoot root) {
    assertThat(NerveRoot.parse(root.toString())).isEqualTo(root);
  }

  @Test
  void aGradeOfAComplicationIsNotReadForItsSubgrade() {
    assertThat(ClavienDindo.ofCode("III")).isNotIn(ClavienDindo.IIIA, ClavienDindo.IIIB);
    assertThat(ClavienDindo.ofCode("IV")).isNotIn(ClavienDindo.IVA, ClavienDindo.IVB);
  }

  // Lador R et al. Eur Spine J 2018: surgeons and pathologists judge the margin of one specimen
  // differently, and each of the facts is recorded as it was told.
  @Test
  void aWideMarginAndTumourUnderTheMicroscopeAreTwoReportsOfOneOperation() {
    Surgery contaminated = Surgery.builder()
        .addProcedures(SurgicalProcedure.TOTAL_EN_BLOC_SPONDYLECTOMY)
        .resection(ResectionClass.EN_BLOC)
        .plannedMargin(SurgicalMargin.WIDE)
        .margin(SurgicalMargin.WIDE)
        .residual(ResidualTumor.R1)
        .build();
    assertThat(contaminated.margin()).contains(SurgicalMargin.WIDE);
    assertThat(contaminated.residual()).contains(ResidualTumor.R1);
  }

  @Property
  void oneFactLessIsNeverAContradiction(@ForAll("surgeries") Surgery surgery) {
    Surgery.Builder fewer = Surgery.builder()
        .description(surgery.description())
        .months(surgery.months())
        .addAllProcedures(surgery.procedures())
        .margin(surgery.margin())
        .residual(Optional.empty())
        .addAllComplications(surgery.complications());
    assertThat(fewer.build().margin()).isEqualTo(surgery.margin());
  }

  @Property
  void theFactsOfAnOperationNeverFillEachOtherIn(@ForAll("surgeries") Surgery surgery) {
    Surgery resection = Surgery.builder().resection(surgery.resection()).build();
    assertThat(resection.margin()).isEmpty();
    assertThat(resection.residual()).isEmpty();
    Surgery margin = Surgery.builder().margin(surgery.margin()).build();
    assertThat(margin.residual()).isEmpty();
    assertThat(margin.plannedMargin()).isEmpty();
    assertThat(Surgery.builder().residual(surgery.residual()).build().margin()).isEmpty();
  }
}
