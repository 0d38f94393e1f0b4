package dev.notochord.core.tumorcase;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.VertebralFormula;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.lesion.Biopsy;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.outcome.Death;
import dev.notochord.core.outcome.DistantMetastasis;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.FollowUpEvent;
import dev.notochord.core.outcome.LocalRecurrence;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.patient.Comorbidity;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.Treatment;
import dev.notochord.core.treatment.TreatmentModality;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that only the parts of a case together can break. */
final class CaseConsistency {
  private final SpinalTumorCase patient;

  private CaseConsistency(SpinalTumorCase patient) {
    this.patient = patient;
  }

  static void check(SpinalTumorCase patient) {
    CaseConsistency rules = new CaseConsistency(patient);
    rules.checkNotGiven();
    rules.checkComorbidities();
    rules.checkPrimaries();
    rules.checkSolitary();
    patient.metastaticDisease().ifPresent(rules::checkMetastaticDisease);
    patient.followUp().ifPresent(rules::checkFollowUp);
    patient.vertebralFormula().ifPresent(rules::checkLevels);
  }

  private void checkNotGiven() {
    for (Treatment treatment : patient.treatments()) {
      checkArgument(
          !patient.notGiven().contains(treatment.modality()),
          "case %s: %s is listed as given and as not given, expected one of them",
          patient.id(),
          treatment.modality().display());
    }
  }

  private void checkComorbidities() {
    for (Comorbidity comorbidity : patient.comorbidities()) {
      checkArgument(
          !patient.absentComorbidities().contains(comorbidity),
          "case %s: %s is listed as present and as absent, expected one of them",
          patient.id(),
          comorbidity.display());
    }
  }

  private void checkMetastaticDisease(MetastaticDisease disease) {
    if (patient.otherMetastases().equals(Optional.of(Presence.ABSENT))) {
      checkNone("visceral metastases", disease.visceral());
      checkNone("brain metastases", disease.brain());
      checkNone("disseminated disease", disease.disseminated());
      checkNone("extraspinal bone foci", disease.extraspinalBoneFoci());
      checkNone("organ systems with metastases", disease.organSystems());
    }
    disease.vertebrae().ifPresent(this::checkVertebrae);
  }

  private void checkNone(String what, Optional<Presence> stated) {
    checkArgument(
        !stated.equals(Optional.of(Presence.PRESENT)),
        "case %s: other metastases stated absent, but the metastatic disease states %s",
        patient.id(),
        what);
  }

  private void checkNone(String what, OptionalInt count) {
    count.ifPresent(number -> checkArgument(
        number == 0,
        "case %s: other metastases stated absent, but the metastatic disease states %s (%s)",
        patient.id(),
        what,
        number));
  }

  private void checkVertebrae(int stated) {
    Set<VertebralLevel> levels = patient.lesions().stream()
        .filter(lesion -> lesion.origin().equals(Optional.of(LesionOrigin.METASTATIC)))
        .flatMap(lesion -> lesion.levels().stream())
        .flatMap(of -> of.levels().stream())
        .collect(Collectors.toSet());
    // The fused vertebrae of the sacrum, and of the coccyx, are counted as one or as several.
    long least = levels.stream()
        .<Object>map(level -> level.isPresacral() ? level : level.region())
        .distinct()
        .count();
    if (stated < least) {
      throw new IllegalArgumentException("case " + patient.id() + ": number of vertebrae with"
          + " metastases is " + stated + ", but the metastatic lesions lie at "
          + LevelSet.of(levels) + ", expected " + least + " or more");
    }
  }

  private void checkPrimaries() {
    for (int i = 0; i < patient.lesions().size(); i++) {
      SpinalLesion lesion = patient.lesions().get(i);
      checkArgument(
          !lesion.origin().equals(Optional.of(LesionOrigin.METASTATIC))
              || lesion.primarySite().isPresent()
              || lesion.primarySiteText().isPresent(),
          "case %s: lesion %s is metastatic, but nothing is said of its primary, expected a site, its"
              + " words, or an unknown primary",
          patient.id(),
          i + 1);
    }
  }

  private void checkSolitary() {
    int count = patient.lesions().size();
    for (int i = 0; i < count; i++) {
      checkArgument(
          count == 1
              || !patient
                  .lesions()
                  .get(i)
                  .multiplicity()
                  .equals(Optional.of(LesionMultiplicity.SOLITARY)),
          "case %s: lesion %s is stated solitary, but there is lesion %s, expected one lesion or"
              + " another multiplicity",
          patient.id(),
          i + 1,
          i == 0 ? 2 : 1);
    }
  }

  private void checkFollowUp(FollowUp followUp) {
    checkTimeZero(followUp, TimeZero.SURGERY, TreatmentModality.SURGERY);
    checkTimeZero(followUp, TimeZero.END_OF_RADIOTHERAPY, TreatmentModality.RADIOTHERAPY);
    checkField(followUp);
    checkMetastases(followUp);
    Optional<Death> death = followUp.death();
    if (death.isPresent()) {
      checkTimes(death.get().months(), "death");
    } else {
      followUp.lastContactMonths().ifPresent(months -> checkTimes(months, "the last contact"));
    }
  }

