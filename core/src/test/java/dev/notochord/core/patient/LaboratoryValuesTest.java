package dev.notochord.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.PatientArbitraries;
import dev.notochord.core.code.Presence;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blood values and complaints. */
class LaboratoryValuesTest {

  private interface Part
      extends BiFunction<LaboratoryValues.Builder, Double, LaboratoryValues.Builder> {}

  private static Arguments part(String words, Part part) {
    return Arguments.of(words, part);
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        part("CRP is %s mg/dL", LaboratoryValues.Builder::crpMgPerDl),
        part("LDH is %s IU/L", LaboratoryValues.Builder::ldhIuPerL),
        part("albumin is %s g/dL", LaboratoryValues.Builder::albuminGPerDl),
        part("platelets is %s per microlitre", LaboratoryValues.Builder::plateletsPerMicrolitre),
        part("calcium is %s mg/dL", LaboratoryValues.Builder::calciumMgPerDl),
        part("total bilirubin is %s mg/dL", LaboratoryValues.Builder::totalBilirubinMgPerDl),
        part("haemoglobin is %s g/dL", LaboratoryValues.Builder::haemoglobinGPerDl));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void refusesWhatIsNoAmount(String words, Part part) {
    for (double bad : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> part.apply(LaboratoryValues.builder(), bad).build())
          .withMessage(
              "laboratory values: " + words.formatted(bad) + ", expected a finite number >= 0");
    }
    assertThat(part.apply(LaboratoryValues.builder(), 0.0).build()).isNotNull();
  }

  @Test
  void whatWasNotMeasuredIsEmpty() {
    LaboratoryValues values = LaboratoryValues.builder().albuminGPerDl(3.4).build();
    assertThat(values.albuminGPerDl()).hasValue(3.4);
    assertThat(Stream.of(
            values.months(),
            values.crpMgPerDl(),
            values.ldhIuPerL(),
            values.plateletsPerMicrolitre(),
            values.calciumMgPerDl(),
            values.totalBilirubinMgPerDl(),
            values.haemoglobinGPerDl()))
        .allMatch(OptionalDouble::isEmpty);
  }

  @Test
  void refusesATimeThatIsNoTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LaboratoryValues.builder().months(Double.NaN).build())
        .withMessage("laboratory values: months are NaN, expected a finite number");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnImpossibleDurationOfASymptom(double months) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Complaint.of(Symptom.NUMBNESS, months))
        .withMessage("numbness: duration is %s months, expected a finite number >= 0", months);
  }

  @Test
  void refusesADurationOfASymptomThatIsAbsent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Complaint.builder()
            .symptom(Symptom.WEAKNESS)
            .presence(Presence.ABSENT)
            .durationMonths(2)
            .build())
        .withMessage("weakness: absent, but its duration is 2.0 months, expected none");
  }

  @Test
  void aSymptomMayBePresentForATimeThatIsNotStated() {
    assertThat(Complaint.of(Symptom.TINGLING).durationMonths()).isEmpty();
    assertThat(Complaint.of(Symptom.TINGLING).presence()).isEqualTo(Presence.PRESENT);
    assertThat(Complaint.of(Symptom.TINGLING, 2).durationMonths()).hasValue(2);
  }

  @Provide
  Arbitrary<Complaint> complaints() {
    return PatientArbitraries.complaints();
  }

  @Provide
  Arbitrary<LaboratoryValues> values() {
    return PatientArbitraries.laboratoryValues();
  }

  @Property
  void onlyWhatIsPresentHasADuration(@ForAll("complaints") Complaint complaint) {
    assertThat(complaint.durationMonths().isPresent() && complaint.presence() == Presence.ABSENT)
        .isFalse();
  }

  @Property
  void equalValuesAreEqual(@ForAll("values") LaboratoryValues values) {
    assertThat(LaboratoryValues.builder()
            .months(values.months())
            .crpMgPerDl(values.crpMgPerDl())
            .ldhIuPerL(values.ldhIuPerL())
            .albuminGPerDl(values.albuminGPerDl())
            .plateletsPerMicrolitre(values.plateletsPerMicrolitre())
            .calciumMgPerDl(values.calciumMgPerDl())
            .totalBilirubinMgPerDl(values.totalBilirubinMgPerDl())
            .haemoglobinGPerDl(values.haemoglobinGPerDl())
            .build())
        .isEqualTo(values)
        .hasSameHashCodeAs(values);
  }
}
