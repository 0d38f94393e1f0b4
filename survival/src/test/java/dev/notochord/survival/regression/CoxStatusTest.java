package dev.notochord.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.notochord.survival.covariate.Covariates;
import dev.notochord.survival.covariate.CovariatesBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How fits end that have no maximum, or one that is hard to find. */
class CoxStatusTest {
  static Stream<Arguments> expectations() {
    // The sample `wide` has a test of its own.
    return CoxSample.rows("golden/cox-status.csv").stream()
        .filter(row -> !row.getField("covariates").contains("x100"))
        .flatMap(row -> Stream.of(TieMethod.values())
            .map(ties -> Arguments.of(
                row.getField("sample"),
                row.getField("covariates"),
                CoxStatus.valueOf(row.getField("expectation")),
                row.getField("columns"),
                ties)));
  }

  private static Covariates covariates(CoxSample sample, Iterable<String> names) {
    CovariatesBuilder builder = Covariates.builder();
    for (String name : names) {
      if (sample.isNumeric(name)) {
        builder.numeric(name, sample.numeric(name));
      } else {
        List<String> labels = sample.labels(name);
        builder.factor(name, labels, labels.stream().sorted().toList().get(0));
      }
    }
    return builder.build();
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void theStatusFollowsFromHowTheSampleWasMade(
      String name, String columns, CoxStatus expected, String affected, TieMethod ties) {
    CoxSample sample = CoxSample.named(name);
    CoxFit fit = CoxModel.withDefaults()
        .with(ties)
        .fit(sample.plainData(), covariates(sample, Splitter.on(';').split(columns)));

    assertThat(fit.status()).isEqualTo(expected);
    List<String> names = Splitter.on(';')
        .omitEmptyStrings()
        .splitToStream(affected)
        .map(column -> fit.design().columnNames().get(Integer.parseInt(column)))
        .toList();
    assertThat(fit.affectedColumns()).isEqualTo(names);
    assertThat(fit.advice().isPresent()).isEqualTo(expected != CoxStatus.CONVERGED);
    names.forEach(column -> assertThat(fit.advice().orElse("")).contains(column));
    for (CoxCoefficient coefficient : fit.coefficients()) {
      boolean dependent = expected == CoxStatus.SINGULAR && names.contains(coefficient.name());
      assertThat(Double.isNaN(coefficient.estimate().value())).isEqualTo(dependent);
    }
  }

  @ParameterizedTest
  @EnumSource(TieMethod.class)
  void oneHundredColumnsOnSixtyRowsHaveTheRankOfTheRowsAndSeparate(TieMethod ties) {
    CoxSample sample = CoxSample.named("wide");
    CoxFit fit = CoxModel.withDefaults()
        .with(ties)
        .fit(sample.plainData(), covariates(sample, sample.names()));

    assertThat(fit.coefficients().stream()
            .filter(coefficient -> !Double.isNaN(coefficient.estimate().value())))
        .hasSizeLessThanOrEqualTo(59)
        .hasSizeGreaterThanOrEqualTo(30);
    assertThat(fit.status()).isEqualTo(CoxStatus.SEPARATION);
    assertThat(fit.advice().orElseThrow()).contains("too many columns", "Nothing can be told of");
  }
}
