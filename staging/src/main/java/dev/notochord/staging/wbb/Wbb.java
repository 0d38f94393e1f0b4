package dev.notochord.staging.wbb;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The staging of Weinstein, Boriani and Biagini (WBB): does the extent of a tumour in the axial
 * plane meet one of the two rules on en bloc resection that could be checked?
 *
 * <table class="striped">
 *   <caption>Rules</caption>
 *   <thead>
 *     <tr><th scope="col">Rule</th><th scope="col">Zones 5-8</th><th scope="col">Zones 4,
 *         9</th><th scope="col">Zones 10-3</th><th scope="col">Layers</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">type 1: single anterior approach</th><td>tumour</td><td>free</td><td>
 *         free</td><td>A, B or both; C, D and E free</td></tr>
 *     <tr><th scope="row">type 2a: single posterior approach</th><td>free</td><td>free</td><td>
 *         tumour</td><td>D and E free</td></tr>
 *     <tr><th scope="row">type 2a with an intralesional margin</th><td>free</td><td>free</td><td>
 *         tumour</td><td>D holds tumour, E free</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>Layers run from A, the soft tissue around the bone, over B and C, the outer and the inner part
 * of the bone, to D in the epidural space and E within the dura. In layer C an osteotomy in front
 * of the canal would enter the tumour, and type 1 is lost.
 *
 * <p><b>Numbering.</b> Two ways of numbering the zones are in print, one the mirror image of the
 * other: the paper of 1997 counts clockwise, the Spine Oncology Study Group counter-clockwise from
 * the left half of the spinous process. The criteria here are groups that are the same in both: 5
 * to 8, 4 and 9, 10 to 3. {@link WbbExtent} reads and writes single zones in either.
 *
 * <pre>{@code
 * WbbExtent extent = WbbExtent.parse("zones 6-8, layers A-B, levels L3", ZoneNumbering.sosg());
 * Wbb.assess(WbbFindings.ofExtent(extent)).classification();  // Optional[TYPE_1]
 * }</pre>
 *
 * <p><b>Readings of the source.</b> A tumour of the posterior arch is one in zones 10 to 3 with
 * zones 5 to 8 free. The rules say nothing of tumour within the dura, layer E, which meets neither.
 * The zones and layers of a tumour are taken together, not zone by zone.
 *
 * <p><b>Left out.</b> The zone ranges of vertebrectomy and sagittal resection, the types 2b to 7,
 * the layer around the vertebral artery and the letter M could not be checked. An extent that meets
 * neither rule is therefore not one that cannot be resected. Free margins in the lumbar spine are
 * also said to need one free pedicle and enough free arch to release the thecal sac.
 *
 * <p><b>Validation.</b> Eighteen surgeons read 15 tumours twice. Between them kappa was 0.31 for
 * the zones, 0.58 for the layers and 0.54 for the procedure that the system points to (Chan 2009).
 *
 * <p><b>Not for</b> the decision to operate: it knows nothing of vessels, roots and the patient.
 *
 * @see <a href="https://doi.org/10.1097/00007632-199705010-00020">Boriani S, Weinstein JN, Biagini
 *     R. Spine 1997;22:1036-1044</a>
 * @see <a href="https://doi.org/10.21037/jss.2018.09.02">Boriani S. J Spine Surg 2018;4:668-676</a>
 * @see <a href="https://doi.org/10.1097/BRS.0b013e3181971283">Chan P et al. Spine
 *     2009;34:384-391</a>
 * @since 0.1.0
 */
public final class Wbb {
  private static final Criterion<WbbFindings, Presence> BODY =
      presence("zones 5-8", WbbFindings::body, WbbFindings::withBody);
  private static final Criterion<WbbFindings, Presence> LATERAL_LIMIT =
      presence("zone 4 or 9", WbbFindings::lateralLimit, WbbFindings::withLateralLimit);
  private static final Criterion<WbbFindings, Presence> ARCH =
      presence("zones 10-3", WbbFindings::arch, WbbFindings::withArch);
  private static final Criterion<WbbFindings, Presence> A =
      presence("layer A", WbbFindings::layerA, WbbFindings::withLayerA);
  private static final Criterion<WbbFindings, Presence> B =
      presence("layer B", WbbFindings::layerB, WbbFindings::withLayerB);
  private static final Criterion<WbbFindings, Presence> C =
      presence("layer C", WbbFindings::layerC, WbbFindings::withLayerC);
  private static final Criterion<WbbFindings, Presence> D =
      presence("layer D", WbbFindings::layerD, WbbFindings::withLayerD);
  private static final Criterion<WbbFindings, Presence> E =
      presence("layer E", WbbFindings::layerE, WbbFindings::withLayerE);

