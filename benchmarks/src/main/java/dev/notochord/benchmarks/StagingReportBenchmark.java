package dev.notochord.benchmarks;

import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.neurology.FrankelGrade;
import dev.notochord.core.neurology.NeurologicalStatus;
import dev.notochord.core.patient.Karnofsky;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.StagingReport;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Reports per second, each asking every system about one case: a metastasis as a registry records it, and one of
 * which only the origin is known, so that every table is gone through.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar StagingReportBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
public class StagingReportBenchmark {
  private final SpinalTumorCase registered = SpinalTumorCase.builder()
      .id("registered")
      .sex(Sex.FEMALE)
      .ageYears(64)
      .karnofsky(Karnofsky.KPS_70)
      .pain(Pain.of(Presence.PRESENT))
      .addNeurology(NeurologicalStatus.builder().frankel(FrankelGrade.D).build())
      .metastaticDisease(MetastaticDisease.builder()
          .visceral(Presence.ABSENT)
          .brain(Presence.ABSENT)
          .extraspinalBoneFoci(1)
          .vertebrae(2)
          .build())
      .addLesions(SpinalLesion.builder()
          .origin(LesionOrigin.METASTATIC)
          .primarySite(PrimarySite.BREAST)
          .levels(LevelSet.of(VertebralLevel.T11, VertebralLevel.T12))
          .addImaging(ImagingFinding.builder()
              .modality(Modality.CT)
              .boneMatrix(BoneMatrix.LYTIC)
              .heightLossPercent(30)
              .build())
          .build())
      .build();
  private final SpinalTumorCase bare = SpinalTumorCase.builder()
      .id("bare")
      .addLesions(SpinalLesion.builder()
          .origin(LesionOrigin.METASTATIC)
          .primarySiteText("not stated")
          .build())
      .build();

  /**
   * Asks every system about a case with the facts of a registry.
   *
   * @return the report
   */
  @Benchmark
  public StagingReport registered() {
    return StagingReport.of(registered);
  }

  /**
   * Asks every system about a case of which next to nothing is known.
   *
   * @return the report
   */
  @Benchmark
  public StagingReport nothingKnown() {
    return StagingReport.of(bare);
  }
}
