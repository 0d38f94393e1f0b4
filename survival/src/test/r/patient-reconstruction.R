# Patients reconstructed from printed curves by the algorithm of Guyot et al. 2012 (doi 10.1186/1471-2288-12-9), written from the paper for
# these values: one vector of patients per interval, no counts carried along. The curves are those of the published samples and of simulated
# ones, with all that can be printed, without the numbers at risk, without the total, and with neither; exact, and rounded to 3 digits.
source("src/test/r/samples.R")
round_half_up <- function(x) pmax(0, floor(x + 0.5))

# points: data.frame(time, s), beginning with (0, 1); risk: data.frame(time, n), beginning with all patients at 0
guyot <- function(points, risk, total, end) {
  step <- function(t) points$s[max(which(points$time <= t))]
  inner <- risk$time[-1]
  times <- sort(unique(c(points$time, inner, end)))
  patients <- list()
  censorings <- c()
  alive <- risk$n[1]
  km <- 1
  begins <- c(0, inner)
  ends <- c(inner, end)

  # Goes through one interval with so many censorings: the events at its points and the censored times, and what is left
  walk <- function(from, to, last, count, alive, km) {
    here <- if (last) times[times >= from] else times[times >= from & times < to]
    cens <- if (count > 0) from + (1:count) * ((to - from) / (count + 1)) else numeric(0)
    dead_at <- numeric(0); cens_at <- numeric(0)
    for (k in seq_along(here)) {
      ideal <- if (km > 0) alive * (1 - step(here[k]) / km) else 0
      d <- min(round_half_up(ideal), alive)
      if (alive > 0) km <- km * (1 - d / alive)
      alive <- alive - d
      dead_at <- c(dead_at, rep(here[k], d))
      until <- if (k < length(here)) here[k + 1] else if (last) Inf else to
      mine <- cens[cens >= here[k] & cens < until]
      mine <- head(mine, alive)
      cens_at <- c(cens_at, mine)
      alive <- alive - length(mine)
    }
    list(alive = alive, km = km, dead = dead_at, cens = cens_at)
  }
  # Changes the number of censorings by the excess until there is none, or the number was tried before
  settle <- function(guess, most, try, excess) {
    count <- max(0, min(guess, most))
    tried <- c(); over <- c()
    while (!(count %in% tried)) {
      tried <- c(tried, count)
      over <- c(over, excess(try(count)))
      count <- max(0, min(count + tail(over, 1), most))
    }
    tried[which.min(abs(over))]
  }

  for (i in seq_along(begins)) {
    last <- i == length(begins)
    try <- function(count) walk(begins[i], ends[i], last, count, alive, km)
    if (!last) {
      s0 <- step(begins[i])
      guess <- round_half_up((if (s0 > 0) step(ends[i]) / s0 else 0) * alive - risk$n[i + 1])
      count <- settle(guess, alive, try, function(w) w$alive - risk$n[i + 1])
    } else {
      guess <- if (i == 1) 0 else min(round_half_up((ends[i] - begins[i]) / begins[i] * sum(censorings)), alive)
      count <- guess
      if (!is.na(total)) {
        wanted <- total - sum(unlist(lapply(patients, function(p) length(p$dead))))
        if (wanted <= 0) {
          patients[[i]] <- list(dead = numeric(0), cens = rep(end, alive))
          break
        }
        count <- settle(guess, alive, try, function(w) length(w$dead) - wanted)
      }
    }
    w <- try(count)
    if (last) w$cens <- c(w$cens, rep(end, w$alive))
    patients[[i]] <- w
    censorings <- c(censorings, count)
    alive <- w$alive
    km <- w$km
  }
  dead <- unlist(lapply(patients, `[[`, "dead"))
  cens <- unlist(lapply(patients, `[[`, "cens"))
  data.frame(time = c(dead, cens), event = rep(1:0, c(length(dead), length(cens))))
}

set.seed(20120112)
simulated <- function(n, rate) {
  t <- ceiling(100 * rexp(n, 0.05)) / 100; c <- ceiling(100 * rexp(n, rate)) / 100
  data.frame(group = factor("all"), time = pmin(t, c, 40), event = as.integer(t <= pmin(c, 40)))
}
cohorts <- c(samples[c("aml", "leukemia_6mp", "bmt", "veteran", "breast_ihc", "tongue")],
  list(small = simulated(12, 0.02), middle = simulated(80, 0.02), censored = simulated(60, 0.15)))

points_file <- "src/test/resources/golden/reconstruction-curves.csv"
patients_file <- "src/test/resources/golden/reconstruction-patients.csv"
header(points_file, "patient-reconstruction.R", "what is printed of each curve: its points (survival), numbers at risk, total of events, end")
header(patients_file, "patient-reconstruction.R", "Guyot's reconstruction of reconstruction-curves.csv, events first, each in order of time; n: equal rows")
cat("case,kind,time,value\n", file = points_file, append = TRUE)
cat("case,risk,total,time,event,n\n", file = patients_file, append = TRUE)
for (name in names(cohorts)) for (g in levels(cohorts[[name]]$group)) for (exact in c(TRUE, FALSE)) {
  d <- cohorts[[name]][cohorts[[name]]$group == g, ]
  fit <- survfit(Surv(time, event) ~ 1, d, timefix = FALSE)
  at <- fit$n.event > 0
  points <- unique(rbind(data.frame(time = 0, s = 1), data.frame(time = fit$time[at], s = fit$surv[at])))
  if (!exact) points$s <- round(points$s, 3)
  end <- max(d$time)
  every <- signif(end / 5, 1)
  at_times <- seq(0, end, by = every)
  risk <- data.frame(time = at_times, n = sapply(at_times, function(t) sum(d$time >= t)))
  case <- paste(name, g, if (exact) "exact" else "rounded")
  rows <- rbind(data.frame(kind = "point", time = points$time, value = points$s), data.frame(kind = "risk", time = risk$time, value = risk$n),
    data.frame(kind = "total", time = end, value = sum(d$event)))
  cat(sprintf("%s,%s,%s,%s\n", case, rows$kind, digits(rows$time), digits(rows$value)), file = points_file, append = TRUE, sep = "")
  for (with_risk in c(1, 0)) for (with_total in c(1, 0)) {
    if (!exact && !(with_risk && with_total)) next
    out <- guyot(points, if (with_risk) risk else risk[1, ], if (with_total) sum(d$event) else NA, end)
    stopifnot(nrow(out) == nrow(d))
    runs <- rle(paste(out$event, digits(out$time)))
    parts <- strsplit(runs$values, " ")
    cat(sprintf("%s,%d,%d,%s,%s,%d\n", case, with_risk, with_total, sapply(parts, `[`, 2), sapply(parts, `[`, 1), runs$lengths),
      file = patients_file, append = TRUE, sep = "")
  }
}
