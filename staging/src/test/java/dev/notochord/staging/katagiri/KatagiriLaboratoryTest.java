package dev.notochord.staging.katagiri;

import static dev.notochord.staging.katagiri.KatagiriLaboratory.ABNORMAL;
import static dev.notochord.staging.katagiri.KatagiriLaboratory.CRITICAL;
import static dev.notochord.staging.katagiri.KatagiriLaboratory.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.patient.LaboratoryValues;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blood values in, rows of the laboratory item out: complete panels, partial ones, several ones. */
class KatagiriLaboratoryTest {
  private static final LaboratoryValues NONE = LaboratoryValues.builder().build();

  /** A panel in the order CRP, LDH, albumin, platelets, calcium, bilirubin; {@code null} is missing. */
  private static LaboratoryValues panel(
      @Nullable Double crp,
      @Nullable Double ldh,
      @Nullable Double albumin,
      @Nullable Double platelets,
      @Nullable Double calcium,
      @Nullable Double bilirubin) {
    LaboratoryValues.Builder panel = LaboratoryValues.builder();
    if (crp != null) {
      panel.crpMgPerDl(crp);
    }
    if (ldh != null) {
      panel.ldhIuPerL(ldh);
    }
    if (albumin != null) {
      panel.albuminGPerDl(albumin);
    }
    if (platelets != null) {
      panel.plateletsPerMicrolitre(platelets);
    }
    if (calcium != null) {
      panel.calciumMgPerDl(calcium);
    }
    if (bilirubin != null) {
      panel.totalBilirubinMgPerDl(bilirubin);
    }
    return panel.build();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "?",
      value = {
        // CRP, LDH, albumin, platelets, calcium, bilirubin
        "0.1, 180, 4.2, 210000, 9.2, 0.7, NORMAL",
        // the limits, from both sides, one value at a time in a panel that is normal otherwise
        "0.39, 180, 4.2, 210000, 9.2, 0.7, NORMAL",
        "0.4, 180, 4.2, 210000, 9.2, 0.7, ABNORMAL",
        "0.41, 180, 4.2, 210000, 9.2, 0.7, ABNORMAL",
        "0.1, 249, 4.2, 210000, 9.2, 0.7, NORMAL",
        "0.1, 250, 4.2, 210000, 9.2, 0.7, ABNORMAL",
        "0.1, 251, 4.2, 210000, 9.2, 0.7, ABNORMAL",
        "0.1, 180, 3.8, 210000, 9.2, 0.7, NORMAL",
        "0.1, 180, 3.7, 210000, 9.2, 0.7, NORMAL",
        "0.1, 180, 3.6, 210000, 9.2, 0.7, ABNORMAL",
        "0.1, 180, 4.2, 100001, 9.2, 0.7, NORMAL",
        "0.1, 180, 4.2, 100000, 9.2, 0.7, NORMAL",
        "0.1, 180, 4.2, 99999, 9.2, 0.7, CRITICAL",
        "0.1, 180, 4.2, 210000, 10.2, 0.7, NORMAL",
        "0.1, 180, 4.2, 210000, 10.3, 0.7, CRITICAL",
        "0.1, 180, 4.2, 210000, 10.4, 0.7, CRITICAL",
        "0.1, 180, 4.2, 210000, 9.2, 1.3, NORMAL",
        "0.1, 180, 4.2, 210000, 9.2, 1.4, CRITICAL",
        "0.1, 180, 4.2, 210000, 9.2, 1.5, CRITICAL",
        // three abnormal values are not more than one, and a critical one outranks them
        "20, 900, 2.1, 210000, 9.2, 0.7, ABNORMAL",
        "20, 900, 2.1, 99000, 9.2, 0.7, CRITICAL",
        "0.1, 180, 4.2, 99000, 12, 3, CRITICAL",
        // one critical value settles the row, whatever is missing
        "?, ?, ?, ?, 11.2, ?, CRITICAL",
        "?, ?, ?, 80000, ?, ?, CRITICAL",
        "?, ?, ?, ?, ?, 2, CRITICAL",
        // the critical tier known: the abnormal tier decides, or leaves normal and abnormal
        "0.6, ?, ?, 210000, 9.2, 0.7, ABNORMAL",
        "0.1, 180, ?, 210000, 9.2, 0.7, NORMAL ABNORMAL",
        "?, ?, ?, 210000, 9.2, 0.7, NORMAL ABNORMAL",
        // the abnormal tier known normal and a critical value missing: 0 or 2, never 1
        "0.1, 180, 4.2, ?, 9.2, 0.7, NORMAL CRITICAL",
        "0.1, 180, 4.2, ?, ?, ?, NORMAL CRITICAL",
        // an abnormal value and a critical one missing: 1 or 2
        "0.6, 180, 4.2, 210000, ?, 0.7, ABNORMAL CRITICAL",
        "?, ?, 3.1, ?, ?, ?, ABNORMAL CRITICAL",
        // something known, everything possible
        "0.1, 180, ?, 210000, 9.2, ?, NORMAL ABNORMAL CRITICAL",
        "0.1, ?, ?, ?, ?, ?, NORMAL ABNORMAL CRITICAL"
      })
  void aPanelLeavesTheRowsThatFit(
      @Nullable Double crp,
      @Nullable Double ldh,
      @Nullable Double albumin,
      @Nullable Double platelets,
      @Nullable Double calcium,
      @Nullable Double bilirubin,
      String rows) {
    assertThat(
            KatagiriLaboratory.of(panel(crp, ldh, albumin, platelets, calcium, bilirubin))
                .candidates()
                .stream()
                .map(KatagiriLaboratory::code)
                .toList())
        .isEqualTo(List.of(rows.toLowerCase(Locale.ROOT).split(" ")));
  }

