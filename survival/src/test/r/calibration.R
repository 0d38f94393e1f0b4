# Calibration of predictions by R's own models and by plain loops. Rscript src/test/r/calibration.R   in the folder survival
# The predictions are Weibull hazards with coefficients chosen by hand, which the tests repeat.
suppressPackageStartupMessages(library(survival))
tight <- coxph.control(eps = 1e-12, toler.chol = 1e-13, toler.inf = 1e-10, iter.max = 60, timefix = FALSE)
read <- function(file) read.csv(file, comment.char = "#")
out <- "src/test/resources/golden/calibration.csv"
lines <- c(
  "# source:   cox/lung.csv, cox/ties-everywhere.csv, cox/continuous.csv, cox/late-entry-strata.csv without its strata",
  paste0("# command:  Rscript src/test/r/calibration.R      ", R.version.string, ", survival ",
         packageVersion("survival")),
  "# note:     predictions H(t) = (t / scale)^shape exp(lp) as in the script; value empty: NA",
  "sample,horizon,what,index,value")
put <- function(sample, horizon, what, values) for (i in seq_along(values)) lines <<- c(lines,
  paste(sample, sprintf("%.17g", horizon), what, i - 1, ifelse(is.na(values[i]), "", sprintf("%.17g", values[i])), sep = ","))

rcs_basis <- function(x, t) {
  k <- length(t)
  p <- function(v) pmax(v, 0)^3
  sapply(1:(k - 1), function(j) if (j == 1) x else {
    i <- j - 1
    (p(x - t[i]) - p(x - t[k - 1]) * (t[k] - t[i]) / (t[k] - t[k - 1]) +
      p(x - t[k]) * (t[k - 1] - t[i]) / (t[k] - t[k - 1])) / (t[k] - t[1])^2
  })
}

lung <- read("src/test/resources/cox/lung.csv")
ties <- read("src/test/resources/cox/ties-everywhere.csv")
cont <- read("src/test/resources/cox/continuous.csv")
late <- read("src/test/resources/cox/late-entry-strata.csv")
samples <- list(
  lung = list(entry = rep(0, nrow(lung)), time = lung$stop, event = lung$event, scale = 450, shape = 1.2,
    lp = 0.015 * (lung$age - 62) - 0.5 * (lung$sex - 1) + 0.4 * (lung$ph.ecog - 1), horizons = c(180, 365, 700)),
  ties = list(entry = rep(0, nrow(ties)), time = ties$stop, event = ties$event, scale = 3, shape = 1,
    lp = 0.6 * ties$x - 0.3 * ties$z + 0.2 * ties$binary, horizons = c(1, 2)),
  continuous = list(entry = rep(0, nrow(cont)), time = cont$stop, event = cont$event, scale = 9, shape = 0.9,
    lp = 0.5 * cont$a + 0.2 * cont$b, horizons = c(2, 6)),
  late = list(entry = late$start, time = late$stop, event = late$event, scale = 20, shape = 1.1,
    lp = 0.4 * late$x + 0.3 * late$z, horizons = c(8, 15)))

km <- function(s, rows, horizon, level = 0.95) {
  d <- data.frame(entry = s$entry[rows], time = s$time[rows], event = s$event[rows])
  y <- if (any(s$entry > 0)) Surv(d$entry, d$time, d$event) else Surv(d$time, d$event)
  f <- summary(survfit(y ~ 1, conf.type = "log-log", conf.int = level, timefix = FALSE), times = horizon, extend = TRUE)
  if (f$surv == 0) return(c(1, NA, NA, NA))
  if (horizon > max(d$time)) return(c(NA, NA, NA, NA))
  c(1 - f$surv, f$std.err, 1 - f$upper, 1 - f$lower)
}

