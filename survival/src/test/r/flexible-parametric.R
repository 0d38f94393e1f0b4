# Flexible parametric models by their log-likelihood, written down plainly and maximised to the last digits: optim, then Newton's method
# with differences of the eighth order in units of standard errors. The pieces are fitted as Poisson regression too.

file <- "src/test/resources/golden/flexible-parametric.csv"
cat("# source:   files of ../textbook, made from them as the script says; events at time 0 there are none\n",
  "# command:  Rscript src/test/r/flexible-parametric.R      R ", as.character(getRversion()), ", 2026-11-26\n",
  "# note:     maximum of the plain log-likelihood; the largest gradient left, in standard errors, is below 1e-9\n",
  "case,term,estimate,se\n", file = file, sep = "")

predictions <- "src/test/resources/golden/flexible-parametric-predictions.csv"
cat("# source:   files of ../textbook, made from them as the script says\n",
  "# command:  Rscript src/test/r/flexible-parametric.R      R ", as.character(getRversion()), ", 2026-11-26\n",
  "# note:     at the maxima of flexible-parametric.csv; integrate and uniroot; errors by the delta method with differences of the\n",
  "# note:     eighth order; at is a time, a probability or a horizon; the covariates of a case are in the script and the test\n",
  "case,what,at,estimate,se\n", file = predictions, sep = "")

textbook <- function(name) read.csv(paste0("src/test/resources/textbook/", name, ".csv"))

stencil <- c(4 / 5, -1 / 5, 4 / 105, -1 / 280)
slope <- function(f, at, k, h) {
  step <- replace(numeric(length(at)), k, h)
  sum(sapply(1:4, function(m) stencil[m] * (f(at + m * step) - f(at - m * step)))) / h
}
maximum <- function(f, start) {
  fit <- start
  for (round in 1:4) {
    fit <- optim(fit, f, method = "Nelder-Mead", control = list(fnscale = -1, maxit = 5000, reltol = 1e-15))$par
    fit <- tryCatch(optim(fit, f, method = "BFGS", control = list(fnscale = -1, maxit = 1000, reltol = 1e-15))$par,
      error = function(e) fit)
  }
  p <- length(fit)
  for (round in 1:8) {
    units <- if (round == 1) t(chol(solve(-optimHess(fit, f)))) else units %*% t(chol(solve(-hessian)))
    g <- function(z) f(fit + as.vector(units %*% z))
    gradient <- function(z) sapply(1:p, function(k) slope(g, z, k, 0.1))
    now <- gradient(numeric(p))
    hessian <- sapply(1:p, function(k) {
      step <- function(h) replace(numeric(p), k, h)
      rowSums(sapply(1:4, function(m) stencil[m] * (gradient(step(0.1 * m)) - gradient(step(-0.1 * m))))) / 0.1
    })
    hessian <- (hessian + t(hessian)) / 2
    if (round > 3 && max(abs(now)) < 2e-10) break
    fit <- fit + as.vector(units %*% solve(-hessian, now))
  }
  stopifnot(max(abs(now)) < 1e-9)
  covariance <- units %*% solve(-hessian) %*% t(units)
  list(estimate = fit, se = sqrt(diag(covariance)), value = f(fit), covariance = covariance)
}
write <- function(case, terms, fit) {
  cat(sprintf("%s,%s,%.17g,%.17g\n", case, c(terms, "loglik"), c(fit$estimate, fit$value), c(fit$se, 0)), file = file,
    append = TRUE, sep = "")
  cat(case, fit$value, "\n")
}

# rows: entry, left, right (equal for an event, Inf for none), weight. family$H and family$log_h of time and a matrix of parameters
log_likelihood <- function(rows, family, parameters) {
  sum <- numeric(nrow(rows))
  late <- rows$entry > 0
  H <- function(t, which) ifelse(t > 0, family$H(pmax(t, 1e-300), parameters[which, , drop = FALSE]), 0)
  if (any(late)) sum[late] <- H(rows$entry[late], late)
  exact <- rows$left == rows$right
  between <- !exact & is.finite(rows$right)
  sum <- sum - H(rows$left, TRUE)
  if (any(exact)) sum[exact] <- sum[exact] + family$log_h(rows$left[exact], parameters[exact, , drop = FALSE])
  if (any(between)) sum[between] <- sum[between] +
    log1p(-exp(-(H(rows$right[between], between) - H(rows$left[between], between))))
  value <- sum(rows$weight * sum)
  if (is.finite(value)) value else -1e10
}
# design: for each parameter a matrix whose first column is 1
fit <- function(case, rows, family, design, start, terms) suppressWarnings({
  of <- rep(seq_along(design), sapply(design, ncol))
  f <- function(b) log_likelihood(rows, family,
    sapply(seq_along(design), function(k) as.vector(design[[k]] %*% b[of == k])))
  best <- maximum(f, start)
  write(case, terms, best)
  invisible(c(best, list(case = case, family = family, of = of)))
})

