# Histories with several states, and for each of them: probabilities, standard errors, limits and hazards by survfit where
# it can do it, and everything once more by a direct evaluation of the product of matrices on complex weights, whose
# imaginary part is the derivative by the weight of a unit (complex step: exact to rounding, no difference of two numbers).
suppressMessages(library(survival))
step <- 1e-30

head_of <- function(file, source, note, columns) cat(
  "# source:   ", source, "\n",
  "# command:  Rscript src/test/r/multistate.R      R ", as.character(getRversion()), ", survival ",
  packageDescription("survival")$Version, ", 2026-11-25\n",
  "# note:     ", note, "\n", columns, "\n", file = file, sep = "")
add_to <- function(file, ...) write.table(cbind(...), file, append = TRUE, sep = ",", quote = FALSE,
                                          row.names = FALSE, col.names = FALSE)
digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))

# rows from one line per subject: matrix of entry times, NA for never
history <- function(id, entered, end, states) {
  out <- NULL
  for (i in seq_along(id)) {
    t <- entered[i, ]
    way <- order(t, na.last = NA)
    for (v in seq_along(way)) {
      moves <- v < length(way)
      stop <- if (moves) t[way[v + 1]] else end[i]
      if (stop > t[way[v]])
        out <- rbind(out, data.frame(id = id[i], start = t[way[v]], stop = stop, from = states[way[v]],
                                     to = if (moves) states[way[v + 1]] else ""))
    }
  }
  out
}

mgus_rows <- function() {
  own <- mgus2[seq(1, 1384, by = 4), ]  # every fourth subject
  ptime <- with(own, ifelse(pstat == 1 & ptime == futime, ptime - .1, ptime))  # as in the package's vignette
  entered <- cbind(0, ifelse(own$pstat == 1, ptime, NA), ifelse(own$death == 1, own$futime, NA))
  history(own$id, entered, own$futime, c("mgus", "pcm", "death"))
}
myeloid_rows <- function() {
  own <- myeloid[seq(1, 646, by = 2), ]  # every second subject
  tied <- with(own, (!is.na(rltime) & (is.na(crtime) | rltime <= crtime)) |
                 (death == 1 & pmax(crtime, rltime, na.rm = TRUE) >= futime))
  own <- own[!(tied %in% TRUE), ]
  entered <- with(own, cbind(0, crtime, rltime, ifelse(death == 1, futime, NA)))
  history(own$id, entered, own$futime, c("entry", "response", "relapse", "death"))
}
# Whole-number times with ties of all kinds, late entry in three states, split rows, weights over three orders of magnitude.
made_up <- function(subjects, gaps) {
  out <- NULL
  next_states <- list(A = c("B", "C", "D"), B = c("C", "D"), C = "D", D = character())
  for (i in seq_len(subjects)) {
    at <- sample(c("A", "B", "C"), 1, prob = c(.7, .2, .1))
    now <- sample(0:3, 1)
    repeat {
      if (at == "D") break
      stay <- sample(1:5, 1)
      lost <- runif(1) < .15
      split <- runif(1) < .3
      to <- if (lost) "" else if (split) "" else sample(next_states[[at]], 1)
      if (!(gaps && runif(1) < .2 && to == "" && !lost))
        out <- rbind(out, data.frame(id = i, start = now, stop = now + stay, from = at, to = to))
      now <- now + stay
      if (lost) break
      if (to != "") at <- to
    }
  }
  out$weight <- round(10^runif(nrow(out), -1.5, 1.5), 3)
  out$cluster <- (out$id * 7) %% 11
  out
}
set.seed(20261125)
nasty <- made_up(70, FALSE)
per_subject <- nasty
per_subject$weight <- nasty$weight[match(nasty$id, nasty$id)]
gaps <- made_up(50, TRUE)
unit <- function(d) { d$weight <- 1; d$cluster <- d$id; d }
samples <- list(
  mgus = list(rows = unit(mgus_rows()), states = c("mgus", "pcm", "death"), type = "log", tau = 240, pair = c(60, 180)),
  myeloid = list(rows = unit(myeloid_rows()), states = c("entry", "response", "relapse", "death"), type = "log-log",
                 tau = 1000, pair = c(100, 700)),
  nasty = list(rows = unit(nasty), states = c("A", "B", "C", "D"), type = "plain", tau = 12.5, pair = c(3, 9)),
  weighted = list(rows = transform(per_subject, cluster = id), states = c("A", "B", "C", "D"), type = "logit",
                  tau = 12, pair = c(2.5, 10)),
  clustered = list(rows = nasty, states = c("A", "B", "C", "D"), type = "", tau = 12, pair = c(2.5, 10)),
  gaps = list(rows = gaps, states = c("A", "B", "C", "D"), type = "", tau = 11, pair = c(4, 10)))

