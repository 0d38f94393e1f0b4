package dev.notochord.staging.tokuhashi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.neurology.FrankelGrade;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.tokuhashi.Tokuhashi1990.UnidentifiedPrimary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokuhashiTest {
  /** The five criteria that both editions share, typed a second time from the publications. */
  private static final Map<String, Map<String, Integer>> SHARED = Map.of(
      "general condition", Map.of("poor", 0, "moderate", 1, "good", 2),
      "extraspinal bone foci", Map.of("3-or-more", 0, "1-2", 1, "0", 2),
      "vertebrae", Map.of("3-or-more", 0, "2", 1, "1", 2),
      "internal organs", Map.of("unremovable", 0, "removable", 1, "none", 2),
      "palsy", Map.of("complete", 0, "incomplete", 1, "none", 2));

  private static final Map<String, Integer> PRIMARY_2005 = Map.of(
      "lung-osteosarcoma-stomach-bladder-esophagus-pancreas", 0,
      "liver-gallbladder-unidentified", 1,
      "others", 2,
      "kidney-uterus", 3,
      "rectum", 4,
      "thyroid-breast-prostate-carcinoid", 5);

  private static final Map<String, Integer> PRIMARY_1990 = Map.of(
      "lung-stomach", 0,
      "kidney-liver-uterus-others", 1,
      "unidentified", 1,
      "thyroid-prostate-breast-rectum", 2);

  private static final Map<String, Integer> PRIMARY_ENKAOUA = Map.of(
      "lung-stomach", 0,
      "kidney-liver-uterus-others", 1,
      "unidentified", 0,
      "thyroid-prostate-breast-rectum", 2);

  @TestFactory
  List<DynamicTest> agreesWithTheVignettesOf2005() {
    return SystemContract.vignettes(Tokuhashi2005.system(), "/vignettes/tokuhashi-2005.csv");
  }

  @TestFactory
  List<DynamicTest> agreesWithTheVignettesOf1990() {
    return SystemContract.vignettes(Tokuhashi1990.system(), "/vignettes/tokuhashi-1990.csv");
  }

  @TestFactory
  List<DynamicTest> agreesWithTheVignettesOfEnkaoua() {
    return SystemContract.vignettes(
        Tokuhashi1990.system(UnidentifiedPrimary.ENKAOUA), "/vignettes/tokuhashi-1990-enkaoua.csv");
  }

  @Test
  void agreesWithTheTableOf2005ForEveryOneOfThe1458Combinations() {
    assertThat(SystemContract.agree(Tokuhashi2005.system(), codes -> {
          int total = total(codes, PRIMARY_2005);
          return new SystemContract.Expected(
              Integer.toString(total),
              total <= 8 ? "under-6-months" : total <= 11 ? "from-6-months" : "from-12-months");
        }))
        .isEqualTo(Map.of("under-6-months", 945, "from-6-months", 434, "from-12-months", 79));
  }

  @Test
  void agreesWithTheTableOf1990ForEveryCombination() {
    Map<String, Integer> published = new TreeMap<>();
    assertThat(SystemContract.agree(Tokuhashi1990.system(), codes -> {
          SystemContract.Expected expected = of1990(codes, PRIMARY_1990);
          if (!"unidentified".equals(codes.get("primary"))) {
            published.merge(expected.classCode(), 1, Integer::sum);
          }
          return expected;
        }))
        .isEqualTo(Map.of("up-to-3-months", 390, "up-to-12-months", 483, "from-12-months", 99));
    // The published rows, among which the unidentified primary is not apart: 729 combinations.
    assertThat(published)
        .isEqualTo(Map.of("up-to-3-months", 294, "up-to-12-months", 357, "from-12-months", 78));
  }

  @Test
  void agreesWithTheTableOfEnkaouaForEveryCombination() {
    assertThat(SystemContract.agree(
            Tokuhashi1990.system(UnidentifiedPrimary.ENKAOUA),
            codes -> of1990(codes, PRIMARY_ENKAOUA)))
        .isEqualTo(Map.of("up-to-3-months", 441, "up-to-12-months", 447, "from-12-months", 84));
  }

  private static SystemContract.Expected of1990(
      Map<String, String> codes, Map<String, Integer> primary) {
    int total = total(codes, primary);
    return new SystemContract.Expected(
        Integer.toString(total),
        total <= 5 ? "up-to-3-months" : total <= 8 ? "up-to-12-months" : "from-12-months");
  }

  private static int total(Map<String, String> codes, Map<String, Integer> primary) {
    Map<String, Map<String, Integer>> table = new HashMap<>(SHARED);
    table.put("primary", primary);
    int total = 0;
    for (Map.Entry<String, Map<String, Integer>> criterion : table.entrySet()) {
      total += requireNonNull(criterion.getValue().get(codes.get(criterion.getKey())));
    }
    return total;
  }

  @Property(tries = 100)
  void theScoreOf2005IsExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(Tokuhashi2005.system(), random);
  }

  @Property(tries = 100)
  void theScoreOf1990IsExactlyWhatTheCompletionsAre(
      @ForAll UnidentifiedPrimary reading, @ForAll Random random) {
    SystemContract.holdsForRandomFindings(Tokuhashi1990.system(reading), random);
  }

  @Test
  void theEditionsNameEachOtherAndHaveTheirOwnIds() {
    assertThat(Tokuhashi2005.system().description().id()).isEqualTo("tokuhashi-2005");
    assertThat(Tokuhashi2005.system().description().relatedIds())
        .containsExactly("tokuhashi-1990", "tokuhashi-1990-enkaoua");
    assertThat(Tokuhashi1990.system()).isSameAs(Tokuhashi1990.system(UnidentifiedPrimary.ORIGINAL));
    assertThat(Tokuhashi1990.system().description().id()).isEqualTo("tokuhashi-1990");
    assertThat(Tokuhashi1990.system().description().variant()).isEmpty();
    assertThat(Tokuhashi1990.system(UnidentifiedPrimary.ENKAOUA).description().id())
        .isEqualTo("tokuhashi-1990-enkaoua");
    assertThat(Tokuhashi1990.system(UnidentifiedPrimary.ENKAOUA).description().variant())
        .contains("unidentified primary 0");
  }

  @Test
  void theExampleOf2005IsSettledWithoutTheOrgans() {
    Assessment<Tokuhashi2005Prognosis> score = Tokuhashi2005.assess(Tokuhashi2005Findings.builder()
        .condition(Karnofsky.of(70))
        .boneFoci(0)
        .vertebrae(1)
        .primary(PrimarySite.KIDNEY)
        .palsy(FrankelGrade.D)
        .build());
    // 1 + 2 + 2 + 3 + 1, and 0 to 2 for the organs
    assertThat(score).hasToString("""
            revised Tokuhashi score 9..11 of 15: 6 months or more (Tokuhashi 2005)
              general condition      moderate, Karnofsky 50-70   1
              extraspinal bone foci  none                        2
              vertebrae              1                           2
              internal organs        not recorded                0..2
              primary                kidney or uterus            3  [kidney]
              palsy                  incomplete, Frankel C or D  1
              meaning: predicted survival of 6 months or more; the authors operated palliatively, or \
            excised a single metastasis of the spine without any in internal organs
              published: median survival 10 months (validation, 147 patients, Zeng 2007)\
            """);
  }

  @Test
  void theExampleOf1990DependsOnTheReadingOfAnUnidentifiedPrimary() {
    Tokuhashi1990Findings findings = Tokuhashi1990Findings.builder()
        .condition(Karnofsky.of(80))
        .boneFoci(0)
        .vertebrae(1)
        .organs(TokuhashiOrgans.NONE)
        .primary(PrimarySite.UNKNOWN_PRIMARY)
        .palsy(FrankelGrade.A)
        .build();
    // 2 + 2 + 2 + 2 + 1 + 0
    assertThat(Tokuhashi1990.assess(findings).headline())
        .isEqualTo("Tokuhashi score 1990 9 of 12: 12 months or more (Tokuhashi 1990)");
    assertThat(Tokuhashi1990.assess(findings, UnidentifiedPrimary.ORIGINAL))
        .isEqualTo(Tokuhashi1990.assess(findings));
    assertThat(Tokuhashi1990.assess(findings, UnidentifiedPrimary.ENKAOUA).headline())
        .isEqualTo("Tokuhashi score 1990 [unidentified primary 0] 8 of 12: 12 months or less"
            + " (Tokuhashi 1990)");
  }

  @Test
  void moreIsBetterAndTheClassesMeanWhatThePapersSay() {
    assertThat(Tokuhashi2005.system().description().direction())
        .contains(SystemDescription.Direction.HIGHER_IS_BETTER);
    assertThat(Tokuhashi2005.system().description().verification())
        .isEqualTo(SystemDescription.Verification.VERIFIED);
    assertThat(Tokuhashi1990.system().description().direction())
        .contains(SystemDescription.Direction.HIGHER_IS_BETTER);
    assertThat(Tokuhashi1990.system().description().verification())
        .isEqualTo(SystemDescription.Verification.VERIFIED);
    assertThat(Arrays.stream(Tokuhashi2005Prognosis.values()).flatMap(it -> it.meaning().stream()))
        .containsExactly(
            "predicted survival of less than 6 months; the authors treated conservatively or with"
                + " palliative surgery",
            "predicted survival of 6 months or more; the authors operated palliatively, or excised"
                + " a single metastasis of the spine without any in internal organs",
            "predicted survival of 1 year or more; the authors excised the metastasis");
    assertThat(Arrays.stream(Tokuhashi1990Prognosis.values()).flatMap(it -> it.meaning().stream()))
        .containsExactly(
            "average survival of 3 months or less; the authors call for a palliative operation",
            "average survival of 12 months or less; the authors leave the operation to judgement",
            "average survival of 12 months or more; the authors call for an excision");
  }

  @ParameterizedTest
  @CsvSource({"under-6-months, 4, 211", "from-6-months, 10, 147", "from-12-months, 29, 89"})
  void theMediansAreThoseOfZeng(String code, int months, int patients) {
    Tokuhashi2005Prognosis prognosis = Arrays.stream(Tokuhashi2005Prognosis.values())
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow();
    assertThat(prognosis.outcomes())
        .singleElement()
        .hasToString("median survival " + months + " months (validation, " + patients
            + " patients, Zeng 2007)");
  }

  @Test
  void aPrimaryAmongTheOthersHasANoteAndANamedOneHasNone() {
    Tokuhashi2005Findings.Builder colon =
        Tokuhashi2005Findings.builder().primary(PrimarySite.COLON);
    assertThat(Tokuhashi2005.assess(colon.build()).caveats())
        .containsExactly("primary: one that the source does not name, such as colon, myeloma or"
            + " melanoma, is read as others; some authors move it to another row");
    assertThat(Tokuhashi2005.assess(
                Tokuhashi2005Findings.builder().primary(PrimarySite.COLORECTUM).build())
            .caveats())
        .hasSize(1);
    assertThat(Tokuhashi2005.assess(
                Tokuhashi2005Findings.builder().primary(PrimarySite.RECTUM).build())
            .caveats())
        .isEmpty();
    assertThat(Tokuhashi2005.assess(Tokuhashi2005Findings.builder().build()).caveats())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10, poor",
    "40, poor",
    "50, moderate",
    "70, moderate",
    "80, good",
    "90, good",
    "100, good"
  })
  void theConditionIsPlacedByTheKarnofskyStatus(int score, String code) {
    assertThat(TokuhashiCondition.ofKarnofsky(Karnofsky.of(score)).code()).isEqualTo(code);
  }

  @Test
  void theDeadHaveNoCondition() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokuhashiCondition.ofKarnofsky(Karnofsky.KPS_0))
        .withMessage("Tokuhashi general condition: Karnofsky is 0 (dead), expected 10 to 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tokuhashi2005Findings.builder().condition(Karnofsky.KPS_0));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1-2", "2, 1-2", "3, 3-or-more", "4, 3-or-more", "2147483647, 3-or-more"})
  void theBoneFociArePlacedByTheirNumber(int foci, String code) {
    assertThat(TokuhashiBoneFoci.ofCount(foci).code()).isEqualTo(code);
  }

  @Test
  void aNegativeNumberOfBoneFociIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokuhashiBoneFoci.ofCount(-1))
        .withMessage("Tokuhashi extraspinal bone foci: number is -1, expected 0 or more");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 3-or-more", "4, 3-or-more", "2147483647, 3-or-more"})
  void theVertebraeArePlacedByTheirNumber(int vertebrae, String code) {
    assertThat(TokuhashiVertebrae.ofCount(vertebrae).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void noVertebraWithMetastasesIsRefused(int vertebrae) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tokuhashi2005Findings.builder().vertebrae(vertebrae))
        .withMessage("Tokuhashi vertebrae with metastases: number is " + vertebrae
            + ", expected 1 or more, since the score is for spinal metastases");
  }

  @ParameterizedTest
  @CsvSource({"A, complete", "B, complete", "C, incomplete", "D, incomplete", "E, none"})
  void thePalsyIsPlacedByTheFrankelGrade(FrankelGrade grade, String code) {
    assertThat(TokuhashiPalsy.ofFrankel(grade).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "LUNG, 0",
    "STOMACH, 0",
    "BLADDER, 0",
    "ESOPHAGUS, 0",
    "PANCREAS, 0",
    "LIVER, 1",
    "GALLBLADDER, 1",
    "UNKNOWN_PRIMARY, 1",
    "COLON, 2",
    "SMALL_INTESTINE, 2",
    "BILE_DUCT, 2",
    "OVARY, 2",
    "TESTIS, 2",
    "HEAD_AND_NECK, 2",
    "LARYNX, 2",
    "SKIN, 2",
    "BONE_MARROW, 2",
    "LYMPH_NODE, 2",
    "PLEURA, 2",
    "SOFT_TISSUE, 2",
    "KIDNEY, 3",
    "UTERUS, 3",
    "RECTUM, 4",
    "THYROID, 5",
    "BREAST, 5",
    "PROSTATE, 5",
    "COLORECTUM, 2 4",
    "GASTROINTESTINAL_TRACT, 0 2 4",
    "CERVIX, 2 3",
    "CORPUS_UTERI, 2 3",
    "RENAL_PELVIS, 2 3",
    "BONE_OF_LIMB, 0 2",
    "PELVIC_BONE, 0 2",
    "SACRUM, 0 2",
    "VERTEBRAL_COLUMN, 0 2",
    "SKULL, 0 2",
    "RIB_STERNUM_CLAVICLE, 0 2"
  })
  void thePrimaryOf2005IsPlacedByItsSite(PrimarySite site, String points) {
    assertThat(points(Tokuhashi2005Primary.ofSite(site))).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "LUNG, 0",
    "STOMACH, 0",
    "KIDNEY, 1",
    "LIVER, 1",
    "UTERUS, 1",
    "CERVIX, 1",
    "COLON, 1",
    "BLADDER, 1",
    "ESOPHAGUS, 1",
    "PANCREAS, 1",
    "GALLBLADDER, 1",
    "BONE_OF_LIMB, 1",
    "BONE_MARROW, 1",
    "SKIN, 1",
    "UNKNOWN_PRIMARY, 1",
    "THYROID, 2",
    "PROSTATE, 2",
    "BREAST, 2",
    "RECTUM, 2",
    "COLORECTUM, 1 2",
    "GASTROINTESTINAL_TRACT, 0 1 2"
  })
  void thePrimaryOf1990IsPlacedByItsSite(PrimarySite site, String points) {
    assertThat(points(Tokuhashi1990Primary.ofSite(site))).isEqualTo(points);
  }

  @ParameterizedTest
  @EnumSource(PrimarySite.class)
  void onlyAPrimaryThatWasNotFoundIsUnidentified(PrimarySite site) {
    assertThat(Tokuhashi1990Primary.ofSite(site).contains(Tokuhashi1990Primary.UNIDENTIFIED))
        .isEqualTo(site == PrimarySite.UNKNOWN_PRIMARY);
  }

  @ParameterizedTest
  @CsvSource({
    "BONE_OF_LIMB, OSTEOSARCOMA, 0",
    "SACRUM, TELANGIECTATIC_OSTEOSARCOMA, 0",
    "BONE_OF_LIMB, EWING_SARCOMA, 2",
    "PELVIC_BONE, CHONDROSARCOMA, 2",
    "BONE_OF_LIMB, SARCOMA, 0 2",
    "SOFT_TISSUE, SARCOMA, 2",
    "SOFT_TISSUE, LEIOMYOSARCOMA, 2",
    "SMALL_INTESTINE, NEUROENDOCRINE_TUMOR, 5",
    "COLON, NEUROENDOCRINE_TUMOR, 5",
    "LUNG, NEUROENDOCRINE_TUMOR, 0 5",
    "PANCREAS, NEUROENDOCRINE_TUMOR, 0 5",
    "RECTUM, NEUROENDOCRINE_TUMOR, 4 5",
    "COLORECTUM, NEUROENDOCRINE_TUMOR, 4 5",
    "UNKNOWN_PRIMARY, NEUROENDOCRINE_TUMOR, 1 5",
    "BREAST, NEUROENDOCRINE_TUMOR, 5",
    "BREAST, OSTEOSARCOMA, 0 5",
    "LUNG, NEUROENDOCRINE_CARCINOMA, 0",
    "LUNG, ADENOCARCINOMA, 0",
    "COLORECTUM, ADENOCARCINOMA, 2 4",
    "LIVER, HEPATOCELLULAR_CARCINOMA, 1",
    "SKIN, MELANOMA, 2",
    "BONE_MARROW, PLASMA_CELL_MYELOMA, 2",
    "LYMPH_NODE, LYMPHOMA, 2"
  })
  void theHistologyCountsOnlyWhereARowNamesIt(
      PrimarySite site, Histology histology, String points) {
    assertThat(points(Tokuhashi2005Primary.of(site, histology))).isEqualTo(points);
  }

  @ParameterizedTest
  @EnumSource(Histology.class)
  void everyTumourThatIsCalledOsteosarcomaHasItsRow(Histology histology) {
    assertThat(points(Tokuhashi2005Primary.ofHistology(histology)))
        .isEqualTo(
            histology.display().contains("osteosarcoma")
                ? "0"
                : histology.otherNames().contains("carcinoid") ? "5" : "");
  }

  private static String points(Iterable<? extends ScoredCategory> rows) {
    StringBuilder points = new StringBuilder();
    rows.forEach(row -> points.append(points.isEmpty() ? "" : " ").append((int) row.points()));
    return points.toString();
  }
}
