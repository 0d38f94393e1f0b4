package dev.notochord.core.imaging;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The size of a tumour on one image: three axes, the longest diameter and the volume, each as far
 * as it is stated.
 *
 * <pre>{@code
 * TumorSize size = TumorSize.builder()
 *     .craniocaudalMillimetres(42)
 *     .transverseMillimetres(35)
 *     .anteroposteriorMillimetres(30)
 *     .build();
 * size.volumeCubicCentimetres();           // empty: nobody stated one
 * size.ellipsoidVolumeCubicCentimetres();  // 23.1
 * }</pre>
 *
 * <p>A report that gives three numbers without saying which axis is which has only its longest
 * diameter to record here; the rest goes into the note of the finding.
 *
 * <p>Building a size throws an {@link IllegalArgumentException} if a number is not finite and
 * greater than 0, or if the longest diameter is shorter than two of the axes: it is measured in a
 * plane, and every plane of the three holds two of them.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class TumorSize {
  private static final double CUBIC_MILLIMETRES_PER_CUBIC_CENTIMETRE = 1000;

  TumorSize() {}

  /** {@return a builder; nothing is required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the extent from head to tail in millimetres} */
  public abstract OptionalDouble craniocaudalMillimetres();

  /** {@return the extent from left to right in millimetres} */
  public abstract OptionalDouble transverseMillimetres();

  /** {@return the extent from front to back in millimetres} */
  public abstract OptionalDouble anteroposteriorMillimetres();

  /** {@return the longest diameter in the plane of the image, in millimetres} */
  public abstract OptionalDouble longestDiameterMillimetres();

  /** {@return the volume that the source states, in cubic centimetres} */
  public abstract OptionalDouble volumeCubicCentimetres();

  @Value.Check
  void check() {
    checkPositive("craniocaudal extent", craniocaudalMillimetres(), "millimetres");
    checkPositive("transverse extent", transverseMillimetres(), "millimetres");
    checkPositive("anteroposterior extent", anteroposteriorMillimetres(), "millimetres");
    checkPositive("longest diameter", longestDiameterMillimetres(), "millimetres");
    checkPositive("volume", volumeCubicCentimetres(), "cubic centimetres");
    longestDiameterMillimetres().ifPresent(longest -> {
      double[] longer = Stream.of(
              craniocaudalMillimetres(), transverseMillimetres(), anteroposteriorMillimetres())
          .flatMapToDouble(OptionalDouble::stream)
          .filter(axis -> axis > longest)
          .toArray();
      checkArgument(
          longer.length < 2,
          "tumour size: longest diameter of %s millimetres, but the axes of %s and %s millimetres"
              + " are longer",
          longest,
          longer.length > 0 ? longer[0] : 0,
          longer.length > 1 ? longer[1] : 0);
    });
  }

  private static void checkPositive(String subject, OptionalDouble number, String unit) {
    number.ifPresent(value -> checkArgument(
        value > 0 && Double.isFinite(value),
        "tumour size: %s of %s %s, expected a finite number > 0",
        subject,
        value,
        unit));
  }

  /**
   * {@return the volume of the ellipsoid with the three axes, in cubic centimetres; empty unless
   * all three are known}
   *
   * <pre>
   *   V = pi / 6 * a * b * c
   * </pre>
   *
   * <p>It is an estimate for a rounded tumour and never replaces the {@linkplain
   * #volumeCubicCentimetres() stated volume}.
   */
  public OptionalDouble ellipsoidVolumeCubicCentimetres() {
    if (craniocaudalMillimetres().isEmpty()
        || transverseMillimetres().isEmpty()
        || anteroposteriorMillimetres().isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.PI
        / 6
        * craniocaudalMillimetres().getAsDouble()
        * transverseMillimetres().getAsDouble()
        * anteroposteriorMillimetres().getAsDouble()
        / CUBIC_MILLIMETRES_PER_CUBIC_CENTIMETRE);
  }

  /** Builds a {@link TumorSize}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableTumorSize.Builder {
    Builder() {}
  }
}
