package dev.notochord.core.anatomy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Coded;
import java.util.Optional;

/**
 * One of the twelve sectors of 30 degrees into which the Weinstein-Boriani-Biagini staging cuts a
 * vertebra in the axial plane, told by the patient's side and the place between back and front.
 *
 * <p>Two ways of numbering the sectors are in print, one the mirror image of the other, and a bare
 * number means nothing without its convention. This type is therefore not a number: on each side
 * position 1 lies at the spinous process and position 6 at the midline in front. A {@link
 * ZoneNumbering} gives the zone its number and reads it back.
 *
 * <p><img src="doc-files/zones.svg" width="700" alt="One vertebra in axial view from below, cut into
 * twelve sectors and five layers, with the numbers of both conventions around it.">
 *
 * <pre>{@code
 * AngularZone zone = AngularZone.of(Side.RIGHT, 4);
 * ZoneNumbering.sosg().number(zone);  // 9
 * zone.mirrored();                    // LEFT_4
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1097/00007632-199705010-00020">Boriani S et al. Spine
 *     1997;22:1036-1044</a>
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181971283">Chan P et al. Spine 2009;34:384-391</a>
 * @since 0.1.0
 */
public enum AngularZone implements Coded {
  /** Left, position 1: the left half of the spinous process. */
  LEFT_1(Side.LEFT, 1),
  /** Left, position 2. */
  LEFT_2(Side.LEFT, 2),
  /** Left, position 3. */
  LEFT_3(Side.LEFT, 3),
  /** Left, position 4: the lateral limit of the arch. */
  LEFT_4(Side.LEFT, 4),
  /** Left, position 5: the body, lateral. */
  LEFT_5(Side.LEFT, 5),
  /** Left, position 6: the body, next to the midline in front. */
  LEFT_6(Side.LEFT, 6),
  /** Right, position 1: the right half of the spinous process. */
  RIGHT_1(Side.RIGHT, 1),
  /** Right, position 2. */
  RIGHT_2(Side.RIGHT, 2),
  /** Right, position 3. */
  RIGHT_3(Side.RIGHT, 3),
  /** Right, position 4: the lateral limit of the arch. */
  RIGHT_4(Side.RIGHT, 4),
  /** Right, position 5: the body, lateral. */
  RIGHT_5(Side.RIGHT, 5),
  /** Right, position 6: the body, next to the midline in front. */
  RIGHT_6(Side.RIGHT, 6);

  private final Side side;
  private final int position;

  AngularZone(Side side, int position) {
    this.side = side;
    this.position = position;
  }

  /**
   * {@return the zone at a position of a side}
   *
   * @param side the patient's left or right
   * @param position 1 at the spinous process to 6 at the midline in front
   * @throws IllegalArgumentException if {@code position} is not from 1 to 6
   */
  public static AngularZone of(Side side, int position) {
    return ofCode(side.code() + "-" + position);
  }

  /**
   * {@return the zone with the given code, such as {@code left-4}}
   *
   * @param code the side and the position
   * @throws IllegalArgumentException if there is no such zone
   */
  public static AngularZone ofCode(String code) {
    return Coded.ofCode(AngularZone.class, "angular zone", code);
  }

  @Override
  public String code() {
    return side.code() + "-" + position;
  }

  @Override
  public String display() {
    return side.display() + ", position " + position;
  }

  /** {@return the patient's side} */
  public Side side() {
    return side;
  }

  /** {@return the place between back and front, from 1 at the spinous process to 6} */
  public int position() {
    return position;
  }

  /** {@return the zone of the same position on the other side} */
  public AngularZone mirrored() {
    return of(side == Side.LEFT ? Side.RIGHT : Side.LEFT, position);
  }

  /** {@return the two zones that touch this one; positions 1 and 6 touch across the midline} */
  public ImmutableSet<AngularZone> neighbours() {
    return Sets.immutableEnumSet(
        position == 1 ? mirrored() : of(side, position - 1),
        position == 6 ? mirrored() : of(side, position + 1));
  }

  /**
   * {@return the element that the sources place in the zone: the spinous process at position 1, the
   * body at positions 5 and 6}
   *
   * <p>Empty for positions 2 to 4. How laminae, processes and pedicles share them is drawn in the
   * papers, but could be checked in none of them.
   */
  public Optional<VertebralElement> element() {
    return switch (position) {
      case 1 -> Optional.of(VertebralElement.SPINOUS_PROCESS);
      case 5, 6 -> Optional.of(VertebralElement.BODY);
      default -> Optional.empty();
    };
  }

  /**
   * {@return whether the zone bounds the arch on its side, position 4: it must be free of tumour to
   * remove the arch in one piece from behind}
   *
   * @see <a href="https://doi.org/10.21037/jss.2018.09.02">Boriani S. J Spine Surg
   *     2018;4:668-676</a>
   */
  public boolean isLateralLimitOfArch() {
    return position == 4;
  }
}
