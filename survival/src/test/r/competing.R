# Cumulative incidences with the standard errors of three programs, time lost, and Gray's tests.
suppressMessages({library(survival); library(cmprsk)})
samples <- read.csv("src/test/resources/golden/competing-samples.csv", comment.char = "#")
samples <- split(samples, factor(samples$sample, unique(samples$sample)))
digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
write <- function(file, rows) write.table(rows, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE,
                                          col.names = FALSE)
header <- function(file, note, columns) cat(
  "# source:   competing-samples.csv\n",
  "# command:  Rscript src/test/r/competing.R      R ", as.character(getRversion()), ", survival ",
  packageDescription("survival")$Version, ", cmprsk ", packageDescription("cmprsk")$Version, ", 2026-11-21\n",
  "# note:     ", note, "\n", columns, "\n", file = file, sep = "")

# Event-free survival, the incidences and the time lost to each cause at some times, from the definitions, for
# weights that may be complex numbers: derivatives by a step into the complex plane have no rounding error.
at_risk <- function(x, u) outer(u, seq_len(nrow(x)), function(a, i)
  (x$entry[i] < a | x$entry[i] == 0) & x$time[i] >= a)
estimates <- function(x, w, at, risk = at_risk(x, sort(unique(x$time[x$cause > 0])))) {
  u <- sort(unique(x$time[x$cause > 0]))
  n <- drop(risk %*% w)
  d <- sapply(seq_len(max(x$cause)), function(k) drop(outer(u, x$time, "==") %*% (w * (x$cause == k))))
  d <- matrix(d, nrow = length(u))
  s <- cumprod(1 - rowSums(d) / n)
  f <- apply(c(1, s[-length(s)]) * d / n, 2, cumsum)
  f <- matrix(f, nrow = length(u))
  i <- findInterval(at, u)
  lost <- sapply(seq_len(ncol(f)), function(k) sapply(at, function(tau) {
    t <- c(u[u < tau], tau); sum(f[seq_len(length(t) - 1), k] * diff(t)) }))
  cbind(rbind(1, matrix(s))[i + 1], rbind(0, f)[i + 1, , drop = FALSE], lost)
}
# The infinitesimal jackknife as it is defined. Units are clusters.
jackknife <- function(x, w, at) {
  risk <- at_risk(x, sort(unique(x$time[x$cause > 0])))
  influence <- sapply(seq_len(nrow(x)), function(i) {
    v <- as.complex(w); v[i] <- v[i] + 1e-30i
    Im(estimates(x, v, at, risk)) / 1e-30 * w[i]
  })
  list(est = Re(estimates(x, as.complex(w), at, risk)),
       se = matrix(sqrt(rowSums(t(rowsum(t(influence), x$cluster))^2)), nrow = length(at)))
}
# The formula of Dinse and Larson, as a sum for each time.
delta <- function(x, at, k) {
  u <- sort(unique(x$time[x$cause > 0]))
  n <- rowSums(at_risk(x, u))
  d <- sapply(u, function(a) sum(x$time == a & x$cause > 0)); dk <- sapply(u, function(a) sum(x$time == a & x$cause == k))
  s <- c(1, cumprod(1 - d / n)); f <- cumsum(s[-length(s)] * dk / n)
  sapply(at, function(a) {
    i <- which(u <= a); if (length(i) == 0) return(0)
    later <- f[max(i)] - f[i]
    sqrt(sum(ifelse(later == 0, 0, later^2 * d[i] / n[i] / (n[i] - d[i])) + s[i]^2 * dk[i] * (n[i] - dk[i]) / n[i]^3 -
             2 * later * s[i] * dk[i] / n[i]^2))
  })
}
some <- function(x) {
  t <- sort(unique(x$time))
  if (length(t) > 12) t[round(seq(1, length(t), length.out = 12))] else t
}

curves <- "src/test/resources/golden/cumulative-incidence.csv"
header(curves, "lower and upper are limits at 0.95; empty is NA, or not computed",
       "sample,group,method,cause,time,incidence,standard_error,log_log_lower,log_log_upper,log_lower,log_upper")
