package dev.notochord.staging.rades;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the score reads off a case: each stated fact, and nothing that is not stated. */
class RadesReadingTest {
  private static SpinalTumorCase.Builder patient() {
    return SpinalTumorCase.builder().id("x");
  }

  @Test
  void aSilentCaseLeavesEverythingOpen() {
    assertThat(RadesFindings.from(patient().build()))
        .isEqualTo(RadesFindings.builder().build());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "BREAST, -, breast",
        "BREAST, BREAST_LOBULAR_CARCINOMA, breast",
        "PROSTATE, -, prostate",
        "LUNG, SMALL_CELL_CARCINOMA, lung",
        "LUNG, -, lung",
        "STOMACH, -, other",
        "UNKNOWN_PRIMARY, -, other",
        "KIDNEY, RENAL_CELL_CARCINOMA, other",
        "BONE_MARROW, PLASMA_CELL_MYELOMA, myeloma-lymphoma",
        "LYMPH_NODE, LYMPHOMA, myeloma-lymphoma",
        "LYMPH_NODE, HODGKIN_LYMPHOMA, myeloma-lymphoma",
        "LYMPH_NODE, NON_HODGKIN_LYMPHOMA, myeloma-lymphoma",
        "LYMPH_NODE, FOLLICULAR_LYMPHOMA, myeloma-lymphoma",
        "BREAST, DIFFUSE_LARGE_B_CELL_LYMPHOMA, myeloma-lymphoma",
        "BONE_MARROW, SOLITARY_PLASMACYTOMA_OF_BONE, myeloma-lymphoma other",
        "BONE_MARROW, -, myeloma-lymphoma other",
        "LYMPH_NODE, -, myeloma-lymphoma other",
        "LUNG, SARCOMA, other",
        "-, MELANOMA, other",
        "-, ADENOCARCINOMA, breast prostate lung other"
      })
  void theTumourTakesTheRowsThatFit(
      @Nullable PrimarySite site, @Nullable Histology histology, String rows) {
    assertThat(RadesReading.tumor(finding(site), finding(histology)).candidates().stream()
            .map(RadesTumor::code)
            .toList())
        .isEqualTo(List.of(rows.split(" ")));
  }

  private static <T> Finding<T> finding(@Nullable T value) {
    return value == null ? Finding.notRecorded() : Finding.of(value);
  }

  @Test
  void theTumourOfACaseIsReadWithItsBasis() {
    RadesFindings findings = RadesFindings.from(patient()
        .addLesions(SpinalLesion.builder()
            .origin(LesionOrigin.METASTATIC)
            .primarySite(PrimarySite.LUNG)
            .histology(Histology.ADENOCARCINOMA)
            .build())
        .build());
    assertThat(findings.tumor().value()).contains(RadesTumor.LUNG);
    assertThat(findings.tumor().basis()).contains("lung; adenocarcinoma");
  }

  @Test
  void ecogIsReadAndKarnofskyIsNotConverted() {
    RadesFindings ecog = RadesFindings.from(patient().ecog(Ecog.ECOG_2).build());
    assertThat(ecog.ecog().value()).contains(RadesEcog.ECOG_2);
    assertThat(ecog.ecog().basis()).contains("ECOG 2");
    assertThat(RadesFindings.from(patient().karnofsky(Karnofsky.KPS_60).build())
            .ecog()
            .isRecorded())
        .isFalse();
  }

  @Test
  void ecog5LeavesTheItemOpenAndSaysSo() {
    RadesFindings findings = RadesFindings.from(patient().ecog(Ecog.ECOG_5).build());
    assertThat(findings.ecog().isRecorded()).isFalse();
    assertThat(findings.caveats())
        .containsExactly("ECOG: recorded as 5, dead, which has no row in the table");
  }

  @Test
  void walkingIsRead() {
    RadesFindings findings = RadesFindings.from(patient()
        .addNeurology(NeurologicalStatus.builder().ambulatory(Presence.ABSENT).build())
        .build());
    assertThat(findings.ambulatory().value()).contains(Presence.ABSENT);
    assertThat(findings.ambulatory().basis()).contains("walking absent");
  }

  @Test
  void aFocusOutsideTheSpineIsAnotherBoneMetastasis() {
    Finding<Presence> unknown = Finding.notRecorded();
    assertThat(RadesReading.otherBone(Finding.of(2).withBasis("2 foci"), unknown))
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("2 foci"));
    assertThat(RadesReading.otherBone(Finding.oneOf(1, 2), unknown).value())
        .contains(Presence.PRESENT);
    assertThat(RadesReading.otherBone(Finding.oneOf(0, 2), unknown).isRecorded())
        .isFalse();
  }

  @Test
  void aSingleMetastasisOfTheSkeletonHasNoOtherAndSeveralVertebraeDecideNothing() {
    Finding<Integer> none = Finding.of(0);
    assertThat(RadesReading.otherBone(none, Finding.of(Presence.ABSENT)).value())
        .contains(Presence.ABSENT);
    assertThat(RadesReading.otherBone(Finding.notRecorded(), Finding.of(Presence.ABSENT))
            .value())
        .contains(Presence.ABSENT);
    assertThat(RadesReading.otherBone(none, Finding.of(Presence.PRESENT)).isRecorded())
        .isFalse();
    assertThat(RadesReading.otherBone(none, Finding.notRecorded()).isRecorded()).isFalse();
  }

  @Test
  void aCancerFoundAfterTheCordCompressionHasTheShortInterval() {
    assertThat(RadesReading.interval(Finding.of(-1.5)).value())
        .contains(RadesInterval.UP_TO_15_MONTHS);
    assertThat(RadesReading.interval(Finding.of(16.0)).value())
        .contains(RadesInterval.OVER_15_MONTHS);
  }

  @Test
  void appliesToMetastasesOnly() {
    assertThat(Rades.system().whyNotApplicable(patient().build(), Optional.empty()))
        .contains("for spinal metastases; the case lists no lesion");
  }

  @Property(tries = 100)
  void everyCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    Assessment<RadesGroup> assessment = Rades.assess(RadesFindings.from(patient));
    assertThat(assessment.possibleClasses()).isNotEmpty();
    assertThat(assessment.contributions())
        .filteredOn(part -> !part.candidates().isEmpty())
        .allSatisfy(part -> assertThat(part.basis()).isPresent());
  }
}
