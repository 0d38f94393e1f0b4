package dev.notochord.staging.seer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.SystemContract.Expected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryStage2018Test {
  private static final Map<String, String> TUMOR = Map.ofEntries(
      Map.entry("100", "L"),
      Map.entry("200", "L"),
      Map.entry("300", "L"),
      Map.entry("400", "L"),
      Map.entry("450", "L"),
      Map.entry("500", "RE"),
      Map.entry("650", "RE"),
      Map.entry("700", "D"),
      Map.entry("750", "RE"),
      Map.entry("800", "U"),
      Map.entry("999", "U"));
  private static final Map<String, String> NODES = Map.of("000", "none", "800", "RN", "999", "U");
  private static final Map<String, String> METASTASES =
      Map.of("00", "none", "10", "D", "30", "D", "50", "D", "70", "D", "99", "U");

  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(
        SummaryStage2018.system(), "/vignettes/seer-summary-stage-2018.csv");
  }

  @Test
  void agreesWithTheRulesForAll198Combinations() {
    // D: 700 alone 18, ten other codes x 3 x 4 distant = 120. The other 60: L 5 x 2 x 2 = 20, with
    // nodes
    // 10; RE 3 x 2 x 2 = 12, with nodes 6; U 2 x 2 x 2 = 8, with nodes 4.
    assertThat(SystemContract.agree(SummaryStage2018.system(), SummaryStage2018Test::secondTable))
        .isEqualTo(Map.of("1", 20, "2", 12, "3", 10 + 4, "4", 6, "7", 18 + 120, "9", 8));
  }

  private static Expected secondTable(Map<String, String> codes) {
    String t = TUMOR.getOrDefault(codes.get("primary tumour"), "");
    boolean nodes = "RN".equals(NODES.get(codes.get("regional nodes")));
    boolean distant = t.equals("D") || "D".equals(METASTASES.get(codes.get("metastases")));
    String stage = distant
        ? "7"
        : Map.of("L", nodes ? "3" : "1", "RE", nodes ? "4" : "2", "U", nodes ? "3" : "9")
            .getOrDefault(t, "");
    return new Expected("", stage);
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(SummaryStage2018.system(), random);
  }

  @Test
  void eightHundredMeansTwoThings() {
    assertThat(EodPrimaryTumor.ofCode("800")).isEqualTo(EodPrimaryTumor.NO_PRIMARY_TUMOR);
    assertThat(EodRegionalNodes.ofCode("800")).isEqualTo(EodRegionalNodes.INVOLVED);
  }

  @Test
  void aCodeOfOneFieldIsNotOneOfAnother() {
    assertThatThrownBy(() -> EodRegionalNodes.ofCode("100"))
        .hasMessage("EOD regional nodes '100': expected one of [000, 800, 999]");
    assertThatThrownBy(() -> EodMets.ofCode("000"))
        .hasMessage("EOD mets '000': expected one of [00, 10, 30, 50, 70, 99]");
    assertThatThrownBy(() -> EodPrimaryTumor.ofCode("600"))
        .hasMessage("EOD primary tumour '600': expected one of [100, 200, 300, 400, 450, 500, 650,"
            + " 700, 750, 800, 999]");
    assertThatThrownBy(() -> SummaryStage.ofCode("0"))
        .hasMessage("summary stage '0': expected one of [1, 2, 3, 4, 7, 9]");
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, NONE",
    "L, LOCALIZED",
    "RE, REGIONAL_EXTENSION",
    "RN, REGIONAL_NODES",
    "D, DISTANT",
    "U, UNKNOWN"
  })
  void theGroupsAreThoseOfTheRegistry(String code, ExtentGroup group) {
    assertThat(ExtentGroup.ofCode(code)).isEqualTo(group);
  }

  @Test
  void aDeathCertificateIsNoMetastasis() {
    assertThat(EodMets.DEATH_CERTIFICATE_ONLY.group()).isEqualTo(ExtentGroup.UNKNOWN);
  }

  @Test
  void noCaseHoldsRegistryCodes() {
    assertThat(SummaryStage2018.system()
            .whyNotApplicable(SpinalTumorCase.builder().id("x").build(), Optional.empty()))
        .contains("asks for the codes of a cancer registry");
  }
}
