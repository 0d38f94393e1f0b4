package dev.notochord.staging.mclain;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Coded;
import dev.notochord.staging.assessment.ClassDefinition;
import dev.notochord.staging.assessment.StagingClass;
import java.util.Arrays;

/**
 * The label of McLain and Weinstein: a zone and a letter, such as {@code IIIA}.
 *
 * @see McLainWeinstein
 * @since 0.1.0
 */
public enum McLainWeinsteinClass implements StagingClass {
  /** Behind, from the spinous process to the pars, within the bone. */
  IA(McLainWeinsteinZone.I, McLainWeinsteinExtent.A),
  /** Behind, from the spinous process to the pars, beyond the bone. */
  IB(McLainWeinsteinZone.I, McLainWeinsteinExtent.B),
  /** Behind, from the spinous process to the pars, with distant spread. */
  IC(McLainWeinsteinZone.I, McLainWeinsteinExtent.C),
  /** Superior facet, transverse process or pedicle, within the bone. */
  IIA(McLainWeinsteinZone.II, McLainWeinsteinExtent.A),
  /** Superior facet, transverse process or pedicle, beyond the bone. */
  IIB(McLainWeinsteinZone.II, McLainWeinsteinExtent.B),
  /** Superior facet, transverse process or pedicle, with distant spread. */
  IIC(McLainWeinsteinZone.II, McLainWeinsteinExtent.C),
  /** The anterior three quarters of the body, within the bone. */
  IIIA(McLainWeinsteinZone.III, McLainWeinsteinExtent.A),
  /** The anterior three quarters of the body, beyond the bone. */
  IIIB(McLainWeinsteinZone.III, McLainWeinsteinExtent.B),
  /** The anterior three quarters of the body, with distant spread. */
  IIIC(McLainWeinsteinZone.III, McLainWeinsteinExtent.C),
  /** The posterior quarter of the body, within the bone. */
  IVA(McLainWeinsteinZone.IV, McLainWeinsteinExtent.A),
  /** The posterior quarter of the body, beyond the bone. */
  IVB(McLainWeinsteinZone.IV, McLainWeinsteinExtent.B),
  /** The posterior quarter of the body, with distant spread. */
  IVC(McLainWeinsteinZone.IV, McLainWeinsteinExtent.C);

  private static final ImmutableMap<String, McLainWeinsteinClass> BY_CODE =
      Arrays.stream(values()).collect(toImmutableMap(Coded::code, label -> label));

  private final McLainWeinsteinZone zone;
  private final McLainWeinsteinExtent extent;
  private final ClassDefinition definition;

  McLainWeinsteinClass(McLainWeinsteinZone zone, McLainWeinsteinExtent extent) {
    this.zone = zone;
    this.extent = extent;
    String code = zone.code() + extent.code();
    this.definition = ClassDefinition.of(code, code)
        .withMeaning("zone " + zone.display() + "; " + extent.display());
  }

  /**
   * {@return the label of a zone and a letter}
   *
   * @param zone the zone
   * @param extent the letter
   */
  public static McLainWeinsteinClass of(McLainWeinsteinZone zone, McLainWeinsteinExtent extent) {
    return requireNonNull(BY_CODE.get(zone.code() + extent.code()));
  }

  /**
   * {@return the label with the given code}
   *
   * @param code the code, such as {@code IIIA}
   * @throws IllegalArgumentException if there is no such label
   */
  public static McLainWeinsteinClass ofCode(String code) {
    return Coded.ofCode(McLainWeinsteinClass.class, "class of McLain and Weinstein", code);
  }

  @Override
  public ClassDefinition definition() {
    return definition;
  }

  /** {@return the zone} */
  public McLainWeinsteinZone zone() {
    return zone;
  }

  /** {@return the letter} */
  public McLainWeinsteinExtent extent() {
    return extent;
  }
}
