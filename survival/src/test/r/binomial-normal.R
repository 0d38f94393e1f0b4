# The likelihood of binomial counts with normal logits, each study integrated by integrate() on both sides of its mode;
# maximized by optim and Newton steps over mu and log tau; the standard error from second differences.
num <- function(x) sprintf("%.17g", x)
one <- function(x, n, mu, tau) {
  g <- function(u) x * (mu + tau * u) + n * plogis(-(mu + tau * u), log.p = TRUE) - u^2 / 2
  m <- optimize(g, c(-40, 40), maximum = TRUE, tol = 1e-10)$maximum
  top <- g(m)
  s <- 1 / sqrt(1 + tau^2 * n * plogis(mu + tau * m) * plogis(-(mu + tau * m)))
  f <- function(u) exp(g(u) - top)
  cuts <- m + c(-40, -15, -8, -4, -1.5, 0, 1.5, 4, 8, 15, 40) * s
  total <- 0
  for (i in 2:length(cuts)) total <- total + integrate(f, cuts[i - 1], cuts[i], rel.tol = 1e-11, abs.tol = 0)$value
  top + log(total / sqrt(2 * pi))
}
loglik <- function(mu, tau, x, n) sum(mapply(one, x, n, MoreArgs = list(mu = mu, tau = tau)))
sets <- list(
  rare = rbind(c(0, 6), c(2, 14), c(1, 20), c(0, 9), c(5, 12), c(1, 30)),
  mixed = rbind(c(8, 32), c(10, 34), c(34, 142), c(5, 24), c(6, 13), c(0, 8), c(7, 7)),
  spread = rbind(c(0, 40), c(38, 40), c(12, 30), c(3, 50), c(45, 60)),
  large = rbind(c(120, 1000), c(90, 400), c(300, 1500), c(5, 200)))
file <- "src/test/resources/golden/binomial-normal.csv"
writeLines(c("# source:   counts made up in src/test/r/binomial-normal.R, given as x/n",
  "# command:  Rscript src/test/r/binomial-normal.R      R 4.2.2, 2026-11-26",
  "# checked:  the likelihood by integrate(), its maximum by optim and Newton steps", "name,counts,mu,tau,se,loglik"), file)
for (name in names(sets)) {
  x <- sets[[name]][, 1]; n <- sets[[name]][, 2]
  f <- function(p) -loglik(p[1], exp(p[2]), x, n)
  p <- optim(c(qlogis((sum(x) + 0.5) / (sum(n) + 1)), log(0.7)), f, control = list(reltol = 1e-14, maxit = 5000))$par
  # Newton with differences of fourth order until nothing moves
  for (round in 1:8) {
    h <- 2e-3
    e <- diag(2)
    d1 <- function(i) (8 * (f(p + h * e[i, ]) - f(p - h * e[i, ])) - (f(p + 2 * h * e[i, ]) - f(p - 2 * h * e[i, ]))) / (12 * h)
    gradient <- c(d1(1), d1(2))
    d2 <- function(i) (-f(p + 2 * h * e[i, ]) + 16 * f(p + h * e[i, ]) - 30 * f(p) + 16 * f(p - h * e[i, ]) - f(p - 2 * h * e[i, ])) / (12 * h^2)
    k <- h * (e[1, ] + e[2, ]); l <- h * (e[1, ] - e[2, ])
    mixed <- (f(p + k) + f(p - k) - f(p + l) - f(p - l)) / (4 * h^2)
    H <- matrix(c(d2(1), mixed, mixed, d2(2)), 2)
    p <- p - solve(H, gradient)
  }
  se <- sqrt(solve(H)[1, 1])
  write(paste(c(name, paste(x, n, sep = "/", collapse = " "), num(c(p[1], exp(p[2]), se, -f(p)))), collapse = ","), file, append = TRUE)
}
