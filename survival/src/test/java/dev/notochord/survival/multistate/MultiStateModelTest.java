package dev.notochord.survival.multistate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MultiStateModelTest {
  @Test
  void numbersTheStatesAsTheyAreNamed() {
    MultiStateModel model = MultiStateModel.illnessDeath("free", "recurrence", "death");

    assertThat(model.states()).containsExactly("free", "recurrence", "death");
    assertThat(model.transitions())
        .containsExactly(
            new Transition("free", "recurrence"),
            new Transition("recurrence", "death"),
            new Transition("free", "death"));
    assertThat(model.code("death")).isEqualTo(2);
    assertThat(model.isAbsorbing("death")).isTrue();
    assertThat(model.isAbsorbing("recurrence")).isFalse();
    assertThat(model)
        .hasToString("multi-state model [free -> recurrence, recurrence -> death, free -> death]");
  }

  @Test
  void competingRisksLeaveOneState() {
    MultiStateModel model = MultiStateModel.competingRisks("free", "recurrence", "death");

    assertThat(model)
        .isEqualTo(MultiStateModel.builder()
            .path("free", "recurrence")
            .path("free", "death")
            .build());
    assertThat(model.isAbsorbing("recurrence")).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiStateModel.competingRisks("free", "death", "death"));
  }

  @Test
  void namesTheCycle() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiStateModel.builder()
            .path("free", "ill", "worse", "well", "ill", "dead")
            .build())
        .withMessage(
            "multi-state model: ill -> worse -> well -> ill is a cycle, expected no way back into a state that was left");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiStateModel.builder().path("ill", "ill").build())
        .withMessageStartingWith("multi-state model: ill -> ill is a cycle");
  }

  @Test
  void putsEveryStateAfterThoseThatLeadToIt() {
    MultiStateModel model = MultiStateModel.builder()
        .path("c", "d")
        .path("a", "b", "c")
        .path("a", "d")
        .build();
    int[] place = new int[4];
    for (int i = 0; i < 4; i++) {
      place[model.order()[i]] = i;
    }
    for (Transition move : model.transitions()) {
      assertThat(place[model.code(move.from())]).isLessThan(place[model.code(move.to())]);
    }
    assertThat(model.isReachable(model.code("b"), model.code("d"))).isTrue();
    assertThat(model.isReachable(model.code("b"), model.code("b"))).isTrue();
    assertThat(model.isReachable(model.code("d"), model.code("a"))).isFalse();
  }

  @Test
  void refusesWhatIsNoModel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiStateModel.builder().build())
        .withMessage("multi-state model: no transition, expected at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiStateModel.builder().path("free"))
        .withMessage("multi-state model: nothing follows 'free', expected a state");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiStateModel.builder().path("free", " "))
        .withMessage("transition: states are 'free' and ' ', expected two names");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiStateModel.competingRisks("free", "dead").code("ill"))
        .withMessage("state 'ill': expected one of [free, dead]");
  }
}
