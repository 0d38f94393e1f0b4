package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.notochord.survival.CompetingRisksData;
import dev.notochord.survival.covariate.CovariateDesign;
import dev.notochord.survival.covariate.CovariateProfile;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Cox models fitted to all causes. Immutable, and safe to share between threads.
 *
 * @see CauseSpecificCox
 * @since 0.1.0
 */
public final class CauseSpecificFit {
  private final CauseSpecificCox model;
  private final CompetingRisksData data;
  private final ImmutableList<CoxFit> causes;
  private final Supplier<ImmutableList<HazardInfluence>> influences;

  CauseSpecificFit(CauseSpecificCox model, CompetingRisksData data, ImmutableList<CoxFit> causes) {
    this.model = model;
    this.data = data;
    this.causes = causes;
    influences = Suppliers.memoize(() ->
        causes.stream().map(CauseSpecificFit::influence).collect(ImmutableList.toImmutableList()));
  }

  private static HazardInfluence influence(CoxFit fit) {
    double[] inverse = fit.workingInverse();
    HazardPath path = fit.path();
    double[] scores = RobustVariance.scores(fit.data(), path);
    return new HazardInfluence(
        fit.data(), path, fit.model().ties(), scores, inverse, (perRisk, target) -> {});
  }

  /** {@return the models with their options} */
  public CauseSpecificCox model() {
    return model;
  }

  /** {@return the fits, that of cause 1 first} */
  public ImmutableList<CoxFit> causes() {
    return causes;
  }

  /**
   * {@return the fit of a cause}
   *
   * @param cause the cause, from 1
   * @throws IllegalArgumentException if there is no such cause
   */
  public CoxFit cause(int cause) {
    return causes.get(index(cause));
  }

  /**
   * {@return the cumulative incidences of a subject, for data without strata of their own}
   *
   * @param profile the covariates of the subject: those of all causes
   * @throws IllegalArgumentException if a variable of a cause is missing in the profile or one is of no cause, or if
   *     the data have strata
   */
  public CauseSpecificIncidence at(CovariateProfile profile) {
    return predict(profile, "");
  }

  /**
   * {@return the cumulative incidences of a subject in a stratum of the data}
   *
   * @param profile the covariates of the subject: those of all causes
   * @param stratum the stratum, by the name in the data's own strata
   * @throws IllegalArgumentException if a variable of a cause is missing in the profile or one is of no cause, or if
   *     there is no such stratum
   */
  public CauseSpecificIncidence at(CovariateProfile profile, String stratum) {
    return predict(profile, stratum);
  }

  private CauseSpecificIncidence predict(CovariateProfile profile, String stratum) {
    Set<String> known = new LinkedHashSet<>();
    ImmutableList.Builder<PredictedHazard> hazards = ImmutableList.builder();
    for (CoxFit fit : causes) {
      known.addAll(fit.design().variables());
      known.addAll(fit.design().strataVariables());
      hazards.add(PredictedHazard.of(fit, own(fit.design(), profile), stratum));
    }
    Set<String> unknown = Sets.difference(profile.variables(), known);
    checkArgument(
        unknown.isEmpty(),
        "cause-specific Cox models: profile has %s, expected variables of %s",
        unknown,
        known);
    return new CauseSpecificIncidence(this, hazards.build());
  }

  /** Returns the part of a profile that a design knows. */
  private static CovariateProfile own(CovariateDesign design, CovariateProfile profile) {
    CovariateProfile own = CovariateProfile.none().withOffset(profile.offset());
    for (String variable :
        Sets.union(Set.copyOf(design.variables()), Set.copyOf(design.strataVariables()))) {
      Double number = profile.numbers().get(variable);
      String label = profile.labels().get(variable);
      own = number == null ? own : own.with(variable, number);
      own = label == null ? own : own.with(variable, label);
    }
    return own;
  }

  int index(int cause) {
    checkArgument(
        cause >= 1 && cause <= causes.size(),
        "cause-specific Cox models: cause is %s, expected 1 to %s",
        cause,
        causes.size());
    return cause - 1;
  }

  ImmutableList<HazardInfluence> influences() {
    return influences.get();
  }

  CompetingRisksData data() {
    return data;
  }

  /** {@return the fit of each cause, one after the other} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < causes.size(); k++) {
      text.append(k == 0 ? "" : System.lineSeparator())
          .append(data.causes().get(k))
          .append(": ")
          .append(causes.get(k));
    }
    return text.toString();
  }
}