  private void checkTimeZero(FollowUp followUp, TimeZero zero, TreatmentModality needed) {
    checkArgument(
        !followUp.timeZero().equals(Optional.of(zero)) || !patient.notGiven().contains(needed),
        "case %s: time zero is %s, but %s is listed as not given",
        patient.id(),
        zero.display(),
        needed.display());
  }

  private void checkField(FollowUp followUp) {
    if (patient.notGiven().contains(TreatmentModality.RADIOTHERAPY)) {
      for (FollowUpEvent event : followUp.events()) {
        checkArgument(
            !(event instanceof LocalRecurrence recurrence) || recurrence.field().isEmpty(),
            "case %s: %s, but radiotherapy is listed as not given",
            patient.id(),
            event);
      }
    }
  }

  private void checkMetastases(FollowUp followUp) {
    // In a case of several lesions the metastasis of the follow-up may be one of them.
    boolean mayBeALesion = patient.lesions().size() > 1
        && patient.lesions().stream()
            .anyMatch(lesion -> !lesion.origin().equals(Optional.of(LesionOrigin.PRIMARY)));
    if (patient.otherMetastases().equals(Optional.of(Presence.ABSENT)) && !mayBeALesion) {
      for (FollowUpEvent event : followUp.events()) {
        checkArgument(
            !(event instanceof DistantMetastasis),
            "case %s: other metastases stated absent, but the follow-up has a %s",
            patient.id(),
            event);
      }
      checkArgument(
          !followUp.distantMetastasis().equals(Optional.of(Presence.PRESENT)),
          "case %s: other metastases stated absent, but the follow-up states a distant metastasis",
          patient.id());
    }
  }

  /** Checks that nothing was done or found after the end of the follow-up. */
  private void checkTimes(double end, String last) {
    for (Treatment treatment : patient.treatments()) {
      checkTime(treatment.modality().display(), treatment.months(), end, last);
      if (treatment instanceof Surgery surgery) {
        surgery.complications().forEach(it -> checkTime("a complication", it.months(), end, last));
      } else if (treatment instanceof Radiotherapy radiotherapy) {
        radiotherapy
            .adverseEvents()
            .forEach(it -> checkTime("an adverse event", it.months(), end, last));
      }
    }
    checkTime("the diagnosis of the primary", patient.primaryDiagnosisMonths(), end, last);
    for (NeurologicalStatus status : patient.neurology()) {
      checkTime("a neurological examination", status.months(), end, last);
    }
    for (LaboratoryValues values : patient.laboratory()) {
      checkTime("a laboratory value", values.months(), end, last);
    }
    for (SpinalLesion lesion : patient.lesions()) {
      for (ImagingFinding image : lesion.imaging()) {
        checkTime(image.modality().display(), image.months(), end, last);
      }
      for (Biopsy biopsy : lesion.biopsies()) {
        checkTime("a biopsy", biopsy.months(), end, last);
      }
    }
  }

  private void checkTime(String what, OptionalDouble time, double end, String last) {
    time.ifPresent(months -> checkArgument(
        months <= end,
        "case %s: %s at %s lies after %s at %s",
        patient.id(),
        what,
        words(months),
        last,
        words(end)));
  }

  /** {@return {@code 1 month}, {@code 12 months}, {@code 12.5 months}, as the events write it} */
  private static String words(double months) {
    String number = BigDecimal.valueOf(months).stripTrailingZeros().toPlainString();
    return number + (months == 1 ? " month" : " months");
  }

  private void checkLevels(VertebralFormula formula) {
    for (SpinalLesion lesion : patient.lesions()) {
      checkExist(formula, "a lesion", lesion.levels().map(LevelSet::levels));
    }
    for (Treatment treatment : patient.treatments()) {
      String name = treatment.modality().display();
      if (treatment instanceof Surgery surgery) {
        checkExist(formula, name, surgery.levels().map(LevelSet::levels));
        checkExist(
            formula,
            "instrumentation",
            surgery.instrumentation().map(it -> Set.of(it.cranial(), it.caudal())));
      } else if (treatment instanceof Radiotherapy radiotherapy) {
        checkExist(formula, name, radiotherapy.levels().map(LevelSet::levels));
      }
    }
  }

  private void checkExist(
      VertebralFormula formula,
      String what,
      Optional<? extends Collection<VertebralLevel>> levels) {
    levels.ifPresent(present -> {
      for (VertebralLevel level : present) {
        checkArgument(
            !formula.has(level).equals(Optional.of(Presence.ABSENT)),
            "case %s: %s at %s, but the patient has %s thoracic and %s lumbar vertebrae",
            patient.id(),
            what,
            level,
            counted(formula.thoracicCount()),
            counted(formula.lumbarCount()));
      }
    });
  }

  private static String counted(OptionalInt count) {
    return count.isPresent() ? Integer.toString(count.getAsInt()) : "uncounted";
  }
}
