package dev.notochord.staging.ajcc;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.core.histology.GradeTier;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Stage of a soft tissue sarcoma by the eighth AJCC edition, for trunk and extremities and for the
 * retroperitoneum: size, nodes, metastases and grade.
 *
 * <p>A leiomyosarcoma of the retroperitoneum that later spreads to the spine is a common reason to
 * ask. The stage is that of the first diagnosis: a metastasis found later does not change it.
 *
 * <table class="striped">
 *   <caption>Stage groups</caption>
 *   <thead>
 *     <tr><th scope="col">Stage</th><th scope="col">T</th><th scope="col">N</th>
 *       <th scope="col">M</th><th scope="col">G</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">IA</th><td>T1: 5 cm or less</td><td>N0</td><td>M0</td>
 *       <td>GX, G1</td></tr>
 *     <tr><th scope="row">IB</th><td>T2: over 5 to 10, T3: over 10 to 15, T4: over 15 cm</td>
 *       <td>N0</td>
 *       <td>M0</td><td>GX, G1</td></tr>
 *     <tr><th scope="row">II</th><td>T1</td><td>N0</td><td>M0</td><td>G2, G3</td></tr>
 *     <tr><th scope="row">IIIA</th><td>T2</td><td>N0</td><td>M0</td><td>G2, G3</td></tr>
 *     <tr><th scope="row">IIIB</th><td>T3, T4</td><td>N0</td><td>M0</td><td>G2, G3</td></tr>
 *     <tr><th scope="row">IIIB retroperitoneum, IV trunk and extremities</th><td>any</td>
 *       <td>N1</td>
 *       <td>M0</td><td>any</td></tr>
 *     <tr><th scope="row">IV</th><td>any</td><td>any</td><td>M1</td><td>any</td></tr>
 *   </tbody>
 * </table>
 *
 * <p><b>GX is a grade, silence is none.</b> A grade that cannot be assessed groups with G1 and
 * gives a definite stage. A grade that nobody recorded leaves each stage open that some grade leads
 * to:
 *
 * <pre>{@code
 * SoftTissueFindings.Builder tumor = SoftTissueFindings.builder()
 *     .sizeCentimetres(5)   // T1: the upper end belongs to it
 *     .nodes(RegionalNodes.N0)
 *     .metastases(SoftTissueMetastases.M0);
 * StagingSystem<SoftTissueFindings, SoftTissueStage> trunk =
 *     SoftTissueSarcoma.system(SoftTissueSite.TRUNK_AND_EXTREMITIES);
 * trunk.assess(tumor.build()).possibleClasses();  // [IA, II]
 * }</pre>
 *
 * <p><b>Readings of the source.</b> Unknown nodes are N0 by definition, so that a recorded NX
 * counts as N0; nodes that nobody recorded stay open. TX and T0 without nodes and metastases have
 * no row and no stage. The grade is that of the French federation ({@link
 * dev.notochord.staging.fnclcc.Fnclcc}); the letters A to D of a cancer registry are no such grade
 * and count as GX.
 *
 * <p><b>How far checked.</b> The manual itself was not seen. The rows of N0 and the trunk and
 * extremities were read in several copies; that N1 without distant metastasis is IIIB in the
 * retroperitoneum rests on one, table 7 of the PDQ of the National Cancer Institute.
 *
 * <p><b>Validation.</b> In 6,427 retroperitoneal sarcomas of a national registry patients of stage
 * II and IIIA lived about as long, those of IIIB less long; the categories discriminated no better
 * than those of the seventh edition (Fisher 2019).
 *
 * <p><b>Not for</b> bone sarcoma, for sarcomas of head and neck or of abdominal and thoracic organs
 * (no stage groups), for GIST, or for recurrence.
 *
 * @see <a
 *     href="https://www.cancer.gov/types/soft-tissue-sarcoma/hp/adult-soft-tissue-treatment-pdq">
 *     NCI PDQ: soft tissue sarcoma, table 7</a>
 * @see <a href="https://doi.org/10.1097/COC.0000000000000486">Fisher SB et al. Am J Clin Oncol
 *     2019;42:160-165</a>
 * @since 0.1.0
 */
