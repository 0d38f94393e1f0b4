package dev.notochord.staging.mclain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McLainWeinsteinTest {
  private static final SpinalTumorCase SILENT =
      SpinalTumorCase.builder().id("silent").build();
  private static final SpinalTumorCase NO_METASTASES =
      SpinalTumorCase.builder().id("none").otherMetastases(Presence.ABSENT).build();

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(McLainWeinstein.system(), "/vignettes/mclain-weinstein.csv");
  }

  @Test
  void theClassIsTheZoneAndTheLetter() {
    assertThat(SystemContract.agree(
            McLainWeinstein.system(),
            codes -> new SystemContract.Expected(
                "", codes.getOrDefault("zone", "") + codes.getOrDefault("extent", ""))))
        .hasSize(12)
        .allSatisfy((label, count) -> assertThat(count).isEqualTo(1));
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(McLainWeinstein.system(), random);
  }

  @Test
  void everyLabelIsReadByItsCodeAndKnowsItsParts() {
    for (McLainWeinsteinClass label : McLainWeinsteinClass.values()) {
      assertThat(McLainWeinsteinClass.ofCode(label.code())).isSameAs(label);
      assertThat(McLainWeinsteinClass.of(label.zone(), label.extent())).isSameAs(label);
      assertThat(label.code()).isEqualTo(label.name());
      assertThat(McLainWeinsteinZone.ofCode(label.zone().code())).isSameAs(label.zone());
      assertThat(McLainWeinsteinExtent.ofCode(label.extent().code())).isSameAs(label.extent());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "spinous-process, I",
    "lamina, I",
    "inferior-articular-process, I",
    "superior-articular-process, II",
    "transverse-process, II",
    "pedicle, II",
    "arch, I|II",
    "facet-joint, I|II",
    "body, III|IV",
    "costovertebral-joint, ''",
    "dens, ''"
  })
  void anInvolvedPartIsItsZone(String element, String zones) {
    McLainWeinsteinFindings findings = read(SILENT, parts(VertebralElement.ofCode(element)));
    assertThat(codes(findings.zone())).isEqualTo(zones);
    assertThat(findings.zone().basis())
        .isEqualTo(
            zones.isEmpty()
                ? Optional.empty()
                : Optional.of(VertebralElement.ofCode(element).display()));
    assertThat(findings.caveats()).isEmpty();
  }

  @Test
  void partsInSeveralZonesLeaveThemOpenAndSaySo() {
    McLainWeinsteinFindings findings =
        read(SILENT, parts(VertebralElement.LAMINA, VertebralElement.PEDICLE));
    assertThat(codes(findings.zone())).isEqualTo("I|II");
    assertThat(findings.zone().basis()).contains("lamina; pedicle");
    assertThat(findings.caveats())
        .containsExactly("zone: the parts lie in several zones, each of them is left open");
    assertThat(
            read(SILENT, parts(VertebralElement.ARCH, VertebralElement.LAMINA)).caveats())
        .isEmpty();
  }

  @Test
  void theLetterFollowsFromSpreadAndCortex() {
    assertThat(extent(SILENT, SpinalLesion.builder())).isEmpty();
    assertThat(extent(NO_METASTASES, SpinalLesion.builder())).isEqualTo("A|B");
    assertThat(extent(NO_METASTASES, breach(Presence.PRESENT))).isEqualTo("B");
    assertThat(extent(NO_METASTASES, breach(Presence.ABSENT))).isEqualTo("A");
    assertThat(extent(SILENT, breach(Presence.PRESENT))).isEqualTo("B|C");
    assertThat(extent(SILENT, breach(Presence.ABSENT))).isEqualTo("A|C");
    assertThat(extent(SILENT, breach(Presence.ABSENT).multiplicity(LesionMultiplicity.SKIP)))
        .isEqualTo("C");
    assertThat(read(NO_METASTASES, breach(Presence.ABSENT).build()).extent().basis())
        .contains("no other metastases; CT: cortex not breached");
  }

  @Test
  void metastasesAtPresentationAreDistantSpread() {
    SpinalLesion lesion = breach(Presence.PRESENT).build();
    McLainWeinsteinFindings spread = read(
        SpinalTumorCase.builder()
            .id("x")
            .addLesions(lesion)
            .metastaticDisease(
                MetastaticDisease.builder().visceral(Presence.PRESENT).build())
            .build(),
        lesion);
    assertThat(spread.extent().value()).contains(McLainWeinsteinExtent.C);
    assertThat(spread.extent().basis()).contains("visceral metastases present");
    McLainWeinsteinFindings later = read(
        SpinalTumorCase.builder()
            .id("x")
            .addLesions(lesion)
            .otherMetastases(Presence.PRESENT)
            .metastaticDisease(MetastaticDisease.builder()
                .organSystems(0)
                .extraspinalBoneFoci(0)
                .build())
            .build(),
        lesion);
    assertThat(later.extent().value()).contains(McLainWeinsteinExtent.B);
  }

  @Test
  void itIsForPrimaryTumours() {
    assertThat(McLainWeinstein.system()
            .whyNotApplicable(
                SILENT,
                Optional.of(
                    SpinalLesion.builder().origin(LesionOrigin.METASTATIC).build())))
        .contains("for primary tumours; the lesion is stated to be metastatic");
    assertThat(McLainWeinstein.system()
            .whyNotApplicable(SILENT, Optional.of(SpinalLesion.builder().build())))
        .isEmpty();
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      assertThat(McLainWeinstein.assess(read(patient, lesion)).possibleClasses())
          .isNotEmpty();
    }
  }

  private static McLainWeinsteinFindings read(SpinalTumorCase patient, SpinalLesion lesion) {
    return McLainWeinsteinFindings.from(patient, lesion);
  }

  private static SpinalLesion parts(VertebralElement... elements) {
    SpinalLesion.Builder lesion = SpinalLesion.builder();
    for (VertebralElement element : elements) {
      lesion.addInvolvedParts(VertebralPart.of(element));
    }
    return lesion.build();
  }

  private static SpinalLesion.Builder breach(Presence breach) {
    return SpinalLesion.builder()
        .addImaging(ImagingFinding.builder()
            .modality(Modality.CT)
            .corticalBreach(breach)
            .build());
  }

  private static String codes(Finding<McLainWeinsteinZone> zone) {
    return String.join(
        "|", zone.candidates().stream().map(McLainWeinsteinZone::code).toList());
  }

  private static String extent(SpinalTumorCase patient, SpinalLesion.Builder lesion) {
    return String.join(
        "|",
        read(patient, lesion.build()).extent().candidates().stream()
            .map(McLainWeinsteinExtent::code)
            .toList());
  }
}
