# What is read off survival curves: restricted means of two groups, survival at a fixed time, conditional survival, the
# reverse Kaplan-Meier curve, life tables and numbers at risk, of the nasty and the textbook samples. R 4.2.2 has hardly
# any of it: the values are direct evaluations of the definitions, written out below; those of the reverse curve are
# survfit's on the ranks of the times.
source("src/test/r/samples.R")
source("src/test/r/nasty.R")
textbook <- lapply(samples, function(own) data.frame(
  subject = seq_len(nrow(own)), group = as.character(own$group), stratum = "s1",
  cluster = paste0("c", seq_len(nrow(own))), entry = NA_real_, time = own$time, cause = own$event, weight = 1))
lung <- with(survival::lung, data.frame(
  subject = seq_along(time), group = as.character(sex), stratum = "s1", cluster = paste0("c", seq_along(time)),
  entry = NA_real_, time = time, cause = status - 1, weight = 1))
everything <- lapply(c(nasty_samples, textbook, list(lung = lung)), function(rows) rows[rows$weight > 0, ])
robust_samples <- c("many-ties", "event-at-zero", "entry-equals-exit", "zero-weights", "sampling-weights", "continuous",
                    "delayed", "counting", "last-all-die", "big-counts")

digits <- function(x) ifelse(is.na(x), "", sub("Inf", "Infinity", sprintf("%.17g", x)))
open_file <- function(name, columns, notes) {
  file <- paste0("src/test/resources/golden/", name, ".csv")
  cat("# source:   the files of ../samples and ../textbook as read by src/test/r/nasty.R and samples.R, and lung.csv;\n",
      "# source:   the event is any cause\n",
      "# command:  Rscript src/test/r/readings.R      R ", as.character(getRversion()), ", survival ",
      packageDescription("survival")$Version, ", 2026-11-25\n", paste0("# note:     ", notes, "\n"), columns, "\n",
      file = file, sep = "")
  file
}
append_rows <- function(rows, file)
  write.table(rows, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)

cat("# source:   time and status (1 = death) of 228 patients with advanced lung cancer by sex (1 male), data set lung of\n",
    "# source:   the R package survival 3.5-3, LGPL >= 2 (Loprinzi CL et al. J Clin Oncol 1994;12:601-607)\n",
    "# command:  Rscript src/test/r/readings.R\nsex,time_days,death\n", file = "src/test/resources/golden/lung.csv", sep = "")
append_rows(lung[c("group", "time", "cause")], "src/test/resources/golden/lung.csv")

from_of <- function(rows) if (late(rows)) rows$entry else rep(-1, nrow(rows))
# Survival at all times as a function of the weights, which may be complex; and the counts behind it.
curve <- function(rows, weight = rows$weight) {
  from <- from_of(rows)
  times <- sort(unique(rows$time))
  n <- sapply(times, function(t) sum(weight[from < t & t <= rows$time]))
  d <- sapply(times, function(t) sum(weight[rows$time == t & rows$cause > 0]))
  step <- ifelse(Re(d) > 0, 1 - d / n, 1)
  list(times = times, n = n, d = d, s = cumprod(step), greenwood = cumsum(ifelse(d == 0, 0, Re(d / (n * (n - d))))))
}
at <- function(f, t) c(1, f$s)[findInterval(t, f$times) + 1]
area <- function(f, tau) {
  inside <- f$times < tau
  sum(diff(c(0, f$times[inside], tau)) * c(1, f$s[inside]))
}
# The double integral of the covariance of S(x) and S(y) over both up to tau.
area_variance <- function(f, tau) {
  inside <- f$times < tau & f$s > 0
  if (!any(inside)) return(0)
  width <- diff(c(f$times[f$times < tau], tau))[f$s[f$times < tau] > 0]
  s <- f$s[inside]; g <- f$greenwood[inside]
  sum(outer(width * s, width * s) * outer(g, g, pmin))
}
# The matrix of covariances of several statistics: derivatives by the weights, summed by unit.
jackknife <- function(rows, unit, statistics) {
  influence <- t(sapply(seq_len(nrow(rows)), function(i) {
    weight <- as.complex(rows$weight)
    weight[i] <- weight[i] + 1e-30i
    Im(statistics(weight)) / 1e-30 * rows$weight[i]
  }))
  if (nrow(influence) != nrow(rows)) influence <- t(influence)
  crossprod(rowsum(influence, unit))
}
groups_of <- function(rows) sort(unique(rows$group))
kinds_of <- function(dataset, rows) c("model", if (dataset %in% robust_samples) c(
  "subject", if (length(unique(rows$cluster)) < length(unique(rows$subject))) "cluster"))
