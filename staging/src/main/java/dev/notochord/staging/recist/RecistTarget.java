package dev.notochord.staging.recist;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;

/**
 * RECIST 1.1: what do the target lesions do, by the sum of their diameters?
 *
 * <table class="striped">
 *   <caption>Response of the target lesions</caption>
 *   <thead>
 *     <tr><th scope="col">Response</th><th scope="col">Criterion</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">complete</th><td>all gone; target nodes under 10 mm</td></tr>
 *     <tr><th scope="row">progressive</th>
 *         <td>sum up by 20 % or more and by 5 mm or more from the nadir, the smallest sum so far,
 *             the baseline included</td></tr>
 *     <tr><th scope="row">partial</th>
 *         <td>sum down by 30 % or more from the baseline, and not progressive</td></tr>
 *     <tr><th scope="row">stable</th><td>none of these</td></tr>
 *     <tr><th scope="row">not evaluable</th><td>not all evaluated, and not progressive</td></tr>
 *   </tbody>
 * </table>
 *
 * <pre>{@code
 * RecistTarget.assess(
 *         RecistTargetFindings.builder()
 *             .sumsMm(100, 40, 50)
 *             .allGone(Presence.ABSENT)
 *             .build())
 *     .classification();  // progressive: 25 % and 10 mm above the nadir, though half the baseline
 * }</pre>
 *
 * <p><b>Readings.</b> Progression from the nadir wins over response from the baseline. Where the
 * nadir is 0 every increase is one of 20 %, so that the 5 mm decide alone; the recurrence of a
 * lesion after a complete response of the whole patient is progression at any size, which {@link
 * RecistCourse} knows. Lesions all gone are a complete response even if nodes under 10 mm have
 * grown. Where not all targets were evaluated, the visit is progressive if those that were
 * evaluated are enough for it, since the others cannot take anything from the sum.
 *
 * <p><b>Not for</b> lesions that cannot be measured, see {@link Measurability}.
 *
 * @see RecistOverall
 * @since 0.1.0
 */
public final class RecistTarget {
  private static final Criterion<RecistTargetFindings, RecistTargets> TARGETS = Criterion.of(
      "target lesions",
      RecistTargets.class,
      RecistTargetFindings::targets,
      RecistTargetFindings::withTargets);
  private static final Criterion<RecistTargetFindings, Presence> ALL_GONE = Criterion.of(
      "all gone", Presence.class, RecistTargetFindings::allGone, RecistTargetFindings::withAllGone);
  private static final Criterion<RecistTargetFindings, Presence> PARTIAL_DECREASE = Criterion.of(
      "30 % below baseline",
      Presence.class,
      RecistTargetFindings::partialDecrease,
      RecistTargetFindings::withPartialDecrease);
  private static final Criterion<RecistTargetFindings, Presence> RELATIVE_INCREASE = Criterion.of(
      "20 % above nadir",
      Presence.class,
      RecistTargetFindings::relativeIncrease,
      RecistTargetFindings::withRelativeIncrease);
  private static final Criterion<RecistTargetFindings, Presence> ABSOLUTE_INCREASE = Criterion.of(
      "5 mm above nadir",
      Presence.class,
      RecistTargetFindings::absoluteIncrease,
      RecistTargetFindings::withAbsoluteIncrease);

  private static final StagingSystem<RecistTargetFindings, RecistTargetResponse> SYSTEM =
      StagingSystem.define(
              Recist.description()
                  .id("recist-1.1-target")
                  .variant("target lesions")
                  .fullName("RECIST 1.1: response of the target lesions")
                  .addRelatedIds("recist-1.1-measurability", "recist-1.1-overall")
                  .purpose("What do the measured lesions do under treatment?")
                  .population("Solid tumours with measured target lesions. Not for lesions that"
                      + " cannot be measured, such as blastic bone lesions.")
                  .addDisputes(
                      "how a lesion that comes back from a sum of 0 counts, and nodes under 10 mm"
                          + " that grow, are our readings",
                      "the working group keeps a partial response where later sums rise a little;"
                          + " here each visit is read by its own sum"),
              RecistTargetFindings.builder().build(),
              ImmutableList.copyOf(RecistTargetResponse.values()))
          .criteria(TARGETS, ALL_GONE, PARTIAL_DECREASE, RELATIVE_INCREASE, ABSOLUTE_INCREASE)
          .contradiction(
              TARGETS,
              ALL_GONE,
              (targets, gone) -> targets != RecistTargets.ALL_EVALUATED && gone == Presence.PRESENT)
          .contradiction(TARGETS, PARTIAL_DECREASE, RecistTarget::sumOfNothing)
          .contradiction(TARGETS, RELATIVE_INCREASE, RecistTarget::sumOfNothing)
          .contradiction(TARGETS, ABSOLUTE_INCREASE, RecistTarget::sumOfNothing)
          // A target node has 15 mm before treatment; under 10 mm it has lost a third of them.
          .contradiction(
              ALL_GONE,
              PARTIAL_DECREASE,
              (gone, down) -> gone == Presence.PRESENT && down == Presence.ABSENT)
          .rule(RecistTarget::response)
          .notOfACase("asks for the diameters of target lesions over several visits")
          .build();

  private RecistTarget() {}

  private static boolean sumOfNothing(RecistTargets targets, Presence change) {
    return targets == RecistTargets.NONE_CHOSEN && change == Presence.PRESENT;
  }

  private static RecistTargetResponse response(Answers<RecistTargetFindings> answers) {
    RecistTargets targets = answers.get(TARGETS);
    if (targets == RecistTargets.NONE_CHOSEN) {
      return RecistTargetResponse.NO_TARGETS;
    }
    if (answers.get(ALL_GONE) == Presence.PRESENT) {
      return RecistTargetResponse.COMPLETE;
    }
    if (answers.get(RELATIVE_INCREASE) == Presence.PRESENT
        && answers.get(ABSOLUTE_INCREASE) == Presence.PRESENT) {
      return RecistTargetResponse.PROGRESSIVE;
    }
    if (targets == RecistTargets.NOT_ALL_EVALUATED) {
      return RecistTargetResponse.NOT_EVALUABLE;
    }
    return answers.get(PARTIAL_DECREASE) == Presence.PRESENT
        ? RecistTargetResponse.PARTIAL
        : RecistTargetResponse.STABLE;
  }

  /** {@return the response of the target lesions, with its criteria and its description} */
  public static StagingSystem<RecistTargetFindings, RecistTargetResponse> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<RecistTargetResponse> assess(RecistTargetFindings findings) {
    return SYSTEM.assess(findings);
  }
}
