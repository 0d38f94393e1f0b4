package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;
import dev.notochord.core.code.Presence;
import java.util.Arrays;
import java.util.Optional;

/**
 * A kind of bony part that vertebrae are made of, and the joints by which they meet ribs and each
 * other.
 *
 * <p>Not every vertebra has every part: C1 has no body, and ribs join thoracic vertebrae only;
 * {@link #presenceAt} tells. Which vertebra is meant stands beside the element, in the lesion. The
 * vertebral canal is a space and not among the parts.
 *
 * @since 0.1.0
 */
public enum VertebralElement implements Coded {
  // An empty string means that no identifier was checked for the element.
  /** The block in front that carries the load. */
  BODY("body", "vertebral body", "3572006", "0001075", "11945"),
  /** The bridge between body and arch, one on each side. */
  PEDICLE("pedicle", "pedicle", "78972004", "0001078", "11950"),
  /** The plate of the arch behind the canal, one on each side. */
  LAMINA("lamina", "lamina", "89340005", "0004662", "11951"),
  /** The lever to the side; in the neck it holds the foramen of the vertebral artery. */
  TRANSVERSE_PROCESS("transverse-process", "transverse process", "73400003", "0001077", "11949"),
  /** The lever behind, in the midline. */
  SPINOUS_PROCESS("spinous-process", "spinous process", "55678000", "0001076", "11948"),
  /** The process that forms a facet joint with the vertebra above, one on each side. */
  SUPERIOR_ARTICULAR_PROCESS(
      "superior-articular-process", "superior articular process", "317665004", "0001079", "11953"),
  /** The process that forms a facet joint with the vertebra below, one on each side. */
  INFERIOR_ARTICULAR_PROCESS(
      "inferior-articular-process", "inferior articular process", "317766009", "0001080", "11954"),
  /**
   * The joint between the head of a rib and the vertebra, one on each side.
   *
   * <p>ICD-O files a tumour that began in it with the ribs, C41.3, and not with the vertebra.
   */
  COSTOVERTEBRAL_JOINT("costovertebral-joint", "costovertebral joint", "", "", ""),
  /** The joint of an articular process with that of the next vertebra, one on each side. */
  FACET_JOINT("facet-joint", "facet joint", "", "0001067", "10447"),
  /** All that lies behind the body taken together: pedicles, laminae and processes. */
  ARCH("arch", "vertebral arch", "40265002", "0003861", "11946"),
  /** The tooth of C2, around which the atlas turns. */
  DENS("dens", "dens", "1172006", "", "");

  private static final ImmutableMap<String, VertebralElement> BY_DISPLAY = Arrays.stream(values())
      .collect(toImmutableMap(VertebralElement::display, element -> element));

  private final String code;
  private final String display;
  private final Optional<Code> snomedCt;
  private final Optional<Code> uberon;
  private final Optional<Code> fma;

  VertebralElement(String code, String display, String snomedCt, String uberon, String fma) {
    this.code = code;
    this.display = display;
    this.snomedCt = codeIfKnown(CodeSystem.SNOMED_CT, snomedCt);
    this.uberon = codeIfKnown(CodeSystem.UBERON, uberon);
    this.fma = codeIfKnown(CodeSystem.FMA, fma);
  }

  private static Optional<Code> codeIfKnown(CodeSystem system, String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(new Code(system, value));
  }

  /**
   * {@return the element shown as {@code name}, such as {@code lamina} or {@code vertebral body}}
   *
   * @param name the name to look for
   * @throws IllegalArgumentException if there is no such element
   */
  public static VertebralElement ofName(String name) {
    VertebralElement element = BY_DISPLAY.get(name);
    checkArgument(
        element != null, "vertebral element '%s': expected one of %s", name, BY_DISPLAY.keySet());
    return element;
  }

  /**
   * {@return the element with the given code, such as {@code transverse-process}}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such element
   */
  public static VertebralElement ofCode(String code) {
    return Coded.ofCode(VertebralElement.class, "vertebral element", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /**
   * {@return whether left and right can be told apart: true for all but the spinous process and
   * the dens}
   *
   * <p>The body is one, as is the arch, yet a tumour may keep to its left or right half.
   */
  public boolean hasSides() {
    return this != SPINOUS_PROCESS && this != DENS;
  }

  /**
   * {@return whether a vertebra has this element, where textbook anatomy gives a plain answer}
   *
   * <p>The dens belongs to C2 alone. The atlas is a ring: it has an arch with transverse processes,
   * but no body and no spinous process, and whether its parts are called pedicles, laminae and
   * articular processes depends on the author. Ribs join T1 to T12. Every vertebra from C2 to the
   * last lumbar one has a body, an arch and all parts of it; each segment of the sacrum has a body.
   * Empty where the answer depends on the author or the person: the arches of the sacrum, the
   * coccyx, the ribs of T13. Ribs of the neck or the lower back, which some people have, do not
   * count.
   *
   * @param level the vertebra
   */
  public Optional<Presence> presenceAt(VertebralLevel level) {
    boolean atlas = level == VertebralLevel.C1;
    return switch (this) {
      case DENS -> stated(level == VertebralLevel.C2);
      case COSTOVERTEBRAL_JOINT ->
        level == VertebralLevel.T13
            ? Optional.empty()
            : stated(level.region() == SpinalRegion.THORACIC);
      case BODY -> level.region() == SpinalRegion.COCCYGEAL ? Optional.empty() : stated(!atlas);
      case SPINOUS_PROCESS -> level.isPresacral() ? stated(!atlas) : Optional.empty();
      case ARCH, TRANSVERSE_PROCESS -> level.isPresacral() ? stated(true) : Optional.empty();
      case PEDICLE, LAMINA, SUPERIOR_ARTICULAR_PROCESS, INFERIOR_ARTICULAR_PROCESS, FACET_JOINT ->
        level.isPresacral() && !atlas ? stated(true) : Optional.empty();
    };
  }

  private static Optional<Presence> stated(boolean present) {
    return Optional.of(present ? Presence.PRESENT : Presence.ABSENT);
  }

  /** {@return the SNOMED CT structure} */
  public Optional<Code> snomedCt() {
    return snomedCt;
  }

  /** {@return the term of the UBERON ontology} */
  public Optional<Code> uberon() {
    return uberon;
  }

  /** {@return the term of the Foundational Model of Anatomy} */
  public Optional<Code> fma() {
    return fma;
  }
}
