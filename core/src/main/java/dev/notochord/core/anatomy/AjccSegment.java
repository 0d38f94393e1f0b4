package dev.notochord.core.anatomy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Coded;
import java.util.EnumSet;
import java.util.Optional;

/**
 * One of the five segments into which AJCC and UICC divide a vertebra to stage a bone sarcoma of
 * the spine.
 *
 * <p>The T category counts how many segments the tumour holds and whether they touch, so that the
 * side of a tumour matters even in the body.
 *
 * <p><img src="doc-files/segments.svg" width="700" alt="One vertebra in axial view drawn twice: on
 * the left the five AJCC segments, on the right the six sectors of radiosurgery.">
 *
 * <p>Source: AJCC Cancer Staging Manual, eighth edition, and UICC TNM, eighth and ninth edition,
 * bone. The segments are for the site C41.2; the sacrum is staged with the pelvis, by other
 * segments.
 *
 * @since 0.1.0
 */
public enum AjccSegment implements Coded {
  /** The right half of the body. */
  RIGHT_BODY("right-body", "right body", Side.RIGHT),
  /** The left half of the body. */
  LEFT_BODY("left-body", "left body", Side.LEFT),
  /** The right pedicle. */
  RIGHT_PEDICLE("right-pedicle", "right pedicle", Side.RIGHT),
  /** The left pedicle. */
  LEFT_PEDICLE("left-pedicle", "left pedicle", Side.LEFT),
  /** All that lies behind the pedicles, both sides together. */
  POSTERIOR_ELEMENT("posterior-element", "posterior element");

  private static final ImmutableSet<AjccSegment> BODY =
      Sets.immutableEnumSet(RIGHT_BODY, LEFT_BODY);
  private static final ImmutableSet<AjccSegment> PEDICLE =
      Sets.immutableEnumSet(RIGHT_PEDICLE, LEFT_PEDICLE);
  private static final ImmutableSet<AjccSegment> POSTERIOR =
      Sets.immutableEnumSet(POSTERIOR_ELEMENT);

  private final String code;
  private final String display;
  private final Optional<Side> side;

  AjccSegment(String code, String display) {
    this.code = code;
    this.display = display;
    this.side = Optional.empty();
  }

  AjccSegment(String code, String display, Side side) {
    this.code = code;
    this.display = display;
    this.side = Optional.of(side);
  }

  /**
   * {@return the segment with the given code, such as {@code right-body}}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such segment
   */
  public static AjccSegment ofCode(String code) {
    return Coded.ofCode(AjccSegment.class, "AJCC segment", code);
  }

  /**
   * {@return the segments that a part of a vertebra may lie in; tumour in the part means tumour in
   * one of them at least}
   *
   * <p>Body, pedicle, lamina and spinous process are placed by the names of the segments. For the
   * rest the manual draws no line, and we leave every neighbour open: a transverse process, a
   * superior articular process or a facet joint may count with the pedicle or with the posterior
   * element, an inferior articular process counts with the posterior element, the joint of a rib
   * with the body or the pedicle, the dens with the body that it rises from. A part of no stated
   * side may lie on either.
   *
   * @param part the part
   */
  public static ImmutableSet<AjccSegment> possibleFor(VertebralPart part) {
    ImmutableSet<AjccSegment> segments = switch (part.element()) {
      case BODY, DENS -> BODY;
      case PEDICLE -> PEDICLE;
      case LAMINA, SPINOUS_PROCESS, INFERIOR_ARTICULAR_PROCESS -> POSTERIOR;
      case TRANSVERSE_PROCESS, SUPERIOR_ARTICULAR_PROCESS, FACET_JOINT, ARCH ->
        Sets.union(PEDICLE, POSTERIOR).immutableCopy();
      case COSTOVERTEBRAL_JOINT -> Sets.union(BODY, PEDICLE).immutableCopy();
    };
    EnumSet<AjccSegment> possible = EnumSet.copyOf(segments);
    part.side().ifPresent(side -> possible.removeIf(segment -> segment.isAcrossFrom(side)));
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

  /** {@return the patient's side; empty for the posterior element, which spans both} */
  public Optional<Side> side() {
    return side;
  }
}
