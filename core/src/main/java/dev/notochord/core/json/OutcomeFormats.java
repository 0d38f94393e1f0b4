package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.outcome.CauseOfDeath;
import dev.notochord.core.outcome.ClearExamination;
import dev.notochord.core.outcome.Death;
import dev.notochord.core.outcome.DeathHandling;
import dev.notochord.core.outcome.DiseaseSite;
import dev.notochord.core.outcome.DiseaseStatus;
import dev.notochord.core.outcome.DistantMetastasis;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.outcome.FieldRelation;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.FollowUpEvent;
import dev.notochord.core.outcome.FunctionalChange;
import dev.notochord.core.outcome.FunctionalTrend;
import dev.notochord.core.outcome.IntervalReduction;
import dev.notochord.core.outcome.LocalRecurrence;
import dev.notochord.core.outcome.NotObservable;
import dev.notochord.core.outcome.Observation;
import dev.notochord.core.outcome.Observed;
import dev.notochord.core.outcome.ObservedStatus;
import dev.notochord.core.outcome.Progression;
import dev.notochord.core.outcome.RegionalRecurrence;
import dev.notochord.core.outcome.SecondMalignancy;
import dev.notochord.core.outcome.StableDisease;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.outcome.TumorFinding;
import dev.notochord.core.outcome.VitalStatus;

/** The formats of {@code dev.notochord.core.outcome}. */
final class OutcomeFormats {
  static final Format<CauseOfDeath> CAUSE_OF_DEATH =
      Formats.coded(CauseOfDeath.class, CauseOfDeath::ofCode);
  static final Format<DeathHandling> DEATH_HANDLING =
      Formats.coded(DeathHandling.class, DeathHandling::ofCode);
  static final Format<DiseaseSite> DISEASE_SITE =
      Formats.coded(DiseaseSite.class, DiseaseSite::ofCode);
  static final Format<DiseaseStatus> DISEASE_STATUS =
      Formats.coded(DiseaseStatus.class, DiseaseStatus::ofCode);
  static final Format<Endpoint> ENDPOINT = Formats.coded(Endpoint.class, Endpoint::ofCode);
  static final Format<FieldRelation> FIELD_RELATION =
      Formats.coded(FieldRelation.class, FieldRelation::ofCode);
  static final Format<FunctionalTrend> FUNCTIONAL_TREND =
      Formats.coded(FunctionalTrend.class, FunctionalTrend::ofCode);
  static final Format<IntervalReduction> INTERVAL_REDUCTION =
      Formats.coded(IntervalReduction.class, IntervalReduction::ofCode);
  static final Format<ObservedStatus> OBSERVED_STATUS =
      Formats.coded(ObservedStatus.class, ObservedStatus::ofCode);
  static final Format<TimeZero> TIME_ZERO = Formats.coded(TimeZero.class, TimeZero::ofCode);
  static final Format<VitalStatus> VITAL_STATUS =
      Formats.coded(VitalStatus.class, VitalStatus::ofCode);

  static final ObjectFormat<LocalRecurrence, ?> LOCAL_RECURRENCE = Formats.record(
          LocalRecurrence.class,
          "The tumour had grown again at the treated site.",
          parts -> new LocalRecurrence(parts.<Double>get("months"), parts.find("field")))
      .kind("local-recurrence")
      .part("months", Formats.positive(), LocalRecurrence::months)
      .optionalPart("field", FIELD_RELATION, LocalRecurrence::field);

  static final ObjectFormat<RegionalRecurrence, ?> REGIONAL_RECURRENCE = Formats.record(
          RegionalRecurrence.class,
          "New tumour near the treated site.",
          parts -> new RegionalRecurrence(parts.<Double>get("months")))
      .kind("regional-recurrence")
      .part("months", Formats.positive(), RegionalRecurrence::months);

  static final ObjectFormat<DistantMetastasis, ?> DISTANT_METASTASIS = Formats.record(
          DistantMetastasis.class,
          "A metastasis away from the treated site.",
          parts -> new DistantMetastasis(parts.<Double>get("months")))
      .kind("distant-metastasis")
      .part("months", Formats.positive(), DistantMetastasis::months);

  static final ObjectFormat<Progression, ?> PROGRESSION = Formats.record(
          Progression.class,
          "Tumour that was known had grown.",
          parts -> new Progression(parts.<Double>get("months"), parts.find("site")))
      .kind("progression")
      .part("months", Formats.positive(), Progression::months)
      .optionalPart("site", DISEASE_SITE, Progression::site);

  static final ObjectFormat<StableDisease, ?> STABLE_DISEASE = Formats.record(
          StableDisease.class,
          "Tumour that was known had not grown.",
          parts -> new StableDisease(parts.<Double>get("months"), parts.find("site")))
      .kind("stable-disease")
      .part("months", Formats.positive(), StableDisease::months)
      .optionalPart("site", DISEASE_SITE, StableDisease::site);

  static final ObjectFormat<ClearExamination, ?> CLEAR_EXAMINATION = Formats.record(
          ClearExamination.class,
          "An examination that looked for tumour and found none.",
          parts -> new ClearExamination(parts.<Double>get("months"), parts.set("sites")))
      .kind("clear-examination")
      .part("months", Formats.positive(), ClearExamination::months)
      .setPart("sites", DISEASE_SITE, ClearExamination::sites);

  static final ObjectFormat<Death, ?> DEATH = Formats.record(
          Death.class,
          "The patient died.",
          parts -> new Death(parts.<Double>get("months"), parts.find("cause")))
      .kind("death")
      .part("months", Formats.positive(), Death::months)
      .optionalPart("cause", CAUSE_OF_DEATH, Death::cause);

