package dev.notochord.staging.sins;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinsTest {
  /**
   * The table a second time, typed from the publication and not from the enums: per criterion the
   * codes and points.
   */
  private static final Map<String, Map<String, Integer>> TABLE = Map.of(
      "location", Map.of("junctional", 3, "mobile", 2, "semirigid", 1, "rigid", 0),
      "pain", Map.of("mechanical", 3, "occasional", 1, "pain-free", 0),
      "bone lesion", Map.of("lytic", 2, "mixed", 1, "blastic", 0),
      "alignment", Map.of("subluxation", 4, "deformity", 2, "normal", 0),
      "collapse", Map.of("over-50", 3, "under-50", 2, "involved-over-50", 1, "none", 0),
      "posterolateral", Map.of("bilateral", 3, "unilateral", 1, "none", 0));

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(Sins.system(), "/vignettes/sins.csv");
  }

  @Test
  void agreesWithTheTableForEveryOneOfThe1296Combinations() {
    assertThat(SystemContract.agree(Sins.system(), SinsTest::secondTable))
        .isEqualTo(Map.of("stable", 314, "indeterminate", 847, "unstable", 135));
  }

  private static SystemContract.Expected secondTable(Map<String, String> codes) {
    int total = 0;
    for (Map.Entry<String, Map<String, Integer>> criterion : TABLE.entrySet()) {
      total += requireNonNull(criterion.getValue().get(codes.get(criterion.getKey())));
    }
    String band = total <= 6 ? "stable" : total <= 12 ? "indeterminate" : "unstable";
    return new SystemContract.Expected(Integer.toString(total), band);
  }

  @Property(tries = 300)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Sins.system(), random);
  }

  @Test
  void everyTotalFrom0To18CanOccur() {
    assertThat(Sins.assess(SinsFindings.builder().build()).attainableTotals())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, 18).mapToObj(Double::valueOf).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "C1, 3", "C2, 3", "C3, 2", "C4, 2", "C5, 2", "C6, 2", "C7, 3", "T1, 3", "T2, 3", "T3, 1",
    "T4, 1", "T5, 1", "T6, 1", "T7, 1", "T8, 1", "T9, 1", "T10, 1", "T11, 3", "T12, 3", "L1, 3",
    "L2, 2", "L3, 2", "L4, 2", "L5, 3", "S1, 3", "S2, 0", "S3, 0", "S4, 0", "S5, 0"
  })
  void everyLevelHasTheLocationPointsOfTheTable(String level, int points) {
    assertThat(SinsLocation.ofLevel(VertebralLevel.ofCode(level)).orElseThrow().points())
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"Co1", "Co2", "Co3", "Co4"})
  void theCoccyxHasNoLocationClass(String level) {
    assertThat(SinsLocation.ofLevel(VertebralLevel.ofCode(level))).isEmpty();
  }

  @Test
  void saysWhichFindingWouldSettleTheClass() {
    Assessment<SpinalStability> assessment = Sins.assess(SinsFindings.builder()
        .location(SinsLocation.SEMIRIGID)
        .pain(SinsPain.MECHANICAL)
        .boneLesion(SinsBoneLesion.LYTIC)
        .alignment(SinsAlignment.NORMAL)
        .posterolateral(SinsPosterolateral.NONE)
        .build());
    assertThat(assessment.missing()).containsExactly("collapse");
    assertThat(assessment.decidingFindings()).containsExactly("collapse");
  }

  @Test
  void aFindingThatCannotChangeTheClassIsNotAskedFor() {
    // 3 + 3 + 2 + 4 and at least 1 for one side: 13, unstable whatever the collapse.
    Assessment<SpinalStability> assessment = Sins.assess(SinsFindings.builder()
        .location(SinsLocation.JUNCTIONAL)
        .pain(SinsPain.MECHANICAL)
        .boneLesion(SinsBoneLesion.LYTIC)
        .alignment(SinsAlignment.SUBLUXATION_OR_TRANSLATION)
        .posterolateral(Finding.oneOf(SinsPosterolateral.UNILATERAL, SinsPosterolateral.BILATERAL))
        .build());
    assertThat(assessment.total().orElseThrow()).hasToString("13..18");
    assertThat(assessment.classification()).contains(SpinalStability.UNSTABLE);
    assertThat(assessment.missing()).containsExactly("collapse", "posterolateral");
    assertThat(assessment.decidingFindings()).isEmpty();
  }

  @Test
  void fromSevenPointsOnTheSourceAdvisesASurgicalOpinion() {
    assertThat(SpinalStability.STABLE.warrantsSurgicalOpinion()).isFalse();
    assertThat(SpinalStability.INDETERMINATE.warrantsSurgicalOpinion()).isTrue();
    assertThat(SpinalStability.UNSTABLE.warrantsSurgicalOpinion()).isTrue();
  }

  @Test
  void printsAsATable() {
    Assessment<SpinalStability> assessment = Sins.assess(SinsFindings.builder()
        .location(Finding.of(SinsLocation.JUNCTIONAL).withBasis("T12"))
        .pain(SinsPain.MECHANICAL)
        .alignment(SinsAlignment.NORMAL)
        .collapse(SinsCollapse.UNDER_HALF)
        .posterolateral(SinsPosterolateral.NONE)
        .build());
    assertThat(assessment).hasToString("""
            SINS 8..10 of 18: indeterminate (Fisher 2010)
              location        junctional      3  [T12]
              pain            mechanical      3
              bone lesion     not recorded    0..2
              alignment       normal          0
              collapse        less than 50 %  2
              posterolateral  none            0
              meaning: potentially unstable; the authors advise a surgical opinion\
            """);
  }
}
