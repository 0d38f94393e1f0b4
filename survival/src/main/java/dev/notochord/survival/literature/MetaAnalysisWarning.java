package dev.notochord.survival.literature;

/**
 * Something a reader of pooled studies has to know.
 *
 * @param kind what it is about
 * @param message the matter in words, with the numbers
 * @see MetaAnalysisResult#warnings()
 * @since 0.1.0
 */
public record MetaAnalysisWarning(Kind kind, String message) {
  /**
   * What a warning is about.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** There is nothing to pool. */
    NO_STUDY,
    /** One study alone: nothing is known about the variance between studies. */
    SINGLE_STUDY,
    /**
     * Two to four studies with limits of Hartung and Knapp: quantiles of t with so few degrees of freedom make them
     * very wide, and the variance between studies is hardly known.
     */
    FEW_STUDIES,
    /**
     * The limits of Hartung and Knapp rest on a smaller standard error than those of {@link PooledLimits#WALD}, as
     * studies differ by less than chance lets expect. {@link PooledLimits#HARTUNG_KNAPP_AT_LEAST_WALD} does not allow
     * it.
     */
    SMALLER_ERROR_THAN_WALD,
    /** All studies found the same, so that the standard error of Hartung and Knapp is 0 and there is no p-value. */
    NO_SPREAD
  }

  /** {@return the message} */
  @Override
  public String toString() {
    return message;
  }
}
