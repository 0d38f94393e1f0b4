package dev.notochord.survival.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReclassificationPropertyTest {
  private static final Reclassification MOVES =
      Reclassification.withDefaults().withCutoffs(0.25, 0.4);

  @Property(tries = 12)
  void theStandardErrorsAreTheSumsOfTheSquaredDerivativesByTheWeights(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    double[] before = RandomScores.risks(s.first, 3);
    double[] now = RandomScores.risks(s.second, 3);
    ReclassificationEstimate result = MOVES.ofRisk(s.data(s.weight), 3, before, now);
    if (result.categoryNri().reason().isEmpty()) {
      check(s, before, now, result.categoryNri(), ReclassificationEstimate::categoryNri);
    }
    check(s, before, now, result.continuousNri(), ReclassificationEstimate::continuousNri);
    check(s, before, now, result.idi(), ReclassificationEstimate::idi);
  }

  private static void check(
      RandomScores s,
      double[] before,
      double[] now,
      Improvement result,
      Function<ReclassificationEstimate, Improvement> which) {
    assertClose(
        result.total().standardError(),
        numeric(s, before, now, e -> which.apply(e).total().value()));
    assertClose(
        result.events().standardError(),
        numeric(s, before, now, e -> which.apply(e).events().value()));
    assertClose(
        result.nonevents().standardError(),
        numeric(s, before, now, e -> which.apply(e).nonevents().value()));
  }

  private static double numeric(
      RandomScores s,
      double[] before,
      double[] now,
      ToDoubleFunction<ReclassificationEstimate> number) {
    return RandomScores.numericStandardError(
        s.weight,
        RandomScores.alone(s.rows()),
        w -> number.applyAsDouble(MOVES.ofRisk(s.data(w), 3, before, now)));
  }

  @Property(tries = 40)
  void toSwapTheRisksTurnsTheSign(@ForAll long seed) {
    RandomScores s = RandomScores.of(seed);
    double[] before = RandomScores.risks(s.first, 3);
    double[] now = RandomScores.risks(s.second, 3);
    ReclassificationEstimate one = MOVES.ofRisk(s.data(s.weight), 3, before, now);
    ReclassificationEstimate two = MOVES.ofRisk(s.data(s.weight), 3, now, before);
    assertThat(one.idi().total().value()).isCloseTo(-two.idi().total().value(), within(1e-13));
    assertThat(one.continuousNri().events().value())
        .isCloseTo(-two.continuousNri().events().value(), within(1e-13));
    if (one.categoryNri().reason().isEmpty()) {
      assertThat(one.categoryNri().total().value())
          .isCloseTo(-two.categoryNri().total().value(), within(1e-12));
    }
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        assertThat(one.rows(a, b)).isEqualTo(two.rows(b, a));
      }
    }
  }

  private static void assertClose(double value, double expected) {
    assertThat(value).isCloseTo(expected, within(1e-9 + 1e-7 * expected));
  }
}
