package dev.notochord.examples;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Doubles;
import com.google.common.primitives.Ints;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.code.Coded;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Turns one row of published facts into a typed case.
 *
 * <p>An empty field is an unknown fact and never a no. A field whose words have no typed value is
 * kept in words and reported as a problem; nothing is guessed and no row is lost.
 */
final class CaseReader {
  private static final ImmutableMap<String, PrimarySite> SITES =
      ImmutableMap.<String, PrimarySite>builder()
          .put("sacrum", PrimarySite.SACRUM)
          .put("dura", PrimarySite.SPINAL_MENINGES)
          .put("retroperitoneum", PrimarySite.RETROPERITONEUM)
          .put("uterus", PrimarySite.UTERUS)
          .put("kidney", PrimarySite.KIDNEY)
          .put("liver", PrimarySite.LIVER)
          .put("skin of lower back", PrimarySite.SKIN_OF_TRUNK)
          .buildOrThrow();

  private final ImmutableMap<String, String> fields;
  private final List<String> known = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  CaseReader(ImmutableMap<String, String> fields) {
    this.fields = fields;
  }

  CaseRow read() {
    SpinalTumorCase.Builder patient = SpinalTumorCase.builder();
    patient.id(text("case_id").orElse("no id"));
    stated("sex", sex()).ifPresent(patient::sex);
    age().ifPresent(patient::ageYears);
    text("presentation").ifPresent(patient::presentation);
    pain().ifPresent(patient::pain);
    neurology().ifPresent(patient::neurology);
    patient.addLesions(lesion());
    metastases(patient);
    treatments(patient);
    followUp().ifPresent(patient::followUp);
    patient.source(text("source_id").orElse("not stated"));
    text("notes").ifPresent(patient::notes);
    stated("published SINS", text("sins"));
    text("other_score").ifPresent(score -> problems.add("another score, in words: " + score));
    return new CaseRow(
        patient.build(),
        ImmutableList.copyOf(known),
        ImmutableList.copyOf(unknown),
        ImmutableList.copyOf(problems),
        text("source_id").orElse("not stated"));
  }

  private Optional<Sex> sex() {
    return text("sex").flatMap(letter -> switch (letter) {
      case "F" -> Optional.of(Sex.FEMALE);
      case "M" -> Optional.of(Sex.MALE);
      default -> {
        problem("sex", letter, "neither F nor M");
        yield Optional.empty();
      }
    });
  }

  private Optional<Integer> age() {
    Optional<String> text = text("age_years");
    Optional<Integer> years = text.map(Ints::tryParse);
    if (text.isPresent() && years.isEmpty()) {
      problem("age", text.get(), "not a number of years");
    }
    return stated("age", years);
  }

  /** The presentation is a sentence; that it speaks of pain is all that is read from it. */
  private Optional<Pain> pain() {
    boolean mentioned =
        text("presentation").map(words -> words.matches("(?i).*\\bpain\\b.*")).orElse(false);
    stated("pain", mentioned ? Optional.of(Presence.PRESENT) : Optional.empty());
    return mentioned ? Optional.of(Pain.of(Presence.PRESENT)) : Optional.empty();
  }

  private Optional<NeurologicalStatus> neurology() {
    Optional<String> words = text("neuro_deficit");
    Optional<Presence> deficit = words.flatMap(value -> switch (value) {
      case "yes", "sensory only" -> Optional.of(Presence.PRESENT);
      case "no" -> Optional.of(Presence.ABSENT);
      default -> {
        problem("neurological deficit", value, "does not speak of the presentation");
        yield Optional.empty();
      }
    });
    stated("neurological deficit", deficit);
    return words.map(
        value -> NeurologicalStatus.builder().deficit(deficit).note(value).build());
  }

