package dev.notochord.staging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Coded;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Contribution;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.assessment.ScoreRange;
import dev.notochord.staging.assessment.StagingClass;
import dev.notochord.staging.assessment.StagingSystem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every system of the catalogue must do, written without the engine: findings are codes, and
 * completions are enumerated one by one.
 */
public final class SystemContract {
  private static final String NOT_RECORDED = "?";

  private SystemContract() {}

  /**
   * What a second statement of a table answers for complete codes.
   *
   * @param total the total as text, empty if there is none
   * @param classCode the code of the class
   */
  public record Expected(String total, String classCode) {}

  /**
   * Returns one test for each row of a vignette file, and one that the file is complete.
   *
   * <p>The columns are {@code case}, the criteria by their names, {@code total} (where the system
   * has one), {@code class} and {@code note}. A cell holds a code, codes joined by {@code |}, or
   * {@code ?} for a finding not recorded; {@code class} holds codes joined by {@code |}; lines that
   * begin with {@code #} are comments. A file is complete if its rows of known findings show every
   * category of every criterion, every class that the system can answer and, for a score, the
   * least and the greatest total of every class.
   *
   * @param system the system
   * @param resource the file
   */
  public static <F extends Findings<F>, C extends StagingClass> List<DynamicTest> vignettes(
      StagingSystem<F, C> system, String resource) {
    List<Map<String, String>> rows = read(resource);
    List<DynamicTest> tests = new ArrayList<>();
    for (Map<String, String> row : rows) {
      tests.add(DynamicTest.dynamicTest(row.getOrDefault("case", ""), () -> check(system, row)));
    }
    tests.add(DynamicTest.dynamicTest("the file is complete", () -> checkComplete(system, rows)));
    return tests;
  }

  private static <F extends Findings<F>, C extends StagingClass> void check(
      StagingSystem<F, C> system, Map<String, String> row) {
    Assessment<C> assessment = system.assess(findings(system, row));
    assertThat(assessment.possibleClasses().stream().map(Coded::code).toList())
        .isEqualTo(Splitter.on('|').splitToList(row.getOrDefault("class", "")));
    assertThat(assessment.total().map(ScoreRange::toString).orElse(""))
        .isEqualTo(row.getOrDefault("total", ""));
  }

