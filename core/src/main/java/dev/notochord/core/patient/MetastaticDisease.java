package dev.notochord.core.patient;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How far a cancer has spread beyond the lesions of the spine when the patient presents.
 *
 * <pre>{@code
 * MetastaticDisease disease = MetastaticDisease.builder()
 *     .visceral(Presence.PRESENT)
 *     .visceralRemovable(Presence.ABSENT)
 *     .visceralTreatable(Presence.PRESENT)
 *     .brain(Presence.ABSENT)
 *     .vertebrae(2)
 *     .build();
 * }</pre>
 *
 * <p>Nearly every score of survival with spinal metastases asks for some of it, and each in its own
 * words: Tokuhashi whether visceral metastases can be removed, Tomita whether they can be treated,
 * Katagiri for the brain and for spread along the serous membranes. So each is a part of its own,
 * empty where the source does not say, and none is derived from another.
 *
 * <p><b>Contradictions</b> throw an {@link IllegalArgumentException} that names both sides: no
 * visceral metastases, but a word on whether they can be removed or treated; metastases that can be
 * removed but not treated; no organ system with metastases beside visceral, brain or disseminated
 * ones.
 *
 * @see <a href="https://doi.org/10.1097/01.brs.0000180401.06919.a5">Tokuhashi Y et al. Spine
 *     2005;30:2186-2191</a>
 * @see <a href="https://doi.org/10.1097/00007632-200102010-00016">Tomita K et al. Spine
 *     2001;26:298-306</a>
 * @see <a href="https://doi.org/10.1002/cam4.292">Katagiri H et al. Cancer Med 2014;3:1359-1367</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class MetastaticDisease {
  MetastaticDisease() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return whether there are metastases in major internal organs, such as the lungs, the liver or
   * the kidneys}
   *
   * <p>The {@linkplain #brain() brain} is not meant: whether a score counts it among the organs is
   * for the score to say.
   */
  public abstract Optional<Presence> visceral();

  /** {@return whether surgery can remove all visceral metastases} */
  public abstract Optional<Presence> visceralRemovable();

  /** {@return whether the visceral metastases can be treated, by surgery or otherwise} */
  public abstract Optional<Presence> visceralTreatable();

  /** {@return whether there are metastases in the brain} */
  public abstract Optional<Presence> brain();

  /** {@return whether the disease has spread along the pleura, peritoneum or leptomeninges} */
  public abstract Optional<Presence> disseminated();

  /**
   * {@return how many organ systems other than bone hold metastases, 0 or more; the brain and the
   * lymph nodes count}
   */
  public abstract OptionalInt organSystems();

  /** {@return how many foci there are in bones other than the spine, 0 or more} */
  public abstract OptionalInt extraspinalBoneFoci();

  /**
   * {@return how many vertebrae hold metastases, 1 or more, those of the lesions of the case
   * included}
   *
   * <p>It is empty, and not 0, for a patient whose only tumour of the spine is a primary one. The
   * sacrum counts as one or as its segments, as the source has it.
   */
  public abstract OptionalInt vertebrae();

  /** {@return whether the disease outside the spine is under control, as the source judges it} */
  public abstract Optional<Presence> systemicDiseaseControlled();

  @Value.Check
  void check() {
    checkCount("organ systems", organSystems(), 0);
    checkCount("extraspinal bone foci", extraspinalBoneFoci(), 0);
    checkCount("vertebrae", vertebrae(), 1);
    checkNoVisceral("removable", visceralRemovable());
    checkNoVisceral("treatable", visceralTreatable());
    checkArgument(
        !isPresent(visceralRemovable())
            || !visceralTreatable().equals(Optional.of(Presence.ABSENT)),
        "metastatic disease: visceral metastases removable, but not treatable, expected treatable"
            + " or not stated");
    checkOrganSystems("visceral metastases", visceral());
    checkOrganSystems("brain metastases", brain());
    checkOrganSystems("disseminated disease", disseminated());
  }

  private static boolean isPresent(Optional<Presence> stated) {
    return stated.equals(Optional.of(Presence.PRESENT));
  }

  private static void checkCount(String what, OptionalInt count, int least) {
    count.ifPresent(number -> checkArgument(
        number >= least,
        "metastatic disease: number of %s is %s, expected %s or more",
        what,
        number,
        least));
  }

  private void checkNoVisceral(String what, Optional<Presence> stated) {
    checkArgument(
        !visceral().equals(Optional.of(Presence.ABSENT)) || stated.isEmpty(),
        "metastatic disease: visceral metastases absent, but %s stated as %s, expected not stated",
        what,
        stated.map(Presence::display).orElse(""));
  }

  private void checkOrganSystems(String what, Optional<Presence> stated) {
    checkArgument(
        !organSystems().equals(OptionalInt.of(0)) || !isPresent(stated),
        "metastatic disease: number of organ systems is 0, but %s present, expected 1 or more",
        what);
  }

  /** Builds a {@link MetastaticDisease}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableMetastaticDisease.Builder {
    Builder() {}
  }
}
