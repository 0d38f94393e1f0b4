package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HatchTest {
  /** A square of 14 pixels: strokes run through multiples of 7, counted from the corner of the document. */
  @ParameterizedTest
  @CsvSource({
    "LEVEL,   M0.00 7.00L14.00 7.00",
    "UPRIGHT, M3.00 0.00L3.00 14.00M10.00 0.00L10.00 14.00",
    "FALLING, M8.00 1.00L14.00 7.00M1.00 1.00L13.00 13.00M0.00 7.00L6.00 13.00",
    "RISING,  M0.00 7.00L6.00 1.00M1.00 13.00L13.00 1.00M8.00 13.00L14.00 7.00",
    "DOTTED,  M4.00 7.00L14.00 7.00"
  })
  void strokesOfASquareEndJustBeforeItsOutlines(Hatch hatch, String expected) {
    assertThat(hatch.strokes(Region.rectangle(0, 0, 14, 14))).isEqualTo(expected);
  }

  @Test
  void aRegionWithoutHeightHasNoUprightStrokes() {
    assertThat(Hatch.UPRIGHT.strokes(Region.rectangle(0, 5, 100, 0))).isEmpty();
    assertThat(Hatch.LEVEL.strokes(Region.rectangle(0, 5, 100, 0))).isEmpty();
  }

  /** Heights 10, 10, 4, 4, 4, 8, 8: the tallest rectangle of width 2 starts at column 0, 4 high at most. */
  @Test
  void roomIsMeasuredAtTheLowestPlaceOverTheWidth() {
    Region region = new Region(
        0, new double[] {0, 0, 6, 6, 6, 2, 2}, new double[] {10, 10, 10, 10, 10, 10, 10});

    assertThat(region.columnWithRoomFor(1, 5)).isEqualTo(OptionalInt.of(0));
    assertThat(region.columnWithRoomFor(2, 4)).isEqualTo(OptionalInt.of(0));
    assertThat(region.columnWithRoomFor(2, 5)).isEmpty();
    assertThat(region.columnWithRoomFor(7, 1)).as("wider than the region").isEmpty();
    assertThat(region.ceiling(0, 2)).isEqualTo(6);
    assertThat(region.floor(0, 2)).isEqualTo(10);
  }
}
