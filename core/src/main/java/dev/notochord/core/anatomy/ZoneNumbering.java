package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The numbers 1 to 12 of the zones of the Weinstein-Boriani-Biagini staging, and the side on which
 * they begin.
 *
 * <p>Zone 1 is one half of the spinous process; the numbers go round by the side of zone 1 to the
 * midline in front, where 6 and 7 meet, and back to 12, the other half of the spinous process. Two
 * numberings that begin on opposite sides are mirror images: z in one is 13 - z in the other, so
 * that a rule worded for 4 and 9 or for 5 to 8 means the same in both.
 *
 * <pre>{@code
 * ZoneNumbering sosg = ZoneNumbering.sosg();
 * sosg.parse("10-3");                     // six zones, over the spinous process
 * sosg.print(sosg.parse("8, 7, 6"));      // 6-8
 * ZoneNumbering.original(Side.RIGHT).number(sosg.zone(3));  // 10
 * }</pre>
 *
 * <p><b>Reading of the source.</b> The paper of 1997 numbers clockwise. Which side of the patient
 * then holds zone 1 depends on whether its drawing is seen from below, as a scan is, or from above,
 * and could not be checked: the caller names the side. The Spine Oncology Study Group turned the
 * order and states the left half.
 *
 * <p><b>Runs.</b> {@code a-b} counts upwards from a to b and may pass from 12 to 1: {@code 10-3} is
 * 10, 11, 12, 1, 2 and 3. A run over 12 may hold six zones at most. {@code 8-5} is refused: the
 * author of the system writes "8 to 5" for the four zones of the body, and counting up from 8 to 5
 * would give ten.
 *
 * @param convention the published way of numbering
 * @param zoneOneSide the patient's side that holds zone 1
 * @see <a href="https://doi.org/10.1097/00007632-199705010-00020">Boriani S et al. Spine
 *     1997;22:1036-1044</a>
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181971283">Chan P et al. Spine 2009;34:384-391</a>
 * @see <a href="https://doi.org/10.21037/jss.2018.09.02">Boriani S. J Spine Surg
 *     2018;4:668-676</a>
 * @since 0.1.0
 */
public record ZoneNumbering(ZoneConvention convention, Side zoneOneSide) {
  private static final int ZONES = 12;
  private static final int LONGEST_RUN_OVER_TWELVE = 6;
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+", UNICODE_CHARACTER_CLASS);
  private static final Pattern TO =
      Pattern.compile("\\s+to\\s+|" + LevelRange.DASH, UNICODE_CHARACTER_CLASS);

  /**
   * Creates a numbering.
   *
   * @param convention the published way of numbering
   * @param zoneOneSide the patient's side that holds zone 1
   * @throws IllegalArgumentException if the numbering of the Spine Oncology Study Group is to begin
   *     on the right
   */
  public ZoneNumbering {
    checkNotNull(convention, "convention");
    checkNotNull(zoneOneSide, "zoneOneSide");
    checkArgument(
        convention != ZoneConvention.SOSG || zoneOneSide == Side.LEFT,
        "zone numbering: convention %s with zone 1 on the %s, expected left",
        convention.code(),
        zoneOneSide.code());
  }

  /** {@return the numbering of the Spine Oncology Study Group, which begins on the left} */
  public static ZoneNumbering sosg() {
    return new ZoneNumbering(ZoneConvention.SOSG, Side.LEFT);
  }

  /**
   * {@return the numbering of 1997, read with zone 1 on the given side}
   *
   * @param zoneOneSide the patient's side that holds zone 1
   */
  public static ZoneNumbering original(Side zoneOneSide) {
    return new ZoneNumbering(ZoneConvention.ORIGINAL, zoneOneSide);
  }

  /**
   * {@return the number of a zone, from 1 to 12}
   *
   * @param zone the zone
   */
  public int number(AngularZone zone) {
    return zone.side() == zoneOneSide ? zone.position() : ZONES + 1 - zone.position();
  }

  /**
   * {@return the zone of a number}
   *
   * @param number the number
   * @throws IllegalArgumentException if {@code number} is not from 1 to 12
   */
  public AngularZone zone(int number) {
    checkArgument(
        1 <= number && number <= ZONES, "zone number %s: expected one from 1 to 12", number);
    AngularZone near = AngularZone.of(zoneOneSide, Math.min(number, ZONES + 1 - number));
    return number <= ZONES / 2 ? near : near.mirrored();
  }

  /**
   * {@return the zones written as numbers and runs of numbers with commas or {@code and} between
   * them, such as {@code 5-8}, {@code 10-3} or {@code 4, 5 and 9}}
   *
   * @param text the text to read; a run is written {@code 5-8} or {@code 5 to 8}
   * @throws IllegalArgumentException if the text has another form, a number is not from 1 to 12, or
   *     a run counts over 12 through more than six zones
   */
  public ImmutableSet<AngularZone> parse(String text) {
    EnumSet<AngularZone> zones = EnumSet.noneOf(AngularZone.class);
    for (String run : SEPARATOR.split(CharMatcher.whitespace().trimFrom(text), -1)) {
      String[] ends = TO.split(run, -1);
      checkArgument(ends.length <= 2, "zones '%s': expected a form like 5-8 or 10-3, 5", text);
      int first = numberIn(ends[0], text);
      int last = numberIn(ends[ends.length - 1], text);
      int length = Math.floorMod(last - first, ZONES) + 1;
      checkArgument(
          first <= last || length <= LONGEST_RUN_OVER_TWELVE,
          "zones '%s': the run %s counts over 12 through %s zones, expected at most six;"
              + " %s-%s if it is meant to count down",
          text,
          run,
          length,
          last,
          first);
      for (int i = 0; i < length; i++) {
        zones.add(zone((first - 1 + i) % ZONES + 1));
      }
    }
    return Sets.immutableEnumSet(zones);
  }

  private static int numberIn(String word, String text) {
    Integer number = Ints.tryParse(word);
    checkArgument(
        number != null && 1 <= number && number <= ZONES,
        "zones '%s': found '%s', expected a number from 1 to 12",
        text,
        word);
    return number;
  }

  /**
   * {@return the zones as runs of numbers, which {@link #parse} reads back: {@code 5-8}, {@code
   * 10-3} or {@code 4, 9}}
   *
   * @param zones the zones, at least one
   * @throws IllegalArgumentException if there is no zone
   */
  public String print(Set<AngularZone> zones) {
    checkArgument(!zones.isEmpty(), "zones: none given, expected at least one");
    List<int[]> runs = new ArrayList<>();
    for (int number = 1; number <= ZONES; number++) {
      if (zones.contains(zone(number))) {
        if (runs.isEmpty() || runs.get(runs.size() - 1)[1] != number - 1) {
          runs.add(new int[] {number, number});
        }
        runs.get(runs.size() - 1)[1] = number;
      }
    }
    int[] head = runs.get(0);
    int[] tail = runs.get(runs.size() - 1);
    boolean meet = runs.size() > 1 && head[0] == 1 && tail[1] == ZONES;
    if (meet && head[1] + ZONES + 1 - tail[0] <= LONGEST_RUN_OVER_TWELVE) {
      tail[1] = head[1];
      runs.remove(0);
    }
    return String.join(
        ", ",
        runs.stream()
            .map(run -> run[0] == run[1] ? "" + run[0] : run[0] + "-" + run[1])
            .toList());
  }
}
