package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.dose.AbsorbedDose;
import dev.notochord.core.dose.BiologicallyEffectiveDose;
import dev.notochord.core.dose.Dose;
import dev.notochord.core.dose.DoseUnit;
import dev.notochord.core.dose.Eqd2;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.core.dose.RbeWeightedDose;

/** The formats of {@code dev.notochord.core.dose}. */
final class DoseFormats {
  static final Format<DoseUnit> DOSE_UNIT = Formats.coded(DoseUnit.class, DoseUnit::ofCode);
  static final Format<Dose> DOSE = Formats.text(
      Dose.class, Dose::parse, "A dose of radiation with its unit.", "30 Gy", "70.2 Gy(RBE)");
  static final Format<AbsorbedDose> ABSORBED_DOSE =
      Formats.text(AbsorbedDose.class, AbsorbedDose::parse, "An absorbed dose, in gray.", "30 Gy");
  static final Format<RbeWeightedDose> RBE_WEIGHTED_DOSE = Formats.text(
      RbeWeightedDose.class,
      RbeWeightedDose::parse,
      "A dose weighted by the relative biological effectiveness of the beam.",
      "70.2 Gy(RBE)");
  static final Format<Fractionation> FRACTIONATION = Formats.text(
      Fractionation.class,
      Fractionation::parse,
      "A total dose and the number of equal fractions.",
      "30 Gy in 10 fractions",
      "70.2 Gy(RBE) in 39 fractions");
  static final Format<BiologicallyEffectiveDose> BIOLOGICALLY_EFFECTIVE_DOSE = Formats.text(
      BiologicallyEffectiveDose.class,
      BiologicallyEffectiveDose::parse,
      "A biologically effective dose for tissue of the stated alpha/beta.",
      "39 Gy BED (alpha/beta 10 Gy)");
  static final Format<Eqd2> EQD2 = Formats.text(
      Eqd2.class,
      Eqd2::parse,
      "An equivalent dose in fractions of 2 Gy for tissue of the stated alpha/beta.",
      "32.5 Gy EQD2 (alpha/beta 10 Gy)");

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(
      DOSE_UNIT,
      DOSE,
      ABSORBED_DOSE,
      RBE_WEIGHTED_DOSE,
      FRACTIONATION,
      BIOLOGICALLY_EFFECTIVE_DOSE,
      EQD2);

  private DoseFormats() {}
}
