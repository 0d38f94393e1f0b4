package dev.notochord.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.notochord.core.anatomy.LumbosacralTransition;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.VertebralFormula;
import dev.notochord.core.anatomy.ZoneNumbering;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Anatomy written as JSON and read back. */
class AnatomyFormatsTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new NotochordModule());

  @Test
  void theFormIsAsPublished() throws IOException {
    assertThat(MAPPER.writeValueAsString(VertebralFormula.builder()
            .thoracicCount(12)
            .lumbarCount(6)
            .transition(LumbosacralTransition.LUMBARISATION)
            .build()))
        .isEqualTo("{\"thoracicCount\":12,\"lumbarCount\":6,\"transition\":\"lumbarisation\"}");
    assertThat(MAPPER.writeValueAsString(ZoneNumbering.original(Side.RIGHT)))
        .isEqualTo("{\"convention\":\"original\",\"zoneOneSide\":\"right\"}");
  }
}
