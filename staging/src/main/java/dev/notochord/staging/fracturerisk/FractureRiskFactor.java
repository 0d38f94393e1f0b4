package dev.notochord.staging.fracturerisk;

import static dev.notochord.staging.fracturerisk.FractureSeries.BOEHLING_2012;
import static dev.notochord.staging.fracturerisk.FractureSeries.CUNHA_2012;
import static dev.notochord.staging.fracturerisk.FractureSeries.JAWAD_2016;
import static dev.notochord.staging.fracturerisk.FractureSeries.ROSE_2009;
import static dev.notochord.staging.fracturerisk.FractureSeries.SAHGAL_2013;
import static dev.notochord.staging.fracturerisk.FractureSeries.SUNG_2014;
import static dev.notochord.staging.fracturerisk.FractureSeries.THIBAULT_2014;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Coded;

/**
 * A factor that a series found to predict fracture of a vertebra after radiosurgery.
 *
 * <p>The factors are those of analyses with several variables. They do not add up: nobody has
 * published how, and several of them are found together.
 *
 * @see FractureRiskProfile
 * @since 0.1.0
 */
public enum FractureRiskFactor implements Coded {
  /** 20 Gy or more per fraction. */
  DOSE_PER_FRACTION_20(
      "dose-per-fraction-20",
      "20 Gy or more per fraction",
      "more fractures than at 19 Gy or less (Sahgal 2013); independent predictor (Cunha 2012)",
      SAHGAL_2013,
      CUNHA_2012),
  /** 24 Gy or more per fraction. */
  DOSE_PER_FRACTION_24(
      "dose-per-fraction-24",
      "24 Gy or more per fraction",
      "most fractures, ahead of 20 to 23 Gy and of 19 Gy or less (Sahgal 2013)",
      SAHGAL_2013),
  /** The whole dose at once. */
  SINGLE_FRACTION(
      "single-fraction", "single fraction", "independent predictor (Thibault 2014)", THIBAULT_2014),
  /** A fracture that was there before. */
  EXISTING_FRACTURE(
      "existing-fracture",
      "fracture before radiosurgery",
      "independent predictor (Sahgal 2013 and three further series)",
      SAHGAL_2013,
      BOEHLING_2012,
      THIBAULT_2014,
      JAWAD_2016),
  /** A lytic tumour. */
  LYTIC_TUMOR(
      "lytic-tumor",
      "lytic tumour",
      "6.8 times the risk (Rose 2009); independent predictor (Sahgal 2013, Cunha 2012)",
      SAHGAL_2013,
      ROSE_2009,
      CUNHA_2012),
  /** Deformity or misalignment of the spine. */
  SPINAL_DEFORMITY(
      "spinal-deformity",
      "spinal deformity or misalignment",
      "independent predictor (deformity in Sahgal 2013, misalignment in Cunha 2012)",
      SAHGAL_2013,
      CUNHA_2012),
  /** T10 or a vertebra below it. */
  T10_OR_BELOW("t10-or-below", "level T10 or below", "4.6 times the risk (Rose 2009)", ROSE_2009),
  /** Tumour in more than 40 % of the vertebral body. */
  BODY_INVOLVEMENT_OVER_40(
      "body-involvement-over-40",
      "over 40 % of the body involved",
      "independent predictor (Rose 2009)",
      ROSE_2009),
  /** 61 % or more of the body destroyed. */
  OSTEOLYSIS_61(
      "osteolysis-61",
      "osteolysis of 61 % or more",
      "independent predictor (Sung 2014)",
      SUNG_2014),
  /** Older than 55 years. */
  AGE_OVER_55("age-over-55", "age over 55", "independent predictor (Boehling 2012)", BOEHLING_2012),
  /** Pain before radiosurgery. */
  BASELINE_PAIN(
      "baseline-pain",
      "pain before radiosurgery",
      "independent predictor (Boehling 2012)",
      BOEHLING_2012),
  /** Metastasis of a lung cancer. */
  LUNG_PRIMARY("lung-primary", "lung primary", "independent predictor (Cunha 2012)", CUNHA_2012),
  /** Metastasis of a liver cell carcinoma. */
  LIVER_PRIMARY(
      "liver-primary", "hepatocellular primary", "independent predictor (Cunha 2012)", CUNHA_2012),
  /** A solitary metastasis. */
  SOLITARY_METASTASIS(
      "solitary-metastasis",
      "solitary metastasis",
      "independent predictor (Jawad 2016)",
      JAWAD_2016),
  /** A larger target; from which size on could not be checked. */
  LARGER_VOLUME(
      "larger-volume",
      "larger target volume",
      "independent predictor (Jawad 2016); the size could not be checked",
      JAWAD_2016);

  private final String code;
  private final String display;
  private final String effect;

  @SuppressWarnings("ImmutableEnumChecker") // an immutable list of constants
  private final ImmutableList<FractureSeries> series;

  FractureRiskFactor(String code, String display, String effect, FractureSeries... series) {
    this.code = code;
    this.display = display;
    this.effect = effect;
    this.series = ImmutableList.copyOf(series);
  }

  /**
   * {@return the factor with the given code}
   *
   * @param code the code, such as {@code lytic-tumor}
   * @throws IllegalArgumentException if there is none
   */
  public static FractureRiskFactor ofCode(String code) {
    return Coded.ofCode(FractureRiskFactor.class, "fracture risk factor", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return what was published of the factor, in our words} */
  public String effect() {
    return effect;
  }

  /** {@return the series that found it, at least one} */
  public ImmutableList<FractureSeries> series() {
    return series;
  }
}