last_time <- function(rows) max(rows$time)

# Restricted means of two groups.
file <- open_file("readings-restricted-means", "dataset,variance,tau,quantity,value", c(
  "the first two groups; second less first, second over first; tau the smaller of the last times, and 0.6 times that.",
  "variance: model by Greenwood, as the double integral of the covariance of S(x) and S(y); subject and cluster by the",
  "jackknife with clusters across both groups. ratio_se is that of the ratio itself; limits of level 0.95, those of a",
  "difference within -tau and tau. p = 2 pnorm(-|z|)."))
contrasts <- function(m, v, bound, name) {
  se <- sqrt(v[1, 1] + v[2, 2] - 2 * v[1, 2])
  value <- m[2] - m[1]
  log_se <- sqrt(v[1, 1] / m[1]^2 + v[2, 2] / m[2]^2 - 2 * v[1, 2] / m[1] / m[2])
  z <- qnorm(.975)
  out <- c(value, se, max(-bound, value - z * se), min(bound, value + z * se), value / se, 2 * pnorm(-abs(value / se)),
           m[2] / m[1], m[2] / m[1] * log_se, m[2] / m[1] * exp(c(-z, z) * log_se), log(m[2] / m[1]) / log_se,
           2 * pnorm(-abs(log(m[2] / m[1]) / log_se)))
  names(out) <- paste0(name, c("difference", "difference_se", "difference_lower", "difference_upper", "difference_z",
    "difference_p", "ratio", "ratio_se", "ratio_lower", "ratio_upper", "ratio_z", "ratio_p"))
  out
}
for (dataset in names(everything)) {
  rows <- everything[[dataset]]
  if (length(groups_of(rows)) < 2) next
  rows <- rows[rows$group %in% groups_of(rows)[1:2], ]
  one <- rows$group == groups_of(rows)[1]
  last <- min(last_time(rows[one, ]), last_time(rows[!one, ]))
  if (last == 0) next
  for (tau in unique(c(last, .6 * last, if (dataset == "lung") 365))) for (kind in kinds_of(dataset, rows)) {
    f1 <- curve(rows[one, ]); f2 <- curve(rows[!one, ])
    m <- c(area(f1, tau), area(f2, tau))
    v <- if (kind == "model") diag(c(area_variance(f1, tau), area_variance(f2, tau))) else
      jackknife(rows, rows[[kind]], function(w) c(area(curve(rows[one, ], w[one]), tau),
                                                  area(curve(rows[!one, ], w[!one]), tau)))
    if (!(v[1, 1] + v[2, 2] - 2 * v[1, 2] > 1e-12 * tau^2)) next
    lost <- tau - m
    values <- c(mean_1 = m[1], se_1 = sqrt(v[1, 1]), mean_2 = m[2], se_2 = sqrt(v[2, 2]), contrasts(m, v, tau, ""),
                if (all(lost > 1e-6 * tau)) contrasts(lost, v, tau, "lost_"))
    append_rows(cbind(dataset, kind, digits(tau), names(values), digits(values)), file)
  }
}

# Survival at a fixed time.
file <- open_file("readings-fixed-time", "dataset,variance,time,quantity,value", c(
  "all groups at once, at the median of the times and at two thirds of the smallest last time; samples and times where",
  "0 < S < 1 in all groups. chi-square of each transform by its symbolic derivative and the contrasts with the last",
  "group; difference and ratio of the first two groups as in readings-restricted-means.csv."))
transforms <- list(plain = quote(s), log = quote(log(s)), `log-log` = quote(log(-log(s))), logit = quote(log(s / (1 - s))),
                   arcsine = quote(asin(sqrt(s))))
