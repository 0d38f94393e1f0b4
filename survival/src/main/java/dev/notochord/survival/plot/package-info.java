/**
 * Survival curves and cumulative incidence as figures for a paper, a report or a web page.
 *
 * <p>Start with {@link dev.notochord.survival.plot.SurvivalPlot}: named curves in, one SVG document out, with the
 * confidence bands, the marks of censored follow-up, the median and the table of numbers at risk below the time axis.
 * The document is text, written without a graphics system, so a server needs no display, and the same curves give the
 * same bytes on every machine. A browser shows it as it is; any SVG rasteriser turns it into a bitmap. Where events
 * compete, {@link dev.notochord.survival.plot.CumulativeIncidencePlot} draws the probability of each, as lines or as
 * stacked areas, in the same frame. For a Cox model {@link dev.notochord.survival.plot.ForestPlot} draws the hazard
 * ratios and {@link dev.notochord.survival.plot.SchoenfeldPlot} how one of them changes over time. For predictions
 * that were judged there are {@link dev.notochord.survival.plot.CalibrationPlot}, {@link
 * dev.notochord.survival.plot.RocPlot}, {@link dev.notochord.survival.plot.AucPlot} and {@link
 * dev.notochord.survival.plot.DecisionCurvePlot}.
 *
 * <p>That a figure of survival should show the extent of the follow-up and the uncertainty is the
 * advice of Pocock SJ, Clayton TC, Altman DG. Survival plots of time-to-event outcomes in clinical
 * trials: good practice and pitfalls. Lancet 2002;359:1686-1689. They would rather have curves
 * rise; here curves fall, as survival does. All values are immutable, and no parameter or result is
 * null.
 */
@NullMarked
package dev.notochord.survival.plot;

import org.jspecify.annotations.NullMarked;
