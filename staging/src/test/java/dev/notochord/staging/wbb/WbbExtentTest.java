package dev.notochord.staging.wbb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.anatomy.AngularZone;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.anatomy.ZoneNumbering;
import dev.notochord.core.lesion.SpinalLesion;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WbbExtentTest {
  private static final ZoneNumbering SOSG = ZoneNumbering.sosg();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zones 3-5, layers B-D, levels L2 | zones 8-10, layers B-D, levels L2",
        "zones 5-8, layers A-B | zones 5-8, layers A-B",
        "zones 10-3, layers A, C, levels T11-T12 and L2 | zones 10-3, layers A, C, levels T11-T12"
            + " and L2",
        "zones 12 | zones 1",
        "zones 4, 9, levels T6 | zones 4, 9, levels T6",
        "zones 4, 10, layers A-E | zones 3, 9, layers A-E",
      })
  void isPrintedInEitherNumbering(String counterClockwise, String clockwiseFromTheRight) {
    WbbExtent extent = WbbExtent.parse(counterClockwise, SOSG);
    assertThat(extent.print(SOSG)).isEqualTo(counterClockwise);
    assertThat(extent.print(ZoneNumbering.original(Side.LEFT))).isEqualTo(counterClockwise);
    assertThat(extent.print(ZoneNumbering.original(Side.RIGHT))).isEqualTo(clockwiseFromTheRight);
    assertThat(extent).hasToString(counterClockwise + " (SOSG numbering)");
  }

  @Property(tries = 100)
  void readsBackWhatItPrints(
      @ForAll @NotEmpty Set<AngularZone> zones,
      @ForAll Set<TissueLayer> layers,
      @ForAll Optional<LevelSet> levels,
      @ForAll ZoneNumbering numbering) {
    WbbExtent extent = WbbExtent.of(zones, layers, levels);
    assertThat(WbbExtent.parse(extent.print(numbering), numbering)).isEqualTo(extent);
  }

  @Test
  void theSingularIsReadToo() {
    assertThat(WbbExtent.parse("zone 5, layer B, level L2", SOSG))
        .isEqualTo(WbbExtent.parse("zones 5, layers B, levels L2", SOSG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5-8", "zones", "layers A-B", "levels L2, zones 5-8"})
  void anotherFormIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WbbExtent.parse(text, SOSG))
        .withMessage("WBB extent '%s': expected a form like 'zones 5-8, layers A-B, levels T11-T12'"
            .formatted(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zones 13",
        "zones 8-5",
        "zones 5-8, layers F",
        "zones 5-8, layers a",
        "zones 5, levels X9"
      })
  void whatThereIsNotIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> WbbExtent.parse(text, SOSG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"B-A", "A-B-C"})
  void layersThatRunInwardsOnlyAreRead(String layers) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WbbExtent.parse("zones 5, layers " + layers, SOSG))
        .withMessage("WBB extent: layers '" + layers + "', expected a form like A-B or B, D");
  }

  @Test
  void anExtentWithoutAZoneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WbbExtent.of(Set.of(), Set.of(TissueLayer.A), Optional.empty()))
        .withMessage("WBB extent: no zone, expected at least one");
  }

  @Test
  void isReadOffALesionThatNamesZones() {
    SpinalLesion lesion = SpinalLesion.builder()
        .levels(LevelSet.parse("L2"))
        .addInvolvedZones(AngularZone.LEFT_5, AngularZone.LEFT_6)
        .addInvolvedLayers(TissueLayer.B)
        .build();
    assertThat(WbbExtent.of(lesion).orElseThrow())
        .hasToString("zones 5-6, layers B, levels L2 (SOSG numbering)");
    assertThat(WbbExtent.of(SpinalLesion.builder().levels(LevelSet.parse("L2")).build()))
        .isEmpty();
  }
}
