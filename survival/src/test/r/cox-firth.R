# Firth's penalised likelihood, written out over the risk sets and differentiated by steps into the complex plane, which
# have no rounding error; its maxima and profile limits are roots of those derivatives.
source("src/test/r/cox-models.R")
file <- "cox-firth"
start_golden(file, "cox-firth", "model,quantity,index,value",
             "sample, ties, and strata or weights where they are used; the penalised log-likelihood is that with half the log of",
             "the determinant of the information; pl: that with a coefficient held at 0 and the others chosen anew;",
             "lower, upper: the limits of 95 % by the profile, with the determinant of the full information")

determinant <- function(a) {
  value <- 1
  for (j in seq_len(nrow(a))) {
    value <- value * a[j, j]
    if (j < nrow(a)) for (i in (j + 1):nrow(a)) a[i, ] <- a[i, ] - a[i, j] / a[j, j] * a[j, ]
  }
  value
}
firth <- function(rows, x, ties, w, stratum) {
  entry <- if (is.null(rows$start)) rep(-1, nrow(rows)) else rows$start
  events <- unique(data.frame(time = rows$stop, stratum)[rows$event == 1 & w > 0, ])
  sets <- lapply(seq_len(nrow(events)), function(j) {
    at_risk <- which(entry < events$time[j] & rows$stop >= events$time[j] & stratum == events$stratum[j] & w > 0)
    list(at = at_risk, x = x[at_risk, , drop = FALSE], w = w[at_risk],
         dies = rows$event[at_risk] == 1 & rows$stop[at_risk] == events$time[j])
  })
  p <- ncol(x)
  parts <- function(b) {
    value <- 0
    information <- matrix(0 + 0i, p, p)
    for (s in sets) {
      eta <- drop(s$x %*% b)
      d <- sum(s$dies)
      steps <- if (ties == "efron") d else 1
      v <- sum(s$w[s$dies]) / steps
      value <- value + sum((s$w * eta)[s$dies])
      for (k in seq_len(steps) - 1) {
        r <- s$w * exp(eta) * (1 - s$dies * k / steps)
        m <- colSums(r * s$x) / sum(r)
        off <- sweep(s$x, 2, m)
        value <- value - v * log(sum(r))
        information <- information + v * t(off) %*% (off * r) / sum(r)
      }
    }
    list(plain = value, information = information, value = value + log(determinant(information)) / 2)
  }
  score <- function(b) sapply(seq_len(p), function(k) Im(parts(b + 1e-30i * (seq_len(p) == k))$value) / 1e-30)
  list(parts = parts, score = score)
}
newton <- function(equations, start) {
  b <- start
  for (i in 1:60) {
    at <- equations(b)
    jacobian <- sapply(seq_along(b), function(k) {
      h <- 1e-5 * max(1, abs(b[k])); e <- h * (seq_along(b) == k)
      (equations(b + e) - equations(b - e)) / (2 * h)
    })
    step <- solve(matrix(jacobian, length(b)), at)
    step <- step * min(1, 1.5 / max(abs(step)))
    b <- b - step
    if (max(abs(step)) < 1e-13 * max(1, abs(b))) break
  }
  stopifnot(max(abs(step)) < 1e-10)
  b
}
write_firth <- function(name, sample, covariates, ties, strata = FALSE, weights = FALSE) {
  rows <- cox_rows(sample, weights)
  x <- model.matrix(as.formula(paste("~", paste(covariates, collapse = "+"))), rows)[, -1, drop = FALSE]
  size <- apply(x, 2, sd)
  x <- sweep(sweep(x, 2, colMeans(x)), 2, size, "/")
  w <- if (weights && sample == "weights-sampling") rows$weight else rep(1, nrow(rows))
  l <- firth(rows, x, ties, w, if (strata) rows$stratum else rep(1, nrow(rows)))
  p <- ncol(x)
  b <- newton(l$score, rep(0, p))
  best <- l$parts(b)
  top <- Re(best$value)
  variance <- solve(Re(best$information))
  held <- sapply(seq_len(p), function(j) {
    free <- setdiff(seq_len(p), j)
    full <- function(a) { z <- rep(0, p); z[free] <- a; z }
    Re(l$parts(if (p == 1) 0 else full(newton(function(a) l$score(full(a))[free], b[free])))$value)
  })
  limit <- function(j, side) {
    free <- setdiff(seq_len(p), j)
    profile <- function(value) {
      full <- function(a) { z <- rep(value, p); z[free] <- a; z }
      at <- if (p == 1) value else full(newton(function(a) l$score(full(a))[free], b[free]))
      2 * (top - Re(l$parts(at)$value)) - qchisq(.95, 1)
    }
    se <- sqrt(variance[j, j])
    uniroot(profile, sort(b[j] + side * se * c(.5, 2)), extendInt = if (side > 0) "upX" else "downX", tol = 1e-13)$root
  }
  lower <- sapply(seq_len(p), limit, -1)
  upper <- sapply(seq_len(p), limit, 1)
  shift <- -sum(log(size))
  out <- rbind(long_vector(name, "coefficient", b / size),
               long_lower(name, "variance", variance / outer(size, size)),
               long(name, "logLikelihood", Re(best$plain)),
               long(name, "penalizedLogLikelihood", top - shift),
               long(name, "nullPenalizedLogLikelihood", Re(l$parts(rep(0, p))$value) - shift),
               long_vector(name, "pl", held - shift),
               long_vector(name, "lower", lower / size), long_vector(name, "upper", upper / size))
  append_golden(file, out)
}
for (ties in c("efron", "breslow")) {
  write_firth(paste0("separation/", ties), "separation", "x", ties)
  write_firth(paste0("quasi-separation/", ties), "quasi-separation", c("arm", "x"), ties)
  write_firth(paste0("ovarian/", ties), "ovarian", c("age_years", "resid_ds", "rx"), ties)
  write_firth(paste0("heart/", ties), "heart", c("age", "surgery", "transplant"), ties)
  write_firth(paste0("ties-everywhere/", ties), "ties-everywhere", c("x", "z"), ties)
  write_firth(paste0("late-entry-strata/", ties, "/strata"), "late-entry-strata", c("x", "z"), ties, strata = TRUE)
  write_firth(paste0("weights-sampling/", ties, "/weights"), "weights-sampling", c("x", "z"), ties, weights = TRUE)
  write_firth(paste0("weights-frequency/", ties, "/weights"), "weights-frequency", c("x", "arm"), ties, weights = TRUE)
}
