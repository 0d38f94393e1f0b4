package dev.notochord.survival.plot;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.regression.CoefficientTrend;
import dev.notochord.survival.regression.ProportionalHazardsStatus;
import dev.notochord.survival.regression.ProportionalHazardsTest;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A figure of how a coefficient of a Cox model changes over time, written as an SVG document: scaled Schoenfeld
 * residuals with a smooth curve through them.
 *
 * <pre>{@code
 * String svg = SchoenfeldPlot.of(fit.proportionalHazards(), "karno")
 *     .withTimeLabel("days since randomisation")
 *     .toSvg();
 * }</pre>
 *
 * <p>Each event is a point. The curve is a natural cubic spline with four degrees of freedom, fitted by least squares
 * with the weights of the events; its inner knots cut the events into thirds. The band around it is pointwise, with
 * the variance of {@link CoefficientTrend#residualVariance()} for a point. A dashed line stands at the coefficient of the
 * fit: where hazards are proportional the band holds it. A dotted line stands at 0. The time axis is spaced by
 * the function of time of the test and labelled with times of events. A term with several columns is shown as its
 * linear predictor, whose coefficient is 1. The note at the foot has the test.
 *
 * <p>In R's plot.cox.zph the knots also depend on the 40 places at which the curve is drawn, and the band is 2
 * standard errors wide.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>title</td><td>none</td></tr>
 *   <tr><td>time label</td><td>{@code time}</td></tr>
 *   <tr><td>confidence level of the band</td><td>that of the fit</td></tr>
 *   <tr><td>size</td><td>720 wide, the plot 360 high</td></tr>
 * </table>
 *
 * <p>The text is the same, byte for byte, on every machine and in every locale; see {@link SurvivalPlot}. Immutable.
 * Cost O(n log n) for n events; the text has a mark for each.
 *
 * @see <a href="https://doi.org/10.1093/biomet/81.3.515">Grambsch PM, Therneau TM. Biometrika 1994;81:515-526</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SchoenfeldPlot {
  SchoenfeldPlot() {}

  /**
   * {@return the plot of a term}
   *
   * @param test the test of proportional hazards
   * @param term the name of the term, such as {@code age}
   * @throws IllegalArgumentException if nothing was tested, the design has no such term, or the term has no
   *     coefficient
   */
  public static SchoenfeldPlot of(ProportionalHazardsTest test, String term) {
    checkArgument(
        test.status() == ProportionalHazardsStatus.TESTED,
        "Schoenfeld plot: the status of the test is %s, expected TESTED",
        test.status());
    return ImmutableSchoenfeldPlot.builder().test(test).trend(test.trend(term)).build();
  }

  abstract ProportionalHazardsTest test();

  abstract CoefficientTrend trend();

  abstract Optional<String> title();

  @Value.Default
  String timeLabel() {
    return "time";
  }

  @Value.Default
  double confidenceLevel() {
    return test().fit().model().confidenceLevel();
  }

  @Value.Default
  int width() {
    return 720;
  }

  @Value.Default
  int plotHeight() {
    return 360;
  }

  /**
   * {@return this plot under a title, which takes as many lines as it needs}
   *
   * @param title the title; none if blank
   */
  public abstract SchoenfeldPlot withTitle(String title);

  /**
   * {@return this plot with another label of the time axis}
   *
   * @param label for instance {@code months since surgery}
   */
  public abstract SchoenfeldPlot withTimeLabel(String label);

  /**
   * {@return this plot with another confidence level of the band}
   *
   * @param level the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code level} is not above 0 and below 1
   */
  public abstract SchoenfeldPlot withConfidenceLevel(double level);

  /**
   * {@return this plot in another size, in pixels of the SVG}
   *
   * @param width the width of the whole document, 320 to 10000
   * @param plotHeight the height of the plot alone, 120 to 10000
   * @throws IllegalArgumentException if a length is outside its range
   */
  public SchoenfeldPlot withSize(int width, int plotHeight) {
    return withWidth(width).withPlotHeight(plotHeight);
  }

  abstract SchoenfeldPlot withWidth(int width);

  abstract SchoenfeldPlot withPlotHeight(int plotHeight);

  /** {@return the figure as a complete SVG document, without an XML declaration, to be encoded as UTF-8} */
  public String toSvg() {
    return new SchoenfeldFigure(this).draw();
  }

  @Value.Check
  void check() {
    checkArgument(
        confidenceLevel() > 0 && confidenceLevel() < 1,
        "Schoenfeld plot: confidence level is %s, expected above 0 and below 1",
        confidenceLevel());
    PlotOptions.checkSize("Schoenfeld plot", width(), plotHeight());
  }

  /** Returns the name of the term, for logs. */
  @Override
  public String toString() {
    return "Schoenfeld plot of " + trend().term();
  }
}
