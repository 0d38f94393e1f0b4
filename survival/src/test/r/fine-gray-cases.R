# Fine-Gray models by cmprsk::crr and by survival::finegray with coxph, and errors of predicted incidences by direct
# evaluation of section 4 of Fine and Gray (1999) with one row per subject and one column per time.
suppressMessages({library(survival); library(cmprsk)})
file <- "src/test/resources/golden/fine-gray-cases.csv"
cat("# source:   samples of cox/ by name; late-entry: fine-gray with entry at stop * ((7 i) mod 10) / 12, i = 1, 2, ...,\n",
    "#           and at 0 for every third row; first-80: the first 80 rows of\n",
    "#           fine-gray; weighted: these with sampling weights 1 + (i mod 3) / 2\n",
    "# command:  Rscript src/test/r/fine-gray-cases.R      R ", as.character(getRversion()), ", survival ",
    packageDescription("survival")$Version, ", cmprsk ", packageDescription("cmprsk")$Version, ", 2026-11-25\n",
    "# note:     convergence to the last digits; incidences are for x = 0.5, z = 1; se by direct evaluation\n",
    "sample,model,quantity,value\n", file = file, sep = "")
put <- function(sample, model, quantity, value)
  cat(sprintf("%s,%s,%s,%.17g\n", sample, model, quantity, value), file = file, append = TRUE, sep = "")
put_fit <- function(sample, model, b, v, loglik) {
  put(sample, model, c("x", "z"), b)
  put(sample, model, c("xx", "xz", "zz"), v[c(1, 3, 4)])
  put(sample, model, "loglik", loglik)
}
read <- function(name) {
  d <- read.csv(paste0("src/test/resources/cox/", name, ".csv"), comment.char = "#")
  d$id <- seq_len(nrow(d)); d$state <- factor(d$cause, 0:2); d
}
control <- suppressWarnings(coxph.control(eps = 1e-14, toler.inf = 1e-10, iter.max = 60))
by_crr <- function(name, d, model, cause, variance = TRUE, ...) {
  f <- crr(d$stop, d$cause, as.matrix(d[, c("x", "z")]), failcode = cause, gtol = 1e-14, maxiter = 100, ...)
  if (variance) put_fit(name, model, f$coef, f$var, f$loglik) else put(name, model, c("x", "z"), f$coef)
  p <- predict(f, matrix(c(0.5, 1), 1))
  for (t in c(1, 2, 4, 8)) put(name, model, paste0("F", t), c(0, p[, 2])[findInterval(t, p[, 1]) + 1])
}
by_finegray <- function(name, d, model, cause, ties, surv = Surv(d$stop, d$state, type = "mstate")) {
  d$surv <- surv
  e <- finegray(surv ~ x + z + id, data = d, etype = as.character(cause), id = id)
  f <- suppressWarnings(coxph(Surv(fgstart, fgstop, fgstatus) ~ x + z, data = e, weights = fgwt, ties = ties,
                              cluster = id, control = control))
  put_fit(name, model, coef(f), f$var, f$loglik[2])
}
tied <- read("fine-gray-tied"); smooth <- read("fine-gray")
for (cause in 1:2) {
  by_crr("fine-gray-tied", tied, paste0("crr", cause), cause)
  by_crr("fine-gray", smooth, paste0("crr", cause), cause)
  for (ties in c("breslow", "efron")) {
    by_finegray("fine-gray-tied", tied, paste0("finegray-", ties, cause), cause, ties)
  }
}
# crr has another variance with groups.
by_crr("fine-gray-tied", tied, "crr-groups1", 1, variance = FALSE, cengroup = tied$group)
late <- smooth
late$entry <- ifelse(late$id %% 3 == 0, 0, late$stop * ((7 * late$id) %% 10) / 12)
by_finegray("late-entry", late, "finegray-breslow1", 1, "breslow",
            surv = Surv(late$entry, late$stop, late$state, type = "mstate"))

