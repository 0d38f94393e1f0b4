package dev.notochord.staging.assessment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.notochord.core.code.Coded;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A staging system or score: criteria with their categories, and the rule that leads from complete
 * answers to a class.
 *
 * <p>A system states its criteria, its classes and its rule for complete answers; this class does
 * what all systems have in common. It goes through every completion of the findings, so that the
 * totals and classes it reports are exactly those that remain possible, also where points have
 * gaps, totals are capped, classes follow from a decision tree, or one answer excludes another. It
 * says what is missing, and the smallest set of findings that would settle the class.
 *
 * <p>Cost: one application of the rule for each completion. A complete patient has one; a patient
 * of whom nothing is known has as many as the published table has combinations, which is 2,816 for
 * the largest score here. What would settle the class is found by a pass over them for each
 * criterion; only where answers exclude each other may more passes be needed.
 *
 * @param <F> the findings of the system
 * @param <C> the classes of the system
 * @since 0.1.0
 */
public final class StagingSystem<F extends Findings<F>, C extends StagingClass> {
  /**
   * What of a case a system is asked about.
   *
   * @since 0.1.0
   */
  public enum Scope {
    /** The patient as a whole. */
    PATIENT,
    /** One lesion of the patient. */
    LESION,
    /** Nothing: a case does not hold what the system asks for. */
    NONE
  }

  private static final int MOST_COMPLETIONS = 1 << 18;

  private final SystemDescription description;
  private final F blank;
  private final ImmutableList<C> classes;
  private final ImmutableList<Criterion<F, ?>> criteria;
  private final ImmutableMap<Criterion<F, ?>, Integer> places;
  private final ImmutableList<Contradiction<F, ?, ?>> contradictions;
  private final Optional<ToDoubleFunction<Answers<F>>> total;
  private final Optional<Function<Answers<F>, C>> rule;
  private final boolean onlyPointsCount;
  private final ImmutableList<Function<F, Optional<String>>> notes;
  private final Scope scope;
  private final BiFunction<SpinalTumorCase, Optional<SpinalLesion>, Optional<String>> whyNot;
  private final BiFunction<SpinalTumorCase, Optional<SpinalLesion>, F> reader;

  private StagingSystem(Builder<F, C> parts) {
    blank = parts.blank;
    classes = parts.classes;
    criteria = parts.criteria.build();
    contradictions = parts.contradictions.build();
    notes = parts.notes.build();
    rule = Optional.ofNullable(parts.rule);
    onlyPointsCount = parts.rule == null && parts.total == null;
    scope = parts.scope;
    whyNot = parts.whyNot;
    reader = parts.reader;
    ImmutableMap.Builder<Criterion<F, ?>, Integer> indexed = ImmutableMap.builder();
    for (int i = 0; i < criteria.size(); i++) {
      indexed.put(criteria.get(i), i);
    }
    places = indexed.buildOrThrow();
    total = Optional.ofNullable(parts.total)
        .or(() -> criteria.stream().allMatch(Criterion::isScored)
            ? Optional.of(Answers::points)
            : Optional.empty());
    parts.description.addAllCriteria(criteria.stream().map(Criterion::name).toList());
    ImmutableList<ImmutableList<? extends Coded>> everything =
        criteria.stream().map(Criterion::categories).collect(toImmutableList());
    String name = parts.description.build().name();
    checkArgument(
        criteria.stream().map(Criterion::name).distinct().count() == criteria.size(),
        "%s: criteria %s, expected each name once",
        name,
        criteria);
    checkArgument(
        rule.isPresent() || total.isPresent(), "%s: neither points nor a rule, expected one", name);
    Completions<C> all = complete(name, everything);
    checkArgument(
        classes.isEmpty() || classes.containsAll(all.classes()),
        "%s: the rule leads to %s, expected only the listed classes %s",
        name,
        all.classes(),
        classes);
    ImmutableSortedSet<Double> totals = all.totals();
    if (!totals.isEmpty()) {
      parts.description.range(new ScoreRange(totals.first(), totals.last()));
    }
    description = parts.description.build();
  }

