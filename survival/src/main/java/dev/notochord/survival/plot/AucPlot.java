package dev.notochord.survival.plot;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.notochord.survival.validation.TimeDependentAucEstimate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A figure of the area under the ROC curve over time, with its limits, written as an SVG document.
 *
 * <pre>{@code
 * TimeDependentAucEstimate auc = TimeDependentAuc.withDefaults().ofRisk(sample, score, 3, 6, 12);
 * String svg = AucPlot.of(ImmutableMap.of("by total", auc)).withTimeLabel("months since surgery").toSvg();
 * }</pre>
 *
 * <p>Up to {@value #MOST_MARKS} times are marks with upright limits, joined by lines for the eye only; more are a
 * line in a band. The dotted line at 0.5 is a score that says nothing.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>title</td><td>none</td></tr>
 *   <tr><td>time label</td><td>{@code time}</td></tr>
 *   <tr><td>limits</td><td>pointwise</td></tr>
 *   <tr><td>size</td><td>520 wide, the plot 420 high</td></tr>
 * </table>
 *
 * <p><b>Edges.</b> A time without an area is a gap; the note says how many there are.
 *
 * <p>The text is the same, byte for byte, on every machine and in every locale; see {@link SurvivalPlot}. Immutable.
 *
 * @see <a href="https://doi.org/10.1002/sim.5958">Blanche P, Dartigues JF, Jacqmin-Gadda H. Stat Med 2013;32:5381-5397</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class AucPlot extends ChartOptions {
  /** Up to so many times are drawn as marks. */
  static final int MOST_MARKS = 12;

  AucPlot() {}

  /**
   * Which limits are drawn.
   *
   * @since 0.1.0
   */
  public enum Band {
    /** Those of each time for itself. */
    POINTWISE,
    /** Those that hold at all times together. */
    SIMULTANEOUS
  }

  /**
   * {@return the plot of one score}
   *
   * @param auc its areas
   */
  public static AucPlot of(TimeDependentAucEstimate auc) {
    return of(ImmutableMap.of("area", auc));
  }

  /**
   * {@return the plot of several scores}
   *
   * @param areas the areas by the names of the scores, in the order of the key
   * @throws IllegalArgumentException if there is none or a name is blank
   */
  public static AucPlot of(Map<String, TimeDependentAucEstimate> areas) {
    return ImmutableAucPlot.builder().putAllAreas(areas).build();
  }

  abstract ImmutableMap<String, TimeDependentAucEstimate> areas();

  @Override
  abstract Optional<String> title();

  @Value.Default
  String timeLabel() {
    return "time";
  }

  @Value.Default
  Band limits() {
    return Band.POINTWISE;
  }

  /**
   * {@return this plot under a title, which takes as many lines as it needs}
   *
   * @param title the title; none if blank
   */
  public abstract AucPlot withTitle(String title);

  /**
   * {@return this plot with another label of the time axis}
   *
   * @param label for instance {@code months since surgery}
   */
  public abstract AucPlot withTimeLabel(String label);

  /**
   * {@return this plot with other limits}
   *
   * @param limits which are drawn
   */
  public AucPlot with(Band limits) {
    return withLimits(limits);
  }

  abstract AucPlot withLimits(Band limits);

  /**
   * {@return this plot in another size, in pixels of the SVG}
   *
   * @param width the width of the whole document, 320 to 10000
   * @param plotHeight the height of the plot alone, 120 to 10000
   * @throws IllegalArgumentException if a length is outside its range
   */
  public AucPlot withSize(int width, int plotHeight) {
    return withWidth(width).withPlotHeight(plotHeight);
  }

  abstract AucPlot withWidth(int width);

  abstract AucPlot withPlotHeight(int plotHeight);

  /** {@return the figure as a complete SVG document, without an XML declaration, to be encoded as UTF-8} */
  public String toSvg() {
    return new AucFigure(this).draw();
  }

  @Value.Check
  void check() {
    Chart.checkNames("AUC plot", "score", areas().keySet());
    checkArgument(!timeLabel().isBlank(), "AUC plot: time label is blank, expected some text");
    PlotOptions.checkSize("AUC plot", width(), plotHeight());
  }

  /** Returns the names of the scores, for logs. */
  @Override
  public String toString() {
    return "AUC plot of " + areas().keySet();
  }
}
