# Two-by-two tables over a lattice: fisher.test, chisq.test and prop.test where they are precise, otherwise the definition,
# written out with dhyper, dbinom and uniroot.
header <- function(file, lines) writeLines(paste("#", lines), file)
num <- function(x) ifelse(is.na(x), "", ifelse(is.infinite(x), ifelse(x > 0, "Infinity", "-Infinity"), sprintf("%.17g", x)))
tight <- function(f, a, b) uniroot(f, c(a, b), tol = 1e-15, maxiter = 10000)$root
level <- 0.95
z <- qnorm(0.975)

# the conditional distribution of a given the margins and a log odds ratio
conditional <- function(a, m, c, n) {
  k <- a + c
  x <- max(0, k - n):min(m, k)
  base <- dhyper(x, m, n, k, log = TRUE)
  density <- function(theta) { d <- base + theta * x; d <- exp(d - max(d)); d / sum(d) }
  lower <- function(theta, share) { d <- density(theta); sum(d[x < a]) + share * sum(d[x == a]) }
  upper <- function(theta, share) { d <- density(theta); sum(d[x > a]) + share * sum(d[x == a]) }
  span <- 60
  list(
    mle = if (a == min(x)) 0 else if (a == max(x)) Inf else exp(tight(function(t) sum(x * density(t)) - a, -span, span)),
    low = function(share) if (a == min(x)) 0 else exp(tight(function(t) upper(t, share) - 0.025, -span, span)),
    high = function(share) if (a == max(x)) Inf else exp(tight(function(t) lower(t, share) - 0.025, -span, span)),
    tail = c(lower(0, 0.5), upper(0, 0.5), lower(0, 1), upper(0, 1)))
}

# the risk of the second group that is most likely, the first being f(q): the slope of the log-likelihood
restricted <- function(a, m, c, n, f, df, low, high) {
  slope <- function(q) {
    p <- f(q)
    s <- 0
    if (a > 0) s <- s + a / p * df
    if (m - a > 0) s <- s - (m - a) / (1 - p) * df
    if (c > 0) s <- s + c / q
    if (n - c > 0) s <- s - (n - c) / (1 - q)
    s
  }
  e <- 1e-14 * (high - low)
  if (slope(low + e) <= 0) return(low)
  if (slope(high - e) >= 0) return(high)
  tight(slope, low + e, high - e)
}
score_ratio <- function(phi, a, m, c, n, inflation) {
  q <- restricted(a, m, c, n, function(q) phi * q, phi, 0, min(1, 1 / phi))
  p <- phi * q
  v <- (p * (1 - p) / m + phi^2 * q * (1 - q) / n) * inflation
  d <- a / m - phi * c / n
  if (d == 0) 0 else d / sqrt(v)
}
score_difference <- function(delta, a, m, c, n) {
  q <- restricted(a, m, c, n, function(q) q + delta, 1, max(0, -delta), min(1, 1 - delta))
  p <- q + delta
  v <- (p * (1 - p) / m + q * (1 - q) / n) * (m + n) / (m + n - 1)
  d <- a / m - c / n - delta
  if (d == 0) 0 else d / sqrt(v)
}
ratio_limits <- function(a, m, c, n, inflation) {
  f <- function(target) exp(tight(function(l) score_ratio(exp(l), a, m, c, n, inflation) - target, -12, 12))
  c(if (a == 0) 0 else f(z), if (c == 0) Inf else f(-z))
}
difference_limits <- function(a, m, c, n) {
  e <- 1e-12
  f <- function(target) tight(function(d) score_difference(d, a, m, c, n) - target, -1 + e, 1 - e)
  c(if (a == 0 && c == n) -1 else f(z), if (a == m && c == 0) 1 else f(-z))
}
wilson <- function(x, n) {
  if (n == 0) return(c(NA, NA))
  as.numeric(suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int)
}

tables <- NULL
for (m in c(1, 3, 8, 15)) for (n in c(2, 6, 11))
  for (a in unique(round(seq(0, m, length.out = 4)))) for (c in unique(round(seq(0, n, length.out = 4))))
    tables <- rbind(tables, c(a, m, c, n))
tables <- rbind(tables, c(42, 50, 29, 51), c(10, 16, 3, 16), c(0, 6, 6, 10), c(0, 6, 5, 10), c(2, 8, 0, 6), c(4, 36, 7, 14),
  c(40, 114, 16, 115), c(150, 1000, 30, 900), c(3, 5000, 40, 6000), c(400, 900, 100, 850))
