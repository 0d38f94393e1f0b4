package dev.notochord.core.tumorcase;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.VertebralFormula;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.lesion.Biopsy;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.outcome.Death;
import dev.notochord.core.outcome.DistantMetastasis;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.Treatment;
import dev.notochord.core.treatment.TreatmentModality;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** The rules that only the parts of a case together can break. */
final class CaseConsistency {
  private final SpinalTumorCase patient;

  private CaseConsistency(SpinalTumorCase patient) {
    this.patient = patient;
  }

  static void check(SpinalTumorCase patient) {
    CaseConsistency rules = new CaseConsistency(patient);
    rules.checkNotGiven();
    rules.checkPrimaries();
    rules.checkMetastases();
    patient.followUp().ifPresent(rules::checkTimes);
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
    checkArgument(
        !patient.notGiven().contains(TreatmentModality.SURGERY)
            || !patient
                .followUp()
                .flatMap(FollowUp::timeZero)
                .equals(Optional.of(TimeZero.SURGERY)),
        "case %s: time zero is surgery, but surgery is listed as not given",
        patient.id());
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

  private void checkMetastases() {
    boolean found = patient
        .followUp()
        .map(it -> it.distantMetastasis().equals(Optional.of(Presence.PRESENT))
            || it.events().stream().anyMatch(DistantMetastasis.class::isInstance))
        .orElse(false);
    checkArgument(
        !found || !patient.otherMetastases().equals(Optional.of(Presence.ABSENT)),
        "case %s: other metastases stated absent, but the follow-up has a distant metastasis",
        patient.id());
  }

  private void checkTimes(FollowUp followUp) {
    Optional<Death> death = followUp.death();
    OptionalDouble end = death.isPresent()
        ? OptionalDouble.of(death.get().months())
        : followUp.lastContactMonths();
    if (end.isEmpty()) {
      return;
    }
    String last = (death.isPresent() ? "death" : "the last contact") + " at " + end.getAsDouble();
    for (Treatment treatment : patient.treatments()) {
      checkTime(treatment.modality().display(), treatment.months(), end.getAsDouble(), last);
    }
    for (NeurologicalStatus status : patient.neurology()) {
      checkTime("a neurological examination", status.months(), end.getAsDouble(), last);
    }
    for (LaboratoryValues values : patient.laboratory()) {
      checkTime("a laboratory value", values.months(), end.getAsDouble(), last);
    }
    for (SpinalLesion lesion : patient.lesions()) {
      for (ImagingFinding image : lesion.imaging()) {
        checkTime(image.modality().display(), image.months(), end.getAsDouble(), last);
      }
      for (Biopsy biopsy : lesion.biopsies()) {
        checkTime("a biopsy", biopsy.months(), end.getAsDouble(), last);
      }
    }
  }

  private void checkTime(String what, OptionalDouble months, double end, String last) {
    checkArgument(
        months.orElse(end) <= end,
        "case %s: %s at %s months lies after %s months",
        patient.id(),
        what,
        months.orElse(end),
        last);
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
