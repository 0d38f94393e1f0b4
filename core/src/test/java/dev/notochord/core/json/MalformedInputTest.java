package dev.notochord.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever a document or a text looks like, it is read or refused as documented. */
class MalformedInputTest {
  private static final int DOCUMENTS = 60_000;
  private static final int TEXTS = 40_000;
  private static final long SEED = 20261121L;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new NotochordModule()).build();

  private static final String[] FRAGMENTS = {
    "{", "}", "[", "]", "\"", ":", ",", "null", "true", "-1", "1e999", "-0.0", "1e-400", "NaN",
    "99999999999999999999", "\"type\"", "\"type\":\"surgery\",", "\"\"", "\"present\"", "\\u0000",
    "\\", "\n", "\ud800", "\u2013", "\"id\":\"x\",", "{\"type\":{}}", "[[[[", "0", "12.5", "\"C5\""
  };

  private static final String[] WORDS = {
    "C5", "T11-L1", "L6", "T13", "Co1", "C0", "C8", "S5", ",", " and ", "-", "\u2013", " ", "/", "|",
    "foramen", "right", "left", "lamina", "8890/3", "8890/", "30 Gy", "in 10 fractions", "Gy(RBE)",
    "NaN", "-1", "1e400", "4+", "4/5", "NT", "\u0000", "\ud83d", "\u00df", "\u0130", "null", "10-3"
  };

  @Test
  void brokenDocumentsAreRefusedAndNothingElseHappens() {
    List<String> documents = ReferenceDocuments.all();
    SplittableRandom random = new SplittableRandom(SEED);
    int refused = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      String broken = mutated(documents.get(random.nextInt(documents.size())), FRAGMENTS, random);
      try {
        SpinalTumorCase patient = CaseJson.read(broken);
        assertThat(CaseJson.read(CaseJson.write(patient))).isEqualTo(patient);
      } catch (IllegalArgumentException e) {
        refused++;
        assertThat(e.getMessage()).startsWith("case JSON");
      } catch (RuntimeException | StackOverflowError e) {
        fail("not documented: " + e + " for " + broken, e);
      }
    }
    assertThat(refused).isGreaterThan(DOCUMENTS / 2).isLessThan(DOCUMENTS);
  }

  @Test
  void brokenTextsOfEveryTypeAreRefusedAndNothingElseHappens() throws IOException {
    List<Format<?>> formats = Formats.all().stream()
        .filter(format -> format instanceof TextFormat<?> || format instanceof CodedFormat<?>)
        .toList();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < TEXTS; i++) {
      Class<?> type = formats.get(i % formats.size()).type();
      String text = mutated(WORDS[random.nextInt(WORDS.length)], WORDS, random);
      try {
        Object value = MAPPER.readValue(MAPPER.writeValueAsString(text), type);
        String written = MAPPER.writeValueAsString(value);
        assertThat((Object) MAPPER.readValue(written, type)).isEqualTo(value);
      } catch (JsonProcessingException e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (RuntimeException e) {
        fail("not documented: " + e + " for " + type + " from '" + text + "'", e);
      }
    }
  }

  /** Returns the text after one to four cuts, insertions, repetitions or exchanges. */
  private static String mutated(String text, String[] fragments, SplittableRandom random) {
    StringBuilder result = new StringBuilder(text);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int place = random.nextInt(result.length() + 1);
      int end = Math.min(result.length(), place + random.nextInt(1 + random.nextInt(1, 40)));
      switch (random.nextInt(5)) {
        case 0 -> result.delete(place, end);
        case 1 -> result.insert(place, fragments[random.nextInt(fragments.length)]);
        case 2 -> result.insert(place, result.substring(place, end));
        case 3 -> result.replace(place, end, fragments[random.nextInt(fragments.length)]);
        default -> {
          if (place < result.length()) {
            result.setCharAt(place, (char) (32 + random.nextInt(96)));
          }
        }
      }
    }
    return result.toString();
  }
}
