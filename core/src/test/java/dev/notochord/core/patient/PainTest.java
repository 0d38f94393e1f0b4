package dev.notochord.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.code.Presence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PainTest {

  @Test
  void aPatternThatIsNotStatedIsEmpty() {
    assertThat(Pain.of(Presence.PRESENT).pattern()).isEmpty();
    assertThat(Pain.of(Presence.PRESENT, PainPattern.MECHANICAL).pattern())
        .contains(PainPattern.MECHANICAL);
  }

  @ParameterizedTest
  @EnumSource(PainPattern.class)
  void refusesAPatternOfNoPain(PainPattern pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pain.of(Presence.ABSENT, pattern))
        .withMessage("pain: absent, but its pattern is %s, expected no pattern", pattern.display());
  }
}
