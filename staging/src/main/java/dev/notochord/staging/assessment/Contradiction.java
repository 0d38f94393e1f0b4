package dev.notochord.staging.assessment;

import dev.notochord.core.code.Coded;
import java.util.function.BiPredicate;

/**
 * Two criteria whose answers cannot both be true, such as lung and a favourable primary.
 *
 * @param <F> the findings of the system
 * @param <A> the categories of the first criterion
 * @param <B> the categories of the second criterion
 * @param first the first criterion
 * @param second the second criterion
 * @param excludes which pairs of answers cannot be
 * @since 0.1.0
 */
public record Contradiction<F extends Findings<F>, A extends Coded, B extends Coded>(
    Criterion<F, A> first, Criterion<F, B> second, BiPredicate<A, B> excludes) {

  boolean holdsIn(Answers<F> answers) {
    return excludes.test(answers.get(first), answers.get(second));
  }

  /** Returns whether what is recorded leaves no pair that can be. */
  boolean isCertain(F findings) {
    return first.candidates(findings).stream()
        .allMatch(a -> second.candidates(findings).stream().allMatch(b -> excludes.test(a, b)));
  }

  /** Returns both sides in words. */
  String words(F findings) {
    return first.name() + " '" + first.words(findings) + "' contradicts " + second.name() + " '"
        + second.words(findings) + "'";
  }
}
