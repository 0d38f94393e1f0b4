# Beta product confidence limits by direct evaluation: the moments of the product over events, matched by a beta
# distribution. A simulation of the product itself checks the match: where one or two are left at risk, the tail of the
# lower limit is .031 instead of .025 and .110 instead of .100 (aml, week 48). Also binom.test.
source("src/test/r/samples.R")
source("src/test/r/nasty.R")

match_beta <- function(a, b) {  # a, b of the factors; a = 0 is the point 0
  if (any(a == 0)) return(c(0, 1))
  if (length(a) == 0) return(c(1, 0))
  m1 <- prod(a / (a + b)); m2 <- prod(a * (a + 1) / ((a + b) * (a + b + 1)))
  c(m1 * (m1 - m2) / (m2 - m1^2), (1 - m1) * (m1 - m2) / (m2 - m1^2))
}
quantile_of <- function(p, ab) if (ab[2] == 0) 1 else if (ab[1] == 0) 0 else qbeta(p, ab[1], ab[2])
cdf_of <- function(w, ab) if (ab[2] == 0) as.numeric(w >= 1) else if (ab[1] == 0) 1 else pbeta(w, ab[1], ab[2])
mid <- function(tail, low, high) {
  f <- function(w) (cdf_of(w, low) + cdf_of(w, high)) / 2 - tail
  if (f(0) >= 0) 0 else if (f(1 - 1e-15) < 0) 1 else uniroot(f, c(0, 1 - 1e-15), tol = 1e-15)$root
}
set.seed(20261125)
file <- "src/test/resources/golden/beta-product.csv"
header(file, "beta-product.R", "aml: group Maintained; limits from each time on; small: times 1 2 2 3 5 5, events 1 0 1 1 1 0")
cat("dataset,level,time,lower,upper,mid_lower,mid_upper\n", file = file, append = TRUE)
small <- list(aml = subset(samples$aml, group == "Maintained"), glioma_rit = samples$glioma_rit,
              ovarian = samples$ovarian, small = sample_of(1, c(1, 2, 2, 3, 5, 5), c(1, 0, 1, 1, 1, 0)),
              "all-at-one-time" = with(nasty_samples[["all-at-one-time"]], sample_of(1, time, cause > 0)),
              "last-all-die" = with(nasty_samples[["last-all-die"]], sample_of(1, time, cause > 0)))
for (name in names(small)) for (level in c(.95, .8)) {
  own <- small[[name]]
  tail <- (1 - level) / 2
  for (t in sort(unique(own$time))) {
    events <- sort(unique(own$time[own$event == 1 & own$time <= t]))
    n <- sapply(events, function(s) sum(own$time >= s)); d <- sapply(events, function(s) sum(own$time == s & own$event == 1))
    a <- as.numeric(n - d + 1); b <- as.numeric(d); r <- sum(own$time > t)
    high <- match_beta(a, b); low <- match_beta(c(a, r), c(b, 1))
    lower <- quantile_of(tail, low); upper <- quantile_of(1 - tail, high)
    if (name %in% c("aml", "small") && r > 0 && length(a) > 0) {
      draws <- 1e5
      w <- Reduce(`*`, Map(function(a, b) rbeta(draws, a, b), a, b)); v <- w * rbeta(draws, r, 1)
      stopifnot(abs(mean(v <= lower) - tail) < 5 * sqrt(tail / draws) + .012,
                abs(mean(w <= upper) - 1 + tail) < 5 * sqrt(tail / draws) + .012)
    }
    write.table(cbind(name, level, digits(t), digits(lower), digits(upper), digits(mid(tail, low, high)),
                      digits(mid(1 - tail, low, high))), file, append = TRUE, sep = ",", quote = FALSE,
                row.names = FALSE, col.names = FALSE)
  }
}
file <- "src/test/resources/golden/binomial.csv"
header(file, "beta-product.R", "binom.test")
cat("successes,subjects,level,lower,upper\n", file = file, append = TRUE)
for (n in c(1, 2, 7, 40, 1000)) for (x in unique(c(0, 1, n %/% 3, n - 1, n))) for (level in c(.95, .8)) {
  ci <- binom.test(x, n, conf.level = level)$conf.int
  cat(paste(x, n, level, digits(ci[1]), digits(ci[2]), sep = ","), "\n", file = file, append = TRUE, sep = "")
}
