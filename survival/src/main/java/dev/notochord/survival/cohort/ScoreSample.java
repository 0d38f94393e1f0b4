package dev.notochord.survival.cohort;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.Groups;
import dev.notochord.survival.RiskTable;
import dev.notochord.survival.SurvivalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The columns of one analysis: times, events, and per row a number that is high where the score expects the event early. */
final class ScoreSample {
  private final SurvivalData data;
  private final double[] risk;

  private ScoreSample(SurvivalData data, double[] risk) {
    this.data = data;
    this.risk = risk;
  }

  /** Returns the cases by the place of their class, from the best, 0; none if no case has a class at this bound. */
  static Optional<ScoreSample> byClass(
      ImmutableList<ScoredCase> cases, ClinicalScore score, ScoreBound bound) {
    List<ScoredCase> used = new ArrayList<>();
    ImmutableDoubleArray.Builder places = ImmutableDoubleArray.builder();
    for (ScoredCase one : cases) {
      OptionalInt place = one.applicable()
          .map(reading -> classPlace(reading, score, bound))
          .orElse(OptionalInt.empty());
      if (place.isPresent()) {
        used.add(one);
        places.add(place.getAsInt());
      }
    }
    return of(used, places.build().toArray());
  }

  /** Returns the cases by their total, turned so that high is bad; none if no case has a total at this bound. */
  static Optional<ScoreSample> byTotal(
      ImmutableList<ScoredCase> cases, ClinicalScore score, ScoreBound bound) {
    List<ScoredCase> used = new ArrayList<>();
    ImmutableDoubleArray.Builder risks = ImmutableDoubleArray.builder();
    for (ScoredCase one : cases) {
      Optional<ScoreReading> reading = one.applicable()
          .filter(it ->
              bound == ScoreBound.SETTLED ? it.isTotalSettled() : it.lowest().isPresent());
      if (reading.isPresent()) {
        used.add(one);
        risks.add(risk(reading.get(), score.direction(), bound));
      }
    }
    return of(used, risks.build().toArray());
  }

  private static double risk(ScoreReading reading, ScoreDirection direction, ScoreBound bound) {
    double one = direction.risk(reading.lowest().orElseThrow());
    double other = direction.risk(reading.highest().orElseThrow());
    return bound == ScoreBound.WORST ? Math.max(one, other) : Math.min(one, other);
  }

  private static OptionalInt classPlace(
      ScoreReading reading, ClinicalScore score, ScoreBound bound) {
    int[] places = reading.possibleClasses().stream()
        .mapToInt(score.classes()::indexOf)
        .sorted()
        .toArray();
    return switch (bound) {
      case SETTLED -> places.length == 1 ? OptionalInt.of(places[0]) : OptionalInt.empty();
      case BEST -> OptionalInt.of(places[0]);
      case WORST -> OptionalInt.of(places[places.length - 1]);
    };
  }

  private static Optional<ScoreSample> of(List<ScoredCase> used, double[] risk) {
    if (used.isEmpty()) {
      return Optional.empty();
    }
    double[] months = used.stream().mapToDouble(ScoredCase::months).toArray();
    int[] event = used.stream().mapToInt(one -> one.event() ? 1 : 0).toArray();
    return Optional.of(new ScoreSample(SurvivalData.rightCensored(months, event), risk));
  }

  SurvivalData data() {
    return data;
  }

  double[] risk() {
    return risk.clone();
  }

  int size() {
    return risk.length;
  }

  /** Returns, for a sample by class, how many are in the class at a place. */
  int inClass(int place) {
    int count = 0;
    for (double own : risk) {
      count += own == place ? 1 : 0;
    }
    return count;
  }

  /** Returns, for a sample by class, the counts of each class with patients, from the best to the worst. */
  ImmutableMap<String, RiskTable> tables(ClinicalScore score) {
    List<String> labels = new ArrayList<>();
    for (double place : risk) {
      labels.add(Integer.toString((int) place));
    }
    ImmutableMap.Builder<String, RiskTable> tables = ImmutableMap.builder();
    // Groups of whole numbers come in their order.
    for (Map.Entry<String, SurvivalData> own : data.split(Groups.of(labels)).entrySet()) {
      tables.put(
          score.classes().get(Integer.parseInt(own.getKey())), own.getValue().riskTable());
    }
    return tables.buildOrThrow();
  }
}
