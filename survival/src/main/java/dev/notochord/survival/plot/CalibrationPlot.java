package dev.notochord.survival.plot;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.validation.CalibrationCurve;
import dev.notochord.survival.validation.HorizonCalibration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A figure of observed against predicted risk, written as an SVG document: groups as points with upright limits, and
 * where there is one the smooth calibration curve in its band.
 *
 * <pre>{@code
 * HorizonCalibration year = Calibration.withDefaults().of(sample, predictions).at(12);
 * String svg = CalibrationPlot.of(year).withTitle("Death within a year").toSvg();
 * }</pre>
 *
 * <p>On the dotted diagonal predictions are right; above it the risk is higher than predicted. Up to {@value
 * #MOST_LABELS} points have their names beside them where there is room.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>title</td><td>none</td></tr>
 *   <tr><td>axis labels</td><td>{@code predicted risk} and {@code observed risk}</td></tr>
 *   <tr><td>size</td><td>520 wide, the plot 420 high: nearly square</td></tr>
 * </table>
 *
 * <p><b>Edges.</b> A point whose observed risk is NaN is not drawn, and the note has its name. Limits that are NaN
 * are not drawn. The axes go from 0 to 1; the curve is cut off there.
 *
 * <p>The text is the same, byte for byte, on every machine and in every locale; see {@link SurvivalPlot}. Immutable.
 *
 * @see <a href="https://doi.org/10.1002/sim.8570">Austin PC, Harrell FE, van Klaveren D. Stat Med 2020;39:2714-2742</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class CalibrationPlot extends ChartOptions {
  /** With more points than this none has its name beside it. */
  static final int MOST_LABELS = 12;

  CalibrationPlot() {}

  /**
   * A group of subjects in a calibration plot.
   *
   * @param name its name
   * @param predicted the predicted risk, from 0 to 1
   * @param observed the observed risk with its limits; NaN if there is none
   * @since 0.1.0
   */
  public record Point(String name, double predicted, Estimate observed) {
    /**
     * Creates a point.
     *
     * @param name its name
     * @param predicted the predicted risk
     * @param observed the observed risk with its limits
     * @throws IllegalArgumentException if the name is blank or the predicted risk is not from 0 to 1
     */
    public Point {
      checkArgument(
          !name.isBlank(), "calibration plot: name of a point is '%s', expected some text", name);
      checkArgument(
          predicted >= 0 && predicted <= 1,
          "calibration plot: predicted risk of '%s' is %s, expected 0 to 1",
          name,
          predicted);
      requireNonNull(observed);
    }
  }

  /**
   * {@return the plot of the calibration at a horizon, with its groups and its curve}
   *
   * @param calibration the calibration
   */
  public static CalibrationPlot of(HorizonCalibration calibration) {
    ImmutableList<Point> points = calibration.groups().stream()
        .map(group -> new Point(group.name(), group.predicted(), group.observed()))
        .collect(toImmutableList());
    return ImmutableCalibrationPlot.builder()
        .putPoints("groups", points)
        .curve(Optional.of(calibration.curve()).filter(curve -> curve.reason().isEmpty()))
        .build();
  }

  /**
   * {@return the plot of points}
   *
   * @param points the points by the name of what they have in common, such as the month; with more than one name
   *     there is a key
   * @throws IllegalArgumentException if there is no name or one is blank
   */
  public static CalibrationPlot of(Map<String, ? extends List<Point>> points) {
    ImmutableCalibrationPlot.Builder plot = ImmutableCalibrationPlot.builder();
    points.forEach((name, own) -> plot.putPoints(name, ImmutableList.copyOf(own)));
    return plot.build();
  }

  abstract ImmutableMap<String, ImmutableList<Point>> points();

  abstract Optional<CalibrationCurve> curve();

  @Override
  abstract Optional<String> title();

  @Value.Default
  String predictedLabel() {
    return "predicted risk";
  }

  @Value.Default
  String observedLabel() {
    return "observed risk";
  }

  /**
   * {@return this plot under a title, which takes as many lines as it needs}
   *
   * @param title the title; none if blank
   */
  public abstract CalibrationPlot withTitle(String title);

  /**
   * {@return this plot with other labels of the axes}
   *
   * @param predicted the label of the horizontal axis, such as {@code published risk of death}
   * @param observed the label of the vertical axis
   */
  public CalibrationPlot withLabels(String predicted, String observed) {
    return withPredictedLabel(predicted).withObservedLabel(observed);
  }

  abstract CalibrationPlot withPredictedLabel(String label);

  abstract CalibrationPlot withObservedLabel(String label);

  /**
   * {@return this plot in another size, in pixels of the SVG}
   *
   * @param width the width of the whole document, 320 to 10000
   * @param plotHeight the height of the plot alone, 120 to 10000
   * @throws IllegalArgumentException if a length is outside its range
   */
  public CalibrationPlot withSize(int width, int plotHeight) {
    return withWidth(width).withPlotHeight(plotHeight);
  }

  abstract CalibrationPlot withWidth(int width);

  abstract CalibrationPlot withPlotHeight(int plotHeight);

  /** {@return the figure as a complete SVG document, without an XML declaration, to be encoded as UTF-8} */
  public String toSvg() {
    return new CalibrationFigure(this).draw();
  }

  @Value.Check
  void check() {
    Chart.checkNames("calibration plot", "series", points().keySet());
    PlotOptions.checkSize("calibration plot", width(), plotHeight());
  }

  /** Returns the number of points, for logs. */
  @Override
  public String toString() {
    return "calibration plot of "
        + points().values().stream().mapToInt(List::size).sum() + " points";
  }
}
