package dev.notochord.survival.plot;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.notochord.survival.nonparametric.ConfidenceBand;
import dev.notochord.survival.nonparametric.SurvivalBand;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A figure of one or more survival curves with the numbers at risk, written as an SVG document.
 *
 * <pre>{@code
 * String svg = SurvivalPlot.of(KaplanMeier.withDefaults().estimate(data, margins))
 *     .withTitle("Local recurrence-free survival by margin")
 *     .withTimeLabel("months since surgery")
 *     .toSvg();
 * Files.writeString(Path.of("margins.svg"), svg);
 * }</pre>
 *
 * <p>Each curve steps down from 1 at time 0 and ends where its follow-up ends. A mark stands at each
 * time at which follow-up was censored, unless there are so many that they would hide the curve,
 * which the note at the foot then says. The key states the median of each curve, to three digits,
 * and a dotted guide leads to it from 0.5. Below the time axis stands the number at risk just before
 * the time of each tick: {@link SurvivalCurve#atRiskAt}. Curves differ in dash pattern and in the
 * shape of their marks as well as in colour, bands have edges in the dashes of their curve, and the
 * colours are told apart with any common kind of colour vision. Curves that coincide are named in
 * the note. The document has a title and a description for screen readers, which name the subjects,
 * the events and the median of each curve.
 *
 * <p>The plot is immutable: each {@code with} method returns a changed plot and leaves this one as
 * it is.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>title, subtitle</td><td>none</td></tr>
 *   <tr><td>time label</td><td>{@code time}</td></tr>
 *   <tr><td>survival label</td><td>{@code survival}</td></tr>
 *   <tr><td>end of the time axis</td><td>the last time of any curve; 1 if that is 0</td></tr>
 *   <tr><td>confidence bands</td><td>shown for one or two curves, hidden for more, where they would cover each
 *       other</td></tr>
 *   <tr><td>limits of the bands</td><td>the pointwise ones of the curve; {@link #with(ConfidenceBand)} draws
 *       simultaneous ones</td></tr>
 *   <tr><td>size</td><td>720 wide, curves 360 high</td></tr>
 * </table>
 *
 * <p>The text is the same, byte for byte, on every machine and in every locale. It uses plain
 * elements and attributes only, no style sheet, script or outside resource, so browsers and simple
 * rasterisers agree on it, and no identifiers, so that figures on one web page cannot clash. The
 * letters come from the reader's own fonts, and the layout leaves room for the widest of the usual
 * ones. Colours, dash patterns and marks come round again after 42 curves; past six or so a figure
 * is hard to read. Cost O(m) time for m rows of the curves. Steps nearer than a tenth of a pixel are
 * drawn as one, so that the length of the text is bounded by the size of the figure and not by that
 * of the cohort.
 *
 * @see <a href="https://doi.org/10.1016/S0140-6736(02)08594-X">Pocock SJ et al. Lancet 2002;359:1686-1689</a>
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe M, Ito K. Color Universal Design, 2002: the colours</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SurvivalPlot extends PlotOptions {
  SurvivalPlot() {}

  /**
   * {@return the plot of named curves, drawn and listed in the order of the map}
   *
   * @param curves at least one curve; the names stand in the key and beside the numbers at risk
   * @throws IllegalArgumentException if there is no curve or a name is blank
   */
  public static SurvivalPlot of(Map<String, SurvivalCurve> curves) {
    return ImmutableSurvivalPlot.builder().putAllCurves(curves).build();
  }

  abstract ImmutableMap<String, SurvivalCurve> curves();

  /** Returns the limits that are drawn instead of a curve's own, by the name of the curve. */
  abstract ImmutableMap<String, Limits> limits();

  @Value.Default
  String survivalLabel() {
    return "survival";
  }

  /**
   * {@return this plot under a title, which takes as many lines as it needs}
   *
   * @param title the title; none if blank
   */
  public abstract SurvivalPlot withTitle(String title);

  /**
   * {@return this plot with smaller lines below the title}
   *
   * @param subtitle for instance the cohort or the result of a test; none if blank
   */
  public abstract SurvivalPlot withSubtitle(String subtitle);

  /**
   * {@return this plot with another label of the time axis, which should name the unit and time
   * zero}
   *
   * <p>Ticks stand at multiples of 1, 2 or 5 times a power of ten. If the label contains the word
   * {@code month}, ticks a month or more apart stand at multiples of 1, 2, 3 or 6 months or of 1,
   * 2, 5, 10, ... years.
   *
   * @param label for instance {@code months since surgery}
   */
  public abstract SurvivalPlot withTimeLabel(String label);

  /**
   * {@return this plot with another label of the vertical axis}
   *
   * @param label for instance {@code local recurrence-free survival}
   */
  public abstract SurvivalPlot withSurvivalLabel(String label);

  /**
   * {@return this plot with the time axis ending at a time; what the curves do later is left out}
   *
   * @param time the end, in the unit of the curves
   * @throws IllegalArgumentException if {@code time} is not finite and above 0
   */
  public abstract SurvivalPlot withMaxTime(double time);

  /**
   * {@return this plot with the confidence bands shown or hidden, whatever the number of curves}
   *
   * @param band whether the bands are drawn
   */
  public SurvivalPlot with(Band band) {
    return withBand(band);
  }

  /**
   * {@return this plot with a simultaneous band around each curve instead of its pointwise limits}
   *
   * <p>It is drawn over its range of times, which as a rule is not all of the curve, and the note
   * at the foot names it. A curve for which no band is possible has none, and the note says why.
   *
   * @param band the kind, level, scale and range of the bands
   * @throws IllegalArgumentException if a curve has weights, a robust variance or late entries that
   *     {@link ConfidenceBand#of} refuses
   */
  public SurvivalPlot with(ConfidenceBand band) {
    return withLimits(ImmutableMap.copyOf(
        Maps.transformValues(curves(), curve -> Limits.simultaneous(band.of(curve)))));
  }

  /**
   * {@return this plot with simultaneous bands that are at hand already; curves that are not named
   * keep their pointwise limits}
   *
   * @param bands bands by the name of their curve
   * @throws IllegalArgumentException if there is no curve of a name, or it is not the curve of the
   *     band
   */
  public SurvivalPlot withBands(Map<String, SurvivalBand> bands) {
    bands.forEach((name, band) -> {
      SurvivalCurve curve = curves().get(name);
      checkArgument(
          curve == null || curve == band.curve(),
          "survival plot: the band of '%s' is that of another curve",
          name);
    });
    return withLimits(ImmutableMap.copyOf(Maps.transformValues(bands, Limits::simultaneous)));
  }

  /**
   * {@return this plot in another size, in pixels of the SVG}
   *
   * @param width the width of the whole document, 320 to 10000
   * @param plotHeight the height from survival 0 to survival 1, 120 to 10000; titles and the rows
   *     of numbers at risk come on top of it
   * @throws IllegalArgumentException if a length is outside its range
   */
  public SurvivalPlot withSize(int width, int plotHeight) {
    return withWidth(width).withPlotHeight(plotHeight);
  }

  /**
   * {@return the figure as a complete SVG document, for a file or inside a web page}
   *
   * <p>It is well-formed XML without a declaration, lines ended by {@code \n}, to be encoded as
   * UTF-8.
   */
  public String toSvg() {
    return new SurvivalFigure(this).draw();
  }

  abstract SurvivalPlot withBand(Band band);

  abstract SurvivalPlot withWidth(int width);

  abstract SurvivalPlot withPlotHeight(int plotHeight);

  /** Returns this plot with other bands for some of its curves, such as simultaneous ones. */
  abstract SurvivalPlot withLimits(Map<String, ? extends Limits> limits);

  @Override
  final String valueLabel() {
    return survivalLabel();
  }

  final boolean showsBands() {
    return band().orElse(curves().size() <= 2 ? Band.SHOWN : Band.HIDDEN) == Band.SHOWN;
  }

  @Value.Check
  void check() {
    check("survival plot", "curve", curves().keySet());
    for (String name : limits().keySet()) {
      checkArgument(
          curves().containsKey(name),
          "survival plot: limits of '%s', expected a name of %s",
          name,
          curves().keySet());
    }
  }

  /** Returns the names of the curves, for logs; the figure itself is {@link #toSvg}. */
  @Override
  public String toString() {
    return "survival plot of " + String.join(", ", curves().keySet());
  }
}