  /**
   * {@return a builder of the system with this description and these classes}
   *
   * @param <F> the findings of the system
   * @param <C> the classes of the system
   * @param description the system, all but its range and the names of its criteria, which follow
   * @param blank the findings in which nothing is recorded
   * @param classes the classes in the order of the source; empty if their number is open
   */
  public static <F extends Findings<F>, C extends StagingClass> Builder<F, C> define(
      SystemDescription.Builder description, F blank, List<C> classes) {
    return new Builder<>(description, blank, ImmutableList.copyOf(classes));
  }

  /** {@return what this system is} */
  public SystemDescription description() {
    return description;
  }

  /** {@return the criteria in the order of the source} */
  public ImmutableList<Criterion<F, ?>> criteria() {
    return criteria;
  }

  /** {@return the classes in the order of the source; empty if their number is open} */
  public ImmutableList<C> classes() {
    return classes;
  }

  /** {@return the findings in which nothing is recorded} */
  public F blank() {
    return blank;
  }

  /** {@return what of a case the system is asked about} */
  public Scope scope() {
    return scope;
  }

  /**
   * {@return why the system does not apply to a case; empty if it does}
   *
   * @param patient the case
   * @param lesion the lesion, for a system that is asked about one
   */
  public Optional<String> whyNotApplicable(SpinalTumorCase patient, Optional<SpinalLesion> lesion) {
    return whyNot.apply(patient, lesion);
  }

  /**
   * {@return what a case states of the criteria, and no more}
   *
   * @param patient the case
   * @param lesion the lesion, for a system that is asked about one
   * @throws IllegalStateException if a case does not hold what the system asks for
   */
  public F read(SpinalTumorCase patient, Optional<SpinalLesion> lesion) {
    return reader.apply(patient, lesion);
  }

  /**
   * {@return the assessment of these findings}
   *
   * @param findings the findings, complete or not
   * @throws IllegalArgumentException if two findings contradict each other, and the message names
   *     both; or if each pair of them could be, and all together cannot
   */
  public Assessment<C> assess(F findings) {
    ImmutableList<ImmutableSet<? extends Coded>> candidates = criteria.stream()
        .map(criterion -> criterion.candidates(findings))
        .collect(toImmutableList());
    for (Contradiction<F, ?, ?> contradiction : contradictions) {
      if (contradiction.isCertain(findings)) {
        throw new IllegalArgumentException(
            description.name() + ": " + contradiction.words(findings) + ", expected one of them");
      }
    }
    Completions<C> completions = complete(
        description.name(),
        candidates.stream().map(ImmutableSet::asList).collect(toImmutableList()));
    ImmutableAssessment.Builder<C> assessment =
        ImmutableAssessment.<C>builder().system(description);
    for (int i = 0; i < criteria.size(); i++) {
      assessment.addContributions(
          contribution(criteria.get(i), i, findings, candidates.get(i), completions));
    }
    return assessment
        .addAllAttainableTotals(completions.totals())
        .addAllPossibleClasses(inOrder(completions.classes()))
        .addAllDecidingFindings(completions.deciding().stream()
            .map(i -> criteria.get(i).name())
            .collect(toImmutableList()))
        .addAllCaveats(findings.caveats())
        .addAllCaveats(
            notes.stream().flatMap(note -> note.apply(findings).stream()).toList())
        .build();
  }

  private <T extends Coded> Contribution contribution(
      Criterion<F, T> criterion,
      int place,
      F findings,
      ImmutableSet<? extends Coded> candidates,
      Completions<C> completions) {
    @SuppressWarnings("unchecked") // the candidates were read from this criterion
    ImmutableList<T> categories = ((ImmutableSet<T>) candidates).asList();
    ImmutableList<T> feasible =
        completions.feasible(place).stream().map(categories::get).collect(toImmutableList());
    return criterion.contribution(findings, place + 1, criteria.size(), feasible, onlyPointsCount);
  }

