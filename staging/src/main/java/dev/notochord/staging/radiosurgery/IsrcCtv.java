package dev.notochord.staging.radiosurgery;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static dev.notochord.core.anatomy.RadiosurgerySector.BODY;
import static dev.notochord.core.anatomy.RadiosurgerySector.LEFT_PEDICLE;
import static dev.notochord.core.anatomy.RadiosurgerySector.LEFT_TRANSVERSE_PROCESS_AND_LAMINA;
import static dev.notochord.core.anatomy.RadiosurgerySector.RIGHT_PEDICLE;
import static dev.notochord.core.anatomy.RadiosurgerySector.RIGHT_TRANSVERSE_PROCESS_AND_LAMINA;
import static dev.notochord.core.anatomy.RadiosurgerySector.SPINOUS_PROCESS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.RadiosurgerySector;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Presence;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Target sectors of the International Spine Radiosurgery Consortium: from the sectors that hold
 * tumour (GTV) to those that are irradiated (CTV).
 *
 * <table class="striped">
 *   <caption>What each sector with tumour brings into the target</caption>
 *   <thead>
 *     <tr><th scope="col">Tumour in</th><th scope="col">Target</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">the vertebral body</th><td>the whole body</td></tr>
 *     <tr><th scope="row">a pedicle</th><td>the pedicle, transverse process and lamina of its
 *       side</td></tr>
 *     <tr><th scope="row">a transverse process or lamina</th><td>both of its side, the pedicle of
 *       its side, the spinous process</td></tr>
 *     <tr><th scope="row">the spinous process</th><td>the spinous process, transverse processes and
 *       laminae of both sides</td></tr>
 *     <tr><th scope="row">the body and both pedicles</th><td>as above, and the spinous process or
 *       not: {@link BilateralPedicles}</td></tr>
 *   </tbody>
 * </table>
 *
 * <p><b>What the table rests on.</b> The paper itself could not be seen. The rows are those that
 * the user guides of an implementation print (Brainlab SmartBrush 2.6 and 3.0), which follow it.
 * They take the spinous process into the target of a tumour of the body and both pedicles; another
 * wording in circulation leaves it out. The caller names one of the two. They differ for one of the
 * 64 combinations of sectors: body and both pedicles with all else free. A further rule in
 * circulation, by the half of the body that the tumour keeps to, was not seen in a source and is
 * not here.
 *
 * <p><b>Our reading.</b> Every sector with tumour belongs to the target, and where several hold
 * tumour each brings in what its row says. This gives the printed row of body and one pedicle. The
 * numbers that the paper gives the sectors are not used, see {@link RadiosurgerySector}.
 *
 * <pre>{@code
 * Assessment<TargetSectors> target = IsrcCtv.assess(
 *     BilateralPedicles.SPINOUS_PROCESS_IN,
 *     IsrcCtvFindings.builder()
 *         .body(Presence.PRESENT)
 *         .leftPedicle(Presence.PRESENT)
 *         .leftTransverseProcessAndLamina(Presence.ABSENT)
 *         .spinousProcess(Presence.ABSENT)
 *         .rightTransverseProcessAndLamina(Presence.ABSENT)
 *         .rightPedicle(Presence.ABSENT)
 *         .build());
 * target.classification().orElseThrow().sectors();
 * // [BODY, LEFT_PEDICLE, LEFT_TRANSVERSE_PROCESS_AND_LAMINA]
 * }</pre>
 *
 * <p><b>Validation.</b> No study of how often tumour grows back at the edge of these targets could
 * be checked.
 *
 * <p><b>Not for</b> a vertebra that was operated on, which has a consensus of its own; not for the
 * atlas, the sacrum and the coccyx, which do not have the six sectors. It is asked about one
 * vertebra: the target of a lesion over several is that of each. Tumour in the epidural space or
 * beside the spine is not in the table, nor is any margin.
 *
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2012.03.009">Cox BW et al. Int J Radiat Oncol Biol
 *     Phys 2012</a>
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2016.09.014">Redmond KJ et al., on the spine that
 *     was operated on</a>
 * @since 0.1.0
 */
public final class IsrcCtv {
  private static final ImmutableMap<RadiosurgerySector, Set<RadiosurgerySector>> BRINGS_IN =
      ImmutableMap.of(
          BODY, EnumSet.of(BODY),
          LEFT_PEDICLE, EnumSet.of(LEFT_PEDICLE, LEFT_TRANSVERSE_PROCESS_AND_LAMINA),
          LEFT_TRANSVERSE_PROCESS_AND_LAMINA,
              EnumSet.of(LEFT_TRANSVERSE_PROCESS_AND_LAMINA, LEFT_PEDICLE, SPINOUS_PROCESS),
          SPINOUS_PROCESS,
              EnumSet.of(
                  SPINOUS_PROCESS,
                  LEFT_TRANSVERSE_PROCESS_AND_LAMINA,
                  RIGHT_TRANSVERSE_PROCESS_AND_LAMINA),
          RIGHT_TRANSVERSE_PROCESS_AND_LAMINA,
              EnumSet.of(RIGHT_TRANSVERSE_PROCESS_AND_LAMINA, RIGHT_PEDICLE, SPINOUS_PROCESS),
          RIGHT_PEDICLE, EnumSet.of(RIGHT_PEDICLE, RIGHT_TRANSVERSE_PROCESS_AND_LAMINA));
  private static final ImmutableSet<RadiosurgerySector> BODY_AND_PEDICLES =
      Sets.immutableEnumSet(BODY, LEFT_PEDICLE, RIGHT_PEDICLE);

