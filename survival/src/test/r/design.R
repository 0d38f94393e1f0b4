# Plans of studies by the formulas as the papers write them, integrated by integrate(): probabilities and moments over the time of
# entry first and then over the time since entry, so not in the form that the library uses; and Lakatos' sums over thin slices.
file <- "src/test/resources/golden/design.csv"
digits <- function(x) sprintf("%.17g", x)
cat("# source:   formulas of Schoenfeld 1983, Freedman 1982, Lakatos 1988, Wu 2015, Royston and Parmar 2013, A'Hern 2001\n",
  "# command:  Rscript src/test/r/design.R      R ", as.character(getRversion()), ", 2026-11-26\n",
  "# note:     the cases are described in DesignGoldenTest; value by integrate() or plain sums\n",
  "name,value\n", file = file, sep = "")
put <- function(name, value) cat(name, ",", digits(value), "\n", file = file, append = TRUE, sep = "")
int <- function(f, a, b) if (b <= a) 0 else integrate(Vectorize(f), a, b, rel.tol = 1e-11, abs.tol = 1e-13, subdivisions = 2000)$value
pieces <- function(f, ends) sum(sapply(seq_len(length(ends) - 1), function(i) int(f, ends[i], ends[i + 1])))

# events
for (hr in c(0.5, 0.7, 1.4)) for (ratio in c(1, 2)) for (alpha in c(0.05, 0.01)) for (power in c(0.8, 0.95)) {
  z <- qnorm(1 - alpha / 2) + qnorm(power)
  p <- ratio / (1 + ratio)
  put(paste("schoenfeld", hr, ratio, alpha, power), z^2 / (p * (1 - p) * log(hr)^2))
  put(paste("freedman", hr, ratio, alpha, power), z^2 * (1 + ratio * hr)^2 / (ratio * (1 - hr)^2))
}
# equivalence within 1 / 1.25 to 1.25, one-sided 0.05 each, power 0.9, truth 1.05
equivalence <- function(d) pnorm(sqrt(d / 4) * (log(1.25) - log(1.05)) - qnorm(0.95)) +
  pnorm(sqrt(d / 4) * (log(1.05) + log(1.25)) - qnorm(0.95)) - 1 - 0.9
put("equivalence", uniroot(equivalence, c(100, 1e5), tol = 1e-10)$root)

# distributions: hazard, survival
expo <- function(r) list(h = function(t) rep(r, length(t)), H = function(t) r * t)
weib <- function(k, s) list(h = function(t) k / s * (t / s)^(k - 1), H = function(t) (t / s)^k)
late <- function(b, d, r) list(h = function(t) b$h(t) * ifelse(t < d, 1, r),
  H = function(t) ifelse(t < d, b$H(t), b$H(d) + r * (b$H(t) - b$H(d))), at = d)
S <- function(x, t) exp(-x$H(t))
# accrual: density over calendar time
uniform <- list(ends = c(0, 24), density = function(u) 1 / 24, cdf = function(u) pmin(1, pmax(0, u / 24)))
ramp <- list(ends = c(0, 6, 24), density = function(u) ifelse(u < 6, 1, 4) / 78,
  cdf = function(u) ifelse(u <= 0, 0, ifelse(u < 6, u, ifelse(u < 24, 6 + 4 * (u - 6), 78)) / 78))

event_probability <- function(arm, drop, accrual, tau) pieces(function(u) accrual$density(u) *
  int(function(t) arm$h(t) * S(arm, t) * S(drop, t), 0, tau - u), accrual$ends)
none <- expo(0)
put("probability exponential", event_probability(expo(0.05), none, uniform, 36))
put("probability drop-out", event_probability(expo(0.05), expo(0.01), uniform, 36))
put("probability weibull ramp", event_probability(weib(1.5, 20), expo(0.01), ramp, 36))
put("probability weibull steep", event_probability(weib(0.7, 20), weib(2, 50), ramp, 30))

