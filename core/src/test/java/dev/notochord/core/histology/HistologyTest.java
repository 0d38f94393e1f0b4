package dev.notochord.core.histology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Ascii;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistologyTest {

  // ICD-O-3.2 list; the two renal codes also in the SEER solid tumor rules for the kidney.
  @ParameterizedTest
  @CsvSource({
    "LEIOMYOSARCOMA, 8890/3",
    "OSTEOSARCOMA, 9180/3",
    "CHONDROSARCOMA, 9220/3",
    "MESENCHYMAL_CHONDROSARCOMA, 9240/3",
    "GIANT_CELL_TUMOR_OF_BONE, 9250/1",
    "RENAL_CELL_CARCINOMA, 8312/3",
    "CLEAR_CELL_RENAL_CELL_CARCINOMA, 8310/3",
    "PARAGANGLIOMA, 8680/3"
  })
  void agreesWithIcdO32(Histology histology, String morphology) {
    assertThat(histology.morphology().orElseThrow()).hasToString(morphology);
  }

  @Property
  void isFoundByItsDisplayNameInAnyCase(@ForAll Histology histology) {
    assertThat(Histology.ofName(histology.display())).isEqualTo(histology);
    assertThat(Histology.find(Ascii.toUpperCase(histology.display()))).contains(histology);
  }

  @ParameterizedTest
  @CsvSource({
    "giant cell tumour, GIANT_CELL_TUMOR_OF_BONE",
    "Giant cell tumour of bone, GIANT_CELL_TUMOR_OF_BONE",
    "renal cell carcinoma (clear cell), CLEAR_CELL_RENAL_CELL_CARCINOMA",
    "renal cell carcinoma, RENAL_CELL_CARCINOMA"
  })
  void readsOtherSpellings(String name, Histology expected) {
    assertThat(Histology.ofName(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "liver cancer", "sarcoma", "osteosarcoma (giant cell-rich)", "leiomyosarcom"})
  void aNameThatIsNotInTheListIsNotGuessed(String name) {
    assertThat(Histology.find(name)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histology.ofName(name))
        .withMessageStartingWith(
            "histology '" + name + "': expected one of [leiomyosarcoma, osteosarcoma,");
  }

  @Test
  void everySiteCarriesItsTopography() {
    assertThat(Arrays.stream(PrimarySite.values()).map(site -> site.topography().value()))
        .containsExactly("C41.2", "C41.4", "C70.1", "C48.0", "C55.9", "C64.9", "C22.0", "C44.5");
  }

  @Test
  void onlyBoneAndCoveringsOfTheSpineAreSpinalSites() {
    assertThat(Arrays.stream(PrimarySite.values()).filter(PrimarySite::isSpinal))
        .containsExactly(
            PrimarySite.VERTEBRAL_COLUMN, PrimarySite.SACRUM, PrimarySite.SPINAL_MENINGES);
  }
}
