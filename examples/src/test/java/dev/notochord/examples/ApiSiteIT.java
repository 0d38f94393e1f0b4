package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks the API site of the three modules: every link between its pages leads somewhere. */
class ApiSiteIT {
  private static final Path SITE =
      Path.of(System.getProperty("notochord.root"), "target", "apidocs");
  private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)[^\"]*\"");

  @Test
  void everyLinkBetweenPagesLeadsToAPage() throws IOException {
    TreeSet<String> broken = new TreeSet<>();
    int links = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        if (URI.create(link.group(1)).isAbsolute()) {
          continue;
        }
        links++;
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          broken.add(SITE.relativize(page) + " -> " + link.group(1));
        }
      }
    }
    assertThat(links).isGreaterThan(1000);
    assertThat(broken).isEmpty();
  }

  @Test
  void pagesLinkAcrossModulesAndToTheJdk() throws IOException {
    String sins = Files.readString(
        SITE.resolve("dev.notochord.staging/dev/notochord/staging/sins/SinsLocation.html"));
    assertThat(sins)
        .contains("/dev.notochord.core/dev/notochord/core/anatomy/VertebralLevel.html\"")
        .contains("https://docs.oracle.com/");
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }
}
