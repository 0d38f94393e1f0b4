package dev.notochord.core.patient;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Coded;
import java.util.Optional;

/**
 * A published correspondence of ECOG and Karnofsky performance status.
 *
 * <p>The maps disagree: Karnofsky 70 is ECOG 1 in one and ECOG 2 in two others, and 90 is ECOG 0 or
 * 1. None is the default, none is applied anywhere in this library, and from ECOG to Karnofsky each
 * gives a range. Thresholds of prognostic scores fall within those ranges, so a converted value may
 * leave a score open.
 *
 * <pre>{@code
 * PerformanceMap.USUAL.karnofsky(Ecog.ECOG_1);          // [KPS_70..KPS_80]
 * PerformanceMap.PRASAD_2018.karnofsky(Ecog.ECOG_1);    // [KPS_80..KPS_90]
 * PerformanceMap.PRASAD_2018.ecog(Karnofsky.KPS_40);    // ECOG_4
 * }</pre>
 *
 * <p>ECOG 5 and Karnofsky 0 both mean death; each map sets them side by side, which the papers,
 * drawn from the living, do not. An older British table (in Thorax) is left out:
 * in the copies seen its rows around Karnofsky 40 to 50 do not align.
 *
 * @since 0.1.0
 */
public enum PerformanceMap implements Coded {
  /**
   * A table that is printed widely and without a source: 90-100, 70-80, 50-60, 30-40, 10-20.
   *
   * @see <a href="https://www.myelomacomorbidityindex.org/en_karno.html">One of the pages that print
   *     it</a>
   */
  USUAL("usual", "usual table", 90, 70, 50, 30),
  /** Found in 1385 patients of a palliative care clinic and unit: 100, 80-90, 60-70, 40-50, 10-30. */
  MA_2010("ma-2010", "Ma 2010", 100, 80, 60, 40),
  /** Found in 1501 patients with lung cancer: 100, 80-90, 70, 50-60, 10-40. */
  PRASAD_2018("prasad-2018", "Prasad 2018", 100, 80, 70, 50);

  private final String code;
  private final String display;
  private final ImmutableRangeMap<Karnofsky, Ecog> rows;

  PerformanceMap(String code, String display, int ecog0, int ecog1, int ecog2, int ecog3) {
    this.code = code;
    this.display = display;
    this.rows = ImmutableRangeMap.<Karnofsky, Ecog>builder()
        .put(row(ecog0, 100), Ecog.ECOG_0)
        .put(row(ecog1, ecog0 - 10), Ecog.ECOG_1)
        .put(row(ecog2, ecog1 - 10), Ecog.ECOG_2)
        .put(row(ecog3, ecog2 - 10), Ecog.ECOG_3)
        .put(row(10, ecog3 - 10), Ecog.ECOG_4)
        .put(row(0, 0), Ecog.ECOG_5)
        .build();
  }

  private static Range<Karnofsky> row(int worst, int best) {
    return Range.closed(Karnofsky.of(worst), Karnofsky.of(best));
  }

  /**
   * {@return the map with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if there is no such map
   */
  public static PerformanceMap ofCode(String code) {
    return Coded.ofCode(PerformanceMap.class, "performance map", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the paper that found the map; empty for the usual table, which names none} */
  public Optional<Citation> citation() {
    return switch (this) {
      case USUAL -> Optional.empty();
      case MA_2010 ->
        Optional.of(Citation.builder()
            .authors("Ma C et al.")
            .year(2010)
            .journal("Eur J Cancer")
            .volume("46")
            .pages("3175-3183")
            .doi("10.1016/j.ejca.2010.06.126")
            .build());
      case PRASAD_2018 ->
        Optional.of(Citation.builder()
            .authors("Prasad KT et al.")
            .year(2018)
            .journal("World J Clin Oncol")
            .volume("9")
            .pages("140-147")
            .doi("10.5306/wjco.v9.i7.140")
            .build());
    };
  }

  /**
   * {@return the Karnofsky values that the map sets beside an ECOG status, both ends included}
   *
   * @param ecog the ECOG status
   */
  public Range<Karnofsky> karnofsky(Ecog ecog) {
    return rows.asMapOfRanges().entrySet().stream()
        .filter(row -> row.getValue() == ecog)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /**
   * {@return the ECOG status that the map sets beside a Karnofsky value; there is exactly one}
   *
   * @param karnofsky the Karnofsky value
   */
  public Ecog ecog(Karnofsky karnofsky) {
    return rows.asMapOfRanges().entrySet().stream()
        .filter(row -> row.getKey().contains(karnofsky))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
