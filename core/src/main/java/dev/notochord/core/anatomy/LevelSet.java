package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * A group of one or more vertebral levels, contiguous or not, in order from the head down.
 *
 * <p>{@code T6 and T9} are two levels; the vertebrae between them are not claimed. What has no gap
 * prints as a range.
 *
 * <pre>{@code
 * LevelSet lesion = LevelSet.parse("C5, T1-T3 and L2");
 * lesion.levels();        // [C5, T1, T2, T3, L2]
 * lesion.isContiguous();  // false
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class LevelSet {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+", UNICODE_CHARACTER_CLASS);

  LevelSet() {}

  /**
   * {@return the set of the given levels; order and repetition do not matter}
   *
   * @param levels the levels, at least one
   * @throws IllegalArgumentException if there is no level
   */
  public static LevelSet of(Collection<VertebralLevel> levels) {
    // As an Iterable: the generated factory takes one, and this method would be the closer match
    // for a collection.
    Iterable<VertebralLevel> each = levels;
    return ImmutableLevelSet.of(each);
  }

  /**
   * {@return the set of the given levels; order and repetition do not matter}
   *
   * @param first a level
   * @param others further levels
   */
  public static LevelSet of(VertebralLevel first, VertebralLevel... others) {
    return of(
        ImmutableSortedSet.<VertebralLevel>naturalOrder().add(first).add(others).build());
  }

  /**
   * {@return the set written as levels and ranges with commas or {@code and} between them, such as
   * {@code T6 and T9}, {@code T3-T4} or {@code C5, T1-T3 and L2}}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if a part of the text is neither a level nor a range
   */
  public static LevelSet parse(String text) {
    ImmutableSortedSet.Builder<VertebralLevel> levels = ImmutableSortedSet.naturalOrder();
    Arrays.stream(SEPARATOR.split(CharMatcher.whitespace().trimFrom(text), -1))
        .forEach(run -> levels.addAll(LevelRange.parse(run).levels()));
    return of(levels.build());
  }

  /** {@return the levels from the head down; never empty} */
  @Value.Parameter
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<VertebralLevel> levels();

  @Value.Check
  void check() {
    checkArgument(!levels().isEmpty(), "level set: no level, expected at least one");
  }

  /** {@return the level nearest the head} */
  public VertebralLevel cranial() {
    return levels().first();
  }

  /** {@return the level nearest the tail} */
  public VertebralLevel caudal() {
    return levels().last();
  }

  /**
   * {@return whether {@code level} is in the set}
   *
   * @param level the level to look for
   */
  public boolean contains(VertebralLevel level) {
    return levels().contains(level);
  }

  /**
   * {@return whether no level of the usual spine is left out between the first and the last}
   *
   * <p>T12, T13 and L1 are contiguous; so are T12 and L1, in a person without a T13.
   */
  public boolean isContiguous() {
    return levels().containsAll(LevelRange.of(cranial(), caudal()).levels());
  }

  /**
   * {@return the longest ranges without a gap, from the head down}
   *
   * <p>A range holds a supernumerary level only as an end, so that T12, T13 and L1 are the two runs
   * T12-T13 and L1.
   */
  public ImmutableList<LevelRange> runs() {
    ImmutableList.Builder<LevelRange> runs = ImmutableList.builder();
    LevelRange run = LevelRange.of(cranial(), cranial());
    for (VertebralLevel level : levels().tailSet(cranial(), false)) {
      LevelRange longer = LevelRange.of(run.cranial(), level);
      boolean gapless = longer.levels().equals(levels().subSet(run.cranial(), true, level, true));
      if (!gapless) {
        runs.add(run);
      }
      run = gapless ? longer : LevelRange.of(level, level);
    }
    return runs.add(run).build();
  }

  /** {@return the ranges separated by commas, the last by {@code and}: {@code C5, T1-T3 and L2}} */
  @Override
  public String toString() {
    ImmutableList<LevelRange> runs = runs();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      if (i > 0) {
        text.append(i == runs.size() - 1 ? " and " : ", ");
      }
      text.append(runs.get(i));
    }
    return text.toString();
  }
}
