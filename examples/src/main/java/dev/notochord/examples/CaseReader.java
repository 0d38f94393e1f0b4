package dev.notochord.examples;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.outcome.Death;
import dev.notochord.core.outcome.DiseaseStatus;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.LocalRecurrence;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.outcome.VitalStatus;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.treatment.OtherTreatment;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.RadiotherapyTechnique;
import dev.notochord.core.treatment.ResectionClass;
import dev.notochord.core.treatment.ResidualTumor;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.SurgicalMargin;
import dev.notochord.core.treatment.SystemicTherapy;
import dev.notochord.core.treatment.TreatmentModality;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Turns one row of published facts into a typed case.
 *
 * <p>An empty field is an unknown fact and never a no. A field whose words have no typed value is
 * kept in words and reported as a problem; so are fields that contradict each other. Nothing is
 * guessed and no row is lost.
 */
final class CaseReader {
  private static final ImmutableMap<String, Sex> SEXES =
      ImmutableMap.of("F", Sex.FEMALE, "M", Sex.MALE);
  private static final ImmutableMap<String, Optional<LesionOrigin>> ORIGINS = ImmutableMap.of(
      "primary", Optional.of(LesionOrigin.PRIMARY),
      "metastasis", Optional.of(LesionOrigin.METASTATIC),
      "unclear", Optional.empty());
  private static final ImmutableMap<String, Presence> YES_OR_NO =
      ImmutableMap.of("yes", Presence.PRESENT, "no", Presence.ABSENT);
  private static final ImmutableMap<String, Presence> DEFICITS = ImmutableMap.of(
      "yes", Presence.PRESENT, "no", Presence.ABSENT, "sensory only", Presence.PRESENT);
  private static final ImmutableMap<String, Presence> ONE_OR_ZERO =
      ImmutableMap.of("1", Presence.PRESENT, "0", Presence.ABSENT);
  private static final ImmutableMap<String, PrimarySite> SITES = ImmutableMap.of(
      "spine", PrimarySite.VERTEBRAL_COLUMN,
      "dura", PrimarySite.SPINAL_MENINGES,
      "skin of lower back", PrimarySite.SKIN_OF_TRUNK);

  private static final String NO_RESECTION = "none";
  private static final String DETECTED = "time_to_local_recurrence_months";

  /** What the facts are called whose columns have another name. */
  private static final ImmutableMap<String, String> FACTS = ImmutableMap.<String, String>builder()
      .put("group", "origin")
      .put("primary_site", "primary site")
      .put("resection_class", "resection class")
      .put("followup_months", "length of follow-up")
      .put("vital_status", "vital status")
      .put("disease_status", "disease status")
      .put("local_recurrence", "local recurrence")
      .put(DETECTED, "time to local recurrence")
      .buildOrThrow();

  private static final Pattern PAIN = Pattern.compile("\\bpain\\b", Pattern.CASE_INSENSITIVE);

  private final CaseFields fields;
  private final List<String> known = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private CaseReader(CaseFields fields) {
    this.fields = fields;
  }

  /**
   * Returns the case of a row.
   *
   * @param id what to call it
   * @param fields the row
   */
  static CaseRow read(String id, CaseFields fields) {
    CaseReader reader = new CaseReader(fields);
    SpinalTumorCase patient = reader.patient(id);
    return new CaseRow(
        patient,
        ImmutableList.copyOf(reader.known),
        ImmutableList.copyOf(reader.unknown),
        fields.problems(),
        patient.source().orElse("not stated"));
  }

  private SpinalTumorCase patient(String id) {
    SpinalTumorCase.Builder patient = SpinalTumorCase.builder().id(id);
    stated("sex", fields.oneOf("sex", SEXES)).ifPresent(patient::sex);
    stated("age", fields.count("age_years", "completed years", 130)).ifPresent(patient::ageYears);
    stated("presentation", fields.text("presentation")).ifPresent(patient::presentation);
    stated("pain", pain()).ifPresent(patient::pain);
    neurology().ifPresent(patient::addNeurology);
    patient.addLesions(lesion());
    metastases(patient);
    surgery(patient);
    radiotherapy(patient);
    chemotherapy(patient);
    otherTherapy(patient);
    patient.followUp(followUp());
    stated("published SINS", fields.count("sins", "points", 18));
    fields.read("other_score", score -> Optional.empty(), "kept in words");
    fields.text("source_id").ifPresent(patient::source);
    fields.text("notes").ifPresent(patient::notes);
    return patient.build();
  }

