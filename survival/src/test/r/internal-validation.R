# Optimism and cross-validation by refits of R's coxph on rows that a rule gives, which the tests repeat.
# Rscript src/test/r/internal-validation.R     in the folder survival
suppressPackageStartupMessages(library(survival))
tight <- coxph.control(eps = 1e-12, toler.chol = 1e-13, toler.inf = 1e-10, iter.max = 60, timefix = FALSE)
lung <- read.csv("src/test/resources/cox/lung.csv", comment.char = "#")
n <- nrow(lung)
out <- "src/test/resources/golden/internal-validation.csv"
lines <- c(
  "# source:   cox/lung.csv, model age + sex + ph.ecog",
  paste0("# command:  Rscript src/test/r/internal-validation.R      ", R.version.string, ", survival ",
         packageVersion("survival")),
  "# note:     rows and folds by the rules of the script; concordance() and a Cox model on the linear predictor",
  "kind,number,what,concordance,slope")
put <- function(kind, number, what, v) lines <<- c(lines,
  paste(kind, number, what, sprintf("%.17g", v[1]), sprintf("%.17g", v[2]), sep = ","))
fit <- function(d) coxph(Surv(stop, event) ~ age + sex + ph.ecog, d, control = tight)
# term by term: a product of matrices may round equal rows differently, and then they are not tied
score <- function(f, d) coef(f)[1] * d$age + coef(f)[2] * d$sex + coef(f)[3] * d$ph.ecog
judge <- function(s, d) c(
  concordance(Surv(stop, event) ~ s, d, reverse = TRUE, timefix = FALSE)$concordance,
  coef(coxph(Surv(stop, event) ~ s, d, control = tight)))
whole <- fit(lung)
apparent <- judge(score(whole, lung), lung)
put("bootstrap", 0, "apparent", apparent)
i <- 0:(n - 1)
optimism <- outside <- NULL
for (r in 1:7) {
  rows <- 1 + (i * (36 + r) + 13 * r * r + 7 * (i %% (r + 3))) %% n
  d <- lung[rows, ]
  f <- fit(d)
  training <- judge(score(f, d), d)
  test <- judge(score(f, lung), lung)
  rest <- lung[setdiff(1:n, rows), ]
  left <- judge(score(f, rest), rest)
  put("bootstrap", r, "training", training)
  put("bootstrap", r, "test", test)
  put("bootstrap", r, "left", left)
  optimism <- rbind(optimism, training - test)
  outside <- rbind(outside, left)
  if (r == 1) {
    s <- summary(survfit(f, newdata = lung[c(1, 40, 200), ], se.fit = FALSE), times = c(90, 365), extend = TRUE)$surv
    for (k in 1:3) put("predicted", k, "survival at 90 and 365", s[, k])
  }
}
put("bootstrap", 0, "corrected", apparent - colMeans(optimism))
put("bootstrap", 0, "632", 0.368 * apparent + 0.632 * colMeans(outside))
out1 <- colMeans(outside)[1]
R <- max(0, (apparent[1] - out1) / (apparent[1] - 0.5))
w <- 0.632 / (1 - 0.368 * R)
put("bootstrap", 0, "632plus", c((1 - w) * apparent[1] + w * out1, NA))
for (r in 1:2) {
  fold <- (i * i + r * (i %/% 3)) %% 5
  pooled <- numeric(n)
  for (k in 0:4) {
    f <- fit(lung[fold != k, ])
    d <- lung[fold == k, ]
    pooled[fold == k] <- score(f, d)
    put("fold", r, k, judge(score(f, d), d))
  }
  put("pooled", r, "all", judge(pooled, lung))
}
writeLines(lines, out)
