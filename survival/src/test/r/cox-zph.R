# The score tests of proportional hazards, by cox.zph().
source("src/test/r/cox-models.R")
file <- "cox-zph"
start_golden(file, "cox-zph", "model,quantity,index,value",
             "cox.zph(); quantity is transform/chisq or transform/df of the term with that index (a factor is one term), and",
             "transform/globalChisq or transform/globalDf; km: 1 minus the Kaplan-Meier estimate before the event, of all strata",
             "together and without weights")
write_zph <- function(model, ...) {
  fit <- cox_fit(...)
  for (transform in c("km", "rank", "identity", "log")) {
    table <- cox.zph(fit, transform)$table
    last <- nrow(table)
    global <- rownames(table)[last] == "GLOBAL"
    terms <- if (global) table[-last, , drop = FALSE] else table
    all <- table[last, ]
    append_golden(file, rbind(
      long_vector(model, paste0(transform, "/chisq"), terms[, "chisq"]), long_vector(model, paste0(transform, "/df"), terms[, "df"]),
      long(model, paste0(transform, "/globalChisq"), all["chisq"]), long(model, paste0(transform, "/globalDf"), all["df"])))
  }
  if (!any(sapply(fit$xlevels, length))) near(extended(fit, ...), cox.zph(fit, "identity")$table[last, "chisq"], 1e-7)
  invisible(fit)
}
# The global statistic as the score test of the columns times the time, on rows cut at every event
extended <- function(fit, sample, covariates, ties, strata = FALSE, weights = FALSE) {
  rows <- cox_rows(sample, weights)
  if (is.null(rows$start)) rows$start <- 0
  rows$w <- if (weights) rows$weight else 1
  rows$X <- as.matrix(rows[covariates])
  cut <- survSplit(Surv(start, stop, event) ~ ., rows, cut = sort(unique(rows$stop[rows$event == 1])))
  cut$Z <- cut$X * (cut$stop - mean(rows$stop[rows$event == 1]))
  formula <- if (strata) Surv(start, stop, event) ~ X + Z + strata(stratum) else Surv(start, stop, event) ~ X + Z
  environment(formula) <- environment()
  at <- coxph(formula, cut, ties = ties, weights = w, robust = FALSE, init = c(coef(fit), 0 * coef(fit)),
              control = coxph.control(iter.max = 0, timefix = FALSE))
  score <- colSums(as.matrix(residuals(at, "score", weighted = TRUE)))
  c(score %*% vcov(at) %*% score)
}
veteran <- c("trt", "celltype", "karno", "diagtime_months", "age_years", "prior")
for (ties in c("efron", "breslow")) {
  at <- function(sample, ...) paste(c(sample, ties, ...), collapse = "/")
  write_zph(at("six"), "six", "x", ties)
  write_zph(at("aml"), "aml", "group", ties)
  fit <- write_zph(at("veteran"), "veteran", veteran, ties)
  if (ties == "efron") near(cox.zph(fit)$table[c(1:3, 7), "chisq"], c(.2643888, 15.2273639, 12.9351978, 34.5524911), 1e-6)
  fit <- write_zph(at("lung"), "lung", c("age", "sex", "ph.ecog"), ties)
  if (ties == "efron") near(cox.zph(fit)$table[, "chisq"], c(0.18798767, 2.30543723, 2.05424877, 4.46365759), 1e-7)
  write_zph(at("ovarian"), "ovarian", c("age_years", "resid_ds", "rx", "ecog_ps"), ties)
  write_zph(at("bmt"), "bmt", "group", ties)
  write_zph(at("kidney-like"), "kidney-like", c("age", "sex", "disease"), ties)
  write_zph(at("ties-everywhere"), "ties-everywhere", c("x", "z", "binary"), ties)
  write_zph(at("continuous"), "continuous", c("a", "b", "c", "d"), ties)
  write_zph(at("heart"), "heart", c("age", "surgery", "transplant"), ties)
  write_zph(at("late-entry-strata"), "late-entry-strata", c("x", "z"), ties)
  write_zph(at("late-entry-strata", "strata"), "late-entry-strata", c("x", "z"), ties, strata = TRUE)
  write_zph(at("bladder", "strata"), "bladder", c("rx", "size", "number"), ties, strata = TRUE)
  write_zph(at("many-rows-per-subject"), "many-rows-per-subject", c("x", "z"), ties)
  write_zph(at("weights-sampling", "weights"), "weights-sampling", c("x", "z"), ties, weights = TRUE)
}
