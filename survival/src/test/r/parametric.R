# Parametric regression. The likelihood is written down with R's distribution functions, maximised by nlminb and polished by
# Newton's method on differences of high order; where survreg has the family and the data, the two are compared here.
suppressMessages(library(survival))
digits <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "")
header <- function(file, note) writeLines(c(
  "# source:   lung.csv, kidney.csv, weights-frequency.csv, weights-sampling.csv and weights-late-entry.csv of ../cox,",
  "# source:   textbook_breast_cosmesis.csv of ../textbook",
  "# command:  Rscript src/test/r/parametric.R      R 4.2.2, survival 3.5-3, 2026-11-26",
  paste("# note:    ", note)), file)
read <- function(name) read.csv(file.path("src/test/resources", name), comment.char = "#")

# Families: log survival and log density of time; parameters as columns of a matrix.
gengamma_logS <- function(t, p) {
  q <- p[, 3]; w <- (log(t) - p[, 1]) / exp(p[, 2]); k <- 1 / q^2
  ifelse(q > 0, pgamma(k * exp(q * w), k, lower.tail = FALSE, log.p = TRUE), pgamma(k * exp(q * w), k, log.p = TRUE))
}
gengamma_logf <- function(t, p) {
  q <- p[, 3]; w <- (log(t) - p[, 1]) / exp(p[, 2]); k <- 1 / q^2
  log(abs(q)) + k * log(k) - lgamma(k) + k * (q * w - exp(q * w)) - p[, 2] - log(t)
}
logistic <- function(t, p) (log(t) - p[, 1]) / exp(p[, 2])
families <- list(
  "exponential" = list(names = "mu", dist = "exponential",
    logS = function(t, p) -t * exp(-p[, 1]), logf = function(t, p) -p[, 1] - t * exp(-p[, 1])),
  "Weibull" = list(names = c("mu", "log(sigma)"), dist = "weibull",
    logS = function(t, p) pweibull(t, exp(-p[, 2]), exp(p[, 1]), lower.tail = FALSE, log.p = TRUE),
    logf = function(t, p) dweibull(t, exp(-p[, 2]), exp(p[, 1]), log = TRUE)),
  "log-normal" = list(names = c("mu", "log(sigma)"), dist = "lognormal",
    logS = function(t, p) plnorm(t, p[, 1], exp(p[, 2]), lower.tail = FALSE, log.p = TRUE),
    logf = function(t, p) dlnorm(t, p[, 1], exp(p[, 2]), log = TRUE)),
  "log-logistic" = list(names = c("mu", "log(sigma)"), dist = "loglogistic",
    logS = function(t, p) plogis(logistic(t, p), lower.tail = FALSE, log.p = TRUE),
    logf = function(t, p) dlogis(logistic(t, p), log = TRUE) - p[, 2] - log(t)),
  "gamma" = list(names = c("mu", "log(shape)"), dist = "",
    logS = function(t, p) pgamma(t, exp(p[, 2]), scale = exp(p[, 1]), lower.tail = FALSE, log.p = TRUE),
    logf = function(t, p) dgamma(t, exp(p[, 2]), scale = exp(p[, 1]), log = TRUE)),
  "generalized gamma" = list(names = c("mu", "log(sigma)", "Q"), dist = "", logS = gengamma_logS, logf = gengamma_logf))

# d: entry, left, right, weight; x: list of design matrices, one per parameter
rowwise <- function(family, d, x, theta) {
  ends <- cumsum(sapply(x, ncol)); starts <- ends - sapply(x, ncol) + 1
  p <- sapply(seq_along(x), function(k) x[[k]] %*% theta[starts[k]:ends[k]])
  exact <- d$left == d$right
  logS <- function(t, rows) family$logS(t, p[rows, , drop = FALSE])
  out <- numeric(nrow(d))
  out[exact] <- family$logf(d$left[exact], p[exact, , drop = FALSE])
  right <- !is.finite(d$right) & d$left > 0; out[right] <- logS(d$left[right], right)
  between <- !exact & is.finite(d$right)
  low <- ifelse(d$left > 0, family$logS(pmax(d$left, 1e-300), p), 0)[between]
  high <- logS(d$right[between], between)
  out[between] <- low + log(-expm1(high - low))
  late <- d$entry > 0; out[late] <- out[late] - logS(d$entry[late], late)
  out
}
stencil <- c(-1, 9, -45, 45, -9, 1) / 60; points <- c(-3, -2, -1, 1, 2, 3)
slope <- function(f, at, unit, h = .03) # by columns
  sapply(seq_along(at), function(j) Reduce(`+`, lapply(1:6, function(m) {
    there <- at; there[j] <- at[j] + points[m] * h * unit[j]; stencil[m] * f(there) })) / (h * unit[j]))
