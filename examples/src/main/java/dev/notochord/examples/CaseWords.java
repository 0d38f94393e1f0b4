package dev.notochord.examples;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import dev.notochord.core.code.Coded;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.Morphology;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.outcome.NotObservable;
import dev.notochord.core.outcome.Observation;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.StagingClass;
import dev.notochord.staging.sins.Sins;
import dev.notochord.staging.sins.SinsFindings;
import dev.notochord.staging.sins.SpinalStability;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A case in words, the same in the terminal and on the page. */
final class CaseWords {
  private CaseWords() {}

  /** Returns age and sex, as far as stated. */
  static String patient(SpinalTumorCase patient) {
    String sex = patient.sex().map(Coded::display).orElse("sex not stated");
    return patient.ageYears().isPresent()
        ? patient.ageYears().getAsInt() + " years, " + sex
        : "age not stated, " + sex;
  }

  /** Returns level, histology with its code, origin and primary site, as far as stated. */
  static String lesion(SpinalLesion lesion) {
    List<String> words = new ArrayList<>();
    words.add(lesion
        .levels()
        .map(Object::toString)
        .or(() -> lesion.levelText().map(text -> "\"" + text + "\""))
        .orElse("level not stated"));
    words.add(lesion.histology().map(Coded::display).orElse("histology not stated")
        + lesion
            .morphology()
            .map(Morphology::toString)
            .or(() -> lesion.histology().flatMap(Histology::morphology).map(Morphology::histology))
            .map(code -> " " + code)
            .orElse(""));
    words.add(lesion.origin().map(Coded::display).orElse("origin not stated"));
    lesion
        .primarySite()
        .filter(site -> !site.isSpinal())
        .ifPresent(site -> words.add("from " + site.display()));
    return Joiner.on(", ").join(words);
  }

  static Assessment<SpinalStability> sins(SpinalTumorCase patient) {
    return Sins.assess(SinsFindings.from(patient, patient.lesions().get(0)));
  }

  /** Returns range, classes and what is missing in a line. */
  static String line(Assessment<SpinalStability> sins) {
    return sins.total().orElseThrow()
        + ": "
        + sins.possibleClasses().stream()
            .map(StagingClass::display)
            .collect(Collectors.joining(" or "))
        + (sins.missing().isEmpty() ? "" : "; open: " + Joiner.on(", ").join(sins.missing()));
  }

  static Observation observe(SpinalTumorCase patient, Endpoint endpoint) {
    return patient
        .followUp()
        .map(endpoint::observe)
        .orElseGet(() -> new NotObservable("follow-up is not stated"));
  }

  /** Returns what the endpoints answer, those with one answer in a line, those without a time last. */
  static ImmutableList<String> endpoints(SpinalTumorCase patient) {
    ListMultimap<String, String> times = LinkedListMultimap.create();
    ListMultimap<String, String> reasons = LinkedListMultimap.create();
    for (Endpoint endpoint : Endpoint.values()) {
      Observation observation = observe(patient, endpoint);
      (observation instanceof NotObservable ? reasons : times)
          .put(observation.reason(), endpoint.code());
    }
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.addAll(lines(times));
    if (!reasons.isEmpty()) {
      lines.add("no time for " + Joiner.on("; ").join(lines(reasons)));
    }
    return lines.build();
  }

  private static ImmutableList<String> lines(ListMultimap<String, String> codesOfAnswer) {
    return codesOfAnswer.asMap().entrySet().stream()
        .map(answer -> Joiner.on(", ").join(answer.getValue()) + ": " + answer.getKey())
        .collect(ImmutableList.toImmutableList());
  }

  static String line(Observation observation) {
    return (observation instanceof NotObservable ? "not usable: " : "") + observation.reason();
  }

  static String list(ImmutableList<String> words) {
    return words.isEmpty() ? "nothing" : Joiner.on(", ").join(words);
  }
}
