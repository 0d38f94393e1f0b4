package dev.notochord.core.outcome;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.stream.Collectors;

/**
 * An examination looked for tumour and found none, at one or more sites.
 *
 * <p>It speaks of the sites it looked at and of no other: an MRI of the operated vertebrae clears
 * the local site and says nothing of the lungs.
 *
 * <pre>{@code
 * ClearExamination.of(6, DiseaseSite.LOCAL);  // MRI of the spine
 * ClearExamination.everywhere(12);            // no recurrence and no metastasis on any image
 * }</pre>
 *
 * @param months the time of the examination in months from time zero
 * @param sites where it looked and found nothing, at least one, in the order of {@link DiseaseSite}
 * @since 0.1.0
 */
public record ClearExamination(double months, ImmutableSet<DiseaseSite> sites)
    implements FollowUpEvent {

  /**
   * Creates the event.
   *
   * @param months the time in months from time zero
   * @param sites where the examination looked and found nothing
   * @throws IllegalArgumentException if {@code months} is negative or not finite, or if there is no
   *     site
   */
  public ClearExamination {
    Months.check("clear examination", months);
    checkArgument(
        !sites.isEmpty(),
        "clear examination at %s: no site, expected where it looked",
        Months.text(months));
    sites = Sets.immutableEnumSet(sites);
  }

  /**
   * {@return an examination that found nothing at the given sites}
   *
   * @param months the time in months from time zero
   * @param site where it looked
   * @param more where else it looked
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public static ClearExamination of(double months, DiseaseSite site, DiseaseSite... more) {
    return new ClearExamination(months, Sets.immutableEnumSet(site, more));
  }

  /**
   * {@return an examination, or several on one day, that found nothing at any site}
   *
   * @param months the time in months from time zero
   * @throws IllegalArgumentException if {@code months} is negative or not finite
   */
  public static ClearExamination everywhere(double months) {
    return new ClearExamination(months, DiseaseSite.EVERYWHERE);
  }

  /** {@return {@code clear examination} and where: {@code clear examination (local, distant)}} */
  @Override
  public String display() {
    return "clear examination"
        + sites.stream().map(DiseaseSite::display).collect(Collectors.joining(", ", " (", ")"));
  }

  /** {@return the event and its time, such as {@code clear examination (local) at 6 months}} */
  @Override
  public String toString() {
    return Months.at(this);
  }
}
