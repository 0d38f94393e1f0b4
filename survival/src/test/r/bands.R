# Simultaneous bands. The critical values are found from eigenfunctions: paths that stay inside (-c, c) are a sum over
# the cosines of the interval, for equal precision with the potential of the Ornstein-Uhlenbeck process, as a matrix.
source("src/test/r/samples.R")

simpson <- function(end, f, cells = 4000) {
  x <- seq(0, end, length.out = cells + 1)
  colSums(f(x) * c(1, rep(c(4, 2), cells / 2)[seq_len(cells - 1)], 1)) * end / cells / 3
}
hall_wellner <- function(level, from, to) {
  terms <- ceiling(20 / sqrt(to - from)) + 60
  inside <- function(c) {
    w <- (2 * seq_len(terms) - 1) * pi / (2 * c)
    part <- function(s) if (s == 0) 1 else 2 * simpson(c, function(x) dnorm(x, sd = sqrt(s)) * cos(outer(x, w)))
    sum(exp(-w^2 * (to - from) / 2) * part(from) * part(1 - to)) * sqrt(2 * pi) / c
  }
  uniroot(function(c) inside(c) - level, c(.2, 3), tol = 1e-13)$root
}
equal_precision <- function(level, from, to) {
  time <- log(to * (1 - from) / from / (1 - to)) / 2
  terms <- ceiling(9 / sqrt(time)) + 60
  inside <- function(c) {
    w <- (2 * seq_len(terms) - 1) * pi / (2 * c)
    square <- function(k) ifelse(abs(k) < 1e-12, 2 * c^3 / 3,
      2 * (c^2 * sin(k * c) / k + 2 * c * cos(k * c) / k^2 - 2 * sin(k * c) / k^3))  # integral of y^2 cos(k y)
    own <- eigen(outer(w, w, function(a, b) square(a - b) + square(a + b)) / (8 * c) + diag(w^2 - .5), symmetric = TRUE)
    start <- 2 * simpson(c, function(y) (2 * pi)^-.25 * exp(-y^2 / 4) * cos(outer(y, w))) / sqrt(c)
    sum((t(own$vectors) %*% start)^2 * exp(-own$values * time))
  }
  uniroot(function(c) inside(c) - level, c(.5, 5), tol = 1e-12)$root
}
critical <- list("HALL_WELLNER" = hall_wellner, "EQUAL_PRECISION" = equal_precision)
stopifnot(abs(hall_wellner(.95, 0, 1) - 1.3580986393225505) < 1e-9)  # Kolmogorov

# Checks the two on simulated bridges: discrete paths stray a little less.
set.seed(20261125)
steps <- 1000; u <- seq_len(steps) / steps
bridge <- replicate(4000, { w <- cumsum(rnorm(steps)) / sqrt(steps); w - u * w[steps] })
part <- u >= .1 & u <= .7
stopifnot(abs(mean(apply(abs(bridge[part, ]), 2, max) > hall_wellner(.9, .1, .7)) - .09) < .02,
          abs(mean(apply(abs(bridge[part, ]) / sqrt(u * (1 - u))[part], 2, max) > equal_precision(.9, .1, .7)) - .09) < .02)

file <- "src/test/resources/golden/band-critical.csv"
header(file, "bands.R", "eigenfunction expansions, see the script")
cat("kind,level,from,to,critical\n", file = file, append = TRUE)
ranges <- list(c(.1, .9), c(.05, .95), c(.02, .98), c(.1, .98), c(.3, .31), c(.001, .4), c(.6, .999), c(.2, .5))
for (kind in names(critical)) for (range in ranges) for (level in c(.5, .9, .95, .999))
  cat(paste(kind, level, digits(range[1]), digits(range[2]), digits(critical[[kind]](level, range[1], range[2])), sep = ","),
      "\n", file = file, append = TRUE, sep = "")

limits <- list(
  PLAIN = function(s, m) cbind(pmax(0, s - s * m), pmin(1, s + s * m)),
  LOG = function(s, m) cbind(s * exp(-m), pmin(1, s * exp(m))),
  LOG_LOG = function(s, m) { theta <- exp(m / log(s)); cbind(s^(1 / theta), s^theta) },
  ARCSINE = function(s, m) {
    margin <- m * sqrt(s / (1 - s)) / 2
    cbind(sin(pmax(0, asin(sqrt(s)) - margin))^2, sin(pmin(pi / 2, asin(sqrt(s)) + margin))^2)
  })
file <- "src/test/resources/golden/bands.csv"
header(file, "bands.R", "survfit; level .95, first to last event with a standard error; from, to: the range in (0, 1)")
cat("dataset,group,kind,transform,from,to,critical,time,lower,upper\n", file = file, append = TRUE)
for (name in c("leukemia_6mp", "aml", "tied", "ovarian", "glioma_rit")) {
  own <- samples[[name]]
  for (group in levels(own$group)) {
    fit <- survfit(Surv(time, event) ~ 1, own[own$group == group, ], timefix = FALSE)
    n <- fit$n
    use <- which(fit$n.event > 0 & is.finite(fit$std.err) & fit$surv > 0)
    if (length(use) < 2) next
    a <- n * fit$std.err^2 / (1 + n * fit$std.err^2)
    from <- a[use[1]]; to <- a[max(use)]
    for (kind in names(critical)) {
      c <- critical[[kind]](.95, from, to)
      for (transform in names(limits)) {
        m <- c * (if (kind == "HALL_WELLNER") (1 + n * fit$std.err^2) / sqrt(n) else fit$std.err)
        out <- limits[[transform]](fit$surv, m)
        show <- unique(use[c(1, ceiling(length(use) / 2), length(use))])
        cat(paste(name, group, kind, transform, digits(from), digits(to), digits(c), digits(fit$time[show]),
                  digits(out[show, 1]), digits(out[show, 2]), sep = ","), file = file, append = TRUE, sep = "\n")
      }
    }
  }
}
