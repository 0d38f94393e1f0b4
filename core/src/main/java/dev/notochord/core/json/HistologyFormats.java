package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.histology.Behaviour;
import dev.notochord.core.histology.BiologicalClass;
import dev.notochord.core.histology.CnsWhoGrade;
import dev.notochord.core.histology.DefaultGrade;
import dev.notochord.core.histology.GradeRule;
import dev.notochord.core.histology.GradeTier;
import dev.notochord.core.histology.GrowthRate;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.IcdOEdition;
import dev.notochord.core.histology.Lineage;
import dev.notochord.core.histology.Morphology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.histology.Radiosensitivity;
import dev.notochord.core.histology.RadiosensitivityScheme;
import dev.notochord.core.histology.TumorGrade;

/** The formats of {@code dev.notochord.core.histology}. */
final class HistologyFormats {
  static final Format<Histology> HISTOLOGY = Formats.coded(Histology.class, Histology::ofCode);
  static final Format<PrimarySite> PRIMARY_SITE =
      Formats.coded(PrimarySite.class, PrimarySite::ofCode);
  static final Format<Morphology> MORPHOLOGY = Formats.text(
      Morphology.class,
      Morphology::parse,
      "An ICD-O morphology: four digits and the behaviour behind a slash.",
      "8890/3");
  static final Format<Behaviour> BEHAVIOUR = Formats.coded(Behaviour.class, Behaviour::ofCode);
  static final Format<IcdOEdition> ICD_O_EDITION =
      Formats.coded(IcdOEdition.class, IcdOEdition::ofCode);
  static final Format<BiologicalClass> BIOLOGICAL_CLASS =
      Formats.coded(BiologicalClass.class, BiologicalClass::ofCode);
  static final Format<Lineage> LINEAGE = Formats.coded(Lineage.class, Lineage::ofCode);
  static final Format<TumorGrade> TUMOR_GRADE = Formats.coded(TumorGrade.class, TumorGrade::ofCode);
  static final Format<GradeTier> GRADE_TIER = Formats.coded(GradeTier.class, GradeTier::ofCode);
  static final Format<CnsWhoGrade> CNS_WHO_GRADE =
      Formats.coded(CnsWhoGrade.class, CnsWhoGrade::ofCode);
  static final Format<GradeRule> GRADE_RULE = Formats.coded(GradeRule.class, GradeRule::ofCode);
  static final RecordFormat<DefaultGrade> DEFAULT_GRADE = Formats.record(
          DefaultGrade.class,
          "The grade that is typical of a type of tumour: a default, not a finding.",
          parts -> new DefaultGrade(parts.get("grade"), parts.get("source")))
      .part("grade", TUMOR_GRADE, DefaultGrade::grade)
      .part("source", Formats.words(), DefaultGrade::source);
  static final Format<Radiosensitivity> RADIOSENSITIVITY =
      Formats.coded(Radiosensitivity.class, Radiosensitivity::ofCode);
  static final Format<RadiosensitivityScheme> RADIOSENSITIVITY_SCHEME =
      Formats.coded(RadiosensitivityScheme.class, RadiosensitivityScheme::ofCode);
  static final Format<GrowthRate> GROWTH_RATE = Formats.coded(GrowthRate.class, GrowthRate::ofCode);

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(
      HISTOLOGY,
      PRIMARY_SITE,
      MORPHOLOGY,
      BEHAVIOUR,
      ICD_O_EDITION,
      BIOLOGICAL_CLASS,
      LINEAGE,
      TUMOR_GRADE,
      GRADE_TIER,
      CNS_WHO_GRADE,
      GRADE_RULE,
      DEFAULT_GRADE,
      RADIOSENSITIVITY,
      RADIOSENSITIVITY_SCHEME,
      GROWTH_RATE);

  private HistologyFormats() {}
}
