# P(max Z > m) and P(max |Z| > m) of correlated standard normal variables, by formulas that have no cancellation and are
# not those of the library: for Z_i = l_i X + sqrt(1 - l_i^2) e_i one integral over X, whatever the number of variables;
# for matrices of rank 2 and 3 the mean over all directions (directions.R).
source("src/test/r/directions.R")
factor <- function(m, l, absolute) {
  ends <- seq(-45, 45, by = 0.25)
  x <- c(outer(rule$x, rep(0.125, 360)) + rep(ends[-361] + 0.125, each = 24))
  s <- sqrt(1 - l^2)
  stays <- rowSums(sapply(seq_along(l), function(i) {
    q <- pnorm((m - l[i] * x) / s[i], lower.tail = FALSE)
    if (absolute) q <- q + pnorm((-m - l[i] * x) / s[i])
    log1p(-q)
  }))
  sum(rep(rule$w, 360) * 0.125 * dnorm(x) * -expm1(stays))
}
digits <- function(x) sprintf("%.17g", x)
file <- "src/test/resources/golden/normal-maximum.csv"
cat("# source:   made up correlation matrices\n",
    "# command:  Rscript src/test/r/normal-maximum.R      R ", as.character(getRversion()), ", 2026-11-21\n",
    "# note:     loadings are the l_i of the script, or the rows of unit vectors, one after the other\n",
    "kind,loadings,absolute,m,p\n", file = file, sep = "")
row <- function(kind, loadings, absolute, m, p) cat(kind, ",", paste(digits(loadings), collapse = " "), ",", absolute, ",",
  digits(m), ",", digits(p), "\n", file = file, append = TRUE, sep = "")
loadings <- list(c(0, 0), c(.7, .7), c(.9, -.6), c(.95, .9, .5), c(.5, -.5, .3), c(.9, .8, .7, .6), c(.9, -.8, .7, -.6),
                 c(.8, .8, .8, .8, .8), c(.9, .8, .7, .6, .5, .4), c(.6, -.6, .6, -.6, .6, -.6, .6, -.6))
# those of more variables take the library long: few
bounds <- function(l, absolute) switch(as.character(length(l)), "4" = c(1.5, 7, 30), "5" = if (absolute) 7 else c(1.5, 30),
  "6" = 30, "8" = if (absolute) c(1.5, 30) else 37, c(0.25, 1.5, 2.5, 7, 15, 30, 37))
for (l in loadings) for (absolute in c("false", "true")) for (m in bounds(l, absolute == "true"))
  row("factor", l, absolute, m, factor(m, l, absolute == "true"))
for (m in c(-2, -0.5, 0)) for (l in loadings[c(3, 5, 7)]) row("factor", l, "false", m, factor(m, l, FALSE))
angles <- list(near = c(0, 0.001), three = c(0, 0.5, 1.2), opposite = c(0, pi), spread = c(0, 1, 2.5, 4))
for (a in angles) for (absolute in c("false", "true")) for (m in c(0.5, 2, 7, 15, 30)) {
  A <- cbind(cos(a), sin(a))
  row("vectors2", c(t(A)), absolute, m, directions(m, A, absolute == "true"))
}
unit <- function(A) A / sqrt(rowSums(A^2))
spheres <- list(
  unit(rbind(c(1, 0, 0), c(1, 1, 0), c(1, .5, 2))),
  unit(rbind(c(1, 0, 0), c(0, 1, 0), c(1, 1, 0), c(1, 1, 1))),
  unit(rbind(c(3, 1, 0), c(0, 1, 0), c(3, 2, 0), c(1, 1, 1), c(-1, 2, 1))))
for (A in spheres) for (absolute in c("false", "true")) for (m in c(1, 3, 9))
  row("vectors3", c(t(A)), absolute, m, directions(m, A, absolute == "true"))