# Lakatos; the ends of pieces of time since entry are where something bends
lakatos <- function(c, t, dc, dt, accrual, tau, ratio, p, q, bends) {
  s0 <- 1 / (1 + ratio); s1 <- ratio / (1 + ratio)
  ends <- sort(unique(c(0, tau - accrual$ends, bends, tau)))
  ends <- ends[ends >= 0 & ends <= tau]
  C <- function(x) accrual$cdf(tau - x)
  a0 <- function(x) s0 * S(c, x) * S(dc, x) * C(x)
  a1 <- function(x) s1 * S(t, x) * S(dt, x) * C(x)
  # without accrual, which cancels, and is 0 at the end
  b0 <- function(x) s0 * S(c, x) * S(dc, x)
  b1 <- function(x) s1 * S(t, x) * S(dt, x)
  pooled <- function(x) exp(-pieces(function(y) (b0(y) * c$h(y) + b1(y) * t$h(y)) / (b0(y) + b1(y)), c(0, ends[ends > 0 & ends < x], x)))
  w <- if (p == 0 && q == 0) function(x) 1 else function(x) { s <- pooled(x); s^p * (1 - s)^q }
  d <- function(x) a0(x) * c$h(x) + a1(x) * t$h(x)
  phi <- function(x) b1(x) / b0(x)
  theta <- function(x) t$h(x) / c$h(x)
  gamma <- function(x) phi(x) * theta(x) / (1 + phi(x) * theta(x)) - phi(x) / (1 + phi(x))
  eta <- function(x) phi(x) / (1 + phi(x))^2
  mean <- pieces(function(x) w(x) * d(x) * gamma(x), ends)
  v <- pieces(function(x) w(x)^2 * d(x) * eta(x), ends)
  (qnorm(0.975) + qnorm(0.9))^2 * v / mean^2
}
base <- expo(log(2) / 12)
put("lakatos proportional", lakatos(base, expo(0.7 * log(2) / 12), none, none, uniform, 36, 1, 0, 0, NULL))
put("lakatos delayed", lakatos(base, late(base, 3, 0.5), expo(0.01), expo(0.02), ramp, 36, 2, 0, 0, 3))
put("lakatos weibull", lakatos(weib(1.5, 20), weib(1.1, 28), none, expo(0.01), uniform, 36, 1, 0, 0, NULL))
put("lakatos fh01", lakatos(base, late(base, 3, 0.5), expo(0.01), expo(0.01), uniform, 36, 1, 0, 1, 3))
put("lakatos fh drop-out", lakatos(base, late(base, 3, 0.5), expo(0.01), expo(0.05), uniform, 36, 1, 0.5, 1, 3))
# the same as the second by the states of the paper: slices, everybody either at risk, with event, lost or still to come
slices <- function(c, t, dc, dt, accrual, tau, ratio, k) {
  at <- c(1, ratio) / (1 + ratio)
  mean <- 0; v <- 0
  step <- tau / k
  for (i in seq_len(k)) {
    middle <- (i - 0.5) * step
    died <- c(at[1] * (1 - exp(-(c$H(i * step) - c$H((i - 1) * step)))), at[2] * (1 - exp(-(t$H(i * step) - t$H((i - 1) * step)))))
    phi <- at[2] / at[1]
    theta <- t$h(middle) / c$h(middle)
    mean <- mean + sum(died) * (phi * theta / (1 + phi * theta) - phi / (1 + phi))
    v <- v + sum(died) * phi / (1 + phi)^2
    left <- accrual$cdf(tau - i * step) / accrual$cdf(tau - (i - 1) * step)
    lost <- exp(-c(dc$H(i * step) - dc$H((i - 1) * step), dt$H(i * step) - dt$H((i - 1) * step)))
    at <- (at - died) * lost * left
  }
  (qnorm(0.975) + qnorm(0.9))^2 * v / mean^2
}
put("lakatos slices", slices(base, late(base, 3, 0.5), expo(0.01), expo(0.02), ramp, 36, 2, 36000))

# one sample: the second moment of event - H0(X) over how observation ends
one <- function(ref, arm, drop, accrual, tau, z0, z1) {
  moment <- function(f) pieces(function(u) { end <- tau - u
    accrual$density(u) * (int(function(t) f(1, ref$H(t)) * arm$h(t) * S(arm, t) * S(drop, t), 0, end) +
      int(function(t) f(0, ref$H(t)) * drop$h(t) * S(arm, t) * S(drop, t), 0, end) +
      f(0, ref$H(end)) * S(arm, end) * S(drop, end)) }, accrual$ends)
  v1 <- moment(function(d, H) d); e <- moment(function(d, H) H)
  s2 <- moment(function(d, H) (d - H)^2) - (v1 - e)^2
  c(usual = (z0 * sqrt(e) + z1 * sqrt(s2))^2 / (e - v1)^2, modified = (z0 * sqrt((e + v1) / 2) + z1 * sqrt(s2))^2 / (e - v1)^2)
}
for (k in c("usual", "modified")) {
  put(paste("one sample", k), one(expo(0.05), expo(0.03), expo(0.01), uniform, 36, qnorm(0.95), qnorm(0.8))[[k]])
  put(paste("one sample weibull", k), one(weib(1.2, 20), weib(1.2, 30), none, ramp, 40, qnorm(0.95), qnorm(0.9))[[k]])
}

# restricted mean
rmst_n <- function(c, t, drop, accrual, study, tau, bends) {
  ends <- sort(unique(c(0, bends, (study - accrual$ends)[study - accrual$ends < tau], tau))); ends <- ends[ends >= 0 & ends <= tau]
  mean <- function(x) pieces(function(s) S(x, s), ends)
  v <- function(x) pieces(function(s) pieces(function(y) S(x, y), c(s, ends[ends > s & ends < tau], tau))^2 * x$h(s) /
    (S(x, s) * S(drop, s) * accrual$cdf(study - s)), ends)
  (qnorm(0.975) + qnorm(0.8))^2 * 2 * (v(c) + v(t)) / (mean(t) - mean(c))^2
}
put("rmst", rmst_n(base, late(base, 3, 0.5), expo(0.01), ramp, 36, 24, 3))
put("rmst weibull", rmst_n(weib(1.5, 20), weib(1.1, 28), none, uniform, 36, 30, NULL))

