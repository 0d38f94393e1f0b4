# Made-up interval-censored samples whose ends coincide often; no patients.
set.seed(20261120)
rows <- function(dataset, left, right, count = 1) data.frame(dataset, left, right, count)
onset <- function(n, grid) ceiling(rexp(n, 1 / 8) / grid) * grid
seen_once <- function(n, event, visit) rows("current-status", ifelse(event <= visit, 0, visit),
                                            ifelse(event <= visit, visit, Inf))
between <- function(event, visits) {
  v <- c(0, visits, Inf)
  k <- findInterval(event, v, left.open = TRUE)
  c(v[k], v[k + 1])
}
seen_often <- function(dataset, n, event, gap, visits) {
  ends <- sapply(event, function(t) between(t, cumsum(gap(visits))))
  rows(dataset, ends[1, ], ends[2, ])
}
once <- seen_once(120, onset(120, .1), sample(1:25, 120, TRUE))
visits <- seen_often("visits", 150, onset(150, .01), function(k) round(runif(k, 1, 6), 2), 5)
mixed <- seen_often("mixed", 150, onset(150, .5), function(k) sample(1:4, k, TRUE), 6)
exact <- sample(150, 50)
mixed[exact, c("left", "right")] <- onset(50, .5)
mixed <- rbind(mixed, rows("mixed", 0, 0))  # an event at time 0 lies in no (0, right]
censored <- rexp(60, 1 / 8)
limit <- sample(1:20, 60, TRUE)
right <- rows("right-censored", pmin(ceiling(censored), limit), ifelse(ceiling(censored) <= limit, ceiling(censored), Inf))
counted <- unique(seen_often("counted", 60, onset(60, 1), function(k) sample(1:3, k, TRUE), 6))
counted$count <- sample(c(0, 1, 2, 3, 50, 1000), nrow(counted), TRUE)

file <- "src/test/resources/golden/interval-censored.csv"
cat("# source:   made up, no patients; event in (left, right], exact where both are equal, empty right is infinite\n",
    "# command:  Rscript src/test/r/interval-censored.R      R ", as.character(getRversion()), ", 2026-11-20\n",
    "dataset,left,right,count\n", file = file, sep = "")
all <- rbind(once, visits, mixed, right, counted)
all$right <- ifelse(is.infinite(all$right), "", format(all$right, digits = 15, trim = TRUE))
write.table(all, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
