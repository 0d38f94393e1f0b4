# Covariates: columns of model.matrix with treatment contrasts, knots by quantile (type 7), and the basis of the restricted
# cubic spline written out as in Harrell's Regression Modeling Strategies, section 2.4.5.
source("src/test/r/samples.R")
v <- textbook("veteran")
v$celltype <- relevel(factor(v$celltype), ref = "squamous")
v$age <- v$age_years
v$trt <- factor(v$trt)
v$prior <- factor(v$prior)
designs <- list(
  main = ~ age + trt + celltype,
  numbers = ~ age + karno + age:karno,
  mixed = ~ age + celltype + age:celltype,
  factors = ~ celltype + trt + celltype:trt,
  three = ~ trt + celltype + prior + trt:celltype + trt:prior + celltype:prior + trt:celltype:prior,
  powers = ~ I(age - 50) + I((age - 50)^2) + I((age - 50)^3) + celltype + I(age - 50):celltype +
    I((age - 50)^2):celltype + I((age - 50)^3):celltype)
file <- "src/test/resources/golden/design-columns.csv"
header(file, "covariates.R", "veteran, every third row; celltype with reference squamous; powers are those of age - 50")
cat("design,row,column,name,value\n", file = file, append = TRUE)
chosen <- seq(1, nrow(v), by = 3)
for (name in names(designs)) {
  X <- model.matrix(designs[[name]], v)[, -1]
  # columns of interactions with powers: R has a term for each power, here the powers are the columns of one term
  names <- gsub("I\\(age - 50\\)", "age", gsub("I\\(\\(age - 50\\)\\^([23])\\)", "age^\\1", colnames(X)))
  if (name == "powers") {
    wanted <- c("age", "age^2", "age^3", paste0("celltype", levels(v$celltype)[-1]),
      outer(c("age", "age^2", "age^3"), paste0("celltype", levels(v$celltype)[-1]), paste, sep = ":"))
    X <- X[, match(wanted, names)]
    names <- wanted
  }
  for (k in seq_along(names)) write.table(
    cbind(name, chosen - 1, k - 1, names[k], digits(X[chosen, k])), file, append = TRUE, sep = ",", quote = FALSE,
    row.names = FALSE, col.names = FALSE)
}

file <- "src/test/resources/golden/cubic-splines.csv"
header(file, "covariates.R", "variables of veteran; quantity knot: a is its place; quantity column: a the number, b the column")
cat("variable,knots,quantity,a,b,value\n", file = file, append = TRUE)
plus <- function(u) pmax(u, 0)^3
for (variable in c("age", "karno", "time_days")) for (k in 3:7) {
  outer <- c(NA, NA, 0.1, 0.05, 0.05, 0.05, 0.025)[k]
  t <- quantile(v[[variable]], seq(outer, 1 - outer, length.out = k), names = FALSE)
  if (anyDuplicated(t)) next
  x <- sort(unique(c(t, seq(t[1] - 0.2 * (t[k] - t[1]), t[k] + 0.5 * (t[k] - t[1]), length.out = 12))))
  rows <- cbind("knot", seq_len(k) - 1, "", digits(t))
  for (j in seq_len(k - 2)) rows <- rbind(rows, cbind("column", digits(x), j, digits(
    (plus(x - t[j]) - plus(x - t[k - 1]) * (t[k] - t[j]) / (t[k] - t[k - 1]) +
       plus(x - t[k]) * (t[k - 1] - t[j]) / (t[k] - t[k - 1])) / (t[k] - t[1])^2)))
  write.table(cbind(variable, k, rows), file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
}