  private SpinalLesion lesion() {
    SpinalLesion.Builder lesion = SpinalLesion.builder();
    Optional<String> levels = text("levels");
    levels.ifPresent(lesion::levelText);
    stated("levels", levels.flatMap(this::levels)).ifPresent(lesion::levels);
    Optional<String> histology = text("histology");
    histology.ifPresent(lesion::histologyText);
    stated("histology", histology.flatMap(this::histology)).ifPresent(lesion::histology);
    Optional<LesionOrigin> origin = text("group").flatMap(group -> switch (group) {
      case "primary" -> Optional.of(LesionOrigin.PRIMARY);
      case "metastasis" -> Optional.of(LesionOrigin.METASTATIC);
      case "unclear" -> Optional.empty();
      default -> {
        problem("origin", group, "neither primary nor metastasis");
        yield Optional.empty();
      }
    });
    stated("origin", origin).ifPresent(lesion::origin);
    stated("primary site", text("primary_site").flatMap(this::site)).ifPresent(lesion::primarySite);
    return lesion.build();
  }

  private Optional<LevelSet> levels(String words) {
    try {
      return Optional.of(LevelSet.parse(words));
    } catch (IllegalArgumentException e) {
      problem("levels", words, "names no vertebra");
      return Optional.empty();
    }
  }

  private Optional<Histology> histology(String words) {
    Optional<Histology> exact = Histology.find(words);
    if (exact.isPresent()) {
      return exact;
    }
    Optional<Histology> entity = Histology.find(words.replaceAll("\\s*\\(.*\\)", ""));
    problem(
        "histology",
        words,
        entity.isPresent()
            ? "typed as " + entity.get().display() + ", the rest kept in words"
            : "names no histology");
    return entity;
  }

  /** A tumour that began in the spine began in the sacrum if the row says so of its levels. */
  private Optional<PrimarySite> site(String words) {
    if (words.equals("spine")) {
      return Optional.of(PrimarySite.VERTEBRAL_COLUMN);
    }
    Optional<PrimarySite> site = Optional.ofNullable(SITES.get(words));
    if (site.isEmpty()) {
      problem("primary site", words, "not a site this file has used before");
    }
    return site;
  }

  private void metastases(SpinalTumorCase.Builder patient) {
    Optional<String> words = text("metastasis_seen");
    if (words.equals(Optional.of("no"))) {
      patient.otherMetastases(Presence.ABSENT);
    } else if (words.isPresent()) {
      patient.otherMetastases(Presence.PRESENT).otherMetastasesText(words.get());
    }
    stated("other metastases", words);
  }

  private void treatments(SpinalTumorCase.Builder patient) {
    surgery(patient);
    given("radiotherapy", TreatmentModality.RADIOTHERAPY, patient).ifPresent(words -> {
      Radiotherapy.Builder radiotherapy = Radiotherapy.builder().description(words);
      Arrays.stream(RadiotherapyTechnique.values())
          .filter(technique -> technique.code().equalsIgnoreCase(words))
          .findFirst()
          .ifPresent(radiotherapy::technique);
      patient.addTreatments(radiotherapy.build());
    });
    given("chemotherapy", TreatmentModality.CHEMOTHERAPY, patient)
        .ifPresent(words -> patient.addTreatments(SystemicTherapy.builder()
            .modality(TreatmentModality.CHEMOTHERAPY)
            .description(words)
            .build()));
    text("other_therapy")
        .ifPresent(words ->
            patient.addTreatments(OtherTreatment.builder().description(words).build()));
  }

  private void surgery(SpinalTumorCase.Builder patient) {
    Optional<String> procedure = text("procedure");
    Optional<String> words = text("resection_class");
    if (words.equals(Optional.of("none"))) {
      known.add("resection class");
      stated("margin", text("margin"));
      patient.addNotGiven(TreatmentModality.SURGERY);
      procedure.ifPresent(text ->
          patient.addTreatments(OtherTreatment.builder().description(text).build()));
      return;
    }
    Optional<ResectionClass> resection = coded("resection_class", List.of(ResectionClass.values()));
    stated("resection class", resection);
    Optional<String> margin = text("margin");
    Optional<ResidualTumor> residual =
        margin.equals(Optional.of("negative")) ? Optional.of(ResidualTumor.R0) : Optional.empty();
    Optional<SurgicalMargin> enneking =
        residual.isPresent() ? Optional.empty() : coded("margin", List.of(SurgicalMargin.values()));
    stated("margin", residual.isPresent() ? Optional.of("R0") : enneking.map(Coded::code));
    if (procedure.isPresent() || resection.isPresent()) {
      patient.addTreatments(Surgery.builder()
          .description(procedure)
          .resection(resection)
          .margin(enneking)
          .residual(residual)
          .build());
    }
  }

