package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;
import static dev.notochord.core.anatomy.SpinalNerve.C1;
import static dev.notochord.core.anatomy.SpinalNerve.C2;
import static dev.notochord.core.anatomy.SpinalNerve.C3;
import static dev.notochord.core.anatomy.SpinalNerve.C8;
import static dev.notochord.core.anatomy.SpinalNerve.L1;
import static dev.notochord.core.anatomy.SpinalNerve.L5;
import static dev.notochord.core.anatomy.SpinalNerve.S1;
import static dev.notochord.core.anatomy.SpinalNerve.S5;
import static dev.notochord.core.anatomy.SpinalNerve.T1;
import static dev.notochord.core.anatomy.SpinalNerve.T11;
import static dev.notochord.core.anatomy.SpinalNerve.T12;
import static dev.notochord.core.anatomy.SpinalNerve.T2;
import static dev.notochord.core.anatomy.SpinalNerve.T3;
import static dev.notochord.core.anatomy.SpinalNerve.T4;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSortedSet;
import java.util.EnumSet;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A run of segments of the spinal cord such as {@code T3-T12}, both ends included; a segment bears
 * the name of its {@link SpinalNerve}.
 *
 * <p>The cord is shorter than the column, and so a vertebra lies beside segments of a higher
 * number: a tumour of the vertebra T11 presses on the lumbar cord. {@link #at} tells which segments
 * may lie there.
 *
 * <pre>{@code
 * CordSegments.at(VertebralLevel.T11);  // Optional[L1-L5]
 * CordSegments.at(VertebralLevel.L4);   // Optional.empty, the cord has ended
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class CordSegments {
  CordSegments() {}

  /**
   * {@return the segments from {@code cranial} down to {@code caudal}, both included}
   *
   * @param cranial the segment nearest the head
   * @param caudal the segment nearest the tail
   * @throws IllegalArgumentException if {@code cranial} lies below {@code caudal}
   */
  public static CordSegments of(SpinalNerve cranial, SpinalNerve caudal) {
    return ImmutableCordSegments.of(cranial, caudal);
  }

  /**
   * {@return the segments written {@code T3-T12}, or the single segment written {@code C8}}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text is not one segment or two from the head down
   */
  public static CordSegments parse(String text) {
    String[] ends = LevelRange.DASH.split(CharMatcher.whitespace().trimFrom(text), -1);
    checkArgument(ends.length <= 2, "cord segments '%s': expected a form like C8 or T3-T12", text);
    return of(SpinalNerve.ofCode(ends[0]), SpinalNerve.ofCode(ends[ends.length - 1]));
  }

  /**
   * {@return the segments of the adult cord that may lie at a vertebra, by two published
   * approximations together}
   *
   * <table>
   * <caption>Segments at a vertebra</caption>
   * <tr><th>vertebra</th><th>by region</th><th>rule of two</th></tr>
   * <tr><td>C1-C2</td><td>C1-C2</td><td></td></tr>
   * <tr><td>C3-C7</td><td>C3-C8</td><td></td></tr>
   * <tr><td>T1, T2</td><td>T1-T2</td><td>T3, T4</td></tr>
   * <tr><td>T3 to T8</td><td>T3-T12</td><td>T5 to T10</td></tr>
   * <tr><td>T9, T10</td><td>L1-L5</td><td>T11, T12</td></tr>
   * <tr><td>T11</td><td>L1-L5</td><td>L1-L5</td></tr>
   * <tr><td>T12</td><td>S1-S5</td><td>L1-L5</td></tr>
   * <tr><td>L1-L2</td><td>S1-S5</td><td></td></tr>
   * </table>
   *
   * <p>The first is the table of vertebral and spinal levels of boneandspine.com. The second is the
   * rule in the chapter on the spinal cord by Arslan: from T1 to T10 add two to the number of the
   * vertebra, and the spinous processes of T11 and T12 lie over the lumbar segments. They
   * differ, as people do, and so the answer is the range from the highest to the
   * lowest segment that either of them allows: never an exact segment. Neither names the coccygeal
   * segment. Empty from L3 down, for T13 and for L6.
   *
   * @param level the vertebra
   */
  public static Optional<CordSegments> at(VertebralLevel level) {
    return switch (level) {
      case C1, C2 -> Optional.of(of(C1, C2));
      case C3, C4, C5, C6, C7 -> Optional.of(of(C3, C8));
      case T1 -> Optional.of(of(T1, T3));
      case T2 -> Optional.of(of(T1, T4));
      case T3, T4, T5, T6, T7, T8 -> Optional.of(of(T3, T12));
      case T9 -> Optional.of(of(T11, L5));
      case T10 -> Optional.of(of(T12, L5));
      case T11 -> Optional.of(of(L1, L5));
      case T12 -> Optional.of(of(L1, S5));
      case L1, L2 -> Optional.of(of(S1, S5));
      case T13, L3, L4, L5, L6, S1, S2, S3, S4, S5, CO1, CO2, CO3, CO4 -> Optional.empty();
    };
  }

  /** {@return the segment nearest the head} */
  @Value.Parameter
  public abstract SpinalNerve cranial();

  /** {@return the segment nearest the tail} */
  @Value.Parameter
  public abstract SpinalNerve caudal();

  @Value.Check
  void check() {
    checkArgument(
        cranial().compareTo(caudal()) <= 0,
        "cord segments %s-%s: the first segment must not lie below the second",
        cranial(),
        caudal());
  }

  /** {@return the segments from the head down} */
  public ImmutableSortedSet<SpinalNerve> segments() {
    return ImmutableSortedSet.copyOf(EnumSet.range(cranial(), caudal()));
  }

  /**
   * {@return whether {@code segment} is one of the ends or lies between them}
   *
   * @param segment the segment to look for
   */
  public boolean contains(SpinalNerve segment) {
    return cranial().compareTo(segment) <= 0 && segment.compareTo(caudal()) <= 0;
  }

  /** {@return {@code T3-T12}, or {@code C8} for a single segment} */
  @Override
  public String toString() {
    return cranial() == caudal() ? cranial().code() : cranial() + "-" + caudal();
  }
}
