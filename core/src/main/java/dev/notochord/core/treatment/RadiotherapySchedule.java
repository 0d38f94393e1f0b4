package dev.notochord.core.treatment;

import dev.notochord.core.code.Coded;
import dev.notochord.core.dose.AbsorbedDose;
import dev.notochord.core.dose.Fractionation;

/**
 * Schedules of dose and fractions that trials and series of spinal metastases used, by name.
 *
 * <p>A catalogue for forms and examples, not a list of what is right or allowed: any other {@link
 * Fractionation} can be recorded too. Only schedules that were seen in the paper named beside them
 * are here. In use and not here for want of such a source are, among others, 24 Gy in 1 and in 3
 * fractions, 30 and 35 Gy in 5, and the schedules of protons and carbon ions.
 *
 * <pre>{@code
 * Radiotherapy.builder()
 *     .category(RadiotherapySchedule.STEREOTACTIC_24_IN_2.category())
 *     .prescribed(RadiotherapySchedule.STEREOTACTIC_24_IN_2.fractionation())
 *     .build();
 * }</pre>
 *
 * <p>Sources: Hoskin PJ et al. (SCORAD), JAMA 2019;322:2084-2094, doi 10.1001/jama.2019.17913; Ryu
 * S et al. (NRG/RTOG 0631), JAMA Oncol 2023;9:800-807, doi 10.1001/jamaoncol.2023.0356; Sahgal A et
 * al. (SC.24), Lancet Oncol 2021, doi 10.1016/S1470-2045(21)00196-0; Braam P et al., Trials
 * 2016;17:61, doi 10.1186/s13063-016-1178-7, a protocol; Wang XS et al., Lancet Oncol 2012, doi
 * 10.1016/S1470-2045(11)70384-9; a preprint on cord compression, doi
 * 10.20944/preprints202403.0108.v1.
 *
 * @since 0.1.0
 */
public enum RadiotherapySchedule implements Coded {
  /** 8 Gy at once; SCORAD and the conventional arm of RTOG 0631. */
  CONVENTIONAL_8_IN_1("cebrt-8-in-1", RadiotherapyCategory.CONVENTIONAL, 8, 1),
  /** 5 x 4 Gy; SCORAD and the conventional arm of SC.24. */
  CONVENTIONAL_20_IN_5("cebrt-20-in-5", RadiotherapyCategory.CONVENTIONAL, 20, 5),
  /** 10 x 3 Gy, the usual longer course for cord compression; the preprint. */
  CONVENTIONAL_30_IN_10("cebrt-30-in-10", RadiotherapyCategory.CONVENTIONAL, 30, 10),
  /** 15 x 2.5 Gy; the preprint. */
  CONVENTIONAL_37_5_IN_15("cebrt-37-5-in-15", RadiotherapyCategory.CONVENTIONAL, 37.5, 15),
  /** 20 x 2 Gy; the preprint. */
  CONVENTIONAL_40_IN_20("cebrt-40-in-20", RadiotherapyCategory.CONVENTIONAL, 40, 20),
  /** 16 Gy at once; RTOG 0631. */
  STEREOTACTIC_16_IN_1("sbrt-16-in-1", RadiotherapyCategory.STEREOTACTIC, 16, 1),
  /** 18 Gy at once; RTOG 0631. */
  STEREOTACTIC_18_IN_1("sbrt-18-in-1", RadiotherapyCategory.STEREOTACTIC, 18, 1),
  /** 20 Gy at once; the protocol of Braam et al. */
  STEREOTACTIC_20_IN_1("sbrt-20-in-1", RadiotherapyCategory.STEREOTACTIC, 20, 1),
  /** 2 x 12 Gy; SC.24. */
  STEREOTACTIC_24_IN_2("sbrt-24-in-2", RadiotherapyCategory.STEREOTACTIC, 24, 2),
  /** 3 x 9 Gy; Wang et al., who gave 27 to 30 Gy. */
  STEREOTACTIC_27_IN_3("sbrt-27-in-3", RadiotherapyCategory.STEREOTACTIC, 27, 3),
  /** 3 x 10 Gy; Wang et al., who gave 27 to 30 Gy. */
  STEREOTACTIC_30_IN_3("sbrt-30-in-3", RadiotherapyCategory.STEREOTACTIC, 30, 3);

  private final String code;
  private final RadiotherapyCategory category;
  private final Fractionation fractionation;

  RadiotherapySchedule(String code, RadiotherapyCategory category, double gray, int fractions) {
    this.code = code;
    this.category = category;
    this.fractionation = new Fractionation(new AbsorbedDose(gray), fractions);
  }

  /**
   * {@return the schedule with the given code}
   *
   * @param code the code, such as {@code sbrt-24-in-2}
   * @throws IllegalArgumentException if there is none
   */
  public static RadiotherapySchedule ofCode(String code) {
    return Coded.ofCode(RadiotherapySchedule.class, "radiotherapy schedule", code);
  }

  /**
   * {@return category, dose in Gy and number of fractions: {@code sbrt-24-in-2}, with a hyphen for
   * the decimal point as in {@code cebrt-37-5-in-15}}
   */
  @Override
  public String code() {
    return code;
  }

  /** {@return the schedule in words: {@code 24 Gy in 2 fractions, ...} and the category} */
  @Override
  public String display() {
    return fractionation + ", " + category.display();
  }

  /** {@return whether the schedule belongs to conventional or stereotactic treatment} */
  public RadiotherapyCategory category() {
    return category;
  }

  /** {@return total dose and fractions} */
  public Fractionation fractionation() {
    return fractionation;
  }
}
