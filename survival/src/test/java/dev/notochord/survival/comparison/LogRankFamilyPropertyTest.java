package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.Groups;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Samples with late entry, ties, strata, whole weights and clusters, under all weights. */
class LogRankFamilyPropertyTest {
  /** One subject; no time is 0. */
  record Row(
      double entry,
      double time,
      boolean event,
      String group,
      String stratum,
      int weight,
      int cluster) {
    Row at(double newEntry, double newTime) {
      return new Row(newEntry, newTime, event, group, stratum, weight, cluster);
    }

    Row in(String newGroup) {
      return new Row(entry, time, event, newGroup, stratum, weight, cluster);
    }
  }

  /** What is compared within what. */
  enum Kind {
    PLAIN,
    STRATA,
    FREQUENCIES,
    STRATA_AND_FREQUENCIES,
    CLUSTERS,
    SAMPLING_AND_STRATA;

    SurvivalData data(List<Row> rows) {
      SurvivalData data = late(rows);
      Groups strata = Groups.of(rows.stream().map(Row::stratum).toList());
      int[] weight = rows.stream().mapToInt(Row::weight).toArray();
      int[] cluster = rows.stream().mapToInt(Row::cluster).toArray();
      return switch (this) {
        case PLAIN -> data;
        case STRATA -> data.withStrata(strata);
        case FREQUENCIES -> data.withFrequencies(weight);
        case STRATA_AND_FREQUENCIES -> data.withFrequencies(weight).withStrata(strata);
        case CLUSTERS -> data.withClusters(cluster);
        case SAMPLING_AND_STRATA ->
          data.withStrata(strata)
              .withWeights(
                  Arrays.stream(weight).mapToDouble(w -> w / 8.0).toArray(), WeightKind.SAMPLING);
      };
    }

    boolean robust() {
      return this == CLUSTERS || this == SAMPLING_AND_STRATA;
    }
  }

  private static SurvivalData late(List<Row> rows) {
    return SurvivalData.delayedEntry(
        rows.stream().mapToDouble(Row::entry).toArray(),
        rows.stream().mapToDouble(Row::time).toArray(),
        events(rows));
  }

  private static boolean[] events(List<Row> rows) {
    boolean[] event = new boolean[rows.size()];
    for (int i = 0; i < event.length; i++) {
      event[i] = rows.get(i).event();
    }
    return event;
  }

  private static Groups groups(List<Row> rows) {
    return Groups.of(rows.stream().map(Row::group).toList());
  }

