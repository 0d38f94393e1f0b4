package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * A contiguous run of vertebral levels such as {@code T11-L1}, both ends included.
 *
 * <p>The cranial end never lies below the caudal end; a single level is written {@code T12}. For
 * lesions at separate sites use a {@link LevelSet}: a range also claims every level in between.
 *
 * <pre>{@code
 * LevelRange fused = LevelRange.parse("T10-L2");
 * fused.contains(VertebralLevel.T12);  // true
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class LevelRange {
  // The en dash is what typeset papers put between two levels.
  private static final Pattern DASH = Pattern.compile("\\s*[-\u2013]\\s*");

  LevelRange() {}

  /**
   * {@return the range from {@code cranial} down to {@code caudal}, both included}
   *
   * @param cranial the end nearest the head
   * @param caudal the end nearest the tail
   * @throws IllegalArgumentException if {@code cranial} lies below {@code caudal}
   */
  public static LevelRange of(VertebralLevel cranial, VertebralLevel caudal) {
    return ImmutableLevelRange.of(cranial, caudal);
  }

  /**
   * {@return the range written {@code T11-L1}, or the single level written {@code T12}; the dash
   * may be a hyphen or an en dash}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text is not one level or two levels from the head down
   */
  public static LevelRange parse(String text) {
    String[] ends = DASH.split(text.strip(), -1);
    checkArgument(ends.length <= 2, "level range '%s': expected a form like T12 or T11-L1", text);
    return of(VertebralLevel.ofCode(ends[0]), VertebralLevel.ofCode(ends[ends.length - 1]));
  }

  /** {@return the end nearest the head} */
  @Value.Parameter
  public abstract VertebralLevel cranial();

  /** {@return the end nearest the tail} */
  @Value.Parameter
  public abstract VertebralLevel caudal();

  @Value.Check
  void check() {
    checkArgument(
        cranial().compareTo(caudal()) <= 0,
        "level range %s-%s: the first level must not lie below the second",
        cranial(),
        caudal());
  }

  /** {@return the levels of the range from the head down} */
  public ImmutableSortedSet<VertebralLevel> levels() {
    return ImmutableSortedSet.copyOf(EnumSet.range(cranial(), caudal()));
  }

  /**
   * {@return whether {@code level} is one of the ends or lies between them}
   *
   * @param level the level to look for
   */
  public boolean contains(VertebralLevel level) {
    return cranial().compareTo(level) <= 0 && level.compareTo(caudal()) <= 0;
  }

  /** {@return {@code T11-L1}, or {@code T12} for a single level} */
  @Override
  public String toString() {
    return cranial() == caudal()
        ? cranial().code()
        : cranial().code() + "-" + caudal().code();
  }
}
