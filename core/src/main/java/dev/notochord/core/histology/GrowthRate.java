package dev.notochord.core.histology;

import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Coded;
import java.util.Optional;

/**
 * How fast a primary grows, in the three classes of the Tomita score for spinal metastases.
 *
 * <p>The paper names eight primaries: breast, thyroid and prostate grow slowly, kidney and uterus
 * moderately, lung, stomach and an unknown primary rapidly. Copies on the web add others, and
 * disagree; for a primary that is not among the eight the class is the reader's to state.
 *
 * @see <a href="https://doi.org/10.1097/00007632-200102010-00016">Tomita K et al. Spine
 *     2001;26:298-306</a>
 * @since 0.1.0
 */
public enum GrowthRate implements Coded {
  /** Slow. */
  SLOW("slow", "slow growth"),
  /** Moderate. */
  MODERATE("moderate", "moderate growth"),
  /** Rapid. */
  RAPID("rapid", "rapid growth");

  private static final Citation TOMITA = Citation.builder()
      .authors("Tomita K, Kawahara N, Kobayashi T, Yoshida A, Murakami H, Akamaru T")
      .year(2001)
      .journal("Spine")
      .volume("26")
      .pages("298-306")
      .doi("10.1097/00007632-200102010-00016")
      .build();

  private final String code;
  private final String display;

  GrowthRate(String code, String display) {
    this.code = code;
    this.display = display;
  }

  /**
   * {@return the growth rate with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if no growth rate has the code
   */
  public static GrowthRate ofCode(String code) {
    return Coded.ofCode(GrowthRate.class, "growth rate", code);
  }

  /** {@return the paper that {@link #tomita(PrimarySite)} follows} */
  public static Citation tomitaSource() {
    return TOMITA;
  }

  /**
   * {@return the class that Tomita gives to a primary; empty for one that the paper does not name}
   *
   * <p>The paper's uterus is read as {@link PrimarySite#UTERUS} alone.
   *
   * @param site the primary site; {@link PrimarySite#UNKNOWN_PRIMARY} is rapid, and is not the same
   *     as a site that nobody stated
   */
  public static Optional<GrowthRate> tomita(PrimarySite site) {
    return switch (site) {
      case BREAST, THYROID, PROSTATE -> Optional.of(SLOW);
      case KIDNEY, UTERUS -> Optional.of(MODERATE);
      case LUNG, STOMACH, UNKNOWN_PRIMARY -> Optional.of(RAPID);
      default -> Optional.empty();
    };
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
