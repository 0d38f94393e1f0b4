# Writes the nasty samples: made-up data, no patients, each with one feature that breaks careless code. Seeded; every
# file has the same columns, described in src/test/resources/samples/README.md. Times are whole numbers or whole numbers
# of a power of two, so that R and Java read the same number; where they are not, the end of this script proves it.
folder <- "src/test/resources/samples/"
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
written <- list()

# n rows; what is not given is one group, one stratum, everyone a cluster and a weight of 1, and nobody late.
nasty <- function(name, what, time, cause, group = "A", stratum = "s1", subject = seq_along(time),
                  cluster = paste0("c", subject), entry = NA_real_, weight = 1) {
  rows <- data.frame(subject, group, stratum, cluster, entry, time, cause, weight)
  stopifnot(all(is.na(rows$entry)) || all(rows$entry < rows$time), rows$time >= 0, rows$weight >= 0)
  file <- paste0(folder, name, ".csv")
  cat("# source:   made up, no patients; ", what, "\n",
      "# command:  Rscript src/test/r/nasty-samples.R      R ", as.character(getRversion()), ", 2026-11-25\n",
      paste(names(rows), collapse = ","), "\n", file = file, sep = "")
  text <- rows
  for (column in c("entry", "time", "weight"))
    text[[column]] <- ifelse(is.na(rows[[column]]), "", sprintf("%.17g", rows[[column]]))
  write.table(text, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
  written[[name]] <<- rows
}

grid <- function(x, unit = 1 / 1024) pmax(1, round(x / unit)) * unit  # never 0
pick <- function(n, from, prob = NULL) sample(from, n, TRUE, prob)
# The earlier of an event of cause 1, one of cause 2 and the censoring; ties go to the smaller cause, as an event does.
first_of <- function(one, two, censoring) ifelse(one <= pmin(two, censoring), 1L, ifelse(two <= censoring, 2L, 0L))

set.seed(1)
n <- 300
group <- pick(n, c("A", "B", "C", "D"), c(.4, .3, .2, .1))
hazard <- c(A = .06, B = .09, C = .09, D = .15)[group]
one <- 1 + floor(rexp(n, hazard)); two <- 1 + floor(rexp(n, .04)); censoring <- pick(n, 1:15)
nasty("many-ties", "whole times 1 to 15, both causes and censorings tied, whole weights from 0",
      pmin(one, two, censoring), first_of(one, two, censoring), group, pick(n, paste0("s", 1:3)),
      cluster = pick(n, paste0("c", 1:40)), weight = pick(n, 0:4))

nasty("one-subject", "one subject, with the event", 7, 1L)
nasty("one-censored", "one subject, censored", 7, 0L)

set.seed(2)
nasty("all-censored", "no event at all", pick(30, 1:12), 0L, pick(30, c("A", "B")), pick(30, c("s1", "s2")))
nasty("all-at-one-time", "all have an event, of either cause, at one time", rep(5, 30), pick(30, 1:2, c(.7, .3)),
      rep(c("A", "B"), 15), rep(c("s1", "s2", "s2"), 10))

set.seed(3)
n <- 60
nasty("event-at-zero", "events and censorings at time 0", c(rep(0, 12), pick(n - 12, 1:20)),
      c(1, 1, 2, 0, 0, 1, 1, 2, 0, 1, 1, 0, pick(n - 12, 0:2, c(.4, .4, .2))), pick(n, c("A", "B", "C")),
      pick(n, c("s1", "s2")))

set.seed(4)
n <- 80
entry <- c(rep(0, 20), pick(n - 20, 0:14))
time <- c(pick(19, 1:20), 30, entry[-(1:20)] + pick(n - 20, 1:12))
nasty("entry-equals-exit", "late entries at the event times of others; somebody is always at risk", time,
      c(pick(19, 0:2), 0, pick(n - 20, 0:2, c(.3, .5, .2))), pick(n, c("A", "B", "C")), pick(n, c("s1", "s2")),
      entry = entry)

set.seed(5)
entry <- c(0, pick(39, 3:8))
nasty("early-collapse", "the only subject at risk dies at 2, before all others enter: the curve is 0 from there on",
      c(2, entry[-1] + pick(39, 1:15)), c(1, pick(39, 0:2, c(.3, .5, .2))), c("A", pick(39, c("A", "B"))),
      entry = entry)

set.seed(6)
early <- c(rep(0, 12), pick(8, 1:3)); late <- pick(25, 12:16)
nasty("gap-in-risk", "nobody at risk between 9 and 12; the last before the gap is censored, so the curve goes on",
      c(early[-20] + pick(19, 1:5), 9, late + pick(25, 1:12)),
      c(pick(19, 0:2, c(.3, .5, .2)), 0, pick(25, 0:2, c(.3, .5, .2))), pick(45, c("A", "B")), entry = c(early, late))

set.seed(7)
n <- 90
time <- pick(n, 1:16)
nasty("zero-weights", "whole weights; all rows at times 3, 8, 15 and 16 weigh 0, so at the end the risk set does too",
      time, ifelse(time == 16, rep(c(1, 0, 2), 30), pick(n, 0:2, c(.3, .5, .2))), pick(n, c("A", "B", "C")),
      pick(n, c("s1", "s2")), weight = ifelse(time %in% c(3, 8, 15, 16), 0, pick(n, 0:3)))

set.seed(8)
n <- 150
group <- pick(n, c("A", "B", "C"))
one <- grid(rexp(n, c(A = .05, B = .07, C = .1)[group]), .25); two <- grid(rexp(n, .03), .25)
censoring <- grid(runif(n, 0, 30), .25)
nasty("sampling-weights", "weights that are no whole numbers, 0.01 to 300, in clusters", pmin(one, two, censoring),
      first_of(one, two, censoring), group, pick(n, c("s1", "s2", "s3")), cluster = pick(n, paste0("c", 1:25)),
      weight = c(.01, 300, pmin(300, pmax(.01, round(exp(rnorm(n - 2, 1, 2)), 2)))))

set.seed(9)
n <- 60
time <- c(1.7e12 + pick(30, 0:40), 1e15 + pick(30, 0:16) / 8)
nasty("huge-times", "times of 1.7e12 and 1e15 that differ by 1 and by 0.125", time, pick(n, 0:2, c(.3, .5, .2)),
      pick(n, c("A", "B")), pick(n, c("s1", "s2")))

set.seed(10)
time <- c(pick(56, 1:25) * 1e-9, 7e-9, 7e-9 * (1 + 2^-40), 9e-9, 9e-9 * (1 + 2^-52))
nasty("tiny-times", "times in units of 1e-9, two pairs apart by 2^-40 and 2^-52 of their size", time,
      c(pick(56, 0:2, c(.3, .5, .2)), 1, 1, 0, 1), pick(60, c("A", "B")), pick(60, c("s1", "s2")))

set.seed(11)
n <- 200
group <- pick(n, c("A", "B", "C"))
one <- grid(rexp(n, c(A = .05, B = .08, C = .12)[group])); two <- grid(rexp(n, .04)); censoring <- grid(runif(n, 0, 30))
nasty("continuous", "distinct times, two causes, three groups, in strata and clusters", pmin(one, two, censoring),
      first_of(one, two, censoring), group, pick(n, c("s1", "s2", "s3")), cluster = pick(n, paste0("c", 1:30)))

set.seed(12)
group <- pick(n, c("A", "B", "C"))
entry <- ifelse(runif(n) < .3, 0, grid(runif(n, 0, 12), .125))
one <- entry + grid(rexp(n, c(A = .05, B = .08, C = .12)[group]), .125); two <- entry + grid(rexp(n, .04), .125)
censoring <- entry + grid(runif(n, 0, 25), .125)
nasty("delayed", "late entry, two causes, ties between entries and exits", pmin(one, two, censoring),
      first_of(one, two, censoring), group, pick(n, paste0("s", 1:4)), cluster = pick(n, paste0("c", 1:40)),
      entry = entry)

# Subjects cut into rows (entry, time]: two of three cuts carry straight on, the third leaves a gap without observation.
set.seed(13)
subjects <- 70
rows <- do.call(rbind, lapply(seq_len(subjects), function(i) {
  from <- pick(1, c(0, 0, 1, 2)); to <- from + pick(1, 2:20)
  cuts <- sort(sample(seq(from + .25, to - .25, .25), min(pick(1, 0:4), 2 * (to - from) - 1)))
  starts <- c(from, cuts); stops <- c(cuts, to)
  gap <- c(FALSE, runif(length(cuts)) < 1 / 3)
  starts[gap] <- starts[gap] + .125
  data.frame(subject = i, entry = starts, time = stops, group = pick(1, c("A", "B", "C")),
             stratum = pick(1, c("s1", "s2")), cluster = paste0("c", 1 + i %% 20),
             cause = c(rep(0, length(cuts)), pick(1, 0:2, c(.3, .5, .2))))
}))
with(rows, nasty("counting", "subjects in several rows, with useless cuts and gaps; at most the last row has an event",
                 time, cause, group, stratum, subject, cluster, entry))

set.seed(14)
n <- 60
group <- rep(c("A", "B", "C"), c(25, 25, 10))
nasty("one-group-never-at-risk-at-events", "all of group C are censored before the first event",
      c(pick(50, 5:20), pick(10, 1:4)), c(pick(50, 0:2, c(.3, .5, .2)), rep(0, 10)), group, pick(n, c("s1", "s2")))

set.seed(15)
n <- 60
time <- c(pick(n - 8, 1:15), rep(16, 8))
nasty("last-all-die", "all eight at risk at the last time have an event there", time,
      c(pick(n - 8, 0:2, c(.4, .4, .2)), 1, 1, 1, 1, 1, 1, 2, 2), c(pick(n - 8, c("A", "B")), rep(c("A", "B"), 4)),
      pick(n, c("s1", "s2")))

set.seed(16)
nasty("big-counts", "frequency weights up to 1e9: the product of at risk and survivors passes 2^63", pick(n, 1:20),
      pick(n, 0:2, c(.3, .5, .2)), pick(n, c("A", "B")), pick(n, c("s1", "s2")),
      weight = c(1e9, 1, 999999999, round(10^runif(n - 3, 0, 9))))

source("src/test/r/nasty.R")
stopifnot(identical(names(written), names(nasty_samples)))
for (name in names(written)) for (column in names(written[[name]]))
  stopifnot(identical(as.vector(written[[name]][[column]], typeof(nasty_samples[[name]][[column]])),
                      nasty_samples[[name]][[column]]))
