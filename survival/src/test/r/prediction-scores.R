# Scores of predictions at times with plain sums over rows and pairs: inverse probability weights, AUC, Brier, net benefit,
# reclassification, incident AUC. Each is a function of the weights of the rows; its standard error is the root of the sum of the
# squares of its numeric derivatives by the weights, times the weights. No function of a package is used for them.
source("src/test/r/samples.R")

lung <- read.csv("src/test/resources/cox/lung.csv", comment.char = "#")
veteran <- textbook("veteran")
bmt <- textbook("bmt")
bmt_cause <- ifelse(bmt$d3_death_or_relapse == 0, 0, ifelse(bmt$d2_relapse == 1, 1, 2))
bmt_group <- match(bmt$group, c("AML-low", "ALL", "AML-high"))

# two risks, and two predicted probabilities of survival at each time, by rules that the tests repeat
cases <- list(
  veteran = list(time = veteran$time_days, cause = veteran$death, first = -veteran$karno, second = veteran$age_years,
    scale = 0.02, times = c(30, 90, 180), w = 1 + (seq_along(veteran$time_days) %% 3) / 2, threshold = -50, span = 0.3),
  lung = list(time = lung$stop, cause = lung$event, first = lung$ph.ecog, second = lung$age / 10 + lung$ph.ecog,
    scale = 0.5, times = c(120, 365, 600), w = 1 + (seq_along(lung$stop) %% 4), threshold = 1, span = 0.5),
  bmt = list(time = bmt$t2_days, cause = bmt_cause, first = bmt_group, second = bmt_group + ((seq_along(bmt_group) * 37) %% 11) / 10,
    scale = 0.7, times = c(100, 365, 730), w = rep(1, nrow(bmt)), threshold = 2, span = 0.3))
survival_of <- function(score, scale, base, t) exp(-base * t * exp(scale * (score - mean(score))))

# the probability of no censoring before s, or up to and at it
uncensored <- function(s, time, cens, w, including = FALSE) {
  g <- 1
  for (u in unique(time[cens & (if (including) time <= s else time < s)])) {
    g <- g * (1 - sum(w[cens & time == u]) / sum(w[time > u | (time == u & cens)]))
  }
  g
}
weights_at <- function(t, time, cens, w) {
  v <- numeric(length(time))
  for (s in unique(time[!cens & time <= t])) v[!cens & time == s] <- 1 / uncensored(s, time, cens, w)
  v[time > t] <- 1 / uncensored(t, time, cens, w, TRUE)
  v
}
# the cumulative incidence of cause 1 by a sum over the times of events: S(s-) d(s) / n(s)
# NA if the follow-up ends before with a censoring
incidence <- function(t, time, cause, w) {
  if (t > max(time) && any(cause[time == max(time)] == 0)) return(NA)
  s <- 1
  f <- 0
  for (u in sort(unique(time[cause > 0 & time <= t]))) {
    n <- sum(w[time >= u])
    f <- f + s * sum(w[time == u & cause == 1]) / n
    s <- s * (1 - sum(w[time == u & cause > 0]) / n)
  }
  f
}
pairs_share <- function(score, case, control, mass) {
  above <- outer(score[case], score[control], function(a, b) (a > b) + (a == b) / 2)
  sum(above * outer(mass[case], mass[control])) / sum(mass[case]) / sum(mass[control])
}
net_benefit <- function(risk, p, t, time, cause, w) {
  up <- risk >= p
  if (!any(up)) return(0)
  f <- incidence(t, time[up], cause[up], w[up])
  sum(w[up]) / sum(w) * (f - (1 - f) * p / (1 - p))
}
nri <- function(old, new, cuts, t, time, cause, w) {
  move <- findInterval(new, cuts) - findInterval(old, cuts)
  joint <- function(m) if (any(m)) incidence(t, time[m], cause[m], w[m]) * sum(w[m]) / sum(w) else 0
  share <- function(m) sum(w[m]) / sum(w)
  f <- incidence(t, time, cause, w)
  up <- move > 0
  down <- move < 0
  c((joint(up) - joint(down)) / f, (share(down) - joint(down) - share(up) + joint(up)) / (1 - f))
}
incident <- function(t, span, score, time, cause, w) {
  event <- which(cause > 0)
  rank <- sapply(event, function(j) {
    k <- time > time[j] | (time == time[j] & cause == 0)
    sum(w[k] * ((score[j] > score[k]) + (score[j] == score[k]) / 2)) / sum(w[k])
  })
  use <- !is.nan(rank)
  far <- abs(time[event] - t)
  # the window is that of the weights as given
  w0 <- attr(w, "given")
  reach <- min(sapply(sort(unique(far[use])), function(r) if (sum(w0[event][use & far <= r]) >= span * sum(w0[event][use]) *
    (1 - 1e-12)) r else Inf))
  i <- use & far <= reach
  sum(w[event][i] * rank[i]) / sum(w[event][i])
}

