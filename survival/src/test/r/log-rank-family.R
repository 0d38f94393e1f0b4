# Weighted, stratified and robust log-rank tests of all samples: each by evaluating the formulas on matrices of rows by
# event times, and by survdiff and coxph where these have them.
source("src/test/r/samples.R")
source("src/test/r/nasty.R")

weights <- list(
  "log-rank" = function(y) 1 + 0 * y$n,
  "gehan" = function(y) y$n,
  "tarone-ware" = function(y) sqrt(y$n),
  "peto" = function(y) y$peto,
  "modified-peto" = function(y) y$peto * y$rows / (y$rows + 1),
  "g-rho(0.5)" = function(y) sqrt(y$before),
  "fleming-harrington(0,1)" = function(y) 1 - y$before,
  "fleming-harrington(0.5,2)" = function(y) sqrt(y$before) * (1 - y$before)^2)

# One stratum: rows with group (factor), entry (-1 from the origin), time, event, w, and whether w are frequencies.
# score: per row and group the Lin-Wei score residual, not multiplied by w.
stratum_sums <- function(x, frequency, weight) {
  k <- nlevels(x$group)
  none <- list(u = numeric(k), v = matrix(0, k, k), o = numeric(k), e = numeric(k), score = matrix(0, nrow(x), k))
  times <- sort(unique(x$time[x$event == 1]))
  if (length(times) == 0) return(none)
  risk <- outer(x$entry, times, "<") & outer(x$time, times, ">=")
  died <- outer(x$time, times, "==") & x$event == 1
  own <- outer(x$group, levels(x$group), "==") * 1
  y <- list(n = colSums(risk * x$w), d = colSums(died * x$w))
  y$rows <- if (frequency) y$n else colSums(risk)
  y$peto <- cumprod(1 - y$d / y$n * y$rows / (y$rows + 1))
  y$before <- c(1, cumprod((y$n - y$d) / y$n))[seq_along(times)]
  W <- weights[[weight]](y)
  share <- t(t(t(own * x$w) %*% risk) / y$n)
  o <- t(own * x$w) %*% died
  e <- t(t(share) * y$d)
  spread <- ifelse(y$n > 1, y$d * (y$n - y$d) / (y$n - 1), 0) * W^2
  v <- diag(as.vector(share %*% spread), k) - share %*% (spread * t(share))
  score <- sapply(seq_len(k), function(g)
    rowSums((died - risk * rep(y$d / y$n, each = nrow(x))) * rep(W, each = nrow(x)) * outer(own[, g], share[g, ], "-")))
  list(u = as.vector((o - e) %*% W), v = v, o = rowSums(o), e = rowSums(e), score = matrix(score, nrow(x)))
}

# The quadratic form by the eigenvectors of the matrix with unit diagonal.
quadratic <- function(u, v) {
  keep <- diag(v) > 0
  if (!any(keep)) return(c(NA, 0))
  s <- sqrt(diag(v)[keep])
  parts <- eigen(v[keep, keep, drop = FALSE] / outer(s, s), symmetric = TRUE)
  real <- parts$values > 1e-9
  c(sum(crossprod(parts$vectors[, real, drop = FALSE], u[keep] / s)^2 / parts$values[real]), sum(real))
}

test_of <- function(x, strata, cases, weight, unit) {
  x <- x[x$w > 0, ]
  parts <- lapply(split(x, if (strata) x$stratum else rep("", nrow(x))), function(part) {
    part$sums <- NULL
    c(stratum_sums(part, cases == "frequency", weight), list(rows = part))
  })
  total <- function(name) Reduce(`+`, lapply(parts, `[[`, name))
  u <- total("u")
  v <- total("v")
  if (unit != "") {
    scores <- do.call(rbind, lapply(parts, function(part) part$score * part$rows$w))
    of <- unlist(lapply(parts, function(part) part$rows[[unit]]))
    v <- crossprod(rowsum(scores, of))
    v[abs(v) < 1e-20] <- 0
  }
  list(u = u, v = v, o = total("o"), e = total("e"), form = quadratic(u, v))
}

textbook_rows <- lapply(samples, function(x) data.frame(group = x$group, stratum = "", cluster = "", row = seq_len(nrow(x)),
  subject = seq_len(nrow(x)), entry = -1, time = x$time, event = x$event, w = 1))
nasty_rows <- lapply(nasty_samples, function(x) data.frame(group = factor(x$group), stratum = x$stratum,
  cluster = x$cluster, row = seq_len(nrow(x)), subject = x$subject,
  entry = ifelse(is.na(x$entry) | x$entry == 0, -1, x$entry), time = x$time, event = as.integer(x$cause > 0), w = x$weight))
nasty_rows <- Filter(function(x) nlevels(x$group) > 1, nasty_rows)

