# Permutation tests of small samples: all ways to deal the subjects out, the statistic of each from survdiff or, where
# these are too many for that, from scores; the first kind shows that the scores are right.
source("src/test/r/samples.R")

weights_of <- list(
  "log-rank" = function(s, n) 1, "gehan" = function(s, n) n, "g-rho(1)" = function(s, n) s)
# Weighted observed minus expected events of the members, from its definition.
surplus <- function(time, event, member, weight) {
  s <- 1
  u <- 0
  for (t in sort(unique(time[event == 1]))) {
    n <- sum(time >= t); d <- sum(time == t & event == 1)
    u <- u + weight(s, n) * (sum(time == t & event == 1 & member) - d * sum(time >= t & member) / n)
    s <- s * (1 - d / n)
  }
  u
}
scores_of <- function(time, event, weight)
  sapply(seq_along(time), function(i) surplus(time, event, seq_along(time) == i, weight))
tails <- function(sums, seen) {
  near <- 1e-9
  c(two = mean(abs(sums) >= abs(seen) - near), fewer = mean(sums <= seen + near), more = mean(sums >= seen - near))
}

tg <- textbook("tg_test1")
small <- list(
  aml = samples$aml, glioma_rit = samples$glioma_rit,
  tg_test1 = sample_of(tg$x, tg$time, tg$status),
  tied = sample_of(c("A", "A", "A", "A", "B", "B", "B", "B"), c(1, 1, 2, 3, 1, 2, 4, 4), c(1, 1, 1, 0, 1, 0, 1, 1)),
  apart = sample_of(rep(c("A", "B"), each = 9), 1:18, 1))
file <- "src/test/resources/golden/exact-log-rank.csv"
header(file, "exact-log-rank.R", "samples tied, apart and three are written out in the script; strata: sex in glioma_rit")
cat("dataset,weight,two_sided,fewer,more\n", file = file, append = TRUE)
for (name in names(small)) for (weight in names(weights_of)) with(small[[name]], {
  first <- group == levels(group)[1]
  a <- scores_of(time, event, weights_of[[weight]])
  stopifnot(abs(sum(a)) < 1e-9)
  chosen <- combn(length(time), sum(first))
  sums <- colSums(matrix(a[chosen], nrow = sum(first)))
  if (ncol(chosen) <= 100) {
    slow <- apply(chosen, 2, function(i)
      surplus(time, event, seq_along(time) %in% i, weights_of[[weight]]))
    stopifnot(max(abs(slow - sums)) < 1e-9)
    if (weight == "log-rank") {
      peers <- apply(chosen, 2, function(i) {
        test <- survdiff(Surv(time, event) ~ !(seq_along(time) %in% i))
        test$obs[1] - test$exp[1]
      })
      stopifnot(max(abs(peers - sums)) < 1e-9)
    }
  }
  write.table(cbind(name, weight, t(digits(tails(sums, sum(a[first]))))), file, append = TRUE, sep = ",", quote = FALSE,
              row.names = FALSE, col.names = FALSE)
})

# Within the strata of sex: every way in one with every way in the other.
glioma <- textbook("glioma_rit")
parts <- lapply(split(glioma, glioma$sex), function(own) {
  first <- own$group == "Control"
  a <- scores_of(own$time_months, own$event, weights_of[[1]])
  list(seen = sum(a[first]), sums = colSums(matrix(a[combn(nrow(own), sum(first))], nrow = sum(first))))
})
sums <- Reduce(function(x, y) c(outer(x, y, "+")), lapply(parts, `[[`, "sums"))
write.table(cbind("glioma_strata", "log-rank", t(digits(tails(sums, sum(sapply(parts, `[[`, "seen")))))), file,
            append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)

# Three groups of three: u' V^- u with the covariance of the sums over all ways.
three <- data.frame(time = c(1, 4, 5, 2, 3, 7, 6, 8, 9), event = c(1, 1, 0, 1, 1, 1, 0, 1, 1), group = rep(1:3, each = 3))
a <- scores_of(three$time, three$event, weights_of[[1]])
ways <- do.call(cbind, lapply(combn(9, 3, simplify = FALSE), function(i) {
  rest <- setdiff(1:9, i)
  apply(combn(6, 3), 2, function(j) c(sum(a[i]), sum(a[rest[j]])))
}))
v <- tcrossprod(ways - rowMeans(ways)) / ncol(ways)
q <- colSums(ways * solve(v, ways))
seen <- c(sum(a[1:3]), sum(a[4:6]))
p <- mean(q >= sum(seen * solve(v, seen)) * (1 - 1e-9))
cat("three,log-rank,", digits(p), ",,\n", file = file, append = TRUE, sep = "")
