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
              Sins.assess(SinsFindings.builder().pain(SinsPain.MECHANICAL).build()).total());
          double[] months = {1, 2, 3, 4};
          boolean[] died = {true, true, true, false};
          System.out.println(
              KaplanMeier.withDefaults()
                  .estimate(SurvivalData.rightCensored(months, died))
                  .survivalAt(1));
        }
      }
      """;

  @TempDir
  Path folder;

  @Test
  void worksOnTheModulePath() throws Exception {
    Path classes = compile(List.of("--module-path", jars()), true);
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
    Path classes = compile(List.of("--class-path", jars()), false);
    assertThat(JavaProgram.output(
            folder, "--class-path", classes + File.pathSeparator + jars(), "consumer.Consumer"))
        .containsExactly("false", "T11-L1", "3..18", "0.75");
  }

  private Path compile(List<String> path, boolean asModule) throws IOException {
    Path source = Files.createDirectories(folder.resolve("consumer")).resolve("Consumer.java");
    Files.writeString(source, PROGRAM);
    List<String> arguments = new ArrayList<>(path);
    arguments.addAll(List.of("--release", "17", "-Werror", "-Xlint:all,-classfile"));
    Path classes = folder.resolve("classes");
    arguments.addAll(List.of("-d", classes.toString(), source.toString()));
    if (asModule) {
      Path module = folder.resolve("module-info.java");
      Files.writeString(module, MODULE);
      arguments.add(module.toString());
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
    Stream<String> libraries = Stream.of(
            System.getProperty("notochord.modulepath").split(File.pathSeparator))
        .filter(jar -> jar.matches(".*/(guava|failureaccess|jspecify|commons-[a-z-]+)-[^/]*jar"));
    return Stream.concat(ours, libraries).collect(Collectors.joining(File.pathSeparator));
  }
}