  @Test
  void withoutAnyOfTheSixValuesNothingIsRecorded() {
    assertThat(KatagiriLaboratory.of(NONE).isRecorded()).isFalse();
    assertThat(KatagiriLaboratory.of(List.of()).isRecorded()).isFalse();
    assertThat(KatagiriLaboratory.of(
                LaboratoryValues.builder().haemoglobinGPerDl(9).build())
            .isRecorded())
        .isFalse();
  }

  @Test
  void severalPanelsCompleteEachOther() {
    LaboratoryValues chemistry = panel(0.1, 180.0, 4.2, null, 9.2, 0.7);
    LaboratoryValues count = panel(null, null, null, 210_000.0, null, null);
    assertThat(KatagiriLaboratory.of(chemistry).candidates()).containsExactly(NORMAL, CRITICAL);
    assertThat(KatagiriLaboratory.of(List.of(chemistry, count)).candidates())
        .containsExactly(NORMAL);
  }

  @Test
  void aValueOnBothSidesOfItsLimitIsOpen() {
    LaboratoryValues first = panel(0.1, 180.0, 4.2, 210_000.0, 9.2, 0.7);
    LaboratoryValues second = panel(0.9, null, null, null, null, null);
    assertThat(KatagiriLaboratory.of(List.of(first, second)).candidates())
        .containsExactly(NORMAL, ABNORMAL);
    LaboratoryValues third = panel(null, null, null, null, 10.9, null);
    assertThat(KatagiriLaboratory.of(List.of(first, third)).candidates())
        .containsExactly(NORMAL, CRITICAL);
  }

  @Test
  void theBasisNamesTheValuesWithTheirUnitsAndWhatIsMissing() {
    assertThat(KatagiriLaboratory.of(List.of(
                panel(0.5, 250.0, 3.75, null, null, null),
                panel(0.5, 300.0, null, 1.5e5, null, null)))
            .basis())
        .contains("CRP 0.5 mg/dL; LDH 250 and 300 IU/L; albumin 3.75 g/dL; platelets 150000 per µL;"
            + " not given: calcium, total bilirubin");
    assertThat(
            KatagiriLaboratory.of(panel(0.1, 180.0, 4.2, 210_000.0, 9.2, 0.7)).basis())
        .contains("CRP 0.1 mg/dL; LDH 180 IU/L; albumin 4.2 g/dL; platelets 210000 per µL; calcium"
            + " 9.2 mg/dL; total bilirubin 0.7 mg/dL");
  }

  @Property(tries = 300)
  void onePanelMoreOfOtherValuesNeverWidensTheRows(@ForAll LaboratoryValues values) {
    LaboratoryValues tierOne = LaboratoryValues.builder()
        .crpMgPerDl(values.crpMgPerDl())
        .ldhIuPerL(values.ldhIuPerL())
        .albuminGPerDl(values.albuminGPerDl())
        .build();
    if (KatagiriLaboratory.of(tierOne).isRecorded()) {
      assertThat(KatagiriLaboratory.of(tierOne).candidates())
          .containsAll(KatagiriLaboratory.of(values).candidates())
          .contains(CRITICAL);
    }
  }
}
