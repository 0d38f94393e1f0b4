package dev.notochord.staging.doselimit;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static dev.notochord.staging.doselimit.ConstraintSource.HYTEC;
import static dev.notochord.staging.doselimit.ConstraintSource.QUANTEC;
import static dev.notochord.staging.doselimit.ConstraintSource.TG_101;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.dose.AbsorbedDose;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.staging.assessment.Answers;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Published dose limits of radiosurgery for the spinal cord, the cauda equina and the sacral
 * plexus.
 *
 * <table class="striped">
 *   <caption>Limits in Gy over all fractions together</caption>
 *   <thead>
 *     <tr><th scope="col">Source</th><th scope="col">Dose</th><th scope="col">1 fraction</th>
 *       <th scope="col">2</th><th scope="col">3</th><th scope="col">4</th>
 *       <th scope="col">5</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">HyTEC</th><td>spinal cord Dmax</td><td>12.4 to 14</td><td>17</td>
 *       <td>20.3</td><td>23</td><td>25.3</td></tr>
 *     <tr><th scope="row">TG-101</th><td>spinal cord Dmax</td><td>14</td><td>-</td><td>21.9</td>
 *       <td>-</td><td>30</td></tr>
 *     <tr><th scope="row">TG-101</th><td>spinal cord D0.35cc</td><td>10</td><td>-</td><td>18</td>
 *       <td>-</td><td>23</td></tr>
 *     <tr><th scope="row">TG-101</th><td>spinal cord D1.2cc</td><td>7</td><td>-</td><td>12.3</td>
 *       <td>-</td><td>14.5</td></tr>
 *     <tr><th scope="row">TG-101</th><td>spinal cord 5-6 mm above to below the target, D10%</td>
 *       <td>10</td><td>-</td><td>-</td><td>-</td><td>-</td></tr>
 *     <tr><th scope="row">TG-101</th><td>cauda equina Dmax</td><td>-</td><td>-</td><td>24</td>
 *       <td>-</td><td>32</td></tr>
 *     <tr><th scope="row">TG-101</th><td>cauda equina D5cc</td><td>-</td><td>-</td><td>21.9</td>
 *       <td>-</td><td>30</td></tr>
 *     <tr><th scope="row">TG-101</th><td>sacral plexus Dmax</td><td>-</td><td>-</td><td>24</td>
 *       <td>-</td><td>32</td></tr>
 *     <tr><th scope="row">TG-101</th><td>sacral plexus D5cc</td><td>-</td><td>-</td><td>22.5</td>
 *       <td>-</td><td>30</td></tr>
 *     <tr><th scope="row">QUANTEC</th><td>spinal cord Dmax</td><td>13</td><td>-</td><td>20</td>
 *       <td>-</td><td>-</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>HyTEC estimates a risk of myelopathy of 1 to 5 % at its limits, for a cord not irradiated
 * before; QUANTEC one under 1 %. The limits of TG-101 were seen in secondary copies only. A dash is
 * a limit that is not published or could not be checked: the answer is then that none is held, and
 * no limit is interpolated between two numbers of fractions.
 *
 * <p><b>Where the sources differ.</b> In 5 fractions TG-101 allows the cord 30 Gy and HyTEC 25.3
 * Gy; in 3 fractions 21.9 Gy, 20.3 Gy and, by QUANTEC, 20 Gy. {@link #check} lists every limit that
 * applies and leaves the choice to the reader:
 *
 * <pre>{@code
 * DoseLimits.check(
 *     DoseKey.maximum(DoseStructure.SPINAL_CORD), Fractionation.parse("28 Gy in 5 fractions"));
 * // doses in 5 fractions
 * //   spinal cord Dmax 28 Gy: the sources differ
 * //     HyTEC 25.3 Gy: above the limit (Sahgal 2021, seen in the publication)
 * //     AAPM TG-101 30 Gy: within the limit (Benedict 2010, seen in secondary copies only)
 * }</pre>
 *
 * <p>The limits of one source for one organ are a system too, {@link #system}, for which doses may
 * be missing:
 *
 * <pre>{@code
 * DoseLimits.assess(
 *     DoseLimitSet.HYTEC_CORD,
 *     DoseLimitFindings.builder().fractions(FractionCount.TWO).build());
 * // within the limits or limit exceeded: the dose is missing
 * }</pre>
 *
 * <p><b>Our readings.</b> A dose of exactly the limit is within it. In one fraction HyTEC gives a
 * range: below 12.4 Gy is within, above 14 Gy above, and from the one to the other <i>within the
 * published range</i>, an answer of its own.
 *
 * <p><b>Validation.</b> No test of the limits in patients other than those they come from could be
 * checked. Those of HyTEC agree among themselves: with alpha/beta 2 Gy they are 44.49 to 44.66 Gy
 * EQD2, the range of one fraction at its lower end.
 *
 * <p><b>Not for</b> a place that was irradiated before (see {@link HytecReirradiation}), nor for
 * fractions of about 2 Gy (see {@link QuantecConventional}). A limit for the cord is none for the
 * cord with a margin or for the thecal sac.
 *
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2019.09.038">Sahgal A et al. (HyTEC). Int J Radiat
 *     Oncol Biol Phys 2021;110:124-136</a>
 * @see <a href="https://doi.org/10.1118/1.3438081">Benedict SH et al. (AAPM TG-101). Med Phys
 *     2010;37:4078-4101</a>
 * @see <a href="https://doi.org/10.1016/j.ijrobp.2009.04.095">Kirkpatrick JP et al. (QUANTEC). Int
 *     J Radiat Oncol Biol Phys 2010;76:S42-S49</a>
 * @since 0.1.0
 */
public final class DoseLimits {
  private static final DoseKey CORD = DoseKey.maximum(DoseStructure.SPINAL_CORD);
  private static final DoseKey CORD_D035 = DoseKey.volume(DoseStructure.SPINAL_CORD, 0.35);
  private static final DoseKey CORD_D12 = DoseKey.volume(DoseStructure.SPINAL_CORD, 1.2);
  private static final DoseKey CORD_AT_TARGET =
      new DoseKey(DoseStructure.SPINAL_CORD_AT_TARGET, DoseMetric.percent(10));
  private static final DoseKey CAUDA = DoseKey.maximum(DoseStructure.CAUDA_EQUINA);
  private static final DoseKey CAUDA_D5 = DoseKey.volume(DoseStructure.CAUDA_EQUINA, 5);
  private static final DoseKey PLEXUS = DoseKey.maximum(DoseStructure.SACRAL_PLEXUS);
  private static final DoseKey PLEXUS_D5 = DoseKey.volume(DoseStructure.SACRAL_PLEXUS, 5);

  private static final ImmutableList<DoseConstraint> CONSTRAINTS = ImmutableList.of(
      DoseConstraint.of(HYTEC, CORD, 1, 12.4, 14),
      DoseConstraint.of(HYTEC, CORD, 2, 17),
      DoseConstraint.of(HYTEC, CORD, 3, 20.3),
      DoseConstraint.of(HYTEC, CORD, 4, 23),
      DoseConstraint.of(HYTEC, CORD, 5, 25.3),
      DoseConstraint.of(TG_101, CORD, 1, 14),
      DoseConstraint.of(TG_101, CORD, 3, 21.9),
      DoseConstraint.of(TG_101, CORD, 5, 30),
      DoseConstraint.of(TG_101, CORD_D035, 1, 10),
      DoseConstraint.of(TG_101, CORD_D035, 3, 18),
      DoseConstraint.of(TG_101, CORD_D035, 5, 23),
      DoseConstraint.of(TG_101, CORD_D12, 1, 7),
      DoseConstraint.of(TG_101, CORD_D12, 3, 12.3),
      DoseConstraint.of(TG_101, CORD_D12, 5, 14.5),
      DoseConstraint.of(TG_101, CORD_AT_TARGET, 1, 10),
      DoseConstraint.of(TG_101, CAUDA, 3, 24),
      DoseConstraint.of(TG_101, CAUDA, 5, 32),
      DoseConstraint.of(TG_101, CAUDA_D5, 3, 21.9),
      DoseConstraint.of(TG_101, CAUDA_D5, 5, 30),
      DoseConstraint.of(TG_101, PLEXUS, 3, 24),
      DoseConstraint.of(TG_101, PLEXUS, 5, 32),
      DoseConstraint.of(TG_101, PLEXUS_D5, 3, 22.5),
      DoseConstraint.of(TG_101, PLEXUS_D5, 5, 30),
      DoseConstraint.of(QUANTEC, CORD, 1, 13),
      DoseConstraint.of(QUANTEC, CORD, 3, 20));

  private static final ImmutableMap<DoseLimitSet, StagingSystem<DoseLimitFindings, LimitVerdict>>
      SYSTEMS = Arrays.stream(DoseLimitSet.values())
          .collect(ImmutableMap.toImmutableMap(limits -> limits, DoseLimits::define));

  private DoseLimits() {}

  /** {@return every limit held here: by source, then structure, metric and fractions} */
  public static ImmutableList<DoseConstraint> constraints() {
    return CONSTRAINTS;
  }

  /**
   * {@return the limits of a dose in a number of fractions, one for each source that has one}
   *
   * @param key the structure and how its dose is measured
   * @param fractions the number of fractions
   */
  public static ImmutableList<DoseConstraint> constraints(DoseKey key, int fractions) {
    return CONSTRAINTS.stream()
        .filter(limit -> limit.key().equals(key) && limit.fractions() == fractions)
        .collect(toImmutableList());
  }

  /**
   * {@return the doses of a course against every limit that applies to them}
   *
   * @param course the doses
   */
  public static DoseLimitReport check(CourseDoses course) {
    return new DoseLimitReport(
        course,
        course.doses().entrySet().stream()
            .flatMap(entry -> constraints(entry.getKey(), course.fractions()).stream()
                .map(limit -> new ConstraintCheck(limit, entry.getValue())))
            .collect(toImmutableList()));
  }

  /**
   * {@return one dose against every limit that applies to it}
   *
   * @param key the structure and how its dose is measured
   * @param dose what the structure gets over all fractions, and the number of fractions
   * @throws IllegalArgumentException if the dose is in Gy(RBE): the limits are in Gy
   */
  public static DoseLimitReport check(DoseKey key, Fractionation dose) {
    return check(CourseDoses.builder()
        .fractions(dose.fractions())
        .dose(key, gray(key.toString(), dose))
        .build());
  }

  static AbsorbedDose gray(String subject, Fractionation dose) {
    checkArgument(
        dose.total() instanceof AbsorbedDose, "%s: %s, expected a dose in Gy", subject, dose);
    return (AbsorbedDose) dose.total();
  }

  /**
   * {@return the limits of one source for one organ as a system}
   *
   * @param limits the limits
   */
  public static StagingSystem<DoseLimitFindings, LimitVerdict> system(DoseLimitSet limits) {
    StagingSystem<DoseLimitFindings, LimitVerdict> system = SYSTEMS.get(limits);
    if (system == null) {
      throw new NullPointerException("limits");
    }
    return system;
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param limits the limits
   * @param findings the findings, complete or not
   */
  public static Assessment<LimitVerdict> assess(DoseLimitSet limits, DoseLimitFindings findings) {
    return system(limits).assess(findings);
  }

  private static StagingSystem<DoseLimitFindings, LimitVerdict> define(DoseLimitSet limits) {
    ImmutableList<DoseConstraint> constraints = limits.constraints();
    boolean ranges = constraints.stream().anyMatch(DoseConstraint::isRange);
    boolean secondary = limits.source().provenance() == Provenance.SECONDARY_COPY;
    Criterion<DoseLimitFindings, FractionCount> fractions = Criterion.of(
        "fractions",
        FractionCount.class,
        DoseLimitFindings::fractions,
        DoseLimitFindings::withFractions);
    ImmutableMap<DoseKey, Criterion<DoseLimitFindings, LimitPlace>> doses = limits.keys().stream()
        .collect(ImmutableMap.toImmutableMap(key -> key, key -> criterion(key, ranges)));
    SystemDescription.Builder description = SystemDescription.builder()
        .id(limits.code())
        .name(limits.display())
        .fullName("Dose limits of " + limits.source().display() + " for the "
            + constraints.get(0).key().structure().display())
        .family(SystemDescription.Family.RADIOTHERAPY)
        .purpose("Does a course of radiosurgery keep to the dose limits of this source?")
        .population(limits.population())
        .addAllRelatedIds(Arrays.stream(DoseLimitSet.values())
            .filter(other -> other != limits && other.sharesStructureWith(limits))
            .map(DoseLimitSet::code)
            .toList())
        .citation(limits.source().citation());
    if (secondary) {
      description
          .verification(SystemDescription.Verification.PARTLY)
          .addDisputes("the limits were seen in secondary copies only");
    }
    if (constraints.stream().anyMatch(limit -> limit.key().equals(CORD))) {
      description.addDisputes(
          "the maximum of the cord in 5 fractions is 25.3 Gy by HyTEC and 30 Gy by TG-101; in 3"
              + " fractions 20.3 Gy, 21.9 Gy and, by QUANTEC, 20 Gy");
    }
    StagingSystem.Builder<DoseLimitFindings, LimitVerdict> system = StagingSystem.define(
            description,
            DoseLimitFindings.builder().build(),
            ImmutableList.copyOf(
                ranges
                    ? List.of(LimitVerdict.values())
                    : List.of(LimitVerdict.MET, LimitVerdict.EXCEEDED, LimitVerdict.NO_LIMIT)))
        .criteria(fractions);
    doses.forEach((key, dose) -> {
      system.criteria(dose);
      // Only a limit that is a range has doses in it.
      system.contradiction(
          fractions,
          dose,
          (count, place) -> place == LimitPlace.IN_RANGE
              && constraints.stream()
                  .noneMatch(
                      limit -> limit.key().equals(key) && limit.isRange() && isOf(limit, count)));
    });
    if (secondary) {
      system.note(findings -> Optional.of(
          "the limits of " + limits.source().display() + " were seen in secondary copies only"));
    }
    return system
        .rule(answers -> verdict(constraints, fractions, doses, answers))
        .notOfACase("asks for the doses of structures at risk, which a case does not hold")
        .build();
  }

  private static Criterion<DoseLimitFindings, LimitPlace> criterion(DoseKey key, boolean ranges) {
    return Criterion.of(
        key.toString(),
        ranges ? List.of(LimitPlace.values()) : List.of(LimitPlace.WITHIN, LimitPlace.ABOVE),
        Optional.empty(),
        findings -> findings.place(key),
        (findings, value) -> findings.withPlace(key, value));
  }

  private static boolean isOf(DoseConstraint limit, FractionCount count) {
    return FractionCount.of(limit.fractions()) == count;
  }

  private static LimitVerdict verdict(
      ImmutableList<DoseConstraint> constraints,
      Criterion<DoseLimitFindings, FractionCount> fractions,
      ImmutableMap<DoseKey, Criterion<DoseLimitFindings, LimitPlace>> doses,
      Answers<DoseLimitFindings> answers) {
    ImmutableSet<LimitPlace> places = doses.entrySet().stream()
        .filter(dose -> constraints.stream()
            .anyMatch(
                limit -> limit.key().equals(dose.getKey()) && isOf(limit, answers.get(fractions))))
        .map(dose -> answers.get(dose.getValue()))
        .collect(toImmutableSet());
    if (places.isEmpty()) {
      return LimitVerdict.NO_LIMIT;
    }
    if (places.contains(LimitPlace.ABOVE)) {
      return LimitVerdict.EXCEEDED;
    }
    return places.contains(LimitPlace.IN_RANGE) ? LimitVerdict.IN_RANGE : LimitVerdict.MET;
  }
}
