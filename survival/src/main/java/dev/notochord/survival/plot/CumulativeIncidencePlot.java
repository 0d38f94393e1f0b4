package dev.notochord.survival.plot;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A figure of cumulative incidence with the numbers at risk, written as an SVG document: the causes
 * in one population, or one cause in several groups.
 *
 * <pre>{@code
 * CumulativeIncidenceCurves curves = CumulativeIncidence.withDefaults().estimate(data);
 * String svg = CumulativeIncidencePlot.of(curves)
 *     .with(Arrangement.STACKED)
 *     .withTimeLabel("months since surgery")
 *     .toSvg();
 * }</pre>
 *
 * <p>Each function rises in steps from 0 at time 0 and ends where its follow-up ends. {@linkplain
 * Arrangement#SIDE_BY_SIDE Side by side}, every cause or group is a line. {@linkplain
 * Arrangement#STACKED Stacked}, the causes of one population are areas that add up to the
 * probability of any event, with the event-free part above them; the name stands inside each area
 * that has room for it. Lines differ in dash pattern and areas in hatching as well as in colour.
 * Below the time axis stands the number at risk just before the time of each tick: one row for the
 * population, whatever the number of causes, or one for each group.
 *
 * <p>The plot is immutable: each {@code with} method returns a changed plot and leaves this one as
 * it is.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>arrangement</td><td>{@link Arrangement#SIDE_BY_SIDE}</td></tr>
 *   <tr><td>range of the vertical axis</td><td>{@link IncidenceRange#WHOLE}: 0 to 1</td></tr>
 *   <tr><td>title, subtitle</td><td>none</td></tr>
 *   <tr><td>time label</td><td>{@code time}</td></tr>
 *   <tr><td>incidence label</td><td>{@code cumulative incidence}</td></tr>
 *   <tr><td>label of the event-free part</td><td>{@code event-free}</td></tr>
 *   <tr><td>end of the time axis</td><td>the last time of any function; 1 if that is 0</td></tr>
 *   <tr><td>confidence bands</td><td>shown for one or two lines, hidden for more, where they would cover each
 *       other; none on stacked areas</td></tr>
 *   <tr><td>size</td><td>720 wide, data 360 high</td></tr>
 * </table>
 *
 * <p>With competing events this is the figure to draw. One minus the survival of a single cause,
 * with the other events taken as censored, is larger than the incidence of that cause, and such
 * curves can add up to more than 1.
 *
 * <p><b>Edges.</b> A function without events is a line at 0, or an area without height. Functions
 * that coincide are named in the note at the foot. An area too small for its name is named in the
 * key only. A cut axis over functions that are 0 everywhere is the whole axis. Cost, bytes and size
 * of the document are as for {@link SurvivalPlot}.
 *
 * @see <a href="https://doi.org/10.1002/sim.2712">Putter H, Fiocco M, Geskus RB. Stat Med 2007;26:2389-2430: stacked
 *     and single cumulative incidence</a>
 * @see SurvivalPlot
 * @since 0.1.0
 */
@Value.Immutable
public abstract class CumulativeIncidencePlot extends PlotOptions {
  /** What the functions of a plot belong to. */
  enum Compared {
    /** Causes of one population, which has one number at risk. */
    CAUSES,
    /** Groups of subjects, each with its own number at risk. */
    GROUPS
  }

  private static final String FIGURE = "cumulative incidence plot";

  CumulativeIncidencePlot() {}

  /**
   * {@return the plot of all causes of one population, under the names of {@link
   * CumulativeIncidenceCurves#causes()} and in their order, the first at the bottom of a stack}
   *
   * @param curves the incidences, whose limits are drawn as they are
   * @throws IllegalArgumentException if the name of a cause is blank
   */
  public static CumulativeIncidencePlot of(CumulativeIncidenceCurves curves) {
    ImmutableMap.Builder<String, IncidenceColumns> causes = ImmutableMap.builder();
    for (int cause = 1; cause <= curves.causes().size(); cause++) {
      causes.put(curves.causes().get(cause - 1), IncidenceColumns.of(curves, cause));
    }
    return ofCauses(causes.buildOrThrow());
  }

  /**
   * {@return the plot of one cause in several groups, drawn and listed in the order of the map}
   *
   * @param groups at least one group; the names stand in the key and beside the numbers at risk
   * @param cause the cause, from 1; {@link #withIncidenceLabel} can name it
   * @throws IllegalArgumentException if there is no group, a name is blank, or a group has no such
   *     cause
   */
  public static CumulativeIncidencePlot of(
      Map<String, CumulativeIncidenceCurves> groups, int cause) {
    ImmutableMap.Builder<String, IncidenceColumns> columns = ImmutableMap.builder();
    groups.forEach((name, curves) -> columns.put(name, IncidenceColumns.of(curves, cause)));
    return ofGroups(columns.buildOrThrow());
  }

  /**
   * Returns the plot of the causes of one population, drawn in the order of the map, the first at
   * the bottom of a stack.
   *
   * @throws IllegalArgumentException if there is no cause, a name is blank, or two causes have
   *     different times or numbers at risk
   */
  static CumulativeIncidencePlot ofCauses(Map<String, IncidenceColumns> causes) {
    return ImmutableCumulativeIncidencePlot.builder()
        .putAllFunctions(causes)
        .compared(Compared.CAUSES)
        .build();
  }

  /**
   * Returns the plot of one cause in several groups, drawn and listed in the order of the map.
   *
   * @throws IllegalArgumentException if there is no group or a name is blank
   */
  static CumulativeIncidencePlot ofGroups(Map<String, IncidenceColumns> groups) {
    return ImmutableCumulativeIncidencePlot.builder()
        .putAllFunctions(groups)
        .compared(Compared.GROUPS)
        .build();
  }

  abstract ImmutableMap<String, IncidenceColumns> functions();

  abstract Compared compared();

  @Value.Default
  Arrangement arrangement() {
    return Arrangement.SIDE_BY_SIDE;
  }

  @Value.Default
  IncidenceRange range() {
    return IncidenceRange.WHOLE;
  }

  @Value.Default
  String incidenceLabel() {
    return "cumulative incidence";
  }

  @Value.Default
  String eventFreeLabel() {
    return "event-free";
  }

  /**
   * {@return this plot under a title, which takes as many lines as it needs}
   *
   * @param title the title; none if blank
   */
  public abstract CumulativeIncidencePlot withTitle(String title);

  /**
   * {@return this plot with smaller lines below the title}
   *
   * @param subtitle for instance the cohort or the result of a test; none if blank
   */
  public abstract CumulativeIncidencePlot withSubtitle(String subtitle);

  /**
   * {@return this plot with another label of the time axis, which should name the unit and time
   * zero; the ticks follow from it as in {@link SurvivalPlot#withTimeLabel}}
   *
   * @param label for instance {@code months since surgery}
   */
  public abstract CumulativeIncidencePlot withTimeLabel(String label);

  /**
   * {@return this plot with another label of the vertical axis}
   *
   * @param label for instance {@code cumulative incidence of local recurrence}
   */
  public abstract CumulativeIncidencePlot withIncidenceLabel(String label);

  /**
   * {@return this plot with another name for what lies above the areas of a stack}
   *
   * @param label for instance {@code alive without recurrence}
   * @throws IllegalArgumentException if {@code label} is blank
   */
  public abstract CumulativeIncidencePlot withEventFreeLabel(String label);

  /**
   * {@return this plot with the time axis ending at a time; what happens later is left out}
   *
   * @param time the end, in the unit of the functions
   * @throws IllegalArgumentException if {@code time} is not finite and above 0
   */
  public abstract CumulativeIncidencePlot withMaxTime(double time);

  /**
   * {@return this plot with its functions stacked or side by side}
   *
   * @param arrangement how several functions are drawn
   * @throws IllegalArgumentException if groups are to be stacked, or causes whose probabilities add
   *     up to more than 1, or if the axis is cut, which would hide how much is free of events
   */
  public CumulativeIncidencePlot with(Arrangement arrangement) {
    return withArrangement(arrangement);
  }

  /**
   * {@return this plot with the vertical axis up to 1 or cut}
   *
   * @param range where the axis ends
   * @throws IllegalArgumentException if the axis of stacked areas is to be cut
   */
  public CumulativeIncidencePlot with(IncidenceRange range) {
    return withRange(range);
  }

  /**
   * {@return this plot with the confidence bands shown or hidden, whatever the number of lines;
   * stacked areas have none in either case}
   *
   * @param band whether the bands are drawn
   */
  public CumulativeIncidencePlot with(Band band) {
    return withBand(band);
  }

  /**
   * {@return this plot in another size, in pixels of the SVG}
   *
   * @param width the width of the whole document, 320 to 10000
   * @param plotHeight the height from 0 to the top of the vertical axis, 120 to 10000; titles and
   *     the rows of numbers at risk come on top of it
   * @throws IllegalArgumentException if a length is outside its range
   */
  public CumulativeIncidencePlot withSize(int width, int plotHeight) {
    return withWidth(width).withPlotHeight(plotHeight);
  }

  /**
   * {@return the figure as a complete SVG document, for a file or inside a web page}
   *
   * <p>It is well-formed XML without a declaration, lines ended by {@code \n}, to be encoded as
   * UTF-8.
   */
  public String toSvg() {
    return new IncidenceFigure(this).draw();
  }

  abstract CumulativeIncidencePlot withArrangement(Arrangement arrangement);

  abstract CumulativeIncidencePlot withRange(IncidenceRange range);

  abstract CumulativeIncidencePlot withBand(Band band);

  abstract CumulativeIncidencePlot withWidth(int width);

  abstract CumulativeIncidencePlot withPlotHeight(int plotHeight);

  @Override
  final String valueLabel() {
    return incidenceLabel();
  }

  final boolean isStacked() {
    return arrangement() == Arrangement.STACKED;
  }

  final boolean showsBands() {
    return !isStacked()
        && band().orElse(functions().size() <= 2 ? Band.SHOWN : Band.HIDDEN) == Band.SHOWN;
  }

  @Value.Check
  void check() {
    check(FIGURE, compared() == Compared.CAUSES ? "cause" : "group", functions().keySet());
    checkArgument(!eventFreeLabel().isBlank(), "%s: label of the event-free part is blank", FIGURE);
    if (compared() == Compared.CAUSES) {
      checkOnePopulation();
    }
    if (isStacked()) {
      checkArgument(
          compared() == Compared.CAUSES,
          "%s: groups cannot be stacked, only the causes of one population can",
          FIGURE);
      checkArgument(
          range() == IncidenceRange.WHOLE,
          "%s: the axis of stacked areas is cut, expected the whole of it",
          FIGURE);
      checkSums();
    }
  }

  private void checkOnePopulation() {
    Steps first = functions().values().asList().get(0).steps();
    functions()
        .forEach((name, columns) -> checkArgument(
            columns.steps().times().equals(first.times())
                && columns.steps().atRisk().equals(first.atRisk()),
            "%s: '%s' has other times or numbers at risk than the first cause, expected one population",
            FIGURE,
            name));
  }

  private void checkSums() {
    ImmutableDoubleArray times = functions().values().asList().get(0).steps().times();
    for (int row = 0; row < times.length(); row++) {
      double sum = 0;
      for (IncidenceColumns columns : functions().values()) {
        sum += columns.steps().values().get(row);
      }
      if (!(sum <= 1 + 1e-9)) {
        throw new IllegalArgumentException(FIGURE + ": the causes add up to " + sum + " at time "
            + times.get(row) + ", expected at most 1");
      }
    }
  }

  /** Returns the names of the functions, for logs; the figure itself is {@link #toSvg}. */
  @Override
  public String toString() {
    return FIGURE + " of " + String.join(", ", functions().keySet());
  }
}
