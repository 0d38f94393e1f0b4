# Writes the samples for Cox regression: two published ones from R's package survival, the others made up (no patients),
# each with one feature that breaks careless code. The columns are described in src/test/resources/cox/README.md.
suppressMessages(library(survival))
folder <- "src/test/resources/cox/"
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

text_of <- function(x) if (is.numeric(x)) sprintf("%.17g", x) else as.character(x)

write_sample <- function(name, what, rows) {
  times <- rows$stop
  stopifnot(!anyNA(rows), all(times > 0), is.null(rows$start) || all(rows$start >= 0 & rows$start < times))
  file <- paste0(folder, name, ".csv")
  cat("# source:   ", what, "\n",
      "# command:  Rscript src/test/r/cox-samples.R      R ", as.character(getRversion()), ", survival ",
      packageDescription("survival")$Version, ", 2026-11-25\n", paste(names(rows), collapse = ","), "\n",
      file = file, sep = "")
  write.table(as.data.frame(lapply(rows, text_of)), file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE,
              col.names = FALSE)
}
made_up <- function(name, seed, what, make) {
  set.seed(seed)
  write_sample(name, paste0("made up, no patients; seed ", seed, "; ", what), make())
}
pick <- function(n, from, prob = NULL) sample(from, n, TRUE, prob)
grid <- function(x) pmax(1, round(x * 1024)) / 1024   # never 0, the same number in any language
# Right-censored rows with a hazard of exp(eta) / scale
follow <- function(eta, scale = 10, censor = 15) {
  n <- length(eta)
  event <- rexp(n, exp(eta) / scale)
  end <- rexp(n, 1 / censor)
  data.frame(stop = grid(pmin(event, end)), event = as.integer(event <= end))
}
whole <- function(rows) transform(rows, stop = ceiling(stop))

write_sample("lung", "Loprinzi CL et al. J Clin Oncol 1994;12:601-607; R package survival (LGPL >= 2), complete in the columns",
             with(na.omit(lung[c("time", "status", "age", "sex", "ph.ecog")]),
                  data.frame(stop = time, event = status - 1, age, sex, ph.ecog)))
write_sample("heart", "Crowley J, Hu M. J Am Stat Assoc 1977;72:27-36; R package survival (LGPL >= 2)",
             with(heart, data.frame(subject = id, start, stop, event, age, year, surgery,
                                    transplant = as.integer(transplant) - 1)))
write_sample("kidney", "McGilchrist CA, Aisbett CW. Biometrics 1991;47:461-466; R package survival (LGPL >= 2)",
             with(kidney, data.frame(cluster = id, stop = time, event = status, age, sex, disease)))
write_sample("bladder", "Wei LJ, Lin DY, Weissfeld L. J Am Stat Assoc 1989;84:1065-1073; R package survival (LGPL >= 2)",
             with(bladder, data.frame(cluster = id, stop, event, stratum = paste0("enum", enum), rx, size, number)))

