# Curves of new subjects under Cox models, by survfit().
source("src/test/r/cox-models.R")
start_golden("cox-profiles", "cox-curves", "model,profile,column,value",
             "the covariates of the new subjects of cox-curves.csv and cox-curve-quantiles.csv: first row, and median or last level")
start_golden("cox-curves", "cox-curves",
             "model,profile,stratum,time,cumulativeHazard,standardError,survival,plainLower,plainUpper,logLower,logUpper,logLogLower,logLogUpper",
             "survfit(coxph, newdata); the hazard has the ties of the fit, survival is exp(-cumulativeHazard), standardError",
             "is that of the cumulative hazard, which is that of log S, with the variance of the model; limits at 0.95 of S.",
             "A sampling weight w counts in that variance as w subjects: the sum of w, not of its square, over the squared risk set.",
             "At most 10 event times of each curve. Profile path of heart: age -2, surgery 0, transplant 0 up to 30 and 1 from",
             "there to 300, no standard error.")
start_golden("cox-curve-quantiles", "cox-curves", "model,profile,stratum,transform,probability,quantile,lower,upper",
             "quantile() of the curves of cox-curves.csv; empty is not reached")
profiles <- function(sample, covariates) {
  rows <- cox_sample(sample)
  new <- rows[c(1, 1), covariates, drop = FALSE]
  for (column in covariates)
    new[[column]][2] <- if (is.factor(rows[[column]])) tail(levels(rows[[column]]), 1) else median(rows[[column]])
  new
}
thin <- function(which) which[unique(round(seq(1, length(which), length.out = min(10, length(which)))))]
write_curves <- function(model, sample, covariates, ties, strata = FALSE, weights = FALSE) {
  fit <- cox_fit(sample, covariates, ties, strata, weights)
  rows <- cox_rows(sample, weights)
  new <- profiles(sample, covariates)
  for (column in covariates)
    append_golden("cox-profiles", data.frame(model, 0:1, column,
      if (is.factor(new[[column]])) as.character(new[[column]]) else digits(new[[column]])))
  groups <- if (strata) levels(rows$stratum) else ""
  for (g in groups) for (k in 1:2) {
    one <- new[k, , drop = FALSE]
    if (strata) one$stratum <- factor(g, levels = groups)
    curves <- sapply(c("plain", "log", "log-log"), function(type) survfit(fit, one, conf.type = type), simplify = FALSE)
    first <- curves[[1]]
    events <- which(first$n.event > 0)
    if (length(events) == 0) next
    at <- thin(events)
    append_golden("cox-curves", data.frame(
      model, k - 1, g, digits(first$time[at]), digits(first$cumhaz[at]), digits(first$std.err[at]), digits(first$surv[at]),
      digits(first$lower[at]), digits(first$upper[at]), digits(curves$log$lower[at]), digits(curves$log$upper[at]),
      digits(curves[["log-log"]]$lower[at]), digits(curves[["log-log"]]$upper[at])))
    stopifnot(abs(first$surv - exp(-first$cumhaz)) < 1e-12)
    for (type in names(curves)) {
      q <- quantile(curves[[type]], c(.25, .5))
      append_golden("cox-curve-quantiles", data.frame(model, k - 1, g, toupper(sub("-", "_", type)),
                                                      c(.25, .5), digits(c(q$quantile)), digits(c(q$lower)), digits(c(q$upper))))
    }
  }
  invisible(fit)
}
sum60 <- summary(survfit(coxph(Surv(time, status) ~ age, lung), data.frame(age = 60)), c(100, 365))
near(sum60$surv, c(0.870545932603, 0.429686810973)); near(sum60$std.err[2], 0.0373543076, 1e-7)
for (ties in c("efron", "breslow")) {
  at <- function(sample, ...) paste(c(sample, ties, ...), collapse = "/")
  write_curves(at("six"), "six", "x", ties)
  write_curves(at("aml"), "aml", "group", ties)
  write_curves(at("lung"), "lung", c("age", "sex", "ph.ecog"), ties)
  write_curves(at("lung/age"), "lung", "age", ties)
  heart <- write_curves(at("heart"), "heart", c("age", "surgery", "transplant"), ties)
  path <- survfit(heart, data.frame(start = c(0, 30), stop = c(30, 300), event = 0, age = -2, surgery = 0,
                                    transplant = 0:1, who = 1), id = who, se.fit = FALSE)
  whole <- survfit(heart, data.frame(age = -2, surgery = 0, transplant = 0))
  late <- match(path$time, whole$time)
  near(path$cumhaz, cumsum(diff(c(0, whole$cumhaz)) * ifelse(whole$time > 30, exp(coef(heart)[3]), 1))[late], 1e-10)
  events <- thin(which(path$n.event > 0))
  append_golden("cox-curves", data.frame(at("heart"), "path", "", digits(path$time[events]), digits(path$cumhaz[events]),
                                         "", digits(path$surv[events]), "", "", "", "", "", ""))
  write_curves(at("veteran"), "veteran", c("trt", "celltype", "karno"), ties)
  write_curves(at("late-entry-strata", "strata"), "late-entry-strata", c("x", "z"), ties, strata = TRUE)
  write_curves(at("bladder", "strata"), "bladder", c("rx", "size", "number"), ties, strata = TRUE)
  write_curves(at("weights-sampling", "weights"), "weights-sampling", c("x", "z"), ties, weights = TRUE)
  write_curves(at("weights-frequency", "weights"), "weights-frequency", c("x", "arm"), ties, weights = TRUE)
  write_curves(at("weights-late-entry", "strata", "weights"), "weights-late-entry", c("x", "z"), ties, TRUE, TRUE)
  write_curves(at("ties-everywhere"), "ties-everywhere", c("x", "z", "binary"), ties)
  write_curves(at("continuous"), "continuous", c("a", "b", "c", "d"), ties)
  write_curves(at("large-offset"), "large-offset", c("a", "b"), ties)
}
