package dev.notochord.staging.ajcc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.errorprone.annotations.Immutable;
import dev.notochord.core.code.Coded;
import java.util.List;
import java.util.Objects;

/**
 * The TNM of a bone sarcoma of the spine with its grade, as it is written: {@code T2 N0 M0 G3}.
 *
 * @param tumor the T category
 * @param nodes the N category; NX is kept as N0, as the manual asks
 * @param metastases the M category
 * @param grade the grade
 * @since 0.1.0
 */
@Immutable
public record SpineTnm(
    SpineT tumor, RegionalNodes nodes, BoneMetastases metastases, HistologicGrade grade) {
  private static final Splitter SPACE = Splitter.on(' ');

  /**
   * Creates the TNM.
   *
   * @param tumor the T category
   * @param nodes the N category; NX becomes N0
   * @param metastases the M category
   * @param grade the grade
   * @throws IllegalArgumentException if {@code tumor} is the answer that no category is defined
   */
  public SpineTnm {
    checkArgument(tumor.isDefined(), "spine TNM: T is '%s', expected a category", tumor.display());
    nodes = nodes.countedAs();
    Objects.requireNonNull(metastases, "metastases");
    Objects.requireNonNull(grade, "grade");
  }

  /**
   * {@return the TNM written as {@link #toString()} writes it}
   *
   * @param text the text to read, such as {@code T4a N0 M1b G3}
   * @throws IllegalArgumentException if the text has another form or a category is not known
   */
  public static SpineTnm parse(String text) {
    List<String> parts = SPACE.splitToList(text);
    checkArgument(parts.size() == 4, "spine TNM '%s': expected a form like T2 N0 M0 G3", text);
    return new SpineTnm(
        Coded.ofCode(SpineT.class, "T category", parts.get(0)),
        Coded.ofCode(RegionalNodes.class, "N category", parts.get(1)),
        Coded.ofCode(BoneMetastases.class, "M category", parts.get(2)),
        Coded.ofCode(HistologicGrade.class, "G category", parts.get(3)));
  }

  /** {@return {@code T2 N0 M0 G3}} */
  @Override
  public String toString() {
    return String.join(" ", tumor.code(), nodes.code(), metastases.code(), grade.code());
  }
}
