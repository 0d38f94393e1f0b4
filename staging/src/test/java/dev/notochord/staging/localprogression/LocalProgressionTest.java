package dev.notochord.staging.localprogression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.code.Presence;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LocalProgressionTest {
  @TestFactory
  List<DynamicTest> agreesWithTheVignettes() {
    return SystemContract.vignettes(
        LocalProgression.system(), "/vignettes/spine-local-progression.csv");
  }

  @Test
  void agreesWithTheDefinitionForEveryOneOfTheSixCombinations() {
    assertThat(SystemContract.agree(LocalProgression.system(), LocalProgressionTest::second))
        .isEqualTo(Map.of("progression", 4, "no-progression", 2));
  }

  private static SystemContract.Expected second(Map<String, String> codes) {
    boolean either = codes.containsValue("active") || codes.containsValue("present");
    return new SystemContract.Expected("", either ? "progression" : "no-progression");
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll Random random) {
    SystemContract.holdsForRandomFindings(LocalProgression.system(), random);
  }

  @Test
  void notesABiopsyThatSpeaksAgainstTheEnlargement() {
    LocalProgressionFindings findings = LocalProgressionFindings.builder()
        .enlargement(Presence.PRESENT)
        .biopsy(ActiveTumorBiopsy.NO_ACTIVE_TUMOR)
        .build();
    assertThat(LocalProgression.assess(findings).caveats())
        .containsExactly("the tumour is larger and the biopsy shows no active tumour: the"
            + " definition counts the enlargement and does not speak of such a biopsy");
  }

  @Test
  void notesNothingElse() {
    for (Presence enlargement : Presence.values()) {
      for (ActiveTumorBiopsy biopsy : ActiveTumorBiopsy.values()) {
        boolean against =
            enlargement == Presence.PRESENT && biopsy == ActiveTumorBiopsy.NO_ACTIVE_TUMOR;
        assertThat(LocalProgression.assess(LocalProgressionFindings.builder()
                    .enlargement(enlargement)
                    .biopsy(biopsy)
                    .build())
                .caveats())
            .hasSize(against ? 1 : 0);
      }
    }
  }

  @Test
  void isNotReadOffACase() {
    assertThat(LocalProgression.system()
            .whyNotApplicable(SpinalTumorCase.builder().id("x").build(), Optional.empty()))
        .contains("asks for images after treatment, which are not kept apart in a case");
  }
}
