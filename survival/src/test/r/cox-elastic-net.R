# The elastic net of a Cox model, its objective written out over the steps of all risk sets and maximised by accelerated
# proximal gradients, which know neither Newton's method nor coordinate descent. Every answer is checked by the conditions
# for a maximum.
source("src/test/r/cox-models.R")
file <- "cox-elastic-net"
start_golden(file, "cox-elastic-net", "model,quantity,index,value",
             "sample, ties, alpha, and lambda as a share of that at which the first coefficient enters with alpha 1;",
             "the objective is log-likelihood / n - lambda (alpha |s b| + (1 - alpha) / 2 (s b)^2), s with the divisor n;",
             "the conditions for a maximum hold to 1e-12")
net <- function(name, sample, covariates, ties, alpha, share, iterations = 60000) {
  rows <- cox_rows(sample)
  n <- nrow(rows)
  x <- as.matrix(rows[covariates])
  size <- sqrt(colMeans(sweep(x, 2, colMeans(x))^2))
  x <- sweep(sweep(x, 2, colMeans(x)), 2, size, "/")
  entry <- if (is.null(rows$start)) rep(-1, n) else rows$start
  steps <- do.call(rbind, lapply(sort(unique(rows$stop[rows$event == 1])), function(u) {
    at_risk <- entry < u & rows$stop >= u
    dies <- rows$event == 1 & rows$stop == u
    d <- sum(dies)
    if (ties == "breslow") matrix(rep(at_risk, d), d, byrow = TRUE) + 0
    else t(sapply(seq_len(d) - 1, function(k) at_risk - dies * k / d))
  }))
  value <- function(b) { eta <- drop(x %*% b); (sum(eta[rows$event == 1]) - sum(log(steps %*% exp(eta)))) / n }
  slope <- function(b) {
    r <- exp(drop(x %*% b))
    drop(crossprod(x, rows$event - r * drop(crossprod(steps, 1 / drop(steps %*% r))))) / n
  }
  lambda <- share * max(abs(slope(rep(0, ncol(x)))))
  b <- ahead <- rep(0, ncol(x)); pace <- 1; L <- max(eigen(crossprod(x), TRUE, TRUE)$values) / n / 4 + lambda
  violation <- function(b) {
    g <- slope(b) - lambda * (1 - alpha) * b
    max(ifelse(b == 0, pmax(0, abs(g) - lambda * alpha), abs(g - lambda * alpha * sign(b))))
  }
  for (i in seq_len(iterations)) {
    g <- slope(ahead) - lambda * (1 - alpha) * ahead
    repeat {
      to <- ahead + g / L
      to <- sign(to) * pmax(0, abs(to) - lambda * alpha / L)
      off <- to - ahead
      smooth <- function(z) value(z) - lambda * (1 - alpha) / 2 * sum(z^2)
      if (smooth(to) >= smooth(ahead) + sum(g * off) - L / 2 * sum(off^2) - 1e-14) break
      L <- 1.5 * L
    }
    if (sum((ahead - to) * (to - b)) > 0) pace <- 1
    next_pace <- (1 + sqrt(1 + 4 * pace^2)) / 2
    ahead <- to + (pace - 1) / next_pace * (to - b)
    b <- to; pace <- next_pace
    if (i %% 20 == 0 && violation(b) < 3e-14) break
  }
  if (violation(b) > 1e-12) stop(name, " ", violation(b))
  append_golden(file, rbind(long(name, "lambda", lambda), long(name, "logLikelihood", n * value(b)),
                            long_vector(name, "coefficient", b / size)))
}
for (m in list(c("lung", "age;sex;ph.ecog"), c("continuous", "a;b;c;d"), c("heart", "age;surgery;transplant"),
               c("ties-everywhere", "x;z"), c("wide", paste(sprintf("x%03d", 1:100), collapse = ";"))))
  for (ties in c("efron", "breslow")) for (alpha in c(1, .5)) for (share in c(.6, .3, .05)) {
    if (m[1] == "wide" && (ties == "breslow" || share < .1)) next
    net(paste(m[1], ties, alpha, share, sep = "/"), m[1], names_in(m[2]), ties, alpha, share)
  }
