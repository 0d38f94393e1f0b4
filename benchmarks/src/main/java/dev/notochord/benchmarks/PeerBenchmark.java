package dev.notochord.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.concurrent.TimeUnit;
import org.biojava.nbio.survival.cox.CoxInfo;
import org.biojava.nbio.survival.cox.CoxR;
import org.biojava.nbio.survival.cox.SurvivalInfo;
import org.biojava.nbio.survival.kaplanmeier.figure.CensorStatus;
import org.biojava.nbio.survival.kaplanmeier.figure.SurvFitKM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The same work in biojava-survival, the other library of the JVM. Its rows are objects, which it changes, so that
 * they are made anew for each fit, as in a program that reads them from columns.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@State(Scope.Benchmark)
public class PeerBenchmark {
  /** The number of covariates. */
  @Param("10")
  public int columns;

  private double[][] x = {{0}};

  /** Makes the covariates. */
  @Setup
  public void create(Sample sample) {
    x = sample.columns().covariates(columns);
  }

  /** From columns to the curve. */
  @Benchmark
  public Object kaplanMeier(Sample sample) throws Exception {
    ArrayList<CensorStatus> rows = new ArrayList<>(sample.subjects);
    for (int i = 0; i < sample.subjects; i++) {
      rows.add(new CensorStatus("all", sample.time()[i], sample.event()[i] ? "1" : "0"));
    }
    LinkedHashMap<String, ArrayList<CensorStatus>> groups = new LinkedHashMap<>();
    groups.put("all", rows);
    return new SurvFitKM().process(groups, false);
  }

  /** From columns to a Cox model with ties after Efron. */
  @Benchmark
  public CoxInfo efron(Sample sample) throws Exception {
    ArrayList<SurvivalInfo> rows = new ArrayList<>(sample.subjects);
    for (int i = 0; i < sample.subjects; i++) {
      SurvivalInfo row = new SurvivalInfo(sample.time()[i], sample.event()[i] ? 1 : 0);
      for (int c = 0; c < columns; c++) {
        row.addContinuousVariable("x" + (c + 1), x[c][i]);
      }
      rows.add(row);
    }
    return new CoxR()
        .process(new ArrayList<>(Sample.names(columns)), rows, false, false, false, false);
  }
}