  /** Returns the words for a treatment that was given; a no is recorded as such. */
  private Optional<String> given(
      String column, TreatmentModality modality, SpinalTumorCase.Builder patient) {
    Optional<String> words = stated(column, text(column));
    if (words.equals(Optional.of("no"))) {
      patient.addNotGiven(modality);
      return Optional.empty();
    }
    return words;
  }

  private Optional<FollowUp> followUp() {
    boolean operated = !text("resection_class").equals(Optional.of("none"));
    FollowUp.Builder followUp =
        FollowUp.builder().timeZero(operated ? TimeZero.SURGERY : TimeZero.TREATMENT_START);
    OptionalDouble months = months("followup_months");
    stated("length of follow-up", months.isPresent() ? Optional.of(months) : Optional.empty());
    Optional<VitalStatus> vital = text("vital_status").flatMap(words -> switch (words) {
      case "alive" -> Optional.of(VitalStatus.ALIVE);
      case "dead" -> Optional.of(VitalStatus.DEAD);
      case "lost to follow-up" -> Optional.of(VitalStatus.LOST);
      default -> {
        problem("vital status", words, "neither alive, dead nor lost");
        yield Optional.empty();
      }
    });
    stated("vital status", vital).ifPresent(followUp::vitalStatus);
    followUp.lastContactMonths(months);
    if (vital.equals(Optional.of(VitalStatus.DEAD)) && months.isPresent()) {
      followUp.addEvents(new Death(months.getAsDouble(), Optional.empty()));
    }
    stated("disease status", coded("disease_status", List.of(DiseaseStatus.values())))
        .ifPresent(followUp::diseaseStatus);
    Optional<Presence> recurrence = text("local_recurrence").flatMap(words -> switch (words) {
      case "0" -> Optional.of(Presence.ABSENT);
      case "1" -> Optional.of(Presence.PRESENT);
      default -> {
        problem("local recurrence", words, "neither 0 nor 1");
        yield Optional.empty();
      }
    });
    stated("local recurrence", recurrence).ifPresent(followUp::localRecurrence);
    months("time_to_local_recurrence_months")
        .ifPresent(time -> followUp.addEvents(new LocalRecurrence(time)));
    try {
      return Optional.of(followUp.build());
    } catch (IllegalArgumentException e) {
      problems.add("follow-up left out, it contradicts itself: " + e.getMessage());
      return Optional.empty();
    }
  }

  private OptionalDouble months(String column) {
    Optional<String> words = text(column);
    Double months = words.map(Doubles::tryParse).orElse(null);
    if (months != null && months >= 0 && Double.isFinite(months)) {
      return OptionalDouble.of(months);
    }
    words.ifPresent(value -> problem(column, value, "not a number of months"));
    return OptionalDouble.empty();
  }

  /** Returns the constant that a field names by its code or by what it displays. */
  private <C extends Coded> Optional<C> coded(String column, List<C> constants) {
    Optional<String> words = text(column);
    Optional<C> constant = words.flatMap(value -> constants.stream()
        .filter(candidate ->
            candidate.code().equalsIgnoreCase(value) || candidate.display().equalsIgnoreCase(value))
        .findFirst());
    if (words.isPresent() && constant.isEmpty()) {
      problem(CharMatcher.is('_').replaceFrom(column, ' '), words.get(), "a word not known here");
    }
    return constant;
  }

  /** Files a fact under known or unknown. */
  private <T> Optional<T> stated(String fact, Optional<T> value) {
    (value.isPresent() ? known : unknown).add(fact);
    return value;
  }

  private void problem(String fact, String words, String reason) {
    problems.add(String.format(Locale.ROOT, "%s \"%s\": %s", fact, words, reason));
  }

  private Optional<String> text(String column) {
    return Optional.ofNullable(fields.get(column)).filter(value -> !value.isEmpty());
  }
}
