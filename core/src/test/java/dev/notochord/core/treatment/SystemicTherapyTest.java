package dev.notochord.core.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.arbitrary.TreatmentArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemicTherapyTest {

  @Provide
  Arbitrary<SystemicTherapy> therapies() {
    return TreatmentArbitraries.systemicTherapies();
  }

  @Provide
  Arbitrary<Treatment> treatments() {
    return TreatmentArbitraries.treatments();
  }

  private static SystemicTherapy.Builder chemotherapy() {
    return SystemicTherapy.builder().modality(TreatmentModality.CHEMOTHERAPY);
  }

  @Test
  void whatIsNotStatedStaysUnknown() {
    SystemicTherapy therapy = chemotherapy().build();
    assertThat(therapy.therapyClass()).isEmpty();
    assertThat(therapy.agents()).isEmpty();
    assertThat(therapy.timing()).isEmpty();
    assertThat(therapy.intent()).isEmpty();
    assertThat(therapy.line()).isEmpty();
    assertThat(therapy.cycles()).isEmpty();
    assertThat(therapy.necrosisPercent()).isEmpty();
    assertThat(therapy.adverseEvents()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "chemotherapy, CHEMOTHERAPY",
    "targeted, OTHER_SYSTEMIC",
    "hormone, OTHER_SYSTEMIC",
    "immunotherapy, OTHER_SYSTEMIC",
    "bone-modifying, OTHER_SYSTEMIC"
  })
  void eachClassBelongsToOneKindOfTreatment(String code, TreatmentModality modality) {
    SystemicTherapyClass therapyClass = SystemicTherapyClass.ofCode(code);
    TreatmentModality other = modality == TreatmentModality.CHEMOTHERAPY
        ? TreatmentModality.OTHER_SYSTEMIC
        : TreatmentModality.CHEMOTHERAPY;
    assertThat(SystemicTherapy.builder()
            .modality(modality)
            .therapyClass(therapyClass)
            .build()
            .therapyClass())
        .contains(therapyClass);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            SystemicTherapy.builder().modality(other).therapyClass(therapyClass).build())
        .withMessage(
            "systemic therapy: modality %s, but class %s, expected both to agree",
            other.display(), therapyClass.display());
  }

  @Test
  void refusesABlankAgent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chemotherapy().addAgents("doxorubicin", " ").build())
        .withMessage("systemic therapy: agent ' ' is blank, expected a name");
  }

  @Test
  void linesAndCyclesCountFromOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chemotherapy().line(0).build())
        .withMessage("systemic therapy: line is 0, expected 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chemotherapy().cycles(0).build())
        .withMessage("systemic therapy: cycles is 0, expected 1 or more");
    assertThat(chemotherapy().line(1).cycles(1).build().line()).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 100.1, 92.55, Double.NaN, Double.POSITIVE_INFINITY, 999.9})
  void refusesANecrosisThatIsNoPercentageInTenths(double percent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chemotherapy().necrosisPercent(percent).build())
        .withMessage(
            "systemic therapy: necrosis of %s percent, expected 0 to 100 with one decimal",
            percent);
  }

  @Property
  void takesEveryTenthOfAPercent(@ForAll @IntRange(max = 1000) int tenths) {
    assertThat(chemotherapy().necrosisPercent(tenths / 10.0).build().necrosisPercent())
        .hasValue(tenths / 10.0);
  }

  @Test
  void drugsDoNotCauseEffectsOfRadiation() {
    AdverseEvent event =
        AdverseEvent.builder().radiationEffect(RadiationEffect.MYELOPATHY).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chemotherapy().addAdverseEvents(event).build())
        .withMessage("systemic therapy: radiation myelopathy, expected no effect of radiation");
  }

  @Test
  void anAdverseEventFollowsItsTreatment() {
    AdverseEvent event =
        AdverseEvent.builder().description("neutropenia").months(-1).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chemotherapy().months(0).addAdverseEvents(event).build())
        .withMessage("systemic therapy at 0.0 months: adverse event at -1.0 months, "
            + "expected no earlier time");
  }

  @Test
  void supportiveMeasuresAreListed() {
    SupportiveTreatment treatment = SupportiveTreatment.builder()
        .addMeasures(SupportiveMeasure.CORTICOSTEROID, SupportiveMeasure.BRACING)
        .build();
    assertThat(treatment.measures())
        .containsExactly(SupportiveMeasure.CORTICOSTEROID, SupportiveMeasure.BRACING);
    assertThat(SupportiveTreatment.builder().build().measures()).isEmpty();
  }

  @Property
  void theKindOfTreatmentFollowsTheClass(@ForAll("therapies") SystemicTherapy therapy) {
    therapy.therapyClass().ifPresent(it -> assertThat(it.modality()).isEqualTo(therapy.modality()));
  }

  @Property
  void everyTreatmentHasAKindThatFitsItsType(@ForAll("treatments") Treatment treatment) {
    assertThat(treatment.modality() == TreatmentModality.SURGERY)
        .isEqualTo(treatment instanceof Surgery);
    assertThat(treatment.modality() == TreatmentModality.CHEMOTHERAPY
            || treatment.modality() == TreatmentModality.OTHER_SYSTEMIC)
        .isEqualTo(treatment instanceof SystemicTherapy);
  }
}