  /** The presentation is a sentence; that it speaks of pain is all that is read from it. */
  private Optional<Pain> pain() {
    Optional<String> words =
        fields.text("presentation").filter(sentence -> PAIN.matcher(sentence).find());
    if (words.filter(CaseFields::isDoubtful).isPresent()) {
      fields.problem(
          "presentation",
          "speaks of pain and of a no or a doubt; whether there is pain stays open");
      return Optional.empty();
    }
    return words.map(sentence -> Pain.of(Presence.PRESENT));
  }

  private Optional<NeurologicalStatus> neurology() {
    Optional<Presence> deficit =
        stated("neurological deficit", fields.oneOf("neuro_deficit", DEFICITS));
    Optional<String> words = fields.text("neuro_deficit");
    boolean isPlain = fields.is("neuro_deficit", "yes") || fields.is("neuro_deficit", "no");
    return words.map(text -> NeurologicalStatus.builder()
        .deficit(deficit)
        .note(words.filter(said -> !isPlain))
        .build());
  }

  private SpinalLesion lesion() {
    Optional<LevelSet> levels = levels();
    Optional<Histology> histology = histology();
    Optional<LesionOrigin> origin = fields.oneOf("group", ORIGINS).flatMap(Function.identity());
    Optional<PrimarySite> site = site(levels);
    return agreeing(
        ImmutableMap.of(
            "levels", levels, "histology", histology, "group", origin, "primary_site", site),
        columns -> SpinalLesion.builder()
            .levels(levels.filter(value -> columns.contains("levels")))
            .levelText(fields.text("levels"))
            .histology(histology.filter(value -> columns.contains("histology")))
            .histologyText(fields.text("histology"))
            .origin(origin.filter(value -> columns.contains("group")))
            .primarySite(site.filter(value -> columns.contains("primary_site")))
            .primarySiteText(primarySiteText(origin))
            .build());
  }

  /** That the row is silent on the primary of a metastasis is said in words. */
  private Optional<String> primarySiteText(Optional<LesionOrigin> origin) {
    return fields
        .text("primary_site")
        .or(() ->
            origin.filter(value -> value == LesionOrigin.METASTATIC).map(value -> "not stated"));
  }

  private Optional<LevelSet> levels() {
    Optional<LevelSet> levels = Optional.empty();
    Optional<String> words = fields.text("levels");
    if (words.isPresent()) {
      try {
        LevelSet named = LevelSet.parse(CharMatcher.whitespace().collapseFrom(words.get(), ' '));
        // No column of the row could bear out a T13 or an L6: it is taken for a slip.
        for (VertebralLevel level : named.levels()) {
          checkArgument(
              !level.isSupernumerary(),
              "few people have a %s, expected levels of the usual spine",
              level);
        }
        levels = Optional.of(named);
      } catch (IllegalArgumentException e) {
        fields.problem("levels", "names no vertebrae: " + e.getMessage());
      }
    }
    checkEnd("level_first", levels.map(LevelSet::cranial));
    checkEnd("level_last", levels.map(LevelSet::caudal));
    return levels;
  }

  /** The columns of the first and the last level repeat the levels, which alone are read. */
  private void checkEnd(String column, Optional<VertebralLevel> end) {
    if (fields.text(column).isEmpty()) {
      return;
    }
    if (end.isEmpty()) {
      fields.problem(column, "not used, the levels that it repeats are not known");
    } else if (!fields.is(column, end.get().code())) {
      fields.problem(column, "not used, it is " + end.get() + " in " + fields.quote("levels"));
    }
  }

