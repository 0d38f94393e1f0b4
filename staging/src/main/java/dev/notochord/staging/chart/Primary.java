package dev.notochord.staging.chart;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Coded;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.Lineage;
import dev.notochord.core.histology.PrimarySite;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A primary of metastases of the spine as a case states it.
 *
 * @param site the organ; empty if it is not stated
 * @param histology the kind of tumour; empty if it is not stated
 * @since 0.1.0
 */
public record Primary(Optional<PrimarySite> site, Optional<Histology> histology) {
  private static final ImmutableSet<Histology> MYELOMA_OR_LYMPHOMA = Sets.immutableEnumSet(
      Histology.PLASMA_CELL_MYELOMA,
      Histology.LYMPHOMA,
      Histology.HODGKIN_LYMPHOMA,
      Histology.NON_HODGKIN_LYMPHOMA,
      Histology.FOLLICULAR_LYMPHOMA,
      Histology.DIFFUSE_LARGE_B_CELL_LYMPHOMA);

  /**
   * {@return whether a tumour is a myeloma or a lymphoma; a solitary plasmacytoma is neither}
   *
   * @param histology the kind of tumour
   */
  public static boolean isMyelomaOrLymphoma(Histology histology) {
    return MYELOMA_OR_LYMPHOMA.contains(histology);
  }

  /** {@return whether it may be a carcinoma: it is one, or its kind is not stated} */
  public boolean mayBeCarcinoma() {
    return histology
        .map(Histology::lineage)
        .map(lineage -> lineage == Lineage.EPITHELIAL || lineage == Lineage.NEUROENDOCRINE)
        .orElse(true);
  }

  boolean isStated() {
    return site.isPresent() || histology.isPresent();
  }

  /** Whether another agrees with all that is stated here, and states more. */
  boolean saysLessThan(Primary other) {
    return !equals(other)
        && (site.isEmpty() || site.equals(other.site))
        && (histology.isEmpty() || histology.equals(other.histology));
  }

  /** {@return what is stated: {@code kidney; renal cell carcinoma}} */
  @Override
  public String toString() {
    return Stream.<Optional<? extends Coded>>of(site, histology)
        .flatMap(part -> part.map(Coded::display).stream())
        .collect(Collectors.joining("; "));
  }
}
