package dev.notochord.staging.recist;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;

/**
 * RECIST 1.1: the response of a patient at one visit, from target lesions, non-target lesions and
 * new lesions.
 *
 * <table class="striped">
 *   <caption>Overall response</caption>
 *   <thead>
 *     <tr><th scope="col">Target</th><th scope="col">Non-target</th><th scope="col">New</th>
 *         <th scope="col">Overall</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">CR</th><td>CR, or no such lesions</td><td>no</td><td>CR</td></tr>
 *     <tr><th scope="row">CR</th><td>non-CR/non-PD, or NE</td><td>no</td><td>PR</td></tr>
 *     <tr><th scope="row">PR</th><td>any but PD</td><td>no</td><td>PR</td></tr>
 *     <tr><th scope="row">SD</th><td>any but PD</td><td>no</td><td>SD</td></tr>
 *     <tr><th scope="row">NE</th><td>any but PD</td><td>no</td><td>NE</td></tr>
 *     <tr><th scope="row">no such lesions</th><td>CR</td><td>no</td><td>CR</td></tr>
 *     <tr><th scope="row">no such lesions</th><td>non-CR/non-PD</td><td>no</td>
 *         <td>non-CR/non-PD</td></tr>
 *     <tr><th scope="row">no such lesions</th><td>NE</td><td>no</td><td>NE</td></tr>
 *     <tr><th scope="row">PD</th><td>any</td><td>any</td><td>PD</td></tr>
 *     <tr><th scope="row">any</th><td>PD</td><td>any</td><td>PD</td></tr>
 *     <tr><th scope="row">any</th><td>any</td><td>yes</td><td>PD</td></tr>
 *   </tbody>
 * </table>
 *
 * <pre>{@code
 * RecistOverall.assess(
 *         RecistOverallFindings.builder()
 *             .target(RecistTargetResponse.COMPLETE)
 *             .nonTarget(RecistNonTargetResponse.NOT_EVALUABLE)
 *             .newLesion(Presence.ABSENT)
 *             .build())
 *     .classification();  // partial response
 * }</pre>
 *
 * <p><i>Not evaluable</i> is an answer that somebody recorded. A finding left out is not that: it
 * leaves several responses possible.
 *
 * <p><b>Readings.</b> The tables speak of targets that are not all evaluated together with
 * non-target lesions that do not progress; non-target lesions that are not evaluable either make no
 * difference here. Without any lesion before treatment only a new one gives an answer. Tumour
 * markers, where they are part of the disease, enter through the non-target status that the caller
 * states. A lesion that returns after a complete response is for {@link RecistCourse}: one visit
 * does not tell.
 *
 * <p><b>Not for</b> one irradiated site alone: all lesions of the body count.
 *
 * @see RecistTarget
 * @since 0.1.0
 */
public final class RecistOverall {
  private static final Criterion<RecistOverallFindings, RecistTargetResponse> TARGET = Criterion.of(
      "target",
      RecistTargetResponse.class,
      RecistOverallFindings::target,
      RecistOverallFindings::withTarget);
  private static final Criterion<RecistOverallFindings, RecistNonTargetResponse> NON_TARGET =
      Criterion.of(
          "non-target",
          RecistNonTargetResponse.class,
          RecistOverallFindings::nonTarget,
          RecistOverallFindings::withNonTarget);
  private static final Criterion<RecistOverallFindings, Presence> NEW_LESION = Criterion.of(
      "new lesion",
      Presence.class,
      RecistOverallFindings::newLesion,
      RecistOverallFindings::withNewLesion);

  private static final StagingSystem<RecistOverallFindings, RecistOverallResponse> SYSTEM =
      StagingSystem.define(
              Recist.description()
                  .id("recist-1.1-overall")
                  .variant("overall response of a visit")
                  .fullName("RECIST 1.1: overall response at a visit")
                  .addRelatedIds("recist-1.1-measurability", "recist-1.1-target")
                  .purpose("Did the disease of the patient answer to treatment at this visit?")
                  .population("Solid tumours under treatment, all lesions of the body. Not for one"
                      + " irradiated site alone.")
                  .addDisputes("target lesions not evaluable together with non-target lesions not"
                      + " evaluable have no row of their own: read as not evaluable"),
              RecistOverallFindings.builder().build(),
              ImmutableList.copyOf(RecistOverallResponse.values()))
          .criteria(TARGET, NON_TARGET, NEW_LESION)
          .rule(answers ->
              response(answers.get(TARGET), answers.get(NON_TARGET), answers.get(NEW_LESION)))
          .notOfACase("asks for the lesions of a visit under treatment")
          .build();

  private RecistOverall() {}

  static RecistOverallResponse response(
      RecistTargetResponse target, RecistNonTargetResponse nonTarget, Presence newLesion) {
    if (newLesion == Presence.PRESENT || nonTarget == RecistNonTargetResponse.PROGRESSIVE) {
      return RecistOverallResponse.PROGRESSIVE;
    }
    return switch (target) {
      case PROGRESSIVE -> RecistOverallResponse.PROGRESSIVE;
      case PARTIAL -> RecistOverallResponse.PARTIAL;
      case STABLE -> RecistOverallResponse.STABLE;
      case NOT_EVALUABLE -> RecistOverallResponse.NOT_EVALUABLE;
      case COMPLETE ->
        nonTarget == RecistNonTargetResponse.COMPLETE
                || nonTarget == RecistNonTargetResponse.NO_NON_TARGETS
            ? RecistOverallResponse.COMPLETE
            : RecistOverallResponse.PARTIAL;
      case NO_TARGETS -> withoutTargets(nonTarget);
    };
  }

  private static RecistOverallResponse withoutTargets(RecistNonTargetResponse nonTarget) {
    return switch (nonTarget) {
      case COMPLETE -> RecistOverallResponse.COMPLETE;
      case NON_COMPLETE_NON_PROGRESSIVE -> RecistOverallResponse.NON_COMPLETE_NON_PROGRESSIVE;
      case PROGRESSIVE -> RecistOverallResponse.PROGRESSIVE;
      case NOT_EVALUABLE -> RecistOverallResponse.NOT_EVALUABLE;
      case NO_NON_TARGETS -> RecistOverallResponse.NO_LESIONS;
    };
  }

  /** {@return the overall response, with its criteria and its description} */
  public static StagingSystem<RecistOverallFindings, RecistOverallResponse> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<RecistOverallResponse> assess(RecistOverallFindings findings) {
    return SYSTEM.assess(findings);
  }
}
