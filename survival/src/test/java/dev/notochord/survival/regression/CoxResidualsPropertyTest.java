package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.linear.SymmetricFactor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CoxResidualsPropertyTest {
  private static final List<String> NAMES = List.of("x", "y");

  /** Rows with ties, late entry, strata, and weights that may be frequencies. */
  private static final class Rows {
    final List<Integer> subject = new ArrayList<>();
    final List<Double> start = new ArrayList<>();
    final List<Double> stop = new ArrayList<>();
    final List<Integer> event = new ArrayList<>();
    final List<String> stratum = new ArrayList<>();
    final List<Double> weight = new ArrayList<>();
    final List<double[]> x = new ArrayList<>();
    TieMethod ties = TieMethod.EFRON;
    WeightKind kind = WeightKind.SAMPLING;

    static Rows random(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      Rows rows = new Rows();
      rows.ties = random.nextBoolean() ? TieMethod.EFRON : TieMethod.BRESLOW;
      rows.kind = random.nextBoolean() ? WeightKind.SAMPLING : WeightKind.FREQUENCY;
      int n = 15 + random.nextInt(30);
      int strata = 1 + random.nextInt(2);
      for (int i = 0; i < n; i++) {
        double start = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        rows.add(
            i,
            start,
            start + 1 + random.nextInt(9),
            random.nextInt(4) == 0 ? 0 : 1,
            "s" + random.nextInt(strata),
            rows.kind == WeightKind.FREQUENCY
                ? 1 + random.nextInt(3)
                : 0.5 + random.nextInt(8) / 4.0,
            new double[] {random.nextInt(5), random.nextDouble()});
      }
      return rows;
    }

    void add(int id, double from, double to, int d, String s, double w, double[] values) {
      subject.add(id);
      start.add(from);
      stop.add(to);
      event.add(d);
      stratum.add(s);
      weight.add(w);
      x.add(values);
    }

    /** Returns these rows cut at times. */
    Rows cut(double... times) {
      Rows cut = new Rows();
      cut.ties = ties;
      cut.kind = kind;
      for (int i = 0; i < subject.size(); i++) {
        double from = start.get(i);
        for (double t : times) {
          if (from < t && t < stop.get(i)) {
            cut.add(subject.get(i), from, t, 0, stratum.get(i), weight.get(i), x.get(i));
            from = t;
          }
        }
        cut.add(
            subject.get(i),
            from,
            stop.get(i),
            event.get(i),
            stratum.get(i),
            weight.get(i),
            x.get(i));
      }
      return cut;
    }

    SurvivalData data() {
      return SurvivalData.countingProcess(ints(subject), doubles(start), doubles(stop), ints(event))
          .withStrata(Groups.of(stratum))
          .withWeights(doubles(weight), kind);
    }

    Covariates covariates(List<String> names) {
      return Covariates.ofRows(names, x.toArray(new double[0][]));
    }

    CoxFit fit() {
      CoxFit fit = CoxModel.withDefaults().with(ties).fit(data(), covariates(NAMES));
      Assume.that(fit.status() == CoxStatus.CONVERGED);
      Assume.that(
          fit.coefficients().stream().allMatch(one -> Math.abs(one.estimate().value()) < 5));
      return fit;
    }

    private static int[] ints(List<Integer> values) {
      return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] doubles(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  @Property(tries = 150)
  void weightedResidualsSumToZero(@ForAll long seed) {
    Rows rows = Rows.random(seed);
    CoxFit fit = rows.fit();
    CoxResiduals weighted = fit.residuals().weighted();
    for (double sum : weighted.by(Groups.of(rows.stratum)).martingale()) {
      assertThat(sum).isCloseTo(0, within(1e-9));
    }
    SchoenfeldResiduals schoenfeld = weighted.schoenfeld();
    SchoenfeldResiduals scaled = weighted.scaledSchoenfeld();
    for (int c = 0; c < 2; c++) {
      int column = c;
      assertThat(Arrays.stream(weighted.score()).mapToDouble(one -> one[column]).sum())
          .isCloseTo(0, within(1e-7));
      double sum = 0;
      double mean = 0;
      for (int k = 0; k < schoenfeld.events(); k++) {
        sum += schoenfeld.value(k, c);
        mean += scaled.weight(k) * scaled.value(k, c) / scaled.totalWeight();
      }
      assertThat(sum).isCloseTo(0, within(1e-7));
      assertThat(mean).isCloseTo(fit.coefficients().get(c).estimate().value(), within(1e-6));
    }
  }

  @Property(tries = 100)
  void theDevianceHasTheSignOfTheMartingaleAndWeightsItByItsRoot(@ForAll long seed) {
    Rows rows = Rows.random(seed);
    CoxResiduals residuals = rows.fit().residuals();
    double[] martingale = residuals.martingale();
    double[] deviance = residuals.deviance();
    double[] weighted = residuals.weighted().deviance();
    double[] expected = residuals.coxSnell();
    for (int row = 0; row < martingale.length; row++) {
      assertThat(martingale[row]).isCloseTo(rows.event.get(row) - expected[row], within(1e-14));
      assertThat(Math.signum(deviance[row])).isEqualTo(Math.signum(martingale[row]));
      assertThat(weighted[row])
          .isCloseTo(Math.sqrt(rows.weight.get(row)) * deviance[row], within(1e-12));
    }
  }

  @Property(tries = 100)
  void theProductsOfDfbetaByUnitSumToTheRobustVariance(@ForAll long seed) {
    Rows rows = Rows.random(seed);
    rows.kind = WeightKind.SAMPLING;
    CoxFit fit = rows.fit();
    double[][] robust = fit.robustCovariance().orElseThrow();
    double[][] influence = fit.residuals().weighted().byUnit().dfbeta();
    for (int c = 0; c < 2; c++) {
      for (int k = 0; k < 2; k++) {
        double sum = 0;
        for (double[] one : influence) {
          sum += one[c] * one[k];
        }
        assertThat(sum)
            .isCloseTo(robust[c][k], within(1e-9 * Math.sqrt(robust[c][c] * robust[k][k])));
      }
    }
  }

  @Property(tries = 100)
  void cuttingRowsAltersNoSumBySubject(@ForAll long seed) {
    Rows rows = Rows.random(seed);
    CoxResiduals whole = rows.fit().residuals().byUnit();
    CoxResiduals cut = rows.cut(1.5, 2, 4, 4.5).fit().residuals().byUnit();
    assertThat(cut.martingale()).containsExactly(whole.martingale(), within(1e-9));
    assertThat(cut.deviance()).containsExactly(whole.deviance(), within(1e-7));
    double[][] expected = whole.score();
    double[][] score = cut.score();
    for (int i = 0; i < expected.length; i++) {
      assertThat(score[i]).containsExactly(expected[i], within(1e-7));
    }
  }

  @Property(tries = 60)
  void aFrequencyIsSoManyRows(@ForAll long seed) {
    Rows rows = Rows.random(seed);
    rows.kind = WeightKind.FREQUENCY;
    for (int i = 0; i < rows.weight.size(); i++) {
      rows.weight.set(i, Math.ceil(rows.weight.get(i)));
    }
    Rows repeated = new Rows();
    repeated.ties = rows.ties;
    List<Integer> original = new ArrayList<>();
    for (int i = 0; i < rows.subject.size(); i++) {
      for (int copy = 0; copy < rows.weight.get(i); copy++) {
        original.add(i);
        repeated.add(
            original.size(),
            rows.start.get(i),
            rows.stop.get(i),
            rows.event.get(i),
            rows.stratum.get(i),
            1,
            rows.x.get(i));
      }
    }
    CoxFit fit = rows.fit();
    CoxFit fitOfRepeated = repeated.fit();
    double[][] expected = fitOfRepeated.residuals().dfbeta();
    double[][] influence = fit.residuals().dfbeta();
    for (int i = 0; i < expected.length; i++) {
      assertThat(expected[i]).containsExactly(influence[original.get(i)], within(1e-6));
    }
    for (TimeTransform transform : TimeTransform.values()) {
      assertSame(fitOfRepeated.proportionalHazards(transform), fit.proportionalHazards(transform));
    }
  }

  @Property(tries = 100)
  void theTestIsTheScoreTestOfRowsCutAtEveryEvent(@ForAll long seed) {
    Rows rows = Rows.random(seed);
    CoxFit fit = rows.fit();
    ProportionalHazardsTest test =
        ProportionalHazards.withDefaults().withTransform("sqrt", Math::sqrt).test(fit);
    Assume.that(test.global().degreesOfFreedom() == 2);
    Rows cut =
        rows.cut(rows.stop.stream().mapToDouble(t -> t).sorted().distinct().toArray());
    for (int i = 0; i < cut.x.size(); i++) {
      double[] x = cut.x.get(i);
      double g = Math.sqrt(cut.stop.get(i));
      cut.x.set(i, new double[] {x[0], x[1], g * x[0], g * x[1]});
    }
    CoxRows laidOut = CoxRows.of(cut.data(), cut.covariates(List.of("x", "y", "gx", "gy")));
    double[] beta = new double[4];
    for (int c = 0; c < 2; c++) {
      beta[c] = fit.coefficients().get(c).estimate().value() * laidOut.scale[c];
    }
    PartialLikelihood.Evaluation at = new RiskSetLikelihood(laidOut, rows.ties).evaluate(beta);
    SymmetricFactor factor = SymmetricFactor.of(4, at.information);
    Assume.that(factor.rank() == 4);
    double[] solved = factor.solve(at.score);
    double statistic = 0;
    for (int c = 0; c < 4; c++) {
      statistic += solved[c] * at.score[c];
    }
    assertThat(test.global().statistic()).isCloseTo(statistic, within(1e-6 * (1 + statistic)));
  }

  @Property(tries = 100)
  void unitsOfCovariatesAndOfTheFunctionOfTimeDoNotMatter(@ForAll long seed) {
    Rows rows = Rows.random(seed);
    CoxFit fit = rows.fit();
    ProportionalHazardsTest test = fit.proportionalHazards(TimeTransform.IDENTITY);
    assertSame(
        ProportionalHazards.withDefaults()
            .withTransform("other", t -> 1e5 - 3e4 * t)
            .test(fit),
        test);
    double[][] schoenfeld = fit.residuals().schoenfeld().values();
    double[] trend = test.trend("y").residuals();
    for (int i = 0; i < rows.x.size(); i++) {
      double[] x = rows.x.get(i);
      rows.x.set(i, new double[] {7 - 2 * x[0], 1e4 * x[1] + 3});
    }
    CoxFit other = rows.fit();
    assertSame(other.proportionalHazards(TimeTransform.IDENTITY), test);
    double[] otherTrend =
        other.proportionalHazards(TimeTransform.IDENTITY).trend("y").residuals();
    double[][] otherSchoenfeld = other.residuals().schoenfeld().values();
    for (int k = 0; k < schoenfeld.length; k++) {
      assertThat(otherSchoenfeld[k][0]).isCloseTo(-2 * schoenfeld[k][0], within(1e-7));
      assertThat(otherSchoenfeld[k][1]).isCloseTo(1e4 * schoenfeld[k][1], within(1e-3));
      assertThat(1e4 * otherTrend[k]).isCloseTo(trend[k], within(1e-6 * (1 + Math.abs(trend[k]))));
    }
  }

  private static void assertSame(ProportionalHazardsTest test, ProportionalHazardsTest expected) {
    assertSame(test.global(), expected.global());
    for (int t = 0; t < expected.terms().size(); t++) {
      assertSame(test.terms().get(t).test(), expected.terms().get(t).test());
    }
  }

  private static void assertSame(ChiSquareTest test, ChiSquareTest expected) {
    assertThat(test.degreesOfFreedom()).isEqualTo(expected.degreesOfFreedom());
    if (expected.degreesOfFreedom() > 0) {
      assertThat(test.statistic())
          .isCloseTo(expected.statistic(), within(1e-6 * (1 + expected.statistic())));
    }
  }
}
