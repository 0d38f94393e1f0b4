# Max-combo tests: scores, covariances and p-values by a direct evaluation of the formulas on the table of event times;
# the p-value as the mean over all directions (directions.R), since the matrices have rank 2 or 3.
source("src/test/r/samples.R")
source("src/test/r/directions.R")
samples <- with(samples, list(aml = aml, leukemia_6mp = leukemia_6mp, tongue = tongue, veteran = veteran,
  ovarian = ovarian, breast_ihc = breast_ihc, bmt_aml = droplevels(subset(bmt, grepl("^AML", group))),
  bmt_first = droplevels(subset(bmt, group %in% levels(group)[c(1, 3)])),
  tied = droplevels(subset(tied, group %in% c("A", "D")))))
weights <- list(usual = rbind(c(0, 0), c(1, 0), c(0, 1), c(1, 1)), three = rbind(c(0, 0), c(1, 0), c(0, 1)),
                late = rbind(c(0, 0), c(0, 0.5)), other = rbind(c(0, 0), c(0.5, 0.5), c(2, 0)))
file <- "src/test/resources/golden/max-combo.csv"
header(file, "max-combo.R", "two groups each: of bmt the AML groups, or the first and the last; of tied A and D")
cat("dataset,weights,quantity,a,b,value\n", file = file, append = TRUE)
for (name in names(samples)) for (set in names(weights)) {
  s <- samples[[name]]
  first <- as.integer(s$group) == 1
  t <- sort(unique(s$time[s$event == 1]))
  n <- sapply(t, function(u) sum(s$time >= u)); n1 <- sapply(t, function(u) sum(s$time >= u & first))
  d <- sapply(t, function(u) sum(s$time == u & s$event == 1))
  d1 <- sapply(t, function(u) sum(s$time == u & s$event == 1 & first))
  S <- c(1, head(cumprod(1 - d / n), -1))
  W <- apply(weights[[set]], 1, function(w) S^w[1] * (1 - S)^w[2])
  spread <- ifelse(n > 1, d * (n - d) / pmax(n - 1, 1) * n1 * (n - n1) / n^2, 0)
  U <- c(t(W) %*% (d1 - d * n1 / n))
  V <- t(W) %*% (W * spread)
  z <- U / sqrt(diag(V))
  A <- vectors(cov2cor(V))
  stopifnot(ncol(A) %in% 2:3)
  p <- c(TWO_SIDED = directions(max(abs(z)), A, TRUE))
  # for a largest z near 0 the mean over directions is inaccurate
  if (max(z) > 0.5) p["MORE_EVENTS"] <- directions(max(z), A, FALSE)
  if (max(-z) > 0.5) p["FEWER_EVENTS"] <- directions(max(-z), A, FALSE)
  k <- seq_along(U) - 1
  rows <- rbind(cbind("score", k, "", digits(U)), cbind("z", k, "", digits(z)),
    cbind("covariance", rep(k, length(k)), rep(k, each = length(k)), digits(c(V))), cbind("p", names(p), "", digits(p)))
  write.table(cbind(name, set, rows), file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
}
