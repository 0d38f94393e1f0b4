package dev.notochord.staging.tokuhashi;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.chart.PatientChart;
import java.util.Optional;

/**
 * Score of Tokuhashi of 1990: how long do patients like this one live with their spinal metastases?
 * Six findings, 0 to 12 points, three classes; more is better.
 *
 * <table class="striped">
 *   <caption>Points</caption>
 *   <thead>
 *     <tr><th scope="col">Criterion</th><th scope="col">Category</th><th scope="col">Points</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="3">General condition</th><td>poor: Karnofsky 10-40</td><td>0</td></tr>
 *     <tr><td>moderate: Karnofsky 50-70</td><td>1</td></tr>
 *     <tr><td>good: Karnofsky 80-100</td><td>2</td></tr>
 *     <tr><th scope="row" rowspan="3">Bone foci outside the spine</th><td>3 or more</td><td>0</td></tr>
 *     <tr><td>1 or 2</td><td>1</td></tr>
 *     <tr><td>none</td><td>2</td></tr>
 *     <tr><th scope="row" rowspan="3">Vertebrae with metastases</th><td>3 or more</td><td>0</td></tr>
 *     <tr><td>2</td><td>1</td></tr>
 *     <tr><td>1</td><td>2</td></tr>
 *     <tr><th scope="row" rowspan="3">Major internal organs</th><td>unremovable metastases</td><td>0</td></tr>
 *     <tr><td>removable metastases</td><td>1</td></tr>
 *     <tr><td>none</td><td>2</td></tr>
 *     <tr><th scope="row" rowspan="4">Primary</th><td>lung, stomach</td><td>0</td></tr>
 *     <tr><td>kidney, liver, uterus, others</td><td>1</td></tr>
 *     <tr><td>unidentified</td><td>1</td></tr>
 *     <tr><td>thyroid, prostate, breast, rectum</td><td>2</td></tr>
 *     <tr><th scope="row" rowspan="3">Palsy of the cord</th><td>complete: Frankel A, B</td><td>0</td></tr>
 *     <tr><td>incomplete: Frankel C, D</td><td>1</td></tr>
 *     <tr><td>none: Frankel E</td><td>2</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>0-5 an average survival of 3 months or less, 6-8 of 12 months or less, 9-12 of 12 months or
 * more.
 *
 * <p><b>How it did.</b> In the 64 patients of the source the total went with survival (r = 0.65).
 * In 128 later patients of the same authors the prediction was right in 63.3 %, and they revised
 * the score: {@link Tokuhashi2005}.
 *
 * <p><b>The Enkaoua variant.</b> In 71 patients those whose primary was not found, nine, lived
 * shorter than those with cancer of the kidney or thyroid, and the authors propose 0 points for
 * them instead of 1. Choose it with {@link UnidentifiedPrimary#ENKAOUA}; the classes are those of
 * the original.
 *
 * <pre>{@code
 * Tokuhashi1990Findings findings =
 *     Tokuhashi1990Findings.builder()
 *         .condition(Karnofsky.of(80))               // 2
 *         .boneFoci(0)                               // 2
 *         .vertebrae(1)                              // 2
 *         .organs(TokuhashiOrgans.NONE)              // 2
 *         .primary(PrimarySite.UNKNOWN_PRIMARY)      // 1, and 0 after Enkaoua
 *         .palsy(FrankelGrade.A)                     // 0
 *         .build();
 * Tokuhashi1990.assess(findings).total();                                    // 9
 * Tokuhashi1990.assess(findings, UnidentifiedPrimary.ENKAOUA).total();       // 8
 * }</pre>
 *
 * <p><b>Dispute.</b> A guideline's extract of the table puts others and unidentified with the
 * primaries of 2 points, another copy with those of 1. Enkaoua states that the score gives an
 * unknown primary the one point of the kidney, so 1 is read.
 *
 * <p><b>Readings of the source.</b> A primary that no row names is among the others, the colon too.
 * Metastases in the brain are not read as those of an internal organ.
 *
 * <p><b>Not for</b> primary tumours of the spine, and superseded by its authors. Its primaries have
 * other points than those of 2005: totals and classes of the two are not compared.
 *
 * @see "Tokuhashi Y et al. Spine 1990;15:1110-1113"
 * @see "Enkaoua EA et al. Spine 1997;22:2293-2298"
 * @see <a href="https://doi.org/10.1097/01.brs.0000180401.06919.a5">Tokuhashi Y et al. Spine
 *     2005;30:2186-2191</a>
 * @since 0.1.0
 */
