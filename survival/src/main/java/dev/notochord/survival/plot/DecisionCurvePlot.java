package dev.notochord.survival.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.validation.DecisionCurveEstimate;
import dev.notochord.survival.validation.NetBenefit;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A figure of net benefit over the thresholds at which one might treat, written as an SVG document.
 *
 * <pre>{@code
 * DecisionCurveEstimate curve = DecisionCurve.withDefaults().ofRisk(sample, 12, risk);
 * String svg = DecisionCurvePlot.of(curve).withTitle("Death within a year").toSvg();
 * }</pre>
 *
 * <p>The dotted line at 0 is to treat none, the thin dashed line to treat all. A model is worth using at a threshold
 * where it lies above both. The vertical axis ends a little below 0: how bad the bad thresholds are is of no
 * interest.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>title</td><td>none</td></tr>
 *   <tr><td>limits</td><td>none</td></tr>
 *   <tr><td>size</td><td>520 wide, the plot 420 high</td></tr>
 * </table>
 *
 * <p><b>Edges.</b> A threshold without a net benefit is a gap. With no event by the time nothing lies above 0.
 *
 * <p>The text is the same, byte for byte, on every machine and in every locale; see {@link SurvivalPlot}. Immutable.
 *
 * @see <a href="https://doi.org/10.1177/0272989X06295361">Vickers AJ, Elkin EB. Med Decis Making 2006;26:565-574</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class DecisionCurvePlot extends ChartOptions {
  private static final double BELOW_ZERO = 0.25;

  DecisionCurvePlot() {}

  /**
   * Whether limits are drawn.
   *
   * @since 0.1.0
   */
  public enum Limits {
    /** No limits. */
    NONE,
    /** The pointwise limits of each model, as a band. */
    POINTWISE
  }

  /**
   * {@return the plot of all models of an estimate}
   *
   * @param curve the estimate
   */
  public static DecisionCurvePlot of(DecisionCurveEstimate curve) {
    return ImmutableDecisionCurvePlot.builder().curve(curve).build();
  }

  abstract DecisionCurveEstimate curve();

  @Override
  abstract Optional<String> title();

  @Value.Default
  Limits limits() {
    return Limits.NONE;
  }

  /**
   * {@return this plot under a title, which takes as many lines as it needs}
   *
   * @param title the title; none if blank
   */
  public abstract DecisionCurvePlot withTitle(String title);

  /**
   * {@return this plot with or without limits}
   *
   * @param limits which are drawn
   */
  public DecisionCurvePlot with(Limits limits) {
    return withLimits(limits);
  }

  abstract DecisionCurvePlot withLimits(Limits limits);

  /**
   * {@return this plot in another size, in pixels of the SVG}
   *
   * @param width the width of the whole document, 320 to 10000
   * @param plotHeight the height of the plot alone, 120 to 10000
   * @throws IllegalArgumentException if a length is outside its range
   */
  public DecisionCurvePlot withSize(int width, int plotHeight) {
    return withWidth(width).withPlotHeight(plotHeight);
  }

  abstract DecisionCurvePlot withWidth(int width);

  abstract DecisionCurvePlot withPlotHeight(int plotHeight);

  /** {@return the figure as a complete SVG document, without an XML declaration, to be encoded as UTF-8} */
  public String toSvg() {
    Sheet sheet = new Sheet();
    ImmutableDoubleArray thresholds = curve().thresholds();
    ImmutableList<NetBenefit> models = curve().models().values().asList();
    double last = thresholds.get(thresholds.length() - 1);
    Chart chart = new Chart(
        sheet, this, NumberAxis.over(0, last > 0.95 ? 1 : last), valueAxis(), key(sheet), note());
    chart.begin("Decision curve", description());
    chart.dotted(0, 0, last, 0);
    if (limits() == Limits.POINTWISE) {
      for (int i = 0; i < models.size(); i++) {
        sheet.band(
            new Look(i),
            chart.band(thresholds, models.get(i).lower(), models.get(i).upper()));
      }
    }
    treatAll(sheet, chart.line(thresholds, curve().treatAll().netBenefits()));
    for (int i = models.size() - 1; i >= 0; i--) {
      sheet.curve(new Look(i), chart.line(thresholds, models.get(i).netBenefits()));
    }
    return chart.end("threshold of the risk", "net benefit");
  }

  private NumberAxis valueAxis() {
    double[] values = Stream.concat(
            Stream.of(curve().treatAll()), curve().models().values().stream())
        .flatMapToDouble(own -> own.netBenefits().stream())
        .filter(value -> !Double.isNaN(value))
        .toArray();
    double greatest = DoubleStream.of(values).reduce(0, Math::max);
    double least = DoubleStream.of(values).reduce(0, Math::min);
    double top = greatest > 0 ? greatest : Math.min(1, Math.max(-least, 0.01));
    return NumberAxis.over(Math.max(least, -BELOW_ZERO * top), top);
  }

  private ImmutableList<KeyEntry> key(Sheet sheet) {
    ImmutableList.Builder<KeyEntry> key = ImmutableList.builder();
    int place = 0;
    for (String name : curve().models().keySet()) {
      Look look = new Look(place++);
      key.add(new KeyEntry(
          (x, middle) -> sheet.curve(
              look, new StepPath(x, middle).across(x + Sample.LENGTH).open()),
          name,
          ""));
    }
    return key.add(new KeyEntry(
            (x, middle) -> treatAll(
                sheet, new StepPath(x, middle).across(x + Sample.LENGTH).open()),
            "treat all",
            ""))
        .build();
  }

  private static void treatAll(Sheet sheet, String path) {
    sheet
        .svg()
        .begin("path")
        .attribute("fill", "none")
        .attribute("stroke", Sheet.FAINT_INK)
        .attribute("stroke-width", 1)
        .attribute("stroke-dasharray", "5 3")
        .attribute("d", path)
        .end();
  }

  private String note() {
    String limits = limits() == Limits.POINTWISE
        ? " Bands: pointwise "
            + Notation.format(100 * curve().treatAll().netBenefit(0).interval().level())
            + " % limits."
        : "";
    return "Dotted: treat none. Net benefit in true positives per subject." + limits;
  }

  private String description() {
    return "Net benefit by the threshold of the risk of the event by time "
        + Notation.format(curve().time()) + ": "
        + String.join(", ", curve().models().keySet())
        + ", treat all and treat none.";
  }

  @Value.Check
  void check() {
    PlotOptions.checkSize("decision curve plot", width(), plotHeight());
  }

  /** Returns the names of the models, for logs. */
  @Override
  public String toString() {
    return "decision curve plot of " + curve().models().keySet();
  }
}
