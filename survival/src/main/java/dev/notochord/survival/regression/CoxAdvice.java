package dev.notochord.survival.regression;

import java.util.List;
import java.util.Optional;

/** Words for the ways in which a fit fails. */
final class CoxAdvice {
  private static final int MOST_NAMES = 8;

  private CoxAdvice() {}

  static Optional<String> of(CoxFit fit) {
    String advice = switch (fit.status()) {
      case CONVERGED -> "";
      case SEPARATION -> separation(fit);
      case SINGULAR -> singular(fit);
      case MAX_ITERATIONS ->
        "The search was not done after " + fit.iterations()
            + " steps, and no separation was found. Allow more with CoxModel.withMaxIterations. If that does not help:"
            + " coefficients that grow with every step point to separation all the same, for which there is Firth's"
            + " penalty; else leave out columns that are almost combinations of others.";
      case NOT_FINITE ->
        "The likelihood is not finite with all coefficients 0: the offsets of rows at risk together differ by"
            + " more than exp() has room for, some 350. Check that the offset is on the log scale.";
    };
    return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
  }

  private static String separation(CoxFit fit) {
    String columns = names(fit.affectedColumns());
    String what = fit.affectedColumns().size() == 1
        ? "The coefficient of " + columns
            + " has no finite estimate: at every event time those with the event have"
            + " its largest (or always its smallest) value among those at risk, as when a level has no event"
            + " or a column tells who has the event."
        : "The coefficients of " + columns
            + " have no finite estimate: at every event time those with the event have"
            + " the largest value of a combination of these columns among those at risk. A level"
            + " without an event does this, and so do too many columns for the events.";
    return what
        + " Their values, errors and Wald tests mean nothing; likelihood-ratio tests and profile-likelihood"
        + " limits hold. Use Firth's penalty, merge the level with another, or drop a column."
        + (fit.fitted().isSingular() ? " " + dependent(fit.fitted().dependentNames()) : "");
  }

  private static String singular(CoxFit fit) {
    return fit.events() == 0
        ? "There is no event, so that nothing can be told of " + names(fit.affectedColumns())
            + ". Check how events are coded."
        : dependent(fit.affectedColumns());
  }

  private static String dependent(List<String> columns) {
    return "Nothing can be told of " + names(columns)
        + ": constant within every risk set, or a combination of the"
        + " columns before. Check for one information given twice, a level that no row in use has, a column"
        + " that is also the strata, and more columns than the events bear; then drop "
        + (columns.size() == 1 ? "it." : "them.");
  }

  private static String names(List<String> columns) {
    return columns.size() <= MOST_NAMES
        ? String.join(", ", columns)
        : String.join(", ", columns.subList(0, MOST_NAMES)) + " and "
            + (columns.size() - MOST_NAMES) + " more";
  }
}
