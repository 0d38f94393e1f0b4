# Average curves, restricted means and differences under Cox models. The values are direct evaluations of the definition;
# the errors are by numerical derivatives of them by every increment of the hazard and by every coefficient, the
# hazard being estimated anew at the changed coefficients.
source("src/test/r/cox-models.R")
start_golden("cox-standardized", "cox-standardized", "case,curve,quantity,at,value,standardError",
             "direct evaluation; standard errors by numerical derivatives, to about 1e-8; profile values also by survfit")

# The steps of the hazard: time, stratum, v and v/s, relative to the covariates in `middle`
steps <- function(rows, x, stratum, w, ties, beta, middle) {
  risk <- w * exp(drop(sweep(x, 2, middle) %*% beta))
  do.call(rbind, lapply(unique(stratum), function(g) do.call(rbind, lapply(
    sort(unique(rows$stop[rows$event == 1 & stratum == g])), function(t) {
      at_risk <- stratum == g & rows$stop >= t & (if (is.null(rows$start)) TRUE else rows$start < t)
      dies <- stratum == g & rows$stop == t & rows$event == 1
      d <- sum(dies)
      f <- if (ties == "efron") (seq_len(d) - 1) / d else 0
      v <- sum(w[dies]) / length(f)
      data.frame(stratum = g, time = t, v = v, h = v / (sum(risk[at_risk]) - f * sum(risk[dies])))
    }))))
}

make <- function(sample, covariates, ties, strata = FALSE, weights = FALSE, robust = FALSE) {
  fit <- cox_fit(sample, covariates, ties, strata, weights, robust)
  rows <- cox_rows(sample, weights)
  x <- fit$x
  w <- if (weights) rows$weight else rep(1, nrow(rows))
  stratum <- if (strata) as.character(rows$stratum) else rep("", nrow(rows))
  middle <- colMeans(x)
  list(fit = fit, rows = rows, x = x, w = w, stratum = stratum, middle = middle, beta = coef(fit),
       at = function(beta) steps(rows, x, stratum, w, ties, beta, middle))
}
population <- function(m, x, stratum = m$stratum, w = m$w) list(x = x, stratum = stratum, w = w / sum(w))
survival <- function(m, pop, t) function(beta, s) {
  h <- tapply(s$h * (s$time <= t), factor(s$stratum, unique(m$stratum)), sum, default = 0)
  sum(pop$w * exp(-exp(drop(sweep(pop$x, 2, m$middle) %*% beta)) * h[match(pop$stratum, unique(m$stratum))]))
}
area <- function(m, pop, tau) function(beta, s) {
  from <- c(0, sort(unique(s$time[s$time < tau])))
  sum(diff(c(from, tau)) * sapply(from, function(t) survival(m, pop, t)(beta, s)))
}
minus <- function(f, g) function(beta, s) f(beta, s) - g(beta, s)
emit <- function(case, m, curve, quantity, at, f) {
  s <- m$at(m$beta)
  by_step <- sapply(seq_len(nrow(s)), function(k) {
    e <- 1e-4 * s$h[k]; up <- down <- s; up$h[k] <- up$h[k] + e; down$h[k] <- down$h[k] - e
    (f(m$beta, up) - f(m$beta, down)) / (2 * e)
  })
  by_beta <- sapply(seq_along(m$beta), function(c) {
    e <- 1e-4 / sd(m$x[, c]); up <- down <- m$beta; up[c] <- up[c] + e; down[c] <- down[c] - e
    d1 <- (f(up, m$at(up)) - f(down, m$at(down))) / (2 * e)
    up[c] <- up[c] + e; down[c] <- down[c] - e
    d2 <- (f(up, m$at(up)) - f(down, m$at(down))) / (4 * e)
    (4 * d1 - d2) / 3
  })
  variance <- sum(by_step^2 * s$h^2 / s$v) + drop(by_beta %*% m$fit$var %*% by_beta)
  append_golden("cox-standardized", data.frame(case, curve, quantity, at, digits(f(m$beta, s)), digits(sqrt(variance))))
  invisible(c(f(m$beta, s), sqrt(variance)))
}

lung <- make("lung", c("age", "sex", "ph.ecog"), "efron")
profile <- function(m, ...) population(m, rbind(c(...)), m$stratum[1], 1)
first <- profile(lung, 74, 1, 1); second <- profile(lung, 63, 2, 0)
check <- emit("lung", lung, "first", "survival", 365, survival(lung, first, 365))
by_r <- summary(survfit(lung$fit, data.frame(age = 74, sex = 1, ph.ecog = 1)), 365, rmean = 365)
near(check, c(by_r$surv, by_r$std.err), 1e-7)
emit("lung", lung, "first", "restrictedMean", 365, area(lung, first, 365))
near(area(lung, first, 365)(lung$beta, lung$at(lung$beta)),
     survival:::survmean(survfit(lung$fit, data.frame(age = 74, sex = 1, ph.ecog = 1)), rmean = 365)$matrix["rmean"], 1e-9)
emit("lung", lung, "second-first", "survival", 365, minus(survival(lung, second, 365), survival(lung, first, 365)))
emit("lung", lung, "second-first", "restrictedMean", 365, minus(area(lung, second, 365), area(lung, first, 365)))

veteran <- make("veteran", c("trt", "celltype", "karno"), "efron")
kinds <- levels(veteran$rows$celltype)
set <- function(kind) {
  x <- veteran$x
  x[, grep("^celltype", colnames(x))] <- 0
  if (kind != kinds[1]) x[, paste0("celltype", kind)] <- 1
  population(veteran, x)
}
for (kind in kinds) {
  for (t in c(30, 100, 300)) emit("veteran", veteran, kind, "survival", t, survival(veteran, set(kind), t))
  emit("veteran", veteran, kind, "restrictedMean", 200, area(veteran, set(kind), 200))
}
for (kind in kinds[2:3]) {
  emit("veteran", veteran, paste0(kind, "-", kinds[1]), "survival", 100,
       minus(survival(veteran, set(kind), 100), survival(veteran, set(kinds[1]), 100)))
  emit("veteran", veteran, paste0(kind, "-", kinds[1]), "restrictedMean", 200,
       minus(area(veteran, set(kind), 200), area(veteran, set(kinds[1]), 200)))
}

for (ties in c("efron", "breslow")) {
  late <- make("late-entry-strata", c("x", "z"), ties, strata = TRUE)
  for (t in c(2, 8, 20)) emit(paste0("late-entry-strata/", ties), late, "sample", "survival", t, survival(late, population(late, late$x), t))
  emit(paste0("late-entry-strata/", ties), late, "sample", "restrictedMean", 20, area(late, population(late, late$x), 20))
}

weighted <- make("weights-sampling", c("x", "z"), "efron", weights = TRUE, robust = TRUE)
for (t in c(1, 4, 8)) emit("weights-sampling", weighted, "sample", "survival", t, survival(weighted, population(weighted, weighted$x), t))
one <- population(weighted, rbind(c(.5, 1)), "", 1)
check <- emit("weights-sampling", weighted, "one", "survival", 4, survival(weighted, one, 4))
by_r <- summary(survfit(weighted$fit, data.frame(x = .5, z = 1), robust = FALSE), 4)
print(c(check, by_r$surv, by_r$std.err))

offset <- cox_fit("offset", "x", offset = TRUE)
for (known in c(0, 2)) {
  by_r <- summary(survfit(offset, data.frame(x = .5, offset = known)), 4)
  append_golden("cox-standardized", data.frame("offset", known, "survival", 4, digits(by_r$surv), digits(by_r$std.err)))
}
