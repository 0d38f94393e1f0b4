package dev.notochord.core.neurology;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pair of sensory and motor level that a side can have, with what its muscles and S4-5 can
 * still be then.
 *
 * <p>Given the two levels, every muscle has a range of grades of its own and none depends on
 * another. That makes the answers exact without trying every completion.
 */
final class SideReading {
  private static final ImmutableList<KeyMuscle> MUSCLES = ImmutableList.copyOf(KeyMuscle.values());
  private static final ImmutableList<SpinalSegment> SEGMENTS =
      MUSCLES.stream().map(KeyMuscle::segment).collect(toImmutableList());
  private static final int[] POSITIONS =
      SEGMENTS.stream().mapToInt(SpinalSegment::position).toArray();
  private static final int ARMS = 5;
  private static final int NORMAL = 5;
  private static final int USEFUL = 3;
  // Motor function counts as spared more than this many levels below the motor level.
  private static final int FAR = 3;
  private static final int C4 = SpinalSegment.C4.position();
  private static final int T1 = SpinalSegment.T1.position();
  private static final int L1 = SpinalSegment.L1.position();
  private static final int S1 = SpinalSegment.S1.position();
  private static final int S3 = SpinalSegment.S3.position();
  private static final int S4_5 = SpinalSegment.S4_5.position();

  private final int sensory;
  private final int motor;
  private final Kind kind;
  private final int[] fewestUseful;
  private final int[] mostUseful;

  /**
   * All that the grade is read from but the number of useful muscles.
   *
   * @param level the upper of the two levels
   * @param canFeel whether something can be felt at S4-5
   * @param canFeelNothing whether nothing can be felt at S4-5
   * @param canBeSpared whether there can be motor function more than three levels below the motor
   *     level
   * @param canBeUnspared whether there can be none
   */
  private record Kind(
      int level,
      boolean canFeel,
      boolean canFeelNothing,
      boolean canBeSpared,
      boolean canBeUnspared) {}

  private SideReading(int sensory, int motor, Kind kind, int[] fewestUseful, int[] mostUseful) {
    this.sensory = sensory;
    this.motor = motor;
    this.kind = kind;
    this.fewestUseful = fewestUseful;
    this.mostUseful = mostUseful;
  }

  private SideReading(IsncsciSide side, int sensory, int motor, int[] lowest, int[] highest) {
    this(
        sensory,
        motor,
        kind(side, sensory, motor, lowest, highest),
        useful(lowest),
        useful(highest));
  }

  private static Kind kind(IsncsciSide side, int sensory, int motor, int[] lowest, int[] highest) {
    boolean felt = false;
    boolean unfelt = false;
    for (int touch : scores(side.lightTouch().get(SpinalSegment.S4_5))) {
      for (int pin : scores(side.pinPrick().get(SpinalSegment.S4_5))) {
        boolean normal = touch == 2 && pin == 2;
        // At the level S4-5 it is normal itself. That it is abnormal at S3 changes nothing: where
        // it
        // could have been normal it can be felt and abnormal as well.
        if (normal || sensory != S4_5) {
          felt |= touch + pin > 0;
          unfelt |= touch + pin == 0;
        }
      }
    }
    boolean some = false;
    boolean every = true;
    for (int i = 0; i < lowest.length; i++) {
      if (POSITIONS[i] - motor > FAR) {
        some |= highest[i] > 0;
        every &= lowest[i] == 0;
      }
    }
    List<SpinalSegment> others = nonKeyMuscles(side);
    boolean noOther = side.lowestNonKeyMuscle().isEmpty()
        && !side.nonKeyMuscles().equals(Optional.of(Presence.PRESENT));
    return new Kind(
        Math.min(sensory, motor),
        felt,
        unfelt,
        some || others.stream().anyMatch(it -> isFarBelow(it, motor)),
        every && (noOther || others.stream().anyMatch(it -> !isFarBelow(it, motor))));
  }

  /** Returns the segments that can be the lowest with function of another muscle. */
  private static List<SpinalSegment> nonKeyMuscles(IsncsciSide side) {
    if (side.lowestNonKeyMuscle().isPresent()) {
      return List.of(side.lowestNonKeyMuscle().get());
    }
    return side.nonKeyMuscles().equals(Optional.of(Presence.ABSENT)) ? List.of() : SEGMENTS;
  }

  private static boolean isFarBelow(SpinalSegment segment, int motor) {
    return segment.position() - motor > FAR;
  }

  /**
   * Returns every reading of a side.
   *
   * @param contraction whether voluntary anal contraction is taken to be present
   */
  static List<SideReading> all(IsncsciSide side, boolean contraction) {
    List<SideReading> readings = new ArrayList<>();
    for (int sensory = 0; sensory <= S4_5; sensory++) {
      if (sensory == S4_5 || canBe(side, sensory + 1, false)) {
        new Walk(side, sensory, contraction, readings).fromTheHeadDown();
      }
      if (sensory == S4_5 || !canBe(side, sensory + 1, true)) {
        break;
      }
    }
    return readings;
  }

  /**
   * Makes one reading of those that differ only in the number of useful muscles.
   *
   * <p>No grade is lost or won by it: C asks for the fewest useful muscles and D for the most, and
   * those of one side do not depend on the other side.
   */
  static ImmutableList<SideReading> merged(List<SideReading> readings) {
    Map<Kind, SideReading> merged = new LinkedHashMap<>();
    readings.forEach(reading -> merged.merge(reading.kind, reading, SideReading::widened));
    return ImmutableList.copyOf(merged.values());
  }

