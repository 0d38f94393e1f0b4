package dev.notochord.staging.rades;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.patient.Ecog;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.MetastasisCase;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
        "RIB_STERNUM_CLAVICLE, LANGERHANS_CELL_HISTIOCYTOSIS, other",
        "BONE_MARROW, -, myeloma-lymphoma other",
        "LYMPH_NODE, -, myeloma-lymphoma other",
        "LUNG, SARCOMA, other",
        "-, MELANOMA, other",
        "-, ADENOCARCINOMA, breast prostate lung other"
      })
  void theTumourTakesTheRowsThatFit(
      @Nullable PrimarySite site, @Nullable Histology histology, String rows) {
    assertThat(RadesFindings.from(patient()
                .addLesions(SpinalLesion.builder()
                    .origin(LesionOrigin.METASTATIC)
                    .primarySiteText("as stated")
                    .primarySite(Optional.ofNullable(site))
                    .histology(Optional.ofNullable(histology))
                    .build())
                .build())
            .tumor()
            .candidates()
            .stream()
            .map(RadesTumor::code)
            .toList())
        .isEqualTo(List.of(rows.split(" ")));
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
        .containsExactly("ECOG: ECOG 5 means dead, for which there is no row");
  }

  @Test
  void walkingIsRead() {
    RadesFindings findings = RadesFindings.from(patient()
        .addNeurology(NeurologicalStatus.builder().ambulatory(Presence.ABSENT).build())
        .build());
    assertThat(findings.ambulatory().value()).contains(Presence.ABSENT);
    assertThat(findings.ambulatory().basis()).contains("walking absent");
  }

  private static RadesFindings spread(UnaryOperator<MetastaticDisease.Builder> parts) {
    return RadesFindings.from(MetastasisCase.spread(parts));
  }

  @Test
  void aFocusOutsideTheSpineIsAnotherBoneMetastasis() {
    assertThat(spread(it -> it.extraspinalBoneFoci(1)).otherBoneMetastases())
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("bone foci outside the spine: 1"));
  }

  @Test
  void aSingleMetastasisOfTheSkeletonHasNoOtherAndSeveralVertebraeDecideNothing() {
    assertThat(spread(it -> it.extraspinalBoneFoci(0).vertebrae(1)).otherBoneMetastases())
        .isEqualTo(Finding.of(Presence.ABSENT)
            .withBasis("one metastasis of the spine; bone foci outside the spine: 0"));
    assertThat(spread(it -> it.extraspinalBoneFoci(0).vertebrae(3))
            .otherBoneMetastases()
            .isRecorded())
        .isFalse();
    assertThat(spread(it -> it.vertebrae(3)).otherBoneMetastases().isRecorded()).isFalse();
    SpinalLesion several = SpinalLesion.builder()
        .origin(LesionOrigin.METASTATIC)
        .primarySite(PrimarySite.LUNG)
        .multiplicity(LesionMultiplicity.SKIP)
        .build();
    assertThat(RadesFindings.from(patient().addLesions(several).build())
            .otherBoneMetastases()
            .isRecorded())
        .isFalse();
  }

  @Test
  void visceralMetastasesAreReadAndThoseOfTheBrainAreNot() {
    assertThat(spread(it -> it.visceral(Presence.PRESENT)).visceralMetastases())
        .isEqualTo(Finding.of(Presence.PRESENT).withBasis("visceral metastases present"));
    assertThat(spread(it -> it.visceral(Presence.ABSENT)).visceralMetastases())
        .isEqualTo(Finding.of(Presence.ABSENT).withBasis("visceral metastases absent"));
    assertThat(spread(it -> it.brain(Presence.PRESENT)).visceralMetastases().isRecorded())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "-15.1, OVER_15_MONTHS, 15.1 months before",
    "-15, UP_TO_15_MONTHS, 15 months before",
    "0, UP_TO_15_MONTHS, 0 months before",
    "20, UP_TO_15_MONTHS, afterwards"
  })
  void theIntervalEndsAtTimeZeroAndACancerFoundLaterHasTheShortOne(
      double diagnosis, RadesInterval interval, String basis) {
    assertThat(RadesFindings.from(patient().primaryDiagnosisMonths(diagnosis).build())
            .interval())
        .isEqualTo(Finding.of(interval).withBasis("primary diagnosed " + basis));
  }

  @ParameterizedTest
  @CsvSource({"7, UP_TO_7_DAYS", "7.5, OVER_7_DAYS"})
  void theTimeOfTheDeficitsIsReadInDays(String days, RadesOnset onset) {
    assertThat(RadesFindings.from(patient()
                .addNeurology(NeurologicalStatus.builder()
                    .motorDeficitOnsetDays(Double.parseDouble(days))
                    .build())
                .build())
            .onset())
        .isEqualTo(Finding.of(onset).withBasis("motor deficits over " + days + " days"));
  }

  @Test
  void aPatientWithoutDeficitsLeavesTheirTimeOpen() {
    assertThat(RadesFindings.from(patient()
                .addNeurology(
                    NeurologicalStatus.builder().deficit(Presence.ABSENT).build())
                .build())
            .onset()
            .isRecorded())
        .isFalse();
  }

  @Test
  void appliesToMetastasesOfTheLivingOnly() {
    assertThat(
            Rades.system().whyNotApplicable(patient().ecog(Ecog.ECOG_5).build(), Optional.empty()))
        .contains("for the living; the ECOG status is 5, dead");
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
