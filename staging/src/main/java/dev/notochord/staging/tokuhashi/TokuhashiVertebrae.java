package dev.notochord.staging.tokuhashi;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Tokuhashi criterion 3, the number of vertebrae whose bodies hold metastases.
 *
 * <p>Some copies print the rows of the bone foci here, with 0 for the best. They cannot be right: a
 * patient with spinal metastases has at least one, and a count of 0 is refused.
 *
 * @see Tokuhashi2005
 * @see Tokuhashi1990
 * @since 0.1.0
 */
public enum TokuhashiVertebrae implements ScoredCategory {
  /** Three vertebrae or more. */
  THREE_OR_MORE("3-or-more", "3 or more", 0),
  /** Two vertebrae. */
  TWO("2", "2", 1),
  /** One vertebra. */
  ONE("1", "1", 2);

  private final TableRow row;

  TokuhashiVertebrae(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the row of a number of vertebrae}
   *
   * @param vertebrae how many vertebrae hold metastases
   * @throws IllegalArgumentException if the number is 0 or negative
   */
  public static TokuhashiVertebrae ofCount(int vertebrae) {
    checkArgument(
        vertebrae >= 1,
        "Tokuhashi vertebrae with metastases: number is %s, expected 1 or more, since the score is"
            + " for spinal metastases",
        vertebrae);
    if (vertebrae == 1) {
      return ONE;
    }
    return vertebrae == 2 ? TWO : THREE_OR_MORE;
  }
}
