package dev.notochord.survival.covariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CovariateProfileTest {
  private static final CovariateDesign DESIGN = Covariates.builder()
      .numeric("age", new double[] {50, 60, 70})
      .factor("sex", List.of("male", "female", "male"), "male")
      .interaction("age", "sex")
      .strata("centre", List.of("1", "2", "2"))
      .strata("stage", List.of("I", "I", "II"))
      .build()
      .design();
  private static final CovariateProfile WOMAN =
      CovariateProfile.of("age", 65).with("sex", "female");

  private static void assertRefused(CovariateProfile profile, String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DESIGN.row(profile))
        .satisfies(error -> assertThat(error.getMessage()).contains(parts));
  }

  @Test
  void columnsFollowFromTheVariables() {
    assertThat(DESIGN.row(WOMAN)).containsExactly(65, 1, 65);
    assertThat(DESIGN.row(WOMAN.with("sex", "male"))).containsExactly(65, 0, 0);
    assertThat(DESIGN.row(WOMAN.with("centre", "2"))).containsExactly(65, 1, 65);
  }

  @Test
  void aProfileRemembersWhatWasGivenLast() {
    CovariateProfile profile = WOMAN.with("age", 66).withOffset(-1);
    assertThat(profile.numbers()).containsExactly(Map.entry("age", 66.0));
    assertThat(profile.labels()).containsExactly(Map.entry("sex", "female"));
    assertThat(profile.variables()).containsExactly("age", "sex");
    assertThat(profile.offset()).isEqualTo(-1);
    assertThat(profile).hasToString("age=66.0, sex=female, offset=-1.0");
    assertThat(profile.with("age", "old").numbers()).isEmpty();
    assertThat(profile.with("age", "old").with("age", 3).labels()).containsOnlyKeys("sex");
    assertThat(WOMAN.offset()).isZero();
  }

  @Test
  void whatDoesNotFitTheDesignIsRefused() {
    assertRefused(CovariateProfile.of("age", 65), "'sex' is not given", "[male, female]");
    assertRefused(CovariateProfile.of("sex", "male"), "'age' is not given", "a number");
    assertRefused(WOMAN.with("sex", "Female"), "'sex' is 'Female'", "[male, female]");
    assertRefused(WOMAN.with("sex", 1), "'sex' is the number 1.0", "[male, female]");
    assertRefused(WOMAN.with("age", "65"), "'age' is the level '65'", "a number");
    assertRefused(WOMAN.with("agee", 65), "no variable 'agee'", "[age, sex, centre, stage]");
    assertThatIllegalArgumentException().isThrownBy(() -> WOMAN.with("age", Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WOMAN.withOffset(Double.POSITIVE_INFINITY));
  }

  @Test
  void aProductThatOverflowsIsRefused() {
    CovariateDesign products = Covariates.builder()
        .numeric("a", new double[] {1, 2})
        .numeric("b", new double[] {1, 2})
        .interaction("a", "b")
        .build()
        .design();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> products.row(CovariateProfile.of("a", 1e200).with("b", 1e200)))
        .withMessageContaining("a:b is Infinity");
  }

  @Test
  void theStratumIsAskedForOnlyIfItsVariablesAreGiven() {
    assertThat(DESIGN.stratum(WOMAN)).isEmpty();
    CovariateProfile somewhere = WOMAN.with("centre", "2").with("stage", "II");
    assertThat(DESIGN.stratum(somewhere)).hasValue("centre=2, stage=II");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DESIGN.stratum(WOMAN.with("centre", "2")))
        .withMessageContaining("'stage' is not given, expected one of [I, II]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DESIGN.stratum(somewhere.with("centre", "3")))
        .withMessageContaining("'centre' is '3', expected one of [1, 2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DESIGN.stratum(somewhere.with("centre", "1")))
        .withMessageContaining("stratum 'centre=1, stage=II' has no row");
  }

  @Test
  void theDesignNamesWhatItHasWhenAskedForSomethingElse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DESIGN.levels("age"))
        .withMessageContaining("'age' is a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DESIGN.reference("age"))
        .withMessageContaining("'age' is a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DESIGN.form("sex"))
        .withMessageContaining("'sex' is a factor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DESIGN.form("size"))
        .withMessageContaining("'size'")
        .withMessageContaining("[age, sex]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DESIGN.term("sex:age"))
        .withMessageContaining("[age, sex, age:sex]");
    assertThat(DESIGN.form("age")).hasToString("linear");
  }
}
