package dev.notochord.examples;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.notochord.core.json.CaseJson;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * Three published patients, with all that their texts state and nothing else, read from the
 * documents that ship with the vocabulary.
 *
 * <p>They show what a case looks like when imaging, parts of the vertebra and dated examinations
 * are recorded, which the table of published cases has no columns for.
 */
final class ReferenceCases {
  private ReferenceCases() {}

  static ImmutableList<SpinalTumorCase> all() {
    return Stream.of("case-a.json", "case-b.json", "case-c.json")
        .map(ReferenceCases::read)
        .collect(toImmutableList());
  }

  private static SpinalTumorCase read(String name) {
    try {
      return CaseJson.read(
          Resources.toString(Resources.getResource(CaseJson.class, name), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own data cannot be read", e);
    }
  }
}
