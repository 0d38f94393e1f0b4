package dev.notochord.core.json;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The cases that ship with the module. */
final class ReferenceDocuments {
  private ReferenceDocuments() {}

  static List<String> all() {
    return Stream.of("case-a.json", "case-b.json", "case-c.json")
        .map(ReferenceDocuments::read)
        .toList();
  }

  static String read(String name) {
    try {
      return Resources.toString(
          Resources.getResource(CaseJson.class, name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
