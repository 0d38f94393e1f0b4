package dev.notochord.staging.ajcc;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Arrays;
import java.util.Objects;

/**
 * T category of a bone sarcoma of the spine: how many segments, do they touch, is the canal or a
 * great vessel reached?
 *
 * <p>Each vertebra has five segments: right and left half of the body, right and left pedicle, and
 * the posterior element ({@link dev.notochord.core.anatomy.AjccSegment}).
 *
 * <table class="striped">
 *   <caption>T category by edition</caption>
 *   <thead>
 *     <tr><th scope="col">Finding</th><th scope="col">AJCC 8</th>
 *       <th scope="col">UICC 8, 9</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">primary tumour cannot be assessed</th><td>TX</td><td>TX</td></tr>
 *     <tr><th scope="row">no evidence of a primary tumour</th><td>T0</td><td>T0</td></tr>
 *     <tr><th scope="row">one segment, or two adjacent</th><td>T1</td><td>T1</td></tr>
 *     <tr><th scope="row">three adjacent segments</th><td>T2</td><td>T2</td></tr>
 *     <tr><th scope="row">four adjacent segments</th><td>T3</td><td>T3</td></tr>
 *     <tr><th scope="row">five or more adjacent segments</th><td>T3</td><td>not defined</td></tr>
 *     <tr><th scope="row">segments that are not adjacent</th><td>T3</td><td>not defined</td></tr>
 *     <tr><th scope="row">into the spinal canal</th><td>T4a</td><td>T4a</td></tr>
 *     <tr><th scope="row">great vessels (UICC: adjacent vessels) invaded, or tumour thrombus in
 *       them</th><td>T4b</td><td>T4b</td></tr>
 *   </tbody>
 * </table>
 *
 * <p><b>Incomplete findings.</b> Segments that nobody recorded leave every category open but TX,
 * which is a finding of its own: somebody looked and could not tell.
 *
 * <pre>{@code
 * Assessment<SpineT> t = SpinePrimaryTumor.assess(
 *     SpineTFindings.builder()
 *         .segments(SpineSegments.parse("L3 right body, L3 left body, L3 left pedicle"))
 *         .canal(Presence.ABSENT)
 *         .build());
 * t.possibleClasses();   // [T2, T4B]
 * t.decidingFindings();  // [vessels]
 * }</pre>
 *
 * <p><b>Readings of the source.</b> The manuals do not say which segments are adjacent: {@link
 * SegmentAdjacency#ring()} is our default and can be replaced. T4 wins over any number of segments,
 * and over TX. A tumour in the canal and in a great vessel is T4b, the higher of the two. No
 * evidence of a tumour that yet reaches the canal or a vessel is refused as a contradiction.
 *
 * <p><b>How far checked.</b> The manuals themselves were not seen. The table of the AJCC was read
 * in table ST-1 of the NCCN guideline of bone cancer and in PathologyOutlines, that of the UICC in
 * a sheet of the English cancer registry on the ninth edition. No study of how the categories do in
 * the spine was checked.
 *
 * <p><b>Not for</b> lymphoma and myeloma, which have chapters of their own; benign tumours;
 * metastases; the sacrum and the coccyx, which are staged with the pelvis ({@link
 * PelvisPrimaryTumor}); tumours of the cord and its coverings.
 *
 * @see <a href="https://www.pathologyoutlines.com/topic/bonestaging.html">PathologyOutlines: bone
 *     staging, AJCC 8th edition</a>
 * @see <a href="http://atm.amegroups.com/article/view/25992">Rose PS, Holt GE, Kneisl JS. Ann
 *     Transl Med: changes to the AJCC staging system for spine tumors</a>
 * @since 0.1.0
 */
public final class SpinePrimaryTumor {
  private static final Criterion<SpineTFindings, SegmentExtent> SEGMENTS = Criterion.of(
          "segments", SegmentExtent.class, SpineTFindings::segments, SpineTFindings::withSegments)
      .completedWith(
          SegmentExtent.NONE,
          SegmentExtent.ONE,
          SegmentExtent.TWO_ADJACENT,
          SegmentExtent.THREE_ADJACENT,
          SegmentExtent.FOUR_ADJACENT,
          SegmentExtent.FIVE_OR_MORE_ADJACENT,
          SegmentExtent.NON_ADJACENT);
  private static final Criterion<SpineTFindings, Presence> CANAL =
      Criterion.of("canal", Presence.class, SpineTFindings::canal, SpineTFindings::withCanal);
  private static final Criterion<SpineTFindings, Presence> VESSELS =
      Criterion.of("vessels", Presence.class, SpineTFindings::vessels, SpineTFindings::withVessels);

