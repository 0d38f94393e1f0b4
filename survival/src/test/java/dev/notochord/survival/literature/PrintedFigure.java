package dev.notochord.survival.literature;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.nonparametric.KaplanMeier;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The figure that a paper would print of a sample: its steps, numbers at risk at regular times, total of events and end. */
final class PrintedFigure {
  private PrintedFigure() {}

  /** Returns the figure with every step clicked exactly and so many numbers at risk. */
  static PublishedCurve exact(String name, SurvivalData data, int numbers) {
    return of(name, data, numbers, 1e-300, 0, 0);
  }

  /** Returns the figure with survivals rounded to multiples of {@code unit} and normal noise of the clicks. */
  static PublishedCurve of(
      String name, SurvivalData data, int numbers, double unit, double noise, long seed) {
    SurvivalCurve curve = KaplanMeier.withDefaults().estimate(data);
    SplittableRandom random = new SplittableRandom(seed);
    double[] time = new double[curve.size()];
    double[] survival = new double[curve.size()];
    int points = 0;
    for (int i = 0; i < curve.size(); i++) {
      if (curve.events().get(i) > 0) {
        double exact = curve.survival().get(i);
        double clicked = exact + noise * random.nextGaussian();
        time[points] = curve.times().get(i);
        survival[points++] =
            unit < 1e-200 ? exact : Math.max(0, Math.min(1, Math.rint(clicked / unit) * unit));
      }
    }
    if (points == 0) {
      points = 1;
      survival[0] = 1;
    }
    double end = curve.maxTime();
    double[] at = new double[numbers];
    int[] atRisk = new int[numbers];
    for (int i = 0; i < numbers; i++) {
      at[i] = end * i / numbers;
      for (int row = 0; row < data.rows(); row++) {
        atRisk[i] += data.time(row) >= at[i] ? 1 : 0;
      }
    }
    DigitizedCurve clicked = DigitizedCurve.of(
        Arrays.copyOf(time, points), Arrays.copyOf(survival, points), CurveScale.FRACTION);
    PublishedCurve published = PublishedCurve.of(name, clicked, data.rows())
        .withTotalEvents((int) data.totalEvents())
        .withEndOfFollowUp(end);
    return end > 0 ? published.withNumbersAtRisk(at, atRisk) : published;
  }
}
