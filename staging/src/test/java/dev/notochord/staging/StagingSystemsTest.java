package dev.notochord.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.notochord.core.code.Coded;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.ScoreRange;
import dev.notochord.staging.assessment.StagingClass;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import dev.notochord.staging.assessment.SystemDescription.Direction;
import dev.notochord.staging.assessment.UnavailableSystem;
import dev.notochord.staging.json.AssessmentJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every system of the catalogue. */
class StagingSystemsTest {
  private static final int DRAWS = 60;
  /** The ninth edition has the categories of the eighth. */
  private static final Map<String, String> SHARED_TABLES =
      Map.of("uicc-9-spine-t", "uicc-8-spine-t");

  private static final Map<String, Double> CAPPED = Map.of("nesms-bauer-double-capped", 3.0);

  private static Stream<DynamicTest> each(Check check) {
    return StagingSystems.all().stream()
        .map(system -> DynamicTest.dynamicTest(system.description().id(), () -> check.of(system)));
  }

  /** A check of any system. */
  private interface Check {
    <F extends Findings<F>, C extends StagingClass> void of(StagingSystem<F, C> system);
  }

  @TestFactory
  Stream<DynamicTest> isExactlyWhatTheCompletionsAre() {
    return each(new Check() {
      @Override
      public <F extends Findings<F>, C extends StagingClass> void of(StagingSystem<F, C> system) {
        Random random = new Random(system.description().id().hashCode());
        int possible = 0;
        for (int i = 0; i < DRAWS; i++) {
          possible += SystemContract.holdsForRandomFindings(system, random) ? 1 : 0;
        }
        assertThat(possible).as("draws that do not contradict themselves").isGreaterThan(DRAWS / 6);
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> hasAVignetteFile() {
    return each(new Check() {
      @Override
      public <F extends Findings<F>, C extends StagingClass> void of(StagingSystem<F, C> system) {
        String id = system.description().id();
        String file = "/vignettes/" + SHARED_TABLES.getOrDefault(id, id) + ".csv";
        assertThat(SystemContract.vignettes(system, file)).hasSizeGreaterThan(2);
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> isDescribedForAMenu() {
    return each(new Check() {
      @Override
      public <F extends Findings<F>, C extends StagingClass> void of(StagingSystem<F, C> system) {
        SystemDescription description = system.description();
        assertThat(description.id()).matches("[a-z0-9]+([-.][a-z0-9]+)*");
        assertThat(description.purpose()).endsWith("?");
        assertThat(description.name()).isNotBlank();
        assertThat(description.fullName()).isNotBlank();
        assertThat(description.population()).isNotBlank();
        assertThat(description.citation().year()).isBetween(1950, 2026);
        assertThat(description.criteria()).isNotEmpty().doesNotHaveDuplicates();
        if (description.verification() == SystemDescription.Verification.PARTLY) {
          assertThat(description.disputes()).as("what could not be verified").isNotEmpty();
        }
        if (description.range().isPresent()) {
          assertThat(description.direction()).as("how to read a total").isPresent();
        }
        for (String related : description.relatedIds()) {
          assertThat(StagingSystems.ofId(related)).isNotSameAs(system);
        }
        assertThat(system.classes().stream().map(Coded::code).toList()).doesNotHaveDuplicates();
        system
            .criteria()
            .forEach(criterion -> assertThat(
                    criterion.categories().stream().map(Coded::code).toList())
                .as("codes of %s", criterion)
                .doesNotHaveDuplicates());
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> aTotalIsTheSumOfThePoints() {
    return each(new Check() {
      @Override
      public <F extends Findings<F>, C extends StagingClass> void of(StagingSystem<F, C> system) {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
          Map<String, String> row = new HashMap<>();
          for (Criterion<F, ?> criterion : system.criteria()) {
            ImmutableList<? extends Coded> categories = criterion.completions().asList();
            row.put(
                criterion.name(),
                categories.get(random.nextInt(categories.size())).code());
          }
          F findings = SystemContract.findings(system, row);
          if (SystemContract.refusesAll(system, findings)) {
            continue;
          }
          Assessment<C> complete = system.assess(findings);
          double sum = complete.contributions().stream()
              .flatMap(part -> part.points().stream())
              .mapToDouble(ScoreRange::min)
              .sum();
          double most = CAPPED.getOrDefault(system.description().id(), Double.POSITIVE_INFINITY);
          complete
              .total()
              .ifPresent(total -> assertThat(total).isEqualTo(ScoreRange.of(Math.min(sum, most))));
        }
      }
    });
  }

  /** Where a source gives both bands and survival, the survival follows the direction. */
  @TestFactory
  Stream<DynamicTest> publishedSurvivalFollowsTheDirection() {
    return each(new Check() {
      @Override
      public <F extends Findings<F>, C extends StagingClass> void of(StagingSystem<F, C> system) {
        Direction direction = system.description().direction().orElse(null);
        if (direction == null) {
          return;
        }
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (C band : system.classes()) {
          for (PublishedOutcome outcome : band.outcomes()) {
            outcome
                .value()
                .ifPresent(value -> series
                    .computeIfAbsent(
                        outcome.measure()
                            + outcome.series()
                            + outcome.source()
                            + outcome.atMonths(),
                        key -> new ArrayList<>())
                    .add(
                        outcome.measure() == PublishedOutcome.Measure.ODDS_RATIO_OF_DEATH
                            ? -value
                            : value));
          }
        }
        series.forEach((name, values) -> assertThat(Ordering.natural()
                .isOrdered(
                    direction == Direction.HIGHER_IS_BETTER
                        ? values
                        : ImmutableList.copyOf(values).reverse()))
            .as("%s: %s", name, values)
            .isTrue());
      }
    });
  }

  /** The classes stand in the order of their totals, so that a higher total is a later class. */
  @TestFactory
  Stream<DynamicTest> classesFollowTheTotals() {
    return each(new Check() {
      @Override
      public <F extends Findings<F>, C extends StagingClass> void of(StagingSystem<F, C> system) {
        List<Double> least = system.classes().stream()
            .flatMap(band -> band.totals().stream())
            .map(totals -> totals.min())
            .toList();
        assertThat(least).isSorted().doesNotHaveDuplicates();
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> everyAssessmentIsJsonThatReadsBack() {
    BiConsumer<Assessment<?>, String> roundTrip = (assessment, json) -> {
      assertThat(AssessmentJson.read(json)).isEqualTo(assessment);
      assertThat(AssessmentSchema.problems(json)).isEmpty();
    };
    return each(new Check() {
      @Override
      public <F extends Findings<F>, C extends StagingClass> void of(StagingSystem<F, C> system) {
        Random random = new Random(7);
        List<F> drawn = Stream.generate(() -> SystemContract.randomFindings(system, random))
            .limit(20)
            .flatMap(Optional::stream)
            .toList();
        assertThat(drawn).isNotEmpty();
        for (F findings : drawn) {
          F based = findings.withCaveats(List.of("a caveat, \"quoted\""));
          for (Criterion<F, ?> criterion : system.criteria()) {
            based = withBasis(criterion, based);
          }
          Assessment<C> assessment = system.assess(based);
          assertThat(assessment.caveats()).startsWith("a caveat, \"quoted\"");
          assertThat(assessment.contributions())
              .allSatisfy(part -> assertThat(part.basis())
                  .isEqualTo(
                      part.candidates().isEmpty()
                          ? Optional.empty()
                          : Optional.of("why: " + part.criterion())));
          roundTrip.accept(assessment, AssessmentJson.write(assessment));
          assertThat(assessment.toString()).startsWith(assessment.headline());
        }
      }
    });
  }

  private static <F extends Findings<F>, T extends Coded> F withBasis(
      Criterion<F, T> criterion, F findings) {
    Finding<T> finding = criterion.finding(findings);
    return finding.isRecorded()
        ? criterion.record(findings, finding.withBasis("why: " + criterion.name()))
        : findings;
  }

  @Test
  void everyIdStandsForOneSystem() {
    Set<String> ids = new HashSet<>();
    StagingSystems.all().forEach(system -> {
      assertThat(ids.add(system.description().id())).isTrue();
      assertThat(StagingSystems.ofId(system.description().id())).isSameAs(system);
    });
    StagingSystems.notAvailable()
        .forEach(system -> assertThat(ids.add(system.id())).isTrue());
  }

  @Test
  void theCatalogueIsInTheOrderOfTheFamilies() {
    assertThat(StagingSystems.all().stream()
            .map(system -> system.description().family())
            .toList())
        .isSorted();
  }

  @Test
  void saysOfASystemThatIsNotAvailableWhy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StagingSystems.ofId("osri"))
        .withMessage("staging system 'osri': Oswestry Spinal Risk Index (OSRI): not available, the"
            + " points of the primary tumours were not seen in a source; only the formula was");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StagingSystems.ofId("SINS"))
        .withMessageStartingWith("staging system 'SINS': expected one of [sins");
    assertThat(StagingSystems.notAvailable())
        .extracting(UnavailableSystem::id)
        .contains(
            "osri",
            "katagiri-2005",
            "rades-2008-survival",
            "rades-2008-ambulatory",
            "sorg",
            "bartels",
            "crnalic-2012",
            "lei-2016",
            "mstfi");
    StagingSystems.notAvailable().forEach(system -> assertThat(system.reason()).isNotBlank());
  }
}