scores_of <- function(d, competing) function(w) {
  attr(w, "given") <- d$w
  time <- d$time
  cause <- if (competing) d$cause else pmin(d$cause, 1)
  cens <- cause == 0
  out <- c()
  put <- function(name, value) out[name] <<- value
  # in the order of risk at all times: the base makes half the subjects have the event by the middle time
  base <- log(2) / d$times[2]
  auc1 <- auc2 <- b1 <- b2 <- b0 <- f <- numeric(3)
  for (k in 1:3) {
    t <- d$times[k]
    v <- weights_at(t, time, cens, w)
    mass <- w * v
    case <- cause == 1 & time <= t
    free <- time > t
    auc1[k] <- pairs_share(d$first, case, free, mass)
    auc2[k] <- pairs_share(d$second, case, free, mass)
    put(paste0("auc_first@", t), auc1[k])
    put(paste0("auc_second@", t), auc2[k])
    put(paste0("auc_difference@", t), auc1[k] - auc2[k])
    if (competing) put(paste0("auc_not_of_the_cause@", t), pairs_share(d$first, case, !case, mass))
    s1 <- survival_of(d$first, d$scale, base, t)
    s2 <- survival_of(d$second, d$scale, base, t)
    b1[k] <- sum(mass * (case - (1 - s1))^2) / sum(w)
    b2[k] <- sum(mass * (case - (1 - s2))^2) / sum(w)
    f[k] <- incidence(t, time, cause, w)
    b0[k] <- sum(mass * (case - f[k])^2) / sum(w)
    put(paste0("brier_first@", t), b1[k])
    put(paste0("brier_difference@", t), b1[k] - b2[k])
    put(paste0("brier_null@", t), b0[k])
    put(paste0("brier_r2@", t), 1 - b1[k] / b0[k])
    up <- d$first >= d$threshold
    put(paste0("sensitivity@", t), sum(mass[case & up]) / sum(mass[case]))
    put(paste0("specificity@", t), sum(mass[free & !up]) / sum(mass[free]))
    put(paste0("ppv@", t), sum(mass[case & up]) / sum(mass[up]))
    put(paste0("npv@", t), sum(mass[!case & !up]) / sum(mass[!up]))
    for (p in c(0.25, 0.5)) {
      put(paste0("net_benefit_", p, "@", t), net_benefit(1 - s1, p, t, time, cause, w))
      put(paste0("net_benefit_all_", p, "@", t), f[k] - (1 - f[k]) * p / (1 - p))
      if (!competing) put(paste0("net_benefit_difference_", p, "@", t),
        net_benefit(1 - s1, p, t, time, cause, w) - net_benefit(1 - s2, p, t, time, cause, w))
    }
    if (!competing) {
      parts <- nri(1 - s1, 1 - s2, c(0.3, 0.6), t, time, cause, w)
      put(paste0("nri_events@", t), parts[1])
      put(paste0("nri_nonevents@", t), parts[2])
      put(paste0("nri@", t), sum(parts))
      more <- s1 - s2
      put(paste0("continuous_nri@", t), sum((mass * sign(more))[case]) / sum(mass[case]) -
        sum((mass * sign(more))[!case]) / sum(mass[!case]))
      put(paste0("idi@", t), sum((mass * more)[case]) / sum(mass[case]) - sum((mass * more)[!case]) / sum(mass[!case]))
      put(paste0("incident@", t), incident(t, d$span, d$second, time, cause, w))
    }
  }
  jump <- f - c(0, f[1:2])
  put("auc_integrated@0", sum(auc1 * jump) / f[3])
  trapezoid <- function(b) sum(diff(d$times) * (b[-1] + b[-3]) / 2) / (d$times[3] - d$times[1])
  put("brier_integrated@0", trapezoid(b1))
  put("brier_integrated_r2@0", 1 - trapezoid(b1) / trapezoid(b0))
  put("brier_integrated_difference@0", trapezoid(b1) - trapezoid(b2))
  out
}

file <- "src/test/resources/golden/prediction-scores.csv"
cat("# source:   veteran and bmt of ../textbook, ../cox/lung.csv; the risks are named in src/test/r/prediction-scores.R\n",
  "# command:  Rscript src/test/r/prediction-scores.R      R ", as.character(getRversion()), ", 2026-11-26\n",
  "# note:     plain sums; se from central differences by each weight, twice, extrapolated; bmt_relapse: death competes\n",
  "dataset,weights,quantity,time,value,se\n", file = file, sep = "")
run <- function(name, d, weighted, competing) {
  if (!weighted) d$w <- rep(1, length(d$time))
  f <- scores_of(d, competing)
  w <- d$w
  value <- f(w)
  slope <- function(i, h) {
    up <- down <- w
    up[i] <- w[i] * (1 + h)
    down[i] <- w[i] * (1 - h)
    (f(up) - f(down)) / (2 * h)
  }
  variance <- 0
  for (i in seq_along(w)) variance <- variance + ((4 * slope(i, 5e-4) - slope(i, 1e-3)) / 3)^2
  part <- strsplit(names(value), "@")
  for (q in seq_along(value)) cat(name, as.integer(weighted), part[[q]][1], part[[q]][2], digits(value[q]), digits(sqrt(variance[q])),
    sep = ",", file = file, append = TRUE, fill = FALSE, "\n")
}
run("veteran", cases$veteran, FALSE, FALSE)
run("veteran", cases$veteran, TRUE, FALSE)
run("lung", cases$lung, TRUE, FALSE)
run("bmt", cases$bmt, FALSE, FALSE)
run("bmt_relapse", cases$bmt, FALSE, TRUE)
lines <- readLines(file)
writeLines(sub(",$", "", lines), file)