  private ImmutableSet<C> inOrder(ImmutableSet<C> possible) {
    return classes.isEmpty()
        ? possible
        : classes.stream().filter(possible::contains).collect(toImmutableSet());
  }

  private Completions<C> complete(
      String name, ImmutableList<? extends ImmutableList<? extends Coded>> candidates) {
    long size = 1;
    int[] radix = new int[candidates.size()];
    for (int i = 0; i < radix.length; i++) {
      radix[i] = candidates.get(i).size();
      size *= radix[i];
      checkArgument(
          size <= MOST_COMPLETIONS,
          "%s: more than %s completions, expected fewer criteria or categories",
          name,
          MOST_COMPLETIONS);
    }
    Completions<C> completions = new Completions<>(radix, (int) size);
    Coded[][] columns =
        candidates.stream().map(column -> column.toArray(new Coded[0])).toArray(Coded[][]::new);
    double[][] points = new double[radix.length][];
    for (int i = 0; i < radix.length; i++) {
      points[i] = criteria.get(i).pointsOf(candidates.get(i));
    }
    int[] digits = new int[radix.length];
    Answers<F> answers = new Answers<>(places, columns, points, digits);
    Map<Double, C> classOfTotal = new HashMap<>();
    for (int cell = 0; cell < size; cell++) {
      if (isConsistent(answers)) {
        double sum = total.isPresent() ? total.get().applyAsDouble(answers) : Double.NaN;
        C owner = rule.isPresent()
            ? rule.get().apply(answers)
            : classOfTotal.computeIfAbsent(sum, it -> classOfTotal(name, it));
        completions.put(cell, owner, sum);
      }
      advance(digits, radix);
    }
    checkArgument(
        !completions.classes().isEmpty(), "%s: no completion of the findings is consistent", name);
    return completions;
  }

  private boolean isConsistent(Answers<F> answers) {
    for (Contradiction<F, ?, ?> contradiction : contradictions) {
      if (contradiction.holdsIn(answers)) {
        return false;
      }
    }
    return true;
  }

  private static void advance(int[] digits, int[] radix) {
    for (int i = radix.length - 1; i >= 0; i--) {
      if (++digits[i] < radix[i]) {
        return;
      }
      digits[i] = 0;
    }
  }

  private C classOfTotal(String name, double sum) {
    ImmutableList<C> owners = classes.stream()
        .filter(band -> band.totals().filter(totals -> totals.contains(sum)).isPresent())
        .collect(toImmutableList());
    checkArgument(
        owners.size() == 1,
        "%s: total %s belongs to %s",
        name,
        ScoreRange.text(sum),
        owners.isEmpty() ? "no class" : "two classes");
    return owners.get(0);
  }

  @Override
  public String toString() {
    return description.name();
  }

  /**
   * Collects the parts of a {@link StagingSystem}.
   *
   * @param <F> the findings of the system
   * @param <C> the classes of the system
   */
  public static final class Builder<F extends Findings<F>, C extends StagingClass> {
    private final SystemDescription.Builder description;
    private final F blank;
    private final ImmutableList<C> classes;
    private final ImmutableList.Builder<Criterion<F, ?>> criteria = ImmutableList.builder();
    private final ImmutableList.Builder<Contradiction<F, ?, ?>> contradictions =
        ImmutableList.builder();
    private final ImmutableList.Builder<Function<F, Optional<String>>> notes =
        ImmutableList.builder();
    private @Nullable ToDoubleFunction<Answers<F>> total;
    private @Nullable Function<Answers<F>, C> rule;
    private Scope scope = Scope.NONE;
    private BiFunction<SpinalTumorCase, Optional<SpinalLesion>, Optional<String>> whyNot =
        (patient, lesion) -> Optional.of("a case does not hold what this system asks for");
    private BiFunction<SpinalTumorCase, Optional<SpinalLesion>, F> reader = (patient, lesion) -> {
      throw new IllegalStateException("a case does not hold what this system asks for");
    };

