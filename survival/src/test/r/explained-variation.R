# Royston's D and the measures of explained variation that come with it, and O'Quigley, Xu and Stare's by its formula.
# Rscript src/test/r/explained-variation.R      in the folder survival
suppressPackageStartupMessages(library(survival))
tight <- coxph.control(eps = 1e-14, toler.inf = 1e-10, iter.max = 60, timefix = FALSE)
read <- function(file) read.csv(file, comment.char = "#")
out <- "src/test/resources/golden/explained-variation.csv"
lines <- c(
  "# source:   royston() of R for cox/lung.csv, textbook_veteran.csv and cox/ties-everywhere.csv",
  "# source:   the measure of O'Quigley, Xu and Stare by its formula",
  paste0("# command:  Rscript src/test/r/explained-variation.R      ", R.version.string, ", survival ",
         packageVersion("survival")),
  "sample,d,se,royston,kent,nagelkerke,goenen,oquigley")
add <- function(name, fit) {
  r <- royston(fit)
  lr <- 2 * diff(fit$loglik)
  lines <<- c(lines, paste(c(name, sprintf("%.17g", c(r, 1 - exp(-lr / fit$nevent)))), collapse = ","))
}
lung <- read("src/test/resources/cox/lung.csv")
add("lung", coxph(Surv(stop, event) ~ age + sex + ph.ecog, lung, control = tight))
veteran <- read("src/test/resources/textbook/textbook_veteran.csv")
add("veteran", coxph(Surv(time_days, death) ~ trt + karno + age_years, veteran, control = tight))
ties <- read("src/test/resources/cox/ties-everywhere.csv")
x <- setdiff(names(ties), c("stop", "event"))
add("ties-everywhere", coxph(as.formula(paste("Surv(stop, event) ~", paste(x, collapse = "+"))), ties, control = tight))
writeLines(lines, out)
