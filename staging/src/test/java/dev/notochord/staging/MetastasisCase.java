package dev.notochord.staging;

import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.util.function.UnaryOperator;

/** A case of one metastasis of lung cancer in the spine, which says how far the disease spread. */
public final class MetastasisCase {
  private MetastasisCase() {}

  /**
   * Returns the case.
   *
   * @param parts what the case states of the disease beyond the metastasis
   */
  public static SpinalTumorCase spread(UnaryOperator<MetastaticDisease.Builder> parts) {
    return SpinalTumorCase.builder()
        .id("x")
        .addLesions(SpinalLesion.builder()
            .origin(LesionOrigin.METASTATIC)
            .primarySite(PrimarySite.LUNG)
            .build())
        .metastaticDisease(parts.apply(MetastaticDisease.builder()).build())
        .build();
  }
}
