# The samples that the golden values are computed on; sourced by the other scripts, which run in the module's directory.
suppressMessages(library(survival))
invisible(Sys.setlocale("LC_COLLATE", "C"))  # groups in the order of Unicode

textbook <- function(name) read.csv(paste0("src/test/resources/textbook/textbook_", name, ".csv"))
sample_of <- function(group, time, event) data.frame(group = factor(group), time = time, event = event)

samples <- list(
  leukemia_6mp = with(textbook("leukemia_6mp"), sample_of(group, time_weeks, relapse)),
  ovarian = with(textbook("ovarian"), sample_of(rx, futime_days, death)),
  tongue = with(textbook("tongue"), sample_of(group, time_weeks, death)),
  larynx = with(textbook("larynx"), sample_of(stage, time_years, death)),
  bmt = with(textbook("bmt"), sample_of(group, t2_days, d3_death_or_relapse)),
  aml = with(textbook("aml"), sample_of(group, time_weeks, relapse)),
  veteran = with(textbook("veteran"), sample_of(trt, time_days, death)),
  breast_ihc = with(textbook("breast_ihc"), sample_of(group, time_months, death)),
  glioma_rit = with(textbook("glioma_rit"), sample_of(group, time_months, event)),
  tied = with(read.csv("src/test/resources/golden/tied.csv", comment.char = "#"), sample_of(group, time, event)))

header <- function(file, script, note) cat(
  paste0("# source:   the files of ../textbook and tied.csv; the columns used are named in src/test/r/samples.R\n"),
  paste0("# command:  Rscript src/test/r/", script, "      R ", getRversion(), ", survival ",
         packageDescription("survival")$Version, ", 2026-11-20\n"),
  paste0("# note:     ", note, "\n"), file = file, sep = "")

# 17 significant digits; empty where R has NA or NaN
digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
