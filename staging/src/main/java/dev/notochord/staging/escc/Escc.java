package dev.notochord.staging.escc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.NeuralContent;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Collections;
import java.util.Optional;

/**
 * Epidural spinal cord compression (ESCC), also called the Bilsky grade: how far a tumour reaches
 * towards the cord, in six grades on the axial T2-weighted slice where the cord is tightest.
 *
 * <table class="striped">
 *   <caption>Grades</caption>
 *   <thead>
 *     <tr><th scope="col">Grade</th><th scope="col">Epidural tumour</th><th scope="col">Sac
 *         deformed</th><th scope="col">Cord touched</th><th scope="col">Cord
 *         compressed</th><th scope="col">CSF around cord</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">0</th><td>no</td><td>no</td><td>no</td><td>no</td><td></td></tr>
 *     <tr><th scope="row">1a</th><td>yes</td><td>no</td><td></td><td>no</td><td></td></tr>
 *     <tr><th scope="row">1b</th><td>yes</td><td>yes</td><td>no</td><td>no</td><td></td></tr>
 *     <tr><th scope="row">1c</th><td>yes</td><td>yes</td><td>yes</td><td>no</td><td></td></tr>
 *     <tr><th scope="row">2</th><td>yes</td><td>yes</td><td>yes</td><td>yes</td><td>seen</td></tr>
 *     <tr><th scope="row">3</th><td>yes</td><td>yes</td><td>yes</td><td>yes</td><td>not
 *         seen</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>The grades are an order and not a number: no mean of them is taken. Grades 2 and 3 are high
 * grade in every source. Whether 1c is low grade is disputed, so that there is {@link
 * EsccGrade#isHighGrade()} and {@link EsccGrade#isDisputed()} and nothing for low grade. Reviews
 * attach to the grades, in a spine that is mechanically stable: radiation first in 0, 1a and 1b; no
 * agreement in 1c; decompression before radiation in 2 and 3 unless the tumour is highly
 * radiosensitive.
 *
 * <p><b>Level.</b> In 467 patients with metastases and grade 1b or more at least half had a
 * paralysis, grade D or worse of the ASIA Impairment Scale, from grade 1b on at C1-T2 and from
 * grade 1c on at T3-L5 (Uei 2018). A level beside the findings adds that as a note where the grade
 * may be as high. The definitions name the cord; below it the assessment says so.
 *
 * <p><b>Validation.</b> Seven surgeons read 25 tumours three times; their agreement was good to
 * excellent on axial T2-weighted images, which were better than T1-weighted ones (Bilsky 2010).
 * Three surgeons reached a kappa of 0.90 between and 0.95 within readers (Uei 2018).
 *
 * <pre>{@code
 * Assessment<EsccGrade> escc = Escc.assess(EsccFindings.builder()
 *     .thecalSacDeformed(Presence.PRESENT)
 *     .cordCompressed(Presence.ABSENT)
 *     .build());
 * escc.possibleClasses();   // [GRADE_1B, GRADE_1C]
 * escc.decidingFindings();  // [cord touched]
 * }</pre>
 *
 * <p><b>Findings that exclude each other</b> are refused: a deformed sac, a touched or a compressed
 * cord without epidural tumour; a compressed cord in a sac that is not deformed, or that is not
 * touched.
 *
 * <p><b>Readings of the source.</b> A tumour that touches the cord without deforming the sac, which
 * no grade describes, is 1a by the letter, with a note. A cord that is displaced and keeps its
 * shape lies between 1c, which rules it out, and 2, which asks for compression; it is left open
 * when a case is read. One review also puts a ring of tumour around the sac into grade 3; here it
 * is not.
 *
 * <p><b>Not for</b> tumours within the dura, and no measure of the deficit of a patient. A case
 * whose lesion is listed in a space within the dura and in none outside it is not graded.
 *
 * @see <a href="https://doi.org/10.3171/2010.3.SPINE09459">Bilsky MH et al. J Neurosurg Spine
 *     2010;13:324-328</a>
 * @see <a href="https://doi.org/10.1097/BRS.0000000000002378">Uei H et al. Spine
 *     2018;43:E448-E455</a>
 * @since 0.1.0
 */
public final class Escc {
  private static final ImmutableSet<Compartment> INTRADURAL =
      ImmutableSet.of(Compartment.INTRADURAL_EXTRAMEDULLARY, Compartment.INTRAMEDULLARY);

  private static final Criterion<EsccFindings, Presence> TUMOR = Criterion.of(
      "epidural tumour",
      Presence.class,
      EsccFindings::epiduralTumor,
      EsccFindings::withEpiduralTumor);
  private static final Criterion<EsccFindings, Presence> SAC = Criterion.of(
      "sac deformed",
      Presence.class,
      EsccFindings::thecalSacDeformed,
      EsccFindings::withThecalSacDeformed);
  private static final Criterion<EsccFindings, Presence> CONTACT = Criterion.of(
      "cord touched", Presence.class, EsccFindings::cordContact, EsccFindings::withCordContact);
  private static final Criterion<EsccFindings, Presence> COMPRESSION = Criterion.of(
      "cord compressed",
      Presence.class,
      EsccFindings::cordCompressed,
      EsccFindings::withCordCompressed);
  private static final Criterion<EsccFindings, Presence> CSF = Criterion.of(
      "CSF around cord", Presence.class, EsccFindings::csfVisible, EsccFindings::withCsfVisible);

