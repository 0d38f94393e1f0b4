package dev.notochord.core.neurology;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.code.Coded;
import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Neurological findings of one patient at one time, each only where stated.
 *
 * <pre>{@code
 * NeurologicalStatus status = NeurologicalStatus.builder()
 *     .deficit(Presence.PRESENT)
 *     .frankel(FrankelGrade.D)
 *     .weakestMuscle(MusclePower.parse("4-/5"))
 *     .ambulation(Ambulation.WITH_AID)
 *     .build();
 * }</pre>
 *
 * <p>No grade is derived from another: each scale is recorded where the source uses it. Findings
 * that exclude each other throw an {@link IllegalArgumentException} that names both: a patient
 * stated free of deficit with a grade or a level that is one or with a time over which it
 * developed, a stated AIS grade or neurological level that the examination excludes, walking in one
 * word and not in another. A deficit beside normal grades is allowed: a sensory deficit is
 * compatible with normal power everywhere. Myelopathy, radiculopathy and the need of an aid to walk
 * are compatible with no deficit: reflexes may be all that is abnormal, and bone may be what hurts.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class NeurologicalStatus {
  NeurologicalStatus() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return when the patient was examined, in months from the time zero of the case, negative
   * before it; empty for the presentation or where it is not stated}
   */
  public abstract OptionalDouble months();

  /** {@return whether there is any neurological deficit, motor, sensory or of a sphincter} */
  public abstract Optional<Presence> deficit();

  /**
   * {@return over how many days the motor deficits developed, from the first weakness to their
   * full extent, 0 or more; empty where there are none}
   */
  public abstract OptionalDouble motorDeficitOnsetDays();

  /** {@return the lowest power among the muscles that were tested; there is a grade} */
  public abstract Optional<MusclePower> weakestMuscle();

  /** {@return the Frankel grade of 1969} */
  public abstract Optional<FrankelGrade> frankel();

  /** {@return the grade of the Frankel scale that splits D by power and sphincters} */
  public abstract Optional<ModifiedFrankelGrade> modifiedFrankel();

  /** {@return the grade of the Frankel scale that splits B, C and D as in Japan} */
  public abstract Optional<JapaneseFrankelGrade> japaneseFrankel();

  /** {@return the grade of the ASIA Impairment Scale as the source states it} */
  public abstract Optional<AisGrade> ais();

  /** {@return the examination by the International Standards, if its scores are given} */
  public abstract Optional<IsncsciExamination> examination();

  /** {@return the neurological level as the source states it; S4-5 is intact} */
  public abstract Optional<SpinalSegment> neurologicalLevel();

  /** {@return the neurological level in the words of the source, such as {@code sensory level at the navel}} */
  public abstract Optional<String> neurologicalLevelText();

  /** {@return the McCormick grade of the original scale} */
  public abstract Optional<McCormickGrade> mcCormick();

  /** {@return the McCormick grade of the later scale with five grades} */
  public abstract Optional<ModifiedMcCormickGrade> modifiedMcCormick();

  /** {@return the Nurick grade} */
  public abstract Optional<NurickGrade> nurick();

  /** {@return the mJOA score in the version of 18 points} */
  public abstract Optional<Mjoa18Score> mjoa();

  /** {@return whether there are signs or symptoms of the cord} */
  public abstract Optional<Presence> myelopathy();

  /** {@return whether there are signs or symptoms of a root} */
  public abstract Optional<Presence> radiculopathy();

  /** {@return whether the patient walks, be it with an aid, where the source says no more} */
  public abstract Optional<Presence> ambulatory();

  /** {@return how the patient moves about} */
  public abstract Optional<Ambulation> ambulation();

  /** {@return the control of the bladder} */
  public abstract Optional<SphincterFunction> bladder();

  /** {@return the control of the bowel} */
  public abstract Optional<SphincterFunction> bowel();

  /** {@return the findings in the words of the source} */
  public abstract Optional<String> note();

  @Value.Check
  void check() {
    months()
        .ifPresent(months -> checkArgument(
            Double.isFinite(months),
            "neurological status: months are %s, expected a finite number",
            months));
    motorDeficitOnsetDays()
        .ifPresent(days -> checkArgument(
            days >= 0 && Double.isFinite(days),
            "neurological status: motor deficits developed over %s days, expected a finite number"
                + " >= 0",
            days));
    checkArgument(
        weakestMuscle().map(MusclePower::isTestable).orElse(true),
        "neurological status: weakest muscle is NT, expected a grade");
    ambulation()
        .ifPresent(ambulation -> checkArgument(
            ambulatory().orElse(ambulation.ambulatory()) == ambulation.ambulatory(),
            "neurological status: ambulation is '%s', but walking is recorded as %s",
            ambulation.display(),
            ambulatory().map(Presence::display).orElse("")));
    examination().ifPresent(this::checkAgainst);
    if (deficit().equals(Optional.of(Presence.ABSENT))) {
      checkNoDeficit();
    }
  }

  private void checkAgainst(IsncsciExamination examination) {
    if (ais().isEmpty()
        && neurologicalLevel().isEmpty()
        && !deficit().equals(Optional.of(Presence.ABSENT))) {
      return;
    }
    IsncsciClassification classification = examination.classify();
    checkArgument(
        ais().map(classification.possibleGrades()::contains).orElse(true),
        "neurological status: AIS grade %s, but the examination gives %s",
        ais().map(AisGrade::code).orElse(""),
        classification);
    checkArgument(
        neurologicalLevel().map(classification.neurologicalLevels()::contains).orElse(true),
        "neurological status: neurological level %s, but the examination gives %s",
        neurologicalLevel().map(SpinalSegment::code).orElse(""),
        classification.neurologicalLevels().stream()
            .map(SpinalSegment::code)
            .collect(Collectors.joining(", ")));
    checkArgument(
        !deficit().equals(Optional.of(Presence.ABSENT))
            || classification.mayHaveNoGrade()
            || classification.possibleGrades().contains(AisGrade.E),
        "neurological status: deficit absent, but the examination gives %s",
        classification);
  }

  private void checkNoDeficit() {
    checkNormal("Frankel grade", frankel(), FrankelGrade.E);
    checkNormal("modified Frankel grade", modifiedFrankel(), ModifiedFrankelGrade.E);
    checkNormal("Japanese modified Frankel grade", japaneseFrankel(), JapaneseFrankelGrade.E);
    checkNormal("AIS grade", ais(), AisGrade.E);
    checkNormal("neurological level", neurologicalLevel(), SpinalSegment.S4_5);
    checkNormal("McCormick grade", mcCormick(), McCormickGrade.I);
    checkNormal("modified McCormick grade", modifiedMcCormick(), ModifiedMcCormickGrade.I);
    checkNormal("bladder function", bladder(), SphincterFunction.NORMAL);
    checkNormal("bowel function", bowel(), SphincterFunction.NORMAL);
    checkArgument(
        nurick().map(grade -> grade.compareTo(NurickGrade.GRADE_1) <= 0).orElse(true),
        "neurological status: deficit absent, but Nurick grade %s, expected 0 or 1",
        nurick().map(NurickGrade::code).orElse(""));
    checkArgument(
        weakestMuscle()
            .map(power -> power.equals(MusclePower.of(MuscleGrade.GRADE_5)))
            .orElse(true),
        "neurological status: deficit absent, but muscle power %s, expected 5",
        weakestMuscle().map(MusclePower::toString).orElse(""));
    motorDeficitOnsetDays().ifPresent(days -> {
      throw new IllegalArgumentException("neurological status: deficit absent, but motor deficits"
          + " developed over " + days + " days, expected none");
    });
    checkArgument(
        mjoa()
            .map(score -> score.possibleSeverities().contains(MjoaSeverity.NONE))
            .orElse(true),
        "neurological status: deficit absent, but the mJOA score is below 18");
  }

  private static <E extends Enum<E> & Coded> void checkNormal(
      String scale, Optional<E> grade, E normal) {
    checkArgument(
        grade.orElse(normal) == normal,
        "neurological status: deficit absent, but %s %s, expected %s",
        scale,
        grade.map(Coded::code).orElse(""),
        normal.code());
  }

  /** {@return whether the patient walks, as stated or as the {@link #ambulation()} tells} */
  public Optional<Presence> walks() {
    return ambulation().map(Ambulation::ambulatory).or(this::ambulatory);
  }

  /** Builds a {@link NeurologicalStatus}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableNeurologicalStatus.Builder {
    Builder() {}

    /**
     * Records the weakest muscle by its grade alone.
     *
     * @param grade the grade, without plus or minus
     * @return this builder
     */
    public Builder weakestMuscle(MuscleGrade grade) {
      return weakestMuscle(MusclePower.of(grade));
    }
  }
}
