# Golden values of Cox regression: the table of the models, their fits and what the degenerate samples should end in.
source("src/test/r/cox-models.R")

models <- list()
add <- function(sample, covariates, strata = "no", weights = "no", cluster = "no", offset = "no",
                ties = c("efron", "breslow"), label = "")
  for (tie in ties) for (s in strata) for (w in weights) for (c in cluster) {
    model <- paste(c(sample, if (label != "") label, tie, if (s == "yes") "strata", if (w == "yes") "weights",
                     if (c == "yes") "cluster", if (offset == "yes") "offset"), collapse = "/")
    stopifnot(!any(sapply(models, function(m) m$model == model)))
    models[[length(models) + 1]] <<- data.frame(model, sample, covariates, ties = tie, strata = s, weights = w,
                                                cluster = c, offset)
  }
all_ties <- c("efron", "breslow", "exact")
both <- c("no", "yes")

add("aml", "group", ties = all_ties)
add("leukemia_6mp", "group", strata = both, ties = all_ties)
add("ovarian", "age_years;resid_ds;rx;ecog_ps", ties = all_ties)
add("larynx", "stage;age_years;diag_year", ties = all_ties)
add("bmt", "group", ties = all_ties)
add("tongue", "group", ties = all_ties)
add("breast_ihc", "group", ties = all_ties)
add("glioma_rit", "age_years;sex")
add("veteran", "trt;celltype;karno;diagtime_months;age_years;prior", ties = all_ties)
add("six", "x")
add("lung", "age;sex;ph.ecog", ties = all_ties)
add("lung", "age", ties = all_ties, label = "age")
add("heart", "age;surgery;transplant", ties = all_ties)
add("heart", "age;surgery;transplant", cluster = "yes")
add("kidney", "age;sex;disease", cluster = both)
add("kidney", "age;sex", cluster = both, label = "two")
add("bladder", "rx;size;number", strata = both, cluster = both)
add("recurrent-bladder", "rx;size;number", strata = both, cluster = both)
add("recurrent-bladder", "rx;size;number", strata = both, ties = "exact")
add("kidney-like", "age;sex;disease", cluster = both)
add("kidney-like", "age;sex", ties = "exact", label = "two")
add("ties-everywhere", "x;z;binary", ties = all_ties)
add("weights-frequency", "x;arm", weights = both)
add("weights-frequency", "x;arm", ties = "exact")
add("weights-sampling", "x;z", weights = both)
add("weights-late-entry", "x;z", strata = both, weights = both, cluster = both)
add("late-entry-strata", "x;z", strata = both, ties = all_ties)
add("many-rows-per-subject", "x;z", cluster = both)
add("near-collinear", "x1;x2")
add("scales", "tiny;huge;one")
add("large-offset", "a;b")
add("offset", "x", offset = "yes")
add("offset", "x", label = "without")
add("continuous", "a;b;c;d", ties = all_ties)
add("one-event", "x")
models <- do.call(rbind, models)

start_golden("cox-models", "cox", paste(names(models), collapse = ","),
             "covariates are separated by ;, text is a factor whose first level in the order of Unicode is the reference",
             "cluster: the column cluster, or subject where there is none")
append_golden("cox-models", models)

start_golden("cox-fits", "cox", "model,quantity,index,value",
             "coxph with eps 1e-14; rows of weight 0 left out, frequencies repeated as rows",
             "variance is that of the model; robustVariance that of the clusters, of the rows where the model has none;",
             "waldTest uses variance, robustWaldTest robustVariance; scoreTest and robustScoreTest are at 0;",
             "near-collinear is computed from other columns with the same span, since of its own R has 5 digits of variance;",
             "rows: those with a weight above 0 (times its frequency); concordance is that of the risk, its standard error",
             "the infinitesimal jackknife of concordance(), by clusters where the model has them; neither that nor a robust part for exact")
