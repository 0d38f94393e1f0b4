package dev.notochord.core.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MriSignalTest {

  @Test
  void theTissueComparedWithIsKnownOnlyWhereItIsStated() {
    MriSignal alone = MriSignal.of(MriSequence.STIR, SignalIntensity.HYPERINTENSE);
    MriSignal beside =
        MriSignal.of(MriSequence.STIR, SignalIntensity.HYPERINTENSE, ReferenceTissue.MARROW);
    assertThat(alone.sequence()).isEqualTo(MriSequence.STIR);
    assertThat(alone.intensity()).isEqualTo(SignalIntensity.HYPERINTENSE);
    assertThat(alone.reference()).isEmpty();
    assertThat(beside.reference()).contains(ReferenceTissue.MARROW);
    assertThat(beside).isNotEqualTo(alone);
  }
}
