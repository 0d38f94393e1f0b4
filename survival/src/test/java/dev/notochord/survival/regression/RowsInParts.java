package dev.notochord.survival.regression;

import dev.notochord.survival.SurvivalData;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.covariate.Covariates;
import java.util.Optional;
import java.util.SplittableRandom;

/** Fits a Cox model to rows that are divided at random into parts, which send each other nothing but bytes. */
final class RowsInParts {
  private final SurvivalData data;
  private final Covariates covariates;
  private final String[] stratum;
  private final int parts;
  private final SplittableRandom random;
  /** How often the rows were passed over, the scan not counted. */
  int passes;

  RowsInParts(SurvivalData data, Covariates covariates, int parts, long seed) {
    this.data = data;
    this.covariates = covariates;
    this.parts = parts;
    random = new SplittableRandom(seed);
    CoxRows.Strata strata = CoxRows.Strata.of(data, covariates);
    stratum = new String[data.rows()];
    for (int i = 0; i < stratum.length; i++) {
      stratum[i] = strata.names.get(strata.code(i));
    }
  }

  /** What rows are added to. */
  private interface Sums {
    void add(
        String stratum,
        double entry,
        double time,
        boolean event,
        double weight,
        double offset,
        double... x);
  }

  private void add(Sums[] sums) {
    for (int i = 0; i < data.usedRows(); i++) {
      int row = data.rowByTime(i);
      if (covariates.isComplete(row)) {
        double[] x = new double[covariates.columns()];
        covariates.copyRow(row, x, 0);
        sums[random.nextInt(sums.length)].add(
            stratum[row],
            data.entry(row),
            data.time(row),
            data.event(row),
            data.weight(row),
            covariates.offset(row),
            x);
      }
    }
  }

  CoxScan empty() {
    Optional<WeightKind> kind = data.weightKind();
    return kind.map(k -> CoxScan.weighted(k, covariates.design().columnNames()))
        .orElseGet(
            () -> CoxScan.ofColumns(covariates.design().columnNames().toArray(new String[0])));
  }

  CoxScan scan() {
    CoxScan[] part = new CoxScan[parts];
    Sums[] sums = new Sums[parts];
    for (int k = 0; k < parts; k++) {
      part[k] = empty();
      sums[k] = part[k]::add;
    }
    add(sums);
    CoxScan whole = empty();
    for (CoxScan one : part) {
      whole.merge(CoxScan.ofBytes(one.toBytes()));
    }
    return CoxScan.ofBytes(whole.toBytes());
  }

  CoxSums pass(CoxSums request) {
    passes++;
    CoxSums[] part = new CoxSums[parts];
    Sums[] sums = new Sums[parts];
    for (int k = 0; k < parts; k++) {
      part[k] = CoxSums.ofBytes(request.toBytes());
      sums[k] = part[k]::add;
    }
    add(sums);
    CoxSums whole = CoxSums.ofBytes(part[0].toBytes());
    for (int k = 1; k < parts; k++) {
      whole.merge(CoxSums.ofBytes(part[k].toBytes()));
    }
    return whole;
  }

  CoxFit fit(CoxModel model) {
    return model.fitByParts(scan(), this::pass);
  }
}
