package dev.notochord.staging.recist;

import dev.notochord.core.code.Coded;
import java.math.BigDecimal;

/**
 * The size of a lesion before treatment, against the least that can be measured.
 *
 * <pre>{@code
 * RecistSize.ofLongestDiameter(10, RecistMethod.CT_OR_MRI);  // FROM_MINIMUM
 * RecistSize.ofLongestDiameterInSlices(14, 8);               // UNDER_MINIMUM: 16 mm are needed
 * RecistSize.ofShortAxis(12);                                // NODE_10_TO_15
 * }</pre>
 *
 * @see Measurability
 * @since 0.1.0
 */
public enum RecistSize implements Coded {
  /** The longest diameter is under the minimum of its method. */
  UNDER_MINIMUM("under", "under the minimum"),
  /** The longest diameter reaches the minimum of its method. */
  FROM_MINIMUM("from", "reaches the minimum"),
  /** The short axis of a node is under 10 mm. */
  NODE_UNDER_10("node-under-10", "short axis under 10 mm"),
  /** The short axis of a node is 10 mm or more, and under 15 mm. */
  NODE_10_TO_15("node-10-15", "short axis 10 to under 15 mm"),
  /** The short axis of a node is 15 mm or more. */
  NODE_FROM_15("node-15", "short axis 15 mm or more");

  /** Slices up to this thickness leave the minimum as it is. */
  private static final BigDecimal THIN_SLICE_MM = BigDecimal.valueOf(5);

  private final String code;
  private final String display;

  RecistSize(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the size of a lesion other than a node}
   *
   * @param mm the longest diameter in millimetres
   * @param method how it was measured; CT or MRI in slices of at most 5 mm
   * @throws IllegalArgumentException if the diameter is not a finite number above 0
   */
  public static RecistSize ofLongestDiameter(double mm, RecistMethod method) {
    BigDecimal diameter = Millimetres.positive("RECIST lesion: longest diameter", mm);
    return against(diameter, BigDecimal.valueOf(method.leastMm()));
  }

  /**
   * {@return the size of a lesion other than a node, measured on CT or MRI in slices of a stated
   * thickness}
   *
   * <p>Slices of more than 5 mm double the minimum: it is twice their thickness.
   *
   * @param mm the longest diameter in millimetres
   * @param sliceMm the thickness of the slices in millimetres
   * @throws IllegalArgumentException if either is not a finite number above 0
   */
  public static RecistSize ofLongestDiameterInSlices(double mm, double sliceMm) {
    BigDecimal diameter = Millimetres.positive("RECIST lesion: longest diameter", mm);
    BigDecimal slice = Millimetres.positive("RECIST lesion: slice thickness", sliceMm);
    boolean thin = slice.compareTo(THIN_SLICE_MM) <= 0;
    BigDecimal least = thin
        ? BigDecimal.valueOf(RecistMethod.CT_OR_MRI.leastMm())
        : slice.multiply(BigDecimal.valueOf(2));
    return against(diameter, least);
  }

  /**
   * {@return the size of a lymph node}
   *
   * @param mm the short axis in millimetres, on CT or MRI
   * @throws IllegalArgumentException if the short axis is not a finite number above 0
   */
  public static RecistSize ofShortAxis(double mm) {
    BigDecimal axis = Millimetres.positive("RECIST lesion: short axis", mm);
    if (axis.compareTo(Millimetres.NORMAL_NODE) < 0) {
      return NODE_UNDER_10;
    }
    return axis.compareTo(Millimetres.TARGET_NODE) < 0 ? NODE_10_TO_15 : NODE_FROM_15;
  }

  private static RecistSize against(BigDecimal diameter, BigDecimal least) {
    return diameter.compareTo(least) >= 0 ? FROM_MINIMUM : UNDER_MINIMUM;
  }

  /** {@return whether the size is that of a lymph node} */
  public boolean isOfNode() {
    return this == NODE_UNDER_10 || this == NODE_10_TO_15 || this == NODE_FROM_15;
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
