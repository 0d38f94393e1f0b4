package dev.notochord.core.tumorcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.anatomy.LevelRange;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.VertebralFormula;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.arbitrary.CaseArbitraries;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.Biopsy;
import dev.notochord.core.lesion.LesionMultiplicity;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.outcome.Death;
import dev.notochord.core.outcome.DistantMetastasis;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.outcome.FieldRelation;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.FollowUpEvent;
import dev.notochord.core.outcome.LocalRecurrence;
import dev.notochord.core.outcome.Observed;
import dev.notochord.core.outcome.ObservedStatus;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.patient.Comorbidity;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.treatment.AdverseEvent;
import dev.notochord.core.treatment.Complication;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.treatment.SystemicTherapy;
import dev.notochord.core.treatment.TreatmentModality;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpinalTumorCaseTest {

  private static SpinalTumorCase.Builder anon() {
    return SpinalTumorCase.builder().id("X1");
  }

  private static FollowUp.Builder fromSurgery(FollowUpEvent... events) {
    return FollowUp.builder().timeZero(TimeZero.SURGERY).addEvents(events);
  }

  private static SpinalLesion lesion(LesionOrigin origin, PrimarySite primary) {
    return SpinalLesion.builder().origin(origin).primarySite(primary).build();
  }

  private static void accepts(SpinalTumorCase.Builder patient) {
    assertThat(patient.build().id()).isEqualTo("X1");
  }

  private static void refuses(SpinalTumorCase.Builder patient, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(patient::build)
        .withMessage("case X1: " + message);
  }

  @Test
  void everythingButTheIdentifierMayBeUnknown() {
    SpinalTumorCase patient = anon().build();
    assertThat(patient.sex()).isEmpty();
    assertThat(patient.ageYears()).isEmpty();
    assertThat(patient.presentation()).isEmpty();
    assertThat(patient.pain()).isEmpty();
    assertThat(patient.functionalStatus()).isEmpty();
    assertThat(patient.comorbidities()).isEmpty();
    assertThat(patient.absentComorbidities()).isEmpty();
    assertThat(patient.neurology()).isEmpty();
    assertThat(patient.lesions()).isEmpty();
    assertThat(patient.primaryDiagnosisMonths()).isEmpty();
    assertThat(patient.metastaticDisease()).isEmpty();
    assertThat(patient.otherMetastases()).isEmpty();
    assertThat(patient.otherMetastasesText()).isEmpty();
    assertThat(patient.treatments()).isEmpty();
    assertThat(patient.notGiven()).isEmpty();
    assertThat(patient.followUp()).isEmpty();
    assertThat(patient.source()).isEmpty();
    assertThat(patient.notes()).isEmpty();
  }

  @Test
  void printsTheIdentifierAndNothingElse() {
    assertThat(anon().ageYears(63).presentation("numbness").build()).hasToString("case X1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void refusesABlankIdentifier(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalTumorCase.builder().id(id).build())
        .withMessage("spinal tumour case: id '%s' is blank, expected an identifier", id);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 131})
  void refusesAnImpossibleAge(int years) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anon().ageYears(years).build())
        .withMessage("case X1: age is %s years, expected 0 to 130", years);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 130})
  void takesTheEndsOfLife(int years) {
    assertThat(anon().ageYears(years).build().ageYears()).hasValue(years);
  }

  @Test
  void refusesATreatmentThatWasGivenAndNotGiven() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anon()
            .addTreatments(SystemicTherapy.builder()
                .modality(TreatmentModality.CHEMOTHERAPY)
                .build())
            .addNotGiven(TreatmentModality.CHEMOTHERAPY)
            .build())
        .withMessage(
            "case X1: chemotherapy is listed as given and as not given, expected one of them");
  }

  @Test
  void oneKindMayBeGivenAndAnotherNot() {
    SpinalTumorCase patient = anon()
        .addTreatments(Radiotherapy.builder().build())
        .addNotGiven(TreatmentModality.CHEMOTHERAPY)
        .build();
    assertThat(patient.treatments()).hasSize(1);
    assertThat(patient.notGiven()).containsExactly(TreatmentModality.CHEMOTHERAPY);
  }

  @ParameterizedTest
  @EnumSource(Comorbidity.class)
  void refusesAComorbidityThatIsPresentAndAbsent(Comorbidity comorbidity) {
    refuses(
        anon().addComorbidities(comorbidity).addAbsentComorbidities(comorbidity),
        comorbidity.display() + " is listed as present and as absent, expected one of them");
  }

  @Test
  void aComorbidityIsPresentAbsentOrNotStated() {
    SpinalTumorCase patient = anon()
        .addComorbidities(Comorbidity.DIABETES)
        .addAbsentComorbidities(Comorbidity.STROKE_WITH_DEFICIT)
        .build();
    assertThat(patient.has(Comorbidity.DIABETES)).contains(Presence.PRESENT);
    assertThat(patient.has(Comorbidity.STROKE_WITH_DEFICIT)).contains(Presence.ABSENT);
    assertThat(patient.has(Comorbidity.TIA_OR_STROKE_WITHOUT_DEFICIT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
  void refusesADiagnosisOfThePrimaryAtNoTime(double months) {
    refuses(
        anon()
            .primaryDiagnosisMonths(months)
            .followUp(fromSurgery(new Death(12)).build()),
        "diagnosis of the primary at " + months + " months, expected a finite number");
  }

  @ParameterizedTest
  @CsvSource({"SURGERY, surgery, SURGERY", "END_OF_RADIOTHERAPY, end of radiotherapy, RADIOTHERAPY"
  })
  void refusesATimeZeroThatNeverWas(TimeZero zero, String words, TreatmentModality needed) {
    FollowUp followUp = FollowUp.builder().timeZero(zero).build();
    refuses(
        anon().followUp(followUp).addNotGiven(needed),
        "time zero is " + words + ", but " + needed.display() + " is listed as not given");
    accepts(anon().followUp(followUp).addNotGiven(TreatmentModality.CHEMOTHERAPY));
    accepts(anon().followUp(FollowUp.builder().build()).addNotGiven(needed));
    accepts(anon()
        .followUp(FollowUp.builder().timeZero(TimeZero.DIAGNOSIS).build())
        .addNotGiven(needed));
  }

  @Test
  void refusesARecurrenceInAFieldThatNeverWas() {
    LocalRecurrence inField = new LocalRecurrence(12, Optional.of(FieldRelation.IN_FIELD));
    refuses(
        anon().followUp(fromSurgery(inField).build()).addNotGiven(TreatmentModality.RADIOTHERAPY),
        "local recurrence at 12 months, in-field, but radiotherapy is listed as not given");
    accepts(anon()
        .followUp(fromSurgery(new LocalRecurrence(12)).build())
        .addNotGiven(TreatmentModality.RADIOTHERAPY));
    accepts(
        anon().followUp(fromSurgery(inField).build()).addNotGiven(TreatmentModality.CHEMOTHERAPY));
  }

  @Test
  void refusesAMetastasisWithNothingSaidOfItsPrimary() {
    SpinalLesion.Builder metastasis = SpinalLesion.builder().origin(LesionOrigin.METASTATIC);
    refuses(
        anon().addLesions(SpinalLesion.builder().build(), metastasis.build()),
        "lesion 2 is metastatic, but nothing is said of its primary, expected a site, its words, or"
            + " an unknown primary");
    accepts(anon().addLesions(lesion(LesionOrigin.METASTATIC, PrimarySite.UNKNOWN_PRIMARY)));
    accepts(anon()
        .addLesions(SpinalLesion.builder()
            .origin(LesionOrigin.METASTATIC)
            .primarySiteText("skin of lower back")
            .build()));
    accepts(
        anon().addLesions(SpinalLesion.builder().origin(LesionOrigin.PRIMARY).build()));
    accepts(anon().addLesions(SpinalLesion.builder().build()));
  }

  @Test
  void refusesASolitaryLesionBesideAnother() {
    SpinalLesion solitary =
        SpinalLesion.builder().multiplicity(LesionMultiplicity.SOLITARY).build();
    SpinalLesion unknown = SpinalLesion.builder().build();
    String expected = ", expected one lesion or another multiplicity";
    refuses(
        anon().addLesions(solitary, unknown),
        "lesion 1 is stated solitary, but there is lesion 2" + expected);
    refuses(
        anon().addLesions(unknown, unknown, solitary),
        "lesion 3 is stated solitary, but there is lesion 1" + expected);
    accepts(anon().addLesions(solitary));
    accepts(anon().addLesions(unknown, unknown));
  }

  @ParameterizedTest
  @EnumSource(
      value = LesionMultiplicity.class,
      names = {"MULTIPLE", "SKIP"})
  void oneOfSeveralLesionsMayBeTheOnlyOneThatIsListed(LesionMultiplicity multiplicity) {
    SpinalLesion lesion = SpinalLesion.builder().multiplicity(multiplicity).build();
    accepts(anon().addLesions(lesion));
    accepts(anon().addLesions(lesion, lesion));
  }

  @Test
  void refusesADistantMetastasisThatIsStatedAbsent() {
    FollowUp dated = fromSurgery(new DistantMetastasis(36)).build();
    FollowUp stated = fromSurgery().distantMetastasis(Presence.PRESENT).build();
    refuses(
        anon().otherMetastases(Presence.ABSENT).followUp(dated),
        "other metastases stated absent, but the follow-up has a distant metastasis at 36 months");
    refuses(
        anon().otherMetastases(Presence.ABSENT).followUp(stated),
        "other metastases stated absent, but the follow-up states a distant metastasis");
    accepts(anon().otherMetastases(Presence.PRESENT).followUp(dated));
    accepts(anon().followUp(dated));
    accepts(anon()
        .otherMetastases(Presence.ABSENT)
        .followUp(fromSurgery(new LocalRecurrence(36))
            .distantMetastasis(Presence.ABSENT)
            .build()));
  }

  @Test
  void aDistantMetastasisMayBeOneOfSeveralLesions() {
    SpinalLesion primary = lesion(LesionOrigin.PRIMARY, PrimarySite.VERTEBRAL_COLUMN);
    SpinalLesion metastasis = lesion(LesionOrigin.METASTATIC, PrimarySite.UNKNOWN_PRIMARY);
    SpinalLesion unknown = SpinalLesion.builder().build();
    FollowUp followUp = fromSurgery(new DistantMetastasis(36)).build();
    for (SpinalLesion other : List.of(metastasis, unknown)) {
      accepts(
          anon().otherMetastases(Presence.ABSENT).followUp(followUp).addLesions(primary, other));
    }
    String message =
        "other metastases stated absent, but the follow-up has a distant metastasis at 36 months";
    refuses(
        anon().otherMetastases(Presence.ABSENT).followUp(followUp).addLesions(metastasis), message);
    refuses(
        anon().otherMetastases(Presence.ABSENT).followUp(followUp).addLesions(primary, primary),
        message);
  }

  static Stream<Arguments> spread() {
    return Stream.of(
        Arguments.of(
            "visceral metastases",
            MetastaticDisease.builder().visceral(Presence.PRESENT).build(),
            MetastaticDisease.builder().visceral(Presence.ABSENT).build()),
        Arguments.of(
            "brain metastases",
            MetastaticDisease.builder().brain(Presence.PRESENT).build(),
            MetastaticDisease.builder().brain(Presence.ABSENT).build()),
        Arguments.of(
            "disseminated disease",
            MetastaticDisease.builder().disseminated(Presence.PRESENT).build(),
            MetastaticDisease.builder().disseminated(Presence.ABSENT).build()),
        Arguments.of(
            "extraspinal bone foci (1)",
            MetastaticDisease.builder().extraspinalBoneFoci(1).build(),
            MetastaticDisease.builder().extraspinalBoneFoci(0).build()),
        Arguments.of(
            "organ systems with metastases (2)",
            MetastaticDisease.builder().organSystems(2).build(),
            MetastaticDisease.builder().organSystems(0).build()));
  }

  @ParameterizedTest
  @MethodSource("spread")
  void refusesOtherMetastasesThatAreStatedAbsent(
      String what, MetastaticDisease some, MetastaticDisease none) {
    refuses(
        anon().otherMetastases(Presence.ABSENT).metastaticDisease(some),
        "other metastases stated absent, but the metastatic disease states " + what);
    accepts(anon().otherMetastases(Presence.ABSENT).metastaticDisease(none));
    accepts(anon().otherMetastases(Presence.PRESENT).metastaticDisease(some));
    // There are some, but they came after the presentation.
    accepts(anon().otherMetastases(Presence.PRESENT).metastaticDisease(none));
    accepts(anon().metastaticDisease(some));
  }

  private static SpinalTumorCase.Builder vertebrae(int count, SpinalLesion... lesions) {
    return anon()
        .metastaticDisease(MetastaticDisease.builder().vertebrae(count).build())
        .addLesions(lesions);
  }

  private static SpinalLesion metastasis(String levels) {
    return SpinalLesion.builder()
        .levels(LevelSet.parse(levels))
        .origin(LesionOrigin.METASTATIC)
        .primarySite(PrimarySite.UNKNOWN_PRIMARY)
        .build();
  }

  @Test
  void refusesFewerVertebraeThanTheMetastasesOccupy() {
    refuses(
        vertebrae(3, metastasis("C5"), metastasis("T1-T3")),
        "number of vertebrae with metastases is 3, but the metastatic lesions lie at C5 and T1-T3,"
            + " expected 4 or more");
    accepts(vertebrae(4, metastasis("C5"), metastasis("T1-T3")));
    accepts(vertebrae(7, metastasis("C5"), metastasis("T1-T3")));
  }

  @Test
  void aVertebraWithTwoLesionsIsOneAndAnotherLesionIsNone() {
    accepts(vertebrae(2, metastasis("L1"), metastasis("L1-L2")));
    accepts(vertebrae(
        1,
        metastasis("L1"),
        SpinalLesion.builder().levels(LevelSet.parse("L3")).build(),
        SpinalLesion.builder()
            .levels(LevelSet.parse("L4"))
            .origin(LesionOrigin.PRIMARY)
            .build(),
        lesion(LesionOrigin.METASTATIC, PrimarySite.UNKNOWN_PRIMARY)));
  }

  @Test
  void theSacrumMayBeCountedAsOneVertebra() {
    accepts(vertebrae(1, metastasis("S1-S3")));
    accepts(vertebrae(2, metastasis("S4-Co2")));
    refuses(
        vertebrae(1, metastasis("L5-S2")),
        "number of vertebrae with metastases is 1, but the metastatic lesions lie at L5-S2,"
            + " expected 2 or more");
  }

  /** Everything in a case that may have a time of its own, except the events of the follow-up. */
  private static SpinalTumorCase.Builder with(String what, double months) {
    SpinalTumorCase.Builder patient = anon();
    return switch (what) {
      case "surgery" -> patient.addTreatments(Surgery.builder().months(months).build());
      case "radiotherapy" ->
        patient.addTreatments(Radiotherapy.builder().months(months).build());
      case "chemotherapy" ->
        patient.addTreatments(SystemicTherapy.builder()
            .modality(TreatmentModality.CHEMOTHERAPY)
            .months(months)
            .build());
      case "a complication" ->
        patient.addTreatments(Surgery.builder()
            .addComplications(
                Complication.builder().description("infection").months(months).build())
            .build());
      case "an adverse event" ->
        patient.addTreatments(Radiotherapy.builder()
            .addAdverseEvents(
                AdverseEvent.builder().description("pain").months(months).build())
            .build());
      case "a neurological examination" ->
        patient.addNeurology(NeurologicalStatus.builder().months(months).build());
      case "a laboratory value" ->
        patient.addLaboratory(LaboratoryValues.builder().months(months).build());
      case "the diagnosis of the primary" -> patient.primaryDiagnosisMonths(months);
      case "MRI" ->
        patient.addLesions(SpinalLesion.builder()
            .addImaging(
                ImagingFinding.builder().modality(Modality.MRI).months(months).build())
            .build());
      case "a biopsy" ->
        patient.addLesions(SpinalLesion.builder()
            .addBiopsies(Biopsy.builder().months(months).build())
            .build());
      default -> throw new IllegalArgumentException(what);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "surgery",
        "radiotherapy",
        "chemotherapy",
        "a complication",
        "an adverse event",
        "a neurological examination",
        "a laboratory value",
        "the diagnosis of the primary",
        "MRI",
        "a biopsy"
      })
  void refusesWhatLiesAfterTheEndAndTakesWhatLiesBefore(String what) {
    FollowUp died = fromSurgery(new Death(12)).build();
    FollowUp seen = fromSurgery().lastContactMonths(1).build();
    refuses(
        with(what, 12.5).followUp(died), what + " at 12.5 months lies after death at 12 months");
    refuses(
        with(what, 2).followUp(seen), what + " at 2 months lies after the last contact at 1 month");
    for (double months : new double[] {12, 1, 0, -216}) {
      accepts(with(what, months).followUp(died));
    }
    accepts(with(what, 1).followUp(seen));
    accepts(with(what, 500).followUp(fromSurgery(new LocalRecurrence(12)).build()));
    accepts(with(what, 500));
  }

  @Test
  void thePatientWasFollowedUntilDeathWhateverTheLastContact() {
    FollowUp followUp = fromSurgery(new Death(12)).lastContactMonths(12).build();
    refuses(
        with("surgery", 13).followUp(followUp),
        "surgery at 13 months lies after death at 12 months");
  }

  @ParameterizedTest
  @CsvSource({"11, 5, T11, T12", "12, 4, L4, L5", "12, 5, L5, L6", "13, 5, T13, L6"})
  void refusesALevelThatThePatientDoesNotHave(
      int thoracic, int lumbar, VertebralLevel there, VertebralLevel missing) {
    VertebralFormula formula = VertebralFormula.of(thoracic, lumbar);
    String message = " at " + missing + ", but the patient has " + thoracic + " thoracic and "
        + lumbar + " lumbar vertebrae";
    refuses(at(missing, "a lesion").vertebralFormula(formula), "a lesion" + message);
    refuses(at(missing, "surgery").vertebralFormula(formula), "surgery" + message);
    refuses(at(missing, "radiotherapy").vertebralFormula(formula), "radiotherapy" + message);
    refuses(at(missing, "instrumentation").vertebralFormula(formula), "instrumentation" + message);
    for (String what : List.of("a lesion", "surgery", "radiotherapy", "instrumentation")) {
      accepts(at(there, what).vertebralFormula(formula));
      accepts(at(missing, what));
    }
  }

  @Test
  void aCountThatIsNotKnownRefusesNothing() {
    VertebralFormula lumbarOnly = VertebralFormula.builder().lumbarCount(5).build();
    accepts(at(VertebralLevel.T13, "surgery").vertebralFormula(lumbarOnly));
    refuses(
        at(VertebralLevel.L6, "surgery").vertebralFormula(lumbarOnly),
        "surgery at L6, but the patient has uncounted thoracic and 5 lumbar vertebrae");
  }

  private static SpinalTumorCase.Builder at(VertebralLevel level, String what) {
    SpinalTumorCase.Builder patient = anon();
    return switch (what) {
      case "a lesion" ->
        patient.addLesions(SpinalLesion.builder().levels(LevelSet.of(level)).build());
      case "surgery" ->
        patient.addTreatments(Surgery.builder().levels(LevelSet.of(level)).build());
      case "radiotherapy" ->
        patient.addTreatments(Radiotherapy.builder().levels(LevelSet.of(level)).build());
      case "instrumentation" ->
        patient.addTreatments(Surgery.builder()
            .instrumentation(LevelRange.of(VertebralLevel.T1, level))
            .build());
      default -> throw new IllegalArgumentException(what);
    };
  }

  @Test
  void whatLiesBeforeTimeZeroIsATreatmentAndNoEvent() {
    Surgery years = Surgery.builder().months(-36).build();
    SpinalTumorCase patient = anon()
        .addTreatments(
            Surgery.builder().months(0).build(), years, Radiotherapy.builder().build())
        .followUp(fromSurgery().build())
        .build();
    assertThat(patient.priorTreatments()).containsExactly(years);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LocalRecurrence(-36))
        .withMessage("local recurrence at -36 months: expected 0 or later; what lies before time"
            + " zero is history and belongs to the treatments or the history of the case");
  }

  @Provide
  Arbitrary<SpinalTumorCase> cases() {
    return CaseArbitraries.cases();
  }

  @Property(tries = 500)
  @StatisticsReport(onFailureOnly = true)
  void everyPartIsReached(@ForAll("cases") SpinalTumorCase patient) {
    reach("sex", patient.sex().isPresent());
    reach("age", patient.ageYears().isPresent());
    reach("history", patient.history().isPresent());
    reach("presentation", patient.presentation().isPresent());
    reach("complaints", !patient.complaints().isEmpty());
    reach("pain", patient.pain().isPresent());
    reach("karnofsky", patient.karnofsky().isPresent());
    reach("ecog", patient.ecog().isPresent());
    reach("functional status", patient.functionalStatus().isPresent());
    for (Comorbidity comorbidity : Comorbidity.values()) {
      reach("present " + comorbidity, patient.comorbidities().contains(comorbidity));
      reach("absent " + comorbidity, patient.absentComorbidities().contains(comorbidity));
    }
    reach("diagnosis of the primary", patient.primaryDiagnosisMonths().isPresent());
    reach("metastatic disease", patient.metastaticDisease().isPresent());
    reach(
        "metastatic disease and no other metastases",
        patient.metastaticDisease().isPresent()
            && patient.otherMetastases().equals(Optional.of(Presence.ABSENT)));
    reach(
        "onset of motor deficits",
        patient.neurology().stream().anyMatch(it -> it.motorDeficitOnsetDays().isPresent()));
    reach("neurology", !patient.neurology().isEmpty());
    reach("laboratory", !patient.laboratory().isEmpty());
    reach("formula", patient.vertebralFormula().isPresent());
    reach("lesions", !patient.lesions().isEmpty());
    reach("several lesions", patient.lesions().size() > 1);
    for (LesionOrigin origin : LesionOrigin.values()) {
      reach(
          "lesion " + origin,
          patient.lesions().stream().anyMatch(it -> it.origin().equals(Optional.of(origin))));
    }
    for (LesionMultiplicity multiplicity : LesionMultiplicity.values()) {
      reach(
          "lesion " + multiplicity,
          patient.lesions().stream()
              .anyMatch(it -> it.multiplicity().equals(Optional.of(multiplicity))));
    }
    for (Presence presence : Presence.values()) {
      reach(
          "other metastases " + presence, patient.otherMetastases().equals(Optional.of(presence)));
    }
    reach("other metastases unknown", patient.otherMetastases().isEmpty());
    reach("other metastases text", patient.otherMetastasesText().isPresent());
    for (TreatmentModality modality : TreatmentModality.values()) {
      reach(
          "given " + modality,
          patient.treatments().stream().anyMatch(it -> it.modality() == modality));
      reach("not given " + modality, patient.notGiven().contains(modality));
    }
    reach("prior treatments", !patient.priorTreatments().isEmpty());
    reach("follow-up", patient.followUp().isPresent());
    reach("death", patient.followUp().flatMap(FollowUp::death).isPresent());
    reach(
        "last contact",
        patient.followUp().filter(it -> it.lastContactMonths().isPresent()).isPresent());
    reach("source", patient.source().isPresent());
    reach("notes", patient.notes().isPresent());
  }

  /** Both the fact and its opposite must come up. */
  private static void reach(String what, boolean there) {
    Statistics.label(what).collect(there);
    Statistics.label(what).coverage(coverage -> {
      coverage.check(true).count(count -> count > 0);
      coverage.check(false).count(count -> count > 0);
    });
  }

  @Property(tries = 100)
  void priorTreatmentsAreThoseStatedToLieBeforeTimeZero(@ForAll("cases") SpinalTumorCase patient) {
    assertThat(patient.treatments()).containsAll(patient.priorTreatments());
    assertThat(patient.treatments())
        .filteredOn(it -> it.months().isPresent() && it.months().getAsDouble() < 0)
        .containsExactlyElementsOf(patient.priorTreatments());
  }

  @Property(tries = 100)
  void printsTheIdentifierOfEveryCaseAndNothingElse(@ForAll("cases") SpinalTumorCase patient) {
    assertThat(patient).hasToString("case " + patient.id());
  }

  @Property(tries = 100)
  void nothingInACaseLiesAfterItsEnd(@ForAll("cases") SpinalTumorCase patient) {
    double end = patient
        .followUp()
        .map(it -> it.death().map(Death::months).orElse(it.lastContactMonths().orElse(1e9)))
        .orElse(1e9);
    assertThat(patient.treatments()).allMatch(it -> it.months().orElse(end) <= end);
    assertThat(patient.neurology()).allMatch(it -> it.months().orElse(end) <= end);
    assertThat(patient.laboratory()).allMatch(it -> it.months().orElse(end) <= end);
    assertThat(patient.primaryDiagnosisMonths().orElse(end)).isLessThanOrEqualTo(end);
    assertThat(patient.lesions())
        .flatMap(SpinalLesion::imaging)
        .allMatch(it -> it.months().orElse(end) <= end);
    assertThat(patient.lesions())
        .flatMap(SpinalLesion::biopsies)
        .allMatch(it -> it.months().orElse(end) <= end);
  }

  @Property(tries = 100)
  void theEndpointsOfACaseAreConsistent(@ForAll("cases") SpinalTumorCase patient) {
    FollowUp followUp = patient.followUp().orElseGet(() -> FollowUp.builder().build());
    double end = followUp.lastContactMonths().orElse(Double.POSITIVE_INFINITY);
    for (Endpoint endpoint : Endpoint.values()) {
      if (endpoint.observe(followUp) instanceof Observed observed) {
        assertThat(observed.months()).isLessThanOrEqualTo(end);
      }
    }
    if (Endpoint.OVERALL_SURVIVAL.observe(followUp) instanceof Observed survival
        && survival.isEvent()
        && Endpoint.DISEASE_SPECIFIC_SURVIVAL.observe(followUp) instanceof Observed specific) {
      assertThat(specific.status()).isNotEqualTo(ObservedStatus.CENSORED);
      assertThat(specific.months()).isEqualTo(survival.months());
    }
  }
}