for (name in names(samples)) {
  s <- samples[[name]]
  n <- length(s$time)
  delayed <- any(s$entry > 0)
  y <- if (delayed) Surv(s$entry, s$time, s$event) else Surv(s$time, s$event)
  cumhaz <- function(t, lp) (t / s$scale)^s$shape * exp(lp)
  # whole follow-up
  e <- cumhaz(s$time, s$lp) - cumhaz(s$entry, s$lp)
  # twice, since the covariance of glm is that of the step before the last
  poisson_model <- function(formula) {
    control <- glm.control(epsilon = 1e-14, maxit = 100)
    first <- glm(formula, family = poisson, control = control)
    glm(formula, family = poisson, control = control, start = coef(first))
  }
  g <- poisson_model(s$event ~ offset(log(e)))
  put(name, 0, "poisson_intercept", c(coef(g), sqrt(vcov(g)[1, 1])))
  g <- poisson_model(s$event ~ s$lp + offset(log(e) - s$lp))
  put(name, 0, "poisson_slope", c(coef(g)[2], sqrt(vcov(g)[2, 2])))
  put(name, 0, "expected", c(sum(s$event), sum(e)))
  u <- exp(-e)
  for (bins in c(10, 4)) {
    count <- rep(0, bins)
    for (i in 1:n) for (k in 1:bins) {
      low <- (k - 1) / bins
      high <- k / bins
      inside <- u[i] >= low && (u[i] < high || k == bins)
      count[k] <- count[k] + if (s$event[i] == 1) as.numeric(inside) else
        if (inside) (u[i] - low) / u[i] else if (u[i] >= high) (1 / bins) / u[i] else 0
    }
    chi <- sum((count - n / bins)^2 / (n / bins))
    put(name, 0, paste0("d_counts_", bins), count)
    put(name, 0, paste0("d_test_", bins), c(chi, pchisq(chi, bins - 1, lower.tail = FALSE)))
  }
  for (t in s$horizons) {
    surv <- exp(-cumhaz(t, s$lp))
    risk <- 1 - surv
    all <- km(s, 1:n, t)
    put(name, t, "km", all)
    margin <- exp(qnorm(0.975) * all[2] / all[1])
    put(name, t, "oe", all[1] / mean(risk) * c(1, 1 / margin, margin))
    x <- log(-log(surv))
    # by how much all x move for the mean risk to be the one observed; its error by numeric derivatives of the root
    shift <- function(o) uniroot(function(a) mean(1 - exp(-exp(a + x))) - o, c(-9, 9), tol = 1e-15, maxiter = 1e4)$root
    put(name, t, "intercept", c(shift(all[1]), all[2] * (shift(all[1] + 1e-4) - shift(all[1] - 1e-4)) / 2e-4))
    f <- coxph(y ~ x, control = tight)
    put(name, t, "slope", c(coef(f), sqrt(vcov(f)[1, 1])))
    for (knots in c(3, 5)) {
      q <- if (knots == 3) c(.1, .5, .9) else c(.05, .275, .5, .725, .95)
      at <- quantile(x, q)
      b <- rcs_basis(x, at)
      f <- coxph(y ~ b, control = tight)
      # the hazard at each row: its own curve
      at_rows <- function(basis) {
        eta <- drop(basis %*% coef(f)) - sum(coef(f) * f$means)
        h0 <- survfit(f, newdata = list(b = matrix(f$means, 1)), se.fit = FALSE)
        h <- -log(summary(h0, times = t, extend = TRUE)$surv)
        1 - exp(-h * exp(eta))
      }
      observed <- at_rows(b)
      d <- abs(risk - observed)
      put(name, t, paste0("curve_rows_", knots), observed[c(1, 2, 3, 50, 77, 100)])
      put(name, t, paste0("indices_", knots), c(mean(d), median(d), quantile(d, .9), max(d)))
      grid <- seq(quantile(risk, .01), quantile(risk, .99), length.out = 100)[c(1, 30, 100)]
      for (p in grid) {
        new <- list(b = matrix(rcs_basis(c(log(-log(1 - p)), 0), at)[1, ], 1))
        z <- summary(survfit(f, newdata = new, conf.type = "log-log"), times = t, extend = TRUE)
        put(name, t, paste0("curve_grid_", knots), c(p, 1 - z$surv, 1 - z$upper, 1 - z$lower))
      }
    }
    for (count in c(10, 4)) {
      cuts <- quantile(risk, (1:(count - 1)) / count)
      group <- sapply(risk, function(r) 1 + sum(r > cuts))
      chi <- 0
      for (k in sort(unique(group))) {
        rows <- which(group == k)
        o <- km(s, rows, t)
        put(name, t, paste0("group_", count), c(length(rows), sum(s$event[rows] == 1 & s$time[rows] <= t), mean(risk[rows]), o))
        chi <- chi + (o[1] - mean(risk[rows]))^2 / o[2]^2
      }
      put(name, t, paste0("gnd_keep_", count), chi)
      # the rule for groups of fewer than 5 events
      into <- group
      for (k in 1:count) if (k < count && sum(s$event[into == k] == 1 & s$time[into == k] <= t) < 5) into[into == k] <- k + 1
      if (sum(s$event[into == count] == 1 & s$time[into == count] <= t) < 5 && length(unique(into)) > 1)
        into[into == count] <- max(into[into < count])
      chi <- 0
      for (k in unique(into)) {
        o <- km(s, which(into == k), t)
        chi <- chi + (o[1] - mean(risk[into == k]))^2 / o[2]^2
      }
      df <- length(unique(into)) - 1
      put(name, t, paste0("gnd_merge_", count), c(chi, df, pchisq(chi, df, lower.tail = FALSE)))
    }
  }
}
writeLines(lines, out)
