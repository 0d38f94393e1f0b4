package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.IntervalCensoredData;
import org.junit.jupiter.api.Test;

class TurnbullTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void exactTimesHaveEqualMasses() {
    TurnbullEstimate estimate = estimate(new double[][] {{3, 3}, {1, 1}, {3, 3}, {7, 7}});

    assertIntervals(estimate, new double[][] {{1, 1}, {3, 3}, {7, 7}});
    assertMasses(estimate, 1.0 / 4, 2.0 / 4, 1.0 / 4);
    assertThat(estimate.survivalAt(3)).isEqualTo(new SurvivalBounds(0.25, 0.25));
    assertThat(estimate.survivalAt(2.9)).isEqualTo(new SurvivalBounds(0.75, 0.75));
  }

  /** 5 lies in (3, 5] and not in (5, 8]: closing the left end would put all mass on 5. */
  @Test
  void anExactTimeTouchesTheClosedEndAndNotTheOpenOne() {
    TurnbullEstimate estimate = estimate(new double[][] {{3, 5}, {5, 5}, {5, 8}});

    assertIntervals(estimate, new double[][] {{5, 5}, {5, 8}});
    assertMasses(estimate, 2.0 / 3, 1.0 / 3);
    assertThat(estimate.logLikelihood())
        .isCloseTo(2 * Math.log(2.0 / 3) + Math.log(1.0 / 3), within(1e-14));
  }

  @Test
  void intervalsThatMeetAtAnEndHaveNoTimeInCommon() {
    TurnbullEstimate estimate = estimate(new double[][] {{1, 3}, {3, 6}, {3, 6}});

    assertIntervals(estimate, new double[][] {{1, 3}, {3, 6}});
    assertMasses(estimate, 1.0 / 3, 2.0 / 3);
  }

  @Test
  void anExactTimeInsideAnIntervalTakesItsMass() {
    TurnbullEstimate estimate = estimate(new double[][] {{1, 3}, {2, 2}});

    assertIntervals(estimate, new double[][] {{2, 2}});
    assertMasses(estimate, 1);
  }

  @Test
  void anEventAtTimeZeroLiesInNoIntervalThatStartsThere() {
    TurnbullEstimate estimate = estimate(new double[][] {{0, 0}, {0, 2}, {0, INFINITY}, {2, 2}});

    assertIntervals(estimate, new double[][] {{0, 0}, {2, 2}});
    assertMasses(estimate, 1.0 / 4, 3.0 / 4);
    assertThat(estimate.survivalAt(0)).isEqualTo(new SurvivalBounds(0.75, 0.75));
    assertThat(estimate.survivalBefore().get(0)).isEqualTo(1);
  }

  @Test
  void survivalIsOnlyBoundedInsideAnInnermostInterval() {
    TurnbullEstimate estimate = estimate(new double[][] {{0, 2}, {1, 3}});

    assertIntervals(estimate, new double[][] {{1, 2}});
    assertThat(estimate.survivalAt(0)).isEqualTo(new SurvivalBounds(1, 1));
    assertThat(estimate.survivalAt(1)).isEqualTo(new SurvivalBounds(1, 1));
    assertThat(estimate.survivalAt(1.5)).isEqualTo(new SurvivalBounds(0, 1));
    assertThat(estimate.survivalAt(2)).isEqualTo(new SurvivalBounds(0, 0));
    assertThat(estimate.survivalAt(INFINITY)).isEqualTo(new SurvivalBounds(0, 0));
    assertThat(estimate.median()).isEqualTo(new QuantileBounds(0.5, 1, 2));
    assertThat(estimate.survivalAt(1).isDetermined()).isTrue();
    assertThat(estimate.survivalAt(1.5).isDetermined()).isFalse();
    assertThat(estimate.median().isDetermined()).isFalse();
  }

  /**
   * With q, r, q on (0, 1], (1, 2], (2, 3] the likelihood is q (q + r) (r + q) q = (q (1 - q))^2,
   * largest at q = 1/2, r = 0: a mass of 0 whose condition holds with equality, 2 / (1/2) = 4.
   */
  @Test
  void massesSumToOneAlsoWhereTheMaximumLiesOnAnEdge() {
    TurnbullEstimate estimate = estimate(new double[][] {
      {0, 0}, {0, 0.5}, {0, 0.5}, {0, 1}, {0, 2}, {0.5, 2}, {0, 1}, {1, 1.5}, {1.5, 2}, {0, 2},
      {0.5, 2}
    });

    assertThat(estimate.masses().stream().sum()).isCloseTo(1, within(1e-15));
  }

  @Test
  void aMassThatGoesToZeroOnTheEdgeOfTheConditionIsExactlyZero() {
    TurnbullEstimate estimate = estimate(new double[][] {{0, 1}, {0, 2}, {1, 3}, {2, 3}});

    assertIntervals(estimate, new double[][] {{0, 1}, {1, 2}, {2, 3}});
    assertMasses(estimate, 0.5, 0, 0.5);
    assertThat(estimate.masses().get(1)).isZero();
    assertThat(estimate.logLikelihood()).isCloseTo(4 * Math.log(0.5), within(1e-14));
    assertThat(estimate.survivalAt(1.5).isDetermined()).isTrue();
  }

  /** Masses q, 1 - q: (q)(1 - q)(1)(1 - q), largest at q = 1/3. */
  @Test
  void aSubjectWhoMayBelongToEachIntervalSaysNothing() {
    TurnbullEstimate estimate = estimate(new double[][] {{0, 1}, {1, 4}, {0, 4}, {2, 4}});

    assertIntervals(estimate, new double[][] {{0, 1}, {2, 4}});
    assertMasses(estimate, 1.0 / 3, 2.0 / 3);
  }

  /**
   * With p, q, r on (0, 1], (1, 2], (2, 3] the likelihood is p (p + q)^2 (q + r) r^3. With q = 0 it
   * is p^3 r^4, largest at p = 3/7; there 2 / p + 1 / r = 14/3 + 7/4 is below 7, so q stays 0.
   */
  @Test
  void anIntervalThatIsOnlySharedLosesItsMass() {
    TurnbullEstimate estimate =
        estimate(new double[][] {{0, 1}, {0, 2}, {0, 2}, {2, 3}, {2, 3}, {2, 3}, {1, 3}});

    assertMasses(estimate, 3.0 / 7, 0, 4.0 / 7);
    assertThat(estimate.masses().get(1)).isZero();
  }

  /**
   * With p, q, r on (0, 1], (1, 2], (2, 3] the likelihood is p (p + q)^5 (q + r)^5 r, the same from
   * both ends: p = r and p (1 - p)^5 is largest at p = 1/6.
   */
  @Test
  void anIntervalThatIsSharedByManyKeepsItsMass() {
    TurnbullEstimate estimate = Turnbull.withDefaults()
        .estimate(IntervalCensoredData.of(new double[] {0, 0, 1, 2}, new double[] {1, 2, 3, 3})
            .withWeights(new int[] {1, 5, 5, 1}));

    assertMasses(estimate, 1.0 / 6, 4.0 / 6, 1.0 / 6);
  }

  /** Deaths of seen: 1 of 2, 0 of 2, 3 of 4, 1 of 1; the first two pool to 1/4. */
  @Test
  void currentStatusDataGiveTheIsotonicRegression() {
    TurnbullEstimate estimate = Turnbull.withDefaults()
        .estimate(IntervalCensoredData.of(
                new double[] {0, 1, 2, 0, 3, 0},
                new double[] {1, INFINITY, INFINITY, 3, INFINITY, 4})
            .withWeights(new int[] {1, 1, 2, 3, 1, 1}));

    assertThat(estimate.survivalAt(1).upper()).isCloseTo(3.0 / 4, within(1e-12));
    assertThat(estimate.survivalAt(2).upper()).isCloseTo(3.0 / 4, within(1e-12));
    assertThat(estimate.survivalAt(3).upper()).isCloseTo(1.0 / 4, within(1e-12));
    assertThat(estimate.survivalAt(4)).isEqualTo(new SurvivalBounds(0, 0));
  }

  @Test
  void rightCensoredDataGiveTheProductLimit() {
    TurnbullEstimate estimate =
        estimate(new double[][] {{1, 1}, {1, INFINITY}, {2, 2}, {2, INFINITY}});

    assertIntervals(estimate, new double[][] {{1, 1}, {2, 2}, {2, INFINITY}});
    assertThat(estimate.survivalAt(1).lower()).isCloseTo(3.0 / 4, within(1e-15));
    assertThat(estimate.survivalAt(2).upper()).isCloseTo(3.0 / 4 * (1 - 1.0 / 2), within(1e-15));
    assertThat(estimate.survivalAt(3).lower()).isZero();
    assertThat(estimate.quantile(0.625)).isEqualTo(new QuantileBounds(0.625, 2, 2));
    assertThat(estimate.quantile(0.626)).isEqualTo(new QuantileBounds(0.626, 2, INFINITY));
  }

  @Test
  void aSampleOfOnlyCensoredSubjectsOutlivesTheLastOfThem() {
    TurnbullEstimate estimate = estimate(new double[][] {{2, INFINITY}, {5, INFINITY}});

    assertIntervals(estimate, new double[][] {{5, INFINITY}});
    assertThat(estimate.survivalAt(5)).isEqualTo(new SurvivalBounds(1, 1));
    assertThat(estimate.survivalAt(6)).isEqualTo(new SurvivalBounds(0, 1));
    assertThat(estimate.logLikelihood()).isZero();
    assertThat(estimate.iterations()).isZero();
    assertThat(estimate.status()).isEqualTo(TurnbullStatus.CONVERGED);
  }

  @Test
  void aRowWithCountZeroBoundsNothing() {
    TurnbullEstimate estimate = Turnbull.withDefaults()
        .estimate(IntervalCensoredData.of(new double[] {0, 1, 2}, new double[] {4, 2, 4})
            .withWeights(new int[] {2, 0, 1}));

    assertIntervals(estimate, new double[][] {{2, 4}});
    assertThat(estimate.subjects()).isEqualTo(3);
  }

  /** KM by hand: 1 of a billion and 2 dies at 1, then a billion of a billion and 1 at 2. */
  @Test
  void oneSubjectAmongABillionKeepsItsDigits() {
    TurnbullEstimate estimate = Turnbull.withDefaults()
        .estimate(IntervalCensoredData.of(new double[] {1, 2, 2}, new double[] {1, 2, INFINITY})
            .withWeights(new int[] {1, 1_000_000_000, 1}));

    assertThat(estimate.status()).isEqualTo(TurnbullStatus.CONVERGED);
    assertThat(estimate.masses().get(0) * 1_000_000_002.0).isCloseTo(1, within(1e-12));
    assertThat(estimate.masses().get(2) * 1_000_000_002.0).isCloseTo(1, within(1e-12));
  }

  /**
   * Nobody is shared between (0, 1] and the rest, which 100 and 2000001 divide in proportion. The
   * mass that only the 100 need must not be struck off on the way.
   */
  @Test
  void fewSubjectsBesideMillionsAreNotMadeImpossible() {
    TurnbullEstimate estimate = Turnbull.withDefaults()
        .estimate(IntervalCensoredData.of(new double[] {0, 1, 1, 2}, new double[] {1, 2, 3, 3})
            .withWeights(new int[] {10_000, 100, 1_110_000, 2_000_001}));

    double first = 10_000 / 3_120_101.0;
    assertThat(estimate.status()).isEqualTo(TurnbullStatus.CONVERGED);
    assertMasses(
        estimate, first, (1 - first) * 100 / 2_000_101, (1 - first) * 2_000_001 / 2_000_101);
  }

  /** The likelihood p (p + q) (q + r)^2 r^2 on (0, 1], (1, 2], 3 is largest at p = 1/3, q = 0. */
  @Test
  void theRoundingOfAMassThatGoesToZeroIsNotKept() {
    TurnbullEstimate estimate =
        estimate(new double[][] {{1, 3}, {3, 3}, {0, 1}, {2, 3}, {0, 2}, {1, 3}});

    assertMasses(estimate, 1.0 / 3, 0, 2.0 / 3);
    assertThat(estimate.masses().get(1)).isZero();
  }

  @Test
  void aSearchThatIsCutShortSaysHowFarAwayItIs() {
    IntervalCensoredData data = IntervalCensoredData.of(
            new double[] {0, 1, 1, 2, 3, 0}, new double[] {2, 3, 4, 5, 6, 4})
        .withWeights(new int[] {5, 1, 3, 2, 7, 4});
    TurnbullEstimate first =
        Turnbull.withDefaults().withTolerance(1e-300).withMaxIterations(1).estimate(data);

    assertThat(first.status()).isEqualTo(TurnbullStatus.MAX_ITERATIONS);
    assertThat(first.iterations()).isEqualTo(1);
    assertThat(first.gradientViolation()).isGreaterThan(1e-300);
    assertThat(Turnbull.withDefaults().estimate(data).status()).isEqualTo(TurnbullStatus.CONVERGED);
  }

  @Test
  void theTableShowsTheIntervalsWithMass() {
    assertThat(estimate(new double[][] {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 3}, {4.5, INFINITY}}))
        .hasToString("""
            Turnbull: 6 subjects, log likelihood -6.0684; CONVERGED in 1 iterations
                            interval      mass   survival at its end
                              (0, 1]    0.3333   0.6667
                                   3    0.5000   0.1667
                     (4.5, infinity)    0.1667   0.0000
            """);
  }

  @Test
  void argumentsAreChecked() {
    TurnbullEstimate estimate = estimate(new double[][] {{1, 1}});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate.survivalAt(-1))
        .withMessage("Turnbull estimate: time is -1.0, expected a number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate.survivalAt(Double.NaN))
        .withMessage("Turnbull estimate: time is NaN, expected a number >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate.quantile(1))
        .withMessage("quantile: probability is 1.0, expected above 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Turnbull.withDefaults().withTolerance(0))
        .withMessage("Turnbull: tolerance is 0.0, expected above 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Turnbull.withDefaults().withMaxIterations(0))
        .withMessage("Turnbull: maximum of iterations is 0, expected at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Turnbull.withDefaults().withConfidenceLevel(Double.NaN))
        .withMessage("Turnbull: confidence level is NaN, expected above 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurvivalBounds(0.5, 0.4))
        .withMessage("survival bounds: 0.5 to 0.4, expected an increasing pair from 0 to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuantileBounds(0.5, Double.NaN, 1))
        .withMessage("quantile bounds: NaN to 1.0, expected an increasing pair from 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuantileBounds(0, 1, 1))
        .withMessage("quantile: probability is 0.0, expected above 0 and below 1");
  }

  @Test
  void eachOptionIsChangedAlone() {
    Turnbull options = Turnbull.withDefaults();

    assertThat(options.withTolerance(1e-6).withMaxIterations(7).withConfidenceLevel(0.9))
        .isEqualTo(options.withConfidenceLevel(0.9).withMaxIterations(7).withTolerance(1e-6));
    assertThat(options.withTolerance(1e-6).maxIterations()).isEqualTo(500);
    assertThat(options.withMaxIterations(7).tolerance()).isEqualTo(1e-10);
    assertThat(options.confidenceLevel()).isEqualTo(0.95);
  }

  private static TurnbullEstimate estimate(double[][] rows) {
    double[] left = new double[rows.length];
    double[] right = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      left[i] = rows[i][0];
      right[i] = rows[i][1];
    }
    return Turnbull.withDefaults().estimate(IntervalCensoredData.of(left, right));
  }

  private static void assertIntervals(TurnbullEstimate estimate, double[][] expected) {
    double[][] actual = new double[estimate.size()][];
    for (int j = 0; j < actual.length; j++) {
      actual[j] = new double[] {estimate.left().get(j), estimate.right().get(j)};
    }
    assertThat(actual).isDeepEqualTo(expected);
  }

  private static void assertMasses(TurnbullEstimate estimate, double... expected) {
    ImmutableDoubleArray masses = estimate.masses();
    assertThat(masses.length()).isEqualTo(expected.length);
    for (int j = 0; j < expected.length; j++) {
      assertThat(masses.get(j)).as("mass %s", j).isCloseTo(expected[j], within(1e-12));
    }
  }
}