public final class SoftTissueSarcoma {
  private static final Criterion<SoftTissueFindings, SoftTissueT> T = Criterion.of(
          "T", SoftTissueT.class, SoftTissueFindings::tumor, SoftTissueFindings::withTumor)
      .completedWith(
          SoftTissueT.T0, SoftTissueT.T1, SoftTissueT.T2, SoftTissueT.T3, SoftTissueT.T4);
  private static final Criterion<SoftTissueFindings, RegionalNodes> N = Criterion.of(
          "N", RegionalNodes.class, SoftTissueFindings::nodes, SoftTissueFindings::withNodes)
      .completedWith(RegionalNodes.N0, RegionalNodes.N1);
  private static final Criterion<SoftTissueFindings, SoftTissueMetastases> M = Criterion.of(
      "M",
      SoftTissueMetastases.class,
      SoftTissueFindings::metastases,
      SoftTissueFindings::withMetastases);
  private static final Criterion<SoftTissueFindings, HistologicGrade> G = Criterion.of(
          "G", HistologicGrade.class, SoftTissueFindings::grade, SoftTissueFindings::withGrade)
      .completedWith(HistologicGrade.G1, HistologicGrade.G2, HistologicGrade.G3);

  private static final ImmutableMap<
          SoftTissueSite, StagingSystem<SoftTissueFindings, SoftTissueStage>>
      SYSTEMS = Arrays.stream(SoftTissueSite.values())
          .collect(toImmutableMap(site -> site, SoftTissueSarcoma::define));

  private SoftTissueSarcoma() {}

  /**
   * {@return the stage groups of a site}
   *
   * @param site the site
   */
  public static StagingSystem<SoftTissueFindings, SoftTissueStage> system(SoftTissueSite site) {
    return Objects.requireNonNull(SYSTEMS.get(site), "site");
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param site the site
   * @param findings the findings, complete or not
   */
  public static Assessment<SoftTissueStage> assess(
      SoftTissueSite site, SoftTissueFindings findings) {
    return system(site).assess(findings);
  }

  private static StagingSystem<SoftTissueFindings, SoftTissueStage> define(SoftTissueSite site) {
    SystemDescription.Builder description = SystemDescription.builder()
        .id(site.systemId())
        .name("AJCC 8 sarcoma of " + site.display())
        .fullName("Stage of soft tissue sarcoma of " + site.display() + ", AJCC 8")
        .addAllRelatedIds(Arrays.stream(SoftTissueSite.values())
            .filter(other -> other != site)
            .map(SoftTissueSite::systemId)
            .toList())
        .family(SystemDescription.Family.ONCOLOGIC)
        .purpose("How far advanced was a soft tissue sarcoma when it was found?")
        .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
        .population("Soft tissue sarcoma of " + site.display() + " at first diagnosis. Not"
            + " for bone sarcoma, for sarcomas of head and neck or of inner organs, for GIST,"
            + " or for recurrence.")
        .citation(site.citation());
    if (site == SoftTissueSite.RETROPERITONEUM) {
      description
          .verification(SystemDescription.Verification.PARTLY)
          .addDisputes("that N1 without distant metastasis is IIIB, and not IV as in trunk and"
              + " extremities, was read in one copy of the manual's table only");
    }
    return StagingSystem.define(
            description,
            SoftTissueFindings.builder().build(),
            ImmutableList.copyOf(SoftTissueStage.values()))
        .criteria(T, N, M, G)
        .rule(answers -> stage(answers, site))
        .note(findings -> AjccSpine.noteOnNx(findings.nodes().value()))
        .note(SoftTissueSarcoma::noteOnGx)
        .notOfACase("asks for size and nodes of a tumour outside the spine at first diagnosis")
        .build();
  }

  private static SoftTissueStage stage(Answers<SoftTissueFindings> answers, SoftTissueSite site) {
    if (answers.get(M) == SoftTissueMetastases.M1) {
      return SoftTissueStage.IV;
    }
    if (answers.get(N) == RegionalNodes.N1) {
      return site.nodalStage();
    }
    boolean high = answers.get(G).tier().equals(Optional.of(GradeTier.HIGH));
    return switch (answers.get(T)) {
      case TX, T0 -> SoftTissueStage.NOT_DEFINED;
      case T1 -> high ? SoftTissueStage.II : SoftTissueStage.IA;
      case T2 -> high ? SoftTissueStage.IIIA : SoftTissueStage.IB;
      case T3, T4 -> high ? SoftTissueStage.IIIB : SoftTissueStage.IB;
    };
  }

  private static Optional<String> noteOnGx(SoftTissueFindings findings) {
    return findings
        .grade()
        .value()
        .filter(HistologicGrade.GX::equals)
        .map(gx -> gx.display() + " is grouped with G1");
  }
}
