package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpinalSiteTest {

  // ICD-O-3 topography; ICD-10-CM malignant, benign, uncertain, secondary
  @ParameterizedTest
  @CsvSource({
    "vertebral-column, C41.2, C41.2, D16.6, D48.0, C79.51",
    "sacrum-and-coccyx, C41.4, C41.4, D16.8, D48.0, C79.51",
    "spinal-meninges, C70.1, C70.1, D32.1, D42.1, C79.49",
    "spinal-cord, C72.0, C72.0, D33.4, D43.4, C79.49",
    "cauda-equina, C72.1, C72.1,,,"
  })
  void sitesAgreeWithThePublishedCodes(
      String code,
      String topography,
      @Nullable String malignant,
      @Nullable String benign,
      @Nullable String uncertain,
      @Nullable String secondary) {
    SpinalSite site = SpinalSite.ofCode(code);
    assertThat(site.topography()).isEqualTo(new Code(CodeSystem.ICD_O_3, topography));
    assertThat(site.malignant()).isEqualTo(diagnosis(malignant));
    assertThat(site.benign()).isEqualTo(diagnosis(benign));
    assertThat(site.uncertain()).isEqualTo(diagnosis(uncertain));
    assertThat(site.secondary()).isEqualTo(diagnosis(secondary));
  }

  private static Optional<Code> diagnosis(@Nullable String value) {
    return Optional.ofNullable(value).map(it -> new Code(CodeSystem.ICD_10_CM, it));
  }

  @Test
  void refusesAnUnknownSite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalSite.ofCode("spine"))
        .withMessage("spinal site 'spine': expected one of [vertebral-column, sacrum-and-coccyx, "
            + "spinal-meninges, spinal-cord, cauda-equina]");
  }
}