  static final ObjectFormat<FunctionalChange, ?> FUNCTIONAL_CHANGE = Formats.record(
          FunctionalChange.class,
          "The function of the patient was looked at again.",
          parts -> new FunctionalChange(
              parts.<Double>get("months"), parts.find("trend"), parts.find("description")))
      .kind("functional-change")
      .part("months", Formats.positive(), FunctionalChange::months)
      .optionalPart("trend", FUNCTIONAL_TREND, FunctionalChange::trend)
      .optionalPart("description", Formats.words(), FunctionalChange::description);

  static final ObjectFormat<SecondMalignancy, ?> SECOND_MALIGNANCY = Formats.record(
          SecondMalignancy.class,
          "Another tumour, neither recurrence nor metastasis.",
          parts -> new SecondMalignancy(parts.<Double>get("months"), parts.find("description")))
      .kind("second-malignancy")
      .part("months", Formats.positive(), SecondMalignancy::months)
      .optionalPart("description", Formats.words(), SecondMalignancy::description);

  static final UnionFormat<TumorFinding> TUMOR_FINDING = new UnionFormat<>(TumorFinding.class)
      .kind("local-recurrence", LOCAL_RECURRENCE)
      .kind("regional-recurrence", REGIONAL_RECURRENCE)
      .kind("distant-metastasis", DISTANT_METASTASIS)
      .kind("progression", PROGRESSION)
      .kind("stable-disease", STABLE_DISEASE);

  static final UnionFormat<FollowUpEvent> FOLLOW_UP_EVENT = new UnionFormat<>(FollowUpEvent.class)
      .kind("local-recurrence", LOCAL_RECURRENCE)
      .kind("regional-recurrence", REGIONAL_RECURRENCE)
      .kind("distant-metastasis", DISTANT_METASTASIS)
      .kind("progression", PROGRESSION)
      .kind("stable-disease", STABLE_DISEASE)
      .kind("clear-examination", CLEAR_EXAMINATION)
      .kind("death", DEATH)
      .kind("functional-change", FUNCTIONAL_CHANGE)
      .kind("second-malignancy", SECOND_MALIGNANCY);

  static final ObjectFormat<FollowUp, FollowUp.Builder> FOLLOW_UP = Formats.object(
          FollowUp.class,
          "What is known of a patient after time zero.",
          FollowUp::builder,
          FollowUp.Builder::build)
      .optional("timeZero", TIME_ZERO, FollowUp::timeZero, FollowUp.Builder::timeZero)
      .list("events", FOLLOW_UP_EVENT, FollowUp::events, FollowUp.Builder::addAllEvents)
      .optional("vitalStatus", VITAL_STATUS, FollowUp::vitalStatus, FollowUp.Builder::vitalStatus)
      .optionalNumber(
          "lastContactMonths",
          Formats.positive(),
          FollowUp::lastContactMonths,
          FollowUp.Builder::lastContactMonths)
      .optional(
          "diseaseStatus", DISEASE_STATUS, FollowUp::diseaseStatus, FollowUp.Builder::diseaseStatus)
      .optional(
          "localRecurrence",
          CodeFormats.PRESENCE,
          FollowUp::localRecurrence,
          FollowUp.Builder::localRecurrence)
      .optional(
          "distantMetastasis",
          CodeFormats.PRESENCE,
          FollowUp::distantMetastasis,
          FollowUp.Builder::distantMetastasis)
      .optional(
          "progression",
          CodeFormats.PRESENCE,
          FollowUp::progression,
          FollowUp.Builder::progression);

  static final ObjectFormat<Observed, ?> OBSERVED = Formats.record(
          Observed.class,
          "A time for survival analysis, with the way it ended.",
          parts -> new Observed(
              parts.<Double>get("months"),
              parts.get("status"),
              parts.<Double>get("lower"),
              parts.get("reason")))
      .kind("observed")
      .part("months", Formats.positive(), Observed::months)
      .part("status", OBSERVED_STATUS, Observed::status)
      .part("lower", Formats.positive(), Observed::lower)
      .part("reason", Formats.words(), Observed::reason);

  static final ObjectFormat<NotObservable, ?> NOT_OBSERVABLE = Formats.record(
          NotObservable.class,
          "The endpoint gives no time.",
          parts -> new NotObservable(parts.get("reason")))
      .kind("not-observable")
      .part("reason", Formats.words(), NotObservable::reason);

  static final UnionFormat<Observation> OBSERVATION = new UnionFormat<>(Observation.class)
      .kind("observed", OBSERVED)
      .kind("not-observable", NOT_OBSERVABLE);

  static final ImmutableList<Format<?>> ALL = ImmutableList.of(
      CAUSE_OF_DEATH,
      DEATH_HANDLING,
      DISEASE_SITE,
      DISEASE_STATUS,
      ENDPOINT,
      FIELD_RELATION,
      FUNCTIONAL_TREND,
      INTERVAL_REDUCTION,
      OBSERVED_STATUS,
      TIME_ZERO,
      VITAL_STATUS,
      LOCAL_RECURRENCE,
      REGIONAL_RECURRENCE,
      DISTANT_METASTASIS,
      PROGRESSION,
      STABLE_DISEASE,
      CLEAR_EXAMINATION,
      DEATH,
      FUNCTIONAL_CHANGE,
      SECOND_MALIGNANCY,
      TUMOR_FINDING,
      FOLLOW_UP_EVENT,
      FOLLOW_UP,
      OBSERVED,
      NOT_OBSERVABLE,
      OBSERVATION);

  private OutcomeFormats() {}
}
