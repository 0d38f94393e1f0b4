package dev.notochord.staging.recist;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * A lesion chosen as a target, with its diameter before treatment.
 *
 * <pre>{@code
 * TargetLesion.of("T8", "bone", 22);  // the soft-tissue component of a lytic lesion
 * TargetLesion.node("N1", 18);        // short axis
 * }</pre>
 *
 * <p>At most two targets may lie in one organ. The organ is the caller's: whether all vertebrae are
 * one organ, bone, could not be checked, so that the caller names them alike or apart. Lymph nodes
 * are one organ, wherever they lie.
 *
 * @see RecistCourse
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class TargetLesion {
  private static final String LYMPH_NODES = "lymph nodes";

  TargetLesion() {}

  /**
   * {@return a target other than a lymph node}
   *
   * @param id the name of the lesion, unique within the patient
   * @param organ the organ, of which no two names may mean the same
   * @param baselineMm the longest diameter before treatment in millimetres, 10 or more
   * @throws IllegalArgumentException if a name is blank or the diameter less than 10 mm
   */
  public static TargetLesion of(String id, String organ, double baselineMm) {
    return ImmutableTargetLesion.of(id, organ, false, baseline(id, baselineMm));
  }

  /**
   * {@return a target that is a lymph node}
   *
   * @param id the name of the lesion, unique within the patient
   * @param baselineMm the short axis before treatment in millimetres, 15 or more
   * @throws IllegalArgumentException if the name is blank or the short axis less than 15 mm
   */
  public static TargetLesion node(String id, double baselineMm) {
    return ImmutableTargetLesion.of(id, LYMPH_NODES, true, baseline(id, baselineMm));
  }

  private static BigDecimal baseline(String id, double mm) {
    return Millimetres.positive("RECIST target '" + id + "': baseline", mm);
  }

  /** {@return the name of the lesion, unique within the patient} */
  @Value.Parameter
  public abstract String id();

  /** {@return the organ} */
  @Value.Parameter
  public abstract String organ();

  /** {@return whether it is a lymph node} */
  @Value.Parameter
  public abstract boolean isNode();

  /** {@return the diameter before treatment: the short axis of a node, else the longest diameter} */
  @Value.Parameter
  public abstract BigDecimal baselineMm();

  /**
   * {@return whether the lesion is gone: absent, or a node with a short axis under 10 mm}
   *
   * @param measurement what a visit says of the lesion
   */
  public boolean isGone(LesionMeasurement measurement) {
    return measurement.status() == LesionMeasurement.Status.ABSENT
        || (isNode()
            && measurement.mm().isPresent()
            && measurement.mm().get().compareTo(Millimetres.NORMAL_NODE) < 0);
  }

  @Value.Check
  void check() {
    checkArgument(!id().isBlank(), "RECIST target: id '%s' is blank, expected a name", id());
    checkArgument(!organ().isBlank(), "RECIST target '%s': organ is blank, expected a name", id());
    BigDecimal least = isNode() ? Millimetres.TARGET_NODE : Millimetres.TARGET_LESION;
    checkArgument(
        baselineMm().compareTo(least) >= 0,
        "RECIST target '%s': baseline is %s, expected %s or more",
        id(),
        Millimetres.text(baselineMm()),
        Millimetres.text(least));
  }
}
