package dev.notochord.core.anatomy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;
import java.util.Optional;

/**
 * What nervous tissue the spinal canal holds: the cord, its end, or the roots below it.
 *
 * <p>It decides what a tumour at the level can damage, and which dose limit of radiotherapy
 * applies. Where the cord ends differs from person to person, so that a
 * level gives a set of possibilities; only an image of the patient narrows it.
 *
 * @since 0.1.0
 */
public enum NeuralContent implements Coded {
  /** The spinal cord above its tapering end. */
  CORD("cord", "spinal cord"),
  /** The conus medullaris, the tapering end of the cord. */
  CONUS("conus", "conus medullaris"),
  /** The bundle of roots below the conus. */
  CAUDA_EQUINA("cauda-equina", "cauda equina");

  private final String code;
  private final String display;

  NeuralContent(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the content written {@code cord}, {@code conus} or {@code cauda-equina}}
   *
   * @param code the code
   * @throws IllegalArgumentException if the text is none of these
   */
  public static NeuralContent ofCode(String code) {
    return Coded.ofCode(NeuralContent.class, "neural content", code);
  }

  /**
   * {@return what the canal of an adult may hold at a vertebra, from the head down}
   *
   * <p>The adult cord usually ends at L1 or L2, and between T12 and the disc below L2 in nearly
   * everyone. Above T12 the canal holds the cord, below L2 the cauda equina, and from T12 to L2 it
   * can be any of the three. T13 and L6 hold what both their neighbours may hold. Empty for the
   * coccyx, which has no canal. In a child, or with a tethered cord, the cord ends lower.
   *
   * @param level the vertebra
   */
  public static ImmutableSet<NeuralContent> possibleAt(VertebralLevel level) {
    if (level.region() == SpinalRegion.COCCYGEAL) {
      return ImmutableSet.of();
    }
    if (level.compareTo(VertebralLevel.T12) < 0) {
      return Sets.immutableEnumSet(CORD);
    }
    return level.compareTo(VertebralLevel.L2) <= 0
        ? Sets.immutableEnumSet(CORD, CONUS, CAUDA_EQUINA)
        : Sets.immutableEnumSet(CAUDA_EQUINA);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the SNOMED CT structure; it was checked for the cord only} */
  public Optional<Code> snomedCt() {
    return this == CORD ? Optional.of(new Code(CodeSystem.SNOMED_CT, "2748008")) : Optional.empty();
  }
}