public final class Tokuhashi1990 {
  /**
   * How many points a primary has that was looked for and not found.
   *
   * @since 0.1.0
   */
  public enum UnidentifiedPrimary {
    /** One, as published in 1990. */
    ORIGINAL(1),
    /** None, as Enkaoua and others propose. */
    ENKAOUA(0);

    private final int points;

    UnidentifiedPrimary(int points) {
      this.points = points;
    }

    /** {@return the points} */
    public int points() {
      return points;
    }
  }

  private static final Citation ENKAOUA = Citation.builder()
      .authors("Enkaoua EA et al.")
      .journal("Spine")
      .year(1997)
      .volume("22")
      .pages("2293-2298")
      .build();

  private static final StagingSystem<Tokuhashi1990Findings, Tokuhashi1990Prognosis> ORIGINAL =
      define(
          describe("tokuhashi-1990").addRelatedIds("tokuhashi-1990-enkaoua", "tokuhashi-2005"),
          UnidentifiedPrimary.ORIGINAL);
  private static final StagingSystem<Tokuhashi1990Findings, Tokuhashi1990Prognosis> VARIANT =
      define(
          describe("tokuhashi-1990-enkaoua")
              .variant("unidentified primary 0")
              .addRelatedIds("tokuhashi-1990", "tokuhashi-2005"),
          UnidentifiedPrimary.ENKAOUA);

  private Tokuhashi1990() {}

  private static SystemDescription.Builder describe(String id) {
    return SystemDescription.builder()
        .id(id)
        .name("Tokuhashi score 1990")
        .fullName("Score of Tokuhashi for the prognosis of spinal metastases")
        .family(SystemDescription.Family.PROGNOSIS)
        .purpose("How long do patients like this one live with their spinal metastases?")
        .direction(SystemDescription.Direction.HIGHER_IS_BETTER)
        .population(
            "64 patients with spinal metastases; all were operated on, 53 palliatively and 11"
                + " with excision. Not for primary tumours of the spine; revised by its authors in"
                + " 2005.")
        .addDisputes("primary: others and unidentified stand with 2 points in one copy of the table"
            + " and with 1 in another; 1 is read, as in Enkaoua 1997")
        .citation(TokuhashiCriteria.PAPER_1990)
        .addFurtherCitations(ENKAOUA, TokuhashiCriteria.PAPER_2005);
  }

  private static StagingSystem<Tokuhashi1990Findings, Tokuhashi1990Prognosis> define(
      SystemDescription.Builder description, UnidentifiedPrimary unidentified) {
    return StagingSystem.define(
            description,
            Tokuhashi1990Findings.builder().build(),
            ImmutableList.copyOf(Tokuhashi1990Prognosis.values()))
        .criteria(
            TokuhashiCriteria.condition(),
            TokuhashiCriteria.boneFoci(),
            TokuhashiCriteria.vertebrae(),
            TokuhashiCriteria.organs(),
            Criterion.of(
                "primary",
                ImmutableList.copyOf(Tokuhashi1990Primary.values()),
                Optional.of(row -> row == Tokuhashi1990Primary.UNIDENTIFIED
                    ? unidentified.points()
                    : row.points()),
                Tokuhashi1990Findings::primary,
                Tokuhashi1990Findings::withPrimary),
            TokuhashiCriteria.palsy())
        .ofPatient(
            patient -> PatientChart.of(patient).whyNoPrognosis(), Tokuhashi1990Findings::from)
        .build();
  }

  /** {@return the score as published, with its criteria and its description} */
  public static StagingSystem<Tokuhashi1990Findings, Tokuhashi1990Prognosis> system() {
    return ORIGINAL;
  }

  /**
   * {@return the score as published or as Enkaoua changed it}
   *
   * @param unidentified how many points a primary has that was not found
   */
  public static StagingSystem<Tokuhashi1990Findings, Tokuhashi1990Prognosis> system(
      UnidentifiedPrimary unidentified) {
    return switch (unidentified) {
      case ORIGINAL -> ORIGINAL;
      case ENKAOUA -> VARIANT;
    };
  }

  /**
   * {@return the assessment of these findings by the score as published}
   *
   * @param findings the findings, complete or not
   */
  public static Assessment<Tokuhashi1990Prognosis> assess(Tokuhashi1990Findings findings) {
    return ORIGINAL.assess(findings);
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   * @param unidentified how many points a primary has that was not found
   */
  public static Assessment<Tokuhashi1990Prognosis> assess(
      Tokuhashi1990Findings findings, UnidentifiedPrimary unidentified) {
    return system(unidentified).assess(findings);
  }
}
