# The samples of competing risks that the golden values are computed on: two published ones, and made-up ones that are
# nasty in one way each. Writes golden/competing-samples.csv, which competing.R and the tests read.
suppressMessages(library(survival))
set.seed(20261121)
sample_of <- function(name, time, cause, group = "A", stratum = "a", entry = 0, weight = 1, cluster = seq_along(time))
  data.frame(sample = name, group, stratum, entry, time, cause, weight, cluster)

bmt <- read.csv("src/test/resources/textbook/textbook_bmt.csv")
made <- function(n, causes) {
  time <- rexp(n); censoring <- runif(n, 0, 2.5)
  list(time = pmin(time, censoring), cause = ifelse(time <= censoring, sample(causes, n, TRUE), 0))
}
tied <- made(180, 3)
entering <- made(150, 2); begin <- entering$time * ifelse(runif(150) < .3, 0, runif(150))
# Late entries in whole steps: entries at event times, and nobody at risk but a few at first.
stepped <- made(120, 2); stop <- floor(stepped$time * 8) + 1; start <- pmax(0, stop - sample(1:6, 120, TRUE))
weighing <- made(90, 2)
families <- made(120, 2)

samples <- rbind(
  with(bmt, sample_of("bmt", t2_days, ifelse(d2_relapse == 1, 1, 2 * d3_death_or_relapse), group)),
  # Those with a haemoglobin: months to plasma cell malignancy (1) or death without it (2). survival::mgus2, from
  # Kyle RA et al. NEJM 2002;346:564-569.
  with(subset(mgus2, !is.na(hgb)), sample_of("mgus2", ifelse(pstat == 0, futime, ptime),
                                               ifelse(pstat == 0, 2 * death, 1), sex)),
  sample_of("ten", 1:10, c(1, 2, 1, 0, 2, 1, 0, 1, 2, 0)),
  # The last two leave by different causes at once; then the last one by cause 2.
  sample_of("to_the_end", c(1, 2, 2, 3, 4, 4, 5), c(1, 1, 2, 0, 1, 2, 2)),
  sample_of("tied", floor(tied$time * 6), tied$cause, sample(c("A", "B", "C", "D"), 180, TRUE, c(.4, .3, .2, .1)),
            sample(c("a", "b", "c"), 180, TRUE)),
  sample_of("apart", c(entering$time, stepped$time), c(entering$cause, stepped$cause),
            sample(c("A", "B", "C"), 270, TRUE), sample(c("a", "b"), 270, TRUE)),
  sample_of("delayed", entering$time, entering$cause, entry = begin),
  sample_of("stepped", stop, stepped$cause, entry = start),
  sample_of("weighted", round(weighing$time * 10) / 4, weighing$cause, weight = round(runif(90, .1, 5), 3)),
  sample_of("clustered", round(families$time * 10) / 4, families$cause, cluster = sample(1:35, 120, TRUE)),
  # Weights that vary within clusters, and late entries: R 3.5-3 has wrong standard errors here.
  sample_of("all_at_once", entering$time, entering$cause, entry = begin, weight = round(runif(150, .1, 5), 3),
            cluster = sample(1:40, 150, TRUE)))

file <- "src/test/resources/golden/competing-samples.csv"
cat("# source:   bmt of ../textbook; mgus2 of R survival 3.5-3 (LGPL >= 2); the others made up, no patients\n",
    "# command:  Rscript src/test/r/competing-samples.R      R ", as.character(getRversion()), ", survival ",
    packageDescription("survival")$Version, ", 2026-11-21\n",
    "# note:     cause 0 is censored; cluster and weight are used where the name of the sample says so\n",
    file = file, sep = "")
number <- function(x) sprintf("%.17g", x)
samples[c("entry", "time", "weight")] <- lapply(samples[c("entry", "time", "weight")], number)
suppressWarnings(write.table(samples, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
