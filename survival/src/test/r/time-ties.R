# What R's survival takes for one time: survival:::aeqSurv on entries and exits, or on exits alone.
suppressMessages(library(survival))
set.seed(20261120)
small <- 1.4e-8
cases <- list(
  chain = list(time = c(1, 1 + 1e-9, 1 + 1.4e-8, 1 + 2.8e-8)),
  chain_broken = list(time = c(1, 1 + 1e-9, 1 + 1.7e-8, 1 + 3.3e-8)),
  small_unit = list(time = c(1e-9, 2e-9, 3e-9, 4e-9)),
  epoch_milliseconds = list(time = 1.7e12 + c(0, 1e4, 2e4, 86400e3)),
  zero_and_nearly = list(time = c(0, 1e-9, 1e-7, 1)),
  all_zero = list(time = c(0, 0, 0)),
  mean_of_distinct = list(time = c(rep(1, 9), 1 + 1e-6, 300)),
  mean_of_few_large = list(time = c(1, 1 + 1e-6, 250)),
  days_over_year = list(time = c(365.25 * (1:12) / 365.25, (365.25 * (1:12)) / 30.4375 / 12)),
  sums_of_tenths = list(time = c(cumsum(rep(.1, 40)), (1:40) / 10)),
  large = list(time = c(1e300, 1e300 * (1 + 1e-9), 2e300)),
  # The origin is among the times once there are entries: it lowers the mean, and here that decides.
  origin_without = list(time = c(10, 10 + 2.5e-7, 40)),
  origin_counts = list(entry = c(0, 0, 8), time = c(10, 10 + 2.5e-7, 40)),
  late_alone = list(entry = c(10, 12, 11), time = c(20, 20 + 2e-7, 20 + 6e-7)),
  entry_meets_exit = list(entry = c(0, 5 + 1e-8, 5), time = c(5, 9, 9 + 1e-8)),
  entry_meets_origin = list(entry = c(1e-8, 0, 2), time = c(3, 4, 5)),
  random_chain = list(time = cumsum(sample(c(1e-9, 1e-8, 1.6e-8, 1e-3, 1), 200, TRUE))),
  random_large = list(time = 1e6 + cumsum(sample(c(1e-4, 1e-2, 2e-2, 1), 200, TRUE))))
begin <- sample(c(0, 1, 2), 150, TRUE) + sample(c(0, 1e-9, small), 150, TRUE)
cases$random_late <- list(entry = begin, time = begin + sample(1:3, 150, TRUE) + sample(c(0, 1e-9, small), 150, TRUE))

digits <- function(x) sprintf("%.17g", x)
file <- "src/test/resources/golden/time-ties.csv"
cat("# source:   made up, no patients; entry is empty where a case has exits alone\n",
    "# command:  Rscript src/test/r/time-ties.R      R ", as.character(getRversion()), ", survival ",
    packageDescription("survival")$Version, ", 2026-11-20\n",
    "case,entry,time,tied_entry,tied_time\n", file = file, sep = "")
for (name in names(cases)) {
  case <- cases[[name]]
  late <- !is.null(case$entry)
  tied <- unclass(survival:::aeqSurv(if (late) Surv(case$entry, case$time, rep(1, length(case$time)))
                                     else Surv(case$time, rep(1, length(case$time)))))
  write.table(data.frame(name, if (late) digits(case$entry) else "", digits(case$time),
                         if (late) digits(tied[, 1]) else "", digits(tied[, if (late) 2 else 1])),
              file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
}