  private static final ImmutableMap<SpineEdition, StagingSystem<SpineTFindings, SpineT>> SYSTEMS =
      Arrays.stream(SpineEdition.values())
          .collect(toImmutableMap(edition -> edition, SpinePrimaryTumor::define));

  private SpinePrimaryTumor() {}

  /** {@return the T category of the eighth AJCC edition} */
  public static StagingSystem<SpineTFindings, SpineT> system() {
    return system(SpineEdition.AJCC_8);
  }

  /**
   * {@return the T category of an edition}
   *
   * @param edition the edition
   */
  public static StagingSystem<SpineTFindings, SpineT> system(SpineEdition edition) {
    return Objects.requireNonNull(SYSTEMS.get(edition), "edition");
  }

  /**
   * {@return the assessment of these findings by the eighth AJCC edition}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<SpineT> assess(SpineTFindings findings) {
    return system().assess(findings);
  }

  private static StagingSystem<SpineTFindings, SpineT> define(SpineEdition edition) {
    boolean ajcc = edition == SpineEdition.AJCC_8;
    SystemDescription.Builder description = SystemDescription.builder()
        .id(edition.systemId())
        .name(edition.display() + " spine T")
        .fullName("T category of bone sarcoma of the spine, " + edition.display())
        .addAllRelatedIds(Arrays.stream(SpineEdition.values())
            .filter(other -> other != edition)
            .map(SpineEdition::systemId)
            .toList())
        .addRelatedIds("ajcc-8-spine")
        .family(SystemDescription.Family.ONCOLOGIC)
        .purpose("How far has a bone sarcoma of the spine spread where it began?")
        .population("Primary bone sarcoma, chordoma included, of the vertebral column (C41.2). Not"
            + " for lymphoma, myeloma, benign tumours, metastases, or the sacrum and coccyx.")
        .addDisputes(
            "which segments are adjacent is not defined; here neighbours on the ring around"
                + " the canal, and the same segment of the next vertebra, unless the caller says"
                + " otherwise")
        .citation(edition.citation());
    if (!ajcc) {
      description.addDisputes("five or more adjacent segments and segments that are not adjacent"
          + " have no row in the UICC table; the AJCC counts both as T3");
    }
    return StagingSystem.define(
            description,
            SpineTFindings.builder().build(),
            ajcc ? SpineT.CATEGORIES : ImmutableList.copyOf(SpineT.values()))
        .criteria(SEGMENTS, CANAL, VESSELS)
        .contradiction(SEGMENTS, CANAL, SpinePrimaryTumor::isFromNowhere)
        .contradiction(SEGMENTS, VESSELS, SpinePrimaryTumor::isFromNowhere)
        .rule(answers -> category(answers, ajcc))
        .ofLesion(
            (patient, lesion) -> BoneSarcoma.whyNotSpine(lesion),
            (patient, lesion) -> SpineTFindings.from(patient, lesion, edition))
        .build();
  }

  private static boolean isFromNowhere(SegmentExtent extent, Presence spread) {
    return extent == SegmentExtent.NONE && spread == Presence.PRESENT;
  }

  private static SpineT category(Answers<SpineTFindings> answers, boolean ajcc) {
    if (answers.get(VESSELS) == Presence.PRESENT) {
      return SpineT.T4B;
    }
    if (answers.get(CANAL) == Presence.PRESENT) {
      return SpineT.T4A;
    }
    return switch (answers.get(SEGMENTS)) {
      case NOT_ASSESSABLE -> SpineT.TX;
      case NONE -> SpineT.T0;
      case ONE, TWO_ADJACENT -> SpineT.T1;
      case THREE_ADJACENT -> SpineT.T2;
      case FOUR_ADJACENT -> SpineT.T3;
      case FIVE_OR_MORE_ADJACENT, NON_ADJACENT -> ajcc ? SpineT.T3 : SpineT.NOT_DEFINED;
    };
  }
}