maximum <- function(family, d, x, start) {
  f <- function(theta) { v <- sum(d$weight * rowwise(family, d, x, theta)); if (is.finite(v)) v else -1e10 }
  fit <- suppressWarnings(nlminb(start, function(th) -f(th), control = list(iter.max = 2000, eval.max = 5000, rel.tol = 1e-14)))
  at <- fit$par
  curve <- function(at, unit) -slope(function(th) slope(f, th, unit), at, unit)
  unit <- abs(at) * .01 + .01
  for (i in 1:2) unit <- sqrt(diag(solve(curve(at, unit))))
  for (i in 1:6) at <- at + solve(curve(at, unit), slope(f, at, unit))
  information <- curve(at, unit); information <- (information + t(information)) / 2
  stopifnot(sqrt(sum((slope(f, at, unit) * unit)^2)) < 1e-8)
  list(at = at, loglik = f(at), variance = solve(information), unit = unit)
}
robust <- function(family, d, x, fit, cluster) {
  score <- slope(function(th) d$weight * rowwise(family, d, x, th), fit$at, fit$unit)
  score <- rowsum(score, cluster)
  fit$variance %*% crossprod(score) %*% fit$variance
}

fits <- "src/test/resources/golden/parametric-fits.csv"
header(fits, "by model and family the estimates in their order; the errors are robust where the model calls for it")
cat("model,family,log_likelihood,null_log_likelihood,name,estimate,standard_error\n", file = fits, append = TRUE)
control <- survreg.control(maxiter = 200, rel.tolerance = 1e-14, toler.chol = 1e-14)
# on: design of the later parameters by place
model <- function(name, d, x, cluster = NULL, on = list(), check = NULL, only = names(families)) {
  if (is.null(d$entry)) d$entry <- 0
  if (is.null(d$weight)) d$weight <- 1
  for (of in only) {
    family <- families[[of]]
    one <- cbind("(Intercept)" = rep(1, nrow(d)))
    designs <- list(cbind(one, x))
    for (k in seq_along(family$names)[-1]) designs[[k]] <- if (k == 2 && length(on)) cbind(one, on[[1]]) else one
    typical <- mean(log(pmax(ifelse(is.finite(d$right), (d$left + d$right) / 2, d$left), .1)))
    start0 <- c(typical + 1, if (length(family$names) > 1) if (of == "gamma") .3 else -.2,
                if (length(family$names) > 2) .8)
    null <- maximum(family, d, lapply(designs, function(m) m[, 1, drop = FALSE]), start0)
    start <- unlist(lapply(seq_along(designs), function(k) c(null$at[k], rep(0, ncol(designs[[k]]) - 1))))
    fit <- maximum(family, d, designs, start)
    errors <- sqrt(diag(if (is.null(cluster)) fit$variance else robust(family, d, designs, fit, cluster)))
    labels <- unlist(lapply(seq_along(designs), function(k) {
      own <- colnames(designs[[k]])[-1]
      c(family$names[k], if (length(own)) if (k == 1) own else paste0(family$names[k], ": ", own)) }))
    if (family$dist != "" && !is.null(check)) {
      r <- check(family$dist)
      theirs <- c(coef(r), if (of != "exponential") log(r$scale))
      stopifnot(max(abs(theirs - fit$at) / fit$unit) < 1e-5, abs(r$loglik[2] - fit$loglik) < 1e-7 * abs(fit$loglik),
                abs(r$loglik[1] - null$loglik) < 1e-7 * abs(fit$loglik))
      v <- sqrt(diag(vcov(r)))
      if (length(v) == length(errors)) stopifnot(max(abs(v / errors - 1)) < 1e-5)
    }
    cat(paste(name, of, digits(fit$loglik), digits(null$loglik), labels, digits(fit$at), digits(errors), sep = ","),
        file = fits, append = TRUE, sep = "\n")
    if (name == "lung") predictions(of, family, designs, fit)
  }
}

