# Fine and Gray's regression: crr() of cmprsk, and finegray() with coxph() of survival. They differ where a censoring is
# tied with an event: crr keeps the tied events at risk of censoring, finegray takes the events first.
source("src/test/r/cox-models.R")
suppressMessages(library(cmprsk))

# The score by the definition of the weights; `events_first`: a censoring is after the events of its time.
direct <- function(rows, cause, group, events_first, b) {
  kind <- as.integer(as.character(rows$cause))
  part <- if (group) rows$group else rep(1, nrow(rows))
  before <- function(t, g) {  # G(t-) of the group
    own <- part == g
    censored <- sort(unique(rows$stop[own & kind == 0 & rows$stop < t]))
    prod(vapply(censored, function(s) {
      at_risk <- sum(own & (rows$stop > s | (rows$stop == s & (kind == 0 | !events_first))))
      1 - sum(own & kind == 0 & rows$stop == s) / at_risk
    }, 0))
  }
  x <- as.matrix(rows[c("x", "z")])
  score <- 0
  own_end <- mapply(before, rows$stop, part)
  for (t in sort(unique(rows$stop[kind == cause]))) {
    now <- sapply(unique(part), function(g) before(t, g))
    names(now) <- unique(part)
    w <- ifelse(rows$stop >= t, 1, ifelse(kind > 0 & kind != cause, now[as.character(part)] / own_end, 0)) * exp(x %*% b)
    dies <- rows$stop == t & kind == cause
    score <- score + colSums(x[dies, , drop = FALSE]) - sum(dies) * colSums(x * c(w)) / sum(w)
  }
  score
}
file <- "fine-gray"
start_golden(file, "fine-gray", "model,quantity,index,value",
             paste0("cmprsk ", packageDescription("cmprsk")$Version, "; the model is sample/cause, with /group if censoring differs by the column group;"),
             "crr/...: crr with gtol 1e-10, incidence index is profile:time from 0, the profiles (x, z) = (0, 0) and (1, 1), the times",
             "in crr/time; finegray/...: coxph on finegray, Breslow; variance is that of the model, robustVariance has the subjects",
             "as clusters. No finegray/ for /group, where survival 3.5-3 ends the weights too early: eventsFirst/coefficient is the",
             "solution of the score by the definition, censorings after the events of their time. crr/variance includes the",
             "estimation of the censoring distribution")
for (sample in c("fine-gray", "fine-gray-tied")) for (cause in 1:2) for (group in unique(c(FALSE, sample == "fine-gray-tied"))) {
  rows <- cox_sample(sample)
  model <- paste0(sample, "/", cause, if (group) "/group")
  x <- as.matrix(rows[c("x", "z")])
  fit <- crr(rows$stop, rows$cause, x, cengroup = if (group) rows$group else rep(1, nrow(rows)), failcode = cause, gtol = 1e-10,
             maxiter = 50)
  curve <- predict(fit, rbind(c(0, 0), c(1, 1)))
  at <- unique(round(seq(1, nrow(curve), length.out = min(8, nrow(curve)))))
  rows$cause <- factor(rows$cause)
  rows$id <- seq_len(nrow(rows))
  formula <- if (group) Surv(stop, cause) ~ x + z + id + strata(group) else Surv(stop, cause) ~ x + z + id
  spread <- finegray(formula, rows, etype = as.character(cause), timefix = FALSE)
  cox <- coxph(Surv(fgstart, fgstop, fgstatus) ~ x + z, spread, weights = fgwt, ties = "breslow", cluster = id, control = tight)
  if (sample == "fine-gray") near(coef(cox), fit$coef, 1e-8)
  append_golden(file, rbind(
    long_vector(model, "crr/coefficient", fit$coef), long_lower(model, "crr/variance", fit$var),
    long(model, "crr/logLikelihood", fit$loglik), long(model, "crr/nullLogLikelihood", fit$loglik.null),
    long_vector(model, "crr/time", curve[at, 1]), long_matrix(model, "crr/incidence", t(curve[at, -1]))))
  stopifnot(abs(direct(rows, cause, group, FALSE, fit$coef)) < 1e-7)
  if (group) {  # finegray ends the weights of a group at the last time of that group, which the definition does not
    b <- coef(cox)
    for (step in 1:8) {
      slope <- sapply(1:2, function(j) { h <- 1e-5 * (1:2 == j)
        (direct(rows, cause, group, TRUE, b + h) - direct(rows, cause, group, TRUE, b - h)) / 2e-5 })
      b <- b - solve(slope, direct(rows, cause, group, TRUE, b))
    }
    stopifnot(abs(direct(rows, cause, group, TRUE, b)) < 1e-9)
    append_golden(file, long_vector(model, "eventsFirst/coefficient", b))
  } else {
    stopifnot(abs(direct(rows, cause, group, TRUE, coef(cox))) < 1e-9)
    append_golden(file, rbind(
      long_vector(model, "finegray/coefficient", coef(cox)), long_lower(model, "finegray/variance", cox$naive.var),
      long_lower(model, "finegray/robustVariance", cox$var), long(model, "finegray/logLikelihood", cox$loglik[2]),
      long(model, "finegray/nullLogLikelihood", cox$loglik[1])))
  }
}
