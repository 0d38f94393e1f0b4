package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How many vertebrae one patient has above the sacrum and how they were counted.
 *
 * <p>Most people have twelve thoracic and five lumbar vertebrae; in 8 to 36 of a hundred,
 * depending on population and definition, the border to the sacrum has shifted. Then "L5" on a
 * lumbar scan may be another vertebra than "L5" counted from the axis, and a surgeon who trusts the
 * number operates one level off. This type records what is known, so that a level can be named
 * together with its count.
 *
 * <pre>{@code
 * VertebralFormula patient = VertebralFormula.builder()
 *     .thoracicCount(12)
 *     .lumbarCount(6)
 *     .transition(LumbosacralTransition.LUMBARISATION)
 *     .numbering(NumberingMethod.FROM_AXIS)
 *     .build();
 * patient.presacralCount();                         // OptionalInt[25]
 * patient.caudalNeighbour(VertebralLevel.L5);       // Optional[L6]
 * patient.levelAt(25);                              // Optional[L6]
 * VertebralFormula.usual().levelAt(25);             // Optional[S1]
 * }</pre>
 *
 * <p>The neck always has seven vertebrae here. The chest has 11 to 13, the lower back 4 to 6; of
 * the nine combinations, papers report 24 vertebrae above the sacrum (12 and 5, rarely 13 and 4 or
 * 11 and 6), 23 (12 and 4, 11 and 5) and 25 (12 and 6, 13 and 5). The pieces of the sacrum and the
 * coccyx are not counted. Any part may be unknown, and what follows from an unknown count stays
 * unknown.
 *
 * @see <a href="https://doi.org/10.1007/s00256-025-04952-z">Lumbosacral transitional vertebra on
 *     whole-spine CT. Skeletal Radiol 2025, for the counting</a>
 * @see <a href="https://doi.org/10.1055/s-0034-1387808">French HD et al. Global Spine J
 *     2014;4:229-232, for how common a transition is</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class VertebralFormula {
  private static final int CERVICAL = 7;
  private static final int FEWEST_THORACIC = 11;
  private static final int MOST_THORACIC = 13;
  private static final int FEWEST_LUMBAR = 4;
  private static final int MOST_LUMBAR = 6;

  VertebralFormula() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the formula of the usual spine: twelve thoracic, five lumbar vertebrae} */
  public static VertebralFormula usual() {
    return of(12, 5);
  }

  /**
   * {@return a formula of which both counts are known}
   *
   * @param thoracicCount the number of thoracic vertebrae, 11 to 13
   * @param lumbarCount the number of lumbar vertebrae, 4 to 6
   * @throws IllegalArgumentException if a count is outside its range
   */
  public static VertebralFormula of(int thoracicCount, int lumbarCount) {
    return builder().thoracicCount(thoracicCount).lumbarCount(lumbarCount).build();
  }

  /** {@return the number of thoracic vertebrae, 11 to 13} */
  public abstract OptionalInt thoracicCount();

  /** {@return the number of lumbar vertebrae, 4 to 6} */
  public abstract OptionalInt lumbarCount();

  /**
   * {@return which way the lumbosacral border has shifted, where the source says so}
   *
   * <p>As vertebrae are counted on images of the whole spine, lumbarisation does not go with fewer
   * than 24 above the sacrum nor sacralisation with more; {@link Builder} refuses either.
   */
  public abstract Optional<LumbosacralTransition> transition();

  /** {@return the Castellvi type of a transitional vertebra} */
  public abstract Optional<CastellviType> castellviType();

  /**
   * {@return the side of a vertebra that is transitional on one side only: of a Castellvi type with
   * the letter a}
   */
  public abstract Optional<Side> castellviSide();

  /** {@return how the levels were counted} */
  public abstract Optional<NumberingMethod> numbering();

  /** {@return what the source says of the numbering, in its words} */
  public abstract Optional<String> note();

  @Value.Check
  void check() {
    checkCount("thoracic", thoracicCount(), FEWEST_THORACIC, MOST_THORACIC);
    checkCount("lumbar", lumbarCount(), FEWEST_LUMBAR, MOST_LUMBAR);
    boolean few = presacralCount().orElse(24) < 24;
    boolean many = presacralCount().orElse(24) > 24;
    checkArgument(
        !few || !transition().equals(Optional.of(LumbosacralTransition.LUMBARISATION)),
        "vertebral formula: lumbarisation, but %s thoracic and %s lumbar vertebrae make fewer than"
            + " 24 above the sacrum",
        thoracicCount().orElse(0),
        lumbarCount().orElse(0));
    checkArgument(
        !many || !transition().equals(Optional.of(LumbosacralTransition.SACRALISATION)),
        "vertebral formula: sacralisation, but %s thoracic and %s lumbar vertebrae make more than"
            + " 24 above the sacrum",
        thoracicCount().orElse(0),
        lumbarCount().orElse(0));
    checkArgument(
        castellviSide().isEmpty()
            || castellviType().map(CastellviType::sides).equals(Optional.of(OptionalInt.of(1))),
        "vertebral formula: transitional on the %s, but Castellvi type %s, expected a type with the"
            + " letter a",
        castellviSide().map(Side::code).orElse(""),
        castellviType().map(CastellviType::code).orElse("not stated"));
  }

  private static void checkCount(String region, OptionalInt count, int fewest, int most) {
    checkArgument(
        count.isEmpty() || (fewest <= count.getAsInt() && count.getAsInt() <= most),
        "vertebral formula: %s %s vertebrae, expected %s to %s",
        count.orElse(0),
        region,
        fewest,
        most);
  }

  /** {@return the number of vertebrae above the sacrum, 24 in the usual spine} */
  public OptionalInt presacralCount() {
    return thoracicCount().isPresent() && lumbarCount().isPresent()
        ? OptionalInt.of(CERVICAL + thoracicCount().getAsInt() + lumbarCount().getAsInt())
        : OptionalInt.empty();
  }

  /**
   * {@return the vertebrae from C1 to the first sacral segment, S1, from the head down; empty
   * unless both counts are known}
   */
  public Optional<ImmutableSortedSet<VertebralLevel>> levels() {
    if (presacralCount().isEmpty()) {
      return Optional.empty();
    }
    ImmutableSortedSet.Builder<VertebralLevel> levels = ImmutableSortedSet.naturalOrder();
    for (VertebralLevel level : VertebralLevel.values()) {
      if (has(level).equals(Optional.of(Presence.PRESENT))) {
        levels.add(level);
      }
    }
    return Optional.of(levels.build());
  }

  /**
   * {@return whether the patient has this vertebra; empty where the count that decides is not
   * known, and for the pieces of sacrum and coccyx below S1, which are not counted}
   *
   * @param level the vertebra
   */
  public Optional<Presence> has(VertebralLevel level) {
    return switch (level.region()) {
      case CERVICAL -> Optional.of(Presence.PRESENT);
      case THORACIC -> within(level, thoracicCount(), FEWEST_THORACIC);
      case LUMBAR -> within(level, lumbarCount(), FEWEST_LUMBAR);
      case SACRAL, COCCYGEAL ->
        level == VertebralLevel.S1 ? Optional.of(Presence.PRESENT) : Optional.empty();
    };
  }

  private static Optional<Presence> within(VertebralLevel level, OptionalInt count, int fewest) {
    int number = Integer.parseInt(level.code().substring(1));
    if (number <= count.orElse(fewest)) {
      return Optional.of(Presence.PRESENT);
    }
    return count.isPresent() ? Optional.of(Presence.ABSENT) : Optional.empty();
  }

  /**
   * {@return the next level towards the head in this patient; empty where there is none, where the
   * patient lacks {@code level}, and where a count that decides is not known}
   *
   * @param level the level
   */
  public Optional<VertebralLevel> cranialNeighbour(VertebralLevel level) {
    return Optional.ofNullable(below().inverse().get(level));
  }

  /**
   * {@return the next level towards the tail in this patient; empty where there is none, where the
   * patient lacks {@code level}, and where a count that decides is not known}
   *
   * <p>Below S1 the segments follow each other as in the usual spine.
   *
   * @param level the level
   */
  public Optional<VertebralLevel> caudalNeighbour(VertebralLevel level) {
    return Optional.ofNullable(below().get(level));
  }

  /** Returns each level with the level below it, as far as the counts tell. */
  private ImmutableBiMap<VertebralLevel, VertebralLevel> below() {
    ImmutableBiMap.Builder<VertebralLevel, VertebralLevel> below = ImmutableBiMap.builder();
    Optional<VertebralLevel> above = Optional.empty();
    for (VertebralLevel level : VertebralLevel.values()) {
      boolean belowS1 = level.compareTo(VertebralLevel.S1) > 0;
      Optional<Presence> present = belowS1 ? Optional.of(Presence.PRESENT) : has(level);
      if (present.isEmpty()) {
        above = Optional.empty();
      } else if (present.get() == Presence.PRESENT) {
        above.ifPresent(it -> below.put(it, level));
        above = Optional.of(level);
      }
    }
    return below.build();
  }

  /**
   * {@return the number of a vertebra counted from C1, which is 1: in the usual spine 8 for T1, 20
   * for L1 and 25 for S1}
   *
   * <p>Empty where the patient lacks the level, where a count that decides is not known, and below
   * S1.
   *
   * @param level the level
   */
  public OptionalInt countOf(VertebralLevel level) {
    for (int count = 1; levelAt(count).isPresent(); count++) {
      if (levelAt(count).get() == level) {
        return OptionalInt.of(count);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * {@return the vertebra of a number counted from C1; empty where a count that decides is not
   * known, and below S1}
   *
   * @param count the number, 1 for C1
   * @throws IllegalArgumentException if {@code count} is less than 1
   */
  public Optional<VertebralLevel> levelAt(int count) {
    checkArgument(count >= 1, "vertebra number %s from C1: expected at least 1", count);
    Optional<VertebralLevel> level = Optional.of(VertebralLevel.C1);
    for (int i = 1; i < count && level.isPresent(); i++) {
      level = level.filter(it -> it != VertebralLevel.S1).flatMap(this::caudalNeighbour);
    }
    return level;
  }

  /** Builds a {@link VertebralFormula}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableVertebralFormula.Builder {
    Builder() {}
  }
}
