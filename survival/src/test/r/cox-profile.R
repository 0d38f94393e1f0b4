# Profile-likelihood limits of Cox models: the roots of the deviance by uniroot, the other coefficients fitted by coxph
# with the column as an offset. R has no function for them. NA: the likelihood rises without end on this side.
source("src/test/r/cox-models.R")
suppressWarnings({
  line <- NULL
  quantile <- qchisq(.95, 1)
  limits <- function(sample, covariates, ties, column, from, to) {
    rows <- cox_rows(sample)
    full <- cox_fit(sample, covariates, ties)
    x <- model.matrix(full)
    best <- full$loglik[length(full$loglik)]
    Y <- if (is.null(rows$start)) Surv(rows$stop, rows$event) else Surv(rows$start, rows$stop, rows$event)
    profile <- function(b) {
      known <- b * x[, column]
      others <- x[, -column, drop = FALSE]
      fit <- if (ncol(others) == 0) coxph(Y ~ offset(known), ties = ties, control = tight)
             else coxph(Y ~ others + offset(known), ties = ties, control = tight)
      2 * (best - fit$loglik[length(fit$loglik)]) - quantile
    }
    root <- function(range) uniroot(profile, range, tol = 1e-13)$root
    line <<- c(line, sprintf("%s,%s,%s,%d,%.17g,%.17g", sample, paste(covariates, collapse = ";"), ties, column - 1,
                             if (anyNA(from)) -Inf else root(from), if (anyNA(to)) Inf else root(to)))
  }
  for (ties in c("efron", "breslow", "exact")) {
    limits("lung", c("age", "sex", "ph.ecog"), ties, 1, c(-.1, .011), c(.011, .1))
    limits("lung", c("age", "sex", "ph.ecog"), ties, 2, c(-2, -.55), c(-.55, 1))
    limits("lung", c("age", "sex", "ph.ecog"), ties, 3, c(-1, .46), c(.46, 1.5))
    limits("aml", "group", ties, 1, c(-2, .9), c(.9, 4))
    limits("ties-everywhere", c("x", "z", "binary"), ties, 3, c(-2, .5), c(.5, 3))
    limits("quasi-separation", c("arm", "x"), ties, 2, NA, c(-15, 3))
    limits("separation", "x", ties, 1, c(-5, 15), NA)
  }
  for (ties in c("efron", "breslow")) limits("heart", c("age", "surgery", "transplant"), ties, 2, c(-3, -.6), c(-.6, 2))
})
cat("# source:   the files of ../cox and ../textbook as read by src/test/r/cox-models.R\n",
    "# command:  Rscript src/test/r/cox-profile.R      R ", as.character(getRversion()), ", survival ",
    packageDescription("survival")$Version, ", 2026-11-25\n",
    "# note:     uniroot on twice the fall of the log-likelihood of coxph with the column as an offset; level 0.95\n",
    "sample,covariates,ties,column,lower,upper\n", paste0(line, "\n"), sep = "",
    file = "src/test/resources/golden/cox-profile.csv")
