package dev.notochord.staging.bauer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BauerTest {
  /** The answer that has the point, a second time. */
  private static final Map<String, String> FAVOURABLE = Map.of(
      "visceral or brain metastases", "absent",
      "pathological fracture", "absent",
      "primary lung", "absent",
      "favourable primary", "present",
      "solitary skeletal metastasis", "present");

  private static final String[] BANDS_1995 = {"poor", "poor", "moderate", "moderate", "good", "good"
  };
  private static final String[] BANDS_2008 = {"poor", "poor", "moderate", "good", "good"};

  @TestFactory
  List<DynamicTest> agreesWithTheVignettesOf1995() {
    return SystemContract.vignettes(Bauer.system(), "/vignettes/bauer-1995.csv");
  }

  @TestFactory
  List<DynamicTest> agreesWithTheVignettesOf2008() {
    return SystemContract.vignettes(ModifiedBauer.system(), "/vignettes/bauer-modified-2008.csv");
  }

  @Test
  void agreesWithTheTableOf1995ForEveryOneOfThe24Combinations() {
    assertThat(SystemContract.agree(Bauer.system(), codes -> second(codes, BANDS_1995)))
        .isEqualTo(Map.of("poor", 5, "moderate", 14, "good", 5));
  }

  @Test
  void agreesWithTheTableOf2008ForEveryOneOfThe12Combinations() {
    assertThat(SystemContract.agree(ModifiedBauer.system(), codes -> second(codes, BANDS_2008)))
        .isEqualTo(Map.of("poor", 4, "moderate", 4, "good", 4));
  }

  private static SystemContract.@Nullable Expected second(
      Map<String, String> codes, String[] bands) {
    if ("present".equals(codes.get("primary lung"))
        && "present".equals(codes.get("favourable primary"))) {
      return null;
    }
    int total = (int) codes.entrySet().stream()
        .filter(item -> item.getValue().equals(FAVOURABLE.get(item.getKey())))
        .count();
    return new SystemContract.Expected(Integer.toString(total), bands[total]);
  }

  @Property(tries = 100)
  void theScoreOf1995IsExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Bauer.system(), random);
  }

  @Property(tries = 100)
  void theScoreOf2008IsExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(ModifiedBauer.system(), random);
  }

  @Test
  void theTwoScoresDisagreeInExactlyTwoSituations() {
    List<String> disagreements = new ArrayList<>();
    for (Presence visceral : Presence.values()) {
      for (Presence fracture : Presence.values()) {
        for (PrimarySite primary :
            List.of(PrimarySite.LUNG, PrimarySite.COLON, PrimarySite.BREAST)) {
          for (Presence solitary : Presence.values()) {
            BauerFindings findings = BauerFindings.builder()
                .visceralOrBrainMetastases(visceral)
                .pathologicalFracture(fracture)
                .primary(primary)
                .solitarySkeletalMetastasis(solitary)
                .build();
            String original =
                Bauer.assess(findings).classification().orElseThrow().code();
            Assessment<ModifiedBauerPrognosis> modified = ModifiedBauer.assess(findings);
            String without = modified.classification().orElseThrow().code();
            if (!original.equals(without)) {
              disagreements.add("fracture " + fracture.code() + ", "
                  + modified.total().orElseThrow() + " other points: " + original + ", " + without);
            }
          }
        }
      }
    }
    assertThat(disagreements)
        .containsOnly(
            "fracture absent, 1 other points: moderate, poor",
            "fracture present, 3 other points: moderate, good")
        .hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "LUNG, present, absent",
    "BREAST, absent, present",
    "KIDNEY, absent, present",
    "RENAL_PELVIS, absent, absent",
    "COLON, absent, absent",
    "PLEURA, absent, absent",
    "UNKNOWN_PRIMARY, absent, absent"
  })
  void theOrganOfThePrimarySettlesBothItems(PrimarySite site, String lung, String favourable) {
    BauerFindings findings = BauerFindings.builder().primary(site).build();
    assertThat(findings.lungPrimary().value()).contains(Presence.ofCode(lung));
    assertThat(findings.favourablePrimary().value()).contains(Presence.ofCode(favourable));
    assertThat(findings.lungPrimary().basis()).contains(site.display());
    assertThat(findings.favourablePrimary().basis()).contains(site.display());
  }

  @ParameterizedTest
  @EnumSource(names = {"BONE_MARROW", "LYMPH_NODE"})
  void whereLymphomaAndMyelomaBeginLeavesOpenWhetherItIsOne(PrimarySite site) {
    BauerFindings findings = BauerFindings.builder().primary(site).build();
    assertThat(findings.lungPrimary().value()).contains(Presence.ABSENT);
    assertThat(findings.favourablePrimary().isRecorded()).isFalse();
  }

  @Test
  void thePrimaryIsRecordedOnce() {
    BauerFindings.Builder builder = BauerFindings.builder().lungPrimary(Presence.ABSENT);
    assertThatThrownBy(() -> builder.primary(PrimarySite.BREAST))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void lungAndAFavourablePrimaryAreRefusedWithBothSides() {
    BauerFindings findings = BauerFindings.builder()
        .lungPrimary(Presence.PRESENT)
        .favourablePrimary(Presence.PRESENT)
        .build();
    assertThatThrownBy(() -> Bauer.assess(findings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Bauer: primary lung 'present' contradicts favourable primary 'present',"
            + " expected one of them");
    assertThatThrownBy(() -> ModifiedBauer.assess(findings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("modified Bauer: primary lung 'present' contradicts favourable primary"
            + " 'present', expected one of them");
  }

  @Test
  void aPrimaryThatMayBeLungOrBreastIsNotRefused() {
    Assessment<BauerPrognosis> assessment = Bauer.assess(BauerFindings.builder()
        .lungPrimary(Finding.oneOf(Presence.PRESENT, Presence.ABSENT))
        .favourablePrimary(Finding.oneOf(Presence.PRESENT, Presence.ABSENT))
        .visceralOrBrainMetastases(Presence.PRESENT)
        .pathologicalFracture(Presence.PRESENT)
        .solitarySkeletalMetastasis(Presence.ABSENT)
        .build());
    assertThat(assessment.total().orElseThrow()).hasToString("0..2");
    assertThat(assessment.decidingFindings()).containsExactly("favourable primary");
  }

  @Test
  void theModifiedScoreDoesNotAskForTheFracture() {
    BauerFindings findings = BauerFindings.builder().primary(PrimarySite.BREAST).build();
    assertThat(
            ModifiedBauer.assess(findings.withPathologicalFracture(Finding.of(Presence.PRESENT))))
        .isEqualTo(ModifiedBauer.assess(findings));
    assertThat(ModifiedBauer.system().description().criteria())
        .doesNotContain("pathological fracture");
  }

  @Test
  void bothWordingsOfTheTreatmentAreKept() {
    assertThat(ModifiedBauerPrognosis.MODERATE.survival()).isEqualTo("over 6 months");
    assertThat(ModifiedBauerPrognosis.MODERATE.treatment()).isEqualTo("palliative surgery");
    assertThat(ModifiedBauerPrognosis.MODERATE.surgicalStrategy())
        .isEqualTo("short-term palliation, surgery from dorsal");
    for (ModifiedBauerPrognosis group : ModifiedBauerPrognosis.values()) {
      assertThat(group.meaning().orElseThrow())
          .contains(group.survival(), group.treatment(), group.surgicalStrategy());
    }
  }

  @Test
  void onlyTheOutcomesThatCouldBeCheckedAreGiven() {
    assertThat(BauerPrognosis.POOR.outcomes())
        .hasToString("[alive 0 % at 12 months"
            + " (derivation, 241 patients with metastases of limbs or spine, Bauer 1995)]");
    assertThat(BauerPrognosis.MODERATE.outcomes()).isEmpty();
    assertThat(BauerPrognosis.GOOD.outcomes())
        .hasToString("[alive 50 % at 12 months"
            + " (derivation, 241 patients with metastases of limbs or spine, Bauer 1995)]");
    assertThat(ModifiedBauerPrognosis.values())
        .allSatisfy(group -> assertThat(group.outcomes()).isEmpty());
  }
}