made_up("recurrent-bladder", 11, "recurrences of 80 subjects, at most 4 rows each; the stratum is the number of the row", function() {
  rows <- lapply(1:80, function(i) {
    rx <- pick(1, 1:2); size <- pick(1, 1:8); number <- pick(1, 1:8)
    last <- pick(1, 10:60); frail <- rgamma(1, 2, 2); ends <- NULL; now <- 0
    repeat {
      now <- now + 1 + floor(rexp(1, .05 * frail * exp(-.5 * (rx - 1) + .15 * number)))
      if (now >= last || length(ends) == 4) break
      ends <- c(ends, now)
    }
    event <- rep(1, length(ends))
    if (length(ends) < 4) { ends <- c(ends, last); event <- c(event, 0) }
    data.frame(subject = i, start = c(0, head(ends, -1)), stop = ends, event, stratum = paste0("enum", seq_along(ends)),
               rx, size, number)
  })
  do.call(rbind, rows)
})
made_up("kidney-like", 12, "38 pairs with a shared frailty, few ties", function() {
  pair <- rep(1:38, each = 2)
  age <- rep(pick(38, 10:69), each = 2); sex <- rep(pick(38, 1:2, c(.3, .7)), each = 2)
  disease <- rep(pick(38, c("AN", "GN", "Other", "PKD"), c(.3, .25, .3, .15)), each = 2)
  frail <- rep(rgamma(38, 2, 2), each = 2)
  cbind(cluster = pair, whole(follow(log(frail) + .01 * age - sex * 1.2 + .4 * (disease == "AN"), 30, 200)), age, sex, disease)
})
made_up("ties-everywhere", 13, "4 distinct times; binary has only 0 and 1", function() {
  x <- round(rnorm(200), 3); z <- round(runif(200, -2, 2), 3); binary <- pick(200, 0:1)
  cbind(transform(follow(.5 * x - .3 * z + .6 * binary, 4, 6), stop = pmin(4, ceiling(stop / 2))), x, z, binary)
})
made_up("weights-frequency", 14, "whole weights 0 to 4, ties", function() {
  x <- round(rnorm(100), 2); arm <- pick(100, c("A", "B", "C"))
  cbind(whole(follow(.6 * x + .5 * (arm == "B"), 8, 12)), weight = pick(100, 0:4, c(.1, .3, .3, .2, .1)), x, arm)
})
made_up("weights-sampling", 15, "weights .2 to 5 and one 0, ties", function() {
  x <- round(rnorm(60), 2); z <- pick(60, 0:1)
  cbind(whole(follow(.6 * x - .5 * z, 8, 12)), weight = c(0, round(runif(59, .2, 5), 3)), x, z)
})
made_up("weights-late-entry", 16, "weights, late entry, strata and clusters together, ties", function() {
  x <- round(rnorm(90), 2); z <- pick(90, 0:1)
  rows <- whole(follow(.6 * x - .5 * z, 8, 12)); start <- pick(90, 0:8)
  data.frame(cluster = pick(90, 1:25), start, stop = start + rows$stop, event = rows$event,
             stratum = pick(90, c("s1", "s2")), weight = round(runif(90, .2, 5), 3), x, z)
})
made_up("late-entry-strata", 17, "whole event times; no event in stratum d; every tenth row covers no event time", function() {
  x <- round(rnorm(300), 3); z <- pick(300, 0:1)
  rows <- whole(follow(.7 * x - .5 * z, 8, 14)); start <- pick(300, c(0, 0:12)); stop <- start + rows$stop
  stratum <- pick(300, c("a", "b", "c", "d"), c(.4, .3, .2, .1)); event <- rows$event * (stratum != "d")
  none <- seq(10, 300, 10)
  start[none] <- start[none] + .25; stop[none] <- start[none] + .5; event[none] <- 0
  data.frame(subject = 1:300, start, stop, event, stratum, x, z)
})
made_up("many-rows-per-subject", 18, "60 subjects cut at random times, z changes with time", function() {
  do.call(rbind, lapply(1:60, function(i) {
    x <- round(rnorm(1), 3); cuts <- c(0, cumsum(grid(rexp(12, .7)))); z <- round(cumsum(rnorm(12, 0, .7)), 3)
    event <- rexp(12, .08 * exp(.5 * x + .4 * z)) < diff(cuts)
    last <- if (any(event)) which(event)[1] else pick(1, 4:12)
    data.frame(subject = i, start = cuts[1:last], stop = cuts[2:(last + 1)], event = as.integer(event[1:last]), x, z = z[1:last])
  }))
})
made_up("near-collinear", 19, "x2 is x1 and 1e-5 times noise", function() {
  x1 <- rnorm(120); x2 <- x1 + 1e-5 * rnorm(120)
  cbind(follow(.5 * x1), x1, x2)
})
made_up("scales", 20, "standard deviations of 1e-9, 1e9 and 1", function() {
  a <- rnorm(150); b <- rnorm(150); c <- rnorm(150)
  cbind(follow(.5 * a - .5 * b + .3 * c), tiny = 1e-9 * a, huge = 1e9 * b, one = c)
})
made_up("constant-column", 21, "one is 1 in every row", function() {
  x <- rnorm(50); z <- rnorm(50)
  cbind(follow(.5 * x), x, one = 1, z)
})
made_up("one-event", 22, "one event; its x is inside the range of those at risk, its extreme the largest", function() {
  x <- round(rnorm(20), 3); x[5] <- .25
  extreme <- round(runif(20), 3); extreme[5] <- 2
  data.frame(stop = 1:20, event = as.integer(1:20 == 5), x, extreme)
})
made_up("collinear", 23, "x3 is x1 + x2, exactly", function() {
  x1 <- round(rnorm(80) * 64) / 64; x2 <- round(rnorm(80) * 64) / 64
  cbind(follow(.5 * x1 - .3 * x2), x1, x2, x3 = x1 + x2)
})
made_up("separation", 24, "the four who have the event first, and no others, have x = 1", function()
  data.frame(stop = 1:8, event = rep(1:0, each = 4), x = rep(1:0, each = 4)))
