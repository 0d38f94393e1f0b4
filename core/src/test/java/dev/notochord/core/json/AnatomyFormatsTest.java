package dev.notochord.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.notochord.core.anatomy.LumbosacralTransition;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.VertebralFormula;
import dev.notochord.core.anatomy.ZoneNumbering;
import dev.notochord.core.arbitrary.AnatomyArbitraries;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Anatomy written as JSON and read back. */
class AnatomyFormatsTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new NotochordModule());

  @Property
  void everyValueReadsItsOwnJson(@ForAll("values") Object value) throws IOException {
    String json = MAPPER.writeValueAsString(value);
    // An Immutables implementation stands for the public type above it.
    Class<?> type = Formats.all().stream()
        .<Class<?>>map(Format::type)
        .filter(it -> it.isInstance(value))
        .findFirst()
        .orElseThrow();
    assertThat(MAPPER.readValue(json, type)).as(json).isEqualTo(value);
  }

  @Provide
  Arbitrary<Object> values() {
    return Arbitraries.oneOf(
        AnatomyArbitraries.levelRanges().asGeneric(),
        AnatomyArbitraries.levelSets().asGeneric(),
        AnatomyArbitraries.vertebralParts().asGeneric(),
        AnatomyArbitraries.neuralForamina().asGeneric(),
        AnatomyArbitraries.cordSegments().asGeneric(),
        AnatomyArbitraries.vertebralFormulas().asGeneric(),
        AnatomyArbitraries.zoneNumberings().asGeneric());
  }

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