  private static final StagingSystem<EsccFindings, EsccGrade> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("escc")
              .name("ESCC")
              .fullName("Epidural spinal cord compression scale (Bilsky)")
              .family(SystemDescription.Family.COMPRESSION)
              .purpose("How far does a tumour outside the dura reach towards the cord?")
              .direction(SystemDescription.Direction.HIGHER_IS_WORSE)
              .population("Tumours of the spine outside the dura, read on the tightest axial"
                  + " T2-weighted MRI slice. Not for tumours within the dura.")
              .addDisputes(
                  "whether grade 1c is low grade, and what follows from it, differs between"
                      + " sources",
                  "one review also puts circumferential epidural tumour into grade 3",
                  "the definitions name the cord and not the cauda equina")
              .citation(Citation.builder()
                  .authors("Bilsky MH, Laufer I, Fourney DR, Groff M, Schmidt MH, Varga PP, Vrionis"
                      + " FD, Yamada Y, Gerszten PC, Kuklo TR")
                  .journal("J Neurosurg Spine")
                  .year(2010)
                  .volume("13")
                  .pages("324-328")
                  .doi("10.3171/2010.3.SPINE09459")
                  .build())
              .addFurtherCitations(Citation.builder()
                  .authors("Uei H, Tokuhashi Y, Maseda M")
                  .journal("Spine")
                  .year(2018)
                  .volume("43")
                  .pages("E448-E455")
                  .doi("10.1097/BRS.0000000000002378")
                  .build()),
          EsccFindings.builder().build(),
          ImmutableList.copyOf(EsccGrade.values()))
      .criteria(TUMOR, SAC, CONTACT, COMPRESSION, CSF)
      .contradiction(TUMOR, SAC, Escc::lacksWhatItNeeds)
      .contradiction(TUMOR, CONTACT, Escc::lacksWhatItNeeds)
      .contradiction(TUMOR, COMPRESSION, Escc::lacksWhatItNeeds)
      .contradiction(SAC, COMPRESSION, Escc::lacksWhatItNeeds)
      .contradiction(CONTACT, COMPRESSION, Escc::lacksWhatItNeeds)
      .rule(Escc::grade)
      .note(findings -> findings.level().flatMap(level -> paralysisByRegion(level, findings)))
      .note(findings -> findings.level().flatMap(Escc::belowTheCord))
      .note(Escc::contactWithoutDeformation)
      .ofLesion((patient, lesion) -> whyNot(lesion), EsccFindings::from)
      .build();

  private Escc() {}

  /** {@return the scale, with its criteria and its description} */
  public static StagingSystem<EsccFindings, EsccGrade> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   * @throws IllegalArgumentException if two findings exclude each other
   */
  public static Assessment<EsccGrade> assess(EsccFindings findings) {
    return SYSTEM.assess(findings);
  }

  private static Optional<String> whyNot(SpinalLesion lesion) {
    boolean intradural = lesion.involvedLayers().contains(TissueLayer.E)
        || !Collections.disjoint(lesion.involvedCompartments(), INTRADURAL);
    boolean extradural = lesion.involvedLayers().stream().anyMatch(it -> it != TissueLayer.E)
        || !INTRADURAL.containsAll(lesion.involvedCompartments());
    return intradural && !extradural
        ? Optional.of("for tumours outside the dura; the lesion is stated to lie within it")
        : Optional.empty();
  }

  private static boolean lacksWhatItNeeds(Presence need, Presence effect) {
    return need == Presence.ABSENT && effect == Presence.PRESENT;
  }

  private static EsccGrade grade(Answers<EsccFindings> answers) {
    if (answers.get(TUMOR) == Presence.ABSENT) {
      return EsccGrade.GRADE_0;
    }
    if (answers.get(SAC) == Presence.ABSENT) {
      return EsccGrade.GRADE_1A;
    }
    if (answers.get(CONTACT) == Presence.ABSENT) {
      return EsccGrade.GRADE_1B;
    }
    if (answers.get(COMPRESSION) == Presence.ABSENT) {
      return EsccGrade.GRADE_1C;
    }
    return answers.get(CSF) == Presence.PRESENT ? EsccGrade.GRADE_2 : EsccGrade.GRADE_3;
  }

  private static Optional<String> contactWithoutDeformation(EsccFindings findings) {
    boolean touched = findings.cordContact().value().equals(Optional.of(Presence.PRESENT));
    boolean deformed = !findings.thecalSacDeformed().value().equals(Optional.of(Presence.ABSENT));
    return touched && !deformed
        ? Optional.of("the cord is touched and the sac not deformed: no grade describes that, 1a is"
            + " read by the letter")
        : Optional.empty();
  }

  /**
   * Returns what the grade meant in the region of the level, unless the grade is certainly less.
   */
  private static Optional<String> paralysisByRegion(VertebralLevel level, EsccFindings findings) {
    boolean upper = level.compareTo(VertebralLevel.T2) <= 0;
    boolean less = isAbsent(findings.epiduralTumor())
        || isAbsent(findings.thecalSacDeformed())
        || (!upper && isAbsent(findings.cordContact()));
    return less || level.compareTo(VertebralLevel.L5) > 0
        ? Optional.empty()
        : Optional.of(level + ": in one series at least half of the patients from grade "
            + (upper ? "1b on at C1-T2" : "1c on at T3-L5")
            + " had a paralysis, AIS D or worse (Uei 2018)");
  }

  private static boolean isAbsent(Finding<Presence> finding) {
    return finding.value().equals(Optional.of(Presence.ABSENT));
  }

  private static Optional<String> belowTheCord(VertebralLevel level) {
    return NeuralContent.possibleAt(level).contains(NeuralContent.CORD)
        ? Optional.empty()
        : Optional.of(level + " lies below the cord, which the definitions name");
  }
}