# Everything of a model with events first, from the definitions.
direct <- function(name, d, at, weight = rep(1, nrow(d)), group = rep("all", nrow(d)), model = "direct") {
  n <- nrow(d); time <- sort(unique(d$stop[d$cause == 1])); u <- sort(unique(d$stop[d$cause == 0]))
  exposed <- outer(d$stop, u, ">") | (outer(d$stop, u, "==") & d$cause == 0)
  censored <- outer(d$stop, u, "==") & d$cause == 0
  risk <- rowsum(weight * exposed, group); hazard <- rowsum(weight * censored, group) / pmax(risk, 1e-9)
  G <- function(i, t) prod((1 - hazard[group[i], ])[u < t])
  w <- outer(seq_len(n), time, Vectorize(function(i, s)
    if (s <= d$stop[i]) 1 else if (d$cause[i] == 2) G(i, s) / G(i, d$stop[i]) else 0))
  x <- as.matrix(d[, c("x", "z")]); event <- weight * (outer(d$stop, time, "==") & d$cause == 1)
  b <- c(0, 0)
  for (step in 1:30) {
    r <- weight * w * drop(exp(x %*% b)); s0 <- colSums(r); mean <- t(r) %*% x / s0
    score <- colSums(weight * x * (d$cause == 1)) - colSums(mean * colSums(event))
    info <- Reduce(`+`, lapply(seq_along(time), function(j) colSums(event)[j] *
      (t(x) %*% (x * r[, j]) / s0[j] - outer(mean[j, ], mean[j, ]))))
    b <- b + solve(info, score)
  }
  dH <- colSums(event) / s0; dM <- event - t(t(r) * dH)
  eta <- t(sapply(seq_len(n), function(i) colSums((rep(1, length(time)) %o% x[i, ] - mean) * dM[i, ])))
  dMc <- weight * (censored - exposed * hazard[group, ])
  # Per subject the sum over censoring times of dMc / risk times the sum of value(i, j) over carried i of the group
  # and event times j with T(i) <= censoring < j.
  through <- function(value, columns) {
    psi <- matrix(0, n, columns)
    for (g in unique(group)) for (v in seq_along(u)) if (risk[g, v] > 0) {
      q <- rep(0, columns)
      for (i in which(group == g & d$cause == 2 & d$stop <= u[v])) for (j in which(time > u[v])) q <- q + value(i, j)
      psi[group == g, ] <- psi[group == g, ] + outer(dMc[group == g, v], q / risk[g, v])
    }
    psi
  }
  psi <- through(function(i, j) (x[i, ] - mean[j, ]) * r[i, j] * dH[j], 2)
  inverse <- solve(info)
  put(name, model, c("x", "z"), b)
  v <- inverse %*% crossprod(eta + psi) %*% inverse
  put(name, model, c("xx", "xz", "zz"), v[c(1, 3, 4)])
  profile <- c(0.5, 1)
  for (t in at) {
    upto <- time <= t
    own <- dM[, upto, drop = FALSE] %*% (1 / s0[upto]) +
      through(function(i, j) if (upto[j]) r[i, j] * dH[j] / s0[j] else 0, 1)
    h <- colSums((rep(1, sum(upto)) %o% profile - mean[upto, , drop = FALSE]) * dH[upto])
    influence <- exp(sum(profile * b)) * (own + (eta + psi) %*% inverse %*% h)
    F <- 1 - exp(-exp(sum(profile * b)) * sum(dH[upto]))
    put(name, model, paste0(c("F", "se"), t), c(F, (1 - F) * sqrt(sum(influence^2))))
  }
}
direct("fine-gray-tied", tied, c(1, 2, 4, 8))
direct("first-80", smooth[1:80, ], c(1, 2, 4, 8))
direct("fine-gray-tied", tied, c(2, 8), group = tied$group, model = "direct-groups1")
direct("weighted", smooth[1:80, ], c(1, 2, 4, 8), weight = 1 + (smooth$id[1:80] %% 3) / 2)

# Incidences from Cox models of all causes after Breslow, as functions of complex weights: a step into the complex plane
# gives the derivative by the weight of a subject without rounding error.
cause_specific <- function(d, weight, at, profile, form, b = list(c(0, 0), c(0, 0)), steps = 15) {
  x <- as.matrix(d[, c("x", "z")]); time <- sort(unique(d$stop[d$cause > 0]))
  risk <- outer(d$stop, time, ">=")
  dL <- NULL
  for (k in 1:2) {
    event <- outer(d$stop, time, "==") & d$cause == k
    events <- drop(weight %*% event)
    for (step in seq_len(steps)) {
      r <- weight * drop(exp(x %*% b[[k]])) * risk; s0 <- colSums(r); mean <- t(r) %*% x / s0
      score <- colSums(weight * x * (d$cause == k)) - colSums(mean * events)
      info <- Reduce(`+`, lapply(seq_along(time), function(j) events[j] *
        (t(x) %*% (x * r[, j]) / s0[j] - mean[j, ] %*% t(mean[j, ]))))
      b[[k]] <- b[[k]] + drop(solve(info, score))
    }
    s0 <- colSums(weight * drop(exp(x %*% b[[k]])) * risk)
    dL <- cbind(dL, events / s0 * exp(sum(profile * b[[k]])))
  }
  stay <- if (form == "product") 1 - rowSums(dL) else exp(-rowSums(dL))
  s <- c(1, cumprod(stay)[-length(time)])
  leave <- if (form == "product") 1 else (1 - stay) / rowSums(dL)
  f <- rbind(0, apply(s * leave * dL, 2, cumsum))[findInterval(at, time) + 1, ]
  list(b = b, f = f)
}
at <- c(1, 2, 4, 8)
for (form in c("product", "exponential")) {
  d <- tied; w <- rep(1 + 0i, nrow(d))
  found <- cause_specific(d, w, at, c(0.5, 1), form)
  influence <- sapply(seq_len(nrow(d)), function(i) {
    v <- w; v[i] <- v[i] + 1e-30i
    Im(c(cause_specific(d, v, at, c(0.5, 1), form, found$b, 2)$f)) / 1e-30
  })
  quantity <- c(outer(at, 1:2, function(t, k) paste0(k, ":", t)))
  put("fine-gray-tied", paste0("hazards-", form), paste0("F", quantity), Re(c(found$f)))
  put("fine-gray-tied", paste0("hazards-", form), paste0("se", quantity), sqrt(rowSums(influence^2)))
}
multi <- suppressWarnings(coxph(Surv(stop, state) ~ x + z, data = tied, id = id, ties = "breslow", control = control))
curve <- survfit(multi, newdata = data.frame(x = 0.5, z = 1))
states <- array(curve$pstate, c(length(curve$time), 3))
put("fine-gray-tied", "hazards-survfit", paste0("F", quantity), c(states[findInterval(at, curve$time), 2:3]))