rows <- NULL
for (i in seq_len(nrow(tables))) {
  a <- tables[i, 1]; m <- tables[i, 2]; c <- tables[i, 3]; n <- tables[i, 4]
  t <- matrix(c(a, m - a, c, n - c), 2)
  zero <- a + c == 0 || a + c == m + n
  p <- a / m; q <- c / n
  v <- c(a = a, m = m, c = c, n = n)
  if (!zero) {
    k <- conditional(a, m, c, n)
    f <- fisher.test(t)
    x <- suppressWarnings(chisq.test(t, correct = FALSE))
    y <- suppressWarnings(chisq.test(t))
    e <- x$expected
    g <- 2 * sum(ifelse(t == 0, 0, t * log(t / e)))
    v <- c(v, fisher = f$p.value, fewer = fisher.test(t, alternative = "less")$p.value,
      more = fisher.test(t, alternative = "greater")$p.value, mid_fewer = k$tail[1], mid_more = k$tail[2],
      pearson = as.numeric(x$statistic), pearson_p = x$p.value, yates = as.numeric(y$statistic), yates_p = y$p.value,
      one_sided = suppressWarnings(prop.test(c(a, c), c(m, n), alternative = "greater", correct = FALSE))$p.value,
      g = g, g_p = pchisq(g, 1, lower.tail = FALSE),
      mle = k$mle, or_low = k$low(1), or_high = k$high(1), mid_low = k$low(0.5), mid_high = k$high(0.5),
      r_mle = as.numeric(f$estimate), r_low = f$conf.int[1], r_high = f$conf.int[2])
  } else v <- c(v, rep(NA, 20))
  half <- if (any(t == 0)) 0.5 else 0
  h <- t + half
  or <- h[1, 1] * h[2, 2] / (h[1, 2] * h[2, 1]); s <- sqrt(sum(1 / h))
  v <- c(v, woolf = or, woolf_low = or * exp(-z * s), woolf_high = or * exp(z * s))
  if (a + c > 0) {
    koopman <- ratio_limits(a, m, c, n, 1); mn <- ratio_limits(a, m, c, n, (m + n) / (m + n - 1))
    v <- c(v, rr_low = koopman[1], rr_high = koopman[2], rr_mn_low = mn[1], rr_mn_high = mn[2])
  } else v <- c(v, rep(NA, 4))
  s <- if (a > 0 && c > 0) sqrt(1 / a - 1 / m + 1 / c - 1 / n) else NA
  s <- if (is.na(s) || s == 0) NA else s
  v <- c(v, katz_low = p / q * exp(-z * s), katz_high = p / q * exp(z * s))
  wa <- wilson(a, m); wc <- wilson(c, n)
  mn <- difference_limits(a, m, c, n)
  s <- sqrt(p * (1 - p) / m + q * (1 - q) / n)
  v <- c(v, wilson_low = wa[1], wilson_high = wa[2], rd_mn_low = mn[1], rd_mn_high = mn[2],
    newcombe_low = p - q - sqrt((p - wa[1])^2 + (wc[2] - q)^2), newcombe_high = p - q + sqrt((wa[2] - p)^2 + (q - wc[1])^2),
    wald_low = max(-1, p - q - z * s), wald_high = min(1, p - q + z * s))
  rows <- rbind(rows, v)
}
names <- c("a", "m", "c", "n", "fisher", "fewer", "more", "mid_fewer", "mid_more", "pearson", "pearson_p", "yates", "yates_p",
  "one_sided", "g", "g_p", "mle", "or_low", "or_high", "mid_low", "mid_high", "r_mle", "r_low", "r_high",
  "woolf", "woolf_low", "woolf_high", "rr_low", "rr_high", "rr_mn_low", "rr_mn_high", "katz_low", "katz_high",
  "wilson_low", "wilson_high", "rd_mn_low", "rd_mn_high", "newcombe_low", "newcombe_high", "wald_low", "wald_high")
file <- "src/test/resources/golden/two-by-two.csv"
header(file, c("source:   a of m and c of n with an event, a lattice of tables and those of spine_two_by_two.csv",
  "command:  Rscript src/test/r/two-by-two.R      R 4.2.2, 2026-11-26",
  "checked:  fisher, fewer, more by fisher.test; pearson, yates by chisq.test; one_sided by prop.test; wilson by prop.test;",
  "          r_* by fisher.test, whose search stops early; all else by the definition, with uniroot"))
