package dev.notochord.staging.fracturerisk;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which published risk factors for fracture after spinal radiosurgery a lesion has.
 *
 * <p>After radiosurgery of 410 segments in 252 patients 57 fractured, 14 %: half of those within
 * 2.46 months, 65 % within 4 months; the cumulative incidence was 12.35 % at 1 year and
 * 13.49 % at 2 years (Sahgal 2013). The authors urge caution from 20 Gy per fraction on, above all
 * with a lytic tumour, misalignment and a fracture that was there before.
 *
 * <pre>{@code
 * FractureRiskProfile profile = FractureRiskProfile.from(patient, lesion)
 *     .withCourse(Fractionation.parse("24 Gy in 2 fractions"))
 *     .with(FractureRiskFactor.OSTEOLYSIS_61, Finding.of(Presence.ABSENT));
 * profile.present();  // [LYTIC_TUMOR, T10_OR_BELOW]
 * profile.open();     // what to look up
 * }</pre>
 *
 * <p><b>No score.</b> Nobody has published one, so that there is no total and no class: neither the
 * number of factors nor their sum means anything that was measured. A factor on which the case is
 * silent is open, not absent.
 *
 * <p><b>Validation.</b> The factors come from the series themselves; no test of the list in other
 * patients could be checked. Series differ: each factor names those that found it, and a series that
 * does not name a factor may have looked for it in vain.
 *
 * <p><b>Not for</b> conventional radiotherapy, and not a forecast for one patient.
 *
 * @param findings what is known of each factor, all of them in the order of the vocabulary
 * @param caveats what a reader of the list must know
 * @see <a href="https://doi.org/10.1200/JCO.2013.50.1411">Sahgal A et al. J Clin Oncol
 *     2013;31:3426-3431</a>
 * @since 0.1.0
 */
public record FractureRiskProfile(
    ImmutableMap<FractureRiskFactor, Finding<Presence>> findings, ImmutableList<String> caveats) {

  /**
   * Creates a profile.
   *
   * @param findings what is known of the factors; one that is not named is not recorded
   * @param caveats what a reader of the list must know
   */
  public FractureRiskProfile {
    ImmutableMap.Builder<FractureRiskFactor, Finding<Presence>> complete = ImmutableMap.builder();
    for (FractureRiskFactor factor : FractureRiskFactor.values()) {
      Finding<Presence> known = findings.get(factor);
      complete.put(factor, known == null ? Finding.notRecorded() : known);
    }
    findings = complete.buildOrThrow();
  }

  /** {@return the profile of which nothing is known} */
  public static FractureRiskProfile blank() {
    return new FractureRiskProfile(ImmutableMap.of(), ImmutableList.of());
  }

  /**
   * {@return what a case states of one of its lesions, and no more}
   *
   * <ul>
   * <li><b>Fracture</b> from a stated fracture and a stated loss of height; findings that do not
   * agree leave it open.
   * <li><b>Lytic tumour</b> from the matrix; a mixed one is open, a blastic one is not lytic.
   * <li><b>Deformity</b> from the alignment, where a new deformity and a slip both count.
   * <li><b>Level</b> present as soon as one vertebra of the lesion is T10 or lies below.
   * <li><b>Involvement of the body</b> from its percentage; exactly 40 % is not over 40 %.
   * <li><b>Age</b> and <b>pain</b> of the patient, the pain with a caveat where there are several
   * lesions.
   * <li><b>Primary</b> from the site and, for the liver, the histology; an unknown primary is open.
   * <li><b>Solitary metastasis</b> if the skeleton is stated to hold no other; that the word is meant
   * of the skeleton is our reading.
   * </ul>
   *
   * <p>Images after time zero are not read: what they show may have come of the treatment.
   *
   * <p>Not read from a case, and open until the caller states them: osteolysis in percent, the size
   * of the target, and the dose, for which there is {@link #withCourse}.
   *
   * @param patient the case
   * @param lesion the lesion, which need not be listed in the case
   */
  public static FractureRiskProfile from(SpinalTumorCase patient, SpinalLesion lesion) {
    return new FractureRiskReading(patient, lesion).profile();
  }

  /**
   * {@return this profile with the three factors of a course of radiosurgery}
   *
   * <p>Sahgal 2013 does not say where doses between 19 and 20 Gy or between 23 and 24 Gy belong; a
   * dose below 20 or 24 Gy is read as below that factor. A dose in Gy(RBE) leaves both open.
   *
   * @param course the dose of the target and the number of fractions
   */
  public FractureRiskProfile withCourse(Fractionation course) {
    return FractureRiskReading.course(this, course);
  }

  /**
   * {@return this profile with another finding}
   *
   * @param factor the factor
   * @param finding whether it is there, or what is known of it
   */
  public FractureRiskProfile with(FractureRiskFactor factor, Finding<Presence> finding) {
    Map<FractureRiskFactor, Finding<Presence>> changed = new EnumMap<>(findings);
    changed.put(factor, finding);
    return new FractureRiskProfile(ImmutableMap.copyOf(changed), caveats);
  }

  /**
   * {@return what is known of a factor}
   *
   * @param factor the factor
   */
  public Finding<Presence> finding(FractureRiskFactor factor) {
    Finding<Presence> finding = findings.get(factor);
    if (finding == null) {
      throw new NullPointerException("factor");
    }
    return finding;
  }

  /** {@return the factors that are there} */
  public ImmutableSet<FractureRiskFactor> present() {
    return with(Presence.PRESENT);
  }

  /** {@return the factors that are stated not to be there} */
  public ImmutableSet<FractureRiskFactor> absent() {
    return with(Presence.ABSENT);
  }

  /** {@return the factors on which nothing is recorded, or findings that leave both possible} */
  public ImmutableSet<FractureRiskFactor> open() {
    return findings.keySet().stream()
        .filter(factor -> finding(factor).value().isEmpty())
        .collect(toImmutableSet());
  }

  private ImmutableSet<FractureRiskFactor> with(Presence value) {
    return findings.keySet().stream()
        .filter(factor -> finding(factor).value().equals(Optional.of(value)))
        .collect(toImmutableSet());
  }

  /** {@return a line for each factor: whether it is there, what was published, the basis} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("fracture after spinal radiosurgery, published factors");
    findings.forEach((factor, finding) -> {
      String state = finding.isRecorded()
          ? finding.value().map(Presence::display).orElse("open")
          : "not recorded";
      text.append("\n  ")
          .append(Strings.padEnd(factor.display(), 33, ' '))
          .append(Strings.padEnd(state, 13, ' '))
          .append(factor.effect());
      finding.basis().ifPresent(basis -> text.append("  [").append(basis).append(']'));
    });
    caveats.forEach(caveat -> text.append("\n  note: ").append(caveat));
    return text.toString();
  }
}
