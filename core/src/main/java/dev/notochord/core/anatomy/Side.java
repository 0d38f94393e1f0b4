package dev.notochord.core.anatomy;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;
import java.util.Arrays;

/**
 * The patient's left or right, whatever the view of an image.
 *
 * @since 0.1.0
 */
public enum Side implements Coded {
  /** The patient's left. */
  LEFT("left", "7771000"),
  /** The patient's right. */
  RIGHT("right", "24028007");

  private static final ImmutableMap<String, Side> BY_CODE =
      Arrays.stream(values()).collect(toImmutableMap(Side::code, side -> side));

  private final String code;
  private final Code snomedCt;

  Side(String code, String snomedCt) {
    this.code = code;
    this.snomedCt = new Code(CodeSystem.SNOMED_CT, snomedCt);
  }

  /**
   * {@return the side written {@code left} or {@code right}}
   *
   * @param code the word
   * @throws IllegalArgumentException if the text is neither
   */
  public static Side ofCode(String code) {
    Side side = BY_CODE.get(code);
    checkArgument(side != null, "side '%s': expected one of %s", code, BY_CODE.keySet());
    return side;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return code;
  }

  /** {@return the SNOMED CT qualifier} */
  public Code snomedCt() {
    return snomedCt;
  }
}
