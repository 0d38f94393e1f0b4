package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.notochord.survival.WeightKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CoxSampleTest {
  @ParameterizedTest
  @FieldSource("dev.notochord.survival.regression.CoxSample#NAMES")
  void everySampleHasOneValuePerRowInEveryCovariate(String name) {
    CoxSample sample = CoxSample.named(name);
    int rows = sample.data().rows();
    assertThat(sample.plainData().rows()).isEqualTo(rows);
    assertThat(sample.names()).isNotEmpty().allSatisfy(covariate -> {
      assertThat(sample.labels(covariate)).hasSize(rows).doesNotContain("");
      if (sample.isNumeric(covariate)) {
        assertThat(sample.numeric(covariate)).hasSize(rows).doesNotContain(Double.NaN);
      }
    });
  }

  @Test
  void everyModelOfTheGoldenValuesHasItsColumns() {
    assertThat(CoxSample.rows("golden/cox-models.csv"))
        .hasSizeGreaterThan(100)
        .allSatisfy(model -> {
          CoxSample sample = CoxSample.named(model.getField("sample"));
          assertThat(sample.names())
              .containsAll(Splitter.on(';').split(model.getField("covariates")));
          for (String role : List.of("strata", "weights", "offset")) {
            String column =
                role.equals("strata") ? "stratum" : role.equals("weights") ? "weight" : role;
            assertThat(sample.has(column) || model.getField(role).equals("no")).isTrue();
          }
        });
  }

  @Test
  void theRolesOfTheColumnsReachTheData() {
    CoxSample sample = CoxSample.named("weights-late-entry");
    assertThat(sample.data().hasDelayedEntry()).isTrue();
    assertThat(sample.data().hasClusters()).isTrue();
    assertThat(sample.data().strata()).isPresent();
    assertThat(sample.data().weightKind()).contains(WeightKind.SAMPLING);
    assertThat(sample.data(CoxSample.Role.STRATA).weightKind()).isEmpty();
    assertThat(sample.plainData().strata()).isEmpty();
    assertThat(CoxSample.named("weights-frequency").data().weightKind())
        .contains(WeightKind.FREQUENCY);
    assertThat(CoxSample.named("many-rows-per-subject").data().units()).isEqualTo(60);
  }

  @Test
  void aTextbookSampleHasTheRolesOfItsColumns() {
    CoxSample sample = CoxSample.named("veteran");
    assertThat(sample.names())
        .containsExactly("trt", "celltype", "karno", "diagtime_months", "age_years", "prior");
    assertThat(sample.isNumeric("celltype")).isFalse();
    assertThat(sample.data().totalEvents()).isEqualTo(128);
  }

  @Test
  void theCausesOfASampleAreKept() {
    CoxSample sample = CoxSample.named("fine-gray-tied");
    assertThat(sample.competing().causes()).hasSize(2);
    assertThat(sample.competing().anyEvent().totalEvents())
        .isEqualTo(sample.data().totalEvents());
  }
}
