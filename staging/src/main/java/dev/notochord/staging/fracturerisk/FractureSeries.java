package dev.notochord.staging.fracturerisk;

import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Coded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published series of spines after radiosurgery that was searched for risk factors of fracture.
 *
 * <p>Of the series other than Sahgal 2013 the factors were seen in a table that sums them up
 * (table 1 of doi 10.1016/j.adro.2018.09.005), not in the papers; a citation is there where it
 * could be checked.
 *
 * @since 0.1.0
 */
public enum FractureSeries implements Coded {
  /** Rose, 2009. */
  ROSE_2009("rose-2009", "Rose 2009", null),
  /** Boehling, 2012. */
  BOEHLING_2012("boehling-2012", "Boehling 2012", null),
  /** Cunha, 2012. */
  CUNHA_2012("cunha-2012", "Cunha 2012", null),
  /** Sahgal, 2013: 252 patients of several centres, 410 segments, 57 fractures. */
  SAHGAL_2013(
      "sahgal-2013",
      "Sahgal 2013",
      Citation.builder()
          .authors("Sahgal A, Atenafu EG, Chao S, Al-Omair A, Boehling N, Balagamwala EH, Cunha M,"
              + " Thibault I, Angelov L, Brown P, Suh J, Rhines LD, Fehlings MG, Chang E")
          .journal("J Clin Oncol")
          .year(2013)
          .volume("31")
          .pages("3426-3431")
          .doi("10.1200/JCO.2013.50.1411")
          .build()),
  /** Sung, 2014. */
  SUNG_2014(
      "sung-2014",
      "Sung 2014",
      Citation.builder()
          .authors("Sung et al.")
          .journal("Korean J Spine")
          .year(2014)
          .volume("11")
          .pages("103-108")
          .doi("10.14245/kjs.2014.11.3.103")
          .build()),
  /** Thibault, 2014. */
  THIBAULT_2014("thibault-2014", "Thibault 2014", null),
  /** Jawad, 2016. */
  JAWAD_2016(
      "jawad-2016",
      "Jawad 2016",
      Citation.builder()
          .authors("Jawad et al.")
          .journal("J Neurosurg Spine")
          .year(2016)
          .doi("10.3171/2015.10.SPINE141261")
          .build());

  private final String code;
  private final String display;

  @SuppressWarnings("ImmutableEnumChecker") // a Citation is a value without setters
  private final Optional<Citation> citation;

  FractureSeries(String code, String display, @Nullable Citation citation) {
    this.code = code;
    this.display = display;
    this.citation = Optional.ofNullable(citation);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the publication, where its reference could be checked} */
  public Optional<Citation> citation() {
    return citation;
  }
}
