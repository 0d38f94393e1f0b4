package dev.notochord.staging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Contribution;
import dev.notochord.staging.assessment.StagingClass;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.json.AssessmentJson;
import dev.notochord.staging.sins.Sins;
import dev.notochord.staging.sins.SinsFindings;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StagingReportTest {
  private static final SpinalLesion T5 = SpinalLesion.builder()
      .origin(LesionOrigin.METASTATIC)
      .primarySite(PrimarySite.BREAST)
      .levels(LevelSet.of(VertebralLevel.T5))
      .build();
  private static final SpinalLesion L1 = SpinalLesion.builder()
      .origin(LesionOrigin.METASTATIC)
      .primarySite(PrimarySite.BREAST)
      .levels(LevelSet.of(VertebralLevel.L1))
      .build();

  private static SpinalTumorCase of(SpinalLesion... lesions) {
    return SpinalTumorCase.builder().id("X1").addLesions(lesions).build();
  }

  private static List<StagingReport.Entry> entries(StagingReport report, String id) {
    return report.entries().stream()
        .filter(entry -> entry.system().id().equals(id))
        .toList();
  }

  @Test
  void aSystemOfALesionIsAskedAboutEachOfThem() {
    List<StagingReport.Entry> sins = entries(StagingReport.of(of(T5, L1)), "sins");
    assertThat(sins)
        .extracting(StagingReport.Entry::lesion)
        .containsExactly(OptionalInt.of(1), OptionalInt.of(2));
    assertThat(sins.get(1).assessment()).contains(Sins.assess(SinsFindings.from(of(T5, L1), L1)));
  }

  @Test
  void aCaseWithoutALesionIsToldSo() {
    List<StagingReport.Entry> sins = entries(StagingReport.of(of()), "sins");
    assertThat(sins).hasSize(1);
    assertThat(sins.get(0).whyNot()).contains("the case has no lesion");
    assertThat(StagingReport.of(of()).toString())
        .startsWith("case X1")
        .contains("\n  the case has no lesion\n    SINS");
  }

  @Test
  void everySystemIsAnsweredOrSaysWhyNot() {
    StagingReport report = StagingReport.of(of(T5));
    assertThat(report.entries().stream().map(entry -> entry.system().id()).distinct())
        .containsExactlyElementsOf(StagingSystems.all().stream()
            .map(system -> system.description().id())
            .toList());
    assertThat(report.assessments().size() + report.notAssessed().size())
        .isEqualTo(report.entries().size());
    for (StagingSystem<?, ?> system : StagingSystems.all()) {
      if (system.scope() == StagingSystem.Scope.NONE) {
        assertThat(entries(report, system.description().id()).get(0).whyNot()).isPresent();
      }
    }
  }

  /** Whatever a case holds: an answer or a reason, each fact with its basis, and JSON. */
  @Property(tries = 150)
  void everyCaseHasAReport(@ForAll SpinalTumorCase patient) {
    StagingReport report = StagingReport.of(patient);
    for (StagingReport.Entry entry : report.entries()) {
      assertThat(entry.assessment().isPresent()).isNotEqualTo(entry.whyNot().isPresent());
      if (entry.assessment().isPresent()) {
        Assessment<?> assessment = entry.assessment().get();
        assertThat(AssessmentJson.read(AssessmentJson.write(assessment))).isEqualTo(assessment);
        for (Contribution part : assessment.contributions()) {
          assertThat(part.candidates().isEmpty() || part.basis().isPresent())
              .as("%s: where '%s' comes from", entry.system().name(), part.criterion())
              .isTrue();
        }
      }
    }
    assertThat(AssessmentJson.write(report)).contains("\"entries\"");
  }

  /**
   * Of two records of a patient, the one that states more never widens an answer.
   *
   * <p>But for what a silent record is not completed with: a patient outside the population of a
   * source has the answer that there is no class.
   */
  @Property(tries = 100)
  void aSilentRecordLeavesEveryAnswerAtLeastAsWide(@ForAll SpinalTumorCase patient) {
    ImmutableList<SpinalLesion> bare = patient.lesions().stream()
        .map(lesion -> SpinalLesion.builder()
            .origin(lesion.origin())
            .histology(lesion.histology())
            .primarySite(lesion.primarySite())
            .primarySiteText(lesion.primarySiteText())
            .build())
        .collect(ImmutableList.toImmutableList());
    SpinalTumorCase silent =
        SpinalTumorCase.builder().id(patient.id()).addAllLesions(bare).build();
    StagingReport wide = StagingReport.of(silent);
    StagingReport narrow = StagingReport.of(patient);
    assertThat(wide.entries()).hasSameSizeAs(narrow.entries());
    for (int i = 0; i < wide.entries().size(); i++) {
      StagingReport.Entry more = narrow.entries().get(i);
      StagingReport.Entry less = wide.entries().get(i);
      if (more.assessment().isPresent() && less.assessment().isPresent()) {
        less.assessment()
            .get()
            .total()
            .ifPresent(total -> assertThat(
                    more.assessment().get().total().map(total::encloses).orElse(true))
                .as("%s", more.system().id())
                .isTrue());
        assertThat(less.assessment().get().possibleClasses().stream().map(Object::toString))
            .as("%s beside %s", less.assessment().get(), more.assessment().get())
            .containsAll(more.assessment().get().possibleClasses().stream()
                .filter(StagingClass::isDefined)
                .map(Object::toString)
                .toList());
      }
    }
  }
}