file <- "src/test/resources/golden/log-rank-family.csv"
header(file, "log-rank-family.R", "lists are separated by blanks; v is the upper triangle by rows; empty is not testable or not known")
cat("sample,cases,strata,unit,program,weight,statistic,df,observed,expected,surplus,v\n", file = file, append = TRUE)
list_of <- function(x) paste(sprintf("%.17g", x), collapse = " ")
put <- function(name, cases, strata, unit, program, weight, statistic, df, observed = "", expected = "", surplus = "", v = "")
  cat(paste(name, cases, strata, unit, program, paste0('"', weight, '"'), digits(statistic), df, observed, expected, surplus, v, sep = ","), "\n", file = file, append = TRUE, sep = "")
put_direct <- function(name, x, strata, cases, weight, unit) {
  r <- test_of(x, strata, cases, weight, unit)
  first <- weight == "log-rank"
  put(name, cases, strata, unit, "direct", weight, statistic = r$form[1], df = r$form[2],
    observed = if (first) list_of(r$o) else "", expected = if (first) list_of(r$e) else "", surplus = list_of(r$u),
    v = list_of(t(r$v)[lower.tri(r$v, TRUE)]))
}

for (name in names(textbook_rows)) for (weight in setdiff(names(weights), "log-rank"))
  put_direct(name, textbook_rows[[name]], FALSE, "none", weight, "")

for (name in names(nasty_rows)) {
  x <- nasty_rows[[name]]
  cases <- if (all(x$w == 1)) "none" else if (all(x$w == round(x$w))) "frequency" else "sampling"
  many <- nlevels(factor(x$stratum)) > 1
  for (strata in c(FALSE, many)[c(TRUE, many)]) {
    for (weight in names(weights)) {
      if (cases != "sampling") put_direct(name, x, strata, cases, weight, "")
      if (name == "sampling-weights") put_direct(name, x, strata, cases, weight, "row")
      if (name %in% c("sampling-weights", "continuous", "delayed", "counting")) put_direct(name, x, strata, cases, weight, "cluster")
    }
    if (name == "many-ties") put_direct(name, x, strata, cases, "gehan", "cluster")
    if (name == "counting") put_direct(name, x, strata, cases, "gehan", "subject")
    if (name %in% c("all-censored", "all-at-one-time")) next  # R stops with an error
    # survdiff takes neither late entry nor case weights; rows can be repeated. It ties nearly equal times.
    if (!name %in% c("huge-times", "tiny-times") && all(x$entry == -1) && max(x$w) < 10 && cases != "sampling") for (rho in c(0, 0.5, 1)) {
      r <- x[rep(seq_len(nrow(x)), x$w), ]
      s <- if (strata) survdiff(Surv(time, event) ~ group + strata(stratum), r, rho = rho) else
        survdiff(Surv(time, event) ~ group, r, rho = rho)
      df <- sum((if (strata) rowSums(s$exp) else s$exp) > 0) - 1
      put(name, cases, strata, "", "survdiff", paste0("g-rho(", rho, ")"), statistic = s$chisq, df = df)
    }
    # The score test of coxph with a robust variance.
    formula <- if (strata) Surv(entry, time, event) ~ group + strata(stratum) else Surv(entry, time, event) ~ group
    if (name %in% c("sampling-weights", "continuous", "delayed", "counting")) for (unit in c("row", "cluster")) {
      x$unit <- x[[unit]]
      s <- coxph(formula, x, weights = w, cluster = unit, ties = "breslow", robust = TRUE, timefix = FALSE)
      put(name, cases, strata, unit, "coxph", "log-rank", statistic = s$rscore, df = nlevels(x$group) - 1)
    }
    # Without ties that of coxph is the hypergeometric one: of events at one time only the first row's is kept.
    if (name %in% c("continuous", "delayed", "counting")) {
      first <- x
      first$event[x$event == 1] <- as.integer(!duplicated(x$time[x$event == 1]))
      put(name, cases, strata, "first", "coxph", "log-rank", df = nlevels(x$group) - 1,
        statistic = coxph(formula, first, ties = "breslow", timefix = FALSE)$score)
    }
  }
}

# Small p-values: group g of 1..k has scale * ((5 g + 3 t) mod 7 + 1) events at each time t of 1..4, without censoring.
file <- "src/test/resources/golden/log-rank-tail.csv"
header(file, "log-rank-family.R", "the counts are written out in the script")
cat("groups,scale,statistic,df,p\n", file = file, append = TRUE)
for (k in 2:7) {
  cells <- expand.grid(group = factor(seq_len(k)), time = 1:4)
  cells <- transform(cells, entry = -1, event = 1, w = (5 * as.integer(group) + 3 * time) %% 7 + 1)
  once <- test_of(cells, FALSE, "frequency", "log-rank", "")$form[1]
  for (target in c(50, 700, 1250, 1320)) {
    scale <- round(target / once)
    form <- test_of(transform(cells, w = w * scale), FALSE, "frequency", "log-rank", "")$form
    cat(paste(k, scale, digits(form[1]), form[2], digits(pchisq(form[1], form[2], lower.tail = FALSE)), sep = ","), "\n",
      file = file, append = TRUE, sep = "")
  }
}
