package dev.notochord.core.histology;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import java.util.Optional;

/** One row of the catalogue behind {@link Histology}, filled in while the constant is made. */
final class HistologyEntry {
  private static final String TABLE =
      "Epomedicine, teaching page on the grade of bone tumors by type";

  final String code;
  final String display;
  final BiologicalClass biologicalClass;
  final Lineage lineage;
  Optional<Morphology> morphology31 = Optional.empty();
  Optional<Morphology> morphology32 = Optional.empty();
  ImmutableSet<Morphology> otherMorphologies31 = ImmutableSet.of();
  ImmutableSet<Morphology> otherMorphologies32 = ImmutableSet.of();
  Optional<Code> ncit = Optional.empty();
  Optional<GradeRule> gradeRule;
  Optional<DefaultGrade> defaultGrade = Optional.empty();
  ImmutableSet<CnsWhoGrade> cnsWhoGrades = ImmutableSet.of();
  ImmutableList<String> otherNames = ImmutableList.of();

  private HistologyEntry(
      String code, String display, BiologicalClass biologicalClass, Lineage lineage) {
    this.code = code;
    this.display = display;
    this.biologicalClass = biologicalClass;
    this.lineage = lineage;
    this.gradeRule = biologicalClass == BiologicalClass.BENIGN
            || biologicalClass == BiologicalClass.NON_NEOPLASTIC
        ? Optional.of(GradeRule.NOT_GRADED)
        : Optional.empty();
  }

  static HistologyEntry entry(
      String code, String display, BiologicalClass biologicalClass, Lineage lineage) {
    return new HistologyEntry(code, display, biologicalClass, lineage);
  }

  /** The same code in both revisions. */
  HistologyEntry icdO(String morphology) {
    return icdO31(morphology).icdO32(morphology);
  }

  HistologyEntry icdO31(String morphology) {
    morphology31 = Optional.of(Morphology.parse(morphology));
    return this;
  }

  HistologyEntry icdO32(String morphology) {
    morphology32 = Optional.of(Morphology.parse(morphology));
    return this;
  }

  HistologyEntry alsoIcdO31(String morphology) {
    otherMorphologies31 = ImmutableSet.of(Morphology.parse(morphology));
    return this;
  }

  HistologyEntry alsoIcdO32(String morphology) {
    otherMorphologies32 = ImmutableSet.of(Morphology.parse(morphology));
    return this;
  }

  HistologyEntry ncit(String concept) {
    ncit = Optional.of(new Code(CodeSystem.NCIT, concept));
    return this;
  }

  HistologyEntry typically(TumorGrade grade) {
    defaultGrade = Optional.of(new DefaultGrade(grade, TABLE));
    return graded(GradeRule.FIXED_BY_TYPE);
  }

  HistologyEntry cnsWho(CnsWhoGrade... grades) {
    cnsWhoGrades = ImmutableSet.copyOf(grades);
    return graded(GradeRule.CNS_WHO);
  }

  HistologyEntry graded(GradeRule rule) {
    gradeRule = Optional.of(rule);
    return this;
  }

  HistologyEntry alsoNamed(String... names) {
    otherNames = ImmutableList.copyOf(names);
    return this;
  }
}
