package dev.notochord.examples;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.regression.TieMethod;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a Cox model in a survival file.
 *
 * @param covariates the columns of the covariates, at least one
 * @param ties how events at the same time are treated
 * @param strata the column whose values have baseline hazards of their own
 * @param cluster the column whose values are the independent units
 * @param weights the column of the weights, any numbers of at least 0
 */
record ModelColumns(
    ImmutableList<String> covariates,
    TieMethod ties,
    Optional<String> strata,
    Optional<String> cluster,
    Optional<String> weights) {
  private static final Set<String> OWN = Set.of("--ties", "--strata", "--cluster", "--weights");

  static ModelColumns of(ImmutableList<String> covariates) {
    return new ModelColumns(
        covariates, TieMethod.EFRON, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Optional<ModelColumns> of(Arguments arguments) throws UserError {
    if (arguments.value("--covariates").isEmpty()) {
      for (String option : OWN) {
        if (arguments.value(option).isPresent()) {
          throw new UserError("option '" + option + "': only together with --covariates");
        }
      }
      return Optional.empty();
    }
    for (String option : Set.of("--group", "--causes", "--interval")) {
      if (arguments.value(option).isPresent()) {
        throw new UserError("option '" + option + "': not together with --covariates");
      }
    }
    if (arguments.value("--weight").isPresent() && arguments.value("--weights").isPresent()) {
      throw new UserError("option '--weights': not together with --weight");
    }
    return Optional.of(new ModelColumns(
        ColumnNames.names(arguments, "--covariates"),
        ties(arguments),
        arguments.value("--strata"),
        arguments.value("--cluster"),
        arguments.value("--weights")));
  }

  private static TieMethod ties(Arguments arguments) throws UserError {
    String word = arguments.value("--ties").orElse("efron");
    return switch (word) {
      case "efron" -> TieMethod.EFRON;
      case "breslow" -> TieMethod.BRESLOW;
      case "exact" -> TieMethod.EXACT;
      default ->
        throw new UserError(
            "option '--ties': " + UserError.quote(word) + ", expected efron, breslow or exact");
    };
  }
}