  private Optional<Histology> histology() {
    return fields.text("histology").flatMap(words -> {
      try {
        return Optional.of(Histology.ofName(words));
      } catch (IllegalArgumentException e) {
        int bracket = words.indexOf('(');
        Optional<Histology> entity = bracket < 0 || CaseFields.isDoubtful(words)
            ? Optional.empty()
            : Histology.find(words.substring(0, bracket).strip());
        fields.problem(
            "histology",
            entity
                .map(named -> "typed as " + named.display() + ", the rest kept in words")
                .orElse("names no histology: " + e.getMessage()));
        return entity;
      }
    });
  }

  /** A tumour that began in the spine began in the sacrum if it lies nowhere else. */
  private Optional<PrimarySite> site(Optional<LevelSet> levels) {
    Optional<PrimarySite> site = fields.read(
        "primary_site",
        words -> Optional.ofNullable(SITES.get(Ascii.toLowerCase(words)))
            .or(() -> PrimarySite.find(words)),
        "names no site known here");
    return fields.is("primary_site", "spine")
            && levels.filter(set -> !set.cranial().isPresacral()).isPresent()
        ? Optional.of(PrimarySite.SACRUM)
        : site;
  }

  private void metastases(SpinalTumorCase.Builder patient) {
    if (fields.is("metastasis_seen", "no")) {
      patient.otherMetastases(Presence.ABSENT);
      known.add("other metastases");
      return;
    }
    Optional<String> sites = fields.statement("metastasis_seen");
    if (sites.filter(CaseFields::isDoubtful).isPresent()) {
      fields.problem("metastasis_seen", "speaks of a no or a doubt beside what was seen");
      sites = Optional.empty();
    }
    stated("other metastases", sites)
        .ifPresent(words -> patient.otherMetastases(Presence.PRESENT).otherMetastasesText(words));
  }

  private void surgery(SpinalTumorCase.Builder patient) {
    Optional<String> procedure = stated("procedure", fields.statement("procedure"));
    Optional<ResidualTumor> residual =
        fields.is("margin", "negative") ? Optional.of(ResidualTumor.R0) : Optional.empty();
    Optional<SurgicalMargin> margin = residual.isPresent()
        ? Optional.empty()
        : fields.coded("margin", SurgicalMargin.values(), "negative");
    boolean withoutResection = isWithoutResection();
    Optional<ResectionClass> resection = withoutResection
        ? Optional.empty()
        : fields.coded("resection_class", ResectionClass.values(), NO_RESECTION);
    Surgery surgery = agreeing(
        ImmutableMap.of(
            "resection_class", withoutResection ? Optional.of(NO_RESECTION) : resection,
            "margin", residual.isPresent() ? residual : margin),
        columns -> {
          checkArgument(
              !withoutResection || !columns.containsAll(List.of("resection_class", "margin")),
              "a margin is that of a resection");
          return Surgery.builder()
              .description(procedure)
              .resection(resection.filter(value -> columns.contains("resection_class")))
              .margin(margin.filter(value -> columns.contains("margin")))
              .residual(residual.filter(value -> columns.contains("margin")))
              .build();
        });
    if (withoutResection) {
      if (known.contains(FACTS.get("resection_class"))) {
        patient.addNotGiven(TreatmentModality.SURGERY);
      }
      procedure.ifPresent(words ->
          patient.addTreatments(OtherTreatment.builder().description(words).build()));
    } else if (!surgery.equals(Surgery.builder().build())) {
      patient.addTreatments(surgery);
    }
  }

  private boolean isWithoutResection() {
    return fields.is("resection_class", NO_RESECTION);
  }

  private void radiotherapy(SpinalTumorCase.Builder patient) {
    boolean without = fields.is("radiotherapy", "no");
    boolean unspecified = fields.is("radiotherapy", "yes");
    Optional<RadiotherapyTechnique> technique = without || unspecified
        ? Optional.empty()
        : fields.coded("radiotherapy", RadiotherapyTechnique.values(), "yes", "no");
    file("radiotherapy", without || unspecified || technique.isPresent());
    if (without) {
      patient.addNotGiven(TreatmentModality.RADIOTHERAPY);
    } else if (unspecified || technique.isPresent()) {
      patient.addTreatments(Radiotherapy.builder().technique(technique).build());
    }
  }

