package dev.notochord.staging.mclain;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Optional;

/**
 * The classification of McLain and Weinstein: in which of four zones of the vertebra a tumour lies,
 * and how far it has spread.
 *
 * <table class="striped">
 *   <caption>Zones and letters</caption>
 *   <thead>
 *     <tr><th scope="col">Zone</th><th scope="col">Place</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">I</th><td>spinous process to pars and inferior facet</td></tr>
 *     <tr><th scope="row">II</th><td>superior facet, transverse process, pedicle</td></tr>
 *     <tr><th scope="row">III</th><td>anterior three quarters of the body</td></tr>
 *     <tr><th scope="row">IV</th><td>posterior quarter of the body</td></tr>
 *     <tr><th scope="row">A</th><td>intraosseous</td></tr>
 *     <tr><th scope="row">B</th><td>extraosseous</td></tr>
 *     <tr><th scope="row">C</th><td>distant spread</td></tr>
 *   </tbody>
 * </table>
 *
 * <pre>{@code
 * McLainWeinstein.assess(
 *     McLainWeinsteinFindings.builder()
 *         .zone(McLainWeinsteinZone.II)
 *         .extent(McLainWeinsteinExtent.B)
 *         .build());  // IIB
 * }</pre>
 *
 * <p><b>Readings of the source.</b> How a tumour of several zones is labelled could not be checked:
 * one label holds one zone, and a case with parts in several leaves them open and says so. A skip
 * lesion and tumour in lymph nodes are read as distant spread, since no letter stands for them. The
 * zones and letters are those of a copy in the words of others; the paper itself could not be seen.
 *
 * <p><b>Validation.</b> No study of its reliability or of outcome by zone was checked.
 *
 * <p><b>Not</b> a stage: IIB here has nothing to do with stage IIB of Enneking, which names a
 * grade. It tells little apart in metastases, most of which lie in zones III and IV.
 *
 * @see dev.notochord.staging.wbb.Wbb
 * @see <a href="https://neurosurgerynotes.bullet.site/spine/spinaltumours/primaryspinaltumourclassification">
 *     Neurosurgery notes: classification of primary spinal tumours, the copy that was read</a>
 * @since 0.1.0
 */
public final class McLainWeinstein {
  private static final Criterion<McLainWeinsteinFindings, McLainWeinsteinZone> ZONE = Criterion.of(
      "zone",
      McLainWeinsteinZone.class,
      McLainWeinsteinFindings::zone,
      McLainWeinsteinFindings::withZone);
  private static final Criterion<McLainWeinsteinFindings, McLainWeinsteinExtent> EXTENT =
      Criterion.of(
          "extent",
          McLainWeinsteinExtent.class,
          McLainWeinsteinFindings::extent,
          McLainWeinsteinFindings::withExtent);

  private static final StagingSystem<McLainWeinsteinFindings, McLainWeinsteinClass> SYSTEM =
      StagingSystem.define(
              SystemDescription.builder()
                  .id("mclain-weinstein")
                  .name("McLain-Weinstein")
                  .fullName("Classification of McLain and Weinstein of tumours of the vertebra")
                  .family(SystemDescription.Family.ONCOLOGIC)
                  .purpose("In which part of the vertebra does a tumour lie, and has it left it?")
                  .population(
                      "Primary tumours of the vertebrae. It tells little apart in metastases.")
                  .verification(SystemDescription.Verification.PARTLY)
                  .addDisputes(
                      "how a tumour of several zones is labelled could not be checked",
                      "the zones and letters were read in a copy and not in the paper")
                  .citation(Citation.builder()
                      .authors("Weinstein JN, McLain RF")
                      .journal("Spine")
                      .year(1987)
                      .volume("12")
                      .pages("843-851")
                      .build()),
              McLainWeinsteinFindings.builder().build(),
              ImmutableList.copyOf(McLainWeinsteinClass.values()))
          .criteria(ZONE, EXTENT)
          .rule(answers -> McLainWeinsteinClass.of(answers.get(ZONE), answers.get(EXTENT)))
          .ofLesion((patient, lesion) -> whyNot(lesion), McLainWeinsteinFindings::from)
          .build();

  private McLainWeinstein() {}

  /** {@return the classification, with its criteria and its description} */
  public static StagingSystem<McLainWeinsteinFindings, McLainWeinsteinClass> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<McLainWeinsteinClass> assess(McLainWeinsteinFindings findings) {
    return SYSTEM.assess(findings);
  }

  private static Optional<String> whyNot(SpinalLesion lesion) {
    return lesion.origin().equals(Optional.of(LesionOrigin.METASTATIC))
        ? Optional.of("for primary tumours; the lesion is stated to be metastatic")
        : Optional.empty();
  }
}
