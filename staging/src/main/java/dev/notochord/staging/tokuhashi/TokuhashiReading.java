package dev.notochord.staging.tokuhashi;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.neurology.AisGrade;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.chart.PatientChart;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the findings of the scores of Tokuhashi off a case: what it states, and no more. */
final class TokuhashiReading {
  private final PatientChart chart;
  private final ImmutableList.Builder<String> caveats = ImmutableList.builder();

  TokuhashiReading(SpinalTumorCase patient) {
    chart = PatientChart.of(patient);
  }

  /** Returns why the scores do not apply to a case; empty if they do. */
  static Optional<String> whyNot(SpinalTumorCase patient) {
    return patient.karnofsky().equals(Optional.of(Karnofsky.KPS_0))
        ? Optional.of("for the living; the Karnofsky status is 0, dead")
        : PatientChart.of(patient).whyNotMetastatic();
  }

  /** Records the five criteria that the scores share. */
  <B extends TokuhashiFindings.Recorder<B>> B record(B builder) {
    return builder
        .condition(condition())
        .boneFoci(chart.extraspinalBoneFoci().mapEach(TokuhashiBoneFoci::ofCount))
        .vertebrae(chart.vertebrae().mapEach(TokuhashiVertebrae::ofCount))
        .organs(TokuhashiOrgans.of(chart.visceralMetastases(), chart.visceralRemovable()))
        .palsy(palsy());
  }

  ImmutableList<String> caveats() {
    return caveats.build();
  }

  private Finding<TokuhashiCondition> condition() {
    Finding<Karnofsky> status = chart.karnofsky();
    if (status.candidates().contains(Karnofsky.KPS_0)) {
      caveats.add("general condition: Karnofsky 0 means dead, for which there is no row");
      return Finding.notRecorded();
    }
    return status.mapEach(TokuhashiCondition::ofKarnofsky);
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
    Finding<PrimarySite> site = chart.primarySite();
    Finding<Histology> histology = chart.histology();
    if (!histology.isRecorded()) {
      return site.map(Tokuhashi2005Primary::ofSite);
    }
    Set<Tokuhashi2005Primary> rows = new LinkedHashSet<>();
    for (Histology type : histology.candidates()) {
      Set<Tokuhashi2005Primary> named = Tokuhashi2005Primary.ofHistology(type);
      if (site.isRecorded()) {
        site.candidates().forEach(it -> rows.addAll(Tokuhashi2005Primary.of(it, type)));
      } else if (named.isEmpty()) {
        return Finding.notRecorded();
      } else {
        rows.addAll(named);
      }
    }
    if (rows.size() > 1 && site.value().isPresent() && histology.value().isPresent()) {
      String type = histology.value().get().display();
      caveats.add("primary: the source does not say which row is for " + type + " of the "
          + site.value().get().display());
    }
    return Finding.<Tokuhashi2005Primary>oneOf(rows)
        .withBasis(Stream.of(site, histology)
            .flatMap(finding -> finding.basis().stream())
            .collect(Collectors.joining("; ")));
  }
}
