package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LetteringTest {
  /** Advance widths in DejaVu Sans: i 278, W 989, space 318, digits 636 thousandths of the size. */
  @Test
  void widthAddsUpTheLetters() {
    assertThat(Lettering.LABEL.width("iW 0"))
        .isCloseTo(12 * (0.278 + 0.989 + 0.318 + 0.636), within(1e-9));
    assertThat(Lettering.LABEL.width("~")).isCloseTo(12 * 0.838, within(1e-9));
    assertThat(Lettering.HEADING.width("0")).isGreaterThan(Lettering.TICK.width("0"));
  }

  @Property
  void fittedTextIsTheTextOrAShorterBeginningWithinTheRoom(
      @ForAll String text, @ForAll @DoubleRange(min = 20, max = 500) double room) {
    String fitted = Lettering.TICK.fit(text, room);

    assertThat(Lettering.TICK.width(fitted)).isLessThanOrEqualTo(room);
    if (!fitted.equals(text)) {
      assertThat(Lettering.TICK.width(text)).isGreaterThan(room);
      assertThat(fitted).endsWith("…");
      assertThat(text).startsWith(fitted.substring(0, fitted.length() - 1));
    }
  }

  @Test
  void aCharacterOfTwoUnitsIsNeverCutInHalf() {
    String text = "😀".repeat(20);

    String fitted = Lettering.TICK.fit(text, 100);

    assertThat(fitted.codePoints().filter(c -> c == 0x1F600).count()).isPositive();
    assertThat(fitted.codePoints()).containsOnly(0x1F600, 0x2026);
  }

  @Test
  void linesBreakAtSpacesOnly() {
    assertThat(Lettering.TITLE.lines("  en bloc   resection ", 120))
        .containsExactly("en bloc", "resection");
    assertThat(Lettering.TITLE.lines("en bloc resection", 1000))
        .containsExactly("en bloc resection");
    assertThat(Lettering.TITLE.lines(" ", 100)).isEqualTo(List.of());
    assertThat(Lettering.TITLE.lines("spondylectomy", 60))
        .singleElement()
        .asString()
        .endsWith("…");
  }
}
