package dev.notochord.survival.cohort;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * A clinical score as this module sees it: a function that reads it off a case, its classes in the order of prognosis, and
 * the survival that was published with them.
 *
 * <pre>{@code
 * ClinicalScore score = ClinicalScore.builder()
 *     .name("Karnofsky in three classes")
 *     .direction(ScoreDirection.HIGHER_IS_BETTER)
 *     .addClasses("high", "middle", "low")           // the best prognosis first
 *     .addPublished(new PublishedSurvival("high", 12, 0.7, "our own series, 2019"))
 *     .reading(patient -> ...)
 *     .build();
 * }</pre>
 *
 * <p>Where the score comes from is the caller's affair; nothing here knows any. Several published figures of a class at one
 * time, from different sources, are all compared with what is observed; where a single prediction is needed, the first is
 * taken.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ClinicalScore {
  ClinicalScore() {}

  /** {@return a builder; name, direction, classes and the function are required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the name, as the head of the report has it} */
  public abstract String name();

  /** {@return where the score was published, in words; empty for one of the caller's own} */
  public abstract Optional<String> citation();

  /** {@return how totals are read; of no consequence for a system without points} */
  public abstract ScoreDirection direction();

  /** {@return the names of the classes, from the best prognosis to the worst, at least one} */
  public abstract ImmutableList<String> classes();

  /** {@return the survival that was published with the classes, often of some classes only} */
  public abstract ImmutableList<PublishedSurvival> published();

  /**
   * {@return the function that reads the score off a case}
   *
   * <p>It gives the same reading for the same case and never null. An {@link IllegalArgumentException} that it throws is
   * the refusal of a case, and is in the report with its message; other exceptions are errors and go up to the caller.
   */
  public abstract Function<SpinalTumorCase, ScoreReading> reading();

  /** Returns what the score says of a case. */
  ScoreReading read(SpinalTumorCase patient) {
    ScoreReading reading = requireNonNull(
        reading().apply(patient),
        () -> "score " + name() + ": no reading of case " + patient.id() + ", expected one");
    for (String possible : reading.possibleClasses()) {
      checkArgument(
          classes().contains(possible),
          "class is '%s', expected one of %s of %s",
          possible,
          classes(),
          name());
    }
    return reading;
  }

  @Value.Check
  void check() {
    checkArgument(!name().isBlank(), "clinical score: name is '%s', expected some text", name());
    checkArgument(
        !classes().isEmpty(), "clinical score %s: no class, expected at least one", name());
    Set<String> seen = new HashSet<>();
    for (String one : classes()) {
      checkArgument(!one.isBlank(), "clinical score %s: a class has a blank name", name());
      checkArgument(
          seen.add(one),
          "clinical score %s: class '%s' is there twice, expected once",
          name(),
          one);
    }
    for (PublishedSurvival figure : published()) {
      checkArgument(
          seen.contains(figure.className()),
          "clinical score %s: published survival is of class '%s', expected one of %s",
          name(),
          figure.className(),
          classes());
    }
  }

  /** {@return the name with its source, for logs} */
  @Override
  public String toString() {
    return citation().map(source -> name() + " (" + source + ")").orElse(name());
  }

  /** Collects the parts of a {@link ClinicalScore}. */
  public static final class Builder extends ImmutableClinicalScore.Builder {
    Builder() {}
  }
}
