# Concordance of scores with the published and the nasty samples. The scores are made by a rule that the tests repeat: a
# pattern over the row numbers, plus a bonus for the rows that end at the middle time or before.
source("src/test/r/samples.R")
source("src/test/r/nasty.R")

scores <- function(time) {
  i <- seq_along(time)
  early <- time <= sort(time)[length(time) %/% 2 + 1]
  list(coarse = (37 * i) %% 11 + 4 * early, fine = (7919 * i) %% 1009 + 250 * early)
}
rows_of <- c(
  lapply(samples, function(s) data.frame(subject = seq_along(s$time), stratum = as.character(s$group), cluster =
    as.character(seq_along(s$time) %/% 3), entry = NA_real_, time = s$time, cause = s$event, weight = 1)),
  nasty_samples)

file <- "src/test/resources/golden/concordance.csv"
header(file, "concordance.R", "concordancefit(timefix = FALSE, reverse = TRUE) without the rows of weight 0; empty: NaN")
cat("dataset,score,timewt,strata,weights,cluster,ymax,concordance,se,concordant,discordant,tied_x,tied_y,tied_xy\n",
  file = file, append = TRUE)
pairs_file <- "src/test/resources/golden/concordance-difference.csv"
header(pairs_file, "concordance.R", "dfbeta of the fine and of the coarse score, and their products summed up")
cat("dataset,timewt,difference,se,covariance,p\n", file = pairs_file, append = TRUE)

for (name in names(rows_of)) {
  all <- rows_of[[name]]
  made <- scores(all$time)
  keep <- all$weight > 0
  rows <- all[keep, ]
  if (nrow(rows) < 2) next # an error in R
  y <- response(rows)
  event <- rows$cause > 0
  # weights, strata, cluster, whether up to the middle time only
  cases <- list(c(0, 0, 0, 0), c(1, 0, 0, 0), c(0, 1, 0, 0), c(1, 1, 1, 0), c(1, 0, 1, 1))
  for (timewt in c("n", "S", "S/G", "n/G2", "I")) for (case in cases) for (score in c("coarse", "fine")) {
    # with late entry survival 3.5-3 does not have G, its S is wrong, and with n it writes outside of its memory
    if (late(rows) && timewt != "n") next
    strata <- if (case[2]) rows$stratum else rep("all", nrow(rows))
    # a stratum of a single event gets the weight n in R, whatever was asked for
    if (timewt != "n" && any(tapply(event, strata, sum) == 1)) next
    ymax <- if (case[4]) sort(rows$time)[nrow(rows) %/% 2 + 1] else NULL
    fit <- concordancefit(y, made[[score]][keep], strata, if (case[1]) rows$weight else rep(1, nrow(rows)), ymax = ymax,
      timewt = timewt, cluster = if (case[3]) rows$cluster else rows$subject, reverse = TRUE, timefix = FALSE,
      keepstrata = TRUE)
    count <- if (is.matrix(fit$count)) colSums(fit$count) else fit$count
    # with late entry survival 3.5-3 counts tied events after ymax too
    if (late(rows) && case[4]) count["tied.y"] <- NA
    cat(paste(c(name, score, timewt, case[2], case[1], case[3], digits(if (is.null(ymax)) NA else ymax),
      digits(c(fit$concordance, sqrt(fit$var), count))), collapse = ","), "\n", file = file, append = TRUE, sep = "")
  }
  if (sum(event) > 1 && !late(rows)) for (timewt in c("n", "n/G2")) {
    fit <- lapply(made[c("fine", "coarse")], function(x) concordancefit(y, x[keep], weights = rows$weight,
      timewt = timewt, cluster = rows$cluster, reverse = TRUE, timefix = FALSE, influence = 1))
    if (is.na(fit$fine$concordance)) next
    u <- sapply(fit, function(f) f$dfbeta)
    difference <- fit$fine$concordance - fit$coarse$concordance
    se <- sqrt(sum((u[, 1] - u[, 2])^2))
    cat(paste(c(name, timewt, digits(c(difference, se, sum(u[, 1] * u[, 2]), 2 * pnorm(-abs(difference / se))))),
      collapse = ","), "\n", file = pairs_file, append = TRUE, sep = "")
  }
}

lung_file <- "src/test/resources/golden/concordance-lung.csv"
cat("# source:   lung of the R package survival 3.5-3, LGPL >= 2 (Loprinzi CL et al. J Clin Oncol 1994;12:601-607): days,\n",
    "# source:   death, and the linear predictor of a Cox model with age, sex and ph.ecog, 227 patients\n",
    "# command:  Rscript src/test/r/concordance.R      R ", as.character(getRversion()), ", survival ",
    packageDescription("survival")$Version, ", 2026-11-20\n", "time_days,death,score\n", file = lung_file, sep = "")
used <- subset(lung, !is.na(ph.ecog))
fit <- coxph(Surv(time, status) ~ age + sex + ph.ecog, used, control = coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 60))
cat(paste(used$time, used$status - 1, sprintf("%.12g", predict(fit)), sep = ","), file = lung_file, append = TRUE, sep = "\n")
print(concordance(fit), digits = 12)
