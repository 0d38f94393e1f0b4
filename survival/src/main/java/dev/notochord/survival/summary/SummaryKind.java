package dev.notochord.survival.summary;

/**
 * What bytes are a summary of, and in which version they are written.
 *
 * <p>The code of a kind is forever. A version goes up when the bytes of a kind change.
 *
 * @since 0.1.0
 */
public enum SummaryKind {
  /** A risk table. */
  RISK_TABLE('T', 1, "risk table"),
  /** An accumulator of a risk table. */
  RISK_TABLE_ACCUMULATOR('A', 1, "risk table"),
  /** Accumulators of risk tables by stratum and group. */
  RISK_TABLES_BY_GROUP('G', 1, "risk tables"),
  /** Counts of transitions between states. */
  TRANSITION_COUNTS('M', 1, "transition counts"),
  /** What a Cox model has to know of its rows before the first step. */
  COX_SCAN('C', 1, "Cox scan"),
  /** The sums of one evaluation of a partial likelihood. */
  COX_SUMS('S', 1, "Cox sums");

  final byte code;
  final byte version;
  final String subject;

  SummaryKind(char code, int version, String subject) {
    this.code = (byte) code;
    this.version = (byte) version;
    this.subject = subject;
  }
}
