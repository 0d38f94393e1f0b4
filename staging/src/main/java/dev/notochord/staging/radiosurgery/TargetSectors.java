package dev.notochord.staging.radiosurgery;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.RadiosurgerySector;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;

/**
 * The sectors that make up a target, as the answer of {@link IsrcCtv}.
 *
 * <p>Its code joins those of the sectors, in the order of the vocabulary: {@code
 * left-pedicle+left-transverse-process-and-lamina}. Of no sector at all it is {@code none}, which
 * is not a target.
 *
 * @param sectors the sectors
 * @since 0.1.0
 */
public record TargetSectors(ImmutableSet<RadiosurgerySector> sectors) implements StagingClass {
  /**
   * Creates the target.
   *
   * @param sectors the sectors, in any order
   */
  public TargetSectors {
    sectors = Sets.immutableEnumSet(sectors);
  }

  @Override
  public ClassDefinition definition() {
    return sectors.isEmpty()
        ? ClassDefinition.undefined("none", "no target", "no sector holds tumour")
        : ClassDefinition.of(
            sectors.stream().map(RadiosurgerySector::code).collect(joining("+")),
            sectors.stream().map(RadiosurgerySector::display).collect(joining(", ")));
  }

  /** {@return the sectors in words: {@code left pedicle, left transverse process and lamina}} */
  @Override
  public String toString() {
    return display();
  }
}
