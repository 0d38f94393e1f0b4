package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs a consumer of the packaged jars, once as a module and once on the class path. */
class ConsumerIT {
  private static final String MODULE = """
      module consumer {
        requires dev.notochord.staging;
        requires dev.notochord.survival;
      }
      """;

  private static final String PROGRAM = """
      package consumer;

      import dev.notochord.core.anatomy.LevelRange;
      import dev.notochord.staging.sins.Sins;
      import dev.notochord.staging.sins.SinsFindings;
      import dev.notochord.staging.sins.SinsPain;
      import dev.notochord.survival.SurvivalData;
      import dev.notochord.survival.nonparametric.KaplanMeier;

      public class Consumer {
        public static void main(String[] args) {
          System.out.println(Consumer.class.getModule().isNamed());
          System.out.println(LevelRange.parse("T11-L1"));
          System.out.println(
              Sins.assess(SinsFindings.builder().pain(SinsPain.MECHANICAL).build()).total().orElseThrow());
          double[] months = {1, 2, 3, 4};
          boolean[] died = {true, true, true, false};
          System.out.println(
              KaplanMeier.withDefaults()
                  .estimate(SurvivalData.rightCensored(months, died))
                  .survivalAt(1));
        }
      }
      """;

  private static final String JSON_MODULE = """
      module consumer {
        requires dev.notochord.core;
        requires dev.notochord.staging;
        requires com.fasterxml.jackson.databind;
      }
      """;

  private static final String JSON_PROGRAM = """
      package consumer;

      import com.fasterxml.jackson.databind.ObjectMapper;
      import dev.notochord.core.anatomy.LevelSet;
      import dev.notochord.core.json.CaseJson;
      import dev.notochord.core.json.NotochordModule;
      import dev.notochord.staging.StagingReport;
      import dev.notochord.staging.StagingSystems;
      import dev.notochord.staging.assessment.Assessment;
      import dev.notochord.staging.json.AssessmentJson;

      public class Consumer {
        public static void main(String[] args) throws Exception {
          System.out.println(Consumer.class.getModule().isNamed());
          System.out.println(CaseJson.read("{\\"schemaVersion\\":1,\\"id\\":\\"x\\"}"));
          StagingReport report =
              StagingReport.of(CaseJson.read("{\\"schemaVersion\\":1,\\"id\\":\\"x\\"}"));
          Assessment<?> first = report.assessments().get(0);
          System.out.println(AssessmentJson.read(AssessmentJson.write(first)).equals(first));
          System.out.println(StagingSystems.ofId("tokuhashi-2005").description().range().orElseThrow());
          ObjectMapper mapper = new ObjectMapper().registerModule(new NotochordModule());
          System.out.println(mapper.writeValueAsString(LevelSet.parse("T9 and T6")));
        }
      }
      """;

  @TempDir
  Path folder;

  @Test
  void worksOnTheModulePath() throws Exception {
    Path classes = compile(List.of("--module-path", jars()), PROGRAM, Optional.of(MODULE));
    assertThat(JavaProgram.output(
            folder,
            "--module-path",
            classes + File.pathSeparator + jars(),
            "--module",
            "consumer/consumer.Consumer"))
        .containsExactly("true", "T11-L1", "3..18", "0.75");
  }

  @Test
  void worksOnTheClassPath() throws Exception {
    Path classes = compile(List.of("--class-path", jars()), PROGRAM, Optional.empty());
    assertThat(JavaProgram.output(
            folder, "--class-path", classes + File.pathSeparator + jars(), "consumer.Consumer"))
        .containsExactly("false", "T11-L1", "3..18", "0.75");
  }

  @Test
  void readsJsonWithJacksonOnTheModulePath() throws Exception {
    String path = jars() + File.pathSeparator + jackson();
    Path classes = compile(List.of("--module-path", path), JSON_PROGRAM, Optional.of(JSON_MODULE));
    assertThat(JavaProgram.output(
            folder,
            "--module-path",
            classes + File.pathSeparator + path,
            "--module",
            "consumer/consumer.Consumer"))
        .containsExactly("true", "case x", "true", "0..15", "\"T6 and T9\"");
  }

  @Test
  void readsJsonWithJacksonOnTheClassPath() throws Exception {
    String path = jars() + File.pathSeparator + jackson();
    Path classes = compile(List.of("--class-path", path), JSON_PROGRAM, Optional.empty());
    assertThat(JavaProgram.output(
            folder, "--class-path", classes + File.pathSeparator + path, "consumer.Consumer"))
        .containsExactly("false", "case x", "true", "0..15", "\"T6 and T9\"");
  }

  private Path compile(List<String> path, String program, Optional<String> module)
      throws IOException {
    Path source = Files.createDirectories(folder.resolve("consumer")).resolve("Consumer.java");
    Files.writeString(source, program);
    List<String> arguments = new ArrayList<>(path);
    arguments.addAll(List.of("--release", "17", "-Werror", "-Xlint:all,-classfile"));
    Path classes = folder.resolve("classes");
    arguments.addAll(List.of("-d", classes.toString(), source.toString()));
    if (module.isPresent()) {
      Path declaration = folder.resolve("module-info.java");
      Files.writeString(declaration, module.get());
      arguments.add(declaration.toString());
    }
    StringWriter messages = new StringWriter();
    PrintWriter out = new PrintWriter(messages);
    int status = ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(out, out, arguments.toArray(new String[0]));
    assertThat(status).as(messages.toString()).isZero();
    return classes;
  }

  /** The packaged jars of the three modules and what they need at run time, and nothing else. */
  private static String jars() {
    Path root = Path.of(System.getProperty("notochord.root"));
    Stream<String> ours = Stream.of("core", "staging", "survival")
        .map(module -> root.resolve(module)
            .resolve("target")
            .resolve("notochord-" + module + "-" + System.getProperty("notochord.version") + ".jar")
            .toString());
    return Stream.concat(ours, libraries("guava|failureaccess|jspecify|commons-[a-z-]+"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What a consumer adds who reads or writes JSON. */
  private static String jackson() {
    return libraries("jackson-(core|annotations|databind)")
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<String> libraries(String names) {
    return Stream.of(System.getProperty("notochord.modulepath").split(File.pathSeparator))
        .filter(jar -> jar.matches(".*/(" + names + ")-[^/]*jar"));
  }
}