# x: for each parameter the row of its design. Integrals begin at 0, where H is 0, and break where asked.
predict_at <- function(fit, x, times, shares, horizons) {
  H <- function(t, b) {
    p <- matrix(sapply(seq_along(x), function(k) sum(x[[k]] * b[fit$of == k])), length(t), length(x), byrow = TRUE)
    ifelse(t > 0, fit$family$H(pmax(t, 1e-300), p), 0)
  }
  S <- function(t, b) exp(-H(t, b))
  time_at <- function(share, b) exp(uniroot(function(u) H(exp(u), b) + log1p(-share), c(-12, 14), tol = 1e-15)$root)
  area <- function(horizon, b) sum(sapply(1:8, function(j) integrate(S, horizon * (j - 1)^2 / 64, horizon * j^2 / 64, b = b,
    rel.tol = 1e-13, subdivisions = 2000)$value))
  both <- function(what, at, f) {
    steps <- 0.02 * fit$se
    g <- sapply(seq_along(fit$estimate), function(k) slope(f, fit$estimate, k, steps[k]))
    cat(sprintf("%s,%s,%.17g,%.17g,%.17g\n", fit$case, what, at, f(fit$estimate), sqrt(sum(g * (fit$covariance %*% g)))),
      file = predictions, append = TRUE, sep = "")
  }
  for (t in times) both("survival", t, function(b) S(t, b))
  for (t in times) both("cumulative hazard", t, function(b) H(t, b))
  for (share in shares) both("quantile", share, function(b) time_at(share, b))
  for (horizon in horizons) both("restricted mean", horizon, function(b) area(horizon, b))
}

gompertz <- list(
  H = function(t, p) exp(p[, 1]) * ifelse(p[, 2] == 0, t, expm1(p[, 2] * t) / p[, 2]),
  log_h = function(t, p) p[, 1] + p[, 2] * t)
pieces <- function(breaks) list(
  H = function(t, p) {
    sum <- 0
    for (j in 1:(length(breaks) + 1)) {
      from <- c(0, breaks)[j]
      sum <- sum + exp(p[, 1] + if (j > 1) p[, j] else 0) * pmax(0, pmin(t, c(breaks, Inf)[j]) - from)
    }
    sum
  },
  log_h = function(t, p) {
    j <- 1 + rowSums(outer(t, breaks, ">"))
    p[, 1] + ifelse(j > 1, p[cbind(seq_along(t), j)], 0)
  })
cube <- function(x) pmax(0, x)^3
square <- function(x) pmax(0, x)^2
spline <- function(scale, knots) {
  k <- log(knots)
  low <- k[1]
  high <- k[length(k)]
  inner <- k[-c(1, length(k))]
  v <- function(x) sapply(inner, function(j) {
    l <- (high - j) / (high - low)
    cube(x - j) - l * cube(x - low) - (1 - l) * cube(x - high)
  })
  dv <- function(x) sapply(inner, function(j) {
    l <- (high - j) / (high - low)
    3 * (square(x - j) - l * square(x - low) - (1 - l) * square(x - high))
  })
  s <- function(t, p) rowSums(cbind(1, log(t), matrix(v(log(t)), nrow = length(t))) * p)
  ds <- function(t, p) rowSums(cbind(0, 1, matrix(dv(log(t)), nrow = length(t))) * p)
  H <- switch(scale, hazard = exp, odds = function(s) log1p(exp(s)), normal = function(s) -pnorm(-s, log.p = TRUE))
  slope <- switch(scale, hazard = identity, odds = function(s) plogis(s, log.p = TRUE),
    normal = function(s) dnorm(s, log = TRUE) - pnorm(-s, log.p = TRUE))
  list(H = function(t, p) H(s(t, p)), log_h = function(t, p) slope(s(t, p)) + log(ds(t, p)) - log(t))
}
cure <- function(survival, density) {
  living <- function(t, p) plogis(p[, 3]) + plogis(-p[, 3]) * survival(t, p)
  list(H = function(t, p) -log(living(t, p)),
    log_h = function(t, p) log(plogis(-p[, 3]) * density(t, p) / living(t, p)))
}
# the Weibull distribution as log T = mu + sigma W
weibull <- list(function(t, p) pweibull(t, exp(-p[, 2]), exp(p[, 1]), lower.tail = FALSE),
  function(t, p) dweibull(t, exp(-p[, 2]), exp(p[, 1])))
