package dev.notochord.survival.parametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalDistributionTest {
  @Test
  void anEvenHazardOfATenthLeavesOneInETenUnitsOn() {
    Exponential distribution = Exponential.ofRate(0.1);

    assertThat(distribution.survival(10)).isCloseTo(Math.exp(-1), within(1e-15));
    assertThat(distribution.mean()).isEqualTo(10);
    assertThat(distribution.restrictedMean(10)).isCloseTo(10 * (1 - Math.exp(-1)), within(1e-14));
    assertThat(Exponential.ofMedian(6).survival(12)).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void aWeibullOfShapeTwoHasALinearHazard() {
    Weibull distribution = Weibull.of(2, 4);

    // H(t) = t^2 / 16, h(t) = t / 8, mean = 4 Gamma(3/2) = 2 sqrt(pi).
    assertThat(distribution.cumulativeHazard(2)).isCloseTo(0.25, within(1e-15));
    assertThat(distribution.hazard(2)).isCloseTo(0.25, within(1e-15));
    assertThat(distribution.mean()).isCloseTo(2 * Math.sqrt(Math.PI), within(1e-13));
    assertThat(distribution.restrictedMean(400)).isCloseTo(2 * Math.sqrt(Math.PI), within(1e-11));
  }

  @Test
  void aGompertzWithFallingHazardSparesAShare() {
    Gompertz distribution = Gompertz.of(-Math.log(2), 0.5);

    // H(1) = 0.5 / log 2 * (1 - 1/2); H never exceeds 0.5 / log 2.
    assertThat(distribution.cumulativeHazard(1)).isCloseTo(0.25 / Math.log(2), within(1e-15));
    assertThat(distribution.survival(Double.POSITIVE_INFINITY))
        .isCloseTo(Math.exp(-0.5 / Math.log(2)), within(1e-15));
    assertThat(distribution.mean()).isInfinite();
  }

  @Test
  void theAreaUnderAPiecewiseExponentialIsThatOfItsPieces() {
    PiecewiseExponential distribution =
        PiecewiseExponential.of(new double[] {2, 5}, new double[] {0.5, 0, 0.25});

    // 2 (1 - 1/e) to 2, then 3 of height 1/e, then 4/e.
    double e = Math.exp(-1);
    assertThat(distribution.restrictedMean(5)).isCloseTo(2 * (1 - e) + 3 * e, within(1e-14));
    assertThat(distribution.mean()).isCloseTo(2 * (1 - e) + 7 * e, within(1e-14));
    assertThat(distribution.cumulativeHazard(9)).isCloseTo(2, within(1e-15));
  }

  @Test
  void halfOfALogNormalLivesToTheExponentialOfItsMean() {
    LogNormal distribution = LogNormal.of(1, 0.5);

    assertThat(distribution.survival(Math.E)).isCloseTo(0.5, within(1e-15));
    assertThat(distribution.quantile(0.5)).isCloseTo(Math.E, within(1e-14));
    // h = phi(0) / (1/2) / (sd t) = sqrt(2 / pi) / (0.5 e).
    assertThat(distribution.hazard(Math.E))
        .isCloseTo(Math.sqrt(2 / Math.PI) / 0.5 / Math.E, within(1e-15));
    assertThat(distribution.mean()).isCloseTo(Math.exp(1.125), within(1e-14));
    assertThat(distribution.restrictedMean(1e6)).isCloseTo(Math.exp(1.125), within(1e-11));
  }

  @Test
  void theTailsOfALogNormalKeepTheirDigits() {
    LogNormal distribution = LogNormal.of(0, 1);

    // Far out 1 - Phi(w) = phi(w) / w (1 - 1/w^2 + 3/w^4 - 15/w^6 ...).
    double w = 100;
    double series = 1 - 1e-4 + 3e-8 - 15e-12 + 105e-16;
    double hazard = 0.5 * w * w + 0.5 * Math.log(2 * Math.PI) + Math.log(w) - Math.log(series);
    assertThat(distribution.cumulativeHazard(Math.exp(w))).isCloseTo(hazard, within(1e-11));
    assertThat(distribution.timeAt(hazard) / Math.exp(w)).isCloseTo(1, within(1e-10));
    double low = 30;
    double share =
        Math.exp(-0.5 * low * low) / Math.sqrt(2 * Math.PI) / low * (1 - 1 / 900.0 + 3 / 810000.0);
    assertThat(distribution.risk(Math.exp(-low)) / share).isCloseTo(1, within(1e-7));
  }

  @Test
  void theOddsOfALogLogisticAreAPowerOfTime() {
    LogLogistic distribution = LogLogistic.of(2, 3);

    // Odds 4 at twice the median; h = 2/6 * 4/5; mean = scale (pi/2) / sin(pi/2).
    assertThat(distribution.survival(6)).isCloseTo(0.2, within(1e-15));
    assertThat(distribution.hazard(6)).isCloseTo(4.0 / 15, within(1e-15));
    assertThat(distribution.mean()).isCloseTo(1.5 * Math.PI, within(1e-13));
    assertThat(distribution.quantile(0.8)).isCloseTo(6, within(1e-14));
    assertThat(LogLogistic.of(1, 3).mean()).isInfinite();
    // The area under 1 / (1 + (t/3)^2) is 3 arctan(h / 3).
    assertThat(distribution.restrictedMean(3)).isCloseTo(0.75 * Math.PI, within(1e-12));
  }

  @Test
  void aGammaOfShapeTwoIsTheSecondEvent() {
    Gamma distribution = Gamma.of(2, 5);

    // S(t) = (1 + x) exp(-x), h = x / (1 + x) / 5, x = t / 5.
    for (double x : new double[] {1e-8, 0.01, 0.5, 1, 4, 30, 600}) {
      double hazard = x < 1e-3 ? x * x / 2 * (1 - 2 * x / 3) : x - Math.log1p(x);
      assertThat(distribution.cumulativeHazard(5 * x) / hazard)
          .as("x = " + x)
          .isCloseTo(1, within(1e-11));
      assertThat(distribution.hazard(5 * x) * 5 * (1 + x) / x).isCloseTo(1, within(1e-12));
    }
    assertThat(distribution.mean()).isEqualTo(10);
    assertThat(distribution.restrictedMean(5000)).isCloseTo(10, within(1e-10));
    assertThat(distribution.hazard(0)).isEqualTo(0);
    assertThat(Gamma.of(0.5, 1).hazard(0)).isInfinite();
  }

  @Test
  void theMeanOfAGeneralizedGammaIsTheAreaUnderIt() {
    for (double q : new double[] {-0.6, 0.2, 1.7}) {
      GeneralizedGamma distribution = GeneralizedGamma.of(0.4, 0.5, q);
      assertThat(distribution.mean()).isCloseTo(MeanTime.of(distribution), within(1e-10));
    }
    // q = 1, sigma = 1/2 is a Weibull of shape 2.
    assertThat(GeneralizedGamma.of(0, 0.5, 1).mean())
        .isCloseTo(Math.sqrt(Math.PI) / 2, within(1e-13));
    // A tail that falls as t^(-1/2) has no mean.
    assertThat(GeneralizedGamma.of(0, 1, -2).mean()).isInfinite();
  }

  @Test
  void numbersThatNoDistributionHasAreRefused() {
    assertThatThrownBy(() -> LogNormal.of(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mean of the log is NaN");
    assertThatThrownBy(() -> Gamma.of(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LogLogistic.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GeneralizedGamma.of(0, 1, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LogNormal.of(0, 1).restrictedMean(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** R 4.2.2: -pgamma(exp(q w) / q^2, 1 / q^2, lower.tail = FALSE, log.p = TRUE), the other tail for q below 0. */
  @ParameterizedTest
  @CsvSource({
    "0.001, -4, 3.20754392997018e-05",
    "0.001, -1, 0.172897625306156",
    "0.001, 0.5, 1.1763397053127",
    "0.001, 2.5, 5.08553144251996",
    "-0.001, -4, 3.12724195633654e-05",
    "-0.001, -1, 0.172610025319162",
    "-0.001, 0.5, 1.1754838969719",
    "-0.001, 2.5, 5.0777688926989",
    "0.01, -4, 3.59119623435994e-05",
    "0.01, -1, 0.174196415826041",
    "0.01, 0.5, 1.18019476463749",
    "0.01, 2.5, 5.12065086855854",
    "-0.01, -4, 2.78689436157872e-05",
    "-0.01, -1, 0.171320400067276",
    "-0.01, 0.5, 1.17163666836898",
    "-0.01, 2.5, 5.04302375911024",
    "0.1, -4, 0.000101272191469246",
    "0.1, -1, 0.18760469288818",
    "0.1, 0.5, 1.21910447115324",
    "0.1, 2.5, 5.48952926503784",
    "-0.3, -4, 1.91456089972353e-07",
    "-0.3, -1, 0.133568106433084",
    "-0.3, 0.5, 1.05096292501338",
    "-0.3, 2.5, 4.06804778490972",
    "3, -4, 0.245979592375675",
    "3, -1, 0.897532985438841",
    "3, 0.5, 2.72328802710873",
    "3, 2.5, 207.754304855684"
  })
  void theGeneralizedGammaIsThatOfRNearZeroToo(double q, double w, double hazard) {
    assertThat(GeneralizedGamma.of(0, 1, q).cumulativeHazard(Math.exp(w)) / hazard)
        .isCloseTo(1, within(1e-11));
  }
}