made_up("quasi-separation", 25, "no event in arm C", function() {
  x <- round(rnorm(30), 3); arm <- rep(c("A", "B", "C"), 10)
  rows <- follow(.5 * x)
  data.frame(stop = rows$stop, event = rows$event * (arm != "C"), arm, x)
})
made_up("wide", 26, "more covariates than rows", function() {
  x <- round(matrix(rnorm(6000), 60), 3); colnames(x) <- sprintf("x%03d", 1:100)
  cbind(follow(.5 * x[, 1]), x)
})
made_up("no-events", 27, "all censored", function() data.frame(stop = pick(20, 1:9), event = 0, x = round(rnorm(20), 3)))
made_up("large-offset", 28, "covariates of 1e6 plus standard normal", function() {
  a <- rnorm(150); b <- rnorm(150)
  cbind(follow(.5 * a - .4 * b), a = 1e6 + a, b = 1e6 + b)
})
made_up("offset", 29, "offset is a known part of the log hazard, from -3 to 3", function() {
  x <- rnorm(100); offset <- round(runif(100, -3, 3), 3)
  cbind(whole(follow(.5 * x + offset, 20, 40)), offset, x)
})
made_up("continuous", 30, "no ties", function() {
  a <- rnorm(250); b <- runif(250, 0, 10); c <- pick(250, 0:1); d <- rexp(250)
  eta <- .5 * a + .1 * b - .7 * c + .2 * d
  event <- rexp(250, exp(eta) / 10); end <- rexp(250, 1 / 15)
  rows <- data.frame(stop = pmin(event, end), event = as.integer(event <= end))
  stopifnot(!anyDuplicated(rows$stop))
  cbind(rows, a, b, c, d)
})
compete <- function(eta1, eta2) {
  n <- length(eta1); one <- rexp(n, .08 * exp(eta1)); two <- rexp(n, .06 * exp(eta2)); end <- runif(n, 2, 20)
  data.frame(stop = pmin(one, two, end), cause = ifelse(one <= pmin(two, end), 1, ifelse(two <= end, 2, 0)))
}
made_up("fine-gray", 31, "two causes, no ties", function() {
  x <- rnorm(300); z <- pick(300, 0:1)
  rows <- compete(.5 * x - .4 * z, -.3 * x + .5 * z)
  stopifnot(!anyDuplicated(rows$stop))
  cbind(rows, x, z)
})
made_up("fine-gray-tied", 32, "two causes, whole times, censorings tied with events; censoring differs by group", function() {
  x <- round(rnorm(300), 2); z <- pick(300, 0:1); group <- pick(300, c("A", "B"))
  rows <- compete(.5 * x - .4 * z, -.3 * x + .5 * z)
  end <- ifelse(group == "A", 4 + floor(rexp(300, .2)), 1 + floor(rexp(300, .1)))
  cbind(data.frame(stop = pmin(ceiling(rows$stop), end), cause = ifelse(ceiling(rows$stop) <= end, rows$cause, 0)), x, z, group)
})