lognormal <- list(function(t, p) plnorm(t, p[, 1], exp(p[, 2]), lower.tail = FALSE),
  function(t, p) dlnorm(t, p[, 1], exp(p[, 2])))

veteran <- textbook("textbook_veteran")
n <- nrow(veteran)
i <- seq_len(n) - 1
plain <- with(veteran, data.frame(entry = 0, left = time_days, right = ifelse(death == 1, time_days, Inf), weight = 1))
late <- transform(plain, entry = left * ((7 * i) %% 5) / 10)
weighted <- transform(plain, weight = 1 + i %% 3)
x <- cbind(1, veteran$karno, veteran$trt == 2)
one <- matrix(1, n)
event_times <- veteran$time_days[veteran$death == 1]
knots <- function(inner, times = event_times) exp(quantile(log(times), (0:(inner + 1)) / (inner + 1), names = FALSE))

cosmesis <- textbook("textbook_breast_cosmesis")
interval <- with(cosmesis, data.frame(entry = 0, left = left_months, right = ifelse(is.na(right_months), Inf, right_months),
  weight = 1))
chemo <- cbind(1, cosmesis$group == "radiotherapy")

# a Karnofsky index of 60 with the test treatment
subject <- c(1, 60, 1)
predict_at(fit("gompertz", plain, gompertz, list(x, one), c(-3, -0.03, 0, 0), c("log rate", "karno", "test", "shape")),
  list(subject, 1), c(10, 100, 500), c(0.25, 0.5, 0.75), c(100, 600))
fit("gompertz-late", late, gompertz, list(x, one), c(-3, -0.03, 0, 0), c("log rate", "karno", "test", "shape"))
fit("gompertz-weighted", weighted, gompertz, list(x, one), c(-3, -0.03, 0, 0), c("log rate", "karno", "test", "shape"))
predict_at(fit("gompertz-interval", interval, gompertz, list(chemo, matrix(1, nrow(interval))), c(-3, 0, 0),
  c("log rate", "radiotherapy", "shape")), list(c(1, 1), 1), c(6, 24, 48), c(0.25, 0.5), c(12, 48))

for (case in c("plain", "late")) {
  rows <- get(case)
  breaks <- c(30, 100)
  fit(paste0("pieces-", case), rows, pieces(breaks), list(x, one, one), c(-3, -0.03, 0, 0, 0),
    c("log rate", "karno", "test", "log rate ratio from 30.0", "log rate ratio from 100.0"))
  # the same by Poisson regression on the follow-up cut at the break points
  pieces_of <- data.frame(entry = rows$entry, exit = rows$left, died = as.integer(is.finite(rows$right)),
    karno = veteran$karno, test = x[, 3])
  long <- do.call(rbind, lapply(1:3, function(j) {
    from <- pmax(pieces_of$entry, c(0, breaks)[j])
    to <- pmin(pieces_of$exit, c(breaks, Inf)[j])
    transform(pieces_of, piece = j, time = to - from, died = died * (exit > c(0, breaks)[j] & exit <= c(breaks, Inf)[j]))
  }))
  long <- long[long$time > 0, ]
  poisson <- glm(died ~ factor(piece) + karno + test + offset(log(time)), "poisson", long, epsilon = 1e-15)
  b <- summary(poisson)$coefficients[c(1, 4, 5, 2, 3), ]
  write(paste0("poisson-", case), c("log rate", "karno", "test", "log rate ratio from 30.0", "log rate ratio from 100.0"),
    list(estimate = b[, 1], se = b[, 2], value = 0))
}