  private SideReading widened(SideReading other) {
    int[] fewest = fewestUseful.clone();
    int[] most = mostUseful.clone();
    for (int i = 0; i < fewest.length; i++) {
      fewest[i] = Math.min(fewest[i], other.fewestUseful[i]);
      most[i] = Math.max(most[i], other.mostUseful[i]);
    }
    return new SideReading(sensory, motor, kind, fewest, most);
  }

  /** Returns whether the sensation of a segment can be normal, or else can be abnormal. */
  private static boolean canBe(IsncsciSide side, int position, boolean normal) {
    SpinalSegment segment = SpinalSegment.at(position);
    int[] touch = scores(side.lightTouch().get(segment));
    int[] pin = scores(side.pinPrick().get(segment));
    return normal
        ? touch[touch.length - 1] == 2 && pin[pin.length - 1] == 2
        : touch[0] < 2 || pin[0] < 2;
  }

  /** Returns the scores that a dermatome can have, in ascending order. */
  private static int[] scores(@Nullable SensoryScore score) {
    return switch (score == null ? SensoryScore.NOT_TESTABLE : score) {
      case ABSENT -> new int[] {0};
      case ALTERED -> new int[] {1};
      case NORMAL -> new int[] {2};
      case NOT_TESTABLE -> new int[] {0, 1, 2};
    };
  }

  int sensory() {
    return sensory;
  }

  int motor() {
    return motor;
  }

  int level() {
    return kind.level();
  }

  boolean isIntact() {
    return level() == S4_5;
  }

  boolean canFeelAtS45() {
    return kind.canFeel();
  }

  boolean canFeelNothingAtS45() {
    return kind.canFeelNothing();
  }

  /** Returns whether there can be motor function more than three levels below the motor level. */
  boolean canBeSpared() {
    return kind.canBeSpared();
  }

  boolean canBeUnspared() {
    return kind.canBeUnspared();
  }

  /**
   * Returns how many of the lowest key muscles have grade 3 or more at least.
   *
   * <p>Sparing does not raise it: a muscle that can move at all can do so with grade 1.
   *
   * @param muscles how many muscles to look at, from the lowest up
   */
  int fewestUseful(int muscles) {
    return fewestUseful[muscles];
  }

  int mostUseful(int muscles) {
    return mostUseful[muscles];
  }

  /** Counts the muscles of grade 3 or more among the lowest 0, 1, 2 and so on of a side. */
  private static int[] useful(int[] grades) {
    int[] counts = new int[grades.length + 1];
    for (int i = 1; i <= grades.length; i++) {
      counts[i] = counts[i - 1] + (grades[grades.length - i] >= USEFUL ? 1 : 0);
    }
    return counts;
  }

  /** Returns the number of key muscles of a side below a level. */
  static int musclesBelow(int level) {
    int count = 0;
    while (count < POSITIONS.length && POSITIONS[POSITIONS.length - 1 - count] > level) {
      count++;
    }
    return count;
  }

  /** Collects the motor levels that are possible with one sensory level. */
  private static final class Walk {
    private final IsncsciSide side;
    private final int sensory;
    private final boolean contraction;
    private final List<SideReading> readings;
    private final int[] lowest = new int[MUSCLES.size()];
    private final int[] highest = new int[MUSCLES.size()];

    Walk(IsncsciSide side, int sensory, boolean contraction, List<SideReading> readings) {
      this.side = side;
      this.sensory = sensory;
      this.contraction = contraction;
      this.readings = readings;
      Arrays.fill(highest, NORMAL);
      for (int i = 0; i < MUSCLES.size(); i++) {
        MusclePower power = side.keyMuscles().get(MUSCLES.get(i));
        if (power != null && power.isTestable()) {
          lowest[i] = power.grade().orElseThrow().points();
          highest[i] = lowest[i];
        }
      }
    }

    void fromTheHeadDown() {
      if (sensory < C4) {
        add(sensory);
      } else if (passes(0, ARMS)) {
        if (sensory < L1) {
          add(Math.max(sensory, T1));
        } else if (passes(ARMS, MUSCLES.size())) {
          int level = Math.max(sensory, S1);
          add(level == S4_5 && !contraction ? S3 : level);
        }
      }
    }

    /** Adds the levels at which a run of muscles can end; returns whether all can be normal. */
    private boolean passes(int first, int end) {
      for (int i = first; i < end; i++) {
        int segment = POSITIONS[i];
        int low = lowest[i];
        int high = highest[i];
        if (low < USEFUL) {
          highest[i] = Math.min(high, USEFUL - 1);
          add(segment - 1);
        }
        if (low < NORMAL && high >= USEFUL) {
          lowest[i] = Math.max(low, USEFUL);
          highest[i] = Math.min(high, NORMAL - 1);
          add(segment);
        }
        if (high < NORMAL) {
          return false;
        }
        lowest[i] = NORMAL;
        highest[i] = NORMAL;
      }
      return true;
    }

    private void add(int motor) {
      readings.add(new SideReading(side, sensory, motor, lowest, highest));
    }
  }
}
