package dev.notochord.staging.nesms;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;
import java.util.Arrays;
import java.util.Optional;

/**
 * New England Spinal Metastasis Score (NESMS): three findings, 0 to 3 points, more are better.
 *
 * <table class="striped">
 *   <caption>Points in the two readings</caption>
 *   <thead>
 *     <tr><th scope="col">Finding</th><th scope="col">{@linkplain NesmsReading#ONE_POINT_EACH one
 *         point each}</th><th scope="col">{@linkplain NesmsReading#BAUER_DOUBLE_CAPPED Bauer double,
 *         capped at 3}</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">Modified Bauer score 3 or 4</th><td>1</td><td>2</td></tr>
 *     <tr><th scope="row">Walks independently</th><td>1</td><td>1</td></tr>
 *     <tr><th scope="row">Albumin 3.5 g/dL or more</th><td>1</td><td>1</td></tr>
 *     <tr><th scope="row">Whatever is not so</th><td>0</td><td>0</td></tr>
 *   </tbody>
 * </table>
 *
 * <p><b>Two readings, no default.</b> The original paper, as summarised, gives the score of Bauer
 * two points and the other two findings one each, with a ceiling of 3. The paper that named the
 * score says that 3 points mean all three favourable, which fits one point each and not the
 * ceiling. The tables of neither could be seen, so a caller names the {@link NesmsReading}. The
 * score is the same wherever the score of Bauer is 2 or less, or all three findings are favourable.
 *
 * <pre>{@code
 * Assessment<NesmsScore> nesms =
 *     Nesms.assess(
 *         NesmsReading.ONE_POINT_EACH,
 *         NesmsFindings.builder()
 *             .modifiedBauerTotal(3)
 *             .independentAmbulation(Presence.ABSENT)
 *             .albuminGramsPerDecilitre(3.5)
 *             .build());
 * nesms.classification();  // Optional[SCORE_2]: 1 + 0 + 1; the other reading has 2 + 0 + 1 = 3
 * }</pre>
 *
 * <p><b>Validation.</b> In 180 patients followed prospectively, with and without surgery, 56 % died
 * within a year; the odds of it rose to 7 and 31 times those of a patient with 3 points at 2 and at
 * 1 (Schoenfeld 2021). In 202 patients the score told survivors of a year from others better than
 * Tokuhashi, Tomita and SINS (c-statistic 0.79 against 0.67, 0.69 and 0.54; Schoenfeld 2022).
 *
 * <p><b>Readings of the source.</b> Independent walking is walking without an aid and without help.
 *
 * <p><b>Not for</b> primary tumours of the spine. Without an albumin there is no score, only the
 * range of what it can be.
 *
 * @see <a href="https://pubmed.ncbi.nlm.nih.gov/26409416/">Schoenfeld AJ et al. Spine J
 *     2016;16:482-490</a>
 * @see <a href="https://doi.org/10.1016/j.spinee.2020.02.009">Schoenfeld AJ et al. Spine J
 *     2021;21:28-36</a>
 * @see <a href="https://doi.org/10.1016/j.spinee.2021.03.007">Schoenfeld AJ et al. Spine J
 *     2022;22:39-48</a>
 * @since 0.1.0
 */
public final class Nesms {
  private static final int MOST = 3;

  private static final ImmutableMap<NesmsReading, StagingSystem<NesmsFindings, NesmsScore>>
      SYSTEMS =
          Maps.immutableEnumMap(Maps.toMap(Arrays.asList(NesmsReading.values()), Nesms::define));

  private Nesms() {}

  private static StagingSystem<NesmsFindings, NesmsScore> define(NesmsReading reading) {
    Criterion<NesmsFindings, NesmsBauer> bauer = Criterion.of(
        "modified Bauer",
        ImmutableList.copyOf(NesmsBauer.values()),
        Optional.of(it -> it == NesmsBauer.AT_LEAST_3 ? reading.pointsOfBauer() : 0),
        NesmsFindings::modifiedBauer,
        NesmsFindings::withModifiedBauer);
    Criterion<NesmsFindings, Presence> ambulation = Criterion.yesNo(
        "independent ambulation",
        1,
        0,
        NesmsFindings::independentAmbulation,
        NesmsFindings::withIndependentAmbulation);
    Criterion<NesmsFindings, NesmsAlbumin> albumin = Criterion.of(
        "albumin",
        ImmutableList.copyOf(NesmsAlbumin.values()),
        Optional.of(it -> it == NesmsAlbumin.NORMAL ? 1 : 0),
        NesmsFindings::albumin,
        NesmsFindings::withAlbumin);
    return StagingSystem.define(
            description(reading),
            NesmsFindings.builder().build(),
            ImmutableList.copyOf(NesmsScore.values()))
        .criteria(bauer, ambulation, albumin)
        .total(answers -> Math.min(
            MOST,
            bauer.points(answers.get(bauer))
                + ambulation.points(answers.get(ambulation))
                + albumin.points(answers.get(albumin))))
        .ofPatient(patient -> PatientChart.of(patient).whyNoPrognosis(), NesmsFindings::from)
        .build();
  }

  private static SystemDescription.Builder description(NesmsReading reading) {
    return SystemDescription.builder()
        .id(id(reading))
        .name("NESMS")
        .fullName("New England Spinal Metastasis Score")
        .variant(reading.display())
        .addAllRelatedIds(Arrays.stream(NesmsReading.values())
            .filter(other -> other != reading)
            .map(Nesms::id)
            .toList())
        .family(SystemDescription.Family.PROGNOSIS)
        .purpose("Is a patient with metastases of the spine alive in a year?")
        .direction(SystemDescription.Direction.HIGHER_IS_BETTER)
        .population("Adults with metastases of the spine; derived in operated patients, tested in"
            + " patients with and without surgery. Not for primary tumours of the spine.")
        .verification(SystemDescription.Verification.PARTLY)
        .addDisputes(
            "the weights: two points for the modified score of Bauer with a ceiling of 3 in a"
                + " summary of the original paper; one point each fits the statement that 3 points"
                + " mean three favourable findings",
            "by which weights the patients behind the published odds ratios were scored is not"
                + " verified")
        .citation(Citation.builder()
            .authors("Schoenfeld AJ et al.")
            .journal("Spine J")
            .year(2016)
            .volume("16")
            .pages("482-490")
            .build())
        .addFurtherCitations(
            Citation.builder()
                .authors("Ghori AK et al.")
                .journal("Spine J")
                .year(2015)
                .build(),
            NesmsScore.validation(),
            Citation.builder()
                .authors("Schoenfeld AJ, Ferrone ML, Blucher JA et al.")
                .journal("Spine J")
                .year(2022)
                .volume("22")
                .pages("39-48")
                .doi("10.1016/j.spinee.2021.03.007")
                .build());
  }

  private static String id(NesmsReading reading) {
    return "nesms-" + reading.code();
  }

  /**
   * {@return the score in one reading, with its criteria and its description}
   *
   * @param reading how many points the modified score of Bauer is worth
   */
  public static StagingSystem<NesmsFindings, NesmsScore> system(NesmsReading reading) {
    StagingSystem<NesmsFindings, NesmsScore> system = SYSTEMS.get(reading);
    if (system == null) {
      throw new IllegalStateException("NESMS: no system for " + reading);
    }
    return system;
  }

  /**
   * {@return the assessment of these findings in one reading}
   *
   * @param reading how many points the modified score of Bauer is worth
   * @param findings the findings, complete or not
   */
  public static Assessment<NesmsScore> assess(NesmsReading reading, NesmsFindings findings) {
    return system(reading).assess(findings);
  }
}
