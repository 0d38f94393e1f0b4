package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Samples;
import dev.notochord.survival.literature.BinomialNormalPooling.Count;
import dev.notochord.survival.literature.BinomialNormalPooling.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinomialNormalPoolingTest {
  @Test
  void agreesWithTheLikelihoodIntegratedInR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/binomial-normal.csv");
    assertThat(rows).hasSize(4);
    for (NamedCsvRecord row : rows) {
      BinomialNormalPooling pooled = BinomialNormalPooling.pool(counts(row.getField("counts")));
      assertClose(pooled.logLikelihood(), Samples.number(row, "loglik"), 1e-10);
      assertClose(pooled.logit().value(), Samples.number(row, "mu"), 1e-7);
      assertClose(pooled.tau(), Samples.number(row, "tau"), 1e-7);
      assertClose(pooled.logit().standardError(), Samples.number(row, "se"), 1e-6);
    }
  }

  @Test
  void oneStudyIsItsOwnProportion() {
    BinomialNormalPooling pooled = BinomialNormalPooling.pool(counts("3/12"));
    assertThat(pooled.tau()).isZero();
    assertThat(pooled.proportion().value()).isCloseTo(0.25, within(1e-12));
    assertThat(pooled.logit().standardError())
        .isCloseTo(Math.sqrt(1 / 3.0 + 1 / 9.0), within(1e-7));
  }

  @Test
  void studiesThatAgreePoolToAllPatientsTogether() {
    BinomialNormalPooling pooled = BinomialNormalPooling.pool(counts("1/10 2/20 4/40 0/5"));
    assertThat(pooled.tau()).isZero();
    assertThat(pooled.proportion().value()).isCloseTo(7.0 / 75, within(1e-12));
    assertThat(pooled.toString()).startsWith("4 studies: 0.09333");
  }

  @Test
  void withoutAContrastThereIsNoMaximum() {
    assertThat(BinomialNormalPooling.pool(counts("0/10 0/3")).status()).isEqualTo(Status.NO_EVENT);
    assertThat(BinomialNormalPooling.pool(counts("4/4")).status()).isEqualTo(Status.ONLY_EVENTS);
    BinomialNormalPooling none = BinomialNormalPooling.pool(List.of());
    assertThat(none.status()).isEqualTo(Status.NO_STUDY);
    assertThat(none.proportion().value()).isNaN();
    assertThat(none).hasToString("0 studies: NO_STUDY");
    assertThatThrownBy(() -> new Count("s", 3, 2)).hasMessageContaining("study 's': 3 of 2");
  }

  @Test
  void countingThoseWithoutTheEventTurnsTheLogitRound() {
    BinomialNormalPooling one = BinomialNormalPooling.pool(counts("0/6 2/14 5/12 9/10"));
    BinomialNormalPooling other = BinomialNormalPooling.pool(counts("6/6 12/14 7/12 1/10"));
    assertThat(other.logit().value()).isCloseTo(-one.logit().value(), within(1e-8));
    assertThat(other.tau()).isCloseTo(one.tau(), within(1e-8));
  }

  private static List<Count> counts(String text) {
    ImmutableList.Builder<Count> counts = ImmutableList.builder();
    for (String study : Splitter.on(' ').split(text)) {
      List<String> parts = Splitter.on('/').splitToList(study);
      counts.add(new Count(study, Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1))));
    }
    return counts.build();
  }

  private static void assertClose(double value, double expected, double tolerance) {
    assertThat(value).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
  }
}
