package dev.notochord.core.imaging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * How far a tumour reaches into the spinal canal on an axial image: the epidural space, the thecal
 * sac, the cord and the cerebrospinal fluid around it.
 *
 * <p>These are the findings that grades of epidural cord compression are read from, on the axial
 * T2-weighted slice where the cord is tightest. The grade itself is not recorded here.
 *
 * <pre>{@code
 * EpiduralExtension.builder()
 *     .tumor(Presence.PRESENT)
 *     .thecalSacDeformation(Presence.PRESENT)
 *     .cordContact(Presence.ABSENT)
 *     .build();
 * }</pre>
 *
 * <p>Each finding stands for itself, and none is filled in: a report of cord compression alone
 * leaves the rest empty. Only what cannot be is refused, with an {@link IllegalArgumentException}
 * that names both findings:
 *
 * <ul>
 *   <li>a deformed sac, contact with the cord, a ring around the sac or a named {@linkplain
 *       #aspects() aspect}, yet no epidural tumour;
 *   <li>a displaced or compressed cord, yet no epidural tumour or a sac that is not deformed, since
 *       the sac lies between the tumour and the cord;
 *   <li>a compressed cord, yet no contact with it.
 * </ul>
 *
 * <p>Contact without deformation is not refused: where the cord lies against the dura, as it may in
 * a kyphosis, the tumour needs no dent in the sac to touch it.
 *
 * @see <a href="https://doi.org/10.3171/2010.3.SPINE09459">Bilsky MH et al. J Neurosurg Spine 2010;13:324-328</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class EpiduralExtension {
  EpiduralExtension() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the level of the slice that was read} */
  public abstract Optional<VertebralLevel> level();

  /** {@return whether there is tumour in the epidural space} */
  public abstract Optional<Presence> tumor();

  /** {@return the aspects of the canal that the source says hold tumour; one not listed is not stated} */
  public abstract ImmutableSet<CanalAspect> aspects();

  /** {@return whether the tumour closes a ring around the thecal sac} */
  public abstract Optional<Presence> circumferential();

  /** {@return whether the tumour dents or displaces the thecal sac} */
  public abstract Optional<Presence> thecalSacDeformation();

  /** {@return whether the tumour, with the dura between, touches the cord} */
  public abstract Optional<Presence> cordContact();

  /** {@return whether the tumour pushes the cord from its place; it may keep its shape there} */
  public abstract Optional<Presence> cordDisplacement();

  /** {@return whether the tumour changes the shape of the cord} */
  public abstract Optional<Presence> cordCompression();

  /** {@return whether cerebrospinal fluid can be seen around the cord} */
  public abstract Optional<Presence> csfAroundCord();

  @Value.Check
  void check() {
    checkNeeds("deformation of the thecal sac", thecalSacDeformation(), "epidural tumour", tumor());
    checkNeeds("contact with the cord", cordContact(), "epidural tumour", tumor());
    checkNeeds("displacement of the cord", cordDisplacement(), "epidural tumour", tumor());
    checkNeeds("compression of the cord", cordCompression(), "epidural tumour", tumor());
    checkNeeds("a ring around the thecal sac", circumferential(), "epidural tumour", tumor());
    checkNeeds(
        "displacement of the cord",
        cordDisplacement(),
        "deformation of the thecal sac",
        thecalSacDeformation());
    checkNeeds(
        "compression of the cord",
        cordCompression(),
        "deformation of the thecal sac",
        thecalSacDeformation());
    checkNeeds(
        "compression of the cord", cordCompression(), "contact with the cord", cordContact());
    checkArgument(
        aspects().isEmpty() || !tumor().equals(Optional.of(Presence.ABSENT)),
        "epidural extension: aspects %s hold tumour, but epidural tumour is recorded as absent",
        aspects().stream().map(CanalAspect::display).collect(Collectors.toList()));
  }

  private static void checkNeeds(
      String finding, Optional<Presence> found, String need, Optional<Presence> needed) {
    checkArgument(
        !found.equals(Optional.of(Presence.PRESENT))
            || !needed.equals(Optional.of(Presence.ABSENT)),
        "epidural extension: %s is recorded as present, but %s as absent",
        finding,
        need);
  }

  /** Builds an {@link EpiduralExtension}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableEpiduralExtension.Builder {
    Builder() {}
  }
}
