package dev.notochord.staging.genant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.GenantGrade;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.assessment.ScoreRange;
import dev.notochord.staging.chart.LesionSpread;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is known of the criteria of {@link Genant}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class GenantFindings implements Findings<GenantFindings> {
  GenantFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what the images of a lesion state, and no more}
   *
   * <ul>
   * <li><b>Loss of height</b> from the stated grade, else from the percentage, else from the
   * statement that no height is lost, which leaves 0 and 0.5. Loss without a percentage says
   * nothing of the grade. Images that disagree leave what each of them shows, with a caveat.
   * <li><b>Pathological fracture</b> from what the images state; it is not concluded from the
   * tumour.
   * </ul>
   *
   * <p>Images after time zero are not read.
   *
   * @param patient the case, of which nothing is read
   * @param lesion the lesion
   */
  public static GenantFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    Set<GenantGrade> grades = new LinkedHashSet<>();
    Set<String> graded = new LinkedHashSet<>();
    Set<Presence> pathological = new LinkedHashSet<>();
    Set<String> fractures = new LinkedHashSet<>();
    Set<ImmutableSet<GenantGrade>> readings = new LinkedHashSet<>();
    for (ImagingFinding image : LesionSpread.imagesOfPresentation(lesion)) {
      image.pathologicalFracture().ifPresent(stated -> {
        pathological.add(stated);
        fractures.add(image.modality().display() + ": pathological fracture " + stated.display());
      });
      ImmutableSet<GenantGrade> shown = grades(image);
      if (!shown.isEmpty()) {
        readings.add(shown);
        grades.addAll(shown);
        graded.add(image.modality().display() + ": " + words(image));
      }
    }
    Builder builder = builder();
    if (!grades.isEmpty()) {
      builder.heightLoss(Finding.<GenantGrade>oneOf(grades).withBasis(String.join("; ", graded)));
    }
    if (readings.size() > 1) {
      builder.addCaveats("height loss: the images differ; what each shows remains possible");
    }
    if (!pathological.isEmpty()) {
      builder.pathologicalFracture(
          Finding.<Presence>oneOf(pathological).withBasis(String.join("; ", fractures)));
    }
    return builder.build();
  }

  private static ImmutableSet<GenantGrade> grades(ImagingFinding image) {
    if (image.genantGrade().isPresent()) {
      return ImmutableSet.of(image.genantGrade().get());
    }
    if (image.heightLossPercent().isPresent()) {
      return GenantGrade.possibleFor(image.heightLossPercent().getAsDouble());
    }
    return image.heightLoss().equals(Optional.of(Presence.ABSENT))
        ? GenantGrade.possibleFor(0)
        : ImmutableSet.of();
  }

  private static String words(ImagingFinding image) {
    if (image.genantGrade().isPresent()) {
      return "grade " + image.genantGrade().get().display();
    }
    return image.heightLossPercent().isPresent()
        ? percentText(image.heightLossPercent().getAsDouble())
        : "no height lost";
  }

  private static String percentText(double percent) {
    return ScoreRange.text(percent) + " % of the height lost";
  }

  /** {@return the loss of height} */
  @Value.Default
  public Finding<GenantGrade> heightLoss() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another loss of height}
   *
   * @param value the loss of height, or what is known of it
   */
  public abstract GenantFindings withHeightLoss(Finding<GenantGrade> value);

  /** {@return the pathological fracture} */
  @Value.Default
  public Finding<Presence> pathologicalFracture() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another pathological fracture}
   *
   * @param value the pathological fracture, or what is known of it
   */
  public abstract GenantFindings withPathologicalFracture(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract GenantFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableGenantFindings.Builder {
    Builder() {}

    /**
     * Records the loss of height.
     *
     * @param value the loss of height
     * @return this builder
     */
    public Builder heightLoss(GenantGrade value) {
      return heightLoss(Finding.of(value));
    }

    /**
     * Records the loss of height as measured.
     *
     * @param percent the lost height in percent of the expected height, 0 to 100
     * @return this builder
     * @throws IllegalArgumentException if {@code percent} is not in that range
     */
    public Builder heightLossPercent(double percent) {
      return heightLoss(Finding.<GenantGrade>oneOf(GenantGrade.possibleFor(percent))
          .withBasis(percentText(percent)));
    }

    /**
     * Records the pathological fracture.
     *
     * @param value the pathological fracture
     * @return this builder
     */
    public Builder pathologicalFracture(Presence value) {
      return pathologicalFracture(Finding.of(value));
    }
  }
}
