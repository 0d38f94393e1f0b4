package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.json.CaseJson;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the published cases ships as a document, made from the row and nothing else. */
class CaseDocumentsTest {
  private static final Path DOCUMENTS =
      Path.of("src", "main", "resources", "dev", "notochord", "examples", "cases");
  /** Written anew by the test, so that a wanted change can be copied from there. */
  private static final Path WRITTEN = Path.of("target", "cases");

  private static ImmutableList<CaseRow> rows() throws UserError {
    return CaseReport.create().rows();
  }

  @Test
  void theDocumentsAreThoseOfTheRows() throws Exception {
    Files.createDirectories(WRITTEN);
    for (CaseRow row : rows()) {
      String name = row.patient().id() + ".json";
      Files.writeString(WRITTEN.resolve(name), CaseJson.write(row.patient()));
    }
    assertThat(names(DOCUMENTS)).isEqualTo(names(WRITTEN)).hasSize(36);
    for (String name : names(DOCUMENTS)) {
      assertThat(Files.readString(DOCUMENTS.resolve(name)))
          .as(name)
          .isEqualTo(Files.readString(WRITTEN.resolve(name)));
    }
  }

  @Test
  void eachDocumentReadsBackAsItsCase() throws Exception {
    for (CaseRow row : rows()) {
      SpinalTumorCase read =
          CaseJson.read(Files.readString(DOCUMENTS.resolve(row.patient().id() + ".json")));
      assertThat(read).isEqualTo(row.patient());
    }
  }

  private static ImmutableList<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted()
          .collect(ImmutableList.toImmutableList());
    }
  }
}
