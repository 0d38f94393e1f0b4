package dev.notochord.staging.sins;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * SINS criterion 5, collapse of the vertebral body.
 *
 * <p>The source does not place a collapse of exactly 50 %, nor tumour in exactly 50 % of the body:
 * the caller picks the constant, or leaves both open with {@link
 * dev.notochord.staging.assessment.Finding#oneOf(Object, Object[]) Finding.oneOf}.
 *
 * @see Sins
 * @since 0.1.0
 */
public enum SinsCollapse implements ScoredCategory {
  /** More than half of the height is lost. */
  OVER_HALF("over-50", "over 50 %", 3),
  /** Some height is lost, less than half. */
  UNDER_HALF("under-50", "less than 50 %", 2),
  /** No collapse, but tumour fills more than half of the body. */
  NO_COLLAPSE_OVER_HALF_INVOLVED("involved-over-50", "none, over 50 % of body involved", 1),
  /** Neither collapse nor tumour in more than half of the body. */
  NONE("none", "none", 0);

  private final TableRow row;

  SinsCollapse(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }
}
