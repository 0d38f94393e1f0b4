package dev.notochord.survival.plot;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.covariate.CovariateDesign;
import dev.notochord.survival.covariate.Term;
import dev.notochord.survival.covariate.TermKind;
import dev.notochord.survival.regression.CoxCoefficient;
import dev.notochord.survival.regression.CoxFit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * A figure of hazard ratios with their confidence limits on a logarithmic axis, one row each, written as an SVG
 * document.
 *
 * <pre>{@code
 * String svg = ForestPlot.of(fit).withTitle("Death after surgery").toSvg();
 * }</pre>
 *
 * <p>Beside each square and its limits stand the ratio with its limits and the p-value. A line stands at 1. The
 * levels of a factor are grouped under its name, the reference first. Published results can be drawn from {@link
 * Row rows} of one's own, of any ratio.
 *
 * <table>
 *   <caption>Defaults</caption>
 *   <tr><th>option</th><th>default</th></tr>
 *   <tr><td>title</td><td>none</td></tr>
 *   <tr><td>ratio label</td><td>{@code hazard ratio}</td></tr>
 *   <tr><td>width</td><td>720</td></tr>
 * </table>
 *
 * <p><b>Edges.</b> Limits more than ten times beyond the least and the greatest ratio and 1 are cut, and an arrow says
 * so. A ratio that is NaN or not positive and finite is written as {@code not estimable} and has no square. Without
 * p-values their column is left out.
 *
 * <p>The text is the same, byte for byte, on every machine and in every locale; see {@link SurvivalPlot}. Immutable.
 * Cost O(n) for n rows.
 *
 * @see <a href="https://doi.org/10.1136/bmj.322.7300.1479">Lewis S, Clarke M. BMJ 2001;322:1479-1480</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ForestPlot {
  private static final double SMALLEST_SHOWN = 0.001;

  ForestPlot() {}

  /**
   * What a row of a forest plot is.
   *
   * @since 0.1.0
   */
  public enum RowKind {
    /** A ratio of its own. */
    RATIO,
    /** The name of a group of rows. */
    HEADING,
    /** A ratio within a group, its label indented. */
    LEVEL,
    /** The level that others of its group are compared with. */
    REFERENCE
  }

  /**
   * A row of a forest plot.
   *
   * @param label what stands at the left
   * @param kind what the row is
   * @param ratio the ratio with its limits; empty for a heading or a reference
   * @param pValue the p-value, if there is one
   * @since 0.1.0
   */
  public record Row(String label, RowKind kind, Optional<Estimate> ratio, OptionalDouble pValue) {
    /**
     * Creates a row.
     *
     * @param label what stands at the left
     * @param kind what the row is
     * @param ratio the ratio with its limits
     * @param pValue the p-value
     * @throws IllegalArgumentException if the label is blank, or the p-value is not between 0 and 1
     */
    public Row {
      checkArgument(
          !label.isBlank(), "forest plot: label of a row is '%s', expected some text", label);
      requireNonNull(kind);
      requireNonNull(ratio);
      checkArgument(
          pValue.isEmpty() || (pValue.getAsDouble() >= 0 && pValue.getAsDouble() <= 1),
          "forest plot: p-value of '%s' is %s, expected 0 to 1",
          label,
          pValue.orElse(0));
    }

    /**
     * {@return a row with a ratio and without a p-value}
     *
     * @param label what stands at the left
     * @param ratio the ratio with its limits
     */
    public static Row of(String label, Estimate ratio) {
      return new Row(label, RowKind.RATIO, Optional.of(ratio), OptionalDouble.empty());
    }

    /**
     * {@return a row with a ratio and a p-value}
     *
     * @param label what stands at the left
     * @param ratio the ratio with its limits
     * @param pValue the p-value
     * @throws IllegalArgumentException if the label is blank, or the p-value is not between 0 and 1
     */
    public static Row of(String label, Estimate ratio, double pValue) {
      return new Row(label, RowKind.RATIO, Optional.of(ratio), OptionalDouble.of(pValue));
    }

    /**
     * {@return the name of a group of rows}
     *
     * @param label the name
     */
    public static Row heading(String label) {
      return new Row(label, RowKind.HEADING, Optional.empty(), OptionalDouble.empty());
    }

    /**
     * {@return the level that others are compared with}
     *
     * @param label the level
     */
    public static Row reference(String label) {
      return new Row(label, RowKind.REFERENCE, Optional.empty(), OptionalDouble.empty());
    }

    /** {@return this row as one of a group} */
    public Row asLevel() {
      return new Row(label, RowKind.LEVEL, ratio, pValue);
    }
  }

  /**
   * {@return the plot of the coefficients of a fit}
   *
   * @param fit a fit with at least one column
   * @throws IllegalArgumentException if the fit has no column
   */
  public static ForestPlot of(CoxFit fit) {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    CovariateDesign design = fit.design();
    ImmutableList<CoxCoefficient> coefficients = fit.coefficients();
    for (Term term : design.terms()) {
      boolean factor = term.kind() == TermKind.FACTOR;
      String reference = factor ? design.reference(term.name()) : "";
      ImmutableList<String> levels = factor ? design.levels(term.name()) : ImmutableList.of();
      if (factor) {
        rows.add(Row.heading(term.name()), Row.reference(reference));
      }
      int column = term.firstColumn();
      for (String level : levels) {
        if (!level.equals(reference)) {
          rows.add(row(level, coefficients.get(column++)).asLevel());
        }
      }
      for (; column < term.endColumn(); column++) {
        rows.add(row(coefficients.get(column).name(), coefficients.get(column)));
      }
    }
    return of(rows.build());
  }

  private static Row row(String label, CoxCoefficient coefficient) {
    double p = coefficient.pValue();
    return new Row(
        label,
        RowKind.RATIO,
        Optional.of(coefficient.hazardRatio()),
        Double.isNaN(p) ? OptionalDouble.empty() : OptionalDouble.of(p));
  }

  /**
   * {@return the plot of rows}
   *
   * @param rows the rows from top to bottom
   * @throws IllegalArgumentException if there is no row
   */
  public static ForestPlot of(List<Row> rows) {
    return ImmutableForestPlot.builder().addAllRows(rows).build();
  }

  abstract ImmutableList<Row> rows();

  abstract Optional<String> title();

  @Value.Default
  String ratioLabel() {
    return "hazard ratio";
  }

  @Value.Default
  int width() {
    return 720;
  }

  /**
   * {@return this plot under a title, which takes as many lines as it needs}
   *
   * @param title the title; none if blank
   */
  public abstract ForestPlot withTitle(String title);

  /**
   * {@return this plot with another name of the ratio}
   *
   * @param label for instance {@code odds ratio}
   */
  public abstract ForestPlot withRatioLabel(String label);

  /**
   * {@return this plot in another width, in pixels of the SVG; the height follows from the rows}
   *
   * @param width 480 to 10000
   * @throws IllegalArgumentException if {@code width} is outside its range
   */
  public abstract ForestPlot withWidth(int width);

  /** {@return the figure as a complete SVG document, without an XML declaration, to be encoded as UTF-8} */
  public String toSvg() {
    return new ForestFigure(this).draw();
  }

  /** Writes a p-value to two or three decimals; {@code < 0.001} below that. */
  static String probability(double p, String equal) {
    if (p < SMALLEST_SHOWN) {
      return "< 0.001";
    }
    return equal + BigDecimal.valueOf(p).setScale(p < 0.1 ? 3 : 2, RoundingMode.HALF_EVEN);
  }

  @Value.Check
  void check() {
    checkArgument(!rows().isEmpty(), "forest plot: no row, expected at least one");
    checkArgument(
        width() >= 480 && width() <= 10_000,
        "forest plot: width is %s, expected 480 to 10000",
        width());
  }

  /** Returns the number of rows, for logs. */
  @Override
  public String toString() {
    return "forest plot of " + rows().size() + " rows";
  }
}
