# Curves of every sample and group: counts, survival, Greenwood's standard error, limits of five transforms, two levels.
source("src/test/r/samples.R")
transforms <- c(log = "log", `log-log` = "log-log", plain = "plain", logit = "logit", arcsine = "arcsin")

curves <- "src/test/resources/golden/kaplan-meier.csv"
header(curves, "kaplan-meier.R", "empty is NA or NaN; survival 3.5-3 gives that for some transforms also where S is 1")
cat("dataset,group,level,time,n_risk,n_event,n_censor,survival,standard_error,",
    paste0(rep(names(transforms), each = 2), c("_lower", "_upper"), collapse = ","), "\n",
    file = curves, append = TRUE, sep = "")
quantiles <- "src/test/resources/golden/quantiles.csv"
header(quantiles, "kaplan-meier.R", "empty means not reached")
cat("dataset,group,transform,level,probability,time,lower,upper\n", file = quantiles, append = TRUE)

for (name in names(samples)) for (g in levels(samples[[name]]$group)) for (level in c(.95, .8)) {
  own <- subset(samples[[name]], group == g)
  fits <- lapply(transforms, function(type)
    survfit(Surv(time, event) ~ 1, own, conf.type = type, conf.int = level))
  fit <- fits[[1]]
  rows <- cbind(name, g, level, digits(fit$time), fit$n.risk, fit$n.event, fit$n.censor, digits(fit$surv),
                digits(fit$surv * fit$std.err))
  for (f in fits) rows <- cbind(rows, digits(f$lower), digits(f$upper))
  write.table(rows, curves, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
  for (type in names(transforms)) {
    p <- c(.25, .5, .75)
    q <- quantile(fits[[type]], p)
    write.table(cbind(name, g, type, level, p, digits(q$quantile), digits(q$lower), digits(q$upper)), quantiles,
                append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
  }
}
