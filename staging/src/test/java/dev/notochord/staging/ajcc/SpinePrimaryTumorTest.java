package dev.notochord.staging.ajcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.code.Presence;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.SystemContract.Expected;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SpinePrimaryTumorTest {

  @TestFactory
  List<DynamicTest> agreesWithTheVignettesOfTheAjcc() {
    return SystemContract.vignettes(SpinePrimaryTumor.system(), "/vignettes/ajcc-8-spine-t.csv");
  }

  @TestFactory
  List<DynamicTest> agreesWithTheVignettesOfTheUicc() {
    return SystemContract.vignettes(
        SpinePrimaryTumor.system(SpineEdition.UICC_8), "/vignettes/uicc-8-spine-t.csv");
  }

  @TestFactory
  List<DynamicTest> agreesWithTheSameVignettesInTheNinthEdition() {
    return SystemContract.vignettes(
        SpinePrimaryTumor.system(SpineEdition.UICC_9), "/vignettes/uicc-8-spine-t.csv");
  }

  /** The manuals' rows a second time; null where no tumour is said to have spread. */
  private static @Nullable Expected second(Map<String, String> codes, String beyondFour) {
    String segments = codes.getOrDefault("segments", "");
    boolean canal = "present".equals(codes.get("canal"));
    boolean vessels = "present".equals(codes.get("vessels"));
    if (segments.equals("none") && (canal || vessels)) {
      return null;
    }
    Map<String, String> rows = Map.of(
        "not-assessable", "TX",
        "none", "T0",
        "one", "T1",
        "two-adjacent", "T1",
        "three-adjacent", "T2",
        "four-adjacent", "T3",
        "five-or-more-adjacent", beyondFour,
        "non-adjacent", beyondFour);
    String t = vessels ? "T4b" : canal ? "T4a" : rows.getOrDefault(segments, "");
    return new Expected("", t);
  }

  @Test
  void agreesWithTheTableOfTheAjccForAll32Combinations() {
    // 8 extents x 2 x 2, less 3 of no tumour that has spread: 29.
    assertThat(SystemContract.agree(SpinePrimaryTumor.system(), codes -> second(codes, "T3")))
        .isEqualTo(Map.of("TX", 1, "T0", 1, "T1", 2, "T2", 1, "T3", 3, "T4a", 7, "T4b", 7 + 7));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "AJCC_8")
  void agreesWithTheTableOfTheUiccForAll32Combinations(SpineEdition edition) {
    assertThat(SystemContract.agree(
            SpinePrimaryTumor.system(edition), codes -> second(codes, "not-defined")))
        .isEqualTo(Map.of(
            "TX", 1, "T0", 1, "T1", 2, "T2", 1, "T3", 1, "not-defined", 2, "T4a", 7, "T4b", 14));
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random, @ForAll SpineEdition edition) {
    SystemContract.holdsForRandomFindings(SpinePrimaryTumor.system(edition), random);
  }

  @ParameterizedTest
  @EnumSource
  void everyEditionNamesTheOthers(SpineEdition edition) {
    SystemDescription description = SpinePrimaryTumor.system(edition).description();
    assertThat(description.id()).isEqualTo(edition.code() + "-spine-t");
    assertThat(description.relatedIds()).hasSize(3).doesNotContain(description.id());
    assertThat(description.range()).isEmpty();
  }

  @Test
  void onlyTheUiccLeavesPatientsWithoutCategory() {
    assertThat(SpinePrimaryTumor.system().classes()).doesNotContain(SpineT.NOT_DEFINED);
    assertThat(SpinePrimaryTumor.system(SpineEdition.UICC_9).classes())
        .contains(SpineT.NOT_DEFINED);
    assertThat(SpineT.NOT_DEFINED.isDefined()).isFalse();
  }

  @Test
  void noTumourThatReachesTheCanalIsRefused() {
    SpineTFindings findings = SpineTFindings.builder()
        .segments(SegmentExtent.NONE)
        .canal(Presence.PRESENT)
        .build();
    assertThatThrownBy(() -> SpinePrimaryTumor.assess(findings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("AJCC 8 spine T: segments 'no primary tumour' contradicts canal 'present',"
            + " expected one of them");
  }

  @Test
  void theExampleOfTheDocumentationHolds() {
    Assessment<SpineT> t = SpinePrimaryTumor.assess(SpineTFindings.builder()
        .segments(SpineSegments.parse("L3 right body, L3 left body, L3 left pedicle"))
        .canal(Presence.ABSENT)
        .build());
    assertThat(t.possibleClasses()).containsExactly(SpineT.T2, SpineT.T4B);
    assertThat(t.decidingFindings()).containsExactly("vessels");
  }

  @Test
  void printsAsATable() {
    assertThat(SpinePrimaryTumor.assess(SpineTFindings.builder()
            .segments(SpineSegments.parse("L3 right body"))
            .canal(Presence.ABSENT)
            .vessels(Presence.ABSENT)
            .build()))
        .hasToString("""
            AJCC 8 spine T: T1 (Kneisl 2017)
              segments  one segment  [L3 right body]
              canal     absent
              vessels   absent
              meaning: confined to one segment of a vertebra or to two adjacent ones""");
  }
}
