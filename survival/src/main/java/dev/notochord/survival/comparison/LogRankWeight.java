package dev.notochord.survival.comparison;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much each event time counts in a test of the log-rank family.
 *
 * <table>
 *   <caption>The weights W(t), with n at risk and d events at t, over all groups</caption>
 *   <tr><th>weight</th><th>W(t)</th><th>sensitive to</th><th>code</th></tr>
 *   <tr><td>{@link #LOG_RANK}</td><td>1</td><td>hazards in a constant ratio</td><td>{@code log-rank}</td></tr>
 *   <tr><td>{@link #GEHAN}</td><td>n</td><td>early differences; depends on the censoring</td><td>{@code gehan}</td></tr>
 *   <tr><td>{@link #TARONE_WARE}</td><td>sqrt(n)</td><td>between the two above</td><td>{@code tarone-ware}</td></tr>
 *   <tr><td>{@link #PETO}</td><td>S~(t)</td><td>early differences</td><td>{@code peto}</td></tr>
 *   <tr><td>{@link #MODIFIED_PETO}</td><td>S~(t) n / (n + 1)</td><td>early differences</td>
 *     <td>{@code modified-peto}</td></tr>
 *   <tr><td>{@link #gRho}</td><td>S(t-)^rho</td><td>early differences, the more the larger rho</td>
 *     <td>{@code g-rho(1)}</td></tr>
 *   <tr><td>{@link #flemingHarrington}</td><td>S(t-)^p (1 - S(t-))^q</td><td>late differences where q
 *     exceeds p</td><td>{@code fleming-harrington(0,1)}</td></tr>
 * </table>
 *
 * <p>S(t-) is the Kaplan-Meier estimate of all groups together just before t, and
 *
 * <pre>
 *   S~(t) = product of (1 - d / (n + 1)) over event times up to t, t included
 * </pre>
 *
 * <p>Both are taken inside each stratum and with the case weights of the test. With sampling weights n
 * is the sum of the weights at risk, and the number 1 in {@code n + 1} stands for one subject of mean
 * weight: the product is over {@code 1 - (d / n) (N / (N + 1))} with N subjects at risk, so that the
 * scale of the weights does not matter.
 *
 * <p>The weight has to be chosen before the data are seen: the smallest p-value of several is not a
 * p-value.
 *
 * <p><b>Edges.</b> 0^0 is 1: {@code flemingHarrington(1, 0)} gives the first event time the weight 1,
 * {@code flemingHarrington(0, 1)} gives it 0. With delayed entry S may be 0 long before the last event;
 * times after that count with the weight 0 where the exponent of S is above 0.
 *
 * @see <a href="https://doi.org/10.1002/9781118150672">Fleming TR, Harrington DP. Counting Processes and
 *     Survival Analysis. Wiley 1991</a>
 * @since 0.1.0
 */
public final class LogRankWeight {
  /**
   * Every event time counts the same: the log-rank test.
   *
   * @see <a href="https://doi.org/10.2307/2344317">Peto R, Peto J. J R Stat Soc A 1972;135:185-207</a>
   */
  public static final LogRankWeight LOG_RANK = new LogRankWeight(Form.LOG_RANK, 0, 0);

  /**
   * The number at risk: the generalized Wilcoxon test of Gehan and Breslow. The variance is the
   * hypergeometric one of the log-rank test, not that of Gehan's permutations.
   *
   * @see <a href="https://doi.org/10.1093/biomet/52.1-2.203">Gehan EA. Biometrika 1965;52:203-223</a>
   * @see <a href="https://doi.org/10.1093/biomet/57.3.579">Breslow N. Biometrika 1970;57:579-594</a>
   */
  public static final LogRankWeight GEHAN = new LogRankWeight(Form.GEHAN, 0, 0);

  /**
   * The square root of the number at risk.
   *
   * @see <a href="https://doi.org/10.1093/biomet/64.1.156">Tarone RE, Ware J. Biometrika
   *     1977;64:156-160</a>
   */
  public static final LogRankWeight TARONE_WARE = new LogRankWeight(Form.TARONE_WARE, 0, 0);

  /**
   * The survival S~(t), close to Kaplan and Meier's but never 0: the Wilcoxon test of Peto and Peto.
   *
   * @see <a href="https://doi.org/10.2307/2344317">Peto R, Peto J. J R Stat Soc A 1972;135:185-207</a>
   */
  public static final LogRankWeight PETO = new LogRankWeight(Form.PETO, 0, 0);

  /**
   * The survival S~(t), times n / (n + 1).
   *
   * @see <a href="https://doi.org/10.2307/1402489">Andersen PK, Borgan O, Gill R, Keiding N. Int Stat Rev
   *     1982;50:219-258</a>
   */
  public static final LogRankWeight MODIFIED_PETO = new LogRankWeight(Form.MODIFIED_PETO, 0, 0);

  private static final ImmutableMap<String, LogRankWeight> BY_CODE =
      Arrays.asList(LOG_RANK, GEHAN, TARONE_WARE, PETO, MODIFIED_PETO).stream()
          .collect(toImmutableMap(LogRankWeight::code, weight -> weight));

  private static final String NUMBER = "\\s*([0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*";
  private static final Pattern G_RHO = Pattern.compile("g-rho\\(" + NUMBER + "\\)");
  private static final Pattern FLEMING_HARRINGTON =
      Pattern.compile("fleming-harrington\\(" + NUMBER + "," + NUMBER + "\\)");

  private enum Form {
    LOG_RANK("log-rank", "log-rank"),
    GEHAN("gehan", "Gehan-Breslow"),
    TARONE_WARE("tarone-ware", "Tarone-Ware"),
    PETO("peto", "Peto-Peto"),
    MODIFIED_PETO("modified-peto", "modified Peto-Peto"),
    G_RHO("g-rho", "G-rho"),
    FLEMING_HARRINGTON("fleming-harrington", "Fleming-Harrington");

    private final String code;
    private final String display;

    Form(String code, String display) {
      this.code = code;
      this.display = display;
    }
  }

  private final Form form;
  private final double p;
  private final double q;

  private LogRankWeight(Form form, double p, double q) {
    this.form = form;
    this.p = p + 0.0; // -0.0 becomes 0.0
    this.q = q + 0.0;
  }

  /**
   * {@return the weight S(t-)^rho: the log-rank test for 0, nearly the test of Peto and Peto for 1}
   *
   * <p>Agrees with the argument {@code rho} of R's {@code survdiff} (survival 3.5-3).
   *
   * @param rho the exponent, finite and at least 0
   * @throws IllegalArgumentException if {@code rho} is negative, infinite or NaN
   * @see <a href="https://doi.org/10.1093/biomet/69.3.553">Harrington DP, Fleming TR. Biometrika
   *     1982;69:553-566</a>
   */
  public static LogRankWeight gRho(double rho) {
    return new LogRankWeight(Form.G_RHO, exponent("rho", rho), 0);
  }

  /**
   * {@return the weight S(t-)^p (1 - S(t-))^q, with 0^0 = 1}
   *
   * @param p the exponent of the survival, finite and at least 0; above 0 it stresses early differences
   * @param q the exponent of 1 less the survival, finite and at least 0; above 0 it stresses late ones
   * @throws IllegalArgumentException if an exponent is negative, infinite or NaN
   * @see <a href="https://doi.org/10.1080/01621459.1987.10478435">Fleming TR, Harrington DP, O'Sullivan M.
   *     JASA 1987;82:312-320</a>
   */
  public static LogRankWeight flemingHarrington(double p, double q) {
    return new LogRankWeight(Form.FLEMING_HARRINGTON, exponent("p", p), exponent("q", q));
  }

  private static double exponent(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "log-rank weight: " + name + " is " + value + ", expected a finite number >= 0");
    }
    return value;
  }

  /**
   * {@return the weight of a code}
   *
   * @param code the code as {@link #toString} writes it, such as {@code gehan}, {@code g-rho(0.5)} or
   *     {@code fleming-harrington(0,1)}
   * @throws IllegalArgumentException if no weight has this code
   */
  public static LogRankWeight parse(String code) {
    LogRankWeight fixed = BY_CODE.get(code);
    if (fixed != null) {
      return fixed;
    }
    Matcher gRho = G_RHO.matcher(code);
    Matcher flemingHarrington = FLEMING_HARRINGTON.matcher(code);
    try {
      if (gRho.matches()) {
        return gRho(Double.parseDouble(gRho.group(1)));
      }
      if (flemingHarrington.matches()) {
        return flemingHarrington(
            Double.parseDouble(flemingHarrington.group(1)),
            Double.parseDouble(flemingHarrington.group(2)));
      }
    } catch (NumberFormatException e) {
      // Such as 1.2.3; the message below says what is expected.
    }
    throw new IllegalArgumentException("log-rank weight '" + code + "': expected one of "
        + BY_CODE.keySet() + ", g-rho(RHO) or fleming-harrington(P,Q)");
  }

  /** {@return the code, such as {@code gehan} or {@code fleming-harrington(0,1)}; {@link #parse} reads it} */
  public String code() {
    return switch (form) {
      case G_RHO -> form.code + "(" + plain(p) + ")";
      case FLEMING_HARRINGTON -> form.code + "(" + plain(p) + "," + plain(q) + ")";
      default -> form.code;
    };
  }

  /** {@return the name of the test with this weight, such as {@code Fleming-Harrington, p 0, q 1}} */
  public String describe() {
    return switch (form) {
      case G_RHO -> form.display + ", rho " + plain(p);
      case FLEMING_HARRINGTON -> form.display + ", p " + plain(p) + ", q " + plain(q);
      default -> form.display;
    };
  }

  private static String plain(double value) {
    return value == Math.rint(value) && value < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /**
   * Returns the weight of an event time.
   *
   * @param survival the Kaplan-Meier estimate just before it
   * @param failed 1 less {@code survival}, known to more digits
   * @param subjects the number at risk
   * @param atRisk the weight at risk
   * @param petoSurvival the survival S~, this time included
   */
  double at(double survival, double failed, long subjects, double atRisk, double petoSurvival) {
    return switch (form) {
      case LOG_RANK -> 1;
      case GEHAN -> atRisk;
      case TARONE_WARE -> Math.sqrt(atRisk);
      case PETO -> petoSurvival;
      case MODIFIED_PETO -> petoSurvival * (subjects / (subjects + 1.0));
      case G_RHO -> Math.pow(survival, p);
      case FLEMING_HARRINGTON -> Math.pow(survival, p) * Math.pow(failed, q);
    };
  }

  /**
   * {@return whether the other object is the same weight, written in the same way}
   *
   * @param other the object to compare with
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LogRankWeight that && form == that.form && p == that.p && q == that.q;
  }

  /** {@return a hash code of the form and its exponents} */
  @Override
  public int hashCode() {
    return Objects.hash(form, p, q);
  }

  /** {@return the code} */
  @Override
  public String toString() {
    return code();
  }
}