for (dataset in names(everything)) {
  rows <- everything[[dataset]]
  groups <- groups_of(rows)
  k <- length(groups)
  if (k < 2) next
  last <- min(sapply(groups, function(g) last_time(rows[rows$group == g, ])))
  for (t in unique(c(median(rows$time), last * 2 / 3))) {
    fits <- lapply(groups, function(g) curve(rows[rows$group == g, ]))
    s <- sapply(fits, at, t)
    if (t > last || any(s < 1e-9) || any(s > 1 - 1e-9)) next
    for (kind in kinds_of(dataset, rows)) {
      v <- if (kind == "model") diag(sapply(fits, function(f) at(f, t)^2 * c(0, f$greenwood)[findInterval(t, f$times) + 1])) else
        jackknife(rows, rows[[kind]], function(w) sapply(groups, function(g)
          at(curve(rows[rows$group == g, ], w[rows$group == g]), t)))
      values <- setNames(c(s, sqrt(diag(v))), c(paste0("s_", groups), paste0("se_", groups)))
      contrast <- cbind(diag(k - 1), -1)
      for (name in names(transforms)) {
        u <- eval(transforms[[name]], list(s = s))
        slope <- rep(eval(D(transforms[[name]], "s"), list(s = s)), length.out = k)
        w <- v * outer(slope, slope)
        x <- contrast %*% u
        chisq <- sum(x * solve(contrast %*% w %*% t(contrast), x, tol = 1e-30))
        values[paste0(name, c("_statistic", "_p"))] <- c(chisq, pchisq(chisq, k - 1, lower.tail = FALSE))
      }
      values <- c(values, contrasts(s[1:2], v[1:2, 1:2], 1, ""))
      append_rows(cbind(dataset, kind, digits(t), names(values), digits(values)), file)
    }
  }
}

# Conditional survival.
file <- open_file("readings-conditional", "dataset,variance,survived,time,survival,log_se", c(
  "S(t) / S(s) and the standard error of its logarithm: Greenwood's sum over event times after s, up to t; or the",
  "jackknife of the quotient, by subject and by cluster. s is the first quartile of the times; at most 12 times after",
  "it, those with S(s) > 0 and S(t) > 0."))
for (dataset in names(everything)) {
  rows <- everything[[dataset]]
  f <- curve(rows)
  survived <- quantile(rows$time, .25, type = 1)
  times <- f$times[f$times > survived & f$s > 1e-9]
  if (length(times) == 0 || !(at(f, survived) > 0)) next
  times <- times[unique(round(seq(1, length(times), length.out = min(length(times), 12))))]
  for (kind in kinds_of(dataset, rows)) {
    s <- sapply(times, function(t) at(f, t) / at(f, survived))
    g <- function(t) c(0, f$greenwood)[findInterval(t, f$times) + 1]
    se <- if (kind == "model") sqrt(g(times) - g(survived)) else sqrt(diag(jackknife(rows, rows[[kind]], function(w) {
      own <- curve(rows, w)
      log(sapply(times, function(t) at(own, t) / at(own, survived)))
    })))
    append_rows(cbind(dataset, kind, digits(survived), digits(times), digits(s), digits(se)), file)
  }
}

# Reverse Kaplan-Meier.
file <- open_file("readings-reverse", "dataset,variance,time,value,se,lower,upper", c(
  "survfit of the censorings, with events moved before the censorings of the same time: ranks of the times are doubled",
  "and those of events lowered by one, which is all that survfit sees. model: robust = FALSE; subject and cluster:",
  "robust = TRUE; log limits of level 0.95. At most 15 of the times with a censoring. R has weights of 1 for model.",
  "counting is left out: R does not know there that a row without event need not be a censoring."))
for (dataset in setdiff(names(everything), "counting")) {
  rows <- everything[[dataset]]
  if (!any(rows$cause == 0)) next
  distinct <- sort(unique(c(rows$time, if (late(rows)) rows$entry)))
  stop <- 2 * match(rows$time, distinct) - (rows$cause > 0)
  start <- if (late(rows)) ifelse(rows$entry > 0, 2 * match(rows$entry, distinct), 0)
  y <- if (late(rows)) Surv(start, stop, rows$cause == 0) else Surv(stop, rows$cause == 0)
  for (kind in kinds_of(dataset, rows)) {
    f <- if (kind == "model") survfit(y ~ 1, robust = FALSE) else
      survfit(y ~ 1, weights = rows$weight, robust = TRUE, cluster = rows[[kind]])
    keep <- which(f$n.event > 0)
    keep <- keep[unique(round(seq(1, length(keep), length.out = min(length(keep), 15))))]
    se <- f$std.err[keep] * if (kind == "model") f$surv[keep] else 1
    append_rows(cbind(dataset, kind, digits(distinct[f$time[keep] / 2]), digits(f$surv[keep]), digits(se),
                      digits(f$lower[keep]), digits(f$upper[keep])), file)
  }
}

