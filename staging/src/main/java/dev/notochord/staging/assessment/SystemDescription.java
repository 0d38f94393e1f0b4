package dev.notochord.staging.assessment;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Coded;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a system is: its name, what it is for, how to read it, and where it was published.
 *
 * <p>Enough for an application to offer the system in a menu and to label its result.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class SystemDescription {
  SystemDescription() {}

  /**
   * How to read a total.
   *
   * @since 0.1.0
   */
  public enum Direction implements Coded {
    /** More is worse, as in SINS. */
    HIGHER_IS_WORSE("higher-is-worse", "higher is worse"),
    /** More is better, as in the score of Tokuhashi. */
    HIGHER_IS_BETTER("higher-is-better", "higher is better");

    private final String code;
    private final String display;

    Direction(String code, String display) {
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

  /**
   * The question that a system belongs to.
   *
   * @since 0.1.0
   */
  public enum Family implements Coded {
    /** Is the spine mechanically stable? */
    INSTABILITY("instability", "instability"),
    /** How far is the cord compressed? */
    COMPRESSION("compression", "compression"),
    /** How far has a tumour spread, and how can it be removed? */
    ONCOLOGIC("oncologic", "oncologic staging"),
    /** How long do patients like this one live? */
    PROGNOSIS("prognosis", "prognosis"),
    /** How frail is the patient? */
    FRAILTY("frailty", "frailty"),
    /** Which treatment does a published framework name? */
    DECISION("decision", "decision"),
    /** Did the tumour answer to treatment? */
    RESPONSE("response", "response"),
    /** What to irradiate, and how much the cord bears. */
    RADIOTHERAPY("radiotherapy", "radiotherapy");

    private final String code;
    private final String display;

    Family(String code, String display) {
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

  /**
   * How far the published table could be checked.
   *
   * @since 0.1.0
   */
  public enum Verification implements Coded {
    /** Every row and band was seen in the paper, or in two sources that agree. */
    VERIFIED("verified", "verified"),
    /** A part was; the rest is asked of the caller or answered as not verified. */
    PARTLY("partly", "partly verified");

    private final String code;
    private final String display;

    Verification(String code, String display) {
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

  /** {@return a builder without any part} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the token for machines, the same for ever: {@code tokuhashi-2005}} */
  public abstract String id();

  /** {@return the name that the field uses, such as {@code SINS}} */
  public abstract String name();

  /** {@return the name in full} */
  public abstract String fullName();

  /** {@return the variant of a system that is read in several ways, such as {@code one point each}} */
  public abstract Optional<String> variant();

  /** {@return the ids of the other readings and editions of the same system} */
  public abstract ImmutableList<String> relatedIds();

  /** {@return the question that the system belongs to} */
  public abstract Family family();

  /** {@return the question that the system answers, in one sentence} */
  public abstract String purpose();

  /** {@return whether more points, or a later class where there are none, are better or worse; empty if neither} */
  public abstract Optional<Direction> direction();

  /** {@return the totals that a patient can have; empty if the system has no points} */
  public abstract Optional<ScoreRange> range();

  /** {@return the criteria in the order of the source} */
  public abstract ImmutableList<String> criteria();

  /** {@return where the system was published} */
  public abstract Citation citation();

  /** {@return the papers behind a variant, a validation or a dispute} */
  public abstract ImmutableList<Citation> furtherCitations();

  /** {@return how far the published table could be checked} */
  @Value.Default
  public Verification verification() {
    return Verification.VERIFIED;
  }

  /** {@return what could not be checked, or is disputed between sources} */
  public abstract ImmutableList<String> disputes();

  /** {@return the patients from whom the system was derived, and what it must not be used for} */
  public abstract String population();

  /** Collects the parts of a {@link SystemDescription}. */
  public static final class Builder extends ImmutableSystemDescription.Builder {
    Builder() {}
  }
}
