package dev.notochord.staging.tokuhashi;

import com.google.common.collect.Sets;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;
import java.util.Optional;

/**
 * Tokuhashi criterion 4, metastases in major internal organs, and whether they can be removed.
 *
 * @see Tokuhashi2005
 * @see Tokuhashi1990
 * @since 0.1.0
 */
public enum TokuhashiOrgans implements ScoredCategory {
  /** There are some that cannot be removed. */
  UNREMOVABLE("unremovable", "unremovable", 0),
  /** There are some, and they can be removed. */
  REMOVABLE("removable", "removable", 1),
  /** There are none. */
  NONE("none", "none", 2);

  private final TableRow row;

  TokuhashiOrgans(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /** Reads two facts of a chart; metastases of which no more is said leave two rows open. */
  static Finding<TokuhashiOrgans> of(Finding<Presence> metastases, Finding<Presence> removable) {
    if (metastases.value().equals(Optional.of(Presence.ABSENT))) {
      return metastases.mapEach(absent -> NONE);
    }
    if (removable.value().isPresent()) {
      return removable.mapEach(it -> it == Presence.PRESENT ? REMOVABLE : UNREMOVABLE);
    }
    return metastases.value().isPresent()
        ? metastases.map(present -> Sets.immutableEnumSet(REMOVABLE, UNREMOVABLE))
        : Finding.notRecorded();
  }
}
