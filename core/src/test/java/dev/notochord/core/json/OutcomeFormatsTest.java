package dev.notochord.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.notochord.core.outcome.CauseOfDeath;
import dev.notochord.core.outcome.ClearExamination;
import dev.notochord.core.outcome.Death;
import dev.notochord.core.outcome.DiseaseSite;
import dev.notochord.core.outcome.FieldRelation;
import dev.notochord.core.outcome.FollowUp;
import dev.notochord.core.outcome.FollowUpEvent;
import dev.notochord.core.outcome.LocalRecurrence;
import dev.notochord.core.outcome.TimeZero;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Follow-ups as JSON and back. */
class OutcomeFormatsTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new NotochordModule()).build();

  @Test
  void aFollowUpReadsLikeItsReport() throws JsonProcessingException {
    FollowUp followUp = FollowUp.builder()
        .timeZero(TimeZero.SURGERY)
        .addEvents(
            ClearExamination.of(6, DiseaseSite.LOCAL),
            new LocalRecurrence(12.5, Optional.of(FieldRelation.IN_FIELD)),
            new Death(30, Optional.of(CauseOfDeath.TUMOR)))
        .build();
    assertThat(MAPPER.writeValueAsString(followUp))
        .isEqualTo("{\"timeZero\":\"surgery\",\"events\":["
            + "{\"type\":\"clear-examination\",\"months\":6,\"sites\":[\"local\"]},"
            + "{\"type\":\"local-recurrence\",\"months\":12.5,\"field\":\"in-field\"},"
            + "{\"type\":\"death\",\"months\":30,\"cause\":\"tumor\"}]}");
  }

  @Test
  void anExaminationWithoutASiteIsRefused() {
    assertThatThrownBy(() ->
            MAPPER.readValue("{\"type\":\"clear-examination\",\"months\":6}", FollowUpEvent.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("clear examination at 6 months: no site, expected where it looked");
  }

  @Test
  void aContradictionIsRefusedWithItsWords() {
    assertThatThrownBy(() -> MAPPER.readValue(
            "{\"progression\":\"absent\",\"localRecurrence\":\"present\"}", FollowUp.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining(
            "follow-up: progression stated absent, but local recurrence stated present");
  }
}
