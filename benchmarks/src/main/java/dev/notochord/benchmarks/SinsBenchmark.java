package dev.notochord.benchmarks;

import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.sins.Sins;
import dev.notochord.staging.sins.SinsAlignment;
import dev.notochord.staging.sins.SinsBoneLesion;
import dev.notochord.staging.sins.SinsCollapse;
import dev.notochord.staging.sins.SinsFindings;
import dev.notochord.staging.sins.SinsLocation;
import dev.notochord.staging.sins.SinsPain;
import dev.notochord.staging.sins.SinsPosterolateral;
import dev.notochord.staging.sins.SpinalStability;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Scores per second: with every finding known, and with none, when the deciding findings are
 * searched.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar SinsBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
public class SinsBenchmark {
  private final SinsFindings complete = SinsFindings.builder()
      .location(SinsLocation.JUNCTIONAL)
      .pain(SinsPain.MECHANICAL)
      .boneLesion(SinsBoneLesion.LYTIC)
      .alignment(SinsAlignment.NORMAL)
      .collapse(SinsCollapse.UNDER_HALF)
      .posterolateral(SinsPosterolateral.NONE)
      .build();
  private final SinsFindings empty = SinsFindings.builder().build();

  /**
   * Assesses complete findings.
   *
   * @return the assessment
   */
  @Benchmark
  public Assessment<SpinalStability> everythingKnown() {
    return Sins.assess(complete);
  }

  /**
   * Assesses findings of which nothing is known.
   *
   * @return the assessment
   */
  @Benchmark
  public Assessment<SpinalStability> nothingKnown() {
    return Sins.assess(empty);
  }
}