  private static <F extends Findings<F>, C extends StagingClass> void checkComplete(
      StagingSystem<F, C> system, List<Map<String, String>> rows) {
    Set<String> criteria = system.criteria().stream()
        .map(Criterion::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    assertThat(rows).isNotEmpty();
    assertThat(Sets.difference(
            rows.get(0).keySet(), Sets.union(criteria, Set.of("case", "total", "class", "note"))))
        .as("columns that are no criterion")
        .isEmpty();
    List<Map<String, String>> complete = rows.stream()
        .filter(row -> criteria.stream()
            .map(row::get)
            .noneMatch(cell -> cell == null || cell.equals(NOT_RECORDED) || cell.contains("|")))
        .toList();
    for (Criterion<F, ?> criterion : system.criteria()) {
      assertThat(
              complete.stream().map(row -> row.get(criterion.name())).collect(Collectors.toSet()))
          .as("categories of '%s' in rows of known findings", criterion)
          .containsAll(criterion.categories().stream()
              .filter(category -> Double.isFinite(finite(criterion, category)))
              .map(Coded::code)
              .toList());
    }
    Set<String> classes =
        complete.stream().map(row -> row.get("class")).collect(Collectors.toSet());
    assertThat(classes)
        .as("classes")
        .containsAll(system.classes().stream().map(Coded::code).toList());
    for (C band : system.classes()) {
      band.totals()
          .ifPresent(totals -> assertThat(complete.stream()
                  .filter(row -> band.code().equals(row.get("class")))
                  .map(row -> row.get("total"))
                  .toList())
              .as("both ends of '%s'", band.display())
              .contains(ends(system, band)));
    }
  }

  /** Returns the least and the greatest total that the system attains in a class. */
  private static <F extends Findings<F>, C extends StagingClass> String[] ends(
      StagingSystem<F, C> system, C band) {
    TreeSet<Double> attained = new TreeSet<>();
    for (double total : system.assess(system.blank()).attainableTotals()) {
      if (Double.isFinite(total) && band.totals().orElseThrow().contains(total)) {
        attained.add(total);
      }
    }
    return new String[] {ScoreRange.text(attained.first()), ScoreRange.text(attained.last())};
  }

  @SuppressWarnings("unchecked")
  private static <F extends Findings<F>, T extends Coded> double finite(
      Criterion<F, T> criterion, Coded category) {
    return criterion.isScored() ? criterion.points((T) category) : 0;
  }

  /**
   * Returns the findings that a row of codes states.
   *
   * @param system the system
   * @param row the codes by the name of the criterion; {@code ?} or none for not recorded
   */
  public static <F extends Findings<F>, C extends StagingClass> F findings(
      StagingSystem<F, C> system, Map<String, String> row) {
    F findings = system.blank();
    for (Criterion<F, ?> criterion : system.criteria()) {
      String cell = row.getOrDefault(criterion.name(), NOT_RECORDED);
      findings = criterion.recordCodes(
          findings, cell.equals(NOT_RECORDED) ? List.of() : Splitter.on('|').splitToList(cell));
    }
    return findings;
  }

  private static List<Map<String, String>> read(String resource) {
    List<String> lines;
    try (InputStream in = SystemContract.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
    List<String> names = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      assertThat(cells).as(line).hasSameSizeAs(names);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(names.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Splits a line at its commas but those within double quotes. */
  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
        .toList();
  }

  /**
   * Compares a system with a second statement of its table over every complete combination, and
   * returns how many combinations each class has, by its code.
   *
   * @param system the system
   * @param second the answer for complete codes by the name of the criterion; {@code null} where
   *     the codes contradict each other, which the system must refuse
   */
  public static <F extends Findings<F>, C extends StagingClass> Map<String, Integer> agree(
      StagingSystem<F, C> system, Function<Map<String, String>, @Nullable Expected> second) {
    Map<String, Integer> counts = new TreeMap<>();
    for (List<Coded> combination : everything(system)) {
      Map<String, String> codes = codes(system, combination);
      Expected expected = second.apply(codes);
      F findings = findings(system, codes);
      if (expected == null) {
        assertThat(refuses(system, findings)).as("%s", codes).isTrue();
        continue;
      }
      Assessment<C> assessment = system.assess(findings);
      assertThat(assessment.classification().map(Coded::code))
          .as("%s", codes)
          .contains(expected.classCode());
      assertThat(assessment.total().map(ScoreRange::toString).orElse(""))
          .as("%s", codes)
          .isEqualTo(expected.total());
      assertThat(assessment.decidingFindings()).isEmpty();
      counts.merge(expected.classCode(), 1, Integer::sum);
    }
    return counts;
  }

  private static <F extends Findings<F>, C extends StagingClass> boolean refuses(
      StagingSystem<F, C> system, F findings) {
    try {
      system.assess(findings);
      return false;
    } catch (IllegalArgumentException refused) {
      return String.valueOf(refused.getMessage()).contains("contradicts");
    }
  }

  private static <F extends Findings<F>, C extends StagingClass> List<List<Coded>> everything(
      StagingSystem<F, C> system) {
    return Lists.cartesianProduct(system.criteria().stream()
        .map(criterion -> ImmutableList.<Coded>copyOf(criterion.categories()))
        .toList());
  }

  private static <F extends Findings<F>, C extends StagingClass> ImmutableMap<String, String> codes(
      StagingSystem<F, C> system, List<? extends Coded> combination) {
    return IntStream.range(0, combination.size())
        .boxed()
        .collect(ImmutableMap.toImmutableMap(
            i -> system.criteria().get(i).name(), i -> combination.get(i).code()));
  }

  /**
   * Holds a system to its completions: for findings drawn from a seed, the totals and classes are
   * those of the completions, both ends of the range are attained and lie within the published
   * range, each contribution is that of the categories that occur, the deciding set decides and is
   * the first of the smallest that do, and recording one more finding widens nothing.
   *
   * <p>Returns whether the findings could be; if they contradict each other, all that is held is
   * that the system refuses them.
   *
   * @param system the system
   * @param random draws the findings
   */
  public static <F extends Findings<F>, C extends StagingClass> boolean holdsForRandomFindings(
      StagingSystem<F, C> system, Random random) {
    Map<String, Set<String>> recorded = draw(system, random);
    F findings = findings(system, joined(recorded));
    Map<List<String>, Assessment<C>> completions = completions(system, recorded);
    if (completions.isEmpty()) {
      assertThat(refusesAll(system, findings)).isTrue();
      return false;
    }
    Assessment<C> assessment = system.assess(findings);
    Set<Double> totals = new TreeSet<>();
    Set<C> classes = new LinkedHashSet<>();
    for (Assessment<C> complete : completions.values()) {
      totals.addAll(complete.attainableTotals());
      classes.add(complete.classification().orElseThrow());
    }
    assertThat(assessment.attainableTotals()).containsExactlyElementsOf(totals);
    assertThat(assessment.possibleClasses()).containsExactlyInAnyOrderElementsOf(classes);
    if (!system.classes().isEmpty()) {
      assertThat(assessment.possibleClasses())
          .containsExactlyElementsOf(
              system.classes().stream().filter(classes::contains).toList());
    }
    assessment.total().ifPresent(range -> {
      assertThat(totals).contains(range.min(), range.max());
      assertThat(system.description().range().orElseThrow().encloses(range)).isTrue();
    });
    for (int i = 0; i < system.criteria().size(); i++) {
      checkContribution(system.criteria().get(i), i, assessment, recorded, completions);
    }
    checkDeciding(system, assessment, completions);
    checkNarrowing(system, assessment, recorded, random);
    return true;
  }

  /**
   * Holds what one criterion adds to the categories that occur in the completions, and what is said
   * to be settled to have no influence.
   */
  private static <F extends Findings<F>, T extends Coded, C extends StagingClass>
      void checkContribution(
          Criterion<F, T> criterion,
          int place,
          Assessment<C> assessment,
          Map<String, Set<String>> recorded,
          Map<List<String>, Assessment<C>> completions) {
    Contribution part = assessment.contributions().get(place);
    Set<String> codes = recorded.getOrDefault(criterion.name(), Set.of());
    Set<String> occurring =
        completions.keySet().stream().map(it -> it.get(place)).collect(Collectors.toSet());
    assertThat(part.criterion()).isEqualTo(criterion.name());
    assertThat(part.place())
        .startsWith("item " + (place + 1) + " of " + assessment.contributions().size());
    assertThat(part.candidates().stream().map(Coded::code))
        .containsExactlyInAnyOrderElementsOf(codes);
    assertThat(part.finding().equals("not recorded")).isEqualTo(codes.isEmpty());
    if (criterion.isScored()) {
      DoubleSummaryStatistics points = criterion.categories().stream()
          .filter(category -> occurring.contains(category.code()))
          .mapToDouble(criterion::points)
          .filter(number -> !Double.isNaN(number))
          .summaryStatistics();
      assertThat(part.points())
          .isEqualTo(
              points.getCount() == 0
                  ? Optional.empty()
                  : Optional.of(new ScoreRange(points.getMin(), points.getMax())));
    } else {
      assertThat(part.points()).isEmpty();
    }
    assertThat(part.isSettled() || occurring.size() > 1).isTrue();
    if (part.isSettled()) {
      Map<List<String>, Assessment<C>> others = new HashMap<>();
      completions.forEach((known, answer) -> {
        List<String> rest = new ArrayList<>(known);
        rest.remove(place);
        Assessment<C> same = others.computeIfAbsent(rest, key -> answer);
        assertThat(answer.total()).isEqualTo(same.total());
        assertThat(answer.possibleClasses()).isEqualTo(same.possibleClasses());
      });
    }
  }

  /**
   * Returns whether a system has no answer to findings because they contradict each other.
   *
   * @param system the system
   * @param findings the findings
   */
  public static <F extends Findings<F>, C extends StagingClass> boolean refusesAll(
      StagingSystem<F, C> system, F findings) {
    try {
      system.assess(findings);
      return false;
    } catch (IllegalArgumentException refused) {
      return true;
    }
  }

  /**
   * Returns random findings of a system; none where those that were drawn contradict each other.
   *
   * @param system the system
   * @param random draws them
   */
  public static <F extends Findings<F>, C extends StagingClass> Optional<F> randomFindings(
      StagingSystem<F, C> system, Random random) {
    F findings = findings(system, joined(draw(system, random)));
    return refusesAll(system, findings) ? Optional.empty() : Optional.of(findings);
  }

  /** Draws findings with a few open criteria, so that their completions can be listed. */
  private static <F extends Findings<F>, C extends StagingClass> Map<String, Set<String>> draw(
      StagingSystem<F, C> system, Random random) {
    Map<String, Set<String>> recorded = new HashMap<>();
    long size = 1;
    List<Criterion<F, ?>> shuffled = new ArrayList<>(system.criteria());
    Collections.shuffle(shuffled, random);
    double openness = random.nextDouble();
    for (Criterion<F, ?> criterion : shuffled) {
      List<String> codes = criterion.categories().stream().map(Coded::code).toList();
      int completions = criterion.completions().size();
      if (random.nextDouble() < openness && size * completions <= 400) {
        size *= completions;
        recorded.put(criterion.name(), Set.of());
      } else if (codes.size() > 2 && random.nextInt(4) == 0 && size * 2 <= 400) {
        size *= 2;
        int first = random.nextInt(codes.size());
        int second = (first + 1 + random.nextInt(codes.size() - 1)) % codes.size();
        recorded.put(criterion.name(), ImmutableSet.of(codes.get(first), codes.get(second)));
      } else {
        recorded.put(criterion.name(), Set.of(codes.get(random.nextInt(codes.size()))));
      }
    }
    return recorded;
  }

  private static Map<String, String> joined(Map<String, Set<String>> recorded) {
    Map<String, String> row = new HashMap<>();
    recorded.forEach(
        (name, codes) -> row.put(name, codes.isEmpty() ? NOT_RECORDED : String.join("|", codes)));
    return row;
  }

  /** Returns the assessment of every complete combination that can be, by its codes. */
  private static <F extends Findings<F>, C extends StagingClass>
      Map<List<String>, Assessment<C>> completions(
          StagingSystem<F, C> system, Map<String, Set<String>> recorded) {
    List<List<String>> open = system.criteria().stream()
        .map(criterion -> {
          Set<String> codes = recorded.getOrDefault(criterion.name(), Set.of());
          return codes.isEmpty()
              ? criterion.completions().stream().map(Coded::code).toList()
              : List.copyOf(codes);
        })
        .toList();
    Map<List<String>, Assessment<C>> completions = new HashMap<>();
    for (List<String> codes : Lists.cartesianProduct(open)) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < codes.size(); i++) {
        row.put(system.criteria().get(i).name(), codes.get(i));
      }
      F complete = findings(system, row);
      if (!refuses(system, complete)) {
        completions.put(codes, system.assess(complete));
      }
    }
    return completions;
  }

  private static <F extends Findings<F>, C extends StagingClass> void checkDeciding(
      StagingSystem<F, C> system,
      Assessment<C> assessment,
      Map<List<String>, Assessment<C>> completions) {
    ImmutableList<String> names = system.description().criteria();
    List<Integer> claimed =
        assessment.decidingFindings().stream().map(names::indexOf).toList();
    assertThat(claimed).isSorted();
    assertThat(decides(Set.copyOf(claimed), completions)).isTrue();
    if (claimed.isEmpty()) {
      return;
    }
    Set<Integer> all =
        IntStream.range(0, names.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
    assertThat(names.size()).isLessThan(20);
    for (Set<Integer> smaller : Sets.combinations(all, claimed.size() - 1)) {
      assertThat(decides(smaller, completions))
          .as("%s: %s decide as well", system, smaller)
          .isFalse();
    }
    for (Set<Integer> equal : Sets.combinations(all, claimed.size())) {
      List<Integer> other = equal.stream().sorted().toList();
      if (Comparators.lexicographical(Comparator.<Integer>naturalOrder()).compare(other, claimed)
          < 0) {
        assertThat(decides(equal, completions))
            .as("%s: %s decide as well and come first", system, other)
            .isFalse();
      }
    }
  }

  /** Whether completions that agree on these criteria share their class. */
  private static <C extends StagingClass> boolean decides(
      Set<Integer> criteria, Map<List<String>, Assessment<C>> completions) {
    Map<List<String>, C> seen = new HashMap<>();
    for (Map.Entry<List<String>, Assessment<C>> completion : completions.entrySet()) {
      List<String> known =
          criteria.stream().sorted().map(completion.getKey()::get).toList();
      C here = completion.getValue().classification().orElseThrow();
      if (!seen.computeIfAbsent(known, key -> here).equals(here)) {
        return false;
      }
    }
    return true;
  }

  private static <F extends Findings<F>, C extends StagingClass> void checkNarrowing(
      StagingSystem<F, C> system,
      Assessment<C> wide,
      Map<String, Set<String>> recorded,
      Random random) {
    List<Criterion<F, ?>> open = system.criteria().stream()
        .filter(criterion -> recorded.getOrDefault(criterion.name(), Set.of()).size() != 1)
        .toList();
    if (open.isEmpty()) {
      return;
    }
    Criterion<F, ?> criterion = open.get(random.nextInt(open.size()));
    Set<String> codes = recorded.getOrDefault(criterion.name(), Set.of());
    List<String> choice = codes.isEmpty()
        ? criterion.completions().stream().map(Coded::code).toList()
        : List.copyOf(codes);
    Map<String, Set<String>> more = new HashMap<>(recorded);
    more.put(criterion.name(), Set.of(choice.get(random.nextInt(choice.size()))));
    F findings = findings(system, joined(more));
    if (completions(system, more).isEmpty()) {
      return;
    }
    Assessment<C> narrow = system.assess(findings);
    assertThat(wide.attainableTotals()).containsAll(narrow.attainableTotals());
    assertThat(wide.possibleClasses()).containsAll(narrow.possibleClasses());
    assertThat(wide.missing()).containsAll(narrow.missing());
  }
}
