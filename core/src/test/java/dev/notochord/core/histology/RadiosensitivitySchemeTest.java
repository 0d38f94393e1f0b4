package dev.notochord.core.histology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadiosensitivitySchemeTest {

  // What the two sources name, and the others they imply.
  @ParameterizedTest
  @CsvSource({
    "LYMPHOMA, SENSITIVE, SENSITIVE",
    "DIFFUSE_LARGE_B_CELL_LYMPHOMA, SENSITIVE, SENSITIVE",
    "PLASMA_CELL_MYELOMA, SENSITIVE, SENSITIVE",
    "SEMINOMA, SENSITIVE, SENSITIVE",
    "BREAST_DUCTAL_CARCINOMA, SENSITIVE, INTERMEDIATE",
    "PROSTATE_ADENOCARCINOMA, SENSITIVE, INTERMEDIATE",
    "NON_SMALL_CELL_CARCINOMA, SENSITIVE, INTERMEDIATE",
    "PAPILLARY_THYROID_CARCINOMA, SENSITIVE, RESISTANT",
    "FOLLICULAR_THYROID_CARCINOMA, SENSITIVE, RESISTANT",
    "RENAL_CELL_CARCINOMA, RESISTANT, RESISTANT",
    "CLEAR_CELL_RENAL_CELL_CARCINOMA, RESISTANT, RESISTANT",
    "MELANOMA, RESISTANT, RESISTANT",
    "LEIOMYOSARCOMA, RESISTANT, INTERMEDIATE",
    "OSTEOSARCOMA, RESISTANT, INTERMEDIATE",
    "SARCOMA, RESISTANT, INTERMEDIATE",
    "ADENOCARCINOMA,,",
    "CARCINOMA,,",
    "SQUAMOUS_CELL_CARCINOMA,,",
    "HEPATOCELLULAR_CARCINOMA,, INTERMEDIATE",
    "CHOLANGIOCARCINOMA,, INTERMEDIATE",
    "MESOTHELIOMA, SENSITIVE, INTERMEDIATE",
    "SOLITARY_PLASMACYTOMA_OF_BONE,,",
    "GIANT_CELL_TUMOR_OF_BONE,,",
    "MENINGIOMA,,",
    "CHORDOMA,,"
  })
  void classesByHistology(Histology histology, Radiosensitivity sc24, Radiosensitivity ao) {
    assertThat(RadiosensitivityScheme.SC24.classify(histology))
        .isEqualTo(Optional.ofNullable(sc24));
    assertThat(RadiosensitivityScheme.AO.classify(histology)).isEqualTo(Optional.ofNullable(ao));
  }

  @ParameterizedTest
  @CsvSource({
    "KIDNEY, RESISTANT, RESISTANT",
    "COLON, RESISTANT, RESISTANT",
    "RECTUM, RESISTANT, RESISTANT",
    "COLORECTUM, RESISTANT, RESISTANT",
    "STOMACH, RESISTANT,",
    "ESOPHAGUS, RESISTANT,",
    "SMALL_INTESTINE, RESISTANT,",
    "GASTROINTESTINAL_TRACT, RESISTANT,",
    "THYROID,, RESISTANT",
    "BREAST,,",
    "LUNG,,",
    "LIVER,,",
    "PANCREAS,,",
    "UNKNOWN_PRIMARY,,"
  })
  void aSiteAloneIsClassedOnlyIfTheSchemeNamesIt(
      PrimarySite site, Radiosensitivity sc24, Radiosensitivity ao) {
    assertThat(RadiosensitivityScheme.SC24.classify(site)).isEqualTo(Optional.ofNullable(sc24));
    assertThat(RadiosensitivityScheme.AO.classify(site)).isEqualTo(Optional.ofNullable(ao));
  }

  @ParameterizedTest
  @CsvSource({
    "ADENOCARCINOMA, BREAST, SENSITIVE, INTERMEDIATE",
    "ADENOCARCINOMA, LUNG, SENSITIVE, INTERMEDIATE",
    "ADENOCARCINOMA, COLON, RESISTANT, RESISTANT",
    "ADENOCARCINOMA, STOMACH, RESISTANT, INTERMEDIATE",
    "ADENOCARCINOMA, PANCREAS,, INTERMEDIATE",
    "ADENOCARCINOMA, LIVER,, INTERMEDIATE",
    "HEPATOCELLULAR_CARCINOMA, LIVER,, INTERMEDIATE",
    "ADENOCARCINOMA, UNKNOWN_PRIMARY,,",
    "CARCINOMA, THYROID, SENSITIVE, RESISTANT",
    "LEIOMYOSARCOMA, RETROPERITONEUM, RESISTANT, INTERMEDIATE",
    "RENAL_CELL_CARCINOMA, KIDNEY, RESISTANT, RESISTANT",
    "OSTEOSARCOMA, VERTEBRAL_COLUMN,,",
    "LYMPHOMA, STOMACH,, SENSITIVE",
    "GIANT_CELL_TUMOR_OF_BONE, PELVIC_BONE,,"
  })
  void classesByBoth(
      Histology histology, PrimarySite site, Radiosensitivity sc24, Radiosensitivity ao) {
    assertThat(RadiosensitivityScheme.SC24.classify(Optional.of(histology), Optional.of(site)))
        .isEqualTo(Optional.ofNullable(sc24));
    assertThat(RadiosensitivityScheme.AO.classify(Optional.of(histology), Optional.of(site)))
        .isEqualTo(Optional.ofNullable(ao));
  }

  @Property
  void whatIsNotKnownIsNeverSensitive(@ForAll RadiosensitivityScheme scheme) {
    assertThat(scheme.classify(Optional.empty(), Optional.empty())).isEmpty();
  }

  @Property
  void aSiteAloneIsNeverSensitive(@ForAll RadiosensitivityScheme scheme, @ForAll PrimarySite site) {
    assertThat(scheme.classify(site)).isNotEqualTo(Optional.of(Radiosensitivity.SENSITIVE));
  }

  @Property
  void learningTheSiteNeverTurnsOneGroupIntoAnother(
      @ForAll RadiosensitivityScheme scheme,
      @ForAll Histology histology,
      @ForAll PrimarySite site) {
    Optional<Radiosensitivity> both = scheme.classify(Optional.of(histology), Optional.of(site));
    Optional<Radiosensitivity> before = scheme.classify(histology);
    assertThat(both.isEmpty() || before.isEmpty() || both.equals(before)).isTrue();
  }

  @Property
  void nothingBenignIsClassed(@ForAll RadiosensitivityScheme scheme, @ForAll Histology histology) {
    if (histology.biologicalClass() != BiologicalClass.MALIGNANT) {
      assertThat(scheme.classify(histology)).isEmpty();
    }
  }

  @Test
  void everySchemeNamesItsSource() {
    assertThat(RadiosensitivityScheme.SC24.source()).contains("NCT02512965");
    assertThat(RadiosensitivityScheme.AO.source()).contains("AO Surgery Reference");
  }
}