    private Builder(SystemDescription.Builder description, F blank, ImmutableList<C> classes) {
      this.description = description;
      this.blank = blank;
      this.classes = classes;
    }

    /**
     * Adds the next criteria in the order of the source.
     *
     * @param next the criteria
     * @return this builder
     */
    @SafeVarargs
    public final Builder<F, C> criteria(Criterion<F, ?>... next) {
      for (Criterion<F, ?> criterion : next) {
        criteria.add(criterion);
      }
      return this;
    }

    /**
     * Adds a pair of answers that cannot both be true.
     *
     * @param <A> the categories of the first criterion
     * @param <B> the categories of the second criterion
     * @param first the first criterion
     * @param second the second criterion
     * @param excludes which pairs of answers cannot be
     * @return this builder
     */
    public <A extends Coded, B extends Coded> Builder<F, C> contradiction(
        Criterion<F, A> first, Criterion<F, B> second, BiPredicate<A, B> excludes) {
      contradictions.add(new Contradiction<>(first, second, excludes));
      return this;
    }

    /**
     * Sets how complete answers make a total, where it is not the sum of the points.
     *
     * @param sum the total of complete answers; {@code NaN} where the source gives none
     * @return this builder
     */
    public Builder<F, C> total(ToDoubleFunction<Answers<F>> sum) {
      total = sum;
      return this;
    }

    /**
     * Sets how complete answers lead to a class, where it is not by the total alone.
     *
     * @param decision the class of complete answers
     * @return this builder
     */
    public Builder<F, C> rule(Function<Answers<F>, C> decision) {
      rule = decision;
      return this;
    }

    /**
     * Adds a note that some findings call for, such as a patient outside the derivation population.
     *
     * @param note the note, if these findings call for it
     * @return this builder
     */
    public Builder<F, C> note(Function<F, Optional<String>> note) {
      notes.add(note);
      return this;
    }

    /**
     * Sets how the system is asked about a patient as a whole.
     *
     * @param applicability why it does not apply to a case; empty if it does
     * @param read what a case states of the criteria
     * @return this builder
     */
    public Builder<F, C> ofPatient(
        Function<SpinalTumorCase, Optional<String>> applicability,
        Function<SpinalTumorCase, F> read) {
      scope = Scope.PATIENT;
      whyNot = (patient, lesion) -> applicability.apply(patient);
      reader = (patient, lesion) -> read.apply(patient);
      return this;
    }

    /**
     * Sets how the system is asked about one lesion of a patient.
     *
     * @param applicability why it does not apply to a lesion; empty if it does
     * @param read what a case states of the criteria for a lesion
     * @return this builder
     */
    public Builder<F, C> ofLesion(
        BiFunction<SpinalTumorCase, SpinalLesion, Optional<String>> applicability,
        BiFunction<SpinalTumorCase, SpinalLesion, F> read) {
      scope = Scope.LESION;
      whyNot = (patient, lesion) -> lesion.isPresent()
          ? applicability.apply(patient, lesion.get())
          : Optional.of("the case has no lesion");
      reader = (patient, lesion) -> read.apply(patient, lesion.orElseThrow());
      return this;
    }

    /**
     * States why no case holds what the system asks for.
     *
     * @param reason the reason, such as {@code asks for measurements of two visits}
     * @return this builder
     */
    public Builder<F, C> notOfACase(String reason) {
      whyNot = (patient, lesion) -> Optional.of(reason);
      return this;
    }

    /**
     * {@return the system}
     *
     * @throws IllegalArgumentException if criteria share a name, a total belongs to no class or to
     *     several, or the rule leads to a class that is not listed
     */
    public StagingSystem<F, C> build() {
      return new StagingSystem<>(this);
    }
  }
}
