# Made fixture.json once, with R 4.2.2 and clubSandwich 0.5.8: Rscript make-fixture.R > fixture.json
suppressMessages(library(clubSandwich))
library(jsonlite)
set.seed(20261126)

people <- function(sizes, drawn_by) {
  team <- rep(seq_along(sizes), sizes)
  n <- length(team)
  treated <- if (drawn_by == "team") as.numeric(team %% 3 == 1) else as.numeric(seq_len(n) %% 2 == 0)
  before <- round(rnorm(n, 1.8, 0.4), 3)
  age <- round(runif(n, 0, 1), 3)
  after <- round(before * 0.6 + 0.8 * treated - 0.3 * treated * age + rnorm(max(team), 0, 0.3)[team] + rnorm(n, 0, 0.4), 3)
  data.frame(after, treated, before, age, team)
}

case <- function(name, data, formula, cluster) {
  fit <- lm(formula, data)
  test <- coef_test(fit, vcov = "CR2", cluster = cluster, test = "Satterthwaite")
  row <- test["treated", ]
  list(name = name, outcome = data$after, x = unname(model.matrix(fit)), cluster = as.character(cluster),
       which = which(colnames(model.matrix(fit)) == "treated") - 1,
       expected = list(estimate = row$beta, variance = row$SE^2, freedom = row$df,
                       quantile = qt(0.975, row$df)))
}

uneven <- c(1, 3, 12, 7, 2, 9, 5, 18, 4, 6, 1, 11)
by_team <- people(uneven, "team")
by_person <- people(c(5, 4, 6), "person")
many <- people(rep(c(2, 6, 10), 8), "team")
full <- after ~ treated + before + age + treated:age
cases <- list(
  case("twelve uneven teams, drawn by team", by_team, after ~ treated, by_team$team),
  case("twelve uneven teams, with all that is adjusted for", by_team, full, by_team$team),
  case("twenty-four teams, with all that is adjusted for", many, full, many$team),
  case("fifteen people, each a cluster", by_person, after ~ treated + before, seq_len(nrow(by_person))),
  case("fifteen people in three teams, drawn by person", by_person, after ~ treated + before, by_person$team),
  case("a column that lies in one team alone", transform(by_team, age = as.numeric(team == 3)),
       after ~ treated + age, by_team$team)
)
cat(toJSON(cases, digits = 12, auto_unbox = TRUE))
