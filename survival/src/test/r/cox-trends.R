# What cox-residuals.R and cox-zph.R leave out: the residuals of cox.zph() by term, Schoenfeld residuals with weights, by
# their definition, and sums of residuals by unit.
source("src/test/r/cox-models.R")
file <- "cox-trends"
start_golden(file, "cox-trends", "model,quantity,index,value",
             "trend/term: y of cox.zph(), x the function of time, the index row:term or row, of each fourth event, and",
             "variance/term: the number of events times its var. schoenfeld: x less its mean among those at risk, by the definition;",
             "scaledSchoenfeld: the sum of the weights of the events times that times the variance, plus the coefficient.",
             "unit/martingale and unit/score: sums of w times the residual by unit, in the order of the unit's first row.")
write_trend <- function(model, sample, covariates, ties, transform, ...) {
  fit <- cox_fit(sample, covariates, ties, ...)
  rows <- cox_rows(sample)
  z <- cox.zph(fit, transform)
  # as cox.zph() sorts right-censored rows; late entry is not among these models
  ord <- order(rows$stop)
  events <- rows$row[ord][rows$event[ord] == 1]
  stopifnot(is.null(rows$start), z$time == rows$stop[events + 1])
  some <- seq(1, length(events), 4)
  append_golden(file, rbind(
    long_vector(model, paste0(transform, "/x"), z$x[some], events[some]),
    long_matrix(model, paste0(transform, "/trend"), z$y[some, , drop = FALSE], events[some]),
    long_vector(model, paste0(transform, "/variance"), diag(as.matrix(z$var)))))
}
veteran <- c("trt", "celltype", "karno", "diagtime_months", "age_years", "prior")
write_trend("veteran/efron", "veteran", veteran, "efron", "km")
write_trend("veteran/breslow", "veteran", veteran, "breslow", "log")
write_trend("lung/efron", "lung", c("age", "sex", "ph.ecog"), "efron", "rank")
write_trend("bmt/efron", "bmt", "group", "efron", "identity")

write_weighted <- function(model, sample, covariates, ties, strata = FALSE) {
  fit <- cox_fit(sample, covariates, ties, strata, weights = TRUE)
  rows <- cox_rows(sample, weights = TRUE)
  entry <- if (is.null(rows$start)) rep(0, nrow(rows)) else rows$start
  part <- if (strata) as.character(rows$stratum) else rep("", nrow(rows))
  x <- as.matrix(rows[covariates])
  w <- rows$weight
  risk <- w * exp(c(x %*% coef(fit)))
  events <- which(rows$event == 1)
  residual <- t(sapply(events, function(i) {
    at_risk <- part == part[i] & entry < rows$stop[i] & rows$stop >= rows$stop[i]
    die <- at_risk & rows$stop == rows$stop[i] & rows$event == 1
    d <- if (ties == "efron") sum(die) else 1
    means <- sapply(seq_len(d) - 1, function(k) {
      r <- risk * at_risk * (1 - k / d * die)
      colSums(r * x) / sum(r)
    })
    x[i, ] - rowMeans(matrix(means, nrow = ncol(x)))
  }))
  stopifnot(abs(colSums(w[events] * residual)) < 1e-9 * sum(w))
  scaled <- sum(w[events]) * residual %*% fit$var + rep(coef(fit), each = nrow(residual))
  unit <- factor(rows$unit, unique(rows$unit))
  append_golden(file, rbind(
    long_matrix(model, "schoenfeld", residual, rows$row[events]), long_matrix(model, "scaledSchoenfeld", scaled, rows$row[events]),
    long_vector(model, "unit/martingale", c(rowsum(w * residuals(fit, "martingale"), unit, reorder = FALSE))),
    long_matrix(model, "unit/score", rowsum(w * as.matrix(residuals(fit, "score")), unit, reorder = FALSE))))
}
for (ties in c("efron", "breslow")) {
  write_weighted(paste0("weights-sampling/", ties, "/weights"), "weights-sampling", c("x", "z"), ties)
  write_weighted(paste0("weights-late-entry/", ties, "/strata/weights"), "weights-late-entry", c("x", "z"), ties, strata = TRUE)
}

# The smooth curve: a natural spline on given knots, by lm().
suppressMessages(library(splines))
file <- "natural-spline"
start_golden(file, "cox-trends", "x,y,weight,fit,variance",
             "made up; lm() on ns() with inner knots at the 5th and the 9th of 12 abscissas; variance: the diagonal of its hat",
             "matrix over the weight, which is the variance of the height for points whose weights are frequencies")
x <- c(0, 1, 1, 2.5, 3, 4, 4.5, 6, 7, 7.25, 9, 10)
y <- c(3, -1, 2, 0, 4, 1, 7, 2, 5, 5.5, -3, 1)
w <- c(1, 2, 1, 3, 1, 1, 2, 1, 1, 4, 1, 2)
spline <- lm(y ~ ns(x, knots = x[c(5, 9)], Boundary.knots = range(x)), weights = w)
append_golden(file, data.frame(x, y, w, digits(fitted(spline)), digits(unname(hatvalues(spline)) / w)))
