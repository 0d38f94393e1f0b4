package dev.notochord.core.arbitrary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.neurology.AisGrade;
import dev.notochord.core.neurology.Ambulation;
import dev.notochord.core.neurology.FrankelGrade;
import dev.notochord.core.neurology.IsncsciClassification;
import dev.notochord.core.neurology.IsncsciExamination;
import dev.notochord.core.neurology.IsncsciSide;
import dev.notochord.core.neurology.JapaneseFrankelGrade;
import dev.notochord.core.neurology.KeyMuscle;
import dev.notochord.core.neurology.McCormickGrade;
import dev.notochord.core.neurology.Mjoa18Score;
import dev.notochord.core.neurology.ModifiedFrankelGrade;
import dev.notochord.core.neurology.ModifiedMcCormickGrade;
import dev.notochord.core.neurology.MuscleGrade;
import dev.notochord.core.neurology.MusclePower;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.neurology.NurickGrade;
import dev.notochord.core.neurology.PowerModifier;
import dev.notochord.core.neurology.SensoryScore;
import dev.notochord.core.neurology.SphincterFunction;
import dev.notochord.core.neurology.SpinalSegment;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Neurological findings for property tests: valid, and each part sometimes unknown. */
public final class NeurologyArbitraries {
  private static final MusclePower FULL = MusclePower.of(MuscleGrade.GRADE_5);

  private NeurologyArbitraries() {}

  /** {@return powers with a grade, some of them with a plus or a minus} */
  public static Arbitrary<MusclePower> gradedMusclePowers() {
    return Arbitraries.of(MuscleGrade.class).flatMap(grade -> {
      EnumSet<PowerModifier> modifiers = EnumSet.allOf(PowerModifier.class);
      if (grade == MuscleGrade.GRADE_0) {
        modifiers.clear();
      }
      if (grade == MuscleGrade.GRADE_5) {
        modifiers.remove(PowerModifier.PLUS);
      }
      Arbitrary<MusclePower> plain = Arbitraries.just(MusclePower.of(grade));
      return modifiers.isEmpty()
          ? plain
          : Arbitraries.oneOf(
              plain, Arbitraries.of(modifiers).map(modifier -> MusclePower.of(grade, modifier)));
    });
  }

