package dev.notochord.staging.sins;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoreClass;
import dev.notochord.staging.assessment.ScoredCategory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SinsTest {
  /**
   * The table a second time, typed from the publication and not from the enums: per criterion the
   * codes and points.
   */
  private static final List<Map<String, Integer>> TABLE = List.of(
      Map.of("junctional", 3, "mobile", 2, "semirigid", 1, "rigid", 0),
      Map.of("mechanical", 3, "occasional", 1, "pain-free", 0),
      Map.of("lytic", 2, "mixed", 1, "blastic", 0),
      Map.of("subluxation", 4, "deformity", 2, "normal", 0),
      Map.of("over-50", 3, "under-50", 2, "involved-over-50", 1, "none", 0),
      Map.of("bilateral", 3, "unilateral", 1, "none", 0));

  @ParameterizedTest
  @CsvFileSource(resources = "/vignettes/sins.csv", useHeadersInDisplayName = true)
  void agreesWithTheVignettes(
      String name,
      String location,
      String pain,
      String boneLesion,
      String alignment,
      String collapse,
      String posterolateral,
      String total,
      String classes) {
    Assessment<SpinalStability> assessment = Sins.assess(
        findings(List.of(location, pain, boneLesion, alignment, collapse, posterolateral)));
    assertThat(assessment.total()).hasToString(total);
    assertThat(assessment.possibleClasses().stream()
            .map(ScoreClass::display)
            .collect(Collectors.joining(" or ")))
        .isEqualTo(classes);
  }

  @Test
  void agreesWithTheTableForEveryOneOfThe1296Combinations() {
    List<List<String>> combinations = Lists.cartesianProduct(
        TABLE.stream().map(row -> List.copyOf(row.keySet())).toList());
    Map<String, Integer> bands = new TreeMap<>();
    for (List<String> codes : combinations) {
      int expected = 0;
      for (int i = 0; i < codes.size(); i++) {
        expected += requireNonNull(TABLE.get(i).get(codes.get(i)));
      }
      String band = expected <= 6 ? "stable" : expected <= 12 ? "indeterminate" : "unstable";
      Assessment<SpinalStability> assessment = Sins.assess(findings(codes));
      assertThat(assessment.attainableTotals()).as("%s", codes).containsExactly(expected);
      assertThat(assessment.classification().orElseThrow().display()).isEqualTo(band);
      assertThat(assessment.missing()).isEmpty();
      assertThat(assessment.decidingFindings()).isEmpty();
      bands.merge(band, 1, Integer::sum);
    }
    assertThat(combinations).hasSize(1296);
    assertThat(bands)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("stable", 314, "indeterminate", 847, "unstable", 135));
  }

  @Test
  void everyTotalFrom0To18CanOccur() {
    assertThat(Sins.assess(SinsFindings.builder().build()).attainableTotals())
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
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
    assertThat(assessment.total()).hasToString("13..18");
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
              posterolateral  none            0\
            """);
  }

  private static SinsFindings findings(List<String> codes) {
    return SinsFindings.builder()
        .location(finding(codes.get(0), SinsLocation.values()))
        .pain(finding(codes.get(1), SinsPain.values()))
        .boneLesion(finding(codes.get(2), SinsBoneLesion.values()))
        .alignment(finding(codes.get(3), SinsAlignment.values()))
        .collapse(finding(codes.get(4), SinsCollapse.values()))
        .posterolateral(finding(codes.get(5), SinsPosterolateral.values()))
        .build();
  }

  private static <T extends ScoredCategory> Finding<T> finding(String code, T[] categories) {
    return code.equals("?")
        ? Finding.notRecorded()
        : Finding.of(Arrays.stream(categories)
            .filter(category -> category.code().equals(code))
            .findFirst()
            .orElseThrow());
  }
}
