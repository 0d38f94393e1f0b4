package dev.notochord.survival.cohort;

import dev.notochord.core.code.Presence;
import dev.notochord.core.outcome.Death;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.outcome.VitalStatus;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Patients made by hand, each with what a score says of them. */
public final class ScoredCohorts {
  private final Map<String, ScoreReading> readings = new LinkedHashMap<>();
  private final List<SpinalTumorCase> cases = new ArrayList<>();

  /** Adds a patient who died. */
  public ScoredCohorts died(double months, ScoreReading reading) {
    return add(months, true, reading);
  }

  /** Adds a patient who lived when last seen. */
  public ScoredCohorts lives(double months, ScoreReading reading) {
    return add(months, false, reading);
  }

  private ScoredCohorts add(double months, boolean died, ScoreReading reading) {
    String id = "case " + cases.size();
    readings.put(id, reading);
    cases.add(patient(id, months, died));
    return this;
  }

  /** Adds a patient of whom the score says nothing but an error. */
  public ScoredCohorts refused(double months, boolean died) {
    cases.add(patient("case " + cases.size(), months, died));
    return this;
  }

  /** Adds a patient without follow-up. */
  public ScoredCohorts silent() {
    cases.add(SpinalTumorCase.builder().id("case " + cases.size()).build());
    return this;
  }

  /** Returns the patients. */
  public List<SpinalTumorCase> cases() {
    return cases;
  }

  /** Returns the patients observed for death. */
  public Cohort cohort() {
    return Cohort.of(cases, Endpoint.OVERALL_SURVIVAL);
  }

  /** Returns what the score says of a patient. */
  public ScoreReading read(SpinalTumorCase patient) {
    ScoreReading reading = readings.get(patient.id());
    if (reading == null) {
      throw new IllegalArgumentException("two findings contradict each other");
    }
    return reading;
  }

  /** Returns a score with the classes good, middle and poor in which more points are worse. */
  public ClinicalScore.Builder score() {
    return score(ScoreDirection.HIGHER_IS_WORSE);
  }

  /** Returns a score with the classes good, middle and poor. */
  public ClinicalScore.Builder score(ScoreDirection direction) {
    return ClinicalScore.builder()
        .name("three classes")
        .citation("Nobody N. J Imaginary Med 2020;1:1")
        .direction(direction)
        .addClasses("good", "middle", "poor")
        .reading(this::read);
  }

  private static SpinalTumorCase patient(String id, double months, boolean died) {
    FollowUp.Builder followUp = FollowUp.builder()
        .timeZero(TimeZero.SURGERY)
        .vitalStatus(died ? VitalStatus.DEAD : VitalStatus.ALIVE)
        .lastContactMonths(months)
        .localRecurrence(Presence.ABSENT);
    if (died) {
      followUp.addEvents(new Death(months, Optional.empty()));
    }
    return SpinalTumorCase.builder().id(id).followUp(followUp.build()).build();
  }

  /**
   * Returns twelve patients: good lives longer than middle and middle longer than poor, with one class and one total
   * open, one refused, one not applicable and one never followed up.
   */
  public static ScoredCohorts twelve() {
    return new ScoredCohorts()
        .died(2, ScoreReading.settled(8, "poor"))
        .died(4, ScoreReading.settled(9, "poor"))
        .died(6, ScoreReading.settled(7, "poor"))
        .died(5, ScoreReading.settled(5, "middle"))
        .lives(9, ScoreReading.settled(4, "middle"))
        .died(12, ScoreReading.settled(1, "good"))
        .lives(14, ScoreReading.settled(0, "good"))
        .lives(20, ScoreReading.ofClasses(List.of("good"), List.of("pain")).withTotal(0, 2))
        .died(
            3,
            ScoreReading.ofClasses(List.of("poor", "middle"), List.of("pain", "histology"))
                .withTotal(5, 8))
        .refused(1, true)
        .lives(30, ScoreReading.notApplicable("the tumour is primary"))
        .silent();
  }
}