  /** {@return powers with a grade, and muscles that could not be tested} */
  public static Arbitrary<MusclePower> musclePowers() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, gradedMusclePowers()),
        Tuple.of(1, Arbitraries.just(MusclePower.notTestable())));
  }

  /** {@return sides from untouched to wholly examined, most as a cord injury leaves them} */
  public static Arbitrary<IsncsciSide> isncsciSides() {
    return Arbitraries.randomValue(NeurologyArbitraries::side);
  }

  /** {@return examinations from empty to complete, with every grade and none among them} */
  public static Arbitrary<IsncsciExamination> isncsciExaminations() {
    return Arbitraries.randomValue(random -> {
      IsncsciExamination.Builder examination = IsncsciExamination.builder();
      if (random.nextInt(10) > 0) {
        boolean normal = random.nextInt(10) == 0;
        examination.right(normal ? normal() : side(random)).left(normal ? normal() : side(random));
      }
      return examination
          .voluntaryAnalContraction(maybe(random))
          .deepAnalPressure(maybe(random))
          .priorDeficit(maybe(random))
          .build();
    });
  }

  /** {@return what follows from {@linkplain #isncsciExaminations() examinations}} */
  public static Arbitrary<IsncsciClassification> isncsciClassifications() {
    return isncsciExaminations().map(IsncsciExamination::classify);
  }

  private static <E extends Enum<E>> E any(Random random, Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    return constants.get(random.nextInt(constants.size()));
  }

  private static Optional<Presence> maybe(Random random) {
    return random.nextInt(3) == 2 ? Optional.empty() : Optional.of(any(random, Presence.class));
  }

  private static IsncsciSide normal() {
    return IsncsciSide.builder()
        .power(KeyMuscle.ELBOW_FLEXORS, KeyMuscle.ANKLE_PLANTAR_FLEXORS, MuscleGrade.GRADE_5)
        .sensation(SpinalSegment.C2, SpinalSegment.S4_5, SensoryScore.NORMAL)
        .build();
  }

  /** Normal down to a level, anything below it, and gaps here and there. */
  private static IsncsciSide side(Random random) {
    double gaps = random.nextBoolean() ? 0 : random.nextDouble();
    int below = random.nextInt(MuscleGrade.values().length);
    SpinalSegment level = any(random, SpinalSegment.class);
    IsncsciSide.Builder side = IsncsciSide.builder();
    for (KeyMuscle muscle : KeyMuscle.values()) {
      MuscleGrade grade = muscle.segment().compareTo(level) <= 0
          ? MuscleGrade.GRADE_5
          : MuscleGrade.ofCode(Integer.toString(random.nextInt(below + 1)));
      if (random.nextDouble() >= gaps) {
        side.putKeyMuscles(muscle, MusclePower.of(grade));
      } else if (random.nextBoolean()) {
        side.putKeyMuscles(muscle, MusclePower.notTestable());
      }
    }
    int feeling = random.nextInt(3);
    for (SpinalSegment segment : SpinalSegment.dermatomes()) {
      boolean normal = segment.compareTo(level) <= 0;
      if (random.nextDouble() >= gaps / 2) {
        side.putLightTouch(segment, score(random, normal, feeling));
      }
      if (random.nextDouble() >= gaps / 2) {
        side.putPinPrick(segment, score(random, normal, feeling));
      }
    }
    Optional<Presence> others = maybe(random);
    side.nonKeyMuscles(others);
    if (!others.equals(Optional.of(Presence.ABSENT)) && random.nextBoolean()) {
      KeyMuscle lowest = any(random, KeyMuscle.class);
      side.lowestNonKeyMuscle(lowest.segment());
    }
    return side.build();
  }

  private static SensoryScore score(Random random, boolean normal, int feeling) {
    if (random.nextInt(60) == 0) {
      return SensoryScore.NOT_TESTABLE;
    }
    return normal
        ? SensoryScore.NORMAL
        : SensoryScore.ofCode(Integer.toString(random.nextInt(feeling + 1)));
  }

  /** {@return scores of which all, some or no parts are known, with and without a total} */
  public static Arbitrary<Mjoa18Score> mjoa18Scores() {
    return Arbitraries.randomValue(random -> {
      int arms = random.nextInt(6);
      int legs = random.nextInt(8);
      int sensation = random.nextInt(4);
      int sphincter = random.nextInt(4);
      Mjoa18Score.Builder score = Mjoa18Score.builder();
      double known = random.nextDouble() * 1.5;
      if (random.nextDouble() < known) {
        score.arms(arms);
      }
      if (random.nextDouble() < known) {
        score.legs(legs);
      }
      if (random.nextDouble() < known) {
        score.sensation(sensation);
      }
      if (random.nextDouble() < known) {
        score.sphincter(sphincter);
      }
      if (random.nextBoolean()) {
        score.statedTotal(arms + legs + sensation + sphincter);
      }
      return score.build();
    });
  }

  /** {@return findings of patients with a deficit, without one, and of whom it is not stated} */
  public static Arbitrary<NeurologicalStatus> neurologicalStatuses() {
    Arbitrary<Parts> parts = Arbitraries.randomValue(Parts::new);
    return parts.flatMap(part -> part.healthy
        ? Arbitraries.just(Optional.<IsncsciExamination>empty()).map(part::status)
        : isncsciExaminations().optional(0.3).map(part::status));
  }

  /** The draws that a status is made of. */
  private static final class Parts {
    private final Random random;
    private final boolean healthy;

    Parts(Random random) {
      this.random = new Random(random.nextLong());
      this.healthy = this.random.nextInt(4) == 0;
    }

    NeurologicalStatus status(Optional<IsncsciExamination> examination) {
      // A new generator for each status, so that the same draws make the same status.
      Random draws = new Random(random.nextLong());
      NeurologicalStatus.Builder status = NeurologicalStatus.builder();
      examination.ifPresent(status::examination);
      if (healthy) {
        status.deficit(Presence.ABSENT);
      } else if (draws.nextBoolean()) {
        status.deficit(Presence.PRESENT);
      }
      if (draws.nextBoolean()) {
        status.months(Math.rint(draws.nextDouble() * 480 - 120) / 4);
      }
      pick(draws, FrankelGrade.class, Set.of(FrankelGrade.E)).ifPresent(status::frankel);
      pick(draws, ModifiedFrankelGrade.class, Set.of(ModifiedFrankelGrade.E))
          .ifPresent(status::modifiedFrankel);
      pick(draws, JapaneseFrankelGrade.class, Set.of(JapaneseFrankelGrade.E))
          .ifPresent(status::japaneseFrankel);
      ImmutableSortedSet<AisGrade> stated = examination
          .map(it -> it.classify().possibleGrades())
          .orElse(ImmutableSortedSet.copyOf(AisGrade.values()));
      pick(draws, AisGrade.class, Set.of(AisGrade.E))
          .filter(stated::contains)
          .ifPresent(status::ais);
      pick(draws, McCormickGrade.class, Set.of(McCormickGrade.I)).ifPresent(status::mcCormick);
      pick(draws, ModifiedMcCormickGrade.class, Set.of(ModifiedMcCormickGrade.I))
          .ifPresent(status::modifiedMcCormick);
      pick(draws, NurickGrade.class, Set.of(NurickGrade.GRADE_0, NurickGrade.GRADE_1))
          .ifPresent(status::nurick);
      pick(draws, SphincterFunction.class, Set.of(SphincterFunction.NORMAL))
          .ifPresent(status::bladder);
      pick(draws, SphincterFunction.class, Set.of(SphincterFunction.NORMAL))
          .ifPresent(status::bowel);
      status.myelopathy(maybe(draws)).radiculopathy(maybe(draws));
      Optional<Ambulation> ambulation = any(draws, List.of(Ambulation.values()));
      status.ambulation(ambulation);
      if (draws.nextBoolean()) {
        status.ambulatory(ambulation.map(Ambulation::ambulatory).or(() -> maybe(draws)));
      }
      List<SpinalSegment> levels = examination
          .map(it -> it.classify().neurologicalLevels().asList())
          .orElse(ImmutableList.copyOf(SpinalSegment.values()));
      any(draws, healthy ? List.of(SpinalSegment.S4_5) : levels)
          .ifPresent(status::neurologicalLevel);
      any(draws, List.of("sensory level at the navel", "T10"))
          .ifPresent(status::neurologicalLevelText);
      any(draws, List.of("numb below the ribs", "left foot drop")).ifPresent(status::note);
      if (draws.nextBoolean()) {
        status.mjoa(Mjoa18Score.of(healthy ? 18 : draws.nextInt(19)));
      }
      if (draws.nextBoolean()) {
        status.weakestMuscle(healthy ? FULL : graded(draws));
      }
      if (!healthy && draws.nextBoolean()) {
        status.motorDeficitOnsetDays(draws.nextInt(60) / 2.0);
      }
      return status.build();
    }

    private static MusclePower graded(Random draws) {
      List<String> powers = List.of("0", "1", "2", "2+", "3-", "3", "4-", "4", "4+", "5-", "5");
      return MusclePower.parse(powers.get(draws.nextInt(powers.size())));
    }

    private <E extends Enum<E>> Optional<E> pick(Random draws, Class<E> scale, Set<E> normal) {
      return any(
          draws,
          Arrays.stream(scale.getEnumConstants())
              .filter(grade -> !healthy || normal.contains(grade))
              .toList());
    }

    private static <T> Optional<T> any(Random draws, List<T> values) {
      return draws.nextBoolean()
          ? Optional.of(values.get(draws.nextInt(values.size())))
          : Optional.empty();
    }
  }
}
