package dev.notochord.core.histology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.HistologyArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MorphologyTest {

  @Property
  void readsItsOwnText(
      @ForAll @IntRange(min = 8000, max = 9999) int histology, @ForAll Behaviour behaviour) {
    Morphology morphology = new Morphology(Integer.toString(histology), behaviour);
    assertThat(Morphology.parse(morphology.toString())).isEqualTo(morphology);
  }

  @Property
  void readsEveryMorphology(@ForAll("morphologies") Morphology morphology) {
    assertThat(Morphology.parse(morphology.toString())).isEqualTo(morphology);
  }

  @Provide
  Arbitrary<Morphology> morphologies() {
    return HistologyArbitraries.morphologies();
  }

  @Property
  void aMetastasisKeepsTheHistology(
      @ForAll @IntRange(min = 8000, max = 9999) int histology, @ForAll Behaviour behaviour) {
    Morphology metastasis = new Morphology(Integer.toString(histology), behaviour).asMetastasis();
    assertThat(metastasis).hasToString(histology + "/6");
    assertThat(metastasis.asMetastasis()).isEqualTo(metastasis);
  }

  // ICD-O rule F: every behaviour may stand behind every histology.
  @Test
  void aTumourOfUncertainBehaviourCanBeWrittenAtAMetastaticSite() {
    Morphology giantCell = Histology.GIANT_CELL_TUMOR_OF_BONE.morphology().orElseThrow();
    assertThat(giantCell).hasToString("9250/1");
    assertThat(giantCell.asMetastasis())
        .hasToString("9250/6")
        .isEqualTo(Histology.MALIGNANT_GIANT_CELL_TUMOR_OF_BONE
            .morphology()
            .orElseThrow()
            .asMetastasis());
  }

  @Test
  void theBehaviourDigitsAreThoseOfIcdO() {
    assertThat(Behaviour.ofCode("0")).isEqualTo(Behaviour.BENIGN);
    assertThat(Behaviour.ofCode("1")).isEqualTo(Behaviour.UNCERTAIN);
    assertThat(Behaviour.ofCode("2")).isEqualTo(Behaviour.IN_SITU);
    assertThat(Behaviour.ofCode("3")).isEqualTo(Behaviour.MALIGNANT_PRIMARY);
    assertThat(Behaviour.ofCode("6")).isEqualTo(Behaviour.MALIGNANT_METASTATIC);
    assertThat(Behaviour.ofCode("9")).isEqualTo(Behaviour.MALIGNANT_SITE_UNCERTAIN);
  }

  @Test
  void refusesABehaviourWithoutMeaning() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Morphology.parse("8890/4"))
        .withMessage("ICD-O behaviour '4': expected one of [0, 1, 2, 3, 6, 9]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7890", "889", "88900", "889a", ""})
  void refusesAHistologyOutsideIcdO(String histology) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Morphology.parse(histology + "/3"))
        .withMessage("ICD-O histology '%s': expected four digits from 8000 to 9999", histology);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8890", "88903", "8890/3/3"})
  void refusesOtherForms(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Morphology.parse(text))
        .withMessage("ICD-O morphology '%s': expected a form like 8890/3", text);
  }
}
