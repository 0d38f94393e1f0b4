package dev.notochord.core.neurology;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.code.Presence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws from an examination whatever still can follow from it. */
final class IsncsciReading {
  private static final EnumSet<KeyMuscle> ARMS =
      EnumSet.range(KeyMuscle.ELBOW_FLEXORS, KeyMuscle.FINGER_ABDUCTORS);
  private static final EnumSet<KeyMuscle> LEGS =
      EnumSet.range(KeyMuscle.HIP_FLEXORS, KeyMuscle.ANKLE_PLANTAR_FLEXORS);

  private final IsncsciExamination examination;
  private final SetMultimap<Side, SpinalSegment> sensory = noLevels();
  private final SetMultimap<Side, SpinalSegment> motor = noLevels();
  private final EnumSet<SpinalSegment> levels = EnumSet.noneOf(SpinalSegment.class);
  private final EnumSet<AisGrade> grades = EnumSet.noneOf(AisGrade.class);
  private boolean canBeNormal;

  IsncsciReading(IsncsciExamination examination) {
    this.examination = examination;
    List<Boolean> pressures = possible(examination.deepAnalPressure());
    for (boolean contraction : possible(examination.voluntaryAnalContraction())) {
      List<SideReading> right = readings(Side.RIGHT, contraction);
      List<SideReading> left = readings(Side.LEFT, contraction);
      for (SideReading one : right) {
        for (SideReading other : left) {
          levels.add(SpinalSegment.at(Math.min(one.level(), other.level())));
          for (boolean pressure : pressures) {
            grade(one, other, contraction, pressure);
          }
        }
      }
    }
  }

  private static SetMultimap<Side, SpinalSegment> noLevels() {
    return MultimapBuilder.enumKeys(Side.class)
        .enumSetValues(SpinalSegment.class)
        .build();
  }

  private static List<Boolean> possible(Optional<Presence> presence) {
    return presence
        .map(stated -> List.of(stated == Presence.PRESENT))
        .orElseGet(() -> List.of(false, true));
  }

  private List<SideReading> readings(Side side, boolean contraction) {
    List<SideReading> readings = SideReading.all(examination.side(side), contraction);
    for (SideReading reading : readings) {
      sensory.get(side).add(SpinalSegment.at(reading.sensory()));
      motor.get(side).add(SpinalSegment.at(reading.motor()));
    }
    return SideReading.merged(readings);
  }

  private void grade(SideReading one, SideReading other, boolean contraction, boolean pressure) {
    if (contraction && pressure && one.isIntact() && other.isIntact()) {
      canBeNormal = true;
      return;
    }
    boolean canFeel = pressure || one.canFeelAtS45() || other.canFeelAtS45();
    if (!contraction && !pressure && one.canFeelNothingAtS45() && other.canFeelNothingAtS45()) {
      grades.add(AisGrade.A);
    }
    if (!contraction && canFeel && one.canBeUnspared() && other.canBeUnspared()) {
      grades.add(AisGrade.B);
    }
    if (contraction || (canFeel && (one.canBeSpared() || other.canBeSpared()))) {
      // Half of both sides together: as many muscles as one side has below the level.
      int half = SideReading.musclesBelow(Math.min(one.level(), other.level()));
      if (one.fewestUseful(half) + other.fewestUseful(half) < half) {
        grades.add(AisGrade.C);
      }
      if (one.mostUseful(half) + other.mostUseful(half) >= half) {
        grades.add(AisGrade.D);
      }
    }
  }

  IsncsciClassification classification() {
    boolean mayHaveNoGrade =
        canBeNormal && !examination.priorDeficit().equals(Optional.of(Presence.PRESENT));
    if (canBeNormal && !examination.priorDeficit().equals(Optional.of(Presence.ABSENT))) {
      grades.add(AisGrade.E);
    }
    return ImmutableIsncsciClassification.builder()
        .putAllSensory(sensory)
        .putAllMotor(motor)
        .addAllNeurologicalLevels(levels)
        .addAllPossibleGrades(grades)
        .mayHaveNoGrade(mayHaveNoGrade)
        .upperMotorScore(motorScore(ARMS))
        .lowerMotorScore(motorScore(LEGS))
        .lightTouchScore(sensoryScore(IsncsciSide::lightTouch))
        .pinPrickScore(sensoryScore(IsncsciSide::pinPrick))
        .addAllReasons(reasons(mayHaveNoGrade))
        .build();
  }

  private Stream<IsncsciSide> sides() {
    return Stream.of(examination.side(Side.RIGHT), examination.side(Side.LEFT));
  }

  private OptionalInt motorScore(EnumSet<KeyMuscle> muscles) {
    List<MuscleGrade> recorded = sides()
        .flatMap(side -> muscles.stream()
            .flatMap(muscle -> Optional.ofNullable(side.keyMuscles().get(muscle)).stream()))
        .flatMap(power -> power.grade().stream())
        .toList();
    return recorded.size() == 2 * muscles.size()
        ? OptionalInt.of(recorded.stream().mapToInt(MuscleGrade::points).sum())
        : OptionalInt.empty();
  }

  private OptionalInt sensoryScore(
      Function<IsncsciSide, ImmutableMap<SpinalSegment, SensoryScore>> modality) {
    List<SensoryScore> recorded = sides()
        .flatMap(side -> modality.apply(side).values().stream())
        .filter(score -> score != SensoryScore.NOT_TESTABLE)
        .toList();
    return recorded.size() == 2 * SpinalSegment.dermatomes().size()
        ? OptionalInt.of(
            recorded.stream().mapToInt(score -> Integer.parseInt(score.code())).sum())
        : OptionalInt.empty();
  }

