package dev.notochord.staging.sins;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;
import java.util.Comparator;
import java.util.Optional;

/**
 * SINS criterion 1, location: how mobile the affected part of the spine is.
 *
 * <p>The source does not name the coccyx or a supernumerary T13 or L6, so these have no location
 * class. A lesion over several classes takes the one with the most points, which is our reading:
 * the source scores one level.
 *
 * @see Sins
 * @since 0.1.0
 */
public enum SinsLocation implements ScoredCategory {
  /** Where a mobile region meets a stiff one: occiput to C2, C7 to T2, T11 to L1, L5 to S1. */
  JUNCTIONAL("junctional", "junctional", 3),
  /** The mobile parts: C3 to C6 and L2 to L4. */
  MOBILE("mobile", "mobile spine", 2),
  /** The thoracic spine that the rib cage stiffens: T3 to T10. */
  SEMIRIGID("semirigid", "semirigid", 1),
  /** The fused sacrum: S2 to S5. */
  RIGID("rigid", "rigid", 0);

  private final TableRow row;

  SinsLocation(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the location class of a level; empty for the coccyx, T13 and L6}
   *
   * @param level the level
   */
  public static Optional<SinsLocation> ofLevel(VertebralLevel level) {
    return switch (level) {
      case C1, C2, C7, T1, T2, T11, T12, L1, L5, S1 -> Optional.of(JUNCTIONAL);
      case C3, C4, C5, C6, L2, L3, L4 -> Optional.of(MOBILE);
      case T3, T4, T5, T6, T7, T8, T9, T10 -> Optional.of(SEMIRIGID);
      case S2, S3, S4, S5 -> Optional.of(RIGID);
      case T13, L6, CO1, CO2, CO3, CO4 -> Optional.empty();
    };
  }

  /**
   * {@return the location class of a lesion: the one with the most points among its levels}
   *
   * <p>Empty if the source classes none of them, and if a T13 or L6, whose class nobody knows,
   * could raise it. The coccyx, beyond the rigid sacrum, raises nothing.
   *
   * @param levels the levels of the lesion
   */
  public static Optional<SinsLocation> ofLevels(LevelSet levels) {
    boolean open = levels.levels().stream().anyMatch(VertebralLevel::isSupernumerary);
    return levels.levels().stream()
        .flatMap(level -> ofLevel(level).stream())
        .max(Comparator.comparingDouble(SinsLocation::points))
        .filter(highest -> !open || highest == JUNCTIONAL);
  }
}
