package dev.notochord.core.histology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistologyTest {
  private static final ImmutableMap<String, BiologicalClass> CLASSES = ImmutableMap.of(
      "N", BiologicalClass.NON_NEOPLASTIC,
      "B", BiologicalClass.BENIGN,
      "L", BiologicalClass.INTERMEDIATE_LOCALLY_AGGRESSIVE,
      "R", BiologicalClass.INTERMEDIATE_RARELY_METASTASIZING,
      "U", BiologicalClass.BORDERLINE,
      "M", BiologicalClass.MALIGNANT);

  private static Optional<String> text(Optional<Morphology> morphology) {
    return morphology.map(Morphology::toString);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/histology/histologies.csv", useHeadersInDisplayName = true)
  void agreesWithTheCatalogueTypedFromTheReference(
      String code,
      String display,
      String icdO32,
      String icdO31,
      String biologicalClass,
      String lineage) {
    Histology histology = Histology.ofCode(code);
    assertThat(histology.display()).isEqualTo(display);
    assertThat(text(histology.morphology())).isEqualTo(Optional.ofNullable(icdO32));
    assertThat(text(histology.morphology(IcdOEdition.ICD_O_3_2)))
        .isEqualTo(Optional.ofNullable(icdO32));
    assertThat(text(histology.morphology(IcdOEdition.ICD_O_3_1)))
        .isEqualTo(Optional.ofNullable("=".equals(icdO31) ? icdO32 : icdO31));
    assertThat(histology.biologicalClass()).isEqualTo(CLASSES.get(biologicalClass));
    assertThat(histology.lineage()).isEqualTo(Lineage.ofCode(lineage));
  }

  @Test
  void theCatalogueListsEveryHistologyInOrder() throws IOException {
    List<String> lines = Resources.toString(
            Resources.getResource("histology/histologies.csv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .toList();
    assertThat(
            lines.stream().map(line -> Splitter.on(',').split(line).iterator().next()))
        .containsExactlyElementsOf(
            Arrays.stream(Histology.values()).map(Histology::code).toList());
  }

  // The concepts that OncoTree names.
  @Test
  void theNciConceptsAreThoseOfOncoTree() {
    Map<String, String> concepts = new TreeMap<>();
    for (Histology histology : Histology.values()) {
      histology.ncit().map(Code::value).ifPresent(value -> concepts.put(histology.name(), value));
      assertThat(histology.ncit().map(Code::system))
          .isIn(Optional.empty(), Optional.of(CodeSystem.NCIT));
    }
    assertThat(concepts)
        .containsExactlyInAnyOrderEntriesOf(ImmutableMap.<String, String>builder()
            .put("CHONDROBLASTOMA", "C2945")
            .put("GIANT_CELL_TUMOR_OF_BONE", "C121932")
            .put("LANGERHANS_CELL_HISTIOCYTOSIS", "C3107")
            .put("CHORDOMA", "C2947")
            .put("DEDIFFERENTIATED_CHORDOMA", "C48876")
            .put("CHONDROSARCOMA", "C2946")
            .put("MESENCHYMAL_CHONDROSARCOMA", "C53493")
            .put("DEDIFFERENTIATED_CHONDROSARCOMA", "C6476")
            .put("OSTEOSARCOMA", "C9145")
            .put("CHONDROBLASTIC_OSTEOSARCOMA", "C4021")
            .put("FIBROBLASTIC_OSTEOSARCOMA", "C4020")
            .put("TELANGIECTATIC_OSTEOSARCOMA", "C3902")
            .put("SECONDARY_OSTEOSARCOMA", "C53704")
            .put("SMALL_CELL_OSTEOSARCOMA", "C4023")
            .put("LOW_GRADE_CENTRAL_OSTEOSARCOMA", "C6474")
            .put("PAROSTEAL_OSTEOSARCOMA", "C8969")
            .put("PERIOSTEAL_OSTEOSARCOMA", "C8970")
            .put("HIGH_GRADE_SURFACE_OSTEOSARCOMA", "C53958")
            .put("EWING_SARCOMA", "C4817")
            .put("LEIOMYOSARCOMA", "C3158")
            .put("ANGIOSARCOMA", "C3088")
            .put("SOLITARY_PLASMACYTOMA_OF_BONE", "C7812")
            .put("PLASMA_CELL_MYELOMA", "C3242")
            .put("SOLITARY_FIBROUS_TUMOR", "C7634")
            .buildOrThrow());
  }

  @Property
  void theClassAndTheBehaviourDigitAgree(@ForAll Histology histology) {
    // In bone WHO 2020 calls the first locally aggressive and leaves the digit of soft tissue; the
    // second has no code.
    if (histology == Histology.EPITHELIOID_HEMANGIOMA || histology == Histology.EPIDERMOID_CYST) {
      return;
    }
    Optional<Behaviour> digit = histology.morphology().map(Morphology::behaviour);
    switch (histology.biologicalClass()) {
      case NON_NEOPLASTIC -> assertThat(digit).isEmpty();
      case BENIGN -> assertThat(digit).contains(Behaviour.BENIGN);
      case MALIGNANT -> assertThat(digit).contains(Behaviour.MALIGNANT_PRIMARY);
      default -> assertThat(digit).contains(Behaviour.UNCERTAIN);
    }
  }

  @Property
  void isFoundByEachOfItsNamesInAnyCase(@ForAll Histology histology) {
    assertThat(Histology.ofName(histology.display())).isEqualTo(histology);
    assertThat(Histology.find(Ascii.toUpperCase(histology.display()))).contains(histology);
    assertThat(Histology.find("  " + histology.display() + ", NOS ")).contains(histology);
    assertThat(Histology.find(histology.display().replace(' ', '-'))).contains(histology);
    for (String name : histology.otherNames()) {
      assertThat(Histology.ofName(name)).isEqualTo(histology);
      assertThat(Histology.ofName(name.replace("tumor", "tumour"))).isEqualTo(histology);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "giant cell tumour| GIANT_CELL_TUMOR_OF_BONE",
        "Giant cell tumour of bone| GIANT_CELL_TUMOR_OF_BONE",
        "Giant-cell tumours of bone| GIANT_CELL_TUMOR_OF_BONE",
        "renal cell carcinoma (clear cell)| CLEAR_CELL_RENAL_CELL_CARCINOMA",
        "renal cell carcinoma| RENAL_CELL_CARCINOMA",
        "LMS| LEIOMYOSARCOMA",
        "Leiomyosarcomas| LEIOMYOSARCOMA",
        "Haemangioblastoma| HEMANGIOBLASTOMA",
        "epithelioid haemangioendothelioma| EPITHELIOID_HEMANGIOENDOTHELIOMA",
        "phaeochromocytoma| PHEOCHROMOCYTOMA",
        "Ewing’s sarcoma| EWING_SARCOMA",
        "Ewing sarcoma| EWING_SARCOMA",
        "nonsmall cell carcinoma| ",
        "non small-cell carcinoma| NON_SMALL_CELL_CARCINOMA",
        "Non-Hodgkin's lymphoma| NON_HODGKIN_LYMPHOMA",
        "chondrosarcoma grade 1| CHONDROSARCOMA_GRADE_1",
        "Osteosarcoma, NOS| OSTEOSARCOMA",
        "multiple myeloma| PLASMA_CELL_MYELOMA",
        "haemangiopericytoma| SOLITARY_FIBROUS_TUMOR",
        "neurilemmoma| SCHWANNOMA",
        "MPNST| MALIGNANT_PERIPHERAL_NERVE_SHEATH_TUMOR"
      })
  void readsOtherSpellings(String name, Histology expected) {
    assertThat(Histology.find(name)).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "liver cancer", "cancer", "osteosarcoma (giant cell-rich)", "NOS", "GCT"})
  void aNameThatIsNotInTheListIsNotGuessed(String name) {
    assertThat(Histology.find(name)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histology.ofName(name))
        .withMessageStartingWith("histology '" + name + "': not known; ");
  }

  @Test
  void theErrorNamesTheNearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histology.ofName("leiomyosarkoma"))
        .withMessage("histology 'leiomyosarkoma': not known; nearest: leiomyosarcoma");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histology.ofName("condrosarcoma"))
        .withMessage("histology 'condrosarcoma': not known; "
            + "nearest: chondrosarcoma, osteosarcoma, fibrosarcoma");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histology.ofName("osteosarcoma (giant cell-rich)"))
        .withMessageContaining("nearest: osteosarcoma");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histology.ofName("xxxxxx"))
        .withMessage("histology 'xxxxxx': not known; no name is near, see the list of constants");
  }

  @Test
  void theErrorOfACodeNamesTheNearestCodes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histology.ofCode("chondrosarcoma-grade-I"))
        .withMessage("histology code 'chondrosarcoma-grade-I': not known; "
            + "nearest: chondrosarcoma-grade-1, chondrosarcoma");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histology.ofCode("LMS"))
        .withMessage("histology code 'LMS': not known; nearest: leiomyosarcoma");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histology.ofCode(""))
        .withMessage("histology code '': not known; no name is near, see the list of constants");
  }

  @Property
  void noTextMakesAnotherErrorThanNotKnown(@ForAll @StringLength(max = 200) String text) {
    if (Histology.find(text).isEmpty()) {
      assertThatIllegalArgumentException().isThrownBy(() -> Histology.ofName(text));
    }
  }

  @Test
  void aVeryLongTextIsRefusedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histology.ofName("sarcoma ".repeat(100_000)))
        .withMessageEndingWith("no name is near, see the list of constants");
  }

  @Test
  void oneMorphologyCanBelongToSeveralHistologies() {
    assertThat(Histology.ofMorphology(Morphology.parse("9538/1")))
        .containsExactly(Histology.CLEAR_CELL_MENINGIOMA, Histology.CHORDOID_MENINGIOMA);
    assertThat(Histology.ofMorphology(Morphology.parse("9370/3")))
        .containsExactly(Histology.CHORDOMA, Histology.POORLY_DIFFERENTIATED_CHORDOMA);
    assertThat(Histology.ofMorphology(Morphology.parse("8000/3"))).isEmpty();
  }

  @Test
  void theEditionDecidesWhatACodeMeans() {
    assertThat(Histology.ofMorphology(Morphology.parse("9260/3"))).isEmpty();
    assertThat(Histology.ofMorphology(Morphology.parse("9260/3"), IcdOEdition.ICD_O_3_1))
        .containsExactly(Histology.EWING_SARCOMA);
    assertThat(Histology.ofMorphology(Morphology.parse("9220/3"), IcdOEdition.ICD_O_3_1))
        .containsExactly(Histology.CHONDROSARCOMA, Histology.CHONDROSARCOMA_GRADE_1);
  }

  // Second codes: older names and, in ICD-O-3.1, the form called malignant.
  @ParameterizedTest
  @CsvSource({
    "CHONDROBLASTOMA, ICD_O_3_2, 9230/1",
    "EWING_SARCOMA, ICD_O_3_1, 9364/3",
    "UNDIFFERENTIATED_PLEOMORPHIC_SARCOMA, ICD_O_3_2, 8830/3",
    "EPITHELIOID_HEMANGIOENDOTHELIOMA, ICD_O_3_1, 9133/3",
    "SOLITARY_FIBROUS_TUMOR, ICD_O_3_1, 9150/1",
    "MALIGNANT_SOLITARY_FIBROUS_TUMOR, ICD_O_3_1, 9150/3",
    "MALIGNANT_PERIPHERAL_NERVE_SHEATH_TUMOR, ICD_O_3_2, 9560/3",
    "MALIGNANT_MELANOTIC_NERVE_SHEATH_TUMOR, ICD_O_3_2, 9560/1",
    "CAUDA_EQUINA_NEUROENDOCRINE_TUMOR, ICD_O_3_1, 8693/3",
    "PARAGANGLIOMA, ICD_O_3_1, 8680/3",
    "PHEOCHROMOCYTOMA, ICD_O_3_1, 8700/3",
    "GASTROINTESTINAL_STROMAL_TUMOR, ICD_O_3_1, 8936/3"
  })
  void isFoundByItsOtherCodeToo(Histology histology, IcdOEdition edition, String code) {
    Morphology other = Morphology.parse(code);
    assertThat(histology.otherMorphologies(edition)).containsExactly(other);
    assertThat(histology.morphology(edition)).isNotEqualTo(Optional.of(other));
    assertThat(Histology.ofMorphology(other, edition)).containsExactly(histology);
  }

  @Test
  void noOtherHistologyHasASecondCode() {
    assertThat(Arrays.stream(Histology.values())
            .flatMap(histology -> Arrays.stream(IcdOEdition.values())
                .flatMap(edition -> histology.otherMorphologies(edition).stream())))
        .hasSize(12);
  }

  @Test
  void theMetastaticDigitNoLongerTellsBenignFromMalignant() {
    assertThat(Histology.ofMorphology(Morphology.parse("9250/6")))
        .containsExactly(
            Histology.GIANT_CELL_TUMOR_OF_BONE, Histology.MALIGNANT_GIANT_CELL_TUMOR_OF_BONE);
    assertThat(Histology.ofMorphology(Morphology.parse("8890/9")))
        .containsExactly(Histology.LEIOMYOSARCOMA);
  }

  @Property
  void isAmongThoseOfItsMorphology(@ForAll Histology histology, @ForAll IcdOEdition edition) {
    histology.morphology(edition).ifPresent(morphology -> {
      assertThat(Histology.ofMorphology(morphology, edition)).contains(histology);
      assertThat(Histology.ofMorphology(morphology.asMetastasis(), edition)).contains(histology);
    });
  }

  // Teaching page on the grade of bone tumours by type, in its order.
  @ParameterizedTest
  @CsvSource({
    "LOW_GRADE_CENTRAL_OSTEOSARCOMA, G1",
    "PAROSTEAL_OSTEOSARCOMA, G1",
    "CLEAR_CELL_CHONDROSARCOMA, G1",
    "PERIOSTEAL_OSTEOSARCOMA, G2",
    "CHORDOMA, G2",
    "OSTEOSARCOMA, G3",
    "CENTRAL_OSTEOSARCOMA, G3",
    "CHONDROBLASTIC_OSTEOSARCOMA, G3",
    "FIBROBLASTIC_OSTEOSARCOMA, G3",
    "TELANGIECTATIC_OSTEOSARCOMA, G3",
    "SMALL_CELL_OSTEOSARCOMA, G3",
    "HIGH_GRADE_SURFACE_OSTEOSARCOMA, G3",
    "EWING_SARCOMA, G3",
    "DEDIFFERENTIATED_CHONDROSARCOMA, G3",
    "MESENCHYMAL_CHONDROSARCOMA, G3",
    "DEDIFFERENTIATED_CHORDOMA, G3",
    "ANGIOSARCOMA, G3",
    "UNDIFFERENTIATED_PLEOMORPHIC_SARCOMA, G3"
  })
  void theDefaultGradeIsThatOfThePublishedTable(Histology histology, TumorGrade grade) {
    DefaultGrade byType = histology.defaultGradeByType().orElseThrow();
    assertThat(byType.grade()).isEqualTo(grade);
    assertThat(byType.source()).startsWith("Epomedicine");
    assertThat(histology.gradeRule()).contains(GradeRule.FIXED_BY_TYPE);
  }

  @Test
  void noOtherTypeHasADefaultGrade() {
    assertThat(Arrays.stream(Histology.values())
            .filter(histology -> histology.defaultGradeByType().isPresent()))
        .hasSize(18);
  }

  // CNS WHO 2021; the grades of a type, lowest first.
  @ParameterizedTest
  @CsvSource({
    "MENINGIOMA, 1",
    "MENINGOTHELIAL_MENINGIOMA, 1",
    "FIBROUS_MENINGIOMA, 1",
    "PSAMMOMATOUS_MENINGIOMA, 1",
    "ANGIOMATOUS_MENINGIOMA, 1",
    "TRANSITIONAL_MENINGIOMA, 1",
    "ATYPICAL_MENINGIOMA, 2",
    "CLEAR_CELL_MENINGIOMA, 2",
    "CHORDOID_MENINGIOMA, 2",
    "ANAPLASTIC_MENINGIOMA, 3",
    "SCHWANNOMA, 1",
    "NEUROFIBROMA, 1",
    "PLEXIFORM_NEUROFIBROMA, 1",
    "PERINEURIOMA, 1",
    "SPINAL_EPENDYMOMA, 2 3",
    "MYXOPAPILLARY_EPENDYMOMA, 2",
    "SUBEPENDYMOMA, 1",
    "PILOCYTIC_ASTROCYTOMA, 1",
    "DIFFUSE_ASTROCYTOMA, 2 3 4",
    "ASTROCYTOMA_GRADE_3, 3",
    "ASTROCYTOMA_GRADE_4, 4",
    "DIFFUSE_MIDLINE_GLIOMA_H3_K27_ALTERED, 4",
    "GLIOBLASTOMA, 4",
    "HEMANGIOBLASTOMA, 1",
    "CAUDA_EQUINA_NEUROENDOCRINE_TUMOR, 1"
  })
  void theCnsWhoGradesAreThoseOf2021(Histology histology, String grades) {
    assertThat(histology.possibleCnsWhoGrades().stream().map(CnsWhoGrade::code))
        .containsExactlyElementsOf(Splitter.on(' ').split(grades));
    assertThat(histology.gradeRule()).contains(GradeRule.CNS_WHO);
  }

  @Property
  void theGradeRuleSaysWhatIsThere(@ForAll Histology histology) {
    assertThat(histology.gradeRule().equals(Optional.of(GradeRule.CNS_WHO)))
        .isEqualTo(!histology.possibleCnsWhoGrades().isEmpty());
    assertThat(histology.gradeRule().equals(Optional.of(GradeRule.FIXED_BY_TYPE)))
        .isEqualTo(histology.defaultGradeByType().isPresent());
  }

  @Test
  void whatIsGradedByACriterionHasNoDefaultGrade() {
    assertThat(Arrays.stream(Histology.values())
            .filter(histology -> histology.gradeRule().equals(Optional.of(GradeRule.CARTILAGE))))
        .containsExactly(Histology.CHONDROSARCOMA, Histology.CHONDROSARCOMA_GRADE_1);
    assertThat(Arrays.stream(Histology.values())
            .filter(histology -> histology.gradeRule().equals(Optional.of(GradeRule.FNCLCC))))
        .containsExactly(
            Histology.LEIOMYOSARCOMA,
            Histology.FIBROSARCOMA,
            Histology.SYNOVIAL_SARCOMA,
            Histology.LIPOSARCOMA,
            Histology.MALIGNANT_PERIPHERAL_NERVE_SHEATH_TUMOR);
    assertThat(Histology.MYCN_AMPLIFIED_SPINAL_EPENDYMOMA.gradeRule())
        .contains(GradeRule.NOT_GRADED);
    assertThat(Histology.OSTEOCHONDROMA.gradeRule()).contains(GradeRule.NOT_GRADED);
    assertThat(Histology.CHONDROID_CHORDOMA.gradeRule()).isEmpty();
  }

  @Property
  void onlyTheAtypicalCartilaginousTumourCannotBeginInTheSpine(@ForAll Histology histology) {
    assertThat(histology.occursInSpineAsPrimary())
        .isEqualTo(histology != Histology.ATYPICAL_CARTILAGINOUS_TUMOR);
  }

  @Test
  void sarcomasAreMalignantAndMesenchymalOrOfNerveSheath() {
    assertThat(Histology.LEIOMYOSARCOMA.isSarcoma()).isTrue();
    assertThat(Histology.EWING_SARCOMA.isSarcoma()).isTrue();
    assertThat(Histology.MALIGNANT_PERIPHERAL_NERVE_SHEATH_TUMOR.isSarcoma()).isTrue();
    assertThat(Histology.CHORDOMA.isSarcoma()).isFalse();
    assertThat(Histology.GIANT_CELL_TUMOR_OF_BONE.isSarcoma()).isFalse();
    assertThat(Histology.SCHWANNOMA.isSarcoma()).isFalse();
    assertThat(Histology.BREAST_DUCTAL_CARCINOMA.isSarcoma()).isFalse();
    assertThat(Arrays.stream(Histology.values())
            .filter(histology -> histology.display().contains("sarcoma")))
        .allMatch(Histology::isSarcoma);
  }
}
