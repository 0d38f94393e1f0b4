package dev.notochord.core.imaging;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Coded;
import java.util.Arrays;

/**
 * Genant's semiquantitative grade of lost vertebral height, as a reader states it.
 *
 * <p>The scale was made for osteoporotic fractures; it is used for tumours too, and says nothing
 * there of stability. A measured percentage is kept beside the grade and is never replaced by it.
 *
 * <p><b>Reading of the source.</b> The bands meet at 25 percent, which belongs to the grades 1 and
 * 2. Below 20 percent a reader may also state 0.5 for a borderline shape. The bands of the source
 * for lost area, which differ, are not used here.
 *
 * @see <a href="https://doi.org/10.1002/jbmr.5650080915">Genant HK et al. J Bone Miner Res 1993;8:1137-1148</a>
 * @since 0.1.0
 */
public enum GenantGrade implements Coded {
  /** Less than 20 percent of the height is lost. */
  GRADE_0("0", "0 (normal)"),
  /** Less than 20 percent of the height is lost, but the shape is not clearly normal. */
  GRADE_0_5("0_5", "0.5 (uncertain)"),
  /** 20 to 25 percent of the height is lost. */
  GRADE_1("1", "1 (mild)"),
  /** 25 to 40 percent of the height is lost. */
  GRADE_2("2", "2 (moderate)"),
  /** More than 40 percent of the height is lost. */
  GRADE_3("3", "3 (severe)");

  private final String code;
  private final String display;

  GenantGrade(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the grade with the given code}
   *
   * @param code the code: the number, with an underscore for the point in {@code 0_5}
   * @throws IllegalArgumentException if there is no such grade
   */
  public static GenantGrade ofCode(String code) {
    return Coded.ofCode(GenantGrade.class, "Genant grade", code);
  }

  /**
   * {@return the grades that a measured loss of height leaves open}
   *
   * <p>These are 0 and 0.5 below 20 percent, 1 from 20, 1 and 2 at 25, 2 up to and with 40, and 3
   * above.
   *
   * @param percent the lost height in percent of the expected height, 0 to 100
   * @throws IllegalArgumentException if {@code percent} is not in that range
   */
  public static ImmutableSet<GenantGrade> possibleFor(double percent) {
    checkArgument(
        percent >= 0 && percent <= 100,
        "Genant grade: height loss of %s percent, expected 0 to 100",
        percent);
    return Arrays.stream(values())
        .filter(grade -> grade.includes(percent))
        .collect(toImmutableSet());
  }

  private boolean includes(double percent) {
    return switch (this) {
      case GRADE_0, GRADE_0_5 -> percent < 20;
      case GRADE_1 -> percent >= 20 && percent <= 25;
      case GRADE_2 -> percent >= 25 && percent <= 40;
      case GRADE_3 -> percent > 40;
    };
  }

  /** {@return whether the grade states that height is lost: true from 1 on} */
  public boolean isFracture() {
    return compareTo(GRADE_1) >= 0;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
