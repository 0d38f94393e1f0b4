package dev.notochord.staging.recist;

import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;

/**
 * RECIST 1.1, from measurable lesions to the best overall response.
 *
 * <table class="striped">
 *   <caption>The steps</caption>
 *   <thead>
 *     <tr><th scope="col">Question</th><th scope="col">Where</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">Can a lesion be measured?</th><td>{@link Measurability}</td></tr>
 *     <tr><th scope="row">What do the target lesions do?</th><td>{@link RecistTarget}</td></tr>
 *     <tr><th scope="row">What is the response of a visit?</th><td>{@link RecistOverall}</td></tr>
 *     <tr><th scope="row">What is the best response of a course?</th><td>{@link
 *     RecistCourse}</td></tr>
 *   </tbody>
 * </table>
 *
 * <p><b>Thresholds</b> are inclusive and exact: a sum that falls from 100 to 70 mm has fallen by
 * 30 %, and one that rises from 25 to 30 mm has risen by 20 % and by 5 mm. Diameters are decimal
 * numbers, so that no rounding decides. Tables on the web that ask for <i>more than</i> 30 %, or
 * for 20 % <i>or</i> 5 mm, are wrong and not followed.
 *
 * <p><b>Validation.</b> None could be checked for the spine. Bone is where readers part: in two
 * trials of breast cancer, of 218 patients with bone metastases 90 had them recorded by one of two
 * readers only (255P, ESMO 2022).
 *
 * <p><b>Not for</b> the response of one irradiated site, for which there is {@linkplain
 * dev.notochord.staging.localprogression.LocalProgression local progression}, nor for response to
 * immunotherapy, which has criteria of its own.
 *
 * @see <a href="https://doi.org/10.1016/j.ejca.2008.10.026">Eisenhauer EA et al. Eur J Cancer
 *     2009;45:228-247</a>
 * @see <a href="https://recist.eortc.org">Questions and answers of the RECIST working group</a>
 * @see <a href="https://cslide.ctimeetingtech.com/esmo2022/attendee/confcal_2/presentation/list?q=255P">Abstract
 *     255P, ESMO 2022</a>
 * @since 0.1.0
 */
public final class Recist {
  private static final Citation CITATION = Citation.builder()
      .authors("Eisenhauer EA, Therasse P, Bogaerts J, Schwartz LH, Sargent D, Ford R, Dancey J,"
          + " Arbuck S, Gwyther S, Mooney M, Rubinstein L, Shankar L, Dodd L, Kaplan R, Lacombe D,"
          + " Verweij J")
      .journal("Eur J Cancer")
      .year(2009)
      .volume("45")
      .pages("228-247")
      .doi("10.1016/j.ejca.2008.10.026")
      .build();
  private static final Code DICOM = dicom("126081");

  private Recist() {}

  /** {@return the code of RECIST 1.1 in DICOM} */
  public static Code dicom() {
    return DICOM;
  }

  /** {@return whether lesions can be measured: {@link Measurability}} */
  public static StagingSystem<MeasurabilityFindings, LesionMeasurability> measurability() {
    return Measurability.system();
  }

  /** {@return the response of the target lesions: {@link RecistTarget}} */
  public static StagingSystem<RecistTargetFindings, RecistTargetResponse> target() {
    return RecistTarget.system();
  }

  /** {@return the response of a visit: {@link RecistOverall}} */
  public static StagingSystem<RecistOverallFindings, RecistOverallResponse> overall() {
    return RecistOverall.system();
  }

  static Code dicom(String value) {
    return new Code(CodeSystem.DICOM, value);
  }

  /** Returns what the three systems have in common. */
  static SystemDescription.Builder description() {
    return SystemDescription.builder()
        .name("RECIST 1.1")
        .family(SystemDescription.Family.RESPONSE)
        .citation(CITATION);
  }
}