lost <- "src/test/resources/golden/time-lost.csv"
header(lost, "complex-step derivatives of the area", "sample,group,cause,horizon,time_lost,standard_error")
for (name in names(samples)) for (g in unique(samples[[name]]$group)) {
  x <- subset(samples[[name]], group == g)
  at <- some(x)
  causes <- seq_len(max(samples[[name]]$cause))
  outcome <- factor(x$cause, 0:max(causes))
  delayed <- any(x$entry > 0); weighted <- any(x$weight != 1); clustered <- any(duplicated(x$cluster))
  if (nrow(x) < 300 && !(name %in% c("bmt", "apart"))) {
    ij <- jackknife(x, x$weight, at)
    write(curves, do.call(rbind, lapply(c(0, causes), function(k)
      cbind(name, g, "definition", k, digits(at), digits(ij$est[, k + 1]), digits(ij$se[, k + 1]), "", "", "", ""))))
    write(lost, do.call(rbind, lapply(causes, function(k) {
      column <- 1 + max(causes) + k
      cbind(name, g, k, digits(at), digits(ij$est[, column]), digits(ij$se[, column]))
    })))
  }
  if (!(weighted && clustered) && nrow(x) > 5) {
    x$row <- seq_len(nrow(x))
    response <- if (delayed) quote(Surv(entry, time, outcome)) else quote(Surv(time, outcome))
    fit <- function(type) eval(bquote(survfit(.(response) ~ 1, x, weights = weight, id = row, conf.type = .(type),
                                              influence = clustered)))
    a <- fit("log-log"); b <- fit("log")
    i <- match(at, a$time)
    if (clustered) {
      # survfit 3.5-3 does not look at clusters here; its influences of the subjects are added up within them.
      u <- a$influence.pstate[, i + dim(a$influence.pstate)[2] - length(a$time), ]
      a$std.err[i, ] <- apply(u, 2:3, function(v) sqrt(sum(rowsum(v, x$cluster)^2)))
    }
    write(curves, do.call(rbind, lapply(causes, function(k) {
      limit <- function(x) digits(ifelse(!clustered & a$pstate[i, k + 1] > 0, x[i, k + 1], NA))
      cbind(name, g, "survfit", k, digits(at), digits(a$pstate[i, k + 1]), digits(a$std.err[i, k + 1]),
            limit(a$lower), limit(a$upper), limit(b$lower), limit(b$upper))
    })))
  }
  if (!delayed && !weighted && !clustered) {
    fit <- cuminc(x$time, x$cause)
    # cuminc gives no value after the last event of a cause; the curve stays as it is there.
    write(curves, do.call(rbind, lapply(causes[causes %in% x$cause], function(k) {
      f <- fit[[paste(1, k)]]
      i <- sapply(at, function(u) max(which(f$time <= u)))
      cbind(name, g, "cuminc", k, digits(at), digits(f$est[i]), digits(sqrt(f$var[i])), "", "", "", "")
    })))
  }
  if (delayed && !weighted) write(curves, do.call(rbind, lapply(causes, function(k)
    cbind(name, g, "delta", k, digits(at), digits(estimates(x, x$weight, at)[, k + 1]), digits(delta(x, at, k)), "", "", "",
          ""))))
}

gray <- "src/test/resources/golden/gray-test.csv"
header(gray, "strata: whether the column stratum was used", "sample,strata,rho,cause,statistic,df,p")
for (name in c("bmt", "mgus2", "tied", "apart")) for (stratified in c(FALSE, TRUE)) for (rho in c(0, 1, .5, -1)) {
  x <- samples[[name]]
  if (stratified && length(unique(x$stratum)) == 1) next
  tests <- cuminc(x$time, x$cause, x$group, if (stratified) x$stratum else rep("a", nrow(x)), rho = rho)$Tests
  write(gray, cbind(name, stratified, rho, rownames(tests), digits(tests[, "stat"]), tests[, "df"],
                    digits(pchisq(tests[, "stat"], tests[, "df"], lower.tail = FALSE))))
}