# precision
V <- function(x, drop, accrual, study, until) {
  ends <- sort(unique(c(0, study - accrual$ends, until))); ends <- ends[ends >= 0 & ends <= until]
  pieces(function(s) x$h(s) / (S(x, s) * S(drop, s) * accrual$cdf(study - s)), ends)
}
x <- weib(1.2, 40); v <- V(x, expo(0.01), uniform, 36, 24); s <- S(x, 24)
width <- function(n) { e <- qnorm(0.975) * sqrt(v / n) / abs(log(s)); s^exp(-e) - s^exp(e) - 0.2 }
put("precision survival", uniroot(width, c(10, 1e4), tol = 1e-10)$root)
x <- weib(1.2, 20); m <- 20 * log(2)^(1 / 1.2)
put("precision median", V(x, expo(0.01), uniform, 36, m) * (2 * qnorm(0.975) / (x$h(m) * 6))^2)

# exact: all numbers of subjects and all limits in turn
for (case in list(c(0.3, 0.5, 0.05, 0.8), c(0.6, 0.8, 0.025, 0.9), c(0.05, 0.25, 0.05, 0.9))) {
  n <- 0; found <- FALSE
  while (!found) { n <- n + 1
    for (r in 0:(n + 1)) if (sum(dbinom(seq(r, length.out = max(0, n - r + 1)), n, case[1])) <= case[3]) break
    power <- sum(dbinom(seq(r, length.out = max(0, n - r + 1)), n, case[2]))
    found <- power >= case[4] }
  put(paste("binomial n", paste(case, collapse = " ")), n)
  put(paste("binomial c", paste(case, collapse = " ")), r)
  put(paste("binomial power", paste(case, collapse = " ")), power)
}
cut <- 0
repeat { E <- uniroot(function(e) ppois(cut, e) - 0.05, c(0.001, 1000), tol = 1e-13)$root
  if (ppois(cut, 0.5 * E) >= 0.9) break
  cut <- cut + 1 }
put("poisson c", cut); put("poisson expected", E); put("poisson power", ppois(cut, 0.5 * E))

# crossover by the states of Lakatos: as assigned and crossed over, in each arm; a share of each moves in each slice, half of it first
crossover_slices <- function(c, t, lose, into, out, accrual, tau, k) {
  state <- matrix(c(0.5, 0, 0.5, 0), 2) # rows: as assigned, crossed over; columns: control, treated
  step <- tau / k
  mean <- 0; v <- 0
  move <- function(s, i) { # half a slice of crossover
    m <- 1 - exp(-c(into$H(i * step) - into$H((i - 1) * step), out$H(i * step) - out$H((i - 1) * step)) / 2)
    rbind(s[1, ] * (1 - m), s[2, ] + s[1, ] * m)
  }
  for (i in seq_len(k)) {
    state <- move(state, i)
    p <- 1 - exp(-c(c$H(i * step) - c$H((i - 1) * step), t$H(i * step) - t$H((i - 1) * step)))
    died <- state * cbind(p, rev(p))
    at <- colSums(state); d <- colSums(died)
    phi <- at[2] / at[1]
    theta <- (log1p(-d[2] / at[2])) / (log1p(-d[1] / at[1]))
    mean <- mean + sum(d) * (phi * theta / (1 + phi * theta) - phi / (1 + phi))
    v <- v + sum(d) * phi / (1 + phi)^2
    left <- accrual$cdf(tau - i * step) / accrual$cdf(tau - (i - 1) * step)
    state <- move(state - died, i) * exp(-(lose$H(i * step) - lose$H((i - 1) * step))) * left
  }
  (qnorm(0.975) + qnorm(0.9))^2 * v / mean^2
}
put("crossover none", crossover_slices(base, expo(0.6 * log(2) / 12), expo(0.01), none, none, uniform, 36, 36000))
put("crossover slices", crossover_slices(base, expo(0.6 * log(2) / 12), expo(0.01), expo(0.005), weib(1.5, 40), uniform, 36, 36000))
put("crossover weibull slices", crossover_slices(weib(1.3, 20), weib(1.1, 32), expo(0.01), weib(0.8, 200), expo(0.03), ramp, 36, 36000))
# the share alive at 20, over the time of crossover: to old hazard 0.06 from 0.03 by Weibull crossover
put("crossover survival", exp(-0.6 - (20 / 40)^1.5) + int(function(u) 1.5 / 40 * (u / 40)^0.5 * exp(-(u / 40)^1.5 - 0.03 * u - 0.06 * (20 - u)), 0, 20))