# direct evaluation; weights may be complex
at_risk <- function(d, t) d$start < t & t <= d$stop
grid_of <- function(d) {
  goes_on <- paste(d$id, d$stop) %in% paste(d$id, d$start) & d$to == ""
  sort(unique(d$stop[!goes_on]))
}
matrix_at <- function(d, w, t, states) {
  s <- length(states)
  a <- matrix(0i, s, s)
  for (j in 1:s) for (k in setdiff(1:s, j)) {
    moving <- d$stop == t & d$from == states[j] & d$to == states[k]
    if (any(moving)) a[j, k] <- sum(w[moving]) / sum(w[at_risk(d, t) & d$from == states[j]])
  }
  diag(a) <- -rowSums(a)
  a
}
evaluate <- function(d, w, states, tau, pair) {
  times <- grid_of(d)
  first <- min(d$stop[d$to != ""])
  p <- sapply(states, function(x) sum(w[at_risk(d, first) & d$from == x])) / sum(w[at_risk(d, first)])
  hazard <- matrix(0i, length(states), length(states))
  between <- diag(length(states)) + 0i
  stay <- 0i * p
  since <- min(d$start)
  ps <- hs <- NULL
  for (t in times) {
    stay <- stay + p * max(0, min(t, tau) - since)
    since <- min(t, tau)
    a <- matrix_at(d, w, t, states)
    p <- drop(p %*% (diag(length(states)) + a))
    hazard <- hazard + a
    if (t > pair[1] && t <= pair[2]) between <- between %*% (diag(length(states)) + a)
    ps <- rbind(ps, p)
    hs <- rbind(hs, as.vector(t(hazard)))
  }
  list(times = times, p = ps, hazard = hs, stay = stay, between = as.vector(t(between)))
}
directly <- function(x) {
  d <- x$rows
  base <- evaluate(d, d$weight + 0i, x$states, x$tau, x$pair)
  square <- lapply(base[-1], function(v) 0 * Re(v))
  for (u in unique(d$cluster)) {
    moved <- evaluate(d, d$weight * (1 + 1i * step * (d$cluster == u)), x$states, x$tau, x$pair)
    for (n in names(square)) square[[n]] <- square[[n]] + (Im(moved[[n]]) / step)^2
  }
  list(times = base$times, value = lapply(base[-1], Re), error = lapply(square, sqrt))
}

data_file <- "src/test/resources/multistate/multistate.csv"
head_of(data_file, "R package survival (mgus2, myeloid), LGPL >= 2, see README.md; the others are made up, no patients",
        "an empty to is censored", "sample,subject,start,stop,from,to,weight,cluster")
curve_file <- "src/test/resources/golden/multistate-probabilities.csv"
head_of(curve_file, "../multistate/multistate.csv",
        "by survfit if there is a transform, empty limits are NA; otherwise by complex step; at most 40 times of a sample",
        "sample,transform,time,state,probability,standard_error,lower,upper")
hazard_file <- "src/test/resources/golden/multistate-hazards.csv"
head_of(hazard_file, "../multistate/multistate.csv",
        "hazards by survfit as far as it can, errors by complex step", "sample,time,from,to,hazard,standard_error")
sum_file <- "src/test/resources/golden/multistate-summaries.csv"
head_of(sum_file, "../multistate/multistate.csv",
        "expected times (from is empty) and transition probabilities; by complex step, survfit prints the same expected times, and errors where there are no weights, which it leaves out",
        "sample,start,end,from,to,value,standard_error")

for (name in names(samples)) {
  x <- samples[[name]]
  d <- x$rows
  add_to(data_file, name, d$id, digits(d$start), digits(d$stop), d$from, d$to, digits(d$weight), d$cluster)
  direct <- directly(x)
  picked <- unique(round(seq(1, length(direct$times), length.out = min(40, length(direct$times)))))
  hazards <- direct$value$hazard
  s <- length(x$states)
  if (x$type == "") {
    for (k in 1:s) add_to(curve_file, name, "", digits(direct$times[picked]), x$states[k], digits(direct$value$p[picked, k]),
                          digits(direct$error$p[picked, k]), "", "")
  } else {
    event <- factor(ifelse(d$to == "", "censor", d$to), c("censor", x$states))
    fit <- survfit(Surv(d$start, d$stop, event) ~ 1, id = d$id, istate = factor(d$from, x$states), weights = d$weight,
                   conf.type = x$type, influence = TRUE, timefix = FALSE)
    stopifnot(identical(fit$states, x$states))
    row <- match(direct$times, fit$time)
    for (k in 1:s) add_to(curve_file, name, x$type, digits(direct$times[picked]), x$states[k],
                          digits(fit$pstate[row[picked], k]), digits(fit$std.err[row[picked], k]),
                          digits(fit$lower[row[picked], k]), digits(fit$upper[row[picked], k]))
    cat(name, "probabilities", max(abs(fit$pstate[row, ] - direct$value$p)),
        "errors", max(abs(fit$std.err[row, ] - direct$error$p)), "\n")
    full <- survival::survfit0(fit)
    stay <- survival:::survmean2(full, 1, x$tau)$matrix
    cat(name, "expected times", max(abs(stay[, "rmean"] - direct$value$stay)), "errors",
        max(abs(stay[, "se(rmean)"] - direct$error$stay)), "\n")
    # survfit numbers a transition by its states, "1.2"
    for (column in colnames(fit$cumhaz)) {
      jk <- as.integer(strsplit(column, ".", fixed = TRUE)[[1]])
      hazards[, (jk[1] - 1) * s + jk[2]] <- fit$cumhaz[row, column]
    }
    cat(name, "hazards", max(abs(hazards - direct$value$hazard)[, !(1:s^2 %in% (1 + (0:(s - 1)) * (s + 1)))]), "\n")
  }
  for (j in 1:s) for (k in 1:s) {
    at <- (j - 1) * s + k
    if (j != k && any(d$from == x$states[j] & d$to == x$states[k])) {
      some <- picked[seq(1, length(picked), by = 3)]
      add_to(hazard_file, name, digits(direct$times[some]), x$states[j], x$states[k], digits(hazards[some, at]),
             digits(direct$error$hazard[some, at]))
    }
    add_to(sum_file, name, x$pair[1], x$pair[2], x$states[j], x$states[k], digits(direct$value$between[at]),
           digits(direct$error$between[at]))
  }
  add_to(sum_file, name, digits(min(d$start)), x$tau, "", x$states, digits(direct$value$stay), digits(direct$error$stay))
}
