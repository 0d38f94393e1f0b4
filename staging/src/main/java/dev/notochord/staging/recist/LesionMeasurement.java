package dev.notochord.staging.recist;

import dev.notochord.core.code.Coded;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a visit says of one target lesion: a diameter, or why there is none.
 *
 * <pre>{@code
 * LesionMeasurement.ofMm(17.5);
 * LesionMeasurement.tooSmall();      // seen, too small to measure: counts 5 mm
 * LesionMeasurement.absent();        // gone: counts 0
 * LesionMeasurement.notEvaluable();  // stated not to be evaluable
 * }</pre>
 *
 * <p>A lesion of which a visit says nothing has no measurement there.
 *
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class LesionMeasurement {
  /**
   * How a lesion was found at a visit.
   *
   * @since 0.1.0
   */
  public enum Status implements Coded {
    /** It was measured. */
    MEASURED("measured", "measured"),
    /** It was seen, too small to measure. */
    TOO_SMALL("too-small", "too small to measure"),
    /** It is gone. */
    ABSENT("absent", "absent"),
    /** It could not be evaluated. */
    NOT_EVALUABLE("not-evaluable", "not evaluable");

    private final String code;
    private final String display;

    Status(String code, String display) {
      this.code = code;
      this.display = display;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String display() {
      return display;
    }
  }

  LesionMeasurement() {}

  /**
   * {@return a measured diameter, also one under 5 mm: the short axis of a node, else the longest
   * diameter}
   *
   * @param mm the diameter in millimetres, taken as the decimal number that it prints as
   * @throws IllegalArgumentException if the diameter is not a finite number above 0
   */
  public static LesionMeasurement ofMm(double mm) {
    return ImmutableLesionMeasurement.of(
        Status.MEASURED, Optional.of(Millimetres.positive("RECIST measurement: diameter", mm)));
  }

  /** {@return a lesion that is seen and too small to measure; it counts 5 mm} */
  public static LesionMeasurement tooSmall() {
    return ImmutableLesionMeasurement.of(Status.TOO_SMALL, Optional.of(Millimetres.TOO_SMALL));
  }

  /** {@return a lesion that is gone} */
  public static LesionMeasurement absent() {
    return ImmutableLesionMeasurement.of(Status.ABSENT, Optional.of(BigDecimal.ZERO));
  }

  /** {@return a lesion that is stated not to be evaluable} */
  public static LesionMeasurement notEvaluable() {
    return ImmutableLesionMeasurement.of(Status.NOT_EVALUABLE, Optional.empty());
  }

  /** {@return how the lesion was found} */
  @Value.Parameter
  public abstract Status status();

  /** {@return what the lesion adds to the sum of diameters; empty if it is not evaluable} */
  @Value.Parameter
  public abstract Optional<BigDecimal> mm();
}
