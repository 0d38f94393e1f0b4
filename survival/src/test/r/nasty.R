# Reads the nasty samples, in the order in which nasty-samples.R writes them; sourced by other scripts, which run in the
# module's directory. entry is NA in all rows of a sample without late entry, else in none. group, stratum and cluster
# are text; cause is 0 for a censoring.
nasty_samples <- sapply(
  c("many-ties", "one-subject", "one-censored", "all-censored", "all-at-one-time", "event-at-zero", "entry-equals-exit",
    "early-collapse", "gap-in-risk", "zero-weights", "sampling-weights", "huge-times", "tiny-times", "continuous",
    "delayed", "counting", "one-group-never-at-risk-at-events", "last-all-die", "big-counts"),
  function(name) read.csv(paste0("src/test/resources/samples/", name, ".csv"), comment.char = "#", colClasses =
    c("integer", "character", "character", "character", "numeric", "numeric", "integer", "numeric")), simplify = FALSE)

# Whether the rows are (entry, time]; the others are (start of follow-up, time].
late <- function(rows) !is.na(rows$entry[1])
# The response of survfit, survdiff and coxph: the event is any cause, or the one of a number.
response <- function(rows, of = 1:2) {
  event <- as.integer(rows$cause %in% of)
  if (late(rows)) survival::Surv(rows$entry, rows$time, event) else survival::Surv(rows$time, event)
}
