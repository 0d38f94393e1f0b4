package dev.notochord.staging.recist;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Coded;
import dev.notochord.staging.assessment.Finding;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * A patient under treatment by RECIST 1.1: the target lesions, and the visits in their order.
 *
 * <pre>{@code
 * RecistCourse course =
 *     RecistCourse.builder()
 *         .addTargets(TargetLesion.of("T8", "bone", 60), TargetLesion.of("L1", "liver", 40))
 *         .addVisits(
 *             Visit.builder()
 *                 .label("week 8")
 *                 .putMeasurements("T8", LesionMeasurement.ofMm(40))
 *                 .putMeasurements("L1", LesionMeasurement.ofMm(30))
 *                 .nonTarget(RecistNonTargetResponse.NO_NON_TARGETS)
 *                 .newLesion(Presence.ABSENT)
 *                 .build(),
 *             Visit.builder()
 *                 .label("week 16")
 *                 .putMeasurements("T8", LesionMeasurement.ofMm(60))
 *                 .putMeasurements("L1", LesionMeasurement.ofMm(35))
 *                 .nonTarget(RecistNonTargetResponse.NO_NON_TARGETS)
 *                 .newLesion(Presence.ABSENT)
 *                 .build())
 *         .build();
 * course.responses().get(0).response();  // partial response: 70 of 100 mm
 * course.responses().get(1).response();  // progressive disease: 35.7 % and 25 mm above the nadir
 * course.bestOverallResponse();          // partial response
 * }</pre>
 *
 * <p>{@link #toString()} prints the course as a table:
 *
 * <pre>
 * RECIST 1.1, baseline 100 mm: best overall response partial response
 *   week 8   sum 70 mm, nadir 100 mm  target pr  non-target none  new lesion absent  pr
 *   week 16  sum 95 mm, nadir 70 mm   target pd  non-target none  new lesion absent  pd
 * </pre>
 *
 * <p><b>Nadir.</b> The smallest sum of an earlier visit at which every target was evaluated, or the
 * baseline. A visit that is not evaluable has no sum. Where the diameters of an earlier visit were
 * not recorded the nadir may be lower than known, so that progression stays possible.
 *
 * <p><b>A lesion that returns.</b> After a complete response of the whole patient at the last visit
 * that could be evaluated, the return of any lesion is progression, also one smaller than 5 mm, and
 * also where another target could not be evaluated.
 *
 * <p><b>Best response.</b> The best of the visits up to the first progression. The confirmation of
 * a response by a second visit, which some trials ask for, and the least duration of stable
 * disease, which the protocol of a trial sets, are not applied.
 *
 * <p><b>Limits.</b> At most five targets, two in one organ.
 *
 * @see Recist
 * @since 0.1.0
 */
@Value.Immutable
public abstract class RecistCourse {
  private static final int MOST_TARGETS = 5;
  private static final int MOST_TARGETS_PER_ORGAN = 2;

  RecistCourse() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the target lesions; none for a patient who is followed by non-target lesions alone} */
  public abstract ImmutableList<TargetLesion> targets();

  /** {@return the visits under treatment, the earliest first} */
  public abstract ImmutableList<Visit> visits();

  /** {@return the sum of the diameters before treatment in millimetres, 0 without targets} */
  public BigDecimal baselineSumMm() {
    return Millimetres.plain(
        targets().stream().map(TargetLesion::baselineMm).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** {@return the response at each visit, in the order of the visits} */
  public ImmutableList<VisitResponse> responses() {
    return new CourseReading(this).responses();
  }

  /**
   * {@return the best response up to the first progression}
   *
   * <p>Several while findings are missing that could change it; not recorded without a visit.
   */
  public Finding<RecistOverallResponse> bestOverallResponse() {
    return new CourseReading(this).best();
  }

  @Value.Check
  void check() {
    Set<String> ids = new HashSet<>();
    Map<String, Integer> perOrgan = new HashMap<>();
    for (TargetLesion target : targets()) {
      checkArgument(
          ids.add(target.id()),
          "RECIST course: target '%s' listed twice, expected once",
          target.id());
      int inOrgan = Objects.requireNonNull(perOrgan.merge(target.organ(), 1, Integer::sum));
      checkArgument(
          inOrgan <= MOST_TARGETS_PER_ORGAN,
          "RECIST course: %s targets in organ '%s', expected at most %s",
          inOrgan,
          target.organ(),
          MOST_TARGETS_PER_ORGAN);
    }
    checkArgument(
        targets().size() <= MOST_TARGETS,
        "RECIST course: %s targets, expected at most %s",
        targets().size(),
        MOST_TARGETS);
    checkVisits(ids);
  }

  private void checkVisits(Set<String> ids) {
    Set<String> labels = new HashSet<>();
    Optional<Visit> stated = Optional.empty();
    for (Visit visit : visits()) {
      checkArgument(
          labels.add(visit.label()),
          "RECIST course: visit '%s' listed twice, expected once",
          visit.label());
      for (String id : visit.measurements().keySet()) {
        checkArgument(
            ids.contains(id),
            "RECIST course: visit '%s' measures '%s', expected one of %s",
            visit.label(),
            id,
            targets().stream().map(TargetLesion::id).toList());
      }
      if (visit.nonTarget().isPresent()) {
        stated.ifPresent(other -> checkSameNonTargets(other, visit));
        stated = Optional.of(visit);
      }
    }
  }

  private static void checkSameNonTargets(Visit one, Visit other) {
    RecistNonTargetResponse first = one.nonTarget().orElseThrow();
    RecistNonTargetResponse second = other.nonTarget().orElseThrow();
    checkArgument(
        (first == RecistNonTargetResponse.NO_NON_TARGETS)
            == (second == RecistNonTargetResponse.NO_NON_TARGETS),
        "RECIST course: visit '%s' states %s, visit '%s' %s, expected non-target lesions at all"
            + " visits or at none",
        one.label(),
        first.display(),
        other.label(),
        second.display());
  }

  /** Returns the table of this course, as shown above. */
  @Override
  public String toString() {
    ImmutableList<VisitResponse> responses = responses();
    StringBuilder text = new StringBuilder("RECIST 1.1, baseline ")
        .append(Millimetres.text(baselineSumMm()))
        .append(": best overall response ")
        .append(words(bestOverallResponse(), RecistOverallResponse::display));
    int labelWidth = visits().stream().mapToInt(it -> it.label().length()).max().orElse(0);
    int sumWidth = responses.stream().mapToInt(it -> sums(it).length()).max().orElse(0);
    for (VisitResponse it : responses) {
      text.append("\n  ")
          .append(Strings.padEnd(it.visit().label(), labelWidth + 2, ' '))
          .append(Strings.padEnd(sums(it), sumWidth + 2, ' '))
          .append("target ")
          .append(codes(it.target().possibleClasses()))
          .append("  non-target ")
          .append(stated(it.visit().nonTarget()))
          .append("  new lesion ")
          .append(stated(it.visit().newLesion()))
          .append("  ")
          .append(codes(it.response().candidates()));
      it.caveats().forEach(caveat -> text.append("\n    note: ").append(caveat));
    }
    return text.toString();
  }

  private static String sums(VisitResponse response) {
    return "sum "
        + response.sumMm().map(Millimetres::text).orElse("not known")
        + ", nadir "
        + Millimetres.text(response.nadirMm());
  }

  private static String stated(Optional<? extends Coded> value) {
    return value.map(Coded::code).orElse("not recorded");
  }

  private static String codes(ImmutableSet<? extends Coded> candidates) {
    return candidates.stream().map(Coded::code).collect(joining(" or "));
  }

  private static <T> String words(Finding<T> finding, Function<T, String> word) {
    return finding.isRecorded()
        ? finding.candidates().stream().map(word).collect(joining(" or "))
        : "not recorded";
  }

  /** Builds a {@link RecistCourse}: each method sets or adds to the part of its name. */
  public static final class Builder extends ImmutableRecistCourse.Builder {
    Builder() {}
  }
}
