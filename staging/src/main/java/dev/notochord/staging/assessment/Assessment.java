package dev.notochord.staging.assessment;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.notochord.core.code.Citation;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The answer of a system, with its reasons.
 *
 * <p>With every finding known, {@link #total()} is one number and {@link #classification()} is
 * there. With findings missing the total is a range; the class is still there if every completion
 * leads to it, and if not, {@link #possibleClasses()} lists those that remain and {@link
 * #decidingFindings()} says what to look up.
 *
 * <p>{@link #toString()} prints the assessment as a table:
 *
 * <pre>
 * SINS 8..10 of 18: indeterminate (Fisher 2010)
 *   location        junctional             3
 *   pain            mechanical             3
 *   bone lesion     not recorded           0..2
 *   alignment       normal                 0
 *   collapse        less than 50 %         2
 *   posterolateral  none                   0
 * </pre>
 *
 * <p>An assessment reports what the system says. It is not advice on a patient.
 *
 * @param <C> the classes of the system
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Assessment<C extends StagingClass> {
  private static final int MOST_LISTED = 7;

  Assessment() {}

  /** {@return the system that was asked} */
  public abstract SystemDescription system();

  /** {@return what each criterion adds, in the order of the source} */
  public abstract ImmutableList<Contribution> contributions();

  /**
   * {@return every total that some completion of the findings attains}
   *
   * <p>The two ends of {@link #total()} are among them; numbers between need not be, because the
   * points of a criterion may have gaps. Empty for a system without points.
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<Double> attainableTotals();

  /** {@return the classes that some completion leads to, in their published order, never none} */
  public abstract ImmutableSet<C> possibleClasses();

  /**
   * {@return the smallest set of findings that would settle the class, whatever their values turn
   * out to be}
   *
   * <p>Where findings vary independently there is only one such set: the criteria that can still
   * change the class. Where one finding limits another there may be several, and the one whose
   * criteria come first in the source is given. Empty when the class is settled already. Names of
   * criteria, in the order of the source.
   */
  public abstract ImmutableSet<String> decidingFindings();

  /** {@return what a reader of the result must know, often nothing} */
  public abstract ImmutableList<String> caveats();

  /** {@return the total, a range while findings are missing; empty if the system gives none} */
  public Optional<ScoreRange> total() {
    return attainableTotals().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ScoreRange(attainableTotals().first(), attainableTotals().last()));
  }

  /** {@return the class, empty while several remain possible} */
  public Optional<C> classification() {
    return possibleClasses().size() == 1
        ? Optional.of(possibleClasses().iterator().next())
        : Optional.empty();
  }

  /** {@return the criteria that are not settled yet, in the order of the source} */
  public ImmutableList<String> missing() {
    return contributions().stream()
        .filter(contribution -> !contribution.isSettled())
        .map(Contribution::criterion)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return where the system was published} */
  public Citation citation() {
    return system().citation();
  }

  /** Returns the table of this assessment, as shown above. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(headline());
    int criterionWidth = contributions().stream()
        .mapToInt(part -> part.criterion().length())
        .max()
        .orElse(0);
    int findingWidth =
        contributions().stream().mapToInt(part -> part.finding().length()).max().orElse(0);
    for (Contribution part : contributions()) {
      String row = "\n  " + Strings.padEnd(part.criterion(), criterionWidth + 2, ' ')
          + Strings.padEnd(part.finding(), findingWidth + 2, ' ')
          + part.points().map(ScoreRange::toString).orElse("");
      text.append(row.stripTrailing());
      part.basis().ifPresent(basis -> text.append("  [").append(basis).append(']'));
    }
    classification().ifPresent(settled -> {
      settled.meaning().ifPresent(words -> text.append("\n  meaning: ").append(words));
      settled.outcomes().forEach(outcome -> text.append("\n  published: ").append(outcome));
    });
    if (!decidingFindings().isEmpty()) {
      text.append("\n  would settle the class: ").append(String.join(", ", decidingFindings()));
    }
    caveats().forEach(caveat -> text.append("\n  note: ").append(caveat));
    return text.toString();
  }

  /**
   * {@return the first line of {@link #toString()}: system, total, classes or how many they are,
   * source}
   */
  public String headline() {
    StringBuilder text = new StringBuilder(system().name());
    system().variant().ifPresent(variant -> text.append(" [").append(variant).append(']'));
    total()
        .ifPresent(total -> text.append(' ')
            .append(total)
            .append(" of ")
            .append(ScoreRange.text(system().range().orElseThrow().max())));
    text.append(": ");
    if (possibleClasses().size() > MOST_LISTED) {
      text.append("one of ").append(possibleClasses().size()).append(" classes");
    } else {
      text.append(possibleClasses().stream().map(StagingClass::display).collect(joining(" or ")));
    }
    return text.append(" (").append(system().citation().shortForm()).append(')').toString();
  }
}
