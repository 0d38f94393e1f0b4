package dev.notochord.survival.cohort;

import com.google.common.collect.ImmutableList;

/**
 * What becomes of a case whose findings leave more than one total or class possible.
 *
 * <p>To leave such cases out is right only if what is missing has nothing to do with the prognosis. With {@link
 * #BOTH_BOUNDS} a reader sees how much the answer could depend on it. Between the two bounds other results are
 * possible: the concordance of the truth need not lie between theirs, because cases need not all err in one direction.
 *
 * @since 0.1.0
 */
public enum UnsettledScores {
  /**
   * They are left out: of what is computed from the class if the class is open, from the total if the total is. The
   * default.
   */
  EXCLUDE(ScoreBound.SETTLED),
  /** Each counts with its worst possible total and class. */
  WORST(ScoreBound.WORST),
  /** Each counts with its best possible total and class. */
  BEST(ScoreBound.BEST),
  /** Two analyses: one with the best, one with the worst. */
  BOTH_BOUNDS(ScoreBound.BEST, ScoreBound.WORST);

  private final ImmutableList<ScoreBound> bounds;

  UnsettledScores(ScoreBound... bounds) {
    this.bounds = ImmutableList.copyOf(bounds);
  }

  /** {@return the analyses that this makes, in their order} */
  public ImmutableList<ScoreBound> bounds() {
    return bounds;
  }
}
