package dev.notochord.core.lesion;

import static dev.notochord.core.code.Presence.ABSENT;
import static dev.notochord.core.code.Presence.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.anatomy.Side;
import dev.notochord.core.arbitrary.LesionArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VascularInvolvementTest {

  @Provide
  static Arbitrary<VascularInvolvement> vessels() {
    return LesionArbitraries.vascularInvolvements();
  }

  @Test
  void nothingIsFilledIn() {
    VascularInvolvement encased = VascularInvolvement.builder()
        .vessel(Vessel.VERTEBRAL_ARTERY)
        .encasement(PRESENT)
        .build();
    assertThat(encased.side()).isEmpty();
    assertThat(encased.contact()).isEmpty();
    assertThat(encased.invasion()).isEmpty();
    assertThat(encased.thrombus()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void onlyPairedVesselsHaveASide(Vessel vessel) {
    VascularInvolvement.Builder left =
        VascularInvolvement.builder().vessel(vessel).side(Side.LEFT);
    if (vessel.hasSides()) {
      assertThat(left.build().side()).contains(Side.LEFT);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(left::build)
          .withMessage("vascular involvement: %s on the left, expected no side", vessel.display());
    }
  }

  @Test
  void aVesselThatIsNotTouchedIsNeitherSurroundedNorInvaded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(Vessel.AORTA).contact(ABSENT).encasement(PRESENT).build())
        .withMessage("vascular involvement: encasement of the aorta is recorded as present, but"
            + " contact as absent");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(Vessel.AORTA).contact(ABSENT).invasion(PRESENT).build())
        .withMessage("vascular involvement: invasion of the aorta is recorded as present, but"
            + " contact as absent");
  }

  @Test
  void aThrombusMayReachAVesselThatTheTumourDoesNotTouch() {
    assertThat(of(Vessel.INFERIOR_VENA_CAVA)
            .contact(ABSENT)
            .thrombus(PRESENT)
            .build()
            .thrombus())
        .contains(PRESENT);
  }

  @Property(tries = 200)
  void theMidlineHasNoSide(@ForAll("vessels") VascularInvolvement involvement) {
    assertThat(involvement.side().isEmpty() || involvement.vessel().hasSides()).isTrue();
  }

  private static VascularInvolvement.Builder of(Vessel vessel) {
    return VascularInvolvement.builder().vessel(vessel);
  }
}
