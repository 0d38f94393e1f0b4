package dev.notochord.staging.tokuhashi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.neurology.AisGrade;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.PatientChart;
import dev.notochord.staging.chart.Primary;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the findings of the scores of Tokuhashi off a case: what it states, and no more. */
final class TokuhashiReading {
  private final PatientChart chart;
  private final ImmutableList.Builder<String> caveats = ImmutableList.builder();

  TokuhashiReading(SpinalTumorCase patient) {
    chart = PatientChart.of(patient);
  }

  /** Records the five criteria that the scores share. */
  <B extends TokuhashiFindings.Recorder<B>> B record(B builder) {
    caveats.addAll(chart.caveatsOnKarnofsky("general condition"));
    return builder
        .condition(chart.karnofskyOfLiving().mapEach(TokuhashiCondition::ofKarnofsky))
        .boneFoci(chart.extraspinalBoneFoci().mapEach(TokuhashiBoneFoci::ofCount))
        .vertebrae(chart.vertebrae().mapEach(TokuhashiVertebrae::ofCount))
        .organs(chart.visceralRow(
            TokuhashiOrgans.NONE,
            chart.visceralRemovable(),
            TokuhashiOrgans.REMOVABLE,
            TokuhashiOrgans.UNREMOVABLE))
        .palsy(palsy());
  }

  ImmutableList<String> caveats() {
    return caveats.build();
  }

  private Finding<TokuhashiPalsy> palsy() {
    if (chart.frankel().isRecorded()) {
      return chart.frankel().mapEach(TokuhashiPalsy::ofFrankel);
    }
    if (chart.deficit().value().equals(Optional.of(Presence.ABSENT))) {
      return chart.deficit().mapEach(absent -> TokuhashiPalsy.NONE);
    }
    if (chart.ais().isRecorded()) {
      caveats.add("palsy: a grade of the ASIA Impairment Scale, "
          + chart.ais().candidates().stream()
              .map(AisGrade::code)
              .collect(Collectors.joining(" or "))
          + ", is not a Frankel grade and is not read");
    }
    return Finding.notRecorded();
  }

  Finding<Tokuhashi1990Primary> primary1990() {
    return chart.primarySite().map(Tokuhashi1990Primary::ofSite);
  }

  Finding<Tokuhashi2005Primary> primary2005() {
    Finding<Tokuhashi2005Primary> row = chart.primary(TokuhashiReading::rows2005);
    if (row.isRecorded()) {
      chart.primaries().forEach(this::saySeveralRows);
    }
    return row;
  }

  private static ImmutableSet<Tokuhashi2005Primary> rows2005(Primary primary) {
    Optional<PrimarySite> site = primary.site();
    if (primary.histology().isEmpty()) {
      return site.map(Tokuhashi2005Primary::ofSite).orElse(ImmutableSet.of());
    }
    Histology histology = primary.histology().get();
    return site.map(it -> Tokuhashi2005Primary.of(it, histology))
        .orElseGet(() -> Tokuhashi2005Primary.ofHistology(histology));
  }

  private void saySeveralRows(Primary primary) {
    if (primary.site().isPresent()
        && primary.histology().isPresent()
        && rows2005(primary).size() > 1) {
      caveats.add("primary: the source does not say which row is for "
          + primary.histology().get().display() + " of the "
          + primary.site().get().display());
    }
  }
}
