# Curves, limits, quantiles, restricted means and log-rank tests of the nasty samples and of the textbook samples: R's
# answers, each checked by a direct evaluation of its definition before it is written. The event is any cause; times are
# compared exactly (timefix = FALSE, or the ranks of the times for survdiff); weights, entries and ids as in the file.
# Where survival 3.5-3 is at fault the head of the file says so, and where a value would be wrong it is left out.
source("src/test/r/samples.R")
source("src/test/r/nasty.R")

textbook <- lapply(samples, function(own) data.frame(
  subject = seq_len(nrow(own)), group = as.character(own$group), stratum = "s1",
  cluster = paste0("c", seq_len(nrow(own))), entry = NA_real_, time = own$time, cause = own$event, weight = 1))
everything <- c(nasty_samples, textbook)

# "" for NA and NaN, Infinity as Java spells it, 17 digits
digits <- function(x) ifelse(is.na(x), "", sub("Inf", "Infinity", sprintf("%.17g", x)))
open_file <- function(name, columns, notes, samples = "../samples and ../textbook") {
  file <- paste0("src/test/resources/golden/", name, ".csv")
  cat("# source:   the files of ", samples, " as read by src/test/r/nasty.R and samples.R; the event is any cause\n",
      "# command:  Rscript src/test/r/nasty-curves.R      R ", as.character(getRversion()), ", survival ",
      packageDescription("survival")$Version, ", 2026-11-25\n", paste0("# note:     ", notes, "\n"), columns, "\n",
      file = file, sep = "")
  file
}
append_rows <- function(rows, file)
  write.table(rows, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
thin <- function(length, most) unique(round(seq(1, length, length.out = min(length, most))))
near <- function(a, b, tolerance = 1e-12) {
  stopifnot(length(a) == length(b))
  same <- (is.na(a) & is.na(b)) | (is.infinite(a) & a == b)
  isTRUE(all(same | abs(a - b) <= tolerance * pmax(abs(a), abs(b))))
}

fit <- function(rows, ...)
  survfit(response(rows) ~ 1, weights = rows$weight, id = rows$subject, timefix = FALSE, ...)
# The counts at the times, from their definitions. Someone whose next row starts where this one stops is not censored.
counts <- function(rows) {
  from <- if (late(rows)) rows$entry else rep(-1, nrow(rows))
  goes_on <- paste(rows$subject, rows$time) %in% paste(rows$subject, from)
  t(sapply(sort(unique(rows$time)), function(t) with(rows, c(
    time = t, risk = sum(weight[from < t & t <= time]), event = sum(weight[time == t & cause > 0]),
    censor = sum(weight[time == t & cause == 0 & !goes_on])))))
}
# Survival (km) or cumulative hazard (na, fh) at all times as a function of the weights, which may be complex.
direct <- function(rows, weight, kind) {
  from <- if (late(rows)) rows$entry else rep(-1, nrow(rows))
  value <- if (kind == "km") 1 else 0
  sapply(sort(unique(rows$time)), function(t) {
    risk <- from < t & t <= rows$time
    dies <- rows$time == t & rows$cause > 0
    n <- sum(weight[risk]); d <- sum(weight[dies]); k <- sum(dies)
    if (k > 0 && Re(n) > 0)
      value <<- switch(kind, km = value * (1 - d / n), na = value + d / n,
                       fh = value + sum(d / k / (n - (seq_len(k) - 1) * d / k)))
    value
  })
}
restricted <- function(times, curve, tau) {
  inside <- times < tau
  sum(diff(c(0, times[inside], tau)) * c(1, curve[inside]))
}
# Infinitesimal jackknife: root of the sum over clusters of the squared sums of weight times derivative by the weight.
# The derivative is the imaginary part after an imaginary step of 1e-30.
jackknife <- function(rows, by, statistic) {
  influence <- sapply(seq_len(nrow(rows)), function(i) {
    weight <- as.complex(rows$weight)
    weight[i] <- weight[i] + 1e-30i
    Im(statistic(weight)) / 1e-30 * rows$weight[i]
  })
  influence <- matrix(influence, ncol = nrow(rows))
  sqrt(rowSums(t(rowsum(t(influence), rows[[by]]))^2))
}

# Full curves.
curve_notes <- c(
  "km: survfit stype = 1; km_se is that of log S (Greenwood, robust = FALSE). na, fh: cumulative hazard of ctype = 1",
  "and 2, and std.chaz. stype = 2 is S = exp(-na) or exp(-fh) with the hazard's standard error as that of log S; the",
  "script checks that nothing else depends on stype and ctype. Counts are sums of weights.",
  "Rows: at most 25 of all, 12 of a group, evenly spaced, first and last among them. Groups where there are several",
  "and at most 100 times. Empty is NaN; _positive is empty where no row weighs 0.",
  "km_se is Infinity from the time on at which all at risk have the event.",
  "fh in R counts deaths of weight 0 among the terms of a time, and is NaN where all at risk weigh 0 (zero-weights,",
  "15 and 16); fh_positive, fh_positive_se are what R says without the rows of weight 0.",
  "counting: R is given the id, else every cut is a censoring; survfit of several groups at once goes wrong there.")
write_curves <- function(name, all, samples) {
  file <- open_file(name, paste0("dataset,group,time,n_risk,n_event,n_censor,km,km_se,na,na_se,fh,fh_se,",
                                 "fh_positive,fh_positive_se"), curve_notes, samples)
  for (dataset in names(all)) {
    rows <- all[[dataset]]
    groups <- sort(unique(rows$group))
    if (length(groups) == 1 || length(unique(rows$time)) > 100) groups <- NULL
    for (group in c("all", groups)) {
      own <- if (group == "all") rows else rows[rows$group == group, ]
      f11 <- fit(own, robust = FALSE)
      f12 <- fit(own, robust = FALSE, ctype = 2)
      f21 <- fit(own, robust = FALSE, stype = 2)
      f22 <- fit(own, robust = FALSE, stype = 2, ctype = 2)
      stopifnot(identical(f11$surv, f12$surv), identical(f11$std.err, f12$std.err), identical(f11$cumhaz, f21$cumhaz),
                identical(f12$cumhaz, f22$cumhaz), identical(f11$std.chaz, f21$std.chaz),
                identical(f12$std.chaz, f22$std.chaz), near(f21$std.err, f21$std.chaz), near(f22$std.err, f22$std.chaz),
                near(f21$surv, exp(-f21$cumhaz)), near(f22$surv, exp(-f22$cumhaz)))
      own_counts <- counts(own)
      stopifnot(near(own_counts[, "time"], f11$time, 0), near(own_counts[, "risk"], f11$n.risk),
                near(own_counts[, "event"], f11$n.event), near(own_counts[, "censor"], f11$n.censor),
                near(direct(own, own$weight, "km"), f11$surv), near(direct(own, own$weight, "na"), f11$cumhaz),
                near(ifelse(is.na(f12$cumhaz), NA, direct(own, own$weight, "fh")), f12$cumhaz))
      positive <- cbind(rep(NA, length(f11$time)), NA)
      if (any(own$weight == 0)) {
        f <- fit(own[own$weight > 0, ], robust = FALSE, ctype = 2)
        at <- findInterval(f11$time, f$time)
        positive <- cbind(c(0, f$cumhaz)[at + 1], c(0, f$std.chaz)[at + 1])
      }
      keep <- thin(length(f11$time), if (group == "all") 25 else 12)
      append_rows(cbind(dataset, group, digits(f11$time), digits(f11$n.risk), digits(f11$n.event), digits(f11$n.censor),
                        digits(f11$surv), digits(f11$std.err), digits(f11$cumhaz), digits(f11$std.chaz),
                        digits(f12$cumhaz), digits(f12$std.chaz), digits(positive[, 1]),
                        digits(positive[, 2]))[keep, , drop = FALSE], file)
    }
  }
}
write_curves("nasty-curves", nasty_samples, "../samples")
write_curves("textbook-curves", textbook, "../textbook")

# Robust standard errors.
robust_samples <- c("many-ties", "event-at-zero", "entry-equals-exit", "early-collapse", "gap-in-risk", "zero-weights",
                    "sampling-weights", "continuous", "delayed", "counting", "last-all-die", "big-counts")
file <- open_file("robust-curves", "dataset,by,time,km_se,km_lower,km_upper,na_se,fh_se", c(
  "survfit robust = TRUE, clusters are the column named by; the times of nasty-curves.csv. All standard errors agree",
  "to 1e-11 with the derivatives by the weights that the script takes directly. km_se is of S itself and not of log S:",
  "0 where S = 0. Where the curve is exp(-H), the standard error of log S is that of H. Limits: conf.type = log, 0.95.",
  "survival 3.5-3 mistakes which of the two std.err is, so its limits are wrong for robust = TRUE with stype = 1,",
  "ctype = 2 and with stype = 2, ctype = 1; it is right for 1, 1 and 2, 2. R's default is robust = TRUE where a weight",
  "is no whole number, FALSE for whole weights.",
  "fh counts deaths of weight 0 among the terms of a time, see nasty-curves.csv."), "../samples")
for (dataset in robust_samples) for (by in c("subject", "cluster")) {
  rows <- nasty_samples[[dataset]]
  if (by == "cluster" && length(unique(rows$cluster)) == length(unique(rows$subject))) next
  f1 <- fit(rows, robust = TRUE, cluster = rows[[by]])
  f2 <- fit(rows, robust = TRUE, cluster = rows[[by]], ctype = 2)
  known <- !is.na(f2$std.chaz)
  stopifnot(near(f1$std.err, jackknife(rows, by, function(w) direct(rows, w, "km")), 1e-11),
            near(f1$lower[f1$surv > 0],
                 (f1$surv * exp(-qnorm(.975) * f1$std.err / f1$surv))[f1$surv > 0]),
            near(f1$std.chaz, jackknife(rows, by, function(w) direct(rows, w, "na")), 1e-11),
            near(f2$std.chaz[known], jackknife(rows, by, function(w) direct(rows, w, "fh"))[known], 1e-11))
  keep <- thin(length(f1$time), 25)
  append_rows(cbind(dataset, by, digits(f1$time), digits(f1$std.err), digits(f1$lower), digits(f1$upper),
                    digits(f1$std.chaz), digits(f2$std.chaz))[keep, , drop = FALSE], file)
}

# Limits and quantiles.
transforms <- c(log = "log", `log-log` = "log-log", plain = "plain", logit = "logit", arcsine = "arcsin")
lowers <- c("usual", "peto", "modified")
limits <- open_file("curve-limits", paste0("dataset,time,survival,", paste(c(
    outer(names(transforms), c("lower", "upper"), paste, sep = "_"),
    outer(names(transforms), c("peto_lower", "modified_lower"), paste, sep = "_")), collapse = ",")), c(
  "survfit conf.int = 0.95, robust = FALSE; conf.lower usual, peto and modified (which change only the lower limit).",
  "At most 12 rows of all. Empty is NA or NaN: survival 3.5-3 has that for log-log, logit and arcsine also where S is",
  "1, and for all where S = 0; take it as no answer.",
  "peto: the standard error of log S is sqrt((1 - S) / n). modified: Greenwood's times sqrt(n' / n), n' the number at",
  "risk at the last time with an event, or at the first time of all. n is the number at risk at the time.",
  "Do not ask R for peto with robust = TRUE: it divides that standard error of log S by one of S."))
quantiles <- open_file("nasty-quantiles", "dataset,transform,conf_lower,probability,time,lower,upper", c(
  "quantile of survfit, conf.int = 0.95, robust = FALSE; empty means not reached. The midpoint where the curve is flat",
  "at 1 - p within 1.5e-8. peto and modified for log and log-log only. Where R has no limit (S = 1 or 0, see",
  "curve-limits.csv) it counts as not reached.",
  "Restricted to samples that have an event."))
probabilities <- c(.1, .25, .5, .75, .9)
for (dataset in names(everything)) {
  rows <- everything[[dataset]]
  if (!any(rows$cause > 0)) next
  fits <- lapply(lowers, function(low) lapply(transforms, function(type)
    fit(rows, robust = FALSE, conf.type = type, conf.lower = low)))
  names(fits) <- lowers
  usual <- fits$usual
  columns <- cbind(digits(usual[[1]]$time), digits(usual[[1]]$surv))
  for (f in usual) columns <- cbind(columns, digits(f$lower))
  for (f in usual) columns <- cbind(columns, digits(f$upper))
  for (low in lowers[-1]) for (f in fits[[low]]) columns <- cbind(columns, digits(f$lower))
  append_rows(cbind(dataset, columns)[thin(nrow(columns), 12), , drop = FALSE], limits)
  for (low in lowers) for (type in names(transforms)) if (low == "usual" || type %in% c("log", "log-log")) {
    q <- quantile(fits[[low]][[type]], probabilities)
    append_rows(cbind(dataset, type, low, probabilities, digits(q$quantile), digits(q$lower), digits(q$upper)),
                quantiles)
  }
}

# Restricted means.
file <- open_file("nasty-means", "dataset,group,tau,mean,se,robust_se,cluster_se", c(
  "mean, se: survival:::survmean(survfit, rmean = tau), S by stype = 1, model standard error; tau halfway between two",
  "times, at a time, and 1.25 times the last time, where the last level is carried on. robust_se, cluster_se: the",
  "jackknife by subject and by cluster, taken directly by the script since R has only the model's, whatever robust",
  "says; for the samples of robust-curves.csv. The model's standard error takes weights for counts of subjects, so it",
  "means nothing for sampling-weights."))
for (dataset in names(everything)) {
  rows <- everything[[dataset]]
  groups <- sort(unique(rows$group))
  for (group in c("all", if (length(groups) > 1) groups)) {
    own <- if (group == "all") rows else rows[rows$group == group, ]
    f <- fit(own, robust = FALSE)
    k <- length(f$time)
    at <- f$time[ceiling(.7 * k)]
    between <- if (k > 1) (f$time[ceiling(k / 2)] + f$time[ceiling(k / 2) + 1]) / 2
    for (tau in c(between, at, 1.25 * f$time[k])) {
      m <- survival:::survmean(f, rmean = tau)$matrix
      stopifnot(near(m[["rmean"]], restricted(f$time, f$surv, tau)))
      robust <- c(subject = NA, cluster = NA)
      if (group == "all" && dataset %in% robust_samples) for (by in names(robust))
        robust[by] <- jackknife(own, by, function(w) restricted(f$time, direct(own, w, "km"), tau))
      append_rows(cbind(dataset, group, digits(tau), digits(m[["rmean"]]), digits(m[["se(rmean)"]]),
                        digits(robust["subject"]), digits(robust["cluster"])), file)
    }
  }
}

# Log-rank tests.
# From the definition: weights of S(t-)^rho of the pooled curve of the stratum, hypergeometric variance.
log_rank <- function(rows, strata, rho) {
  groups <- sort(unique(rows$group))
  observed <- expected <- setNames(numeric(length(groups)), groups)
  variance <- matrix(0, length(groups), length(groups))
  for (stratum in unique(strata)) {
    own <- rows[strata == stratum, ]
    from <- if (late(own)) own$entry else rep(-1, nrow(own))
    s <- 1
    for (t in sort(unique(own$time[own$cause > 0]))) {
      n <- sapply(groups, function(g) sum(own$group == g & from < t & t <= own$time))
      d <- sapply(groups, function(g) sum(own$group == g & own$time == t & own$cause > 0))
      N <- sum(n); D <- sum(d); w <- s^rho
      observed <- observed + w * d
      expected <- expected + w * D * n / N
      if (N > 1) variance <- variance + w^2 * D * (N - D) / (N - 1) * (diag(n / N, length(n)) - outer(n, n) / N^2)
      s <- s * (1 - D / N)
    }
  }
  kept <- which(expected > 0)
  df <- length(kept) - 1
  statistic <- if (df > 0) NA else 0
  if (any(variance > 0)) {
    use <- kept[-1]
    u <- (observed - expected)[use]
    statistic <- sum(u * solve(variance[use, use, drop = FALSE], u))
  }
  list(groups = groups, observed = observed, expected = expected, statistic = statistic, df = df)
}
file <- open_file("nasty-log-rank", "dataset,strata,rho,quantity,group,value", c(
  "rho: weights S(t-)^rho of the curve of all groups, anew in each stratum. Case weights are not used. By the",
  "definition, written out in the script; equal to survdiff to 1e-9, or with late entry, which that cannot have, to",
  "the score test of coxph(ties = exact) for rho = 0. Groups that expect 0 are left out of the statistic and df.",
  "survdiff of 3.5-3 fails when it is given timefix = FALSE, so it is given the ranks of the times.",
  "observed of rho > 0 is the weighted number. p = pchisq(statistic, df, lower.tail = FALSE), empty where df = 0.",
  "all-at-one-time has a variance of 0, no statistic and no p; survdiff stops with an error there."), "../samples")
for (dataset in names(nasty_samples)) {
  rows <- nasty_samples[[dataset]]
  if (length(unique(rows$group)) < 2 || !any(rows$cause > 0)) next
  for (strata in c("none", if (length(unique(rows$stratum)) > 1) "stratum")) for (rho in c(0, 1)) {
    by <- if (strata == "none") rep("s", nrow(rows)) else rows$stratum
    test <- log_rank(rows, by, rho)
    event <- as.integer(rows$cause > 0)
    if (!late(rows)) {
      rank <- match(rows$time, sort(unique(rows$time)))
      terms <- if (strata == "none") y ~ group else y ~ group + strata(stratum)
      other <- tryCatch(survdiff(terms, cbind(rows, y = Surv(rank, event)), rho = rho), error = function(e) NULL)
      if (is.null(other)) stopifnot(dataset == "all-at-one-time")
      else stopifnot(near(test$statistic, other$chisq, 1e-9), near(test$expected, rowSums(cbind(other$exp)), 1e-9))
    } else if (rho == 0) {
      cox <- if (strata == "none") coxph(response(rows) ~ group, rows, ties = "exact", timefix = FALSE, iter.max = 0)
             else coxph(response(rows) ~ group + strata(stratum), rows, ties = "exact", timefix = FALSE, iter.max = 0)
      stopifnot(near(test$statistic, cox$score, 1e-9))
    }
    p <- if (test$df > 0) pchisq(test$statistic, test$df, lower.tail = FALSE) else NA
    append_rows(rbind(
      cbind(dataset, strata, rho, "statistic", "", digits(test$statistic)),
      cbind(dataset, strata, rho, "df", "", test$df),
      cbind(dataset, strata, rho, "p", "", digits(p)),
      cbind(dataset, strata, rho, "observed", test$groups, digits(test$observed)),
      cbind(dataset, strata, rho, "expected", test$groups, digits(test$expected))), file)
  }
}
