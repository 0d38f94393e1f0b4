# Log-rank tests of every sample: statistic, p-value, observed, expected, covariance.
source("src/test/r/samples.R")
# Two groups that do not overlap, for a p-value far in the tail: times 1 to 500 against 501 to 1000, all with the event.
samples$separated <- sample_of(rep(c("A", "B"), each = 500), 1:1000, 1)
# No event while the last group is at risk: it is dropped from the test.
samples$dropped <- sample_of(c("A", "A", "A", "B", "B", "B", "C"), c(2, 4, 5, 3, 4, 6, 1), c(1, 1, 0, 1, 0, 1, 0))

file <- "src/test/resources/golden/log-rank.csv"
header(file, "log-rank.R", "separated and dropped are written out in the script")
cat("dataset,quantity,group,other,value\n", file = file, append = TRUE)
for (name in names(samples)) {
  test <- survdiff(Surv(time, event) ~ group, samples[[name]])
  groups <- levels(samples[[name]]$group)
  df <- sum(test$exp > 0) - 1
  rows <- rbind(
    cbind("statistic", "", "", digits(test$chisq)),
    cbind("df", "", "", df),
    cbind("p", "", "", digits(pchisq(test$chisq, df, lower.tail = FALSE))),
    cbind("observed", groups, "", digits(test$obs)),
    cbind("expected", groups, "", digits(test$exp)),
    cbind("variance", rep(groups, length(groups)), rep(groups, each = length(groups)), digits(c(test$var))))
  write.table(cbind(name, rows), file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
}
