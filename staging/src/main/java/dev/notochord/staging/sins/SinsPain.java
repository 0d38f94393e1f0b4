package dev.notochord.staging.sins;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * SINS criterion 2, pain: does loading the spine hurt?
 *
 * <p>The source words the middle row as occasional pain that is not mechanical and has no row for
 * constant pain of another kind. This library reads the middle row as any pain that is not
 * mechanical.
 *
 * @see Sins
 * @since 0.1.0
 */
public enum SinsPain implements ScoredCategory {
  /** Worse with movement or loading, or relieved by lying down. */
  MECHANICAL("mechanical", "mechanical", 3),
  /** Pain that is not mechanical. */
  OCCASIONAL("occasional", "not mechanical", 1),
  /** No pain. */
  PAIN_FREE("pain-free", "pain-free", 0);

  private final TableRow row;

  SinsPain(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }
}