  private static final StagingSystem<WbbFindings, WbbResection> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("wbb")
              .name("WBB")
              .fullName("Weinstein-Boriani-Biagini surgical staging, two rules of resection")
              .family(SystemDescription.Family.ONCOLOGIC)
              .purpose("Does the extent in the axial plane meet a described en bloc resection?")
              .population("Primary bone tumours of the spine. Not for the decision to operate.")
              .verification(SystemDescription.Verification.PARTLY)
              .addDisputes(
                  "the zones are numbered clockwise in the paper of 1997 and counter-clockwise from"
                      + " the left by the Spine Oncology Study Group",
                  "vertebrectomy, sagittal resection and the types 2b to 7 could not be checked")
              .citation(Citation.builder()
                  .authors("Boriani S, Weinstein JN, Biagini R")
                  .journal("Spine")
                  .year(1997)
                  .volume("22")
                  .pages("1036-1044")
                  .doi("10.1097/00007632-199705010-00020")
                  .build())
              .addFurtherCitations(
                  Citation.builder()
                      .authors("Boriani S")
                      .journal("J Spine Surg")
                      .year(2018)
                      .volume("4")
                      .pages("668-676")
                      .doi("10.21037/jss.2018.09.02")
                      .build(),
                  Citation.builder()
                      .authors(
                          "Chan P, Boriani S, Fourney DR, Biagini R, Dekutoski MB, Fehlings MG,"
                              + " Ryken TC, Gokaslan ZL, Vrionis FD, Harrop JS, Schmidt MH, Vialle"
                              + " LR, Gerszten PC, Rhines LD, Ondra SL, Pratt SR, Fisher CG")
                      .journal("Spine")
                      .year(2009)
                      .volume("34")
                      .pages("384-391")
                      .doi("10.1097/BRS.0b013e3181971283")
                      .build()),
          WbbFindings.builder().build(),
          ImmutableList.copyOf(WbbResection.values()))
      .criteria(BODY, LATERAL_LIMIT, ARCH, A, B, C, D, E)
      .rule(Wbb::resection)
      .ofLesion((patient, lesion) -> Optional.empty(), WbbFindings::from)
      .build();

  private Wbb() {}

  /** {@return the two rules, with their criteria and their description} */
  public static StagingSystem<WbbFindings, WbbResection> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<WbbResection> assess(WbbFindings findings) {
    return SYSTEM.assess(findings);
  }

  private static Criterion<WbbFindings, Presence> presence(
      String name,
      Function<WbbFindings, Finding<Presence>> finding,
      BiFunction<WbbFindings, Finding<Presence>, WbbFindings> recorder) {
    return Criterion.of(name, Presence.class, finding, recorder);
  }

  private static WbbResection resection(Answers<WbbFindings> answers) {
    boolean body = holds(answers, BODY);
    boolean arch = holds(answers, ARCH);
    if (holds(answers, LATERAL_LIMIT) || holds(answers, E) || body == arch) {
      return WbbResection.NEITHER;
    }
    if (arch) {
      return holds(answers, D) ? WbbResection.TYPE_2A_INTRALESIONAL : WbbResection.TYPE_2A;
    }
    boolean outerLayersOnly =
        (holds(answers, A) || holds(answers, B)) && !holds(answers, C) && !holds(answers, D);
    return outerLayersOnly ? WbbResection.TYPE_1 : WbbResection.NEITHER;
  }

  private static boolean holds(
      Answers<WbbFindings> answers, Criterion<WbbFindings, Presence> place) {
    return answers.get(place) == Presence.PRESENT;
  }
}
