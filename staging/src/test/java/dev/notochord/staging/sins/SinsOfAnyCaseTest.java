package dev.notochord.staging.sins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.ScoreRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The score can be read off whatever a case may hold. */
class SinsOfAnyCaseTest {

  @Property(tries = 300)
  void everyLesionOfEveryCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      Assessment<SpinalStability> sins = Sins.assess(SinsFindings.from(patient, lesion));
      assertThat(sins.possibleClasses()).isNotEmpty();
      assertThat(new ScoreRange(0, 18).encloses(sins.total().orElseThrow())).isTrue();
    }
  }

  @Property(tries = 300)
  void aLesionOfWhichLessIsKnownNeverHasANarrowerRange(
      @ForAll SpinalTumorCase patient, @ForAll SpinalLesion lesion) {
    SpinalLesion levelsOnly = SpinalLesion.builder().levels(lesion.levels()).build();
    Assessment<SpinalStability> known = Sins.assess(SinsFindings.from(patient, lesion));
    Assessment<SpinalStability> less = Sins.assess(SinsFindings.from(patient, levelsOnly));
    assertThat(less.total().orElseThrow().encloses(known.total().orElseThrow())).isTrue();
    assertThat(less.possibleClasses()).containsAll(known.possibleClasses());
  }

  @Property(tries = 300)
  void painThatIsNotStatedLeavesEveryPointOpen(@ForAll SpinalLesion lesion) {
    SpinalTumorCase silent = SpinalTumorCase.builder().id("x").build();
    SpinalTumorCase free =
        SpinalTumorCase.builder().id("x").pain(Pain.of(Presence.ABSENT)).build();
    assertThat(Sins.assess(SinsFindings.from(silent, lesion)).missing()).contains("pain");
    assertThat(Sins.assess(SinsFindings.from(free, lesion)).missing()).doesNotContain("pain");
  }
}
