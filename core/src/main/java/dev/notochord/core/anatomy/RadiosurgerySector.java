package dev.notochord.core.anatomy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Coded;
import java.util.EnumSet;
import java.util.Optional;

/**
 * One of the six sectors of a vertebra from which the target of spinal radiosurgery is built.
 *
 * <p>The consensus of the International Spine Radiosurgery Consortium adds to the sectors that the
 * tumour holds the neighbouring ones that it is likely to reach, so that a plan can be described by
 * a set of sectors.
 *
 * <p><img src="doc-files/segments.svg" width="700" alt="One vertebra in axial view drawn twice: on
 * the left the five AJCC segments, on the right the six sectors of radiosurgery.">
 *
 * <p>The paper also numbers the sectors. The numbers are left out: the original table could not be
 * checked, and a mirrored number would put the target on the wrong side.
 *
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2012.03.009">Cox BW et al. Int J Radiat Oncol Biol
 *     Phys 2012;83:e597-e605</a>
 * @since 0.1.0
 */
public enum RadiosurgerySector implements Coded {
  /** The vertebral body. */
  BODY("body", "vertebral body"),
  /** The left pedicle. */
  LEFT_PEDICLE("left-pedicle", "left pedicle", Side.LEFT),
  /** The left transverse process and lamina. */
  LEFT_TRANSVERSE_PROCESS_AND_LAMINA(
      "left-transverse-process-and-lamina", "left transverse process and lamina", Side.LEFT),
  /** The spinous process. */
  SPINOUS_PROCESS("spinous-process", "spinous process"),
  /** The right transverse process and lamina. */
  RIGHT_TRANSVERSE_PROCESS_AND_LAMINA(
      "right-transverse-process-and-lamina", "right transverse process and lamina", Side.RIGHT),
  /** The right pedicle. */
  RIGHT_PEDICLE("right-pedicle", "right pedicle", Side.RIGHT);

  private static final ImmutableSet<RadiosurgerySector> PEDICLES =
      Sets.immutableEnumSet(LEFT_PEDICLE, RIGHT_PEDICLE);
  private static final ImmutableSet<RadiosurgerySector> PROCESSES_AND_LAMINAE =
      Sets.immutableEnumSet(
          LEFT_TRANSVERSE_PROCESS_AND_LAMINA, RIGHT_TRANSVERSE_PROCESS_AND_LAMINA);

  private final String code;
  private final String display;
  private final Optional<Side> side;

  RadiosurgerySector(String code, String display) {
    this.code = code;
    this.display = display;
    this.side = Optional.empty();
  }

  RadiosurgerySector(String code, String display, Side side) {
    this.code = code;
    this.display = display;
    this.side = Optional.of(side);
  }

  /**
   * {@return the sector with the given code, such as {@code left-pedicle}}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such sector
   */
  public static RadiosurgerySector ofCode(String code) {
    return Coded.ofCode(RadiosurgerySector.class, "radiosurgery sector", code);
  }

  /**
   * {@return the sectors that a part of a vertebra may lie in; tumour in the part means tumour in
   * one of them at least}
   *
   * <p>The parts that give a sector its name are placed by it. For the rest we leave every
   * neighbour open: a superior articular process or a facet joint may lie in the sector of the
   * pedicle or of the lamina, an inferior articular process in that of the lamina, the joint of a
   * rib in that of the body or the pedicle, the dens in that of the body that it rises from. A part
   * of no stated side may lie on either.
   *
   * @param part the part
   */
  public static ImmutableSet<RadiosurgerySector> possibleFor(VertebralPart part) {
    EnumSet<RadiosurgerySector> possible = EnumSet.noneOf(RadiosurgerySector.class);
    switch (part.element()) {
      case BODY, DENS -> possible.add(BODY);
      case PEDICLE -> possible.addAll(PEDICLES);
      case LAMINA, TRANSVERSE_PROCESS, INFERIOR_ARTICULAR_PROCESS ->
        possible.addAll(PROCESSES_AND_LAMINAE);
      case SPINOUS_PROCESS -> possible.add(SPINOUS_PROCESS);
      case SUPERIOR_ARTICULAR_PROCESS, FACET_JOINT -> {
        possible.addAll(PEDICLES);
        possible.addAll(PROCESSES_AND_LAMINAE);
      }
      case ARCH -> possible.addAll(EnumSet.complementOf(EnumSet.of(BODY)));
      case COSTOVERTEBRAL_JOINT -> {
        possible.add(BODY);
        possible.addAll(PEDICLES);
      }
    }
    part.side().ifPresent(side -> possible.removeIf(sector -> sector.isAcrossFrom(side)));
    return Sets.immutableEnumSet(possible);
  }

  private boolean isAcrossFrom(Side part) {
    return side.isPresent() && side.get() != part;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the patient's side; empty for the body and the spinous process} */
  public Optional<Side> side() {
    return side;
  }
}
