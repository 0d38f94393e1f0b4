# Pooling by the formulas, written out: REML by the greatest value of the restricted likelihood over a fine search, polished
# by uniroot of its derivative; Paule-Mandel and the Q-profile by uniroot.
header <- function(file, lines) writeLines(paste("#", lines), file)
num <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
tight <- function(f, a, b) uniroot(f, c(a, b), tol = 1e-16, maxiter = 10000)$root

mean_of <- function(y, v, t2) sum(y / (v + t2)) / sum(1 / (v + t2))
squares <- function(y, v, t2) sum((y - mean_of(y, v, t2))^2 / (v + t2))
at_squares <- function(y, v, target) {
  if (squares(y, v, 0) <= target) return(0)
  high <- 1; while (squares(y, v, high) > target) high <- 10 * high
  tight(function(t2) squares(y, v, t2) - target, 0, high)
}
reml <- function(y, v) {
  l <- function(t2) -0.5 * (sum(log(v + t2)) + log(sum(1 / (v + t2))) + squares(y, v, t2))
  top <- 5 * diff(range(y))^2 + 1e-9
  grid <- c(0, exp(seq(log(top * 1e-9), log(top), length.out = 4000)))
  value <- sapply(grid, l)
  i <- which.max(value)
  low <- grid[max(1, i - 1)]; high <- grid[min(length(grid), i + 1)]
  # the derivative with X = 1: tr(P) and y'PPy with P = W - W 1 1' W / sum(W)
  slope <- function(t2) {
    w <- 1 / (v + t2)
    P <- diag(w) - outer(w, w) / sum(w)
    as.numeric(t(y) %*% P %*% P %*% y) - sum(diag(P))
  }
  if (i == 1 && slope(0) <= 0) return(0)
  tight(slope, low, high)
}
dl <- function(y, v) { w <- 1 / v; max(0, (squares(y, v, 0) - (length(y) - 1)) / (sum(w) - sum(w^2) / sum(w))) }

set <- list(
  trials = list(y = log(c(0.62, 0.80, 0.95, 0.71, 1.10, 0.55)), s = c(0.21, 0.19, 0.30, 0.15, 0.28, 0.35)),
  alike = list(y = c(0.10, 0.12, 0.11, 0.09), s = c(0.2, 0.3, 0.25, 0.4)),
  far = list(y = c(-2, 0.5, 3, 1, -1.5), s = c(0.1, 0.2, 0.15, 0.3, 0.1)),
  two = list(y = c(0.3, -0.4), s = c(0.2, 0.3)),
  three = list(y = c(0.3, -0.4, 1.2), s = c(0.2, 0.3, 0.6)),
  outlier = list(y = c(0.1, 0.2, 0.15, 0.05, 2.4, 0.12, 0.18, 0.22, 0.11, 0.3, 0.02), s = c(0.2, 0.3, 0.1, 0.25, 0.3, 0.12, 0.2, 0.5, 0.4, 0.35, 0.15)),
  tiny = list(y = c(1, 2, 4, 3) * 1e-6, s = c(0.5, 0.7, 0.6, 0.9) * 1e-6))
file <- "src/test/resources/golden/meta-analysis.csv"
header(file, c("source:   effects and standard errors made up in src/test/r/meta-analysis.R, given as y/s",
  "command:  Rscript src/test/r/meta-analysis.R      R 4.2.2, 2026-11-26",
  "checked:  direct evaluation of the formulas; egger by lm"))
columns <- c("common", "common_se", "q", "q_p", "h2_low", "h2_high", "tau2_low", "tau2_high",
  "egger", "egger_se", "egger_p", "dl", "pm", "reml", "reml_mean", "reml_se", "hk_low", "hk_high", "hk_p",
  "adhoc_low", "adhoc_high", "predict_low", "predict_high", "dl_mean", "pm_mean")
write(paste(c("name", "studies", columns), collapse = ","), file, append = TRUE)
for (name in names(set)) {
  y <- set[[name]]$y; s <- set[[name]]$s; v <- s^2; k <- length(y)
  q <- squares(y, v, 0); z <- qnorm(0.975)
  se <- if (k < 3) NA else if (q > k) 0.5 * (log(q) - log(k - 1)) / (sqrt(2 * q) - sqrt(2 * k - 3)) else
    sqrt(1 / (2 * (k - 2)) * (1 - 1 / (3 * (k - 2)^2)))
  H <- exp(log(sqrt(q / (k - 1))) + c(-1, 1) * z * se)
  e <- if (k < 3) rep(NA, 4) else summary(lm(I(y / s) ~ I(1 / s)))$coefficients[1, ]
  t2 <- reml(y, v); m <- mean_of(y, v, t2); wald <- sqrt(1 / sum(1 / (v + t2)))
  f <- squares(y, v, t2) / (k - 1); hk <- wald * sqrt(f); ad <- wald * sqrt(max(1, f)); t <- qt(0.975, k - 1)
  p <- if (k < 3) c(NA, NA) else m + c(-1, 1) * qt(0.975, k - 2) * sqrt(t2 + wald^2)
  pm <- at_squares(y, v, k - 1)
  row <- c(mean_of(y, v, 0), sqrt(1 / sum(1 / v)), q, pchisq(q, k - 1, lower.tail = FALSE), pmax(1, H)^2,
    at_squares(y, v, qchisq(0.975, k - 1)), at_squares(y, v, qchisq(0.025, k - 1)),
    e[1], e[2], e[4], dl(y, v), pm, t2, m, wald, m - t * hk, m + t * hk, 2 * pt(-abs(m / hk), k - 1),
    m - t * ad, m + t * ad, p, mean_of(y, v, dl(y, v)), mean_of(y, v, pm))
  write(paste(c(name, paste(sprintf("%.17g/%.17g", y, s), collapse = " "), num(row)), collapse = ","), file, append = TRUE)
}

# proportions: value and standard error of a count on each scale
file <- "src/test/resources/golden/proportion-scales.csv"
header(file, c("source:   counts made up in src/test/r/meta-analysis.R",
  "command:  Rscript src/test/r/meta-analysis.R      R 4.2.2, 2026-11-26",
  "checked:  logit and log(-log) standard errors by glm with that link; arcsines by the formula"))
write("events,n,logit,logit_se,cloglog,cloglog_se,arcsine,arcsine_se,double,double_se", file, append = TRUE)
for (xn in list(c(1, 7), c(3, 12), c(30, 45), c(99, 100), c(250, 1000))) {
  x <- xn[1]; n <- xn[2]
  fit <- function(link, r) {
    g <- glm(cbind(r, n - r) ~ 1, family = binomial(link), control = glm.control(epsilon = 1e-12, maxit = 100))
    c(coef(g), sqrt(vcov(g)[1, 1]))
  }
  p <- x / n
  row <- c(fit("logit", x), fit("cloglog", n - x), asin(sqrt(p)), sqrt(1 / (4 * n)),
    0.5 * (asin(sqrt(x / (n + 1))) + asin(sqrt((x + 1) / (n + 1)))), sqrt(1 / (4 * n + 2)))
  write(paste(c(x, n, num(row)), collapse = ","), file, append = TRUE)
}