  private ImmutableList<String> reasons(boolean mayHaveNoGrade) {
    ImmutableList.Builder<String> reasons = ImmutableList.builder();
    reasons.add("sensory level: " + bothSides(sensory), "motor level: " + bothSides(motor));
    reasons.add("neurological level: " + words(levels));
    if (canBeNormal && grades.size() + (mayHaveNoGrade ? 1 : 0) == 1) {
      reasons.add(
          mayHaveNoGrade
              ? "all findings are normal and there was no deficit before: no grade"
              : "all findings are normal after a deficit before: E");
    } else if (grades.size() == 1 && !mayHaveNoGrade) {
      reasons.addAll(reasonsFor(grades.iterator().next()));
    } else {
      reasons.add("possible: "
          + grades.stream().map(AisGrade::code).collect(Collectors.joining(", "))
          + (mayHaveNoGrade ? ", or no grade because all is normal" : ""));
    }
    List<String> open = open();
    if (!open.isEmpty()) {
      reasons.add("not recorded or not testable: " + String.join(", ", open));
    }
    return reasons.build();
  }

  private List<String> reasonsFor(AisGrade grade) {
    return switch (grade) {
      case A ->
        List.of("no sensation, no deep anal pressure and no voluntary anal contraction at S4-5: A");
      case B ->
        List.of(
            "sensation at S4-5, no voluntary anal contraction and on neither side motor function"
                + " more than three levels below the motor level: B");
      case C -> List.of(motorFunction(), muscles("more than half of the key muscles") + ": C");
      case D -> List.of(motorFunction(), muscles("at least half of the key muscles") + ": D");
      case E -> List.of("all findings are normal after a deficit before: E");
    };
  }

  private String motorFunction() {
    return examination
        .voluntaryAnalContraction()
        .map(contraction -> contraction == Presence.PRESENT
            ? "motor incomplete: voluntary anal contraction"
            : "motor incomplete: sensation at S4-5 and motor function more than three levels"
                + " below the motor level")
        .orElse("motor incomplete, with or without voluntary anal contraction");
  }

  /** Words the decision between C and D, with the numbers where every muscle has its grade. */
  private String muscles(String share) {
    String rule = share.startsWith("more") ? share + " weaker than 3" : share + " with 3 or more";
    if (levels.size() > 1) {
      return rule + " below each possible neurological level";
    }
    int level = levels.iterator().next().position();
    String below = " below " + words(levels);
    if (SideReading.musclesBelow(level) == 0) {
      return "no key muscle" + below;
    }
    List<MusclePower> tested = sides()
        .flatMap(side -> side.keyMuscles().entrySet().stream())
        .filter(entry -> entry.getKey().segment().position() > level)
        .map(Map.Entry::getValue)
        .filter(MusclePower::isTestable)
        .toList();
    int all = 2 * SideReading.musclesBelow(level);
    long useful = tested.stream()
        .filter(power -> power.grade().orElseThrow().compareTo(MuscleGrade.GRADE_3) >= 0)
        .count();
    return tested.size() == all
        ? useful + " of " + all + " key muscles" + below + " have grade 3 or more"
        : rule + below;
  }

  private List<String> open() {
    List<String> open = new ArrayList<>();
    count(
        open,
        "key muscles",
        2 * KeyMuscle.values().length,
        sides()
            .flatMap(side -> side.keyMuscles().values().stream())
            .filter(MusclePower::isTestable));
    int dermatomes = 2 * SpinalSegment.dermatomes().size();
    count(open, "dermatomes for light touch", dermatomes, tested(IsncsciSide::lightTouch));
    count(open, "dermatomes for pin prick", dermatomes, tested(IsncsciSide::pinPrick));
    if (examination.voluntaryAnalContraction().isEmpty()) {
      open.add("voluntary anal contraction");
    }
    if (examination.deepAnalPressure().isEmpty()) {
      open.add("deep anal pressure");
    }
    if (grades.contains(AisGrade.B)
        && grades.size() > 1
        && sides()
            .anyMatch(side -> side.lowestNonKeyMuscle().isEmpty()
                && !side.nonKeyMuscles().equals(Optional.of(Presence.ABSENT)))) {
      open.add("muscles other than key muscles");
    }
    if (canBeNormal && examination.priorDeficit().isEmpty()) {
      open.add("a deficit before");
    }
    return open;
  }

  private Stream<SensoryScore> tested(
      Function<IsncsciSide, ImmutableMap<SpinalSegment, SensoryScore>> modality) {
    return sides()
        .flatMap(side -> modality.apply(side).values().stream())
        .filter(score -> score != SensoryScore.NOT_TESTABLE);
  }

  private static void count(List<String> open, String what, int all, Stream<?> tested) {
    long missing = all - tested.count();
    if (missing > 0) {
      open.add(missing + " of " + all + " " + what);
    }
  }

  private static String bothSides(SetMultimap<Side, SpinalSegment> levels) {
    return "right " + words(levels.get(Side.RIGHT)) + ", left " + words(levels.get(Side.LEFT));
  }

  /** Writes the one level, each of a few, or the ends of many. */
  private static String words(Set<SpinalSegment> levels) {
    List<String> names = levels.stream()
        .map(level -> level == SpinalSegment.S4_5 ? "S4-5 (intact)" : level.code())
        .toList();
    return names.size() <= 3
        ? String.join(" or ", names)
        : names.size() + " possible from " + names.get(0) + " to " + names.get(names.size() - 1);
  }
}
