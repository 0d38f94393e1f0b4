/**
 * Survival statistics on columns of primitives.
 *
 * <p>Start with {@link dev.notochord.survival.SurvivalData}, estimate with {@link
 * dev.notochord.survival.nonparametric.KaplanMeier} and compare groups with {@link
 * dev.notochord.survival.comparison.LogRank}. The mathematics knows times and events and
 * nothing of tumours; {@link dev.notochord.survival.cohort.Cohort} turns cases into columns.
 */
module dev.notochord.survival {
  requires transitive com.google.common;
  requires transitive dev.notochord.core;
  requires static transitive org.jspecify;
  requires org.apache.commons.numbers.gamma;
  requires org.apache.commons.statistics.distribution;
  requires static org.immutables.value.annotations;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;

  exports dev.notochord.survival;
  exports dev.notochord.survival.cohort;
  exports dev.notochord.survival.comparison;
  exports dev.notochord.survival.competing;
  exports dev.notochord.survival.concordance;
  exports dev.notochord.survival.covariate;
  exports dev.notochord.survival.design;
  exports dev.notochord.survival.file;
  exports dev.notochord.survival.json;
  exports dev.notochord.survival.literature;
  exports dev.notochord.survival.multistate;
  exports dev.notochord.survival.nonparametric;
  exports dev.notochord.survival.parametric;
  exports dev.notochord.survival.plot;
  exports dev.notochord.survival.regression;
  exports dev.notochord.survival.validation;
}
