package dev.notochord.staging.enneking;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.BiologicalClass;
import dev.notochord.core.histology.GradeTier;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.Lineage;
import dev.notochord.core.histology.TumorGrade;
import dev.notochord.core.lesion.CompartmentStatus;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.LesionSpread;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what the systems of Enneking ask for off a lesion: what is stated, and no more. */
final class EnnekingReading {
  /** The lineages of tumours of bone and soft tissue; chordoma is staged with them. */
  private static final ImmutableSet<Lineage> BONE_AND_SOFT_TISSUE = Sets.immutableEnumSet(
      Lineage.OSTEOGENIC,
      Lineage.CHONDROGENIC,
      Lineage.NOTOCHORDAL,
      Lineage.VASCULAR,
      Lineage.FIBROGENIC,
      Lineage.OSTEOCLASTIC_GIANT_CELL_RICH,
      Lineage.SMOOTH_MUSCLE,
      Lineage.SKELETAL_MUSCLE,
      Lineage.ADIPOCYTIC,
      Lineage.ROUND_CELL,
      Lineage.OTHER_MESENCHYMAL,
      Lineage.NERVE_SHEATH);

  private static final ImmutableSet<BiologicalClass> BENIGN = Sets.immutableEnumSet(
      BiologicalClass.BENIGN,
      BiologicalClass.INTERMEDIATE_LOCALLY_AGGRESSIVE,
      BiologicalClass.INTERMEDIATE_RARELY_METASTASIZING);

  private EnnekingReading() {}

  static Optional<String> whyNotBenign(SpinalLesion lesion) {
    return whyNot("for primary benign tumours", lesion, BENIGN::contains);
  }

  static Optional<String> whyNotMalignant(SpinalLesion lesion) {
    return whyNot(
        "for primary malignant tumours", lesion, kind -> kind == BiologicalClass.MALIGNANT);
  }

  private static Optional<String> whyNot(
      String scope, SpinalLesion lesion, Predicate<BiologicalClass> covers) {
    if (!lesion.origin().equals(Optional.of(LesionOrigin.PRIMARY))) {
      return Optional.of(scope
          + (isMetastatic(lesion)
              ? "; the lesion is stated to be metastatic"
              : "; whether the lesion is primary is not stated"));
    }
    if (lesion.histology().isEmpty()) {
      return Optional.of(scope + "; no histology is stated");
    }
    Histology histology = lesion.histology().get();
    if (!BONE_AND_SOFT_TISSUE.contains(histology.lineage())) {
      return Optional.of(
          scope + " of bone and soft tissue; the histology is " + histology.display());
    }
    return covers.test(histology.biologicalClass())
        ? Optional.empty()
        : Optional.of(scope + "; " + histology.display() + " is classed as "
            + histology.biologicalClass().display());
  }

  static boolean isMetastatic(SpinalLesion lesion) {
    return lesion.origin().equals(Optional.of(LesionOrigin.METASTATIC));
  }

  static Finding<GradeTier> grade(SpinalLesion lesion) {
    return lesion.grade().isPresent()
        ? tier(lesion.grade().get()).withBasis(lesion.grade().get().display())
        : Finding.notRecorded();
  }

  static Finding<GradeTier> tier(TumorGrade grade) {
    return grade.tier().isPresent()
        ? Finding.of(grade.tier().get())
        : Finding.oneOf(GradeTier.LOW, GradeTier.HIGH);
  }

  /** Returns T1 or T2; a tumour within a capsule lies within its compartment too. */
  static Finding<EnnekingSite> malignantSite(SpinalLesion lesion) {
    return site(lesion, EnumSet.of(EnnekingSite.T1), EnumSet.of(EnnekingSite.T1));
  }

  /** Returns T0, T1 or T2; within its compartment a tumour may lie within a capsule or not. */
  static Finding<EnnekingSite> benignSite(SpinalLesion lesion) {
    return site(lesion, EnumSet.of(EnnekingSite.T0), EnumSet.of(EnnekingSite.T0, EnnekingSite.T1));
  }

  private static Finding<EnnekingSite> site(
      SpinalLesion lesion, Set<EnnekingSite> capsule, Set<EnnekingSite> compartment) {
    Finding<EnnekingSite> read = LesionSpread.outsideBone(lesion)
        .map(outside -> outside == Presence.PRESENT ? EnumSet.of(EnnekingSite.T2) : compartment);
    if (lesion.compartmentStatus().isEmpty()) {
      return read;
    }
    CompartmentStatus status = lesion.compartmentStatus().get();
    Set<EnnekingSite> stated = switch (status) {
      case INTRACAPSULAR -> capsule;
      case INTRACOMPARTMENTAL -> compartment;
      case EXTRACOMPARTMENTAL -> EnumSet.of(EnnekingSite.T2);
    };
    boolean agree =
        !read.isRecorded() || !Sets.intersection(stated, read.candidates()).isEmpty();
    return agree
        ? Finding.<EnnekingSite>oneOf(stated).withBasis(status.display())
        : Finding.<EnnekingSite>oneOf(Sets.union(stated, read.candidates()))
            .withBasis("stated as " + status.display() + ", but " + read.basis().orElse(""));
  }
}