predicted <- "src/test/resources/golden/parametric-predictions.csv"
header(predicted, "model lung; a man of 60 with ecog 1; standard errors by the delta method on differences")
cat("family,what,at,value,standard_error\n", file = predicted, append = TRUE)
predictions <- function(of, family, designs, fit) {
  subject <- c(1, 60, 1, 1)
  p <- function(theta) matrix(c(sum(subject * theta[1:4]), theta[-(1:4)]), 1)
  S <- function(t, theta) { q <- p(theta); exp(family$logS(t, q[rep(1, length(t)), , drop = FALSE])) }
  quantile <- function(prob, theta) uniroot(function(l) family$logS(exp(l), p(theta)) - log1p(-prob), c(-5, 15), tol = 1e-14)$root
  out <- list(
    survival = list(365, function(th) S(365, th)), survival = list(2000, function(th) S(2000, th)),
    conditional = list(400, function(th) S(400, th) / S(100, th)),
    hazard = list(365, function(th) exp(family$logf(365, p(th)) - family$logS(365, p(th)))),
    density = list(365, function(th) exp(family$logf(365, p(th)))),
    quantile = list(.5, function(th) exp(quantile(.5, th))), quantile = list(.9, function(th) exp(quantile(.9, th))),
    restricted_mean = list(365, function(th) integrate(S, 0, 365, th, rel.tol = 1e-12, subdivisions = 500)$value))
  for (i in seq_along(out)) {
    f <- out[[i]][[2]]
    gradient <- slope(f, fit$at, fit$unit)
    cat(paste(of, names(out)[i], out[[i]][[1]], digits(f(fit$at)),
              digits(sqrt(drop(gradient %*% fit$variance %*% gradient))), sep = ","),
        file = predicted, append = TRUE, sep = "\n")
  }
}
censored <- function(time, event) data.frame(left = time, right = ifelse(event == 1, time, Inf))

lung <- read("cox/lung.csv")
x <- as.matrix(lung[, 3:5])
model("lung", censored(lung$stop, lung$event), x, check = function(dist)
  survreg(Surv(stop, event) ~ age + sex + ph.ecog, lung, dist = dist, control = control))
model("lung_scale_by_sex", censored(lung$stop, lung$event), x, on = list(x[, "sex", drop = FALSE]),
      only = c("Weibull", "log-normal", "gamma", "generalized gamma"))
r <- survreg(Surv(stop, event) ~ age + sex + ph.ecog + strata(sex), lung, control = control)
ours <- subset(read.csv(fits, comment.char = "#"), model == "lung_scale_by_sex" & family == "Weibull")
stopifnot(max(abs(diff(log(r$scale)) / ours$estimate[6] - 1), abs(coef(r) / ours$estimate[1:4] - 1)) < 1e-6)

# Every fourth event known to lie in (0, t], every fourth in (.8 t, t].
mixed <- censored(lung$stop, lung$event)
i <- seq_len(nrow(lung))
mixed$left <- ifelse(lung$event == 1 & i %% 4 == 0, 0, ifelse(lung$event == 1 & i %% 4 == 1, .8 * lung$stop, lung$stop))
model("lung_mixed", mixed, x, check = function(dist) survreg(
  Surv(ifelse(mixed$left == 0, NA, mixed$left), ifelse(is.finite(mixed$right), mixed$right, NA), type = "interval2") ~ x,
  dist = dist, control = control))

cosmesis <- read("textbook/textbook_breast_cosmesis.csv")
arm <- cbind(chemo = as.numeric(cosmesis$group != "radiotherapy"))
d <- data.frame(left = cosmesis$left_months, right = ifelse(is.na(cosmesis$right_months), Inf, cosmesis$right_months))
model("cosmesis", d, arm, check = function(dist) survreg(
  Surv(ifelse(d$left == 0, NA, d$left), cosmesis$right_months, type = "interval2") ~ arm, dist = dist, control = control))

kidney <- read("cox/kidney.csv")
model("kidney", censored(kidney$stop, kidney$event), as.matrix(kidney[, c("age", "sex")]), cluster = kidney$cluster,
      check = function(dist) survreg(Surv(stop, event) ~ age + sex, kidney, cluster = cluster, dist = dist, control = control))

w <- read("cox/weights-frequency.csv"); w <- w[w$weight > 0, ]
model("frequencies", cbind(censored(w$stop, w$event), weight = w$weight), cbind(x = w$x), check = function(dist)
  survreg(Surv(stop, event) ~ x, w, weights = weight, dist = dist, control = control))

w <- read("cox/weights-sampling.csv"); w <- w[w$weight > 0, ]
model("sampling", cbind(censored(w$stop, w$event), weight = w$weight), as.matrix(w[, c("x", "z")]), cluster = seq_len(nrow(w)),
      only = setdiff(names(families), "generalized gamma"))

w <- read("cox/weights-late-entry.csv"); w <- w[w$weight > 0, ]
model("late_entry", cbind(censored(w$stop, w$event), entry = w$start, weight = w$weight), as.matrix(w[, c("x", "z")]),
      cluster = w$cluster)