  @Provide
  Arbitrary<List<Row>> samples() {
    Arbitrary<Double> gap = Arbitraries.integers().between(1, 6).map(t -> t / 2.0);
    Arbitrary<Double> entry = Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(0.0)),
        Tuple.of(1, Arbitraries.integers().between(0, 8).map(t -> t / 2.0)));
    return Combinators.combine(
            entry,
            gap,
            Arbitraries.of(true, true, false),
            Arbitraries.of("A", "B", "C"),
            Arbitraries.of("x", "y"),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 5))
        .as((e, g, event, group, stratum, weight, cluster) ->
            new Row(e, e + g, event, group, stratum, weight, cluster))
        .list()
        .ofMinSize(3)
        .ofMaxSize(30)
        .filter(rows -> rows.stream().map(Row::group).distinct().count() > 1);
  }

  @Provide
  Arbitrary<LogRankWeight> weights() {
    return Arbitraries.of(
        LogRankWeight.LOG_RANK,
        LogRankWeight.GEHAN,
        LogRankWeight.TARONE_WARE,
        LogRankWeight.PETO,
        LogRankWeight.MODIFIED_PETO,
        LogRankWeight.gRho(0.5),
        LogRankWeight.flemingHarrington(0, 1),
        LogRankWeight.flemingHarrington(1, 0.5));
  }

  private static LogRankResult test(Kind kind, LogRankWeight weight, List<Row> rows) {
    return LogRank.withDefaults().with(weight).test(kind.data(rows), groups(rows));
  }

  private static void assertSameBits(LogRankResult actual, LogRankResult expected) {
    assertThat(actual.statistic()).isEqualTo(Double.valueOf(expected.statistic()));
    assertThat(actual.pValue()).isEqualTo(Double.valueOf(expected.pValue()));
    assertThat(actual.reason()).isEqualTo(expected.reason());
    assertThat(actual.degreesOfFreedom()).isEqualTo(expected.degreesOfFreedom());
    assertThat(actual.observed()).isEqualTo(expected.observed());
    assertThat(actual.expected()).isEqualTo(expected.expected());
    assertThat(actual.weightedExpected()).isEqualTo(expected.weightedExpected());
    for (int g = 0; g < expected.names().size(); g++) {
      assertThat(actual.variance(g, g)).isEqualTo(expected.variance(g, g));
    }
  }

  private static void assertSame(LogRankResult actual, LogRankResult expected) {
    assertThat(actual.reason()).isEqualTo(expected.reason());
    assertThat(actual.degreesOfFreedom()).isEqualTo(expected.degreesOfFreedom());
    if (expected.isTestable()) {
      assertThat(actual.statistic())
          .isCloseTo(expected.statistic(), within(1e-8 * (1 + expected.statistic())));
    }
  }

  private static List<Row> moved(List<Row> rows, UnaryOperator<Double> time) {
    return rows.stream()
        .map(row -> row.at(time.apply(row.entry()), time.apply(row.time())))
        .toList();
  }

  @Property(tries = 200)
  void observedAndExpectedAreThoseOfARowByRowCount(
      @ForAll("samples") List<Row> rows,
      @ForAll("weights") LogRankWeight weight,
      @ForAll Kind kind) {
    LogRankResult result = test(kind, weight, rows);

    NaiveLogRank naive = NaiveLogRank.of(kind, weight.code(), rows, result.names());
    for (int g = 0; g < result.names().size(); g++) {
      assertThat(result.weightedObserved().get(g) - result.weightedExpected().get(g))
          .isCloseTo(naive.surplus[g], within(1e-9));
      for (int h = 0; h < result.names().size() && !kind.robust(); h++) {
        assertThat(result.variance(g, h)).isCloseTo(naive.variance[g][h], within(1e-9));
      }
    }
  }

  @Property(tries = 200)
  void surplusAndCovarianceSumToZeroOverTheGroups(
      @ForAll("samples") List<Row> rows,
      @ForAll("weights") LogRankWeight weight,
      @ForAll Kind kind) {
    LogRankResult result = test(kind, weight, rows);

    double surplus = 0;
    for (int g = 0; g < result.names().size(); g++) {
      surplus += result.weightedObserved().get(g) - result.weightedExpected().get(g);
      double row = 0;
      for (int h = 0; h < result.names().size(); h++) {
        row += result.variance(g, h);
        assertThat(result.variance(g, h)).isEqualTo(result.variance(h, g));
      }
      assertThat(row).isCloseTo(0, within(1e-9 * (1 + result.variance(g, g))));
    }
    assertThat(surplus).isCloseTo(0, within(1e-9));
    assertThat(result.isTestable()).isEqualTo(result.degreesOfFreedom() > 0);
    if (result.isTestable()) {
      assertThat(result.statistic()).isNotNegative();
      assertThat(result.pValue()).isBetween(0.0, 1.0);
    } else {
      assertThat(result.statistic()).isNaN();
    }
  }

  @Property(tries = 150)
  void neitherTheOrderOfTheRowsNorTheNamesOfTheGroupsMatter(
      @ForAll("samples") List<Row> rows,
      @ForAll("weights") LogRankWeight weight,
      @ForAll Kind kind,
      @ForAll long seed) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    LogRankResult result = test(kind, weight, rows);

    if (kind.robust()) {
      assertSame(test(kind, weight, shuffled), result);
    } else {
      assertSameBits(test(kind, weight, shuffled), result);
    }
    List<Row> renamed = rows.stream()
        .map(row -> row.in(row.group().equals("A") ? "Z" : row.group()))
        .toList();
    assertSame(test(kind, weight, renamed), result);
  }

  @Property(tries = 150)
  void onlyTheOrderOfTheTimesMatters(
      @ForAll("samples") List<Row> rows,
      @ForAll("weights") LogRankWeight weight,
      @ForAll Kind kind) {
    LogRankResult result = test(kind, weight, rows);
    TreeSet<Double> all = rows.stream()
        .flatMap(row -> List.of(row.entry(), row.time()).stream())
        .collect(Collectors.toCollection(TreeSet::new));

    assertSameBits(test(kind, weight, moved(rows, t -> t * 4096)), result);
    // Those at risk from the origin now enter late, and the sums are made in another order.
    assertSame(test(kind, weight, moved(rows, t -> t + 7)), result);
    assertSameBits(test(kind, weight, moved(rows, t -> Math.expm1(t) * 1e-6)), result);
    assertSameBits(
        test(kind, weight, moved(rows, t -> t == 0 ? 0.0 : 1.0 + all.headSet(t).size())), result);
  }

  @Property(tries = 150)
  void aFrequencyIsARowRepeated(
      @ForAll("samples") List<Row> rows, @ForAll("weights") LogRankWeight weight) {
    List<Row> repeated = rows.stream()
        .flatMap(row -> Collections.nCopies(row.weight(), row).stream())
        .toList();

    assertSameBits(test(Kind.FREQUENCIES, weight, rows), test(Kind.PLAIN, weight, repeated));
    LogRank robust = LogRank.withDefaults().with(weight).with(LogRankVariance.ROBUST);
    assertSame(
        robust.test(Kind.FREQUENCIES.data(rows), groups(rows)),
        robust.test(late(repeated), groups(repeated)));
  }

  @Property(tries = 150)
  void cuttingAnIntervalOfASubjectChangesNothing(
      @ForAll("samples") List<Row> rows, @ForAll("weights") LogRankWeight weight) {
    List<Row> cut = new ArrayList<>();
    int[] subject = new int[2 * rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double middle = (row.entry() + row.time()) / 2;
      subject[2 * i] = i;
      subject[2 * i + 1] = i;
      cut.add(new Row(row.entry(), middle, false, row.group(), row.stratum(), 1, 1));
      cut.add(row.at(middle, row.time()));
    }
    LogRank test = LogRank.withDefaults().with(weight);

    assertSameBits(
        test.test(late(cut).withSubjects(subject), groups(cut)),
        test.test(late(rows), groups(rows)));
    assertSame(
        test.with(LogRankVariance.ROBUST).test(late(cut).withSubjects(subject), groups(cut)),
        test.with(LogRankVariance.ROBUST).test(late(rows), groups(rows)));
  }

  @Property(tries = 150)
  void whoLeavesBeforeTheFirstEventChangesNothing(
      @ForAll("samples") List<Row> rows,
      @ForAll("weights") LogRankWeight weight,
      @ForAll Kind kind) {
    List<Row> more = new ArrayList<>(rows);
    for (String stratum : List.of("x", "y")) {
      more.add(new Row(0, 0.25, false, rows.get(0).group(), stratum, 3, 9));
      more.add(new Row(0.25, 0.375, false, rows.get(1).group(), stratum, 2, 9));
    }
    LogRankResult result = test(kind, weight, rows);
    Assume.that(!kind.robust() || result.isTestable());

    // Some of them enter late, and the sums may be made in another order.
    assertSame(test(kind, weight, more), result);
  }

  @Property(tries = 150)
  void oneStratumIsNone(
      @ForAll("samples") List<Row> rows, @ForAll("weights") LogRankWeight weight) {
    List<Row> one = rows.stream()
        .map(row -> new Row(
            row.entry(), row.time(), row.event(), row.group(), "x", row.weight(), row.cluster()))
        .toList();
    LogRankResult stratified = test(Kind.STRATA, weight, one);

    assertSameBits(stratified, test(Kind.PLAIN, weight, rows));
    assertThat(stratified.strata().keySet()).containsExactly("x");
  }

  @Property(tries = 150)
  void strataAddUp(@ForAll("samples") List<Row> rows, @ForAll("weights") LogRankWeight weight) {
    LogRankResult both = test(Kind.STRATA, weight, rows);

    double[] surplus = new double[both.names().size()];
    double[] variance = new double[surplus.length];
    for (String stratum : both.strata().keySet()) {
      List<Row> part =
          rows.stream().filter(row -> row.stratum().equals(stratum)).toList();
      Assume.that(groups(part).names().size() > 1);
      LogRankResult alone = test(Kind.PLAIN, weight, part);
      for (String name : alone.names()) {
        int g = both.names().indexOf(name);
        int h = alone.names().indexOf(name);
        surplus[g] += alone.weightedObserved().get(h) - alone.weightedExpected().get(h);
        variance[g] += alone.variance(h, h);
      }
    }
    for (int g = 0; g < surplus.length; g++) {
      assertThat(both.weightedObserved().get(g) - both.weightedExpected().get(g))
          .isCloseTo(surplus[g], within(1e-9));
      assertThat(both.variance(g, g)).isCloseTo(variance[g], within(1e-9));
    }
  }

  @Property(tries = 150)
  void tablesMergedFromHalvesGiveTheSameBits(
      @ForAll("samples") List<Row> rows, @ForAll("weights") LogRankWeight weight) {
    SurvivalData data = Kind.STRATA_AND_FREQUENCIES.data(rows);

    assertSameBits(
        LogRank.withDefaults().with(weight).test(Halves.tables(data, groups(rows))),
        LogRank.withDefaults().with(weight).test(data, groups(rows)));
  }

  @Property(tries = 150)
  void theScaleOfSamplingWeightsDropsOut(
      @ForAll("samples") List<Row> rows, @ForAll("weights") LogRankWeight weight) {
    LogRankResult result = test(Kind.SAMPLING_AND_STRATA, weight, rows);
    SurvivalData data = Kind.STRATA.data(rows);
    LogRank test = LogRank.withDefaults().with(weight);
    double[] scaled = rows.stream().mapToDouble(row -> 3.7 * row.weight()).toArray();
    double[] equal = new double[rows.size()];
    Arrays.fill(equal, 0.3);

    assertSame(test.test(data.withWeights(scaled, WeightKind.SAMPLING), groups(rows)), result);
    assertSame(
        test.test(data.withWeights(equal, WeightKind.SAMPLING), groups(rows)),
        test.with(LogRankVariance.ROBUST).test(data, groups(rows)));
  }

  @Property(tries = 150)
  void ofTwoGroupsTheDirectedTestIsTheTest(
      @ForAll("samples") List<Row> rows,
      @ForAll("weights") LogRankWeight weight,
      @ForAll Kind kind) {
    List<Row> two = rows.stream()
        .map(row -> row.in(row.group().equals(rows.get(0).group()) ? "A" : "B"))
        .toList();
    LogRankResult result = test(kind, weight, two);
    LogRankContrast trend = result.trend();

    assertThat(trend.isTestable()).isEqualTo(result.isTestable());
    assertThat(result.contrast("A").isTestable()).isEqualTo(result.isTestable());
    if (result.isTestable()) {
      double slack = 1e-9 * (1 + result.statistic());
      assertThat(trend.statistic()).isCloseTo(result.statistic(), within(slack));
      assertThat(result.trend(7, -2).z()).isCloseTo(-trend.z(), within(slack));
      assertThat(result.contrast("B").z()).isCloseTo(trend.z(), within(slack));
      assertThat(trend.pValue()).isCloseTo(result.pValue(), within(1e-8));
    }
  }

  @Property(tries = 150)
  void aContrastNeverExceedsTheTestOfAllGroups(
      @ForAll("samples") List<Row> rows,
      @ForAll("weights") LogRankWeight weight,
      @ForAll Kind kind) {
    LogRankResult result = test(kind, weight, rows);
    for (String name : result.names()) {
      LogRankContrast contrast = result.contrast(name);
      if (contrast.isTestable()) {
        assertThat(contrast.statistic())
            .isLessThanOrEqualTo(result.statistic() * (1 + 1e-7) + 1e-12);
      }
    }
  }

  @Property(tries = 150)
  void theHazardRatioOfTheOtherGroupIsTheInverse(@ForAll("samples") List<Row> rows) {
    List<Row> two = rows.stream()
        .map(row -> row.in(row.group().equals(rows.get(0).group()) ? "A" : "B"))
        .toList();
    List<Row> turned =
        two.stream().map(row -> row.in(row.group().equals("A") ? "B" : "A")).toList();
    for (HazardRatioMethod method : HazardRatioMethod.values()) {
      HazardRatio ratio =
          test(Kind.STRATA, LogRankWeight.LOG_RANK, two).hazardRatio(method).inverse();
      HazardRatio other = test(Kind.STRATA, LogRankWeight.LOG_RANK, turned).hazardRatio(method);

      assertThat(other.isEstimable()).isEqualTo(ratio.isEstimable());
      if (ratio.isEstimable()) {
        assertThat(other.logEstimate().value())
            .isCloseTo(ratio.logEstimate().value(), within(1e-9));
        assertThat(other.estimate().interval().lower())
            .isLessThanOrEqualTo(other.estimate().value());
        assertThat(other.estimate().interval().upper())
            .isGreaterThanOrEqualTo(other.estimate().value());
      }
    }
  }

  /** The sums by the definition, for each stratum and each of its event times a loop over all rows. */
  private static final class NaiveLogRank {
    final double[] surplus;
    final double[][] variance;

    private NaiveLogRank(int groups) {
      surplus = new double[groups];
      variance = new double[groups][groups];
    }

    static NaiveLogRank of(Kind kind, String weight, List<Row> rows, List<String> names) {
      NaiveLogRank sums = new NaiveLogRank(names.size());
      boolean stratified = kind.name().contains("STRATA");
      for (String stratum : stratified ? List.of("x", "y") : List.of("")) {
        sums.add(
            kind,
            weight,
            rows.stream()
                .filter(row -> stratum.isEmpty() || row.stratum().equals(stratum))
                .toList(),
            names);
      }
      return sums;
    }

    private void add(Kind kind, String weight, List<Row> rows, List<String> names) {
      double s = 1;
      double peto = 1;
      List<Double> times =
          rows.stream().filter(Row::event).map(Row::time).distinct().sorted().toList();
      for (double t : times) {
        double[] n = new double[names.size()];
        double[] d = new double[names.size()];
        double count = 0;
        for (Row row : rows) {
          double w = switch (kind) {
            case PLAIN, STRATA, CLUSTERS -> 1;
            case FREQUENCIES, STRATA_AND_FREQUENCIES -> row.weight();
            case SAMPLING_AND_STRATA -> row.weight() / 8.0;
          };
          int g = names.indexOf(row.group());
          boolean atRisk = (row.entry() == 0 || row.entry() < t) && t <= row.time();
          n[g] += atRisk ? w : 0;
          d[g] += row.time() == t && row.event() ? w : 0;
          count += atRisk ? (kind == Kind.SAMPLING_AND_STRATA ? 1 : w) : 0;
        }
        double nn = Arrays.stream(n).sum();
        double dd = Arrays.stream(d).sum();
        peto *= 1 - dd / nn * count / (count + 1);
        double w = switch (weight) {
          case "log-rank" -> 1;
          case "gehan" -> nn;
          case "tarone-ware" -> Math.sqrt(nn);
          case "peto" -> peto;
          case "modified-peto" -> peto * count / (count + 1);
          case "g-rho(0.5)" -> Math.sqrt(s);
          case "fleming-harrington(0,1)" -> 1 - s;
          case "fleming-harrington(1,0.5)" -> s * Math.sqrt(1 - s);
          default -> throw new AssertionError(weight);
        };
        for (int g : IntStream.range(0, n.length).toArray()) {
          surplus[g] += w * (d[g] - dd * n[g] / nn);
          for (int h = 0; h < n.length && nn > 1; h++) {
            double delta = g == h ? 1 : 0;
            variance[g][h] += w * w * dd * (nn - dd) / (nn - 1) * n[g] / nn * (delta - n[h] / nn);
          }
        }
        s *= 1 - dd / nn;
      }
    }
  }
}
