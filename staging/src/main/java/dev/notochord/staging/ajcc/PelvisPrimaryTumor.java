package dev.notochord.staging.ajcc;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;

/**
 * T category of a bone sarcoma of the pelvis by the eighth AJCC edition: the one for a sarcoma or
 * chordoma of the sacrum.
 *
 * <p>A tumour of the sacrum or coccyx (C41.4) is staged with the pelvis, by other segments than a
 * vertebra has: sacrum; iliac wing; acetabulum and the bone around it; pubis, symphysis and
 * ischium.
 *
 * <table class="striped">
 *   <caption>T category; a is 8 cm or less, b is over 8 cm</caption>
 *   <thead><tr><th scope="col">Finding</th><th scope="col">T</th></tr></thead>
 *   <tbody>
 *     <tr><th scope="row">cannot be assessed; no evidence of a tumour</th><td>TX; T0</td></tr>
 *     <tr><th scope="row">one segment, not out of the bone</th><td>T1a, T1b</td></tr>
 *     <tr><th scope="row">one segment and out of the bone, or two and not</th>
 *       <td>T2a, T2b</td></tr>
 *     <tr><th scope="row">two segments and out of the bone</th><td>T3a, T3b</td></tr>
 *     <tr><th scope="row">three segments, or across the sacroiliac joint</th><td>T4</td></tr>
 *     <tr><th scope="row">sacroiliac joint involved, and medial to the sacral neuroforamen</th>
 *       <td>T4a</td></tr>
 *     <tr><th scope="row">external iliac vessels encased, or gross tumour thrombus in major pelvic
 *       vessels</th><td>T4b</td></tr>
 *   </tbody>
 * </table>
 *
 * <pre>{@code
 * PelvisPrimaryTumor.assess(
 *     PelvisTFindings.builder()
 *         .segments(PelvicSegments.ONE)
 *         .extraosseous(Presence.PRESENT)
 *         .sizeCentimetres(8)
 *         .sacroiliac(SacroiliacSpread.NOT_CROSSED)
 *         .vessels(Presence.ABSENT)
 *         .build());  // T2a: 8 cm itself is the smaller size
 * }</pre>
 *
 * <p>There is no stage group for the pelvis, as there is none for the spine ({@link AjccSpine}).
 *
 * <p><b>Readings of the source.</b> T4 wins over the other criteria, T4b over T4a. The manual names
 * three segments; four are counted with them. T4 without a letter is answered where neither letter
 * holds. No evidence of a tumour together with spread of one is refused as a contradiction.
 *
 * <p><b>How far checked.</b> The manual itself was not seen. T1 to T4b were read in public copies
 * of its wording, which agree: table ST-1 of the NCCN guideline of bone cancer (T4, T4a and T4b
 * with the others) and reporting templates of radiology and pathology. The four segments are those
 * of the SEER registry, schema bone pelvis. No study of how the categories do was checked.
 *
 * @see <a href="https://www.pathologyoutlines.com/topic/bonestaging.html">PathologyOutlines: bone
 *     staging, AJCC 8th edition</a>
 * @since 0.1.0
 */
public final class PelvisPrimaryTumor {
  private static final Criterion<PelvisTFindings, PelvicSegments> SEGMENTS = Criterion.of(
          "pelvic segments",
          PelvicSegments.class,
          PelvisTFindings::segments,
          PelvisTFindings::withSegments)
      .completedWith(
          PelvicSegments.NONE,
          PelvicSegments.ONE,
          PelvicSegments.TWO,
          PelvicSegments.THREE_OR_MORE);
  private static final Criterion<PelvisTFindings, Presence> EXTRAOSSEOUS = Criterion.of(
      "extraosseous extension",
      Presence.class,
      PelvisTFindings::extraosseous,
      PelvisTFindings::withExtraosseous);
  private static final Criterion<PelvisTFindings, BoneTumorSize> SIZE =
      Criterion.of("size", BoneTumorSize.class, PelvisTFindings::size, PelvisTFindings::withSize);
  private static final Criterion<PelvisTFindings, SacroiliacSpread> SACROILIAC = Criterion.of(
      "sacroiliac joint",
      SacroiliacSpread.class,
      PelvisTFindings::sacroiliac,
      PelvisTFindings::withSacroiliac);
  private static final Criterion<PelvisTFindings, Presence> VESSELS = Criterion.of(
      "pelvic vessels", Presence.class, PelvisTFindings::vessels, PelvisTFindings::withVessels);

