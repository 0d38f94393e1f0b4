package dev.notochord.survival.regression;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.notochord.survival.WeightKind;
import dev.notochord.survival.regression.PartialLikelihood.Evaluation;
import dev.notochord.survival.summary.SummaryKind;
import dev.notochord.survival.summary.SummaryReader;
import dev.notochord.survival.summary.SummaryWriter;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sums that one step of a Cox fit is made of: the partial likelihood with its derivatives at some coefficients, over
 * rows that come one after the other and need not be kept.
 *
 * <p>{@link CoxModel#fitByParts} hands out sums without rows, one after the other, and wants them back with all rows.
 * In between they can go to other machines as {@linkplain #toBytes() bytes}, and come back in parts that are {@linkplain
 * #merge merged}.
 *
 * <pre>{@code
 * CoxSums part = CoxSums.ofBytes(request);
 * while (rows.next()) {
 *   part.add(rows.days(), rows.died(), rows.age(), rows.karnofsky());
 * }
 * return part.toBytes();
 * }</pre>
 *
 * <p>Where a search ended without a maximum in sight, a last pass is given sums of another kind, which look how far the
 * rows lie along its way; they are treated alike.
 *
 * <p>Rows are added up at the event times of the {@link CoxScan}: g event times and p columns take 8 g (p + 1) (p + 2)
 * bytes, twice that if any row enters late, whatever the number of rows. A row costs O(p^2 + log g), one that
 * enters late O(p^2 log g). Nothing is ever taken off a sum and exp() cannot overflow. Sums are rounded: rows in another
 * order, or divided in another way, give the same up to the last digits of a double, some 1e-13 of it.
 *
 * <p>Not safe for use by several threads at once; let each have its own and merge them.
 *
 * @see CoxScan
 * @since 0.1.0
 */
public final class CoxSums {
  private final TieMethod ties;
  private final Optional<WeightKind> weightKind;
  /** The coefficients on the working scale. */
  private final double[] beta;

  private final double[] center;
  private final double[] scale;
  private final boolean[] constant;
  private final NavigableMap<String, StratumSums> strata = new TreeMap<>();
  /** Only where it is asked how far along a direction, the coefficients, the rows lie; there are no sums then. */
  private final NavigableMap<String, StratumExtremes> extremes = new TreeMap<>();

  private long rows;
  private final double[] working;

  private CoxSums(
      TieMethod ties,
      Optional<WeightKind> weightKind,
      double[] beta,
      double[] center,
      double[] scale,
      boolean[] constant) {
    this.ties = ties;
    this.weightKind = weightKind;
    this.beta = beta;
    this.center = center;
    this.scale = scale;
    this.constant = constant;
    working = new double[beta.length];
  }

  /** Returns sums without rows; {@code beta} on the working scale of the scan. */
  static CoxSums at(CoxScan scan, TieMethod ties, double[] beta) {
    CoxSums sums = new CoxSums(
        ties, scan.weightKind(), beta.clone(), scan.center(), scan.scale(), scan.constant());
    for (String stratum : scan.strata()) {
      sums.strata.put(stratum, new StratumSums(scan.eventTimes(stratum), beta.length));
    }
    return sums;
  }

  /** Returns what looks how far along a direction rows lie, without rows; on the working scale of the scan. */
  static CoxSums along(CoxScan scan, TieMethod ties, double[] direction) {
    CoxSums sums = at(scan, ties, direction);
    sums.strata.forEach(
        (name, stratum) -> sums.extremes.put(name, new StratumExtremes(stratum.time.length)));
    return sums;
  }

  /** Returns whether the likelihood of the rows rises along the direction without end, see {@link Separation}. */
  boolean rises() {
    double spread =
        extremes.values().stream().mapToDouble(StratumExtremes::spread).max().orElse(0);
    return extremes.values().stream()
        .allMatch(stratum -> stratum.rises(Separation.NEGLIGIBLE * spread));
  }

  /**
   * Adds a row at risk from the origin.
   *
   * @param time the time of event or censoring
   * @param event whether the event was seen
   * @param x the covariates, one per column
   * @throws IllegalArgumentException as {@link #add(String, double, double, boolean, double, double, double...)}
   */
  public void add(double time, boolean event, double... x) {
    add("", 0, time, event, 1, 0, x);
  }

  /**
   * Adds a row, the same as {@link CoxScan#add(String, double, double, boolean, double, double, double...)} was given;
   * with weight 0, none.
   *
   * @param stratum the name of its stratum, empty for none
   * @param entry the time from which on it is at risk, 0 for the origin
   * @param time the time of event or censoring, above {@code entry} unless that is 0
   * @param event whether the event was seen
   * @param weight the weight; 1 without weights
   * @param offset what is added to the linear predictor
   * @param x the covariates, one per column; not changed
   * @throws IllegalArgumentException as there, and if the scan has no such stratum or no event at such a time
   */
  public void add(
      String stratum,
      double entry,
      double time,
      boolean event,
      double weight,
      double offset,
      double... x) {
    CoxScan.check(weightKind, beta.length, entry, time, weight, offset, x);
    if (weight == 0) {
      return;
    }
    StratumSums sums = strata.get(stratum);
    if (sums == null) {
      throw new IllegalArgumentException(
          "Cox sums: stratum is '" + stratum + "', expected one of the scan: " + strata.keySet());
    }
    double predictor = extremes.isEmpty() ? offset : 0;
    for (int c = 0; c < working.length; c++) {
      working[c] = constant[c] ? 0 : (x[c] - center[c]) / scale[c];
      predictor += beta[c] * working[c];
    }
    // Without the sign of -0.0, which a search for the event time would tell from 0.0.
    double until = time + 0.0;
    StratumExtremes looked = extremes.get(stratum);
    if (looked != null) {
      looked.add(sums.from(entry), sums.to(until, event), event, predictor);
      rows++;
      return;
    }
    sums.add(
        entry, until, event, weight, CoxScan.count(weightKind, weight), offset, predictor, working);
    rows++;
  }

  /**
   * Adds the rows of other sums to these; the others are left as they are.
   *
   * @param other the sums of other rows at the same coefficients
   * @return these sums
   * @throws IllegalArgumentException if they were handed out for another step or another fit, or are the same
   */
  public CoxSums merge(CoxSums other) {
    checkArgument(other != this, "Cox sums: they cannot be merged with themselves");
    checkArgument(
        isLike(other), "Cox sums: they are of two steps or two fits, expected the same one");
    strata.forEach((name, sums) -> {
      StratumSums more = other.strata.get(name);
      if (more != null) {
        sums.merge(more);
      }
    });
    extremes.forEach((name, own) -> {
      StratumExtremes more = other.extremes.get(name);
      if (more != null) {
        own.merge(more);
      }
    });
    rows = Math.addExact(rows, other.rows);
    return this;
  }

  /** Returns whether the others are of the same step of the same fit. */
  boolean isLike(CoxSums other) {
    return ties == other.ties
        && weightKind.equals(other.weightKind)
        && Arrays.equals(beta, other.beta)
        && Arrays.equals(center, other.center)
        && Arrays.equals(scale, other.scale)
        && Arrays.equals(constant, other.constant)
        && extremes.isEmpty() == other.extremes.isEmpty()
        && strata.keySet().equals(other.strata.keySet())
        && strata.entrySet().stream().allMatch(stratum -> {
          StratumSums theirs = other.strata.get(stratum.getKey());
          return theirs != null && Arrays.equals(stratum.getValue().time, theirs.time);
        });
  }

  /** {@return the number of rows added; one of weight 0 is none} */
  public long rows() {
    return rows;
  }

  /** Returns the log-likelihood of the rows with its derivatives, on the working scale. */
  Evaluation evaluate() {
    int p = beta.length;
    double[] score = new double[p];
    double[] information = new double[p * p];
    double[] moments = new double[p];
    double logLikelihood = 0;
    for (StratumSums sums : strata.values()) {
      logLikelihood += sums.addTo(ties, beta, score, information, moments);
    }
    for (int c = 0; c < p; c++) {
      for (int k = 0; k < c; k++) {
        information[k * p + c] = information[c * p + k];
      }
    }
    return new Evaluation(logLikelihood, score, information, moments);
  }

  /** Returns the baseline hazard of the rows. */
  BaselineHazard baseline(double[] lastTimes) {
    int p = beta.length;
    int[] blockStart = new int[strata.size() + 1];
    double[] time =
        new double[strata.values().stream().mapToInt(sums -> sums.time.length).sum()];
    int s = 0;
    for (StratumSums sums : strata.values()) {
      System.arraycopy(sums.time, 0, time, blockStart[s], sums.time.length);
      blockStart[s + 1] = blockStart[s] + sums.time.length;
      s++;
    }
    BaselineHazard baseline =
        new BaselineHazard(p, time, blockStart, ImmutableList.copyOf(strata.keySet()), lastTimes);
    s = 0;
    for (StratumSums sums : strata.values()) {
      int first = blockStart[s];
      baseline.shift[s++] = Double.isFinite(sums.shift) ? sums.shift : 0;
      sums.walk(ties, (j, risk, event, terms) -> {
        baseline.hazard.set(first + j, terms.hazard);
        baseline.squares.set(first + j, terms.square0);
        for (int c = 0; c < p; c++) {
          baseline.hazardMean.set(
              first + j, c, terms.square0 * risk[c + 1] - terms.square1 * event[c + 1]);
        }
      });
    }
    baseline.accumulate();
    return baseline;
  }

  static void write(SummaryWriter out, Optional<WeightKind> kind) {
    out.count(kind.map(k -> k == WeightKind.FREQUENCY ? 1 : 2).orElse(0));
  }

  static Optional<WeightKind> readWeightKind(SummaryReader in) {
    int kind = in.count(0, 2);
    return kind == 0
        ? Optional.empty()
        : Optional.of(kind == 1 ? WeightKind.FREQUENCY : WeightKind.SAMPLING);
  }

  /**
   * {@return these sums with their coefficients as bytes, from which {@link #ofBytes} makes the same; without rows their
   * size is that of the event times, else that of the event times at which a row ends, 4 (p + 1) (p + 2) bytes each,
   * and twice that where it has the event, and up to twice as much if any row enters late}
   *
   * @throws IllegalStateException if that is more than 2 GB
   */
  public byte[] toBytes() {
    SummaryWriter out = new SummaryWriter(SummaryKind.COX_SUMS);
    out.flag(ties == TieMethod.BRESLOW);
    write(out, weightKind);
    out.count(rows);
    out.list(beta);
    out.numbers(center);
    out.numbers(scale);
    for (boolean flag : constant) {
      out.flag(flag);
    }
    out.count(strata.size());
    strata.forEach((name, sums) -> {
      out.text(name);
      out.times(sums.time);
      sums.write(out);
    });
    out.flag(!extremes.isEmpty());
    extremes.values().forEach(stratum -> stratum.write(out));
    return out.toBytes();
  }

  /**
   * {@return the sums that {@link #toBytes} wrote; more can be added}
   *
   * @param bytes the bytes; not changed
   * @throws IllegalArgumentException if they are not the bytes of sums of this version, were cut or changed, or say what
   *     no rows can be
   */
  public static CoxSums ofBytes(byte[] bytes) {
    SummaryReader in = new SummaryReader(bytes, SummaryKind.COX_SUMS);
    TieMethod ties = in.flag() ? TieMethod.BRESLOW : TieMethod.EFRON;
    Optional<WeightKind> weightKind = readWeightKind(in);
    long rows = in.count();
    double[] beta = in.list();
    double[] center = in.numbers(beta.length);
    double[] scale = in.numbers(beta.length);
    boolean[] constant = new boolean[beta.length];
    for (int c = 0; c < beta.length; c++) {
      constant[c] = in.flag();
      in.check(scale[c] > 0, "a scale of " + scale[c] + ", expected above 0");
    }
    CoxSums sums = new CoxSums(ties, weightKind, beta, center, scale, constant);
    for (int left = in.size(1); left > 0; left--) {
      String name = in.text();
      StratumSums stratum = new StratumSums(in.times(), beta.length);
      stratum.read(in);
      in.check(sums.strata.put(name, stratum) == null, "a stratum twice, expected each once");
    }
    if (in.flag()) {
      sums.strata.forEach((name, stratum) -> {
        StratumExtremes looked = new StratumExtremes(stratum.time.length);
        looked.read(in);
        sums.extremes.put(name, looked);
      });
    }
    sums.rows = rows;
    in.end();
    return sums;
  }

  /** {@return one line that says how many rows and columns there are} */
  @Override
  public String toString() {
    return "Cox sums: " + rows + " rows, " + beta.length + " columns";
  }
}
