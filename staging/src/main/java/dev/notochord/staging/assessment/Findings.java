package dev.notochord.staging.assessment;

import com.google.common.collect.ImmutableList;

/**
 * What is known of the criteria of one system; each may be left open.
 *
 * <p>Every system has its own, named after it: a {@code builder()} in which nothing is recorded, an
 * accessor and a {@code withX} for each criterion, and a {@code from(case, lesion)} that takes what
 * a case states and leaves the rest open.
 *
 * @param <F> the findings of the system
 * @since 0.1.0
 */
public interface Findings<F extends Findings<F>> {
  /** {@return what a reader of the assessment must know about these findings} */
  ImmutableList<String> caveats();

  /**
   * {@return these findings with other caveats}
   *
   * @param caveats the caveats
   */
  F withCaveats(Iterable<String> caveats);
}
