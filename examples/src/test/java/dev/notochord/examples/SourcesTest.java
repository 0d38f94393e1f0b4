package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file of the published modules has. */
class SourcesTest {
  private static final Pattern PUBLIC_TYPE = Pattern.compile(
      "^public ((abstract|final|sealed|non-sealed) )*(class|interface|enum|record|@interface) ",
      Pattern.MULTILINE);

  @Test
  void everyPublicTypeSaysSinceWhenItIsThere() throws IOException {
    List<Path> types = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      if (PUBLIC_TYPE.matcher(source).find()) {
        types.add(file);
        assertThat(source).as(file.toString()).contains("\n * @since ");
      }
    }
    assertThat(types).hasSizeGreaterThan(60);
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItHolds() throws IOException {
    for (Path file : sources()) {
      Path description = file.resolveSibling("package-info.java");
      assertThat(Files.readString(description)).as(description.toString()).contains("/**");
      if (!file.equals(description)) {
        assertThat(Files.readString(description)).contains("@NullMarked");
      }
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("core", "staging", "survival")) {
      Path root = Path.of("..", module, "src", "main", "java", "dev");
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }
}
