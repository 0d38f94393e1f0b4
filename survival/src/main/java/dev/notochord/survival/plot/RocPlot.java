package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.validation.RocCurve;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A figure of ROC curves, written as an SVG document: the sensitivity of a score against 1 - specificity over all its
 * thresholds, at a time.
 *
 * <pre>{@code
 * RocCurve roc = TimeDependentAuc.withDefaults().rocOfRisk(sample, score, 12);
 * String svg = RocPlot.of(roc).withTitle("Death within a year").toSvg();
 * }</pre>
 *
 * <p>The dotted diagonal is a score that says nothing. The key has the areas under the curves.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>title</td><td>none</td></tr>
 *   <tr><td>size</td><td>520 wide, the plot 420 high: nearly square</td></tr>
 * </table>
 *
 * <p><b>Edges.</b> A curve that there is not, without an event by its time, is in the key and not drawn.
 *
 * <p>The text is the same, byte for byte, on every machine and in every locale; see {@link SurvivalPlot}. Immutable.
 *
 * @see <a href="https://doi.org/10.1002/sim.5958">Blanche P, Dartigues JF, Jacqmin-Gadda H. Stat Med 2013;32:5381-5397</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class RocPlot extends ChartOptions {
  RocPlot() {}

  /**
   * {@return the plot of one curve}
   *
   * @param curve the curve
   */
  public static RocPlot of(RocCurve curve) {
    return of(ImmutableMap.of("at time " + Notation.format(curve.time()), curve));
  }

  /**
   * {@return the plot of several curves, such as those of one score at several times}
   *
   * @param curves the curves by their names, in the order of the key
   * @throws IllegalArgumentException if there is no curve or a name is blank
   */
  public static RocPlot of(Map<String, RocCurve> curves) {
    return ImmutableRocPlot.builder().putAllCurves(curves).build();
  }

  abstract ImmutableMap<String, RocCurve> curves();

  @Override
  abstract Optional<String> title();

  /**
   * {@return this plot under a title, which takes as many lines as it needs}
   *
   * @param title the title; none if blank
   */
  public abstract RocPlot withTitle(String title);

  /**
   * {@return this plot in another size, in pixels of the SVG}
   *
   * @param width the width of the whole document, 320 to 10000
   * @param plotHeight the height of the plot alone, 120 to 10000
   * @throws IllegalArgumentException if a length is outside its range
   */
  public RocPlot withSize(int width, int plotHeight) {
    return withWidth(width).withPlotHeight(plotHeight);
  }

  abstract RocPlot withWidth(int width);

  abstract RocPlot withPlotHeight(int plotHeight);

  /** {@return the figure as a complete SVG document, without an XML declaration, to be encoded as UTF-8} */
  public String toSvg() {
    Sheet sheet = new Sheet();
    NumberAxis part = NumberAxis.over(0, 1);
    ImmutableList<String> names = curves().keySet().asList();
    ImmutableList.Builder<KeyEntry> key = ImmutableList.builder();
    for (int i = 0; i < names.size(); i++) {
      Look look = new Look(i);
      key.add(new KeyEntry(
          (x, middle) -> sheet.curve(
              look, new StepPath(x, middle).across(x + Sample.LENGTH).open()),
          names.get(i),
          area(curves().values().asList().get(i))));
    }
    Chart chart = new Chart(
        sheet, this, part, part, key.build(), "Dotted: a score that says nothing, area 0.5.");
    chart.begin("ROC curves", description());
    chart.dotted(0, 0, 1, 1);
    for (int i = names.size() - 1; i >= 0; i--) {
      RocCurve curve = curves().values().asList().get(i);
      if (curve.reason().isEmpty()) {
        sheet.curve(new Look(i), chart.line(curve.falsePositiveRates(), curve.sensitivities()));
      }
    }
    return chart.end("1 - specificity", "sensitivity");
  }

  private static String area(RocCurve curve) {
    return curve.reason().isPresent() ? "no curve" : "area " + Notation.brief(curve.area());
  }

  private String description() {
    return "ROC curves; sensitivity by 1 - specificity, both from 0 to 1. "
        + curves().entrySet().stream()
            .map(own -> own.getKey() + ": " + area(own.getValue()) + ".")
            .collect(Collectors.joining(" "));
  }

  @Value.Check
  void check() {
    Chart.checkNames("ROC plot", "curve", curves().keySet());
    PlotOptions.checkSize("ROC plot", width(), plotHeight());
  }

  /** Returns the names of the curves, for logs. */
  @Override
  public String toString() {
    return "ROC plot of " + curves().keySet();
  }
}
