package dev.notochord.survival.covariate;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * A part of the linear predictor that belongs together and is tested together: a variable, with all its
 * columns, or an interaction.
 *
 * @param name the name of the variable, or the names of an interaction joined by colons, such as {@code
 *     age:sex}
 * @param kind what the columns are
 * @param variables the variables it is made of: one, or those of the interaction
 * @param firstColumn its first column in the design, from 0
 * @param columns how many columns it has: its degrees of freedom if none is redundant
 * @since 0.1.0
 */
public record Term(
    String name, TermKind kind, ImmutableList<String> variables, int firstColumn, int columns) {
  /** {@return the first column after those of this term} */
  public int endColumn() {
    return firstColumn + columns;
  }

  /** {@return for instance {@code age:sex (interaction, columns 3 to 4)}, columns counted from 0} */
  @Override
  public String toString() {
    String place = columns == 1
        ? "column " + firstColumn
        : "columns " + firstColumn + " to " + (firstColumn + columns - 1);
    return name + " (" + kind.name().toLowerCase(Locale.ROOT) + ", " + place + ")";
  }
}
