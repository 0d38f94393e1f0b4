package dev.notochord.staging.ajcc;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.SpinalSite;
import dev.notochord.core.histology.BiologicalClass;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.Lineage;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a lesion is what the bone chapter stages, and in which of its sites it began. */
final class BoneSarcoma {
  private BoneSarcoma() {}

  /** Returns why the T categories of the spine do not apply; empty if they do. */
  static Optional<String> whyNotSpine(SpinalLesion lesion) {
    return whyNot(
        lesion,
        "for bone sarcoma of the spine",
        PrimarySite.VERTEBRAL_COLUMN,
        SpinalSite.VERTEBRAL_COLUMN,
        "the sacrum and the coccyx are staged with the pelvis");
  }

  /** Returns why the T categories of the pelvis do not apply; empty if they do. */
  static Optional<String> whyNotSacrum(SpinalLesion lesion) {
    return whyNot(
        lesion,
        "for bone sarcoma of the sacrum",
        PrimarySite.SACRUM,
        SpinalSite.SACRUM_AND_COCCYX,
        "vertebrae above the sacrum are staged with the spine");
  }

  private static Optional<String> whyNot(
      SpinalLesion lesion, String scope, PrimarySite site, SpinalSite bone, String otherwise) {
    return whyNotPrimarySarcoma(lesion)
        .or(() -> whyNotSite(lesion, site, bone, otherwise))
        .map(reason -> scope + "; " + reason);
  }

  private static Optional<String> whyNotPrimarySarcoma(SpinalLesion lesion) {
    if (!lesion.origin().equals(Optional.of(LesionOrigin.PRIMARY))) {
      return Optional.of(
          lesion.origin().isPresent()
              ? "the lesion is stated to be a metastasis"
              : "whether the lesion is primary is not stated");
    }
    if (lesion.histology().isEmpty()) {
      return Optional.of("the histology is not stated");
    }
    Histology histology = lesion.histology().get();
    if (histology.lineage() == Lineage.HEMATOPOIETIC) {
      return Optional.of(
          histology.display() + " is staged by the chapters of lymphoma and myeloma");
    }
    // The chapter names chordoma among its tumours, though it is no sarcoma by its lineage.
    boolean covered = histology.isSarcoma()
        || (histology.lineage() == Lineage.NOTOCHORDAL
            && histology.biologicalClass() == BiologicalClass.MALIGNANT);
    return covered
        ? Optional.empty()
        : Optional.of(histology.display() + " is none of its malignant tumours of bone");
  }

  private static Optional<String> whyNotSite(
      SpinalLesion lesion, PrimarySite site, SpinalSite bone, String otherwise) {
    if (lesion.primarySite().isPresent()) {
      PrimarySite stated = lesion.primarySite().get();
      if (stated == site) {
        return Optional.empty();
      }
      boolean otherBone = stated == PrimarySite.VERTEBRAL_COLUMN || stated == PrimarySite.SACRUM;
      return Optional.of(otherBone ? otherwise : "the tumour began in: " + stated.display());
    }
    Set<SpinalSite> sites = lesion.levels().stream()
        .map(LevelSet::levels)
        .flatMap(levels -> levels.stream().map(level -> level.boneSite()))
        .collect(Collectors.toSet());
    if (sites.size() != 1) {
      return Optional.of("whether it began above the sacrum or in it is not stated");
    }
    return sites.contains(bone) ? Optional.empty() : Optional.of(otherwise);
  }
}
