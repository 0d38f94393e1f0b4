package dev.notochord.staging.katagiri;

import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;
import java.util.List;

/**
 * Criterion 3 of {@link Katagiri}, laboratory data: two tiers of different blood values, not two
 * degrees of the same ones.
 *
 * <table class="striped">
 *   <caption>What qualifies; one value is enough</caption>
 *   <thead>
 *     <tr><th scope="col">Tier</th><th scope="col">Value</th><th scope="col">Limit</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row" rowspan="3">Abnormal</th><td>C-reactive protein</td><td>0.4 mg/dL or more</td></tr>
 *     <tr><td>Lactate dehydrogenase</td><td>250 IU/L or more</td></tr>
 *     <tr><td>Albumin</td><td>below 3.7 g/dL</td></tr>
 *     <tr><th scope="row" rowspan="3">Critical</th><td>Platelets</td><td>below 100,000 per microlitre</td></tr>
 *     <tr><td>Calcium</td><td>10.3 mg/dL or more</td></tr>
 *     <tr><td>Total bilirubin</td><td>1.4 mg/dL or more</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>A critical value outranks any number of abnormal ones. Normal needs all six values, abnormal
 * the three of the critical tier; fewer leave several rows possible, see {@link #of(List)}.
 *
 * <pre>{@code
 * // CRP and LDH are known and do not qualify, the rest is not known: normal, abnormal or critical.
 * KatagiriLaboratory.of(LaboratoryValues.builder().crpMgPerDl(0.2).ldhIuPerL(180).build());
 * // One critical value settles the row, whatever is missing.
 * KatagiriLaboratory.of(LaboratoryValues.builder().calciumMgPerDl(11.2).build());
 * }</pre>
 *
 * <p><b>Not said by the source</b> as far as it was seen: whether the calcium is corrected for
 * albumin, so the value is compared as it is recorded; and the unit of the bilirubin limit, which
 * is assumed to be mg/dL.
 *
 * @since 0.1.0
 */
public enum KatagiriLaboratory implements ScoredCategory {
  /** None of the six values qualifies. */
  NORMAL("normal", "normal", 0),
  /** C-reactive protein, lactate dehydrogenase or albumin qualifies, and no critical value does. */
  ABNORMAL("abnormal", "abnormal", 1),
  /** Platelets, calcium or total bilirubin qualifies. */
  CRITICAL("critical", "critical", 2);

  private final TableRow row;

  KatagiriLaboratory(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the rows that a panel of blood values leaves possible, with the values it was read
   * from; not recorded if it holds none of the six}
   *
   * @param values the panel, complete or not
   */
  public static Finding<KatagiriLaboratory> of(LaboratoryValues values) {
    return of(List.of(values));
  }

  /**
   * {@return the rows that several panels of one time leave possible, with the values they were
   * read from; not recorded if they hold none of the six}
   *
   * <ul>
   * <li>A critical value settles the row.
   * <li>All critical values known and none qualifying: an abnormal value settles the row; without
   * one the row is normal if the three of the abnormal tier are known, else normal or abnormal.
   * <li>A critical value missing: critical remains possible, beside abnormal if an abnormal value
   * qualifies, beside normal if all three are known and none does, else beside both.
   * </ul>
   *
   * <p>A value that qualifies in one panel and not in another is open, like one that is missing.
   *
   * @param panels the panels, complete or not
   */
  public static Finding<KatagiriLaboratory> of(List<LaboratoryValues> panels) {
    return Analyte.basis(panels)
        .map(basis -> Tiers.of(
                NORMAL,
                Analyte.anyOf(Analyte.ABNORMAL_TIER, panels),
                ABNORMAL,
                Analyte.anyOf(Analyte.CRITICAL_TIER, panels),
                CRITICAL)
            .withBasis(basis))
        .orElseGet(Finding::notRecorded);
  }
}
