package dev.notochord.staging.fnclcc;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.histology.Histology;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * FNCLCC parameter 1, how far the tumour resembles normal tissue.
 *
 * @see Fnclcc
 * @since 0.1.0
 */
public enum FnclccDifferentiation implements ScoredCategory {
  /** Closely resembles normal adult mesenchymal tissue. */
  RESEMBLES_NORMAL("resembles-normal", "closely resembles normal tissue", 1),
  /** The histologic type is certain. */
  TYPE_CERTAIN("type-certain", "histologic type is certain", 2),
  /** Embryonal, undifferentiated or of doubtful type; synovial sarcoma. */
  UNDIFFERENTIATED("undifferentiated", "embryonal, undifferentiated or of doubtful type", 3);

  private final TableRow row;

  FnclccDifferentiation(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  /**
   * {@return the categories that are left to a histology whose row was seen in a published table by
   * type; all three for any other}
   *
   * <p>Synovial sarcoma and mesenchymal chondrosarcoma have 3, conventional angiosarcoma 2 and
   * epithelioid angiosarcoma 3. Leiomyosarcoma has 1, 2 or 3 by its subtype, which the name alone
   * does not tell.
   *
   * @param histology the type of tumour
   */
  public static ImmutableSet<FnclccDifferentiation> possibleFor(Histology histology) {
    return switch (histology) {
      case ANGIOSARCOMA -> Sets.immutableEnumSet(TYPE_CERTAIN, UNDIFFERENTIATED);
      case SYNOVIAL_SARCOMA, MESENCHYMAL_CHONDROSARCOMA -> Sets.immutableEnumSet(UNDIFFERENTIATED);
      default -> Sets.immutableEnumSet(RESEMBLES_NORMAL, TYPE_CERTAIN, UNDIFFERENTIATED);
    };
  }

  @Override
  public TableRow row() {
    return row;
  }
}
