package dev.notochord.staging.tomita;

import com.google.common.collect.Sets;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;
import java.util.Optional;

/**
 * Tomita criterion 2, metastases in internal organs, and whether they can be treated.
 *
 * @see TomitaScore
 * @since 0.1.0
 */
public enum TomitaVisceral implements ScoredCategory {
  /** There are none. */
  NONE("none", "none", 0),
  /** There are some, and they can be treated. */
  TREATABLE("treatable", "treatable", 2),
  /** There are some that cannot be treated. */
  UNTREATABLE("untreatable", "untreatable", 4);

  private final TableRow row;

  TomitaVisceral(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /** Reads two facts of a chart; metastases of which no more is said leave two rows open. */
  static Finding<TomitaVisceral> of(Finding<Presence> metastases, Finding<Presence> treatable) {
    if (metastases.value().equals(Optional.of(Presence.ABSENT))) {
      return metastases.mapEach(absent -> NONE);
    }
    if (treatable.value().isPresent()) {
      return treatable.mapEach(it -> it == Presence.PRESENT ? TREATABLE : UNTREATABLE);
    }
    return metastases.value().isPresent()
        ? metastases.map(present -> Sets.immutableEnumSet(TREATABLE, UNTREATABLE))
        : Finding.notRecorded();
  }
}
