# Times R's survival and cmprsk on the columns that BenchData writes.
#
#   Rscript compare.R DIRECTORY ROUND SECONDS CAP SIZE,SIZE,... [OPERATION TIES]
#
# Each operation is repeated for about SECONDS and the least is printed, as a line of
#   time,ROUND,TOOL,OPERATION,TIES,ROWS,seconds of the clock,seconds of the processor
# TOOL is r-user (formula, data frame, all defaults) or r-low (the function below it that computes, its arguments prepared).
# An operation is left out at a size where the growth so far lets it expect more than CAP seconds; of one earlier size
# it is taken to be quadratic.
#
# In round 1 a line of answers follows each: answer,TOOL,OPERATION,TIES,ROWS,numbers.... These come from a run outside the
# clock with timefix = FALSE, for by default R takes times as tied that differ by about 1e-8 of their size.
#
# With OPERATION (as TOOL:OPERATION) and TIES it runs this one once and prints memory,ROUND,TOOL,OPERATION,TIES,ROWS,MB:
# the peak of the whole process.
suppressMessages({
  library(survival)
  library(cmprsk)
})

arguments <- commandArgs(TRUE)
directory <- arguments[1]
round <- arguments[2]
seconds <- as.numeric(arguments[3])
cap <- as.numeric(arguments[4])
sizes <- as.numeric(strsplit(arguments[5], ",")[[1]])
# For answers: exact ties, and iterated until nothing changes. For functions below a formula: exact ties as they are.
exact <- coxph.control(timefix = FALSE, eps = 1e-11, toler.chol = 1e-13)
usual <- coxph.control(timefix = FALSE)

columns <- function(n, ties) {
  folder <- file.path(directory, sprintf("n%d", as.integer(n)))
  read <- function(name) readBin(file.path(folder, paste0(name, ".f64")), "double", n)
  list(time = read(paste0("time_", ties)), status = read("status"), read = read, entry = function() read(paste0("entry_", ties)))
}
covariates <- function(d, p) {
  x <- do.call(cbind, lapply(seq_len(p), function(j) d$read(paste0("x", j))))
  dimnames(x) <- NULL
  x
}
frame <- function(d, p = 0, ...) {
  l <- list(time = d$time, status = d$status, ...)
  for (j in seq_len(p)) l[[paste0("x", j)]] <- d$read(paste0("x", j))
  structure(l, class = "data.frame", row.names = .set_row_names(length(d$time)))
}
right <- function(p) as.formula(paste("Surv(time, status) ~", paste0("x", seq_len(p), collapse = " + ")))
counting <- function(p) as.formula(paste("Surv(entry, time, status) ~", paste0("x", seq_len(p), collapse = " + ")))
last <- function(x) x[length(x)]
# A model whose formula is found again by cox.zph and residuals, and the data with it.
fitted <- function(d, p, control = coxph.control()) {
  data <- frame(d, p)
  f <- right(p)
  environment(f) <- environment()
  eval(bquote(coxph(.(f), data, x = TRUE, y = TRUE, control = control)))
}

