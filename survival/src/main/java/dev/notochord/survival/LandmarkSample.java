package dev.notochord.survival;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The subjects still observed and free of the event after a landmark, and those who are not, by reason.
 *
 * @see Landmark
 * @since 0.1.0
 */
public final class LandmarkSample {
  private final Landmark landmark;
  private final SurvivalData whole;
  private final @Nullable SurvivalData data;
  private final ImmutableIntArray rows;
  private final ImmutableIntArray event;
  private final ImmutableIntArray censored;
  private final ImmutableIntArray notYet;

  LandmarkSample(
      Landmark landmark,
      SurvivalData whole,
      @Nullable SurvivalData data,
      ImmutableIntArray rows,
      ImmutableIntArray event,
      ImmutableIntArray censored,
      ImmutableIntArray notYet) {
    this.landmark = landmark;
    this.whole = whole;
    this.data = data;
    this.rows = rows;
    this.event = event;
    this.censored = censored;
    this.notYet = notYet;
  }

  /** {@return the landmark and its options} */
  public Landmark landmark() {
    return landmark;
  }

  /** {@return the sample after the landmark, one row for each of {@link #rows()}; empty if nobody is left} */
  public Optional<SurvivalData> data() {
    return Optional.ofNullable(data);
  }

  /** {@return the rows kept, as places in the columns of the sample before, increasing} */
  public ImmutableIntArray rows() {
    return rows;
  }

  /**
   * {@return the groups of the rows kept; groups that none of them belongs to are gone}
   *
   * @param groups the group of each row of the sample before
   * @throws IllegalArgumentException if there is not one label per row of that sample, or nobody is left
   */
  public Groups groups(Groups groups) {
    if (groups.size() != whole.rows()) {
      throw new IllegalArgumentException(
          "landmark: " + groups.size() + " group labels, expected one for each of " + whole.rows()
              + " rows of the sample before the landmark");
    }
    return groups.select(rows.toArray());
  }

  /**
   * {@return the rows left out for a reason, as places in the columns of the sample before, increasing}
   *
   * @param reason the reason
   */
  public ImmutableIntArray excludedRows(LandmarkExclusion reason) {
    return switch (reason) {
      case EVENT_BEFORE -> event;
      case CENSORED_BEFORE -> censored;
      case NOT_YET_ENTERED -> notYet;
    };
  }

  /**
   * {@return the number of subjects left out for a reason; a row with a frequency counts as so many}
   *
   * <p>A subject with several rows after the landmark, none of which holds it, counts once for each.
   *
   * @param reason the reason
   */
  public long excluded(LandmarkExclusion reason) {
    boolean frequency = whole.weightKind().filter(WeightKind.FREQUENCY::equals).isPresent();
    ImmutableIntArray left = excludedRows(reason);
    long count = 0;
    for (int i = 0; i < left.length(); i++) {
      count += frequency ? (long) whole.weight(left.get(i)) : 1;
    }
    return count;
  }

  /** {@return one line with the numbers kept and left out} */
  @Override
  public String toString() {
    return "landmark at " + landmark.time() + ": "
        + (data == null ? 0 : data.subjects()) + " subjects; left out "
        + excluded(LandmarkExclusion.EVENT_BEFORE) + " with the event before, "
        + excluded(LandmarkExclusion.CENSORED_BEFORE) + " censored before, "
        + excluded(LandmarkExclusion.NOT_YET_ENTERED) + " not yet entered";
  }
}
