# Adjusted p-values by p.adjust: ties, zero, one, nearly nothing, missing ones, a single one, many.
digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
set.seed(20261121)
cases <- list(
  few = c(0.01, 0.04, 0.03),
  tied = c(0.02, 0.01, 0.02, 0.5, 0.01, 0.02),
  limits = c(0, 1, 1e-300, 0.5, 1),
  missing = c(NA, 0.04, 0.001, NA, 0.03, 0.2),
  single = 0.03,
  nothing = c(NA_real_, NA_real_),
  many = round(runif(40)^3, 4),
  digits = runif(25)^2)
file <- "src/test/resources/golden/multiplicity.csv"
cat("# source:   made up, no patients\n",
    "# command:  Rscript src/test/r/multiplicity.R      R ", as.character(getRversion()), ", 2026-11-21\n",
    "case,method,place,p,adjusted\n", file = file, sep = "")
methods <- c(NONE = "none", BONFERRONI = "bonferroni", HOLM = "holm", HOCHBERG = "hochberg", BENJAMINI_HOCHBERG = "BH")
for (name in names(cases)) for (method in names(methods)) {
  p <- cases[[name]]
  rows <- cbind(name, method, seq_along(p) - 1, digits(p), digits(p.adjust(p, methods[[method]])))
  write.table(rows, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
}
