package dev.notochord.core.neurology;

import dev.notochord.core.anatomy.Side;
import dev.notochord.core.code.Presence;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A neurological examination by the International Standards (ISNCSCI): both sides, the anal
 * findings, and whether there was a deficit before.
 *
 * <p>{@link #classify()} draws the levels, the motor scores and the grade of the ASIA Impairment
 * Scale from it. Whatever is not recorded or not testable stays open, and the answer is then the
 * set of what is still possible.
 *
 * <pre>{@code
 * IsncsciExamination examination = IsncsciExamination.builder()
 *     .right(right)
 *     .left(left)
 *     .voluntaryAnalContraction(Presence.ABSENT)
 *     .deepAnalPressure(Presence.ABSENT)
 *     .build();
 * examination.classify().grade();  // Optional[A]
 * }</pre>
 *
 * @see <a href="https://meridian.allenpress.com/tscir/article/27/2/1/465525">Rupp R et al. Top Spinal
 *     Cord Inj Rehabil 2021;27(2):1-22</a>
 * @since 0.1.0
 */
@Value.Immutable
public abstract class IsncsciExamination {
  IsncsciExamination() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the findings on the right} */
  public abstract Optional<IsncsciSide> right();

  /** {@return the findings on the left} */
  public abstract Optional<IsncsciSide> left();

  /** {@return whether the anal sphincter contracts at will, the motor test of S4-5} */
  public abstract Optional<Presence> voluntaryAnalContraction();

  /** {@return whether deep pressure in the anus is felt} */
  public abstract Optional<Presence> deepAnalPressure();

  /**
   * {@return whether there was a deficit at an earlier time}
   *
   * <p>It matters only if everything is normal now: with it the grade is E, without it there is
   * none.
   */
  public abstract Optional<Presence> priorDeficit();

  /**
   * {@return the findings on one side; nothing is recorded there if the side is not}
   *
   * @param side the side
   */
  public IsncsciSide side(Side side) {
    return (side == Side.LEFT ? left() : right())
        .orElseGet(() -> IsncsciSide.builder().build());
  }

  /** {@return the levels, scores and grades that follow from the findings, with the reasons} */
  public IsncsciClassification classify() {
    return new IsncsciReading(this).classification();
  }

  /** Builds an {@link IsncsciExamination}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableIsncsciExamination.Builder {
    Builder() {}
  }
}
