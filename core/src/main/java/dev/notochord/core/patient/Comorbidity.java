package dev.notochord.core.patient;

import dev.notochord.core.code.Coded;

/**
 * A disease besides the tumour that counts in the modified frailty index.
 *
 * <p>The constants are the ten diseases of the index of eleven items; its eleventh item is the
 * {@link FunctionalStatus}. The index of five items takes the first four of them, and the
 * functional status. A stroke that left a deficit and one that did not are two items, and a patient
 * may have had both. What counts as recent, and how long ago a disease may lie, is a matter of the
 * source.
 *
 * @see <a href="https://doi.org/10.1016/j.jss.2013.01.021">Velanovich V et al. J Surg Res
 *     2013;183:104-110: eleven items</a>
 * @see <a href="https://doi.org/10.1016/j.jamcollsurg.2017.11.005">Subramaniam S et al. J Am Coll
 *     Surg 2018;226:173-181: five items</a>
 * @since 0.1.0
 */
public enum Comorbidity implements Coded {
  /** Diabetes mellitus. */
  DIABETES("diabetes", "diabetes"),
  /** Hypertension that needs medication. */
  HYPERTENSION_NEEDING_MEDICATION(
      "hypertension-needing-medication", "hypertension needing medication"),
  /** Chronic obstructive pulmonary disease, or a recent pneumonia. */
  COPD_OR_RECENT_PNEUMONIA("copd-or-recent-pneumonia", "COPD or recent pneumonia"),
  /** Congestive heart failure. */
  CONGESTIVE_HEART_FAILURE("congestive-heart-failure", "congestive heart failure"),
  /** A myocardial infarction in the history. */
  MYOCARDIAL_INFARCTION("myocardial-infarction", "myocardial infarction"),
  /** A coronary intervention or an operation on the heart in the history, or angina. */
  CARDIAC_INTERVENTION_OR_ANGINA(
      "cardiac-intervention-or-angina", "cardiac intervention or angina"),
  /** Peripheral vascular disease, or pain at rest from it. */
  PERIPHERAL_VASCULAR_DISEASE_OR_REST_PAIN(
      "peripheral-vascular-disease-or-rest-pain", "peripheral vascular disease or rest pain"),
  /** An impaired sensorium: confusion, delirium or loss of consciousness. */
  IMPAIRED_SENSORIUM("impaired-sensorium", "impaired sensorium"),
  /** A transient ischaemic attack, or a stroke that left no deficit. */
  TIA_OR_STROKE_WITHOUT_DEFICIT("tia-or-stroke-without-deficit", "TIA or stroke without deficit"),
  /** A stroke that left a deficit. */
  STROKE_WITH_DEFICIT("stroke-with-deficit", "stroke with deficit");

  private final String code;
  private final String display;

  Comorbidity(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the constant with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such constant
   */
  public static Comorbidity ofCode(String code) {
    return Coded.ofCode(Comorbidity.class, "comorbidity", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }
}
