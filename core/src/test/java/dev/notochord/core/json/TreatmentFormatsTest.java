package dev.notochord.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.notochord.core.dose.Fractionation;
import dev.notochord.core.treatment.Radiotherapy;
import dev.notochord.core.treatment.RadiotherapyModality;
import dev.notochord.core.treatment.RadiotherapyTechnique;
import dev.notochord.core.treatment.Treatment;
import org.junit.jupiter.api.Test;

/** Treatments as JSON and back. */
class TreatmentFormatsTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new NotochordModule()).build();

  @Test
  void aCourseReadsLikeItsReport() throws JsonProcessingException {
    Radiotherapy course = Radiotherapy.builder()
        .radiation(RadiotherapyModality.PROTON)
        .technique(RadiotherapyTechnique.SPOT_SCANNING)
        .prescribed(Fractionation.parse("70.2 Gy(RBE) in 39 fractions"))
        .build();
    assertThat(MAPPER.writeValueAsString(course))
        .isEqualTo("{\"type\":\"radiotherapy\",\"radiation\":\"proton\","
            + "\"technique\":\"spot-scanning\","
            + "\"prescribed\":\"70.2 Gy(RBE) in 39 fractions\"}");
  }

  @Test
  void aContradictionIsRefusedWithItsWords() {
    assertThatThrownBy(() -> MAPPER.readValue(
            "{\"type\":\"surgery\",\"margin\":\"wide\",\"residual\":\"R2\"}", Treatment.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("surgery: margin wide, but macroscopic residual tumour");
  }
}
