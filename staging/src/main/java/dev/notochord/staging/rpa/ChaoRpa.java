package dev.notochord.staging.rpa;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;

/**
 * Recursive partitioning analysis of Chao, 2012: three classes of survival after stereotactic body
 * radiotherapy for metastases of the spine.
 *
 * <table class="striped">
 *   <caption>Classes</caption>
 *   <thead>
 *     <tr><th scope="col">Time from the diagnosis of the primary</th><th scope="col">Further
 *         question</th><th scope="col">Class</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="2">more than 30 months</th><td>Karnofsky above 70</td><td>1</td></tr>
 *     <tr><td>Karnofsky 70 or less</td><td>2</td></tr>
 *     <tr><th scope="row" rowspan="2">30 months or less</th><td>younger than 70 years</td><td>2</td></tr>
 *     <tr><td>70 years or older</td><td>3</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>The age counts only at 30 months or less, the performance status only above.
 *
 * <pre>{@code
 * Assessment<ChaoClass> rpa =
 *     ChaoRpa.assess(ChaoFindings.builder().intervalMonths(18).build());
 * rpa.possibleClasses();   // [CLASS_2, CLASS_3]
 * rpa.decidingFindings();  // [age]: the performance status is of no account
 * }</pre>
 *
 * <p><b>Validation.</b> None could be checked, nor the median survivals of the classes, which are
 * not given. {@link BalagamwalaRpa} is a later tree for the same question.
 *
 * <p><b>Reading of the source.</b> It writes more than 30 months, Karnofsky above 70 and 70 years
 * or older: exactly 30 months is the short time, Karnofsky 70 the lower status, and 70 years the
 * older age.
 *
 * <p><b>Not for</b> patients who do not have radiosurgery, nor for primary tumours of the spine.
 *
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2011.02.019">Chao ST et al. Int J Radiat Oncol
 *     Biol Phys 2012</a>
 * @since 0.1.0
 */
public final class ChaoRpa {
  private static final Criterion<ChaoFindings, ChaoInterval> INTERVAL = Criterion.of(
      "time from primary diagnosis",
      ChaoInterval.class,
      ChaoFindings::interval,
      ChaoFindings::withInterval);
  private static final Criterion<ChaoFindings, RpaPerformance> PERFORMANCE = Criterion.of(
      "performance status",
      RpaPerformance.class,
      ChaoFindings::performance,
      ChaoFindings::withPerformance);
  private static final Criterion<ChaoFindings, ChaoAge> AGE =
      Criterion.of("age", ChaoAge.class, ChaoFindings::age, ChaoFindings::withAge);

  private static final StagingSystem<ChaoFindings, ChaoClass> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("chao-2012")
              .name("RPA (Chao)")
              .fullName("Recursive partitioning analysis for spine radiosurgery, Chao 2012")
              .addRelatedIds("balagamwala-2018")
              .family(SystemDescription.Family.PROGNOSIS)
              .purpose("How long do patients live after stereotactic radiotherapy of the spine?")
              .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
              .population("174 patients treated from 2006 to 2009 with stereotactic"
                  + " body radiotherapy for metastases of the spine. Not for other treatments, nor"
                  + " for primary tumours.")
              .citation(Citation.builder()
                  .authors("Chao ST et al.")
                  .journal("Int J Radiat Oncol Biol Phys")
                  .year(2012)
                  .doi("10.1016/j.ijrobp.2011.02.019")
                  .build()),
          ChaoFindings.builder().build(),
          ImmutableList.copyOf(ChaoClass.values()))
      .criteria(INTERVAL, PERFORMANCE, AGE)
      .rule(ChaoRpa::classOf)
      .ofPatient(patient -> PatientChart.of(patient).whyNoPrognosis(), ChaoFindings::from)
      .build();

  private ChaoRpa() {}

  private static ChaoClass classOf(Answers<ChaoFindings> answers) {
    if (answers.get(INTERVAL) == ChaoInterval.OVER_30_MONTHS) {
      return answers.get(PERFORMANCE) == RpaPerformance.ABOVE_70
          ? ChaoClass.CLASS_1
          : ChaoClass.CLASS_2;
    }
    return answers.get(AGE) == ChaoAge.UNDER_70 ? ChaoClass.CLASS_2 : ChaoClass.CLASS_3;
  }

  /** {@return the tree, with its criteria and its description} */
  public static StagingSystem<ChaoFindings, ChaoClass> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<ChaoClass> assess(ChaoFindings findings) {
    return SYSTEM.assess(findings);
  }
}
