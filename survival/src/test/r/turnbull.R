# Nonparametric maximum likelihood from interval-censored data: innermost intervals found by comparing all pairs of ends,
# masses by self-consistency on the full matrix and Newton's method on the cells that keep mass; the conditions of the
# maximum are checked. Beside it what survfit of the survival package answers, which stops early.
suppressMessages(library(survival))
cosmesis <- read.csv("src/test/resources/textbook/textbook_breast_cosmesis.csv")
cosmesis <- with(cosmesis, data.frame(dataset = group, left = left_months, right = right_months, count = 1))
made_up <- read.csv("src/test/resources/golden/interval-censored.csv", comment.char = "#")
data <- rbind(cosmesis, made_up)
data$right[is.na(data$right)] <- Inf

innermost <- function(left, right) {
  ends <- sort(unique(c(left, right)))
  begin <- 2 * match(left, ends) + (left < right)  # an open end begins behind its time
  end <- 2 * match(right, ends)
  pairs <- expand.grid(b = unique(begin), e = unique(end))
  keep <- mapply(function(b, e) b <= e && !any(begin > b & begin <= e) && !any(end >= b & end < e), pairs$b, pairs$e)
  pairs <- pairs[keep, ][order(pairs$b[keep]), ]
  list(left = ends[pairs$b %/% 2], right = ends[pairs$e %/% 2],
       holds = outer(begin, pairs$b, "<=") & outer(end, pairs$e, ">="))
}
maximise <- function(holds, w) {
  n <- sum(w)
  gradient <- function(p) colSums(holds * (w / as.vector(holds %*% p)))
  p <- rep(1 / ncol(holds), ncol(holds))
  for (i in 1:20000) p <- p * gradient(p) / n
  p[p < 1e-6] <- 0
  on <- which(p > 0)
  p <- p / sum(p)
  for (i in 1:30) {
    probability <- as.vector(holds %*% p)
    a <- holds[, on, drop = FALSE]
    hessian <- crossprod(a * (sqrt(w) / probability))
    system <- rbind(cbind(hessian, 1), c(rep(1, length(on)), 0))
    p[on] <- p[on] + solve(system, c(gradient(p)[on] - n, 0), tol = 1e-30)[seq_along(on)]
  }
  excess <- gradient(p) / n - 1
  stopifnot(all(p >= 0), max(abs(excess[on])) < 1e-12, max(excess) < 1e-12)
  list(mass = p, loglik = sum(w * log(as.vector(holds %*% p))))
}
digits <- function(x) ifelse(is.infinite(x), "", sprintf("%.17g", x))

masses <- "src/test/resources/golden/turnbull.csv"
cat("# source:   ../textbook/textbook_breast_cosmesis.csv and interval-censored.csv\n",
    "# command:  Rscript src/test/r/turnbull.R      R ", as.character(getRversion()), ", survival ",
    packageDescription("survival")$Version, ", 2026-11-20\n",
    "# note:     empty right is infinite; survfit is the survival at the right end by survfit, empty where right is\n",
    "#           infinite, and for the samples with an exact time 0, which survfit cannot tell from a left end\n",
    "dataset,left,right,mass,survfit,log_likelihood\n", file = masses, sep = "")
for (name in unique(data$dataset)) {
  own <- subset(data, dataset == name & count > 0)
  cells <- innermost(own$left, own$right)
  fit <- maximise(cells$holds, own$count)
  early <- rep(NA, length(cells$left))
  if (!any(own$right == 0)) {
    fitted <- survfit(Surv(ifelse(own$left == 0, NA, own$left), ifelse(is.finite(own$right), own$right, NA),
                           type = "interval2") ~ 1, weights = own$count)
    early <- sapply(cells$right, function(t) c(1, fitted$surv)[1 + sum(fitted$time <= t)])
    early[is.infinite(cells$right)] <- NA
  }
  write.table(data.frame(name, digits(cells$left), digits(cells$right), digits(fit$mass),
                         ifelse(is.na(early), "", sprintf("%.6f", early)), digits(fit$loglik)), masses, append = TRUE,
              sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
}
