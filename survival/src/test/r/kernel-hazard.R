# Hazards smoothed by kernels, by direct evaluation; the moments of the kernels by integrate, checked against the closed
# forms of Klein and Moeschberger (section 6.2).
source("src/test/r/samples.R")

kernels <- list(EPANECHNIKOV = function(x) .75 * (1 - x^2) * (abs(x) <= 1),
                BIWEIGHT = function(x) 15 / 16 * (1 - x^2)^2 * (abs(x) <= 1), UNIFORM = function(x) .5 * (abs(x) <= 1))
closed <- list(
  EPANECHNIKOV = function(q) c(64 * (2 - 4*q + 6*q^2 - 3*q^3), 240 * (1 - q)^2) / ((1 + q)^4 * (19 - 18*q + 3*q^2)),
  BIWEIGHT = function(q) c(64 * (8 - 24*q + 48*q^2 - 45*q^3 + 15*q^4), 1120 * (1 - q)^3) /
    ((1 + q)^5 * (81 - 168*q + 126*q^2 - 40*q^3 + 5*q^4)),
  UNIFORM = function(q) 2 * c(4 * (1 + q^3) / (1 + q)^4, 6 * (1 - q) / (1 + q)^3))
correction <- function(kernel, p, q) {  # alpha, beta on (-p, q)
  m <- sapply(0:2, function(k) integrate(function(x) x^k * kernels[[kernel]](x), -p, q, rel.tol = 1e-13)$value)
  solve(rbind(m[1:2], m[2:3]), c(1, 0))
}
for (kernel in names(kernels)) for (q in c(0, .3, .8, 1)) print(rbind(correction(kernel, 1, q), closed[[kernel]](q)))

estimate <- function(kernel, b, t, end, at, step, square) {
  fix <- correction(kernel, min(1, (end - t) / b), min(1, t / b))
  x <- (t - at) / b
  k <- kernels[[kernel]](x) * (fix[1] + fix[2] * x)
  c(sum(k * step) / b, sqrt(sum(k^2 * square)) / b)
}
chosen <- function(kernel, end, at, step) {
  b <- end / 20 * 10^((0:29) / 29)
  scores <- sapply(b, function(b) {
    u <- sapply(end * ((0:200) / 200), function(t) estimate(kernel, b, t, end, at, step, step)[1])
    left <- sapply(seq_along(at), function(i) estimate(kernel, b, at[i], end, at[-i], step[-i], step[-i])[1])
    sum((u[-1]^2 + u[-201]^2) / 2) * end / 200 - 2 * sum(left * step)
  })
  b[which.min(scores)]
}
file <- "src/test/resources/golden/kernel-hazard.csv"
header(file, "kernel-hazard.R", "level .95; chosen: the bandwidth by cross-validation")
cat("dataset,kernel,chosen,bandwidth,time,hazard,se,lower,upper\n", file = file, append = TRUE)
for (name in c("aml", "glioma_rit", "ovarian", "tied")) {
  own <- samples[[name]]
  at <- sort(unique(own$time[own$event == 1]))
  n <- sapply(at, function(t) sum(own$time >= t)); d <- sapply(at, function(t) sum(own$time == t & own$event == 1))
  end <- max(at)
  for (kernel in names(kernels)) {
    best <- chosen(kernel, end, at, d / n)
    for (b in c(best, end / 3, end * .8)) for (t in end * c(0, .05, .21, .5, .83, .97, 1)) {
      h <- estimate(kernel, b, t, end, at, d / n, d / n^2)
      h[1] <- max(0, h[1])
      ends <- if (h[1] > 0) h[1] * exp(qnorm(c(.025, .975)) * h[2] / h[1]) else c(NA, NA)
      cat(paste(name, kernel, as.integer(b == best), digits(b), digits(t), digits(h[1]), digits(h[2]), digits(ends[1]),
                digits(ends[2]), sep = ","), "\n", file = file, append = TRUE, sep = "")
    }
  }
}
