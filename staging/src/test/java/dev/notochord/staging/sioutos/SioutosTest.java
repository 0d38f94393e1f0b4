package dev.notochord.staging.sioutos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.IsncsciExamination;
import dev.notochord.core.neurology.IsncsciSide;
import dev.notochord.core.neurology.KeyMuscle;
import dev.notochord.core.neurology.MuscleGrade;
import dev.notochord.core.neurology.MusclePower;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SioutosTest {
  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(Sioutos.system(), "/vignettes/sioutos-1995.csv");
  }

  @Test
  void countsTheIndicatorsInEveryOneOfThe8Combinations() {
    assertThat(SystemContract.agree(Sioutos.system(), SioutosTest::secondCount))
        .isEqualTo(Map.of("fewer-than-two", 4, "two-or-more", 4));
  }

  private static SystemContract.Expected secondCount(Map<String, String> codes) {
    int count = ("0-3".equals(codes.get("leg strength")) ? 1 : 0)
        + ("present".equals(codes.get("lung or colon primary")) ? 1 : 0)
        + ("present".equals(codes.get("multiple vertebral bodies")) ? 1 : 0);
    return new SystemContract.Expected(
        Integer.toString(count), count < 2 ? "fewer-than-two" : "two-or-more");
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Sioutos.system(), random);
  }

  @Test
  void noClassClaimsASurvival() {
    assertThat(Sioutos.system().description().verification())
        .isEqualTo(SystemDescription.Verification.PARTLY);
    assertThat(Sioutos.system().description().direction())
        .contains(SystemDescription.Direction.HIGHER_IS_WORSE);
    assertThat(SioutosGroup.TWO_OR_MORE.meaning())
        .contains("two or more of the indicators compound each other");
    assertThat(Sioutos.system().classes())
        .allSatisfy(group -> assertThat(group.outcomes()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "0/5, UP_TO_3",
    "2/5, UP_TO_3",
    "3, UP_TO_3",
    "3+, UP_TO_3",
    "4-, OVER_3",
    "4/5, OVER_3",
    "5, OVER_3"
  })
  void strengthUpTo3IsAdverse(String power, SioutosLegStrength expected) {
    assertThat(SioutosFindings.builder()
            .legStrength(MusclePower.parse(power))
            .build()
            .legStrength()
            .value())
        .contains(expected);
  }

  @Test
  void strengthThatWasNotTestableHasNoCategory() {
    assertThatThrownBy(() -> SioutosLegStrength.of(MusclePower.notTestable()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Sioutos indicators: leg strength is NT, expected a grade from 0 to 5");
  }

  @ParameterizedTest
  @CsvSource({
    "LUNG, present",
    "COLON, present",
    "RECTUM, absent",
    "BREAST, absent",
    "COLORECTUM, present absent",
    "GASTROINTESTINAL_TRACT, present absent",
    "UNKNOWN_PRIMARY, present absent"
  })
  void lungAndColonAreAdverse(PrimarySite site, String codes) {
    assertThat(
            SioutosFindings.builder()
                .primarySite(site)
                .build()
                .lungOrColonPrimary()
                .candidates()
                .stream()
                .map(Presence::code)
                .toList())
        .isEqualTo(List.of(codes.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"1, ABSENT", "2, PRESENT", "9, PRESENT"})
  void twoVertebralBodiesAreSeveral(int count, Presence expected) {
    assertThat(SioutosFindings.builder()
            .vertebralBodies(count)
            .build()
            .multipleVertebralBodies()
            .value())
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void aMetastasisInvolvesAVertebralBody(int count) {
    assertThatThrownBy(() -> SioutosFindings.builder().vertebralBodies(count))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Sioutos indicators: " + count + " vertebral bodies involved, expected 1 or more");
  }

  @Test
  void theExampleOfTheDocumentationHolds() {
    Assessment<SioutosGroup> assessment = Sioutos.assess(SioutosFindings.builder()
        .legStrength(MusclePower.parse("2/5"))
        .primarySite(PrimarySite.LUNG)
        .build());
    assertThat(assessment.headline())
        .isEqualTo("Sioutos indicators 2..3 of 3: two or more adverse indicators (Sioutos 1995)");
  }

  private static SpinalTumorCase.Builder patient() {
    return SpinalTumorCase.builder().id("x");
  }

  private static Finding<SioutosLegStrength> legs(NeurologicalStatus... examinations) {
    return SioutosFindings.from(patient().addNeurology(examinations).build()).legStrength();
  }

  private static NeurologicalStatus weakest(MuscleGrade grade) {
    return NeurologicalStatus.builder().weakestMuscle(grade).build();
  }

  private static NeurologicalStatus examined(IsncsciSide right, IsncsciSide left) {
    return NeurologicalStatus.builder()
        .examination(IsncsciExamination.builder().right(right).left(left).build())
        .build();
  }

  private static IsncsciSide leg(MuscleGrade grade) {
    return IsncsciSide.builder()
        .power(KeyMuscle.HIP_FLEXORS, KeyMuscle.ANKLE_PLANTAR_FLEXORS, grade)
        .build();
  }

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    assertThat(SioutosFindings.from(patient().build()))
        .isEqualTo(SioutosFindings.builder().build());
  }

  @ParameterizedTest
  @EnumSource(
      value = MuscleGrade.class,
      names = {"GRADE_4", "GRADE_5"})
  void aStrongWeakestMuscleProvesStrongLegs(MuscleGrade grade) {
    assertThat(legs(weakest(grade)))
        .isEqualTo(
            Finding.of(SioutosLegStrength.OVER_3).withBasis("weakest muscle " + grade.code()));
  }

  @ParameterizedTest
  @EnumSource(
      value = MuscleGrade.class,
      names = {"GRADE_0", "GRADE_1", "GRADE_2", "GRADE_3"})
  void aWeakWeakestMuscleMayBeAnArmAndProvesNothing(MuscleGrade grade) {
    assertThat(legs(weakest(grade)).isRecorded()).isFalse();
  }

  @Test
  void aPatientWithoutDeficitHasStrongLegs() {
    assertThat(legs(NeurologicalStatus.builder().deficit(Presence.ABSENT).build()))
        .isEqualTo(Finding.of(SioutosLegStrength.OVER_3).withBasis("no neurological deficit"));
    assertThat(
            legs(NeurologicalStatus.builder().deficit(Presence.PRESENT).build()).isRecorded())
        .isFalse();
  }

  @Test
  void theKeyMusclesOfBothLegsDecide() {
    assertThat(legs(examined(leg(MuscleGrade.GRADE_2), leg(MuscleGrade.GRADE_3))))
        .isEqualTo(
            Finding.of(SioutosLegStrength.UP_TO_3).withBasis("key muscles of the legs 2, 3"));
    assertThat(
            legs(examined(leg(MuscleGrade.GRADE_4), leg(MuscleGrade.GRADE_5))).value())
        .contains(SioutosLegStrength.OVER_3);
  }

  @Test
  void legsOnBothSidesOfTheLimitLeaveBothCategories() {
    assertThat(
            legs(examined(leg(MuscleGrade.GRADE_1), leg(MuscleGrade.GRADE_5))).candidates())
        .containsExactlyInAnyOrder(SioutosLegStrength.UP_TO_3, SioutosLegStrength.OVER_3);
  }

  @Test
  void legsOfWhichAMuscleWasNotGradedProveNothing() {
    IsncsciSide partly = IsncsciSide.builder()
        .power(KeyMuscle.HIP_FLEXORS, KeyMuscle.LONG_TOE_EXTENSORS, MuscleGrade.GRADE_2)
        .build();
    assertThat(legs(examined(leg(MuscleGrade.GRADE_2), partly)).isRecorded()).isFalse();
    IsncsciSide notTestable = IsncsciSide.builder()
        .power(KeyMuscle.HIP_FLEXORS, KeyMuscle.LONG_TOE_EXTENSORS, MuscleGrade.GRADE_2)
        .putKeyMuscles(KeyMuscle.ANKLE_PLANTAR_FLEXORS, MusclePower.notTestable())
        .build();
    assertThat(legs(examined(leg(MuscleGrade.GRADE_2), notTestable)).isRecorded())
        .isFalse();
    assertThat(legs(NeurologicalStatus.builder()
                .examination(
                    IsncsciExamination.builder().right(leg(MuscleGrade.GRADE_2)).build())
                .build())
            .isRecorded())
        .isFalse();
  }

  @Test
  void examinationsThatDisagreeLeaveBothCategories() {
    assertThat(legs(
            weakest(MuscleGrade.GRADE_4),
            examined(leg(MuscleGrade.GRADE_1), leg(MuscleGrade.GRADE_1))))
        .isEqualTo(Finding.oneOf(SioutosLegStrength.OVER_3, SioutosLegStrength.UP_TO_3)
            .withBasis("weakest muscle 4; key muscles of the legs 1"));
  }

  @Test
  void thePrimaryIsReadFromTheMetastasis() {
    Finding<Presence> primary = SioutosFindings.from(patient()
            .addLesions(SpinalLesion.builder()
                .origin(LesionOrigin.METASTATIC)
                .primarySite(PrimarySite.COLON)
                .build())
            .build())
        .lungOrColonPrimary();
    assertThat(primary).isEqualTo(Finding.of(Presence.PRESENT).withBasis("colon"));
  }

  @ParameterizedTest
  @CsvSource({"1, ABSENT", "2, PRESENT"})
  void vertebraeAreCountedAsBodies(int count, Presence several) {
    assertThat(SioutosFindings.from(patient()
                .metastaticDisease(MetastaticDisease.builder().vertebrae(count).build())
                .build())
            .multipleVertebralBodies())
        .isEqualTo(Finding.of(several).withBasis("vertebrae with metastases: " + count));
  }

  private static SioutosFindings metastasisAt(VertebralLevel first, VertebralLevel... others) {
    return SioutosFindings.from(patient()
        .addLesions(SpinalLesion.builder()
            .origin(LesionOrigin.METASTATIC)
            .primarySite(PrimarySite.LUNG)
            .levels(LevelSet.of(first, others))
            .build())
        .build());
  }

  @Test
  void metastasesOfWhichNoneIsThoracicAreACaveat() {
    assertThat(metastasisAt(VertebralLevel.L2).caveats())
        .containsExactly(
            "outside the patients of the source, who had metastases of the thoracic spine");
    assertThat(metastasisAt(VertebralLevel.T12, VertebralLevel.L1).caveats()).isEmpty();
    // The levels of the lesion do not count its vertebrae while others may hold metastases.
    assertThat(metastasisAt(VertebralLevel.T12, VertebralLevel.L1)
            .multipleVertebralBodies()
            .isRecorded())
        .isFalse();
  }

  @Test
  void appliesToMetastasesOfTheLivingOnly() {
    assertThat(Sioutos.system()
            .whyNotApplicable(patient().ecog(Ecog.ECOG_5).build(), Optional.empty()))
        .contains("for the living; the ECOG status is 5, dead");
    assertThat(Sioutos.system().whyNotApplicable(patient().build(), Optional.empty()))
        .contains("for spinal metastases; the case lists no lesion");
  }

  @Property(tries = 100)
  void everyCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    Assessment<SioutosGroup> assessment = Sioutos.assess(SioutosFindings.from(patient));
    assertThat(assessment.possibleClasses()).isNotEmpty();
    assertThat(assessment.contributions())
        .filteredOn(part -> !part.candidates().isEmpty())
        .allSatisfy(part -> assertThat(part.basis()).isPresent());
  }
}
