package dev.notochord.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** X. */
@State(Scope.Benchmark)
public class XBenchmark {
  @Param({"100", "10000"})
  int subjects;

  /** X. */
  @Benchmark
  public int x() {
    return subjects;
  }
}