write(paste(names, collapse = ","), file, append = TRUE)
for (i in seq_len(nrow(rows))) {
  line <- c(sprintf("%.0f", rows[i, 1:4]), ifelse(is.na(rows[i, -(1:4)]), "", num(rows[i, -(1:4)])))
  write(paste(line, collapse = ","), file, append = TRUE)
}

# strata
strata <- list(
  plain = rbind(c(10, 20, 5, 22), c(3, 9, 4, 15), c(30, 60, 18, 55)),
  sparse = rbind(c(1, 2, 0, 3), c(0, 1, 1, 2), c(2, 2, 1, 3), c(1, 3, 0, 1), c(0, 2, 0, 2)),
  opposed = rbind(c(20, 40, 5, 40), c(6, 30, 18, 30)),
  one = rbind(c(42, 50, 29, 51)),
  rare = rbind(c(2, 500, 5, 480), c(1, 300, 3, 310), c(4, 1000, 9, 990)),
  large = rbind(c(700, 1500, 650, 1400), c(80, 200, 60, 210), c(33, 90, 44, 95), c(5, 12, 2, 14)))
bd <- function(s, psi) {
  stat <- apart <- v <- 0
  for (i in seq_len(nrow(s))) {
    a <- s[i, 1]; m <- s[i, 2]; c <- s[i, 3]; n <- s[i, 4]; k <- a + c
    if (k == 0 || k == m + n) next
    low <- max(0, k - n); high <- min(m, k)
    f <- function(x) log(x) + log(n - k + x) - log(m - x) - log(k - x) - log(psi)
    fit <- tight(f, low + 1e-13, high - 1e-13)
    w <- 1 / (1 / fit + 1 / (m - fit) + 1 / (k - fit) + 1 / (n - k + fit))
    stat <- stat + (a - fit)^2 / w; apart <- apart + a - fit; v <- v + w
  }
  c(stat, stat - apart^2 / v)
}
file <- "src/test/resources/golden/mantel-haenszel.csv"
header(file, c("source:   strata of a of m and c of n with an event, given in strata as a/m/c/n",
  "command:  Rscript src/test/r/two-by-two.R      R 4.2.2, 2026-11-26",
  "checked:  odds ratio, limits and both tests by mantelhaen.test; one stratum, risk ratio, difference and Breslow-Day by definition"))
write("name,strata,or,or_low,or_high,cmh,cmh_p,cmh_corrected,rr,rr_low,rr_high,rd,rd_low,rd_high,breslow_day,tarone", file, append = TRUE)
for (name in names(strata)) {
  s <- strata[[name]]
  a <- s[, 1]; m <- s[, 2]; c <- s[, 3]; n <- s[, 4]; N <- m + n
  if (nrow(s) > 1) {
    x <- array(rbind(a, m - a, c, n - c), c(2, 2, nrow(s)))
    ok <- mantelhaen.test(x, correct = FALSE)
    v <- c(ok$estimate, ok$conf.int, ok$statistic, ok$p.value, mantelhaen.test(x)$statistic)
  } else {
    b <- m - a; d <- n - c; or <- a * d / (b * c); se <- sqrt(1/a + 1/b + 1/c + 1/d)
    V <- m * n * (a + c) * (b + d) / N^2 / (N - 1); D <- abs(a - m * (a + c) / N)
    v <- c(or, or * exp(-z * se), or * exp(z * se), D^2 / V, pchisq(D^2 / V, 1, lower.tail = FALSE), (D - 0.5)^2 / V)
  }
  R <- sum(a * n / N); S <- sum(c * m / N)
  se <- sqrt(sum((m * n * (a + c) - a * c * N) / N^2) / (R * S))
  W <- sum(m * n / N); rd <- (R - S) / W
  sd <- sqrt(sum((a * (m - a) * n^3 + c * (n - c) * m^3) / (m * n * N^2))) / W
  v <- c(v, R / S, R / S * exp(-z * se), R / S * exp(z * se), rd, max(-1, rd - z * sd), min(1, rd + z * sd),
    if (nrow(s) > 1) bd(s, v[1]) else c(NA, NA))
  cells <- paste(apply(s, 1, paste, collapse = "/"), collapse = " ")
  write(paste(c(name, cells, num(v)), collapse = ","), file, append = TRUE)
}
