package dev.notochord.staging.ajcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.SystemContract.Expected;
import dev.notochord.staging.assessment.Finding;
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
import org.junit.jupiter.params.provider.ValueSource;

class SoftTissueSarcomaTest {
  /** The rows with N0 and M0, by T: low grade, then high grade. */
  private static final Map<String, List<String>> ROWS = Map.of(
      "TX", List.of("not-defined", "not-defined"),
      "T0", List.of("not-defined", "not-defined"),
      "T1", List.of("IA", "II"),
      "T2", List.of("IB", "IIIA"),
      "T3", List.of("IB", "IIIB"),
      "T4", List.of("IB", "IIIB"));

  @TestFactory
  List<DynamicTest> agreesWithTheVignettesOfTrunkAndExtremities() {
    return SystemContract.vignettes(
        SoftTissueSarcoma.system(SoftTissueSite.TRUNK_AND_EXTREMITIES),
        "/vignettes/ajcc-8-sts-trunk.csv");
  }

  @TestFactory
  List<DynamicTest> agreesWithTheVignettesOfTheRetroperitoneum() {
    return SystemContract.vignettes(
        SoftTissueSarcoma.system(SoftTissueSite.RETROPERITONEUM),
        "/vignettes/ajcc-8-sts-retroperitoneum.csv");
  }

  private static Expected second(Map<String, String> codes, String nodal) {
    if ("M1".equals(codes.get("M"))) {
      return new Expected("", "IV");
    }
    if ("N1".equals(codes.get("N"))) {
      return new Expected("", nodal);
    }
    boolean high = "G2 G3".contains(codes.getOrDefault("G", ""));
    return new Expected("", ROWS.getOrDefault(codes.get("T"), List.of()).get(high ? 1 : 0));
  }

  @Test
  void agreesWithTheTableOfTrunkAndExtremitiesForAll144Combinations() {
    // M1: 6 x 3 x 4 = 72. N1 M0: 24. The rest is 2 (N0, NX) x 4 grades for each T.
    assertThat(SystemContract.agree(
            SoftTissueSarcoma.system(SoftTissueSite.TRUNK_AND_EXTREMITIES),
            codes -> second(codes, "IV")))
        .isEqualTo(Map.of(
            "IA", 4, "IB", 12, "II", 4, "IIIA", 4, "IIIB", 8, "IV", 72 + 24, "not-defined", 16));
  }

  @Test
  void agreesWithTheTableOfTheRetroperitoneumForAll144Combinations() {
    assertThat(SystemContract.agree(
            SoftTissueSarcoma.system(SoftTissueSite.RETROPERITONEUM),
            codes -> second(codes, "IIIB")))
        .isEqualTo(Map.of(
            "IA", 4, "IB", 12, "II", 4, "IIIA", 4, "IIIB", 8 + 24, "IV", 72, "not-defined", 16));
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random, @ForAll SoftTissueSite site) {
    SystemContract.holdsForRandomFindings(SoftTissueSarcoma.system(site), random);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, T1",
    "4.9, T1",
    "5, T1",
    "5.1, T2",
    "9.9, T2",
    "10, T2",
    "10.1, T3",
    "15, T3",
    "15.1, T4",
    "40, T4"
  })
  void theUpperEndOfABandBelongsToIt(double centimetres, SoftTissueT t) {
    assertThat(SoftTissueT.ofCentimetres(centimetres)).isEqualTo(t);
    assertThat(SoftTissueT.ofMillimetres(centimetres * 10)).isEqualTo(t);
  }

  @Test
  void theNextNumberAfterAnEndLiesInTheNextBand() {
    assertThat(SoftTissueT.ofMillimetres(Math.nextUp(50.0))).isEqualTo(SoftTissueT.T2);
    assertThat(SoftTissueT.ofCentimetres(Math.nextUp(10.0))).isEqualTo(SoftTissueT.T3);
    assertThat(SoftTissueT.ofMillimetres(Math.nextUp(150.0))).isEqualTo(SoftTissueT.T4);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -5, Double.NaN, Double.POSITIVE_INFINITY})
  void aSizeThatCannotBeIsRefused(double size) {
    assertThatThrownBy(() -> SoftTissueFindings.builder().sizeCentimetres(size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tumour size: " + size + " cm, expected a finite number > 0");
    assertThatThrownBy(() -> SoftTissueFindings.builder().sizeMillimetres(size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tumour size: " + size + " mm, expected a finite number > 0");
  }

  @Test
  void gxGivesAStageAndASilentGradeTheStagesThatRemain() {
    SoftTissueFindings silent = SoftTissueFindings.builder()
        .sizeMillimetres(50)
        .nodes(RegionalNodes.N0)
        .metastases(SoftTissueMetastases.M0)
        .build();
    assertThat(SoftTissueSarcoma.assess(SoftTissueSite.RETROPERITONEUM, silent).possibleClasses())
        .containsExactly(SoftTissueStage.IA, SoftTissueStage.II);
    assertThat(SoftTissueSarcoma.assess(
            SoftTissueSite.RETROPERITONEUM,
            silent
                .withGrade(Finding.of(HistologicGrade.GX))
                .withNodes(Finding.of(RegionalNodes.NX))))
        .hasToString("""
            AJCC 8 sarcoma of retroperitoneum: stage IA (Pollock 2017)
              T  T1, 5 cm or less
              N  NX
              M  M0
              G  GX
              meaning: 5 cm or less, G1 or GX, without nodes or metastases
              note: NX is counted as N0
              note: GX is grouped with G1""");
  }

  @ParameterizedTest
  @EnumSource
  void noCaseHoldsASoftTissuePrimary(SoftTissueSite site) {
    assertThat(SoftTissueSarcoma.system(site)
            .whyNotApplicable(SpinalTumorCase.builder().id("x").build(), Optional.empty()))
        .contains("asks for size and nodes of a tumour outside the spine at first diagnosis");
    assertThat(SoftTissueSarcoma.system(site).description().id())
        .isEqualTo("ajcc-8-sts-" + site.code());
  }
}
