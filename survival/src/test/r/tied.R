# A made-up sample with many ties: 5 groups, 300 subjects, 20 distinct times from 0, half of them censored.
set.seed(20261120)
subjects <- 300
group <- sample(c("A", "B", "C", "D", "E"), subjects, TRUE, c(.35, .3, .2, .1, .05))
hazard <- c(A = .05, B = .08, C = .08, D = .12, E = .2)[group]
death <- floor(rexp(subjects, hazard))
censoring <- floor(runif(subjects, 0, 20))
file <- "src/test/resources/golden/tied.csv"
cat("# source:   made up, no patients; many ties, events and censorings at time 0, one group of few\n",
    "# command:  Rscript src/test/r/tied.R      R ", as.character(getRversion()), ", 2026-11-20\n",
    "group,time,event\n", file = file, sep = "")
write.table(data.frame(group, pmin(death, censoring), as.integer(death <= censoring)), file, append = TRUE,
            sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
