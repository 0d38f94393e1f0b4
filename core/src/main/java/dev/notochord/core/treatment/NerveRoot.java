package dev.notochord.core.treatment;

import com.google.common.base.Splitter;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.SpinalNerve;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The root of a spinal nerve, with its side where the source states one: {@code C8 root, left}.
 *
 * <p>Without a side it is a root on a side not stated, not a claim about both: name both for that.
 *
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class NerveRoot {
  private static final Splitter COMMA = Splitter.on(", ").limit(2);

  NerveRoot() {}

  /**
   * {@return the root of the given nerve, its side not stated}
   *
   * @param nerve the nerve
   */
  public static NerveRoot of(SpinalNerve nerve) {
    return ImmutableNerveRoot.of(nerve, Optional.empty());
  }

  /**
   * {@return the root of the given nerve on the given side}
   *
   * @param nerve the nerve
   * @param side the patient's left or right
   */
  public static NerveRoot of(SpinalNerve nerve, Side side) {
    return ImmutableNerveRoot.of(nerve, Optional.of(side));
  }

  /**
   * {@return the root written {@code C8 root, left} or {@code C8, left}, or without a side}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the nerve or the side is not known
   */
  public static NerveRoot parse(String text) {
    List<String> parts = COMMA.splitToList(text);
    SpinalNerve nerve = SpinalNerve.parse(parts.get(0));
    return parts.size() == 1 ? of(nerve) : of(nerve, Side.ofCode(parts.get(1)));
  }

  /** {@return the nerve} */
  @Value.Parameter
  public abstract SpinalNerve nerve();

  /** {@return the side, if it is stated} */
  @Value.Parameter
  public abstract Optional<Side> side();

  /** {@return {@code C8 root, left}, or {@code C8 root} where no side is stated} */
  @Override
  public String toString() {
    return nerve() + " root" + side().map(side -> ", " + side.code()).orElse("");
  }
}
