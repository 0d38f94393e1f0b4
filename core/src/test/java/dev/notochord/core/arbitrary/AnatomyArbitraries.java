package dev.notochord.core.arbitrary;

import dev.notochord.core.anatomy.AngularZone;
import dev.notochord.core.anatomy.CastellviType;
import dev.notochord.core.anatomy.CordSegments;
import dev.notochord.core.anatomy.LevelRange;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.LumbosacralTransition;
import dev.notochord.core.anatomy.NeuralForamen;
import dev.notochord.core.anatomy.NumberingMethod;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.SpinalNerve;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralFormula;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.anatomy.ZoneNumbering;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random values of the anatomy package, all of them valid. */
public final class AnatomyArbitraries {
  private AnatomyArbitraries() {}

  /** {@return any range of levels, supernumerary ends included} */
  public static Arbitrary<LevelRange> levelRanges() {
    return Combinators.combine(
            Arbitraries.of(VertebralLevel.class), Arbitraries.of(VertebralLevel.class))
        .as((one, other) ->
            one.compareTo(other) <= 0 ? LevelRange.of(one, other) : LevelRange.of(other, one));
  }

  /** {@return any set of levels: single ones, runs, and any mixture of them} */
  public static Arbitrary<LevelSet> levelSets() {
    return Arbitraries.oneOf(
        Arbitraries.of(VertebralLevel.class).set().ofMinSize(1).map(LevelSet::of),
        levelRanges().map(range -> LevelSet.of(range.levels())));
  }

  /** {@return any element, on a side or without one} */
  public static Arbitrary<VertebralPart> vertebralParts() {
    return Combinators.combine(
            Arbitraries.of(VertebralElement.class), Arbitraries.of(Side.class).optional())
        .as((element, side) -> side.filter(it -> element.hasSides())
            .map(it -> VertebralPart.of(element, it))
            .orElseGet(() -> VertebralPart.of(element)));
  }

  /** {@return any foramen, of the usual spine or of another, on a side or without one} */
  public static Arbitrary<NeuralForamen> neuralForamina() {
    List<NeuralForamen> foramina = Stream.concat(
            Arrays.stream(VertebralLevel.values())
                .filter(upper -> upper.compareTo(VertebralLevel.S4) <= 0)
                .map(NeuralForamen::of),
            Stream.of(
                NeuralForamen.of(VertebralLevel.T11, VertebralLevel.L1),
                NeuralForamen.of(VertebralLevel.T12, VertebralLevel.T13),
                NeuralForamen.of(VertebralLevel.L4, VertebralLevel.S1),
                NeuralForamen.of(VertebralLevel.L5, VertebralLevel.L6)))
        .toList();
    return Combinators.combine(
            Arbitraries.of(foramina), Arbitraries.of(Side.class).optional())
        .as((foramen, side) -> side.map(
                it -> NeuralForamen.of(foramen.upper(), foramen.lower(), it))
            .orElse(foramen));
  }

  /** {@return any run of cord segments} */
  public static Arbitrary<CordSegments> cordSegments() {
    return Combinators.combine(Arbitraries.of(SpinalNerve.class), Arbitraries.of(SpinalNerve.class))
        .as((one, other) ->
            one.compareTo(other) <= 0 ? CordSegments.of(one, other) : CordSegments.of(other, one));
  }

  /** {@return any vertebral formula, each of its parts known or not} */
  public static Arbitrary<VertebralFormula> vertebralFormulas() {
    return Combinators.combine(
            Arbitraries.integers().between(11, 13).optional(),
            Arbitraries.integers().between(4, 6).optional(),
            Arbitraries.of(LumbosacralTransition.class).optional(),
            Arbitraries.of(CastellviType.class).optional(),
            Arbitraries.of(Side.class).optional(),
            Arbitraries.of(NumberingMethod.class).optional(),
            Arbitraries.of("counted on whole-spine CT", "last rib at T12").optional())
        .as((thoracic, lumbar, transition, type, side, numbering, note) -> {
          int presacral = 7 + thoracic.orElse(12) + lumbar.orElse(5);
          boolean counted = thoracic.isPresent() && lumbar.isPresent() && presacral != 24;
          LumbosacralTransition fitting = presacral < 24
              ? LumbosacralTransition.SACRALISATION
              : LumbosacralTransition.LUMBARISATION;
          boolean oneSided = type.map(CastellviType::sides).equals(Optional.of(OptionalInt.of(1)));
          return VertebralFormula.builder()
              .thoracicCount(toInt(thoracic))
              .lumbarCount(toInt(lumbar))
              .transition(transition.map(it -> counted ? fitting : it))
              .castellviType(type)
              .castellviSide(side.filter(it -> oneSided))
              .numbering(numbering)
              .note(note)
              .build();
        });
  }

  private static OptionalInt toInt(Optional<Integer> count) {
    return count.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /** {@return each numbering of the twelve zones} */
  public static Arbitrary<ZoneNumbering> zoneNumberings() {
    return Arbitraries.of(
        ZoneNumbering.sosg(),
        ZoneNumbering.original(Side.LEFT),
        ZoneNumbering.original(Side.RIGHT));
  }

  /** {@return any set of one or more of the twelve zones} */
  public static Arbitrary<Set<AngularZone>> zoneSets() {
    return Arbitraries.of(AngularZone.class).set().ofMinSize(1);
  }
}