gammas <- function(inner) paste0("gamma", 0:(inner + 1))
for (scale in c("hazard", "odds", "normal")) for (inner in 1:3) {
  start <- switch(scale, hazard = -3, odds = -3, normal = -2)
  found <- fit(paste(scale, inner, sep = "-"), plain, spline(scale, knots(inner)), c(list(x), rep(list(one), inner + 1)),
    c(start, -0.03, 0, 0.9, rep(0, inner)), c("gamma0", "karno", "test", gammas(inner)[-1]))
  if (inner == 2) predict_at(found, c(list(subject), rep(list(1), 3)), c(10, 100, 500), c(0.25, 0.5, 0.75), c(100, 600))
}
for (scale in c("hazard", "odds", "normal")) {
  fit(paste0(scale, "-late"), late, spline(scale, knots(2)), c(list(x), rep(list(one), 3)),
    c(-3, -0.03, 0, 0.9, 0, 0), c("gamma0", "karno", "test", gammas(2)[-1]))
}
fit("hazard-weighted", weighted, spline("hazard", knots(1, with(veteran, rep(time_days, weighted$weight)[
  rep(death, weighted$weight) == 1]))), c(list(x), rep(list(one), 2)), c(-3, -0.03, 0, 0.9, 0),
  c("gamma0", "karno", "test", "gamma1", "gamma2"))
predict_at(fit("hazard-time-dependent", plain, spline("hazard", knots(1)), list(x, cbind(1, x[, 3]), one),
  c(-3, -0.03, 0, 0.9, 0, 0), c("gamma0", "karno", "test", "gamma1", "gamma1: test", "gamma2")),
  list(subject, c(1, 1), 1), c(10, 100, 500), c(0.25, 0.5, 0.75), c(100, 600))
fit("hazard-interval", interval, spline("hazard", c(4, 15, 40)), list(chemo, matrix(1, nrow(interval)),
  matrix(1, nrow(interval))), c(-4, 0.5, 1, 0), c("gamma0", "radiotherapy", "gamma1", "gamma2"))

sarcoma <- textbook("sarcoma_curepk")
rows <- with(sarcoma, data.frame(entry = 0, left = time, right = ifelse(death == 1, time, Inf), weight = 1))
ones <- matrix(1, nrow(rows))
age <- cbind(1, sarcoma$age_years)
# the log-normal mixture has its maximum without cure here
predict_at(fit("cure-weibull", rows, do.call(cure, weibull), list(ones, ones, ones), c(0, 0, 0),
  c("mu", "log(sigma)", "logit cure fraction")), list(1, 1, 1), quantile(sarcoma$time, c(0.1, 0.5, 0.9), names = FALSE),
  c(0.1, 0.25), quantile(sarcoma$time, c(0.5, 0.9), names = FALSE))
fit("cure-weibull-age", rows, do.call(cure, weibull), list(age, ones, age), c(0, 0, 0, 0, 0),
  c("mu", "age", "log(sigma)", "logit cure fraction", "logit cure fraction: age"))
bmt <- textbook("textbook_bmt")
rows <- with(bmt, data.frame(entry = 0, left = t2_days, right = ifelse(d3_death_or_relapse == 1, t2_days, Inf), weight = 1))
groups <- cbind(1, bmt$group == "AML-high", bmt$group == "AML-low")
fit("cure-lognormal", rows, do.call(cure, lognormal), list(groups[, 1, drop = FALSE], groups[, 1, drop = FALSE],
  groups[, 1, drop = FALSE]), c(5, 0, 0), c("mu", "log(sigma)", "logit cure fraction"))
predict_at(fit("cure-lognormal-groups", rows, do.call(cure, lognormal), list(groups, groups[, 1, drop = FALSE], groups),
  c(5, 0, 0, 0, 0, 0, 0), c("mu", "AML-high", "AML-low", "log(sigma)", "logit cure fraction",
  "logit cure fraction: AML-high", "logit cure fraction: AML-low")), list(c(1, 1, 0), 1, c(1, 1, 0)), c(50, 365, 1500),
  c(0.25, 0.5), c(365, 1500))
fit("cure-bmt", rows, do.call(cure, weibull), list(matrix(1, 137), matrix(1, 137), groups), c(5, 0, 0, 0, 0),
  c("mu", "log(sigma)", "logit cure fraction", "logit cure fraction: AML-high", "logit cure fraction: AML-low"))
