package dev.notochord.staging.ajcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.histology.TumorGrade;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.SystemContract.Expected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AjccSpineTest {
  private static final SpinalLesion SARCOMA = SpinalLesion.builder()
      .levels(LevelSet.parse("L3"))
      .origin(LesionOrigin.PRIMARY)
      .histology(Histology.OSTEOSARCOMA)
      .grade(TumorGrade.G3)
      .build();

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(AjccSpine.system(), "/vignettes/ajcc-8-spine.csv");
  }

  @Test
  void hasNoStageGroupForAnyOfThe252Combinations() {
    assertThat(SystemContract.agree(AjccSpine.system(), codes -> new Expected("", "not-defined")))
        .isEqualTo(Map.of("not-defined", 7 * 3 * 3 * 4));
    assertThat(SpineStageGroup.NOT_DEFINED.isDefined()).isFalse();
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(AjccSpine.system(), random);
  }

  @Test
  void theLineIsWrittenAsCliniciansWriteIt() {
    SpineFindings findings = SpineFindings.builder()
        .tumor(SpineT.T2)
        .nodes(RegionalNodes.NX)
        .metastases(BoneMetastases.M0)
        .grade(HistologicGrade.G3)
        .build();
    assertThat(findings.tnm().orElseThrow()).hasToString("T2 N0 M0 G3");
    assertThat(AjccSpine.assess(findings)).hasToString("""
        AJCC 8 spine: no stage group defined (Kneisl 2017)
          T  T2
          N  NX
          M  M0
          G  G3
          meaning: the manual gives spine and pelvis T categories of their own and no stage groups; \
        those of the limbs are not for them
          note: TNM: T2 N0 M0 G3
          note: NX is counted as N0""");
  }

  @Property(tries = 100)
  void whatIsPrintedParsesBack(
      @ForAll SpineT t,
      @ForAll RegionalNodes n,
      @ForAll BoneMetastases m,
      @ForAll HistologicGrade g) {
    Assume.that(t != SpineT.NOT_DEFINED);
    SpineTnm tnm = new SpineTnm(t, n, m, g);
    assertThat(SpineTnm.parse(tnm.toString())).isEqualTo(tnm);
    assertThat(tnm.nodes()).isNotEqualTo(RegionalNodes.NX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"T2 N0 M0", "T2N0M0G3", ""})
  void anotherFormIsRefused(String text) {
    assertThatThrownBy(() -> SpineTnm.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spine TNM '" + text + "': expected a form like T2 N0 M0 G3");
  }

  @Test
  void theAnswerOfNoCategoryIsNone() {
    assertThatThrownBy(() -> SpineTnm.parse("not-defined N0 M0 G3"))
        .hasMessage("spine TNM: T is 'no T category defined', expected a category");
    assertThatThrownBy(() -> SpineFindings.builder().tumor(SpineT.NOT_DEFINED).build())
        .hasMessage(
            "spine findings: T is 'no T category defined', expected a category of the AJCC");
    assertThatThrownBy(() -> SpineTnm.parse("T5 N0 M0 G3"))
        .hasMessage("T category 'T5': expected one of [TX, T0, T1, T2, T3, T4a, T4b, not-defined]");
  }

  @Test
  void anOpenPartLeavesNoLine() {
    SpineFindings known = SpineFindings.builder()
        .tumor(SpineT.T1)
        .nodes(RegionalNodes.N0)
        .metastases(BoneMetastases.M0)
        .grade(HistologicGrade.G1)
        .build();
    assertThat(known.tnm()).isPresent();
    for (String open : List.of("T", "N", "M", "G")) {
      Map<String, String> row = new HashMap<>(Map.of("T", "T1", "N", "N0", "M", "M0", "G", "G1"));
      row.remove(open);
      assertThat(SystemContract.findings(AjccSpine.system(), row).tnm()).isEmpty();
    }
  }

  @Test
  void readsTumourAndGradeOffTheLesion() {
    SpinalTumorCase patient =
        SpinalTumorCase.builder().id("x").addLesions(SARCOMA).build();
    SpineFindings findings = SpineFindings.from(patient, SARCOMA);
    assertThat(findings.tumor().candidates())
        .containsExactly(SpineT.T1, SpineT.T2, SpineT.T3, SpineT.T4A, SpineT.T4B);
    assertThat(findings.tumor().basis())
        .contains("AJCC 8 spine T: T1 or T2 or T3 or T4a or T4b (Kneisl 2017)");
    assertThat(findings.grade().value()).contains(HistologicGrade.G3);
    assertThat(findings.grade().basis()).contains("grade 3");
    assertThat(findings.nodes().isRecorded()).isFalse();
    assertThat(findings.metastases().isRecorded()).isFalse();
  }

  @Test
  void noOtherMetastasesAreM0UnlessALesionIsOne() {
    SpinalTumorCase.Builder alone =
        SpinalTumorCase.builder().id("x").otherMetastases(Presence.ABSENT);
    assertThat(SpineFindings.from(alone.addLesions(SARCOMA).build(), SARCOMA)
            .metastases()
            .value())
        .contains(BoneMetastases.M0);
    SpinalTumorCase second = SpinalTumorCase.builder()
        .id("x")
        .otherMetastases(Presence.ABSENT)
        .addLesions(
            SARCOMA,
            SpinalLesion.builder()
                .origin(LesionOrigin.METASTATIC)
                .primarySite(PrimarySite.VERTEBRAL_COLUMN)
                .build())
        .build();
    assertThat(SpineFindings.from(second, SARCOMA).metastases().isRecorded()).isFalse();
    SpinalTumorCase some =
        SpinalTumorCase.builder().id("x").otherMetastases(Presence.PRESENT).build();
    assertThat(SpineFindings.from(some, SARCOMA).metastases().isRecorded()).isFalse();
  }

  @Test
  void metastasesAtPresentationAreM1AsFarAsTheirSiteIsStated() {
    assertThat(mOf(MetastaticDisease.builder().visceral(Presence.PRESENT)))
        .containsExactly(BoneMetastases.M1A, BoneMetastases.M1B);
    assertThat(mOf(MetastaticDisease.builder().disseminated(Presence.PRESENT)))
        .containsExactly(BoneMetastases.M1A, BoneMetastases.M1B);
    assertThat(mOf(MetastaticDisease.builder().brain(Presence.PRESENT)))
        .containsExactly(BoneMetastases.M1B);
    assertThat(mOf(MetastaticDisease.builder().extraspinalBoneFoci(1)))
        .containsExactly(BoneMetastases.M1B);
    assertThat(mOf(MetastaticDisease.builder().vertebrae(1))).containsExactly(BoneMetastases.M1B);
    assertThat(mOf(MetastaticDisease.builder().visceral(Presence.PRESENT).extraspinalBoneFoci(2)))
        .containsExactly(BoneMetastases.M1B);
    // The one organ system may be that of regional nodes, which are N1.
    assertThat(mOf(MetastaticDisease.builder().organSystems(1))).isEmpty();
    assertThat(mOf(MetastaticDisease.builder().visceral(Presence.ABSENT))).isEmpty();
    assertThat(mOf(MetastaticDisease.builder().organSystems(0).extraspinalBoneFoci(0)))
        .containsExactly(BoneMetastases.M0);
  }

  @Test
  void aMetastasisOfTheSameTumourInTheSpineIsM1b() {
    SpinalTumorCase patient = SpinalTumorCase.builder()
        .id("x")
        .addLesions(
            SARCOMA,
            SpinalLesion.builder()
                .levels(LevelSet.parse("T6"))
                .origin(LesionOrigin.METASTATIC)
                .histology(Histology.OSTEOSARCOMA)
                .primarySite(PrimarySite.VERTEBRAL_COLUMN)
                .build())
        .build();
    assertThat(SpineFindings.from(patient, SARCOMA).metastases().value())
        .contains(BoneMetastases.M1B);
    assertThat(SpineFindings.from(patient, SARCOMA).metastases().basis())
        .contains("metastasis in the spine");
  }

  private static Set<BoneMetastases> mOf(MetastaticDisease.Builder disease) {
    SpinalTumorCase patient = SpinalTumorCase.builder()
        .id("x")
        .addLesions(SARCOMA)
        .metastaticDisease(disease.build())
        .build();
    return SpineFindings.from(patient, SARCOMA).metastases().candidates();
  }

  @ParameterizedTest
  @CsvSource({"G1, G1", "G2, G2", "G3, G3", "HIGH_GRADE, G3", "GX, GX"})
  void everyReportedGradeHasACategory(TumorGrade reported, HistologicGrade category) {
    assertThat(HistologicGrade.of(reported)).isEqualTo(category);
    assertThat(category.tier()).isEqualTo(reported.tier());
  }

  @Test
  void appliesAsTheTCategoryDoes() {
    SpinalTumorCase patient = SpinalTumorCase.builder().id("x").build();
    assertThat(AjccSpine.system().whyNotApplicable(patient, Optional.of(SARCOMA)))
        .isEmpty();
    assertThat(AjccSpine.system().whyNotApplicable(patient, Optional.empty())).isPresent();
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      assertThat(AjccSpine.assess(SpineFindings.from(patient, lesion)).classification())
          .contains(SpineStageGroup.NOT_DEFINED);
    }
  }
}
