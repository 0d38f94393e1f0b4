package dev.notochord.staging.assessment;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * The answer of a score, with its reasons.
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
 * <p>An assessment reports what the score says. It is not advice on a patient.
 *
 * @param <C> the classes of the score
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Assessment<C extends ScoreClass> {
  Assessment() {}

  /** {@return the score that was asked} */
  public abstract ScoringSystem system();

  /** {@return what each criterion adds, in the order of the source} */
  public abstract ImmutableList<Contribution> contributions();

  /**
   * {@return every total that some completion of the findings attains}
   *
   * <p>The two ends of {@link #total()} are among them; numbers between need not be, because the
   * points of a criterion may have gaps.
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<Integer> attainableTotals();

  /** {@return the classes that some completion leads to, in their published order, never none} */
  public abstract ImmutableSet<C> possibleClasses();

  /**
   * {@return the smallest set of findings that would settle the class, whatever their values turn
   * out to be: the criteria that can still change it}
   *
   * <p>There is one smallest set, because the findings vary independently; it is empty when the
   * class is settled already. Names of criteria, in the order of the source.
   */
  public abstract ImmutableSet<String> decidingFindings();

  /** {@return what a reader of the result must know, often nothing} */
  public abstract ImmutableList<String> caveats();

  /** {@return the total, a range while findings are missing} */
  public ScoreRange total() {
    return new ScoreRange(attainableTotals().first(), attainableTotals().last());
  }

  /** {@return the class, empty while several remain possible} */
  public Optional<C> classification() {
    return possibleClasses().size() == 1
        ? Optional.of(possibleClasses().iterator().next())
        : Optional.empty();
  }

  /** {@return the criteria whose points are not known yet, in the order of the source} */
  public ImmutableList<String> missing() {
    return contributions().stream()
        .filter(contribution -> !contribution.points().isExact())
        .map(Contribution::criterion)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the table of this assessment, as shown above. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(system().name()).append(' ').append(total());
    text.append(" of ").append(system().range().max()).append(": ");
    text.append(
        possibleClasses().stream().map(ScoreClass::display).collect(Collectors.joining(" or ")));
    text.append(" (").append(system().citation().shortForm()).append(')');
    int criterionWidth = contributions().stream()
        .mapToInt(part -> part.criterion().length())
        .max()
        .orElse(0);
    int findingWidth =
        contributions().stream().mapToInt(part -> part.finding().length()).max().orElse(0);
    for (Contribution part : contributions()) {
      text.append("\n  ").append(Strings.padEnd(part.criterion(), criterionWidth + 2, ' '));
      text.append(Strings.padEnd(part.finding(), findingWidth + 2, ' '));
      text.append(part.points());
      part.basis().ifPresent(basis -> text.append("  [").append(basis).append(']'));
    }
    if (!decidingFindings().isEmpty()) {
      text.append("\n  would settle the class: ").append(String.join(", ", decidingFindings()));
    }
    caveats().forEach(caveat -> text.append("\n  note: ").append(caveat));
    return text.toString();
  }
}