yes <- function(x) x == "yes"
quadratic <- function(b, v) { s <- sqrt(diag(v)); sum((b / s) * solve(v / outer(s, s), b / s)) }
# Of nearly the same columns the variance has 5 digits. It has all of them in a fit on x1 and the difference, turned back.
turned <- function(fit, rows, ties) {
  rows$apart <- (rows$x2 - rows$x1) * 1e5
  other <- coxph(Surv(stop, event) ~ x1 + apart, rows, ties = ties, control = tight)
  back <- matrix(c(1, 0, -1e5, 1e5), 2)
  near(coef(fit), c(back %*% coef(other))); near(c(vcov(fit)), c(back %*% vcov(other) %*% t(back)), 2e-5)
  other$coefficients <- c(back %*% coef(other))
  other$influence <- residuals(other, "dfbeta") %*% t(back)
  other$var <- back %*% vcov(other) %*% t(back)
  other
}
fits <- list()
for (k in seq_len(nrow(models))) with(models[k, ], {
  covariates <- names_in(covariates)
  args <- list(sample, covariates, ties, yes(strata), yes(weights), offset = yes(offset))
  naive <- do.call(cox_fit, args)
  fits[[model]] <<- naive
  frame <- cox_rows(sample, yes(weights))
  if (sample == "near-collinear") naive <- turned(naive, frame, ties)
  out <- rbind(
    long_vector(model, "coefficient", coef(naive)), long_lower(model, "variance", vcov(naive)),
    long(model, "nullLogLikelihood", naive$loglik[1]), long(model, "logLikelihood", naive$loglik[2]),
    long(model, "scoreTest", naive$score), long(model, "waldTest", naive$wald.test),
    long(model, "events", naive$nevent), long(model, "rows", naive$n))
  if (ties != "exact") {
    if (!yes(cluster)) frame$unit <- seq_len(nrow(frame))
    influence <- rowsum(if (sample == "near-collinear") naive$influence else residuals(naive, "dfbeta"), frame$unit)
    robust <- crossprod(influence)
    if (yes(cluster)) {
      fitted <- do.call(cox_fit, c(args, robust = TRUE))
      near(c(robust), c(fitted$var), 1e-8)
      near(c(fitted$naive.var), c(naive$var), 1e-8)
      out <- rbind(out, long(model, "robustScoreTest", fitted$rscore))
    }
    out <- rbind(out, long_lower(model, "robustVariance", robust),
                 long(model, "robustWaldTest", quadratic(coef(naive), robust)))
  }
  if (ties != "exact" && !(sample %in% c("one-event", "near-collinear"))) {
    risk <- naive$linear.predictors
    y <- naive$y
    w <- if (is.null(naive$weights)) rep(1, nrow(y)) else naive$weights
    group <- frame$unit
    part <- if (yes(strata)) frame$stratum else rep("all", nrow(frame))
    c0 <- concordance(naive, timefix = FALSE)
    cl <- if (yes(strata)) concordance(y ~ risk + strata(part), weights = w, cluster = group, reverse = TRUE, timefix = FALSE)
          else concordance(y ~ risk, weights = w, cluster = group, reverse = TRUE, timefix = FALSE)
    near(cl$concordance, c0$concordance, 1e-12)
    out <- rbind(out, long(model, "concordance", cl$concordance), long(model, "concordanceStandardError", sqrt(cl$var)))
  }
  append_golden("cox-fits", out)
  stopifnot(is.finite(coef(naive)))
  if (ties != "exact" && sample != "near-collinear") {  # a step from here would be no step
    score <- colSums(as.matrix(residuals(naive, "score", weighted = TRUE)))
    stopifnot(abs(vcov(naive) %*% score) < 1e-9 * sqrt(diag(vcov(naive))))
  }
})

# Known values, some of them from fits with the default control, which ends after fewer steps
near(coef(fits[["six/breslow"]]), 1.47528491483); near(vcov(fits[["six/breslow"]]), 1.57686886579)
near(fits[["six/breslow"]]$loglik, c(-4.56434819147, -3.824749505)); near(fits[["six/breslow"]]$wald.test, 1.38024513461)
near(coef(fits[["six/efron"]]), 1.67685748559); near(vcov(fits[["six/efron"]]), 1.63230156075)
near(fits[["six/efron"]]$score, 2.03614457831)
near(coef(fits[["lung/efron"]]), c(0.011066764560, -0.552612395704, 0.463728475370))
near(coef(fits[["lung/exact"]]), c(0.0110670858, -0.5534356130, 0.4643874167), 1e-8)
near(fits[["lung/exact"]]$loglik[2], -710.401051579)
near(coef(fits[["heart/efron"]]), c(0.0305363149142, -0.7733276453005, 0.0160956052965))
near(fits[["heart/efron"]]$loglik, c(-298.121355673, -292.762025532))
near(coef(fits[["veteran/efron"]])[c(1, 5:8)], c(.294602821508, -.0328153261943, 8.13205130e-5, -.00870647494579,
                                                .00715936018951), 1e-8)
near(coef(fits[["bladder/efron/strata"]]), c(-.584793457411, -.051616982656, .210293707385))

start_golden("cox-status", "cox", "sample,covariates,expectation,columns",
             "no computation: what follows from how the sample was made; columns are those of the design, from 0,",
             "that have no finite estimate (SEPARATION) or are a combination of those before (SINGULAR)")
append_golden("cox-status", do.call(rbind, lapply(list(
  c("near-collinear", "x1;x2", "CONVERGED", ""),
  c("scales", "tiny;huge;one", "CONVERGED", ""),
  c("large-offset", "a;b", "CONVERGED", ""),
  c("collinear", "x1;x2;x3", "SINGULAR", "2"),
  c("collinear", "x1;x2", "CONVERGED", ""),
  c("constant-column", "x;one;z", "SINGULAR", "1"),
  c("constant-column", "x;z", "CONVERGED", ""),
  c("separation", "x", "SEPARATION", "0"),
  c("quasi-separation", "arm;x", "SEPARATION", "1"),
  c("quasi-separation", "x", "CONVERGED", ""),
  c("wide", paste(sprintf("x%03d", 1:100), collapse = ";"), "SINGULAR", ""),
  c("wide", "x001;x002;x003", "CONVERGED", ""),
  c("no-events", "x", "SINGULAR", "0"),
  c("one-event", "x", "CONVERGED", ""),
  c("one-event", "extreme", "SEPARATION", "0")), function(x) as.data.frame(t(x)))))
for (m in list(c("constant-column", "x;z"), c("collinear", "x1;x2"), c("quasi-separation", "x"), c("wide", "x001;x002;x003"))) {
  fit <- cox_fit(m[1], names_in(m[2]))
  stopifnot(abs(coef(fit)) < 5, diag(vcov(fit)) < 10)
}