# Life tables.
file <- open_file("readings-life-table", paste0("dataset,bounds,interval,entering,late,withdrawn,events,exposed,",
                  "probability,survival,survival_se,density,density_se,hazard,hazard_se,median,median_se"), c(
  "intervals [start, end): six of equal width up to the last time, and then one to infinity. entering, late, withdrawn",
  "and events are counted subject by subject; late entries count half, those at a bound in full. survival at the end.",
  "Weights are 1. Empty is NaN."))
for (dataset in setdiff(names(everything), c("counting", "gap-in-risk", "early-collapse"))) {
  rows <- everything[[dataset]]
  last <- last_time(rows)
  if (last == 0) next
  bounds <- c(seq(0, last, length.out = 7), Inf)
  from <- if (late(rows)) rows$entry else rep(0, nrow(rows))
  k <- length(bounds) - 1
  lower <- bounds[-(k + 1)]; upper <- bounds[-1]; h <- ifelse(is.finite(upper), upper - lower, NA)
  entering <- sapply(1:k, function(j) sum(from <= lower[j] & rows$time >= lower[j]))
  inside <- function(x, j) x >= lower[j] & x < upper[j]
  came <- sapply(1:k, function(j) sum(from > lower[j] & from < upper[j]))
  w <- sapply(1:k, function(j) sum(inside(rows$time, j) & rows$cause == 0))
  d <- sapply(1:k, function(j) sum(inside(rows$time, j) & rows$cause > 0))
  n <- entering - w / 2 + came / 2
  q <- ifelse(d <= n & n > 0, d / n, NA); p <- 1 - q
  s <- cumprod(p); s0 <- c(1, s)[1:k]
  g <- sapply(1:k, function(j) sum((q / (n * p))[1:j])); g0 <- c(0, g)[1:k]
  f <- s0 * q / h
  l <- d / (h * (n - d / 2))
  middle <- t(sapply(1:k, function(j) {
    i <- which(seq_len(k) >= j & s <= s0[j] / 2)[1]
    if (is.na(i) || !(s0[j] > 0)) return(c(NA, NA))
    c(lower[i] - lower[j] + h[i] * (s0[i] - s0[j] / 2) / (s0[i] - s[i]), sqrt(s0[j]^2 / (4 * n[j] * f[i]^2)))
  }))
  append_rows(cbind(dataset, paste(digits(bounds), collapse = " "), 1:k, entering, came, w, d, digits(n), digits(q), digits(s),
                    digits(ifelse(s > 0, s * sqrt(g), NA)), digits(f),
                    digits(ifelse(q == 0, f, s0 * q / h * sqrt(g0 + p / (n * q)))), digits(l),
                    digits(ifelse(q == 0, l, l * sqrt((1 - (h * l / 2)^2) / (n * q)))),
                    digits(middle[, 1]), digits(middle[, 2])), file)
}

# Numbers at risk.
file <- open_file("readings-at-risk", "dataset,group,time,at_risk,events_1,events_2,censored,entered", c(
  "counted row by row just before each time: 0, two thirds and all of the last time, and the median of the times. Without",
  "weights. A row of counting that goes on in another is no censoring, and its subject entered once; interrupted, he counts",
  "as not entered."))
for (dataset in names(everything)) {
  rows <- everything[[dataset]]
  from <- from_of(rows)
  goes_on <- sapply(seq_len(nrow(rows)), function(i) any(rows$subject == rows$subject[i] & from >= rows$time[i] & seq_along(from) != i) &&
                    late(rows))
  for (group in groups_of(rows)) for (t in unique(c(0, median(rows$time), last_time(rows) * c(2 / 3, 1)))) {
    own <- rows$group == group
    entry <- ifelse(from == 0, -1, from)
    risk <- sum(own & entry < t & t <= rows$time)
    events <- sapply(1:2, function(k) sum(own & rows$time < t & rows$cause == k))
    censored <- sum(own & rows$time < t & rows$cause == 0 & !goes_on)
    append_rows(cbind(dataset, group, digits(t), risk, events[1], events[2], censored, risk + sum(events) + censored), file)
  }
}
