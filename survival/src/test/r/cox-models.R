# The samples of Cox regression as R reads them and the fit of a model on them; sourced by the scripts that write golden
# values, which run in the module's directory. The roles of the columns are those of src/test/resources/cox/README.md.
suppressMessages(library(survival))
invisible(Sys.setlocale("LC_COLLATE", "C"))  # factor levels in the order of Unicode

textbook_roles <- list(
  six = c("tg_test1", "time", "status", "", "x"),
  aml = c("aml", "time_weeks", "relapse", "", "group"),
  bmt = c("bmt", "t2_days", "d3_death_or_relapse", "", "group"),
  breast_ihc = c("breast_ihc", "time_months", "death", "", "group"),
  glioma_rit = c("glioma_rit", "time_months", "event", "", "age_years;sex;histology;group"),
  larynx = c("larynx", "time_years", "death", "", "stage;age_years;diag_year"),
  leukemia_6mp = c("leukemia_6mp", "time_weeks", "relapse", "pair", "group"),
  ovarian = c("ovarian", "futime_days", "death", "", "age_years;resid_ds;rx;ecog_ps"),
  tongue = c("tongue", "time_weeks", "death", "", "group"),
  veteran = c("veteran", "time_days", "death", "", "trt;celltype;karno;diagtime_months;age_years;prior"))

names_in <- function(text) if (text == "") character() else strsplit(text, ";", fixed = TRUE)[[1]]

# `row` is the row of the file, from 0.
cox_sample <- function(name) {
  if (name %in% names(textbook_roles)) {
    role <- textbook_roles[[name]]
    file <- read.csv(paste0("src/test/resources/textbook/textbook_", role[1], ".csv"))
    rows <- data.frame(stop = file[[role[2]]], event = file[[role[3]]], file[names_in(role[5])])
    if (role[4] != "") rows$stratum <- file[[role[4]]]
  } else {
    rows <- read.csv(paste0("src/test/resources/cox/", name, ".csv"), comment.char = "#", check.names = FALSE)
  }
  for (column in names(rows)) if (is.character(rows[[column]])) rows[[column]] <- factor(rows[[column]])
  rows$row <- seq_len(nrow(rows)) - 1
  rows
}

# The rows that a model is fitted to: those of a weight of 0 are left out, and of a frequency repeated.
cox_rows <- function(sample, weights = FALSE) {
  rows <- cox_sample(sample)
  if (weights && sample == "weights-frequency") rows <- rows[rep(seq_len(nrow(rows)), rows$weight), ]
  if (weights) rows <- rows[rows$weight > 0, ]
  rows$unit <- if (!is.null(rows$cluster)) rows$cluster else if (!is.null(rows$subject)) rows$subject else seq_len(nrow(rows))
  rows
}

cox_formula <- function(sample, covariates, strata = FALSE, offset = FALSE) {
  late <- "start" %in% names(cox_sample(sample))
  quoted <- paste0("`", covariates, "`")
  as.formula(paste(if (late) "Surv(start, stop, event)" else "Surv(stop, event)", "~",
                   paste(c(quoted, if (strata) "strata(stratum)", if (offset) "offset(offset)"), collapse = " + ")))
}

tight <- coxph.control(eps = 1e-14, toler.chol = 1e-15, toler.inf = 1e-10, iter.max = 60, timefix = FALSE)

# `robust`: with the variance by clusters, subjects where there are none, rows where there are neither.
cox_fit <- function(sample, covariates, ties = "efron", strata = FALSE, weights = FALSE, robust = FALSE, offset = FALSE) {
  rows <- cox_rows(sample, weights)
  rows$w <- if (weights && sample != "weights-frequency") rows$weight else 1
  formula <- cox_formula(sample, covariates, strata, offset)
  environment(formula) <- environment()
  if (ties == "exact" && !is.null(rows$start)) return(exact_by_risk_sets(rows, covariates, strata))
  call <- list(quote(coxph), formula, data = quote(rows), ties = ties, x = TRUE, model = TRUE, control = quote(tight),
               robust = robust)
  if (weights && sample != "weights-frequency") call$weights <- quote(w)
  if (robust) call$cluster <- quote(unit)
  suppressWarnings(eval(as.call(call)))
}

# With late entry R's exact method lists all subsets; as a conditional logistic regression with a stratum for each risk
# set it has the same likelihood and takes the recursion instead.
exact_by_risk_sets <- function(rows, covariates, strata) {
  part <- if (strata) rows$stratum else rep(1, nrow(rows))
  events <- unique(data.frame(time = rows$stop, part)[rows$event == 1, ])
  sets <- do.call(rbind, lapply(seq_len(nrow(events)), function(k) {
    at_risk <- which(rows$start < events$time[k] & rows$stop >= events$time[k] & part == events$part[k])
    own <- rows[at_risk, ]
    cbind(own[covariates], dies = as.integer(own$stop == events$time[k] & own$event == 1), set = k)
  }))
  formula <- as.formula(paste("Surv(rep(1, nrow(sets)), dies) ~", paste0("`", covariates, "`", collapse = " + "), "+ strata(set)"))
  environment(formula) <- environment()
  fit <- coxph(formula, sets, ties = "exact", control = tight)
  fit$n <- nrow(rows)
  fit
}

digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))

golden <- function(name) paste0("src/test/resources/golden/", name, ".csv")

start_golden <- function(name, script, columns, ...) cat(
  "# source:   the files of ../cox and ../textbook as read by src/test/r/cox-models.R\n",
  "# command:  Rscript src/test/r/", script, ".R      R ", as.character(getRversion()), ", survival ",
  packageDescription("survival")$Version, ", 2026-11-25\n", paste0("# note:     ", c(...), "\n"), columns, "\n",
  file = golden(name), sep = "")

append_golden <- function(name, rows) write.table(rows, golden(name), append = TRUE, sep = ",", quote = FALSE,
                                                  row.names = FALSE, col.names = FALSE)

# Rows model,quantity,index,value; the index is empty, i, or i:j, from 0
long <- function(model, quantity, value, index = "") data.frame(model, quantity, index, value = digits(c(value)))
long_vector <- function(model, quantity, value, index = seq_along(value) - 1) long(model, quantity, value, index)
long_matrix <- function(model, quantity, value, rows = seq_len(nrow(value)) - 1)
  long(model, quantity, c(value), paste(rep(rows, ncol(value)), rep(seq_len(ncol(value)) - 1, each = nrow(value)), sep = ":"))
long_lower <- function(model, quantity, value) {
  value <- as.matrix(value)
  at <- which(lower.tri(value, TRUE), arr.ind = TRUE)
  long(model, quantity, value[at], paste(at[, 1] - 1, at[, 2] - 1, sep = ":"))
}

near <- function(value, expected, tolerance = 3e-8) {
  off <- max(abs(value - expected) / pmax(abs(expected), 1e-3))
  if (off >= tolerance) stop("off by ", off, ": ", paste(sprintf("%.12g", value), collapse = " "))
}