# Each operation: a function of the columns that gives `run`, which is timed, and `answer`, which is not.
operation <- function(run, answer = NULL) list(run = run, answer = answer)
operations <- list(
  "r-user:km-limits" = function(d) {
    data <- frame(d)
    operation(function() survfit(Surv(time, status) ~ 1, data), function() {
      s <- survfit(Surv(time, status) ~ 1, data, timefix = FALSE)
      c(last(s$surv), last(s$std.err) * last(s$surv))
    })
  },
  "r-low:km-limits" = function(d) {
    y <- Surv(d$time, d$status)
    x <- factor(rep(1, length(d$time)))
    operation(function() survival:::survfitKM(x, y))
  },
  "r-user:km" = function(d) {
    data <- frame(d)
    operation(function() survfit(Surv(time, status) ~ 1, data, conf.type = "none"), function() {
      s <- survfit(Surv(time, status) ~ 1, data, conf.type = "none", timefix = FALSE)
      c(last(s$surv), last(s$std.err) * last(s$surv))
    })
  },
  "r-low:km" = function(d) {
    y <- Surv(d$time, d$status)
    x <- factor(rep(1, length(d$time)))
    operation(function() survival:::survfitKM(x, y, conf.type = "none"))
  },
  "r-user:logrank" = function(d) {
    data <- frame(d, group = d$read("group"))
    operation(function() survdiff(Surv(time, status) ~ group, data), function() {
      # survdiff itself does not take timefix in this release.
      s <- survival:::survdiff.fit(Surv(d$time, d$status), factor(data$group), rep(1, nrow(data)), 0)
      (as.matrix(s$observed)[1, 1] - as.matrix(s$expected)[1, 1])^2 / s$var[1, 1]
    })
  },
  "r-low:logrank" = function(d) {
    y <- Surv(d$time, d$status)
    group <- factor(d$read("group"))
    operation(function() survival:::survdiff.fit(y, group, rep(1, length(group)), 0))
  },
  "r-user:cox" = function(d) {
    data <- frame(d, 10)
    operation(function() coxph(right(10), data), function() unname(coef(coxph(right(10), data, control = exact))))
  },
  "r-low:cox" = function(d) {
    x <- covariates(d, 10)
    y <- Surv(d$time, d$status)
    operation(function() coxph.fit(x, y, NULL, NULL, rep(0, 10), usual, NULL, "efron", NULL, resid = FALSE))
  },
  "r-user:cox-counting" = function(d) {
    data <- frame(d, 10, entry = d$entry())
    operation(
      function() coxph(counting(10), data),
      function() unname(coef(coxph(counting(10), data, control = exact)))
    )
  },
  "r-low:cox-counting" = function(d) {
    x <- covariates(d, 10)
    y <- Surv(d$entry(), d$time, d$status)
    operation(function() agreg.fit(x, y, NULL, NULL, rep(0, 10), usual, NULL, "efron", NULL, resid = FALSE))
  },
  "r-user:cox-robust" = function(d) {
    data <- frame(d, 10)
    operation(
      function() coxph(right(10), data, robust = TRUE),
      function() sqrt(diag(coxph(right(10), data, robust = TRUE, control = exact)$var))
    )
  },
  "r-user:cox-score-residuals" = function(d) {
    fit <- fitted(d, 10)
    operation(function() residuals(fit, "score"), function() {
      r <- residuals(fitted(d, 10, exact), "score")
      colSums(r^2)
    })
  },
  "r-user:cox-curve" = function(d) {
    fit <- fitted(d, 10)
    operation(function() survfit(fit), function() {
      s <- survfit(fitted(d, 10, exact))
      c(last(s$surv), last(s$std.err) * last(s$surv))
    })
  },
  "r-user:cox-zph" = function(d) {
    fit <- fitted(d, 10)
    operation(function() cox.zph(fit), function() unname(cox.zph(fitted(d, 10, exact))$table["GLOBAL", "chisq"]))
  },
  "r-user:concordance" = function(d) {
    data <- frame(d, 1)
    operation(function() concordance(Surv(time, status) ~ x1, data, reverse = TRUE), function() {
      k <- concordance(Surv(time, status) ~ x1, data, reverse = TRUE, timefix = FALSE)
      c(k$concordance, sqrt(k$var))
    })
  },
  "r-low:concordance" = function(d) {
    y <- Surv(d$time, d$status)
    x <- d$read("x1")
    operation(function() concordancefit(y, x, std.err = FALSE, timefix = FALSE, reverse = TRUE))
  },
  "r-user:incidence" = function(d) {
    cause <- d$read("cause")
    operation(function() cuminc(d$time, cause), function() last(cuminc(d$time, cause)[[1]]$est))
  },
  "r-user:incidence-jackknife" = function(d) {
    data <- frame(d, cause = factor(d$read("cause")))
    operation(function() survfit(Surv(time, cause) ~ 1, data), function() {
      s <- survfit(Surv(time, cause) ~ 1, data, timefix = FALSE)
      c(last(s$pstate[, 2]), last(s$std.err[, 2]))
    })
  },
  "r-user:gray" = function(d) {
    cause <- d$read("cause")
    group <- d$read("group")
    operation(function() cuminc(d$time, cause, group), function() cuminc(d$time, cause, group)$Tests[1, "stat"])
  },
  "r-user:fine-gray" = function(d) {
    cause <- d$read("cause")
    x <- covariates(d, 5)
    operation(function() crr(d$time, cause, x), function() unname(crr(d$time, cause, x, gtol = 1e-10)$coef))
  },
  "r-user:fine-gray-by-weights" = function(d) {
    data <- frame(d, 5, cause = factor(d$read("cause")))
    data$status <- NULL
    fit <- function(fixed, control) {
      weighted <- finegray(Surv(time, cause) ~ ., data, timefix = fixed)
      coxph(Surv(fgstart, fgstop, fgstatus) ~ x1 + x2 + x3 + x4 + x5, weighted, weights = fgwt, control = control)
    }
    operation(function() fit(TRUE, coxph.control()), function() unname(coef(fit(FALSE, exact))))
  },
  "r-user:cox-small" = function(d) {
    data <- frame(d, 3)
    operation(
      function() summary(coxph(right(3), data)),
      function() unname(summary(coxph(right(3), data, control = exact))$sctest["test"])
    )
  }
)
# The whole of a small model has a size of its own.
small <- function(name) grepl("small$", name)
# crr is so much worse than quadratic that no growth seen at small sizes warns of it.
most_rows <- c("r-user:fine-gray" = 2000)

