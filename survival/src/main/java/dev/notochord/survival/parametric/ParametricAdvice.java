package dev.notochord.survival.parametric;

import java.util.Optional;

/** Words for the ways in which a fit fails. */
final class ParametricAdvice {
  private ParametricAdvice() {}

  static Optional<String> of(ParametricFit fit) {
    String names = String.join(", ", fit.affected());
    String advice = switch (fit.status()) {
      case CONVERGED -> "";
      case NO_EVENTS ->
        "There is no event, so that nothing can be estimated. Check how events are coded.";
      case SINGULAR ->
        "Nothing can be told of " + names
            + ": constant, or a combination of the columns before. Check for one information given twice, a level that no"
            + " row in use has, and more columns than rows; then drop what is redundant.";
      case SEPARATION ->
        "No finite estimate of " + names
            + ": the likelihood rises as it grows without end, as when a level has no event. Its value, error and Wald"
            + " test mean nothing; likelihood-ratio tests hold. Merge the level with another, or drop the column.";
      case BOUNDARY ->
        "No finite estimate of " + names
            + ": the likelihood rises as it grows without end. Events all at one time, only left-censored rows, more"
            + " columns than events bear, or a family whose limiting case fits best do this. Choose a simpler family.";
      case NOT_MONOTONE ->
        "The cumulative hazard falls at some time of follow-up for the covariates of some row: predictions"
            + " there are no probabilities. Choose fewer knots, knots nearer to the events, or fewer covariates on the slope.";
      case MAX_ITERATIONS ->
        "The search was not done after " + fit.iterations()
            + " steps. Allow more with ParametricModel.withMaxIterations; if that does not help choose a simpler family"
            + " or fewer columns.";
      case NOT_FINITE ->
        "The likelihood is not finite at any start. Check offsets and the size of times and"
            + " covariates.";
    };
    return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
  }
}
