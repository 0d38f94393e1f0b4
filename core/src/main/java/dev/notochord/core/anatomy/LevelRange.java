package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * A contiguous run of vertebral levels such as {@code T11-L1}, both ends included.
 *
 * <p>The cranial end never lies below the caudal end; a single level is written {@code T12}. For
 * lesions at separate sites use a {@link LevelSet}: a range also claims every level in between.
 *
 * <p>What lies in between is read off the usual spine. A supernumerary level is part of a range
 * only as one of its ends: T11-L1 does not claim a T13, T11-T13 and T13-L1 do.
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
  // Typeset papers put an en dash between two levels, other programs any of its relatives.
  static final Pattern DASH =
      Pattern.compile("\\s*[-\\u2010-\\u2015\\u2212]\\s*", UNICODE_CHARACTER_CLASS);

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
   * may be a hyphen, an en dash or a minus sign}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text is not one level or two levels from the head down
   */
  public static LevelRange parse(String text) {
    String[] ends = DASH.split(CharMatcher.whitespace().trimFrom(text), -1);
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
    return EnumSet.range(cranial(), caudal()).stream()
        .filter(this::contains)
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * {@return whether {@code level} is one of the ends or a level of the usual spine between them}
   *
   * @param level the level to look for
   */
  public boolean contains(VertebralLevel level) {
    boolean between = cranial().compareTo(level) <= 0 && level.compareTo(caudal()) <= 0;
    return between && (!level.isSupernumerary() || level == cranial() || level == caudal());
  }

  /** {@return {@code T11-L1}, or {@code T12} for a single level} */
  @Override
  public String toString() {
    return cranial() == caudal()
        ? cranial().code()
        : cranial().code() + "-" + caudal().code();
  }
}
