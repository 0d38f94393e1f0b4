package dev.notochord.staging.sins;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * SINS criterion 4, radiographic alignment of the spine.
 *
 * @see Sins
 * @since 0.1.0
 */
public enum SinsAlignment implements ScoredCategory {
  /** One vertebra has slipped on the next. */
  SUBLUXATION_OR_TRANSLATION("subluxation", "subluxation or translation", 4),
  /** A new kyphosis or scoliosis. */
  DE_NOVO_DEFORMITY("deformity", "new deformity", 2),
  /** No change. */
  NORMAL("normal", "normal", 0);

  private final TableRow row;

  SinsAlignment(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }
}
