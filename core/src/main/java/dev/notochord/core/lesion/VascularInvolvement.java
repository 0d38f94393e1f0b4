package dev.notochord.core.lesion;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.anatomy.Side;
import dev.notochord.core.code.Presence;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a tumour does to one vessel: touch it, surround it, grow into its wall or into its lumen.
 *
 * <pre>{@code
 * VascularInvolvement.builder()
 *     .vessel(Vessel.VERTEBRAL_ARTERY)
 *     .side(Side.LEFT)
 *     .encasement(Presence.PRESENT)
 *     .thrombus(Presence.ABSENT)
 *     .build();
 * }</pre>
 *
 * <p>A vessel that the source states to be free has {@link #contact()} absent. Each relation stands
 * for itself and none is filled in; building throws an {@link IllegalArgumentException} that names
 * both sides if the vessel is surrounded or invaded, yet not touched, or if a vessel of the midline
 * is given a side.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class VascularInvolvement {
  VascularInvolvement() {}

  /** {@return a builder; the vessel is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the vessel} */
  public abstract Vessel vessel();

  /** {@return the patient's left or right, if it is stated} */
  public abstract Optional<Side> side();

  /** {@return whether the tumour touches the vessel} */
  public abstract Optional<Presence> contact();

  /** {@return whether the tumour surrounds the vessel} */
  public abstract Optional<Presence> encasement();

  /** {@return whether the tumour grows into the wall of the vessel} */
  public abstract Optional<Presence> invasion();

  /** {@return whether there is tumour thrombus within the vessel} */
  public abstract Optional<Presence> thrombus();

  @Value.Check
  void check() {
    checkArgument(
        side().isEmpty() || vessel().hasSides(),
        "vascular involvement: %s on the %s, expected no side",
        vessel().display(),
        side().map(Side::display).orElse(""));
    checkTouches("encasement", encasement());
    checkTouches("invasion", invasion());
  }

  // A thrombus may have grown along the vessel from elsewhere.
  private void checkTouches(String relation, Optional<Presence> found) {
    checkArgument(
        !found.equals(Optional.of(Presence.PRESENT))
            || !contact().equals(Optional.of(Presence.ABSENT)),
        "vascular involvement: %s of the %s is recorded as present, but contact as absent",
        relation,
        vessel().display());
  }

  /** Builds a {@link VascularInvolvement}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableVascularInvolvement.Builder {
    Builder() {}
  }
}
