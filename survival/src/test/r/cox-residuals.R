# Residuals of Cox models, by residuals().
source("src/test/r/cox-models.R")
file <- "cox-residuals"
start_golden(file, "cox-residuals", "model,quantity,index,value",
             "residuals(); index is row or row:column of the design, the row that of the file; of those of more than 60 rows only",
             "each eighth row. score is not multiplied by the weight, dfbeta and dfbetas are.",
             "schoenfeld and scaledSchoenfeld of the rows with an event, without weights only: with weights survival 3.5-3",
             "multiplies by those of other rows. scaledSchoenfeld is the coefficient plus events times residual times variance.",
             "dfbeta of weights-sampling and weights-late-entry agrees to 1e-6 with the slope of the coefficient in the weight.")
write_residuals <- function(model, sample, covariates, ties, strata = FALSE, weights = FALSE) {
  fit <- cox_fit(sample, covariates, ties, strata, weights)
  rows <- cox_rows(sample, weights)
  keep <- nrow(rows) <= 60 | rows$row %% 8 == 0
  matrix_of <- function(type) as.matrix(residuals(fit, type))
  out <- rbind(long_vector(model, "martingale", residuals(fit, "martingale")[keep], rows$row[keep]),
               long_vector(model, "deviance", residuals(fit, "deviance")[keep], rows$row[keep]))
  for (type in c("score", "dfbeta", if (nrow(rows) <= 60) "dfbetas"))
    out <- rbind(out, long_matrix(model, type, matrix_of(type)[keep, , drop = FALSE], rows$row[keep]))
  if (!weights) {
    order_of <- if (strata) order(as.numeric(rows$stratum), rows$stop, -rows$event) else order(rows$stop, -rows$event)
    events <- order_of[rows$event[order_of] == 1]
    raw <- matrix_of("schoenfeld")
    # events of one stratum and time differ from their covariates by one mean
    part <- paste(if (strata) rows$stratum else "", rows$stop)[events]
    for (j in seq_len(ncol(raw)))
      stopifnot(tapply(fit$x[events, j] - raw[, j], part, function(m) diff(range(m))) < 1e-9)
    kept <- keep[events]
    out <- rbind(out, long_matrix(model, "schoenfeld", raw[kept, , drop = FALSE], rows$row[events][kept]),
                 long_matrix(model, "scaledSchoenfeld", matrix_of("scaledsch")[kept, , drop = FALSE], rows$row[events][kept]))
  } else {
    # the infinitesimal jackknife by differences
    influence <- matrix_of("dfbeta")
    for (i in c(1, 7, 20)) {
      slope <- (reweighted(fit, rows, i, 1e-4, strata) - reweighted(fit, rows, i, -1e-4, strata)) / 2e-4
      stopifnot(abs(slope - influence[i, ]) < 1e-6 * max(abs(influence)))
    }
  }
  append_golden(file, out)
}
reweighted <- function(fit, rows, i, by, strata) {
  w <- rows$weight
  w[i] <- w[i] * (1 + by)
  rows$w <- w
  formula <- formula(fit)
  environment(formula) <- environment()
  coef(coxph(formula, rows, weights = w, ties = fit$method, control = tight, robust = FALSE))
}
for (ties in c("efron", "breslow")) {
  write_residuals(paste0("six/", ties), "six", "x", ties)
  write_residuals(paste0("aml/", ties), "aml", "group", ties)
  write_residuals(paste0("ovarian/", ties), "ovarian", c("age_years", "resid_ds", "rx", "ecog_ps"), ties)
  write_residuals(paste0("heart/", ties), "heart", c("age", "surgery", "transplant"), ties)
  write_residuals(paste0("late-entry-strata/", ties, "/strata"), "late-entry-strata", c("x", "z"), ties, strata = TRUE)
  write_residuals(paste0("ties-everywhere/", ties), "ties-everywhere", c("x", "z", "binary"), ties)
  write_residuals(paste0("weights-sampling/", ties, "/weights"), "weights-sampling", c("x", "z"), ties, weights = TRUE)
  write_residuals(paste0("weights-late-entry/", ties, "/strata/weights"), "weights-late-entry", c("x", "z"), ties,
                  strata = TRUE, weights = TRUE)
}