  private static final StagingSystem<PelvisTFindings, PelvisT> SYSTEM = StagingSystem.define(
          SystemDescription.builder()
              .id("ajcc-8-pelvis-t")
              .name("AJCC 8 pelvis T")
              .fullName("T category of bone sarcoma of the pelvis and sacrum, AJCC 8")
              .addRelatedIds("ajcc-8-spine-t")
              .family(SystemDescription.Family.ONCOLOGIC)
              .purpose("How far has a bone sarcoma of the sacrum spread where it began?")
              .population("Primary bone sarcoma, chordoma included, of pelvic bones, sacrum and"
                  + " coccyx (C41.4). Not for vertebrae above the sacrum, lymphoma, myeloma, benign"
                  + " tumours or metastases.")
              .addDisputes("the manual names three segments for T4; four are counted with them")
              .citation(AjccSources.BONE),
          PelvisTFindings.builder().build(),
          ImmutableList.copyOf(PelvisT.values()))
      .criteria(SEGMENTS, EXTRAOSSEOUS, SIZE, SACROILIAC, VESSELS)
      .contradiction(SEGMENTS, EXTRAOSSEOUS, PelvisPrimaryTumor::isFromNowhere)
      .contradiction(
          SEGMENTS,
          SACROILIAC,
          (segments, spread) ->
              segments == PelvicSegments.NONE && spread != SacroiliacSpread.NOT_CROSSED)
      .contradiction(SEGMENTS, VESSELS, PelvisPrimaryTumor::isFromNowhere)
      .rule(PelvisPrimaryTumor::category)
      .ofLesion((patient, lesion) -> BoneSarcoma.whyNotSacrum(lesion), PelvisTFindings::from)
      .build();

  private PelvisPrimaryTumor() {}

  /** {@return the T category of the pelvis, with its criteria and its description} */
  public static StagingSystem<PelvisTFindings, PelvisT> system() {
    return SYSTEM;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<PelvisT> assess(PelvisTFindings findings) {
    return SYSTEM.assess(findings);
  }

  private static boolean isFromNowhere(PelvicSegments segments, Presence spread) {
    return segments == PelvicSegments.NONE && spread == Presence.PRESENT;
  }

  private static PelvisT category(Answers<PelvisTFindings> answers) {
    if (answers.get(VESSELS) == Presence.PRESENT) {
      return PelvisT.T4B;
    }
    if (answers.get(SACROILIAC) == SacroiliacSpread.MEDIAL_TO_FORAMEN) {
      return PelvisT.T4A;
    }
    if (answers.get(SACROILIAC) == SacroiliacSpread.CROSSED) {
      return PelvisT.T4;
    }
    boolean out = answers.get(EXTRAOSSEOUS) == Presence.PRESENT;
    boolean small = answers.get(SIZE) == BoneTumorSize.AT_MOST_8_CM;
    return switch (answers.get(SEGMENTS)) {
      case NOT_ASSESSABLE -> PelvisT.TX;
      case NONE -> PelvisT.T0;
      case ONE -> out ? t2(small) : small ? PelvisT.T1A : PelvisT.T1B;
      case TWO -> out ? (small ? PelvisT.T3A : PelvisT.T3B) : t2(small);
      case THREE_OR_MORE -> PelvisT.T4;
    };
  }

  private static PelvisT t2(boolean small) {
    return small ? PelvisT.T2A : PelvisT.T2B;
  }
}
