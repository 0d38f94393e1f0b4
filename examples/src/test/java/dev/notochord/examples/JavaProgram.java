package dev.notochord.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java program run as its user runs it, in a process of its own. */
record JavaProgram(int status, List<String> out, List<String> err) {
  static JavaProgram run(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(err.toFile())
        .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new JavaProgram(process.waitFor(), out.lines().toList(), Files.readAllLines(err));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the program ran", e);
    } finally {
      Files.delete(err);
    }
  }

  /** Runs a program that must succeed and returns what it prints. */
  static List<String> output(Path folder, String... arguments) throws IOException {
    JavaProgram program = run(folder, arguments);
    if (program.status() != 0 || !program.err().isEmpty()) {
      throw new IOException("exit code " + program.status() + ": " + program.err());
    }
    return program.out();
  }
}
