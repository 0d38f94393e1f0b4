package dev.notochord.survival.nonparametric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.notochord.survival.FollowUp;
import dev.notochord.survival.Landmark;
import dev.notochord.survival.LandmarkExclusion;
import dev.notochord.survival.LandmarkSample;
import dev.notochord.survival.LateEntries;
import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.TimeAfterLandmark;
import dev.notochord.survival.WeightKind;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds of conditional curves, landmarks, follow-up, numbers at risk and life tables of any sample. */
@Domain(FollowUp.Any.class)
@Domain(DomainContext.Global.class)
class ReadingsPropertyTest {
  @Property(tries = 150)
  void survivalIsTheSurvivalToATimeTimesThatGivenIt(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0, max = 1) double part) {
    SurvivalData data = late(sample);
    double survived = part * last(sample);
    SurvivalCurve whole = KaplanMeier.withDefaults().estimate(data);
    Optional<SurvivalCurve> given = KaplanMeier.withDefaults().estimateGiven(data, survived);
    assertThat(given.isPresent()).isEqualTo(survived < last(sample));
    Assume.that(given.isPresent() && whole.survivalAt(survived) > 0);

    for (double time : sample.time()) {
      if (time > survived) {
        assertThat(given.get().survivalAt(time) * whole.survivalAt(survived))
            .isCloseTo(whole.survivalAt(time), within(1e-12));
      } else {
        assertThat(given.get().survivalAt(time)).isEqualTo(1);
      }
    }
  }

  @Property(tries = 200)
  void aTableGivesTheSameConditionalCurveAsTheRows(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0, max = 0.99) double part) {
    double[] weight = new double[sample.subjects()];
    Arrays.setAll(weight, i -> 0.1 + i % 7);
    CurveEstimator greenwood = KaplanMeier.withDefaults().with(CurveVariance.GREENWOOD);
    for (SurvivalData data :
        new SurvivalData[] {late(sample), late(sample).withWeights(weight, WeightKind.SAMPLING)}) {
      double survived = part * last(sample);
      Assume.that(survived < last(sample));
      SurvivalCurve rows = greenwood.estimateGiven(data, survived).orElseThrow();
      SurvivalCurve table = greenwood.estimateGiven(data.riskTable(), survived).orElseThrow();

      assertThat(table.times()).isEqualTo(rows.times());
      assertThat(table.survival()).isEqualTo(rows.survival());
      assertThat(table.standardErrors()).isEqualTo(rows.standardErrors());
      assertThat(table.atRisk()).isEqualTo(rows.atRisk());
    }
  }

  @Property(tries = 200)
  void theRobustErrorOfAConditionalCurveIsGreenwoods(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0, max = 0.99) double part) {
    double survived = part * last(sample);
    Assume.that(survived < last(sample));
    SurvivalCurve model =
        KaplanMeier.withDefaults().estimateGiven(sample.data(), survived).orElseThrow();
    SurvivalCurve robust = KaplanMeier.withDefaults()
        .with(CurveVariance.INFINITESIMAL_JACKKNIFE)
        .estimateGiven(sample.data(), survived)
        .orElseThrow();
    for (int row = 0; row < model.size(); row++) {
      if (model.survival().get(row) > 0) {
        assertThat(robust.standardErrors().get(row))
            .isCloseTo(model.standardErrors().get(row), within(1e-8));
      }
    }
  }

  @Property(tries = 150)
  void everySubjectIsKeptAtALandmarkOrLeftOutForOneReason(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0, max = 1.1) double part) {
    SurvivalData data = late(sample);
    Landmark landmark = Landmark.at(part * last(sample));
    LandmarkSample kept = landmark.select(data);
    long left = 0;
    for (LandmarkExclusion reason : LandmarkExclusion.values()) {
      left += kept.excluded(reason);
    }

    assertThat(kept.rows().length() + left).isEqualTo(sample.subjects());
    assertThat(kept.data().map(SurvivalData::rows).orElse(0))
        .isEqualTo(kept.rows().length());
    assertThat(landmark.with(LateEntries.INCLUDED).select(data).rows().length())
        .isEqualTo(kept.rows().length() + kept.excluded(LandmarkExclusion.NOT_YET_ENTERED));
    // At risk just after the landmark: just before the next time at which anything happens.
    double next = Math.nextUp(landmark.time());
    assertThat((long) kept.rows().length())
        .isEqualTo(AtRiskTable.of(data, next).atRisk("all").get(0));
  }

  @Property(tries = 200)
  void theClockAfterALandmarkChangesNoSurvival(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0, max = 0.99) double part) {
    double time = part * last(sample);
    Assume.that(time < last(sample));
    Landmark landmark = Landmark.at(time);
    SurvivalCurve kept = KaplanMeier.withDefaults()
        .estimate(landmark.select(sample.data()).data().orElseThrow());
    SurvivalCurve reset = KaplanMeier.withDefaults()
        .estimate(landmark
            .with(TimeAfterLandmark.FROM_LANDMARK)
            .select(sample.data())
            .data()
            .orElseThrow());
    Assume.that(kept.size() == reset.size());

    assertThat(reset.survival()).isEqualTo(kept.survival());
    assertThat(reset.standardErrors()).isEqualTo(kept.standardErrors());
  }

  @Property(tries = 150)
  void survivalTimesFollowUpIsThePartStillObserved(@ForAll FollowUp sample) {
    SurvivalCurve survival = KaplanMeier.withDefaults().estimate(sample.data());
    FollowUpCurve followUp = ReverseKaplanMeier.withDefaults().estimate(sample.data());
    double n = sample.subjects();
    for (double time : sample.time()) {
      double observed = Arrays.stream(sample.time()).filter(t -> t > time).count() / n;
      assertThat(survival.survivalAt(time) * followUp.estimateAt(time).value())
          .isCloseTo(observed, within(1e-13));
    }
  }

  @Property(tries = 200)
  void theRobustErrorOfTheFollowUpIsGreenwoods(@ForAll FollowUp sample) {
    FollowUpCurve model = ReverseKaplanMeier.withDefaults().estimate(sample.data());
    FollowUpCurve robust = ReverseKaplanMeier.withDefaults()
        .withCurve(KaplanMeier.withDefaults().with(CurveVariance.INFINITESIMAL_JACKKNIFE))
        .estimate(sample.data());

    assertThat(robust.values()).isEqualTo(model.values());
    for (int row = 0; row < model.size(); row++) {
      if (model.values().get(row) > 0) {
        assertThat(robust.standardErrors().get(row))
            .isCloseTo(model.standardErrors().get(row), within(1e-8));
      }
    }
  }

  @Property(tries = 150)
  void thoseWhoEnteredAreAtRiskOrHadTheEventOrWereCensored(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0, max = 1.1) double part) {
    double own = sample.time()[0];
    double between = part * last(sample);
    AtRiskTable table = AtRiskTable.of(late(sample), sample.groups(), own, between);
    long atRisk = 0;
    for (String group : table.groups()) {
      for (int i = 0; i < 2; i++) {
        assertThat(table.atRisk(group).get(i)
                + table.events(group).get(i)
                + table.censored(group).get(i))
            .isEqualTo(table.entered(group).get(i));
      }
      atRisk += table.atRisk(group).get(0);
    }
    assertThat(atRisk)
        .isEqualTo(KaplanMeier.withDefaults().estimate(late(sample)).atRiskAt(own));
  }

  @Property(tries = 200)
  void aLifeTableWithOneTimePerIntervalAndNoCensoringIsTheCurve(@ForAll FollowUp sample) {
    FollowUp all = sample.withoutCensoring();
    SurvivalCurve curve = KaplanMeier.withDefaults().estimate(all.data());
    double[] bounds = new double[curve.size() + 1];
    for (int i = 1; i < curve.size(); i++) {
      bounds[i] = curve.times().get(i);
    }
    bounds[curve.size()] = Double.POSITIVE_INFINITY;
    Assume.that(bounds.length < 3 || bounds[1] > 0);
    var table = LifeTable.withDefaults().estimate(all.data(), bounds);
    for (int i = 0; i < curve.size(); i++) {
      assertThat(table.get(i).events()).isEqualTo(curve.events().get(i));
      assertThat(table.get(i).survival().value()).isCloseTo(curve.survival().get(i), within(1e-13));
      if (curve.survival().get(i) > 1e-12) {
        assertThat(table.get(i).survival().standardError())
            .isCloseTo(curve.standardErrors().get(i), within(1e-12));
      }
    }
  }

  @Property(tries = 200)
  void theSubjectsOfALifeTableAreAllAccountedFor(
      @ForAll FollowUp sample, @ForAll @DoubleRange(min = 0.1, max = 0.9) double part) {
    double last = last(sample);
    Assume.that(last * part > 0);
    var table = LifeTable.withDefaults()
        .estimate(late(sample), 0, last * part, last, Double.POSITIVE_INFINITY);
    long left = 0;
    long late = table.get(0).entering();
    for (LifeTableInterval interval : table) {
      left += interval.events() + interval.withdrawn();
      late += interval.lateEntries();
      if (!Double.isNaN(interval.probability())) {
        assertThat(interval.probability()).isBetween(0.0, 1.0);
      }
    }
    assertThat(left).isEqualTo(sample.subjects());
    assertThat(late).isLessThanOrEqualTo(sample.subjects());
  }

  /** Returns the sample with every third subject observed from half of the time on. */
  private static SurvivalData late(FollowUp sample) {
    double[] entry = new double[sample.subjects()];
    for (int i = 0; i < entry.length; i++) {
      Assume.that(sample.time()[i] > 0);
      entry[i] = i % 3 == 1 ? sample.time()[i] / 2 : 0;
    }
    return SurvivalData.delayedEntry(entry, sample.time(), sample.event());
  }

  private static double last(FollowUp sample) {
    return Arrays.stream(sample.time()).max().orElseThrow();
  }
}
