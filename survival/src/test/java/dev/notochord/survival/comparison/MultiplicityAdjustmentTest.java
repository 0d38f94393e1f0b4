package dev.notochord.survival.comparison;

import static dev.notochord.survival.comparison.MultiplicityAdjustment.BENJAMINI_HOCHBERG;
import static dev.notochord.survival.comparison.MultiplicityAdjustment.BONFERRONI;
import static dev.notochord.survival.comparison.MultiplicityAdjustment.HOCHBERG;
import static dev.notochord.survival.comparison.MultiplicityAdjustment.HOLM;
import static dev.notochord.survival.comparison.MultiplicityAdjustment.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.primitives.Doubles;
import com.google.common.primitives.ImmutableDoubleArray;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MultiplicityAdjustmentTest {
  private static final double NO_TEST = Double.NaN;

  @Test
  void followsTheDefinitions() {
    // In binary fractions, so that the arithmetic is exact. In order: 1/64, 1/32, 3/64, 1/2.
    double[] p = {1 / 32.0, 1 / 64.0, 1 / 2.0, 3 / 64.0};

    assertThat(NONE.adjust(p).toArray()).containsExactly(p);
    assertThat(BONFERRONI.adjust(p).toArray()).containsExactly(4 / 32.0, 4 / 64.0, 1, 4 * 3 / 64.0);
    // 4/64, 3/32, 2 * 3/64 (the same as the one before), 1/2.
    assertThat(HOLM.adjust(p).toArray()).containsExactly(3 / 32.0, 4 / 64.0, 1 / 2.0, 6 / 64.0);
    // From above: 1/2, 2 * 3/64, 3/32, 4/64.
    assertThat(HOCHBERG.adjust(p).toArray()).containsExactly(3 / 32.0, 4 / 64.0, 1 / 2.0, 6 / 64.0);
    // From above: 4/4 * 1/2, 4/3 * 3/64, 4/2 * 1/32, 4/1 * 1/64: the last three are the same.
    assertThat(BENJAMINI_HOCHBERG.adjust(p).toArray())
        .containsExactly(1 / 16.0, 1 / 16.0, 1 / 2.0, 1 / 16.0);
  }

  @Test
  void holmStepsDownWhereHochbergStepsUp() {
    double[] p = {1 / 4.0, 1 / 4.0};

    assertThat(HOLM.adjust(p).toArray()).containsExactly(1 / 2.0, 1 / 2.0);
    assertThat(HOCHBERG.adjust(p).toArray()).containsExactly(1 / 4.0, 1 / 4.0);
  }

  @Test
  void aTestWithoutAnAnswerDoesNotCount() {
    double[] p = {NO_TEST, 1 / 8.0, NO_TEST, 1 / 4.0};

    assertThat(BONFERRONI.adjust(p).toArray()).containsExactly(NO_TEST, 2 / 8.0, NO_TEST, 2 / 4.0);
    assertThat(HOLM.adjust(p).toArray()).containsExactly(NO_TEST, 2 / 8.0, NO_TEST, 1 / 4.0);
  }

  @Test
  void noTestGivesNoPValue() {
    for (MultiplicityAdjustment adjustment : MultiplicityAdjustment.values()) {
      assertThat(adjustment.adjust().isEmpty()).isTrue();
      assertThat(adjustment.adjust(NO_TEST).get(0)).isNaN();
      assertThat(adjustment.adjust(0.3).get(0)).isEqualTo(0.3);
    }
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HOLM.adjust(0.5, -0.1))
        .withMessage("multiplicity adjustment: p-value[1] is -0.1, expected 0 to 1, or NaN for no"
            + " test");
    assertThatIllegalArgumentException().isThrownBy(() -> NONE.adjust(1.1));
  }

  @Test
  void agreesWithR() {
    var cases = Samples.rows("golden/multiplicity.csv").stream()
        .collect(Collectors.groupingBy(row -> row.getField("case") + row.getField("method")));
    assertThat(cases).hasSize(8 * 5);
    for (List<NamedCsvRecord> rows : cases.values()) {
      double[] p =
          Doubles.toArray(rows.stream().map(row -> Samples.number(row, "p")).toList());
      ImmutableDoubleArray adjusted =
          MultiplicityAdjustment.valueOf(rows.get(0).getField("method")).adjust(p);
      assertThat(adjusted.length()).isEqualTo(rows.size());
      for (int i = 0; i < p.length; i++) {
        double expected = Samples.number(rows.get(i), "adjusted");
        if (Double.isNaN(expected)) {
          assertThat(adjusted.get(i)).isNaN();
        } else {
          assertThat(adjusted.get(i))
              .as("%s", rows.get(i))
              .isCloseTo(expected, withinPercentage(1e-12));
        }
      }
    }
  }
}
