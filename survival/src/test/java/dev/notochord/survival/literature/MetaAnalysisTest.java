package dev.notochord.survival.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.Samples;
import dev.notochord.survival.literature.MetaAnalysisResult.ForestRow;
import dev.notochord.survival.literature.StudyEffect.LeftOut;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetaAnalysisTest {
  private static final MetaAnalysis DEFAULTS = MetaAnalysis.withDefaults();

  @Test
  void agreesWithTheFormulasWrittenOutInR() {
    List<NamedCsvRecord> rows = Samples.rows("golden/meta-analysis.csv");
    assertThat(rows).hasSize(7);
    for (NamedCsvRecord row : rows) {
      List<StudyEffect> studies = studies(row.getField("studies"));
      MetaAnalysisResult result = DEFAULTS.pool(studies);
      assertClose(result.commonEffect().value(), row, "common", 1e-11);
      assertClose(result.commonEffect().standardError(), row, "common_se", 1e-12);
      assertClose(result.heterogeneity().q(), row, "q", 1e-10);
      assertClose(result.heterogeneity().pValue(), row, "q_p", 1e-8);
      assertClose(result.heterogeneity().h2Limits().lower(), row, "h2_low", 1e-9);
      assertClose(result.heterogeneity().h2Limits().upper(), row, "h2_high", 1e-9);
      assertClose(result.heterogeneity().tau2Limits().lower(), row, "tau2_low", 1e-7);
      assertClose(result.heterogeneity().tau2Limits().upper(), row, "tau2_high", 1e-7);
      assertClose(result.egger().intercept(), row, "egger", 1e-9);
      assertClose(result.egger().standardError(), row, "egger_se", 1e-9);
      assertClose(result.egger().pValue(), row, "egger_p", 1e-8);
      assertClose(result.heterogeneity().tau2(), row, "reml", 1e-7);
      assertClose(result.randomEffects().value(), row, "reml_mean", 1e-8);
      assertClose(result.randomEffects().interval().lower(), row, "hk_low", 1e-7);
      assertClose(result.randomEffects().interval().upper(), row, "hk_high", 1e-7);
      assertClose(result.randomEffectsPValue(), row, "hk_p", 1e-7);
      assertClose(result.predictionInterval().lower(), row, "predict_low", 1e-7);
      assertClose(result.predictionInterval().upper(), row, "predict_high", 1e-7);
      assertClose(
          DEFAULTS.with(PooledLimits.WALD).pool(studies).randomEffects().standardError(),
          row,
          "reml_se",
          1e-8);
      Estimate adHoc =
          DEFAULTS.with(PooledLimits.HARTUNG_KNAPP_AT_LEAST_WALD).pool(studies).randomEffects();
      assertClose(adHoc.interval().lower(), row, "adhoc_low", 1e-7);
      assertClose(adHoc.interval().upper(), row, "adhoc_high", 1e-7);
      MetaAnalysisResult dl =
          DEFAULTS.with(HeterogeneityEstimator.DERSIMONIAN_LAIRD).pool(studies);
      assertClose(dl.heterogeneity().tau2(), row, "dl", 1e-10);
      assertClose(dl.randomEffects().value(), row, "dl_mean", 1e-10);
      MetaAnalysisResult pm = DEFAULTS.with(HeterogeneityEstimator.PAULE_MANDEL).pool(studies);
      assertClose(pm.heterogeneity().tau2(), row, "pm", 1e-8);
      assertClose(pm.randomEffects().value(), row, "pm_mean", 1e-8);
    }
  }

  @Test
  void countsAgreeWithGlmOnEachScale() {
    List<NamedCsvRecord> rows = Samples.rows("golden/proportion-scales.csv");
    assertThat(rows).hasSize(5);
    for (NamedCsvRecord row : rows) {
      long x = Long.parseLong(row.getField("events"));
      long n = Long.parseLong(row.getField("n"));
      assertCount(x, n, EffectScale.LOGIT, row, "logit");
      assertCount(x, n, EffectScale.LOG_MINUS_LOG, row, "cloglog");
      assertCount(x, n, EffectScale.ARCSINE, row, "arcsine");
      assertCount(x, n, EffectScale.DOUBLE_ARCSINE, row, "double");
    }
  }

  private static void assertCount(
      long x, long n, EffectScale scale, NamedCsvRecord row, String field) {
    StudyEffect study = StudyEffect.ofCount("study", x, n, scale, ZeroCells.NOT_ESTIMABLE);
    assertThat(study.value()).isCloseTo(Samples.number(row, field), within(1e-7));
    assertThat(study.standardError()).isCloseTo(Samples.number(row, field + "_se"), within(1e-7));
  }

  @Test
  void oneStudyIsItself() {
    MetaAnalysisResult result = DEFAULTS.pool(
        List.of(StudyEffect.of("alone", PublishedRatio.parse("0.5", "0.25", "1.00"))));
    assertThat(result.randomEffects()).isEqualTo(result.commonEffect());
    Estimate ratio = result.natural(result.randomEffects());
    assertThat(ratio.value()).isCloseTo(0.5, within(1e-12));
    assertThat(ratio.interval().lower()).isCloseTo(0.25, within(1e-12));
    assertThat(result.heterogeneity().tau2()).isNaN();
    assertThat(result.predictionInterval().lower()).isNaN();
    assertThat(result.randomWeights().get(0)).isEqualTo(1);
  }

  @Test
  void studiesWithoutAStandardErrorAreListedAndLeftOut() {
    MetaAnalysisResult result = DEFAULTS.pool(chordoma(MissingLimits.LEAVE_OUT));
    assertThat(result.studies()).hasSize(4);
    assertThat(result.leftOut().stream().map(StudyEffect::label).toList())
        .containsExactly("Hong S et al. 2022", "Holtzman AL et al. 2021", "Igaki H et al. 2004");
    assertThat(result.leftOut().get(0).leftOut()).isEqualTo(Optional.of(LeftOut.NO_STANDARD_ERROR));
    assertThat(result.summary()).contains("Igaki H et al. 2004: left out, NO_STANDARD_ERROR");
    MetaAnalysisResult filled = DEFAULTS.pool(chordoma(MissingLimits.ALL_FOLLOWED));
    assertThat(filled.studies()).hasSize(7);
    double pooled = filled.natural(filled.randomEffects()).value();
    assertThat(pooled).isBetween(0.528, 0.83);
    // sqrt(0.65 * 0.35 / 32) / (0.65 * 0.35) on the logit scale
    assertThat(filled.studies().get(0).standardError())
        .isCloseTo(1 / Math.sqrt(32 * 0.65 * 0.35), within(1e-12));
  }

  private static List<StudyEffect> chordoma(MissingLimits policy) {
    ImmutableList.Builder<StudyEffect> studies = ImmutableList.builder();
    for (NamedCsvRecord row : Samples.rows("literature/chordoma_particle_pfs5.csv")) {
      double rate = Samples.number(row, "pfs_5y");
      double lower = Samples.number(row, "ci_low");
      String label = row.getField("study");
      studies.add(
          Double.isNaN(lower)
              ? StudyEffect.ofSurvivalWithoutLimits(
                  label, rate, Long.parseLong(row.getField("n")), policy, EffectScale.LOGIT)
              : StudyEffect.ofSurvival(
                  label, rate, lower, Samples.number(row, "ci_high"), 0.95, EffectScale.LOGIT));
    }
    return studies.build();
  }

  @Test
  void petosStandardErrorNeedsThoseAtRisk() {
    StudyEffect study = StudyEffect.ofSurvivalWithoutLimits(
        "s", 0.8, 12, MissingLimits.PETO, EffectScale.LOG_MINUS_LOG);
    double error = 0.8 * Math.sqrt(0.2 / 12);
    assertThat(study.standardError()).isCloseTo(error / (0.8 * -Math.log(0.8)), within(1e-12));
  }

  @Test
  void noEventAtAllIsLeftOutOrCorrectedAsNamed() {
    StudyEffect out = StudyEffect.ofCount("s", 0, 9, EffectScale.LOGIT, ZeroCells.NOT_ESTIMABLE);
    assertThat(out.leftOut()).isEqualTo(Optional.of(LeftOut.ALL_OR_NONE));
    StudyEffect half = StudyEffect.ofCount("s", 0, 9, EffectScale.LOGIT, ZeroCells.ADD_HALF);
    assertThat(half.value()).isCloseTo(Math.log(0.5 / 9.5), within(1e-12));
    assertThat(half.standardError()).isCloseTo(Math.sqrt(1 / 0.5 + 1 / 9.5), within(1e-12));
    assertThat(StudyEffect.ofCount("s", 0, 9, EffectScale.DOUBLE_ARCSINE, ZeroCells.NOT_ESTIMABLE)
            .value())
        .isCloseTo(Math.asin(Math.sqrt(0.1)) / 2, within(1e-15));
  }

  @Test
  void leavingOneOutPoolsTheOthers() {
    List<StudyEffect> studies = studies("0.1/0.2 0.4/0.3 1.0/0.2 0.2/0.5");
    ImmutableList<MetaAnalysisResult> without = DEFAULTS.leaveOneOut(studies);
    assertThat(without).hasSize(4);
    assertThat(without.get(1).studies())
        .containsExactly(studies.get(0), studies.get(2), studies.get(3));
    assertThat(without.get(2).heterogeneity().tau2()).isZero();
  }

  @Test
  void theForestHasStudiesAndMeans() {
    MetaAnalysisResult result = DEFAULTS.pool(List.of(
        StudyEffect.of("2019", PublishedRatio.parse("0.62", "0.41", "0.94")),
        StudyEffect.of("2021", PublishedRatio.parse("0.80", "0.55", "1.16"))));
    ImmutableList<ForestRow> rows = result.forest();
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).effect().value()).isCloseTo(0.62, within(1e-12));
    assertThat(rows.get(0).commonWeight() + rows.get(1).commonWeight()).isCloseTo(1, within(1e-12));
    assertThat(rows.get(3).label()).isEqualTo("random effects");
    assertThat(result.toString()).contains("2019", "common effect", "I2 0.0 %");
    assertThat(result.egger().intercept()).isNaN();
    assertThat(result.egger().fewStudies()).isTrue();
  }

  @Test
  void scalesAreNotMixedAndNothingIsPooledFromNothing() {
    assertThatThrownBy(() -> DEFAULTS.pool(List.of(
            StudyEffect.of("a", EffectScale.LOGIT, 0, 1),
            StudyEffect.of("b", EffectScale.ARCSINE, 0, 1))))
        .hasMessageContaining("'b' is on scale ARCSINE, expected LOGIT");
    assertThatThrownBy(() -> StudyEffect.of("a", EffectScale.LOGIT, 0, 0))
        .hasMessageContaining("standard error 0.0");
    MetaAnalysisResult nothing = DEFAULTS.pool(List.of());
    assertThat(nothing.isDefined()).isFalse();
    assertThat(nothing.commonEffect().value()).isNaN();
    assertThat(nothing.forest()).isEmpty();
    assertThat(nothing.summary()).isEmpty();
  }

  @Test
  void fewStudiesAreNamedWithLimitsOfHartungAndKnapp() {
    List<StudyEffect> apart = studies("0/0.1 2/0.1 -2/0.1 1/0.1 -1/0.1");
    for (int count = 0; count <= 5; count++) {
      MetaAnalysisResult result = MetaAnalysis.withDefaults().pool(apart.subList(0, count));
      assertThat(result.warnings())
          .extracting(MetaAnalysisWarning::kind)
          .containsExactlyElementsOf(
              count == 0
                  ? List.of(MetaAnalysisWarning.Kind.NO_STUDY)
                  : count == 1
                      ? List.of(MetaAnalysisWarning.Kind.SINGLE_STUDY)
                      : count < 5
                          ? List.of(MetaAnalysisWarning.Kind.FEW_STUDIES)
                          : List.<MetaAnalysisWarning.Kind>of());
      assertThat(Double.isNaN(result.predictionInterval().lower())).isEqualTo(count < 3);
      assertThat(result.egger().fewStudies()).isTrue();
    }
    assertThat(MetaAnalysis.withDefaults()
            .with(PooledLimits.WALD)
            .pool(apart.subList(0, 2))
            .warnings())
        .isEmpty();
  }

  @Test
  void studiesThatAgreeTooWellAreNamed() {
    MetaAnalysis analysis = MetaAnalysis.withDefaults();
    MetaAnalysisResult equal = analysis.pool(studies("0.3/0.1 0.3/0.2 0.3/0.1 0.3/0.5 0.3/0.3"));
    assertThat(equal.warnings())
        .extracting(MetaAnalysisWarning::kind)
        .containsExactly(MetaAnalysisWarning.Kind.NO_SPREAD);
    assertThat(equal.randomEffects().standardError()).isZero();
    assertThat(equal.randomEffectsPValue()).isNaN();
    List<StudyEffect> near = studies("0.3/0.1 0.31/0.2 0.29/0.1 0.3/0.5 0.32/0.3");
    assertThat(analysis.pool(near).warnings())
        .extracting(MetaAnalysisWarning::kind)
        .containsExactly(MetaAnalysisWarning.Kind.SMALLER_ERROR_THAN_WALD);
    assertThat(analysis.pool(near).summary())
        .contains("warning: the standard error of Hartung and Knapp");
    assertThat(
            analysis.with(PooledLimits.HARTUNG_KNAPP_AT_LEAST_WALD).pool(near).warnings())
        .isEmpty();
  }

  static List<StudyEffect> studies(String text) {
    ImmutableList.Builder<StudyEffect> studies = ImmutableList.builder();
    int number = 0;
    for (String study : Splitter.on(' ').split(text)) {
      List<String> parts = Splitter.on('/').splitToList(study);
      studies.add(StudyEffect.of(
          "study " + number++,
          EffectScale.IDENTITY,
          Double.parseDouble(parts.get(0)),
          Double.parseDouble(parts.get(1))));
    }
    return studies.build();
  }

  private static void assertClose(
      double value, NamedCsvRecord row, String field, double tolerance) {
    double expected = Samples.number(row, field);
    if (Double.isNaN(expected)) {
      assertThat(value).as("%s of %s", field, row).isNaN();
    } else {
      assertThat(value)
          .as("%s of %s", field, row)
          .isCloseTo(expected, within(tolerance * Math.abs(expected) + 1e-14));
    }
  }
}
