# A million made-up rows that R and Java both count out, and R's answers for them. No file holds the rows.
#
# Park-Miller: x <- 48271 x mod (2^31 - 1) from x = 20261125; every step is exact in doubles. Row i takes the next four
# numbers a, b, c, d:
#   group  c mod 3, written A, B, C
#   scale  3650, 3650, 3640 days by group
#   days   1 + floor(scale a / 2^31), ties        exact time  scale a / 2^31, almost none
#   cause  of b mod 100: below 40 censored (0), below 85 cause 1, else cause 2; an event is any cause
#   entry  floor(days d / 2^31) when d is even, else 0; always below days. Only the lines "late" use it.
suppressMessages({library(survival); library(cmprsk)})
n <- 1000000
x <- 20261125
draws <- numeric(4 * n)
for (i in seq_along(draws)) { x <- (x * 48271) %% 2147483647; draws[i] <- x }
draws <- matrix(draws, 4)
a <- draws[1, ]; b <- draws[2, ]; c3 <- draws[3, ] %% 3; d <- draws[4, ]
scale <- c(3650, 3650, 3640)[c3 + 1]
group <- c("A", "B", "C")[c3 + 1]
exact <- scale * a / 2147483648
days <- 1 + floor(exact)
cause <- ifelse(b %% 100 < 40, 0, ifelse(b %% 100 < 85, 1, 2))
entry <- ifelse(d %% 2 == 0, floor(days * d / 2147483648), 0)
event <- as.integer(cause > 0)

file <- "src/test/resources/golden/million.csv"
cat("# source:   made up, no patients; the rows are counted out by the rule at the top of the script\n",
    "# command:  Rscript src/test/r/million.R      R ", as.character(getRversion()), ", survival ",
    packageDescription("survival")$Version, ", cmprsk ", packageDescription("cmprsk")$Version, ", 2026-11-25\n",
    "# note:     survfit with timefix = FALSE, survdiff on the ranks of the times; se is the standard error, in\n",
    "# note:     kaplan-meier that of log S; checksums are sums of the column, and of the column times (row mod 7),\n",
    "# note:     the first row being 0\n",
    "analysis,times,term,time,n_risk,n_event,n_censor,value,se\n", file = file, sep = "")
digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
line <- function(analysis, times, term, value, se = NA, time = NA, risk = NA, event = NA, censor = NA)
  write.table(cbind(analysis, times, term, digits(time), digits(risk), digits(event), digits(censor), digits(value),
                    digits(se)), file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)

row <- (seq_len(n) - 1) %% 7
columns <- list(a = a, days = days, cause = cause, group = c3, entry = entry)
for (name in names(columns)) {
  line("checksum", name, "sum", sum(columns[[name]]))
  line("checksum", name, "weighted", sum(columns[[name]] * row))
}

responses <- list(days = Surv(days, event), exact = Surv(exact, event), late = Surv(entry, days, event))
for (times in names(responses)) {
  y <- responses[[times]]
  fit <- survfit(y ~ 1, timefix = FALSE)
  at <- unique(round(seq(1, length(fit$time) - 1, length.out = 20)))  # the last is S = 0
  line("kaplan-meier", times, "survival", fit$surv[at], fit$std.err[at], fit$time[at], fit$n.risk[at], fit$n.event[at],
       fit$n.censor[at])
  line("nelson-aalen", times, "hazard", fit$cumhaz[at], fit$std.chaz[at], fit$time[at])
  q <- quantile(fit, .5)
  line("median", times, c("time", "lower", "upper"), unlist(q))
  mean <- survival:::survmean(fit, rmean = 3000)$matrix
  line("restricted mean", times, "to 3000", mean["rmean"], mean["se(rmean)"])
}
for (times in c("days", "exact")) {
  # survdiff of 3.5-3 fails when given timefix = FALSE; ranks have nothing to fix and the same test
  test <- survdiff(Surv(match(responses[[times]][, "time"], sort(unique(responses[[times]][, "time"]))), event) ~ group)
  line("log-rank", times, "statistic", test$chisq)
  line("log-rank", times, "p", pchisq(test$chisq, 2, lower.tail = FALSE))
  line("log-rank", times, paste("observed", c("A", "B", "C")), test$obs)
  line("log-rank", times, paste("expected", c("A", "B", "C")), test$exp)
}
incidence <- cuminc(days, cause)
at <- seq(300, 3000, 300)
points <- timepoints(incidence, at)
for (k in 1:2) line("cumulative incidence", "days", paste("cause", k), points$est[k, ], sqrt(points$var[k, ]), at)
