# One-sample log-rank tests against an exponential and a Weibull reference: statistic by survdiff with an offset, limits
# and Poisson tails by R's distributions.
source("src/test/r/samples.R")
file <- "src/test/resources/golden/one-sample-log-rank.csv"
header(file, "one-sample-log-rank.R", "all groups together; the references are written out in the script")
cat("dataset,reference,quantity,value\n", file = file, append = TRUE)
for (name in names(samples)) {
  s <- samples[[name]]
  top <- max(s$time)
  references <- list(exponential = function(t) log(2) * t / (top / 2), weibull = function(t) (t / top)^1.5,
                     short = function(t) 40 * t / top)
  for (reference in names(references)) {
    h <- references[[reference]](s$time)
    s$survival <- exp(-h)
    test <- survdiff(Surv(time, event) ~ offset(survival), s)
    O <- sum(s$event); E <- sum(h)
    rows <- rbind(cbind("observed", digits(O)), cbind("expected", digits(E)),
      cbind("statistic", digits(test$chisq)),
      cbind("modified_statistic", digits((O - E)^2 / ((O + E) / 2))),
      cbind("p", digits(pchisq((O - E)^2 / E, 1, lower.tail = FALSE))),
      cbind("p_more", digits(pnorm((O - E) / sqrt(E), lower.tail = FALSE))),
      cbind("p_fewer", digits(pnorm((O - E) / sqrt(E)))),
      cbind("exact_more", digits(ppois(O - 1, E, lower.tail = FALSE))), cbind("exact_fewer", digits(ppois(O, E))),
      cbind("mid_more", digits(ppois(O, E, lower.tail = FALSE) + dpois(O, E) / 2)),
      cbind("mid_fewer", digits(ppois(O - 1, E) + dpois(O, E) / 2)),
      cbind("lower", digits(poisson.test(O, E)$conf.int[1])), cbind("upper", digits(poisson.test(O, E)$conf.int[2])))
    write.table(cbind(name, reference, rows), file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE,
                col.names = FALSE)
  }
}
