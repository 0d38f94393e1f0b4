package dev.notochord.core.treatment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.LevelRange;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * An operation or an intervention through the skin, on the tumour or before it.
 *
 * <p>Cementing of a vertebra and percutaneous ablation are {@linkplain #procedures() procedures}
 * like any other: they are planned, carried out and may go wrong as operations are.
 *
 * <p>Resection, margin and residual tumour are three facts; none is filled in from another. A
 * report of negative margins is {@link ResidualTumor#R0} and leaves the margin of Enneking open.
 *
 * <pre>{@code
 * Surgery spondylectomy = Surgery.builder()
 *     .addProcedures(
 *         SurgicalProcedure.TOTAL_EN_BLOC_SPONDYLECTOMY, SurgicalProcedure.STABILISATION)
 *     .resection(ResectionClass.EN_BLOC)
 *     .plannedMargin(SurgicalMargin.WIDE)
 *     .margin(SurgicalMargin.MARGINAL)
 *     .residual(ResidualTumor.R0)
 *     .levels(LevelSet.parse("T11"))
 *     .instrumentation(LevelRange.parse("T9-L1"))
 *     .build();
 * }</pre>
 *
 * <p><b>Contradictions.</b> Refused is only what cannot be true by the meaning of the words:
 *
 * <ul>
 *   <li>a marginal, wide or radical margin and tumour left at the site that can be seen (R2);
 *   <li>a procedure whose name says en bloc in an operation classed as piecemeal, and the reverse;
 *   <li>separation surgery that left no tumour (R0) or had a wide or radical margin: it clears the
 *       space around the cord and leaves the rest to radiation;
 *   <li>a complication before the operation.
 * </ul>
 *
 * <p>Accepted is what reads like a contradiction and is reported all the same. A wide margin with
 * R1: tumour was spilled, a focus apart from the specimen stayed, or the pathologist counts a
 * margin that is all healthy but thin as R1. An intralesional margin with R0: the excision left
 * nothing that anybody could find. Instrumentation may end short of the levels operated on.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract non-sealed class Surgery implements Treatment {
  private static final ImmutableSet<SurgicalProcedure> EN_BLOC = ImmutableSet.of(
      SurgicalProcedure.TOTAL_EN_BLOC_SPONDYLECTOMY, SurgicalProcedure.EN_BLOC_RESECTION);
  private static final ImmutableSet<SurgicalProcedure> PIECEMEAL =
      ImmutableSet.of(SurgicalProcedure.TOTAL_PIECEMEAL_SPONDYLECTOMY);

  Surgery() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return {@link TreatmentModality#SURGERY}} */
  @Override
  public TreatmentModality modality() {
    return TreatmentModality.SURGERY;
  }

  /** {@return what was done; an operation may do several things, and a list may be incomplete} */
  public abstract ImmutableSet<SurgicalProcedure> procedures();

  /** {@return what was taken out, and how} */
  public abstract Optional<ResectionClass> resection();

  /** {@return the side from which the spine was reached} */
  public abstract Optional<SurgicalApproach> approach();

  /** {@return the number of sittings, 1 or more} */
  public abstract OptionalInt stages();

  /** {@return what the operation was meant to achieve} */
  public abstract Optional<TreatmentIntent> intent();

  /** {@return the margin after Enneking that was planned} */
  public abstract Optional<SurgicalMargin> plannedMargin();

  /** {@return the margin after Enneking that was achieved} */
  public abstract Optional<SurgicalMargin> margin();

  /** {@return the tumour left behind} */
  public abstract Optional<ResidualTumor> residual();

  /**
   * {@return the vertebrae operated on, stabilisation not counted where the source tells them
   * apart}
   */
  public abstract Optional<LevelSet> levels();

  /** {@return the vertebrae from the first to the last that the implants span} */
  public abstract Optional<LevelRange> instrumentation();

  /** {@return the implants; a list may be incomplete} */
  public abstract ImmutableSet<SurgicalImplant> implants();

  /** {@return whether and how the tumour was embolised beforehand} */
  public abstract Optional<Embolisation> embolisation();

  /** {@return whether a part of the dura was taken out on purpose} */
  public abstract Optional<Presence> duralResection();

  /** {@return whether the dura was torn without intent} */
  public abstract Optional<Presence> duralTear();

  /** {@return the nerve roots cut to free the tumour; a list may be incomplete} */
  public abstract ImmutableSet<NerveRoot> sacrificedRoots();

  /** {@return the blood lost in millilitres, 0 or more} */
  public abstract OptionalInt bloodLossMillilitres();

  /** {@return the time from incision to closure in minutes, all stages together, 1 or more} */
  public abstract OptionalInt durationMinutes();

  /** {@return the complications, in the order of the source; none listed is not none} */
  public abstract ImmutableList<Complication> complications();

  @Value.Check
  void check() {
    TreatmentTime.check("surgery", months());
    complications()
        .forEach(complication -> TreatmentTime.checkNotBefore(
            "surgery", months(), "complication", complication.months()));
    checkAtLeast(1, stages(), "stages");
    checkAtLeast(0, bloodLossMillilitres(), "millilitres of blood lost");
    checkAtLeast(1, durationMinutes(), "minutes");
    checkMargin();
    checkPieces(EN_BLOC, PIECEMEAL, ResectionClass.PIECEMEAL);
    checkPieces(PIECEMEAL, EN_BLOC, ResectionClass.EN_BLOC);
    if (procedures().contains(SurgicalProcedure.SEPARATION_SURGERY)
        || resection().equals(Optional.of(ResectionClass.SEPARATION_SURGERY))) {
      checkSeparation();
    }
  }

  private static void checkAtLeast(int least, OptionalInt number, String unit) {
    number.ifPresent(value ->
        checkArgument(value >= least, "surgery: %s %s, expected %s or more", value, unit, least));
  }

  private void checkMargin() {
    if (residual().equals(Optional.of(ResidualTumor.R2))) {
      checkArgument(
          margin().filter(it -> it != SurgicalMargin.INTRALESIONAL).isEmpty(),
          "surgery: margin %s, but %s, expected an intralesional margin or R0 or R1",
          margin().map(SurgicalMargin::display).orElse(""),
          ResidualTumor.R2.display());
    }
  }

  /** Checks that procedures of one manner alone are not classed as the other. */
  private void checkPieces(
      ImmutableSet<SurgicalProcedure> stated,
      ImmutableSet<SurgicalProcedure> opposite,
      ResectionClass refused) {
    if (resection().equals(Optional.of(refused))
        && procedures().stream().noneMatch(opposite::contains)) {
      procedures().stream().filter(stated::contains).findFirst().ifPresent(procedure -> {
        throw new IllegalArgumentException(String.format(
            "surgery: %s, but classed as %s, expected one of them",
            procedure.display(), refused.display()));
      });
    }
  }

  private void checkSeparation() {
    checkArgument(
        !residual().equals(Optional.of(ResidualTumor.R0)),
        "surgery: separation surgery, but %s, expected R1 or R2",
        ResidualTumor.R0.display());
    checkArgument(
        margin()
            .filter(it -> it == SurgicalMargin.WIDE || it == SurgicalMargin.RADICAL)
            .isEmpty(),
        "surgery: separation surgery, but margin %s, expected one nearer to the tumour",
        margin().map(SurgicalMargin::display).orElse(""));
  }

  /** Builds a {@link Surgery}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableSurgery.Builder {
    Builder() {}
  }
}
