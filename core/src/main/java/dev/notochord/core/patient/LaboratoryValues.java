package dev.notochord.core.patient;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * Blood values that prognostic scores of spinal metastases ask for, each in the unit of its name.
 *
 * <p>Katagiri's score of 2014 takes CRP, LDH, albumin, platelets, calcium and bilirubin; the New
 * England Spinal Metastasis Score takes albumin. Their limits are written in these units, and a
 * value in another unit has to be converted before it is recorded here: 35 g/L of albumin are 3.5
 * g/dL.
 *
 * <pre>{@code
 * LaboratoryValues values = LaboratoryValues.builder()
 *     .albuminGPerDl(3.4)
 *     .plateletsPerMicrolitre(210_000)
 *     .build();
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1002/cam4.292">Katagiri H et al. Cancer Med 2014;3:1359-1367</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class LaboratoryValues {
  LaboratoryValues() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return when the blood was drawn, in months from the time zero of the case, negative before
   * it; empty for the presentation or where it is not stated}
   */
  public abstract OptionalDouble months();

  /** {@return the C-reactive protein in milligrams per decilitre} */
  public abstract OptionalDouble crpMgPerDl();

  /** {@return the lactate dehydrogenase in international units per litre} */
  public abstract OptionalDouble ldhIuPerL();

  /** {@return the albumin in grams per decilitre} */
  public abstract OptionalDouble albuminGPerDl();

  /** {@return the platelets per microlitre, such as 210000} */
  public abstract OptionalDouble plateletsPerMicrolitre();

  /** {@return the calcium in milligrams per decilitre, as the source gives it, corrected for albumin or not} */
  public abstract OptionalDouble calciumMgPerDl();

  /** {@return the total bilirubin in milligrams per decilitre} */
  public abstract OptionalDouble totalBilirubinMgPerDl();

  /** {@return the haemoglobin in grams per decilitre} */
  public abstract OptionalDouble haemoglobinGPerDl();

  @Value.Check
  void check() {
    months()
        .ifPresent(months -> checkArgument(
            Double.isFinite(months),
            "laboratory values: months are %s, expected a finite number",
            months));
    checkValue("CRP", crpMgPerDl(), "mg/dL");
    checkValue("LDH", ldhIuPerL(), "IU/L");
    checkValue("albumin", albuminGPerDl(), "g/dL");
    checkValue("platelets", plateletsPerMicrolitre(), "per microlitre");
    checkValue("calcium", calciumMgPerDl(), "mg/dL");
    checkValue("total bilirubin", totalBilirubinMgPerDl(), "mg/dL");
    checkValue("haemoglobin", haemoglobinGPerDl(), "g/dL");
  }

  private static void checkValue(String analyte, OptionalDouble value, String unit) {
    value.ifPresent(number -> checkArgument(
        number >= 0 && Double.isFinite(number),
        "laboratory values: %s is %s %s, expected a finite number >= 0",
        analyte,
        number,
        unit));
  }

  /** Builds a {@link LaboratoryValues}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableLaboratoryValues.Builder {
    Builder() {}
  }
}
