package dev.notochord.staging.ajcc;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Optional;

/**
 * TNM and grade of a bone sarcoma of the spine by the eighth AJCC edition, and its stage group:
 * none is defined.
 *
 * <table class="striped">
 *   <caption>Categories</caption>
 *   <thead><tr><th scope="col">Part</th><th scope="col">Categories</th></tr></thead>
 *   <tbody>
 *     <tr><th scope="row">T</th>
 *       <td>TX, T0, T1, T2, T3, T4a, T4b: {@link SpinePrimaryTumor}</td></tr>
 *     <tr><th scope="row">N</th><td>N0 none, N1 regional nodes; NX is considered N0</td></tr>
 *     <tr><th scope="row">M</th><td>M0 none, M1a lung only, M1b bone or another site</td></tr>
 *     <tr><th scope="row">G</th><td>GX, G1 low grade, G2 and G3 high grade</td></tr>
 *     <tr><th scope="row">Stage group</th><td>not defined for spine and pelvis</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>The stage groups of the bone chapter (IA to IVB) are for limbs, trunk, skull and face. They
 * rest on a size of 8 cm that the T of the spine does not ask for, so that no group follows from
 * it. The answer is therefore always the same, and says so; what a reader wants is the line itself:
 *
 * <pre>{@code
 * SpineFindings findings = SpineFindings.builder()
 *     .tumor(SpineT.T2)
 *     .nodes(RegionalNodes.NX)
 *     .metastases(BoneMetastases.M0)
 *     .grade(HistologicGrade.G3)
 *     .build();
 * findings.tnm();               // Optional[T2 N0 M0 G3]
 * AjccSpine.assess(findings);   // no stage group defined
 * }</pre>
 *
 * <p><b>Validation.</b> No study of how the categories do in the spine was checked.
 *
 * <p><b>Not for</b> lymphoma, myeloma, benign tumours, metastases, the sacrum and coccyx, or
 * tumours of the cord and its coverings.
 *
 * @see <a href="http://atm.amegroups.com/article/view/25992">Rose PS, Holt GE, Kneisl JS. Ann
 *     Transl Med: changes to the AJCC staging system for spine tumors</a>
 * @since 0.1.0
 */
public final class AjccSpine {
  private static final StagingSystem<SpineFindings, SpineStageGroup> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("ajcc-8-spine")
              .name("AJCC 8 spine")
              .fullName("TNM, grade and stage group of bone sarcoma of the spine, AJCC 8")
              .addRelatedIds(SpineEdition.AJCC_8.systemId())
              .family(SystemDescription.Family.ONCOLOGIC)
              .purpose("How far has a bone sarcoma of the spine spread, and has it a stage group?")
              .population(
                  "Primary bone sarcoma, chordoma included, of the vertebral column (C41.2)."
                      + " Not for lymphoma, myeloma, benign tumours, metastases, or the sacrum and"
                      + " coccyx.")
              .citation(AjccSources.BONE),
          SpineFindings.builder().build(),
          ImmutableList.copyOf(SpineStageGroup.values()))
      .criteria(
          Criterion.of(
                  "T",
                  SpineT.CATEGORIES,
                  Optional.empty(),
                  SpineFindings::tumor,
                  SpineFindings::withTumor)
              .completedWith(SpineT.T0, SpineT.T1, SpineT.T2, SpineT.T3, SpineT.T4A, SpineT.T4B),
          Criterion.of("N", RegionalNodes.class, SpineFindings::nodes, SpineFindings::withNodes)
              .completedWith(RegionalNodes.N0, RegionalNodes.N1),
          Criterion.of(
              "M", BoneMetastases.class, SpineFindings::metastases, SpineFindings::withMetastases),
          Criterion.of("G", HistologicGrade.class, SpineFindings::grade, SpineFindings::withGrade)
              .completedWith(HistologicGrade.G1, HistologicGrade.G2, HistologicGrade.G3))
      .rule(answers -> SpineStageGroup.NOT_DEFINED)
      .note(findings -> findings.tnm().map(tnm -> "TNM: " + tnm))
      .note(findings -> noteOnNx(findings.nodes().value()))
      .ofLesion((patient, lesion) -> BoneSarcoma.whyNotSpine(lesion), SpineFindings::from)
      .build();

  private AjccSpine() {}

  /** {@return the TNM of the spine, with its criteria and its description} */
  public static StagingSystem<SpineFindings, SpineStageGroup> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<SpineStageGroup> assess(SpineFindings findings) {
    return SYSTEM.assess(findings);
  }

  static Optional<String> noteOnNx(Optional<RegionalNodes> nodes) {
    return nodes
        .filter(RegionalNodes.NX::equals)
        .map(nx -> nx.display() + " is counted as " + nx.countedAs().display());
  }
}
