package dev.notochord.staging.doselimit;

import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Coded;
import java.util.Optional;

/**
 * A publication that gives dose limits.
 *
 * @since 0.1.0
 */
public enum ConstraintSource implements Coded {
  /** Hypofractionated Treatment Effects in the Clinic; a place not irradiated before. */
  HYTEC(
      "hytec",
      "HyTEC",
      Provenance.PUBLICATION,
      "1 to 5 % risk of radiation myelopathy",
      Citation.builder()
          .authors("Sahgal A, Chang JH, Ma L, Marks LB, Milano MT, Medin P, Niemierko A, Soltys SG,"
              + " Tomé WA, Wong CS, Yorke E, Grimm J, Jackson A")
          .journal("Int J Radiat Oncol Biol Phys")
          .year(2021)
          .volume("110")
          .pages("124-136")
          .doi("10.1016/j.ijrobp.2019.09.038")
          .build()),
  /** Task group 101 of the American Association of Physicists in Medicine. */
  TG_101(
      "tg-101",
      "AAPM TG-101",
      Provenance.SECONDARY_COPY,
      "",
      Citation.builder()
          .authors("Benedict SH et al.")
          .journal("Med Phys")
          .year(2010)
          .volume("37")
          .pages("4078-4101")
          .doi("10.1118/1.3438081")
          .build()),
  /** The review of Quantitative Analyses of Normal Tissue Effects in the Clinic. */
  QUANTEC(
      "quantec",
      "QUANTEC",
      Provenance.PUBLICATION,
      "under 1 % risk of myelopathy",
      Citation.builder()
          .authors("Kirkpatrick JP, van der Kogel AJ, Schultheiss TE")
          .journal("Int J Radiat Oncol Biol Phys")
          .year(2010)
          .volume("76")
          .pages("S42-S49")
          .doi("10.1016/j.ijrobp.2009.04.095")
          .build());

  private final String code;
  private final String display;
  private final Provenance provenance;
  private final String risk;

  @SuppressWarnings("ImmutableEnumChecker") // a Citation is a value without setters
  private final Citation citation;

  ConstraintSource(
      String code, String display, Provenance provenance, String risk, Citation citation) {
    this.code = code;
    this.display = display;
    this.provenance = provenance;
    this.risk = risk;
    this.citation = citation;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return how the limits of this source were seen} */
  public Provenance provenance() {
    return provenance;
  }

  /** {@return the risk that the source estimates at its limits, in words, if it was seen} */
  public Optional<String> riskAtLimit() {
    return risk.isEmpty() ? Optional.empty() : Optional.of(risk);
  }

  /** {@return the publication} */
  public Citation citation() {
    return citation;
  }
}
