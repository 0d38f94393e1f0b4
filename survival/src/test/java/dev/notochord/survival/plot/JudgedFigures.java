package dev.notochord.survival.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.regression.CoxSample;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** What the figures of judged predictions are tested on: the trial of the Veterans' Administration. */
final class JudgedFigures {
  static final SurvivalData VETERAN = CoxSample.named("veteran").data();

  /** A risk that is high where the Karnofsky score is low. */
  static final double[] KARNOFSKY = negative(CoxSample.named("veteran").numeric("karno"));

  /** A risk that is high where the age is. */
  static final double[] AGE = CoxSample.named("veteran").numeric("age_years");

  private JudgedFigures() {}

  private static double[] negative(double[] numbers) {
    return Arrays.stream(numbers).map(number -> -number).toArray();
  }

  /** Returns the probability of living half a year if it is the Karnofsky score by 120. */
  static double[] survival() {
    return Arrays.stream(KARNOFSKY).map(risk -> -risk / 120).toArray();
  }

  /** Reads a figure and finds no text over another and none cut off. */
  static Drawing readable(String svg) {
    Drawing drawing = Drawing.read(svg);
    assertThat(drawing.overlaps()).isEmpty();
    assertThat(drawing.texts()).allMatch(text -> drawing.edges().contains(text.box()));
    assertThat(svg).doesNotContain("NaN");
    return drawing;
  }

  static void assertSameInEveryLocale(Supplier<String> figure) {
    String expected = figure.get();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(figure.get()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }
}