once <- function(run) {
  t <- system.time(run(), gcFirst = TRUE)
  c(t[["elapsed"]], t[["user.self"]] + t[["sys.self"]])
}
# The clock of R counts milliseconds: what takes less is run many times between two readings.
measure <- function(run) {
  first <- once(run)
  if (first[1] >= seconds) return(first)
  if (first[1] < 0.02) first <- once(run)
  inner <- if (first[1] < 0.05) ceiling(0.1 / max(first[1], 1e-4)) else 1
  repetitions <- max(1, min(10, floor(seconds / (first[1] * inner + 1e-9))))
  many <- function() for (i in seq_len(inner)) run()
  times <- if (repetitions == 1 && inner == 1) cbind(first) else replicate(repetitions, once(many) / inner)
  c(min(times[1, ]), min(times[2, ]))
}
say <- function(...) {
  cat(paste(..., sep = ","), "\n", sep = "")
  flush(stdout())
}
rows <- function(n) format(n, scientific = FALSE)

if (length(arguments) > 5) {
  name <- arguments[6]
  d <- columns(sizes[1], arguments[7])
  operations[[name]](d)$run()
  status <- readLines("/proc/self/status")
  peak <- as.numeric(gsub("[^0-9]", "", grep("^VmHWM", status, value = TRUE))) / 1024
  say("memory", round, sub(":", ",", name), arguments[7], rows(sizes[1]), sprintf("%.0f", peak))
  quit()
}

past <- list()
for (n in c(100, sizes)) {
  for (ties in c("c", "d")) {
    d <- columns(n, ties)
    for (name in names(operations)) {
      if (small(name) != (n == 100) || isTRUE(n > most_rows[name])) next
      key <- paste(name, ties)
      before <- past[[key]]
      if (length(before$n) > 0) {
        k <- length(before$n)
        growth <- if (k == 1) 2 else max(1, log(before$t[k] / before$t[k - 1]) / log(before$n[k] / before$n[k - 1]))
        if (before$t[k] * (n / before$n[k])^growth > cap) next
      }
      label <- sub(":", ",", name)
      prepared <- operations[[name]](d)
      t <- measure(prepared$run)
      past[[key]] <- list(n = c(before$n, n), t = c(before$t, t[2]))
      say("time", round, label, ties, rows(n), sprintf("%.6g,%.6g", t[1], t[2]))
      if (round == "1" && !is.null(prepared$answer)) {
        say("answer", label, ties, rows(n), paste(sprintf("%.17g", prepared$answer()), collapse = ","))
      }
      rm(prepared)
    }
  }
}
