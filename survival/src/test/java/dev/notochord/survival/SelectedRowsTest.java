package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Observations.Any.class)
@Domain(DomainContext.Global.class)
class SelectedRowsTest {
  @Test
  void aRowDrawnTwiceIsTwoRows() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {3, 1, 2}, new int[] {1, 0, 1})
        .withWeights(new double[] {0.5, 1, 2}, WeightKind.SAMPLING)
        .withStrata(Groups.of("a", "b", "a"))
        .select(2, 0, 2);
    assertThat(data.rows()).isEqualTo(3);
    assertThat(data.time(0)).isEqualTo(2);
    assertThat(data.time(1)).isEqualTo(3);
    assertThat(data.weight(2)).isEqualTo(2);
    assertThat(data.weightKind()).contains(WeightKind.SAMPLING);
    assertThat(data.strata().orElseThrow().names()).containsExactly("a");
    assertThat(data.totalEvents()).isEqualTo(3);
    assertThat(data.units()).isEqualTo(3);
  }

  @Test
  void aSubjectDrawnTwiceIsTwoSubjectsThatDoNotOverlap() {
    SurvivalData data = SurvivalData.countingProcess(
            new int[] {7, 7, 9}, new double[] {0, 2, 0}, new double[] {2, 5, 3}, new int[] {0, 1, 0
            })
        .select(0, 1, 0, 1, 2);
    assertThat(data.subjects()).isEqualTo(3);
    assertThat(data.unit(0)).isEqualTo(data.unit(1)).isNotEqualTo(data.unit(2));
    assertThat(data.unit(2)).isEqualTo(data.unit(3));
    assertThat(data.hasRecurrentEvents()).isFalse();
    assertThat(data.isFollowedUpLater(2)).isTrue();
    assertThat(data.riskTable().atRisk(0)).isEqualTo(3);
  }

  @Test
  void aClusterDrawnTwiceIsTwoClusters() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {3, 1, 2}, new int[] {1, 0, 1})
        .withClusters(4, 4, 5)
        .select(0, 1, 0, 1);
    assertThat(data.units()).isEqualTo(2);
    assertThat(data.unit(1)).isEqualTo(data.unit(0));
    assertThat(data.unit(3)).isEqualTo(data.unit(2));
  }

  @Test
  void rowsThatLackANumberStayAndAreListed() {
    SurvivalData data = SurvivalData.rightCensored(
            new double[] {3, Double.NaN, 2},
            new double[] {1, 1, Double.NaN},
            MissingPolicy.DROP_ROWS)
        .select(2, 0, 1);
    assertThat(data.missing())
        .containsExactly(new MissingRow(0, "event"), new MissingRow(2, "time"));
    assertThat(data.usedRows()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.select(0, 2))
        .withMessageContaining("none of 2 rows is left");
  }

  @Test
  void noRowsAndRowsThatAreNotThereAreRefused() {
    SurvivalData data = SurvivalData.rightCensored(new double[] {3, 1}, new int[] {1, 0});
    assertThatIllegalArgumentException().isThrownBy(data::select);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> data.select(0, 2));
  }

  @Property(tries = 100)
  void aPermutationOfAllRowsCountsTheSame(@ForAll Observations rows, @ForAll long seed) {
    SurvivalData data = rows.data();
    int[] order = IntStream.range(0, rows.rows()).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    SurvivalData permuted = data.select(order);
    assertThat(permuted.riskTable().atRisk()).isEqualTo(data.riskTable().atRisk());
    assertThat(permuted.riskTable().events()).isEqualTo(data.riskTable().events());
    assertThat(permuted.units()).isEqualTo(data.units());
    assertThat(permuted.subjects()).isEqualTo(data.subjects());
    assertThat(permuted.delayedRows()).isEqualTo(data.delayedRows());
    for (int i = 0; i < order.length; i++) {
      assertThat(permuted.unit(i)).isEqualTo(data.unit(order[i]));
    }
  }

  @Property(tries = 100)
  void allRowsTwiceAreTwiceTheSubjects(@ForAll Observations any) {
    Observations rows = any.withWeights(ones(any.rows()), Optional.empty());
    SurvivalData data = rows.data();
    int n = rows.rows();
    SurvivalData twice = data.select(IntStream.range(0, 2 * n).map(i -> i % n).toArray());
    assertThat(twice.units()).isEqualTo(2 * data.units());
    assertThat(twice.subjects()).isEqualTo(2 * data.subjects());
    assertThat(twice.totalEvents()).isEqualTo(2 * data.totalEvents());
    assertThat(twice.riskTable().times()).isEqualTo(data.riskTable().times());
    for (int k = 0; k < data.riskTable().size(); k++) {
      assertThat(twice.riskTable().atRisk(k)).isEqualTo(2 * data.riskTable().atRisk(k));
    }
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
