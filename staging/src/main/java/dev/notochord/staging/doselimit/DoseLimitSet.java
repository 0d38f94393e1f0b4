package dev.notochord.staging.doselimit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Coded;
import java.util.EnumSet;

/**
 * The limits of one source for one organ, as a system of their own.
 *
 * @see DoseLimits#system(DoseLimitSet)
 * @since 0.1.0
 */
public enum DoseLimitSet implements Coded {
  /** HyTEC, maximum of the spinal cord. */
  HYTEC_CORD(
      "hytec-cord",
      "HyTEC cord",
      ConstraintSource.HYTEC,
      "A spinal cord that was not irradiated before, radiosurgery in 1 to 5 fractions. Not for a"
          + " second course, nor for the thecal sac or the cord with a margin.",
      DoseStructure.SPINAL_CORD),
  /** TG-101, spinal cord. */
  TG_101_CORD(
      "tg-101-cord",
      "TG-101 cord",
      ConstraintSource.TG_101,
      "A spinal cord under radiosurgery in 1, 3 or 5 fractions. Not for a second course.",
      DoseStructure.SPINAL_CORD,
      DoseStructure.SPINAL_CORD_AT_TARGET),
  /** TG-101, cauda equina. */
  TG_101_CAUDA_EQUINA(
      "tg-101-cauda-equina",
      "TG-101 cauda equina",
      ConstraintSource.TG_101,
      "A cauda equina under radiosurgery in 3 or 5 fractions. Not for a second course.",
      DoseStructure.CAUDA_EQUINA),
  /** TG-101, sacral plexus. */
  TG_101_SACRAL_PLEXUS(
      "tg-101-sacral-plexus",
      "TG-101 sacral plexus",
      ConstraintSource.TG_101,
      "A sacral plexus under radiosurgery in 3 or 5 fractions. Not for a second course.",
      DoseStructure.SACRAL_PLEXUS),
  /** QUANTEC, maximum of the spinal cord in radiosurgery. */
  QUANTEC_CORD(
      "quantec-cord",
      "QUANTEC cord",
      ConstraintSource.QUANTEC,
      "A spinal cord under radiosurgery in 1 or 3 fractions. Not for a second course.",
      DoseStructure.SPINAL_CORD);

  private final String code;
  private final String display;
  private final ConstraintSource source;
  private final String population;

  @SuppressWarnings("ImmutableEnumChecker") // an immutable set of constants
  private final ImmutableSet<DoseStructure> structures;

  DoseLimitSet(
      String code,
      String display,
      ConstraintSource source,
      String population,
      DoseStructure first,
      DoseStructure... others) {
    this.code = code;
    this.display = display;
    this.source = source;
    this.population = population;
    this.structures = Sets.immutableEnumSet(EnumSet.of(first, others));
  }

  /** {@return the id of the system: {@code hytec-cord}} */
  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return who published the limits} */
  public ConstraintSource source() {
    return source;
  }

  boolean sharesStructureWith(DoseLimitSet other) {
    return !Sets.intersection(structures, other.structures).isEmpty();
  }

  String population() {
    return population;
  }

  /** {@return the limits, in the order of {@link DoseLimits#constraints()}} */
  public ImmutableList<DoseConstraint> constraints() {
    return DoseLimits.constraints().stream()
        .filter(
            limit -> limit.source() == source && structures.contains(limit.key().structure()))
        .collect(toImmutableList());
  }

  /** {@return what the limits are of, each once} */
  public ImmutableSet<DoseKey> keys() {
    return constraints().stream().map(DoseConstraint::key).collect(toImmutableSet());
  }
}