  private void chemotherapy(SpinalTumorCase.Builder patient) {
    Optional<Presence> given = fields.oneOf("chemotherapy", YES_OR_NO);
    if (stated("chemotherapy", given).equals(Optional.of(Presence.ABSENT))) {
      patient.addNotGiven(TreatmentModality.CHEMOTHERAPY);
    } else if (given.isPresent()) {
      patient.addTreatments(
          SystemicTherapy.builder().modality(TreatmentModality.CHEMOTHERAPY).build());
    }
  }

  /** That there was no other therapy is not typed: a procedure without a resection is one too. */
  private void otherTherapy(SpinalTumorCase.Builder patient) {
    if (fields.is("other_therapy", "no")) {
      known.add("other therapy");
      return;
    }
    stated("other therapy", fields.statement("other_therapy"))
        .ifPresent(words ->
            patient.addTreatments(OtherTreatment.builder().description(words).build()));
  }

  private FollowUp followUp() {
    Optional<Double> months = fields.months("followup_months");
    Optional<VitalStatus> vital = fields.coded("vital_status", VitalStatus.values());
    Optional<DiseaseStatus> disease = fields.coded("disease_status", DiseaseStatus.values());
    Optional<Presence> recurrence = fields.oneOf("local_recurrence", ONE_OR_ZERO);
    Optional<Double> detected = fields.months(DETECTED);
    FollowUp followUp = agreeing(
        ImmutableMap.of(
            "followup_months",
            months,
            "vital_status",
            vital,
            "disease_status",
            disease,
            "local_recurrence",
            recurrence,
            DETECTED,
            detected),
        columns -> followUp(
            months.filter(value -> columns.contains("followup_months")),
            vital.filter(value -> columns.contains("vital_status")),
            disease.filter(value -> columns.contains("disease_status")),
            recurrence.filter(value -> columns.contains("local_recurrence")),
            detected.filter(value -> columns.contains(DETECTED))));
    if (fields.text(DETECTED).isEmpty()
        && !followUp.localRecurrence().equals(Optional.of(Presence.PRESENT))) {
      unknown.remove(FACTS.get(DETECTED)); // what is not known to have happened lacks no time
    }
    return followUp;
  }

  private FollowUp followUp(
      Optional<Double> months,
      Optional<VitalStatus> vital,
      Optional<DiseaseStatus> disease,
      Optional<Presence> recurrence,
      Optional<Double> detected) {
    boolean operated = !isWithoutResection() || unknown.contains(FACTS.get("resection_class"));
    FollowUp.Builder followUp = FollowUp.builder()
        .timeZero(operated ? TimeZero.SURGERY : TimeZero.TREATMENT_START)
        .vitalStatus(vital)
        .diseaseStatus(disease)
        .localRecurrence(recurrence);
    months.ifPresent(followUp::lastContactMonths);
    detected.ifPresent(time -> followUp.addEvents(new LocalRecurrence(time)));
    // The follow-up of a patient who died is the time until death.
    if (vital.equals(Optional.of(VitalStatus.DEAD))
        || disease.filter(DiseaseStatus::impliesDeath).isPresent()) {
      months.ifPresent(time -> followUp.addEvents(new Death(time, Optional.empty())));
    }
    return followUp.build();
  }

  /** Builds a value from the columns that agree, and files the fact in each. */
  private <T> T agreeing(ImmutableMap<String, Optional<?>> values, Function<Set<String>, T> build) {
    Set<String> typed = new LinkedHashSet<>();
    values.forEach((column, value) -> value.ifPresent(it -> typed.add(column)));
    T built = Agreement.of(ImmutableSet.copyOf(typed), build, (columns, why) -> {
      fields.contradiction(columns, why);
      typed.removeAll(columns);
    });
    values
        .keySet()
        .forEach(column -> file(FACTS.getOrDefault(column, column), typed.contains(column)));
    return built;
  }

  private <T> Optional<T> stated(String fact, Optional<T> value) {
    file(fact, value.isPresent());
    return value;
  }

  private void file(String fact, boolean isKnown) {
    (isKnown ? known : unknown).add(fact);
  }
}