  private static final ImmutableMap<
          BilateralPedicles, StagingSystem<IsrcCtvFindings, TargetSectors>>
      SYSTEMS = Arrays.stream(BilateralPedicles.values())
          .collect(ImmutableMap.toImmutableMap(reading -> reading, IsrcCtv::define));

  private IsrcCtv() {}

  /**
   * {@return the system in one of its two readings}
   *
   * @param reading whether body and both pedicles take the spinous process in
   */
  public static StagingSystem<IsrcCtvFindings, TargetSectors> system(BilateralPedicles reading) {
    StagingSystem<IsrcCtvFindings, TargetSectors> system = SYSTEMS.get(reading);
    if (system == null) {
      throw new NullPointerException("reading");
    }
    return system;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param reading whether body and both pedicles take the spinous process in
   * @param findings the findings, complete or not
   */
  public static Assessment<TargetSectors> assess(
      BilateralPedicles reading, IsrcCtvFindings findings) {
    return system(reading).assess(findings);
  }

  /**
   * {@return the target of tumour in exactly these sectors}
   *
   * @param reading whether body and both pedicles take the spinous process in
   * @param tumour the sectors that hold tumour
   */
  public static TargetSectors target(BilateralPedicles reading, Set<RadiosurgerySector> tumour) {
    EnumSet<RadiosurgerySector> target = EnumSet.noneOf(RadiosurgerySector.class);
    BRINGS_IN.forEach((sector, sectors) -> {
      if (tumour.contains(sector)) {
        target.addAll(sectors);
      }
    });
    if (reading == BilateralPedicles.SPINOUS_PROCESS_IN && tumour.containsAll(BODY_AND_PEDICLES)) {
      target.add(SPINOUS_PROCESS);
    }
    return new TargetSectors(Sets.immutableEnumSet(target));
  }

  private static StagingSystem<IsrcCtvFindings, TargetSectors> define(BilateralPedicles reading) {
    boolean in = reading == BilateralPedicles.SPINOUS_PROCESS_IN;
    ImmutableMap<RadiosurgerySector, Criterion<IsrcCtvFindings, Presence>> criteria = Arrays.stream(
            RadiosurgerySector.values())
        .collect(ImmutableMap.toImmutableMap(sector -> sector, IsrcCtv::criterion));
    StagingSystem.Builder<IsrcCtvFindings, TargetSectors> system = StagingSystem.define(
        SystemDescription.builder()
            .id(in ? "isrc-ctv" : "isrc-ctv-spinous-out")
            .name("ISRC CTV")
            .fullName("Target sectors of the International Spine Radiosurgery Consortium")
            .variant("body and both pedicles: " + reading.display())
            .addRelatedIds(in ? "isrc-ctv-spinous-out" : "isrc-ctv")
            .family(SystemDescription.Family.RADIOTHERAPY)
            .purpose("Which sectors of a vertebra belong to the target of radiosurgery?")
            .population("An intact vertebra from C2 to the lumbar spine that is to be irradiated by"
                + " radiosurgery. Not for a vertebra that was operated on, nor for tumour in the"
                + " epidural space or beside the spine.")
            .verification(SystemDescription.Verification.PARTLY)
            .addDisputes(
                "the rows are those of the user guides of an implementation (Brainlab SmartBrush"
                    + " 2.6 and 3.0); the paper was not seen",
                "tumour in the body and both pedicles: the guides take the spinous process in,"
                    + " another wording leaves it out")
            .citation(Citation.builder()
                .authors("Cox BW et al.")
                .journal("Int J Radiat Oncol Biol Phys")
                .year(2012)
                .doi("10.1016/j.ijrobp.2012.03.009")
                .build())
            .addFurtherCitations(Citation.builder()
                .authors("Redmond KJ, Robertson S, Lo SS, Soltys SG, Ryu S, McNutt T, Chao ST,"
                    + " Yamada Y, Ghia A, Chang EL, Sheehan J, Sahgal A")
                .journal("Int J Radiat Oncol Biol Phys")
                .year(2017)
                .doi("10.1016/j.ijrobp.2016.09.014")
                .build()),
        IsrcCtvFindings.builder().build(),
        everyTarget(reading));
    criteria.values().forEach(system::criteria);
    return system
        .rule(answers -> target(reading, tumour(criteria, answers)))
        .ofLesion((patient, lesion) -> SectorReading.whyNot(lesion), IsrcCtvFindings::from)
        .build();
  }

  private static Criterion<IsrcCtvFindings, Presence> criterion(RadiosurgerySector sector) {
    return Criterion.of(
        sector.display(),
        Presence.class,
        findings -> findings.sector(sector),
        (findings, value) -> findings.withSector(sector, value));
  }

  private static ImmutableSet<RadiosurgerySector> tumour(
      ImmutableMap<RadiosurgerySector, Criterion<IsrcCtvFindings, Presence>> criteria,
      Answers<IsrcCtvFindings> answers) {
    return criteria.entrySet().stream()
        .filter(entry -> answers.get(entry.getValue()) == Presence.PRESENT)
        .map(Map.Entry::getKey)
        .collect(toImmutableSet());
  }

  /** Returns the targets that some tumour leads to, the smaller first. */
  private static ImmutableList<TargetSectors> everyTarget(BilateralPedicles reading) {
    return Sets.powerSet(Sets.immutableEnumSet(EnumSet.allOf(RadiosurgerySector.class))).stream()
        .map(tumour -> target(reading, tumour))
        .distinct()
        .sorted(
            Comparator.comparingInt((TargetSectors target) -> target.sectors().size())
                .thenComparing(TargetSectors::code))
        .collect(toImmutableList());
  }
}
