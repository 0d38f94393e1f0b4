# Cox models with a ridge penalty and with a gamma frailty.
source("src/test/r/cox-models.R")
file <- "cox-ridge-frailty"
start_golden(file, "cox-ridge-frailty", "model,quantity,index,value",
             "ridge: the model, then ridge and theta; the penalty is theta / 2 times the sum of the squared coefficients, unscaled;",
             "logLikelihood is that without the penalty; variance is the inverse of the penalised information, sandwichVariance",
             "that inverse times the information times that inverse, degreesOfFreedom the trace of information times inverse.",
             "frailty: the model, then frailty and the variance theta; logFrailty by cluster in increasing order; marginalLogLikelihood",
             "integrates the frailties out and tends to that without frailty as theta tends to 0. estimated: theta at its maximum, to 1e-5 relative, the rest to 1e-6; coxph itself ends",
             "its search before, with a warning from an inner loop on kidney. Variances are those given theta.",
             "ridge: coefficients checked to 1e-8 by the penalised score being 0; fixed theta frailty: by the scores of both parts")
quiet <- function(x) suppressWarnings(x)
ridge_fit <- function(sample, covariates, ties, theta, strata = FALSE) {
  rows <- cox_rows(sample)
  late <- !is.null(rows$start)
  rows$X <- as.matrix(rows[covariates])
  formula <- as.formula(paste0(if (late) "Surv(start, stop, event)" else "Surv(stop, event)", " ~ ridge(",
                               "X, theta = ", theta, ", scale = FALSE)",
                               if (strata) " + strata(stratum)" else ""))
  environment(formula) <- environment()
  fit <- quiet(coxph(formula, rows, ties = ties, control = tight))
  free <- as.formula(paste0(if (late) "Surv(start, stop, event)" else "Surv(stop, event)", " ~ ",
                            "X", if (strata) " + strata(stratum)" else ""))
  at <- quiet(coxph(free, rows, ties = ties, init = coef(fit), x = TRUE,
                    control = coxph.control(iter.max = 0, timefix = FALSE)))
  score <- colSums(as.matrix(residuals(at, "score")))
  stopifnot(abs(fit$var %*% (score - theta * coef(fit))) < 1e-8)
  near(fit$loglik[2], at$loglik[2], 1e-10)
  if (!(sample %in% c("collinear", "wide"))) near(c(fit$var), c(solve(solve(vcov(at)) + diag(theta, length(score)))), 1e-6)
  fit
}
for (ties in c("efron", "breslow")) for (theta in c(.1, 1, 20))
  for (m in list(c("lung", "age;sex;ph.ecog"), c("continuous", "a;b;c;d"), c("heart", "age;surgery;transplant"),
                 c("late-entry-strata", "x;z", "strata"), c("collinear", "x1;x2;x3"), c("separation", "x"),
                 c("wide", paste(sprintf("x%03d", 1:100), collapse = ";")))) {
    if (m[1] == "wide" && (theta != 20 || ties == "breslow")) next
    strata <- length(m) > 2
    fit <- ridge_fit(m[1], names_in(m[2]), ties, theta, strata)
    model <- paste(c(m[1], ties, if (strata) "strata", "ridge", theta), collapse = "/")
    out <- rbind(long_vector(model, "coefficient", coef(fit)), long(model, "logLikelihood", fit$loglik[2]))
    if (m[1] != "wide") out <- rbind(out, long_lower(model, "variance", fit$var), long_lower(model, "sandwichVariance", fit$var2))
    append_golden(file, rbind(out, long(model, "degreesOfFreedom", sum(fit$df))))
  }
fixed <- function(rows, ties, theta) quiet(coxph(Surv(stop, event) ~ age + sex + frailty(cluster, theta = theta, sparse = FALSE),
                                                 rows, ties = ties, control = tight))
# Therneau TM, Grambsch PM. Modeling Survival Data. Springer 2000, section 9.6: the marginal likelihood of theta from the
# penalised one, its maximum over the coefficients given theta
marginal <- function(rows, ties, theta) {
  fit <- fixed(rows, ties, theta)
  w <- coef(fit)[-(1:2)]; nu <- 1 / theta; d <- rowsum(rows$event, rows$cluster)
  fit$loglik[2] + nu * sum(w - exp(w)) + sum(nu + d - (nu + d) * log(nu + d) + nu * log(nu) + lgamma(nu + d) - lgamma(nu))
}
for (sample in c("kidney", "kidney-like")) for (ties in c("efron", "breslow")) {
  rows <- cox_rows(sample)
  slope <- function(theta) (marginal(rows, ties, theta * 1.001) - marginal(rows, ties, theta / 1.001))
  best <- uniroot(slope, c(.1, 2), tol = 1e-10)$root
  own <- quiet(coxph(Surv(stop, event) ~ age + sex + frailty(cluster), rows, ties = ties,
                     control = coxph.control(timefix = FALSE)))
  history <- own$history[[1]]
  near(history$theta, best, 2e-2); near(history$c.loglik, marginal(rows, ties, history$theta), 1e-4)
  for (theta in c(.2, .5, 1, best)) {
    fit <- fixed(rows, ties, theta)
    model <- paste(sample, ties, "frailty", if (theta == best) "estimated" else theta, sep = "/")
    b <- coef(fit)[1:2]; w <- coef(fit)[-(1:2)]
    if (ties == "breslow") {
      eta <- as.matrix(rows[c("age", "sex")]) %*% b + w[match(rows$cluster, sort(unique(rows$cluster)))]
      martingale <- residuals(coxph(Surv(stop, event) ~ offset(eta), rows, ties = ties, control = tight), "martingale")
      stopifnot(abs(colSums(as.matrix(rows[c("age", "sex")]) * martingale)) < 1e-6)
      stopifnot(abs(rowsum(martingale, rows$cluster) - (exp(w) - 1) / theta) < 1e-6)
    }
    append_golden(file, rbind(long(model, "theta", theta), long_vector(model, "coefficient", b),
                              long_lower(model, "variance", fit$var[1:2, 1:2]), long_vector(model, "logFrailty", w),
                              long(model, "logLikelihood", fit$loglik[2]),
                              long(model, "marginalLogLikelihood", marginal(rows, ties, theta))))
  }
}
