package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Groups;
import dev.notochord.survival.Samples;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.comparison.LogRankVariance;
import dev.notochord.survival.literature.PooledCasesWarning.Kind;
import dev.notochord.survival.nonparametric.CurveVariance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PooledCasesTest {
  private static PublishedPatients source(
      String name, SourceKind kind, double[] time, int... dead) {
    return PublishedPatients.of(name, kind, SurvivalData.rightCensored(time, dead));
  }

  /** Times 1+ (A), 2 and 4 (B), 3+ and 5 (C): S is 3/4 at 2, 3/8 at 4 and 0 at 5. */
  private static final PooledCases SMALL = PooledCases.of(
      source("A", SourceKind.CASE_REPORT, new double[] {1}, 0),
      source("B", SourceKind.COHORT, new double[] {2, 4}, 1, 1),
      source("C", SourceKind.CASE_SERIES, new double[] {3, 5}, 0, 1));

  private static PooledCases spine() {
    Map<String, List<NamedCsvRecord>> bySource = Samples.rows("literature/spine-cases.csv").stream()
        .collect(Collectors.groupingBy(
            row -> row.getField("source"), LinkedHashMap::new, Collectors.toList()));
    ImmutableList.Builder<PublishedPatients> sources = ImmutableList.builder();
    bySource.forEach((name, rows) -> sources.add(new PublishedPatients(
        name,
        SourceKind.valueOf(rows.get(0).getField("kind")),
        (int) Samples.number(rows.get(0), "reported"),
        SurvivalData.rightCensored(
            rows.stream()
                .mapToDouble(row -> Samples.number(row, "followup_months"))
                .toArray(),
            rows.stream().mapToInt(row -> (int) Samples.number(row, "dead")).toArray()))));
    return PooledCases.of(sources.build());
  }

  /** One death at 6 months among 26: S = 25/26 ever after, which shows how far this is from a prognosis. */
  @Test
  void publishedSpineCasesCarryTheirWarningEverywhere() {
    PooledCases pooled = spine();

    assertThat(pooled.patients()).isEqualTo(26);
    assertThat(pooled.reported()).isEqualTo(27);
    assertThat(pooled.data().totalEvents()).isEqualTo(1);
    assertThat(pooled.shareFromCaseReports()).isCloseTo(23 / 26.0, within(1e-15));
    assertThat(pooled.curve().curve().survivalAt(60)).isCloseTo(25 / 26.0, within(1e-15));
    assertThat(pooled.warnings())
        .extracting(PooledCasesWarning::kind)
        .containsExactly(Kind.PUBLICATION_BIAS, Kind.MOSTLY_CASE_REPORTS, Kind.FEW_EVENTS);
    for (Object result : new Object[] {
      pooled,
      pooled.curve(),
      pooled.curvesByKind().values().asList().get(1),
      pooled.compareKinds(),
      pooled.influenceAt(24)
    }) {
      assertThat(result.toString())
          .startsWith("pooled published cases")
          .contains("PUBLICATION BIAS: rare good outcomes are written up more often than bad ones")
          .doesNotContainIgnoringCase("prognosis");
    }
    assertThat(pooled.curve().warnings()).isEqualTo(pooled.warnings());
    assertThat(pooled.compareKinds().warnings()).isEqualTo(pooled.warnings());
    assertThat(pooled.influenceAt(24).warnings()).isEqualTo(pooled.warnings());
    assertThat(pooled.influenceAt(24).largestChange().orElseThrow())
        .isCloseTo(1 / 26.0, within(1e-15));
  }

  @Test
  void aResultWithoutTheWarningCannotBeMade() {
    PooledCasesCurve curve = SMALL.curve();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PooledCasesCurve("all", curve.curve(), ImmutableList.of()))
        .withMessage("pooled published cases: warnings are [], expected one of publication bias");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PooledCasesComparison(SMALL.compareKinds().logRank(), ImmutableList.of()));
  }

  @Test
  void sourcesAreClustersAndKindsAreStrata() {
    assertThat(SMALL.data().units()).isEqualTo(3);
    assertThat(SMALL.data().unit(1)).isEqualTo(SMALL.data().unit(2));
    assertThat(SMALL.curve().curve().variance()).isEqualTo(CurveVariance.INFINITESIMAL_JACKKNIFE);
    assertThat(SMALL.compareKinds().logRank().varianceUsed()).isEqualTo(LogRankVariance.ROBUST);
    assertThat(SMALL.dataStratifiedByKind().strata().map(Groups::names))
        .contains(ImmutableList.of("CASE_REPORT", "CASE_SERIES", "COHORT"));
    assertThat(SMALL.kinds().count("COHORT")).isEqualTo(2);
    assertThat(SMALL.curvesByKind().keySet())
        .containsExactly("CASE_REPORT", "CASE_SERIES", "COHORT");
    assertThat(SMALL.curvesByKind().values().asList().get(2).curve().survivalAt(2))
        .isEqualTo(0.5);
    assertThat(SMALL.count(SourceKind.COHORT)).isEqualTo(2);
    assertThat(SMALL.sources()).hasSize(3);
  }

  /** Robust variance of S(2): each source adds S times the sum of its parts of the hazard, -(1 - 1/4)/4 for the death, 1/4 * 1/4 for others at risk. */
  @Test
  void theStandardErrorIsRobustOverSources() {
    double b = 0.75 * (-1 / 4.0 + 2 / 16.0) / 0.75;
    double c = 0.75 * (2 / 16.0) / 0.75;
    assertThat(SMALL.curve().curve().estimateAt(2).standardError())
        .isCloseTo(Math.sqrt(b * b + c * c), within(1e-15));
  }

  /** Without A: 2 and 4 of B, 3+ and 5 of C; without B: 1+, 3+, 5; without C: 1+, 2, 4. */
  @Test
  void eachSourceIsLeftOutInTurn() {
    PooledCasesInfluence influence = SMALL.influenceAt(4);

    assertThat(influence.survival()).hasValue(3 / 8.0);
    assertThat(influence.median()).hasValue(4);
    assertThat(influence.leftOut()).hasSize(3);
    assertThat(influence.leftOut().get(0).survival()).hasValue(3 / 8.0);
    assertThat(influence.leftOut().get(1).survival()).hasValue(1);
    assertThat(influence.leftOut().get(1).median()).hasValue(5);
    assertThat(influence.leftOut().get(2).survival()).hasValue(0);
    assertThat(influence.leftOut().get(2).median()).hasValue(3);
    assertThat(influence.largestChange()).hasValue(5 / 8.0);
    assertThat(influence.toString())
        .contains("\n  B                               2  1.000         5.000");
    assertThatIllegalArgumentException().isThrownBy(() -> SMALL.influenceAt(Double.NaN));
  }

  @Test
  void aSingleSourceHasNoOtherToBeComparedWith() {
    PooledCases one = PooledCases.of(source("A", SourceKind.COHORT, new double[] {1, 2}, 1, 0));

    assertThat(one.influenceAt(1).leftOut()).isEmpty();
    assertThat(one.influenceAt(1).largestChange()).isEmpty();
    assertThat(one.influenceAt(3).survival()).isEmpty();
    assertThat(one.warnings())
        .extracting(PooledCasesWarning::kind)
        .contains(Kind.ONE_SOURCE_DOMINATES);
    assertThatIllegalArgumentException()
        .isThrownBy(one::compareKinds)
        .withMessage(
            "pooled published cases: all are of kind COHORT, expected at least two kinds to compare");
  }

  @Test
  void patientsWithoutFollowUpAndReconstructedOnesAreMentioned() {
    ReconstructedPatients arm = PatientReconstruction.withDefaults()
        .reconstruct(PublishedCurve.of(
            "arm",
            DigitizedCurve.of(new double[] {1, 2}, new double[] {0.5, 0}, CurveScale.FRACTION),
            4));
    PooledCases pooled = PooledCases.of(
        PublishedPatients.of("R", arm),
        new PublishedPatients(
            "A", SourceKind.CASE_SERIES, 3, SurvivalData.rightCensored(new double[] {3}, new int[] {
              1
            })));

    assertThat(pooled.warnings().stream().map(PooledCasesWarning::message))
        .contains("2 of 7 patients reported have no follow-up and are left out")
        .anyMatch(text -> text.startsWith("4 patients were reconstructed from printed curves"));
    assertThat(pooled.curve().curve().survivalAt(2)).isCloseTo(0.2, within(1e-15));
  }

  @Test
  void wrongSourcesAreRefused() {
    PublishedPatients one = source("A", SourceKind.CASE_REPORT, new double[] {1}, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PooledCases.of(one, one))
        .withMessage("pooled published cases: source[1] is 'A' once more, expected each once");
    assertThatIllegalArgumentException()
        .isThrownBy(PooledCases::of)
        .withMessageContaining("no source");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PublishedPatients("A", SourceKind.COHORT, 0, one.data()))
        .withMessageContaining("0 reported and 1 with follow-up");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            PublishedPatients.of("A", SourceKind.COHORT, one.data().withStrata(Groups.of("x"))))
        .withMessageContaining("late entry, weights, strata");
  }
}
