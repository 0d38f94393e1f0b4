package dev.notochord.survival.regression;

import dev.notochord.survival.Estimate;
import dev.notochord.survival.covariate.CovariateDesign;
import dev.notochord.survival.covariate.Term;
import dev.notochord.survival.covariate.TermKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A fit as a table of text. */
final class CoxSummary {
  private final CoxFit fit;
  private final List<String[]> rows = new ArrayList<>();

  private CoxSummary(CoxFit fit) {
    this.fit = fit;
  }

  static String of(CoxFit fit) {
    return new CoxSummary(fit).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder(format(
        "Cox model: n = %d, %d events, %s, %s variance",
        fit.usedRows(), fit.events(), ties(), lower(fit.variance())));
    if (fit.strata().size() > 1) {
      text.append(format(", %d strata", fit.strata().size()));
    }
    text.append('\n');
    if (fit.design().columns() > 0) {
      rows.add(new String[] {"", "hazard ratio", level() + " % limits", "p"});
      fit.design().terms().forEach(this::addTerm);
      appendRows(text);
    }
    appendTests(text);
    text.append(lower(fit.status()));
    fit.advice().ifPresent(advice -> text.append(": ").append(advice));
    return text.toString();
  }

  private void appendTests(StringBuilder text) {
    text.append(format(
        "log-likelihood %.3f without, %.3f with covariates",
        fit.nullLogLikelihood(), fit.logLikelihood()));
    if (fit.shrinkage().isPresent()) {
      text.append(format("; penalty %s\n", fit.model().penalty()));
      return;
    }
    if (fit.firth().isPresent()) {
      text.append(format("; penalty %s\n", fit.model().penalty()));
      text.append(
          format("penalised likelihood ratio test  %s\n", fit.firth().get().likelihoodRatioTest()));
      return;
    }
    text.append(format("; AIC %.2f, BIC %.2f\n", fit.aic(), fit.bic()));
    text.append(format("likelihood ratio test  %s\n", fit.likelihoodRatioTest()));
    text.append(format("Wald test              %s\n", fit.waldTest()));
    text.append(format("score test             %s\n", fit.scoreTest()));
    fit.robustScoreTest()
        .ifPresent(test -> text.append(format("robust score test      %s\n", test)));
  }

  private String ties() {
    return switch (fit.model().ties()) {
      case BRESLOW -> "ties after Breslow";
      case EFRON -> "ties after Efron";
      case EXACT -> "exact ties";
    };
  }

  private String level() {
    return new BigDecimal(format("%.4g", 100 * fit.model().confidenceLevel()))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Returns the p-value of a term, nothing where it cannot be tested. */
  private String termTest(Term term) {
    if (fit.shrinkage().isPresent()) {
      return "";
    }
    ChiSquareTest test = fit.termTests().get(term.name());
    return test == null || test.degreesOfFreedom() == 0 ? "" : pValue(test.pValue());
  }

  private void addTerm(Term term) {
    if (term.kind() == TermKind.NUMERIC) {
      addColumn(term.name(), term.firstColumn());
      return;
    }
    rows.add(new String[] {term.name(), "", "", term.columns() == 1 ? "" : termTest(term)});
    CovariateDesign design = fit.design();
    if (term.kind() == TermKind.FACTOR) {
      List<String> levels = design.levels(term.name());
      rows.add(new String[] {"  " + levels.get(0), "1", "reference", ""});
      for (int level = 1; level < levels.size(); level++) {
        addColumn("  " + levels.get(level), term.firstColumn() + level - 1);
      }
      return;
    }
    for (int column = term.firstColumn(); column < term.endColumn(); column++) {
      addColumn("  " + design.columnNames().get(column), column);
    }
  }

  private void addColumn(String label, int column) {
    CoxCoefficient coefficient = fit.coefficients().get(column);
    if (fit.fitted().dependent[column]) {
      rows.add(new String[] {label, "not estimable", "", ""});
      return;
    }
    Estimate ratio = coefficient.hazardRatio();
    rows.add(new String[] {
      label,
      number(ratio.value()),
      Double.isNaN(ratio.interval().lower())
          ? "none"
          : number(ratio.interval().lower()) + " to " + number(ratio.interval().upper()),
      pValue(coefficient.pValue())
    });
  }

  private void appendRows(StringBuilder text) {
    int[] width = new int[4];
    for (String[] row : rows) {
      for (int c = 0; c < width.length; c++) {
        width[c] = Math.max(width[c], row[c].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < width.length; c++) {
        line.append(row[c]).append(" ".repeat(width[c] - row[c].length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static String number(double value) {
    boolean plain = value >= 0.001 && value < 10_000;
    return format(plain ? (value < 10 ? "%.3f" : "%.1f") : "%.3g", value);
  }

  private static String pValue(double p) {
    return Double.isNaN(p) ? "" : p < 0.001 ? "< 0.001" : format("%.3f", p);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
