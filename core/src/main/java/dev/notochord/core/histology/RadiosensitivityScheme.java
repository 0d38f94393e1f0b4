package dev.notochord.core.histology;

import static dev.notochord.core.histology.Radiosensitivity.INTERMEDIATE;
import static dev.notochord.core.histology.Radiosensitivity.RESISTANT;
import static dev.notochord.core.histology.Radiosensitivity.SENSITIVE;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Coded;
import java.util.Optional;

/**
 * A published division of metastases into those that answer to conventional radiation and those
 * that do not.
 *
 * <p>The schemes disagree, on breast, prostate, lung and thyroid among others, so that an answer
 * is worth nothing without the name of the scheme:
 *
 * <pre>{@code
 * RadiosensitivityScheme.SC24.classify(Histology.PAPILLARY_THYROID_CARCINOMA);  // SENSITIVE
 * RadiosensitivityScheme.AO.classify(Histology.PAPILLARY_THYROID_CARCINOMA);    // RESISTANT
 * }</pre>
 *
 * <p>Both schemes say "all others" of one group. Here that takes a malignant histology that is
 * known not to be among the named ones: an adenocarcinoma of a site not stated could be one of the
 * gut, and is not classed. Not classed either is what the schemes are not about: benign and
 * intermediate tumours, those of the nervous system, and primaries of the spine. The groups of the
 * NOMS framework are left out, because its table could not be checked.
 *
 * @since 0.1.0
 */
public enum RadiosensitivityScheme implements Coded {
  /**
   * The strata of the SC.24 trial: gastrointestinal primaries, sarcoma, melanoma and renal
   * carcinoma are resistant, all others sensitive.
   *
   * <p>The trial's abstract does not say whether liver, bile ducts and pancreas count as
   * gastrointestinal, or the renal pelvis as renal; they are not classed.
   *
   * @see <a href="https://clinicaltrials.gov/study/NCT02512965">Trial NCT02512965</a>
   */
  SC24("sc24", "SC.24 trial", "SC.24 trial, NCT02512965: strata of the randomization"),
  /**
   * The AO Foundation's page on radiosensitivity: lymphoma, myeloma and seminoma are sensitive,
   * renal, thyroid and colorectal carcinoma and melanoma resistant, all others intermediate.
   *
   * <p>Read word for word, sarcoma is among the others. Plasmacytoma is not classed: the page
   * names myeloma only.
   */
  AO("ao", "AO Foundation", "AO Surgery Reference: radiosensitivity of spinal metastases");

  private static final ImmutableSet<Histology> RENAL = Sets.immutableEnumSet(
      Histology.RENAL_CELL_CARCINOMA,
      Histology.CLEAR_CELL_RENAL_CELL_CARCINOMA,
      Histology.PAPILLARY_RENAL_CELL_CARCINOMA,
      Histology.CHROMOPHOBE_RENAL_CELL_CARCINOMA);
  private static final ImmutableSet<Histology> THYROID = Sets.immutableEnumSet(
      Histology.PAPILLARY_THYROID_CARCINOMA,
      Histology.FOLLICULAR_THYROID_CARCINOMA,
      Histology.MEDULLARY_THYROID_CARCINOMA,
      Histology.ANAPLASTIC_THYROID_CARCINOMA);
  private static final ImmutableSet<Histology> LYMPHOMA_OR_MYELOMA = Sets.immutableEnumSet(
      Histology.PLASMA_CELL_MYELOMA,
      Histology.DIFFUSE_LARGE_B_CELL_LYMPHOMA,
      Histology.NON_HODGKIN_LYMPHOMA,
      Histology.FOLLICULAR_LYMPHOMA,
      Histology.HODGKIN_LYMPHOMA,
      Histology.LYMPHOMA);
  // Tumours whose name tells the organ, none of it gut, liver or pancreas.
  private static final ImmutableSet<Histology> OF_ANOTHER_ORGAN = Sets.immutableEnumSet(
      Histology.SEMINOMA,
      Histology.NON_SMALL_CELL_CARCINOMA,
      Histology.SMALL_CELL_LUNG_CARCINOMA,
      Histology.BREAST_DUCTAL_CARCINOMA,
      Histology.BREAST_LOBULAR_CARCINOMA,
      Histology.PROSTATE_ADENOCARCINOMA,
      Histology.UROTHELIAL_CARCINOMA,
      Histology.ADRENAL_CORTICAL_CARCINOMA,
      Histology.MESOTHELIOMA);
  // Carcinomas whose name tells liver or bile duct, which SC.24 may or may not count as gut.
  private static final ImmutableSet<Histology> OF_LIVER_OR_BILE_DUCT =
      Sets.immutableEnumSet(Histology.HEPATOCELLULAR_CARCINOMA, Histology.CHOLANGIOCARCINOMA);
  // Carcinomas of many organs: what they are depends on the site.
  private static final ImmutableSet<Histology> OF_ANY_ORGAN = Sets.immutableEnumSet(
      Histology.CARCINOMA,
      Histology.ADENOCARCINOMA,
      Histology.SQUAMOUS_CELL_CARCINOMA,
      Histology.SMALL_CELL_CARCINOMA,
      Histology.NEUROENDOCRINE_CARCINOMA,
      Histology.NEUROENDOCRINE_TUMOR,
      Histology.ENDOMETRIOID_CARCINOMA,
      Histology.SEROUS_CARCINOMA,
      Histology.ADENOID_CYSTIC_CARCINOMA);
  private static final ImmutableSet<PrimarySite> GUT = Sets.immutableEnumSet(
      PrimarySite.ESOPHAGUS,
      PrimarySite.STOMACH,
      PrimarySite.SMALL_INTESTINE,
      PrimarySite.COLON,
      PrimarySite.RECTUM,
      PrimarySite.COLORECTUM,
      PrimarySite.GASTROINTESTINAL_TRACT);
  private static final ImmutableSet<PrimarySite> COLORECTAL =
      Sets.immutableEnumSet(PrimarySite.COLON, PrimarySite.RECTUM, PrimarySite.COLORECTUM);
  // Sites that leave open whether the primary is one of those that a scheme names.
  private static final ImmutableSet<PrimarySite> UNDECIDED = Sets.immutableEnumSet(
      PrimarySite.UNKNOWN_PRIMARY,
      PrimarySite.RENAL_PELVIS,
      PrimarySite.LIVER,
      PrimarySite.BILE_DUCT,
      PrimarySite.GALLBLADDER,
      PrimarySite.PANCREAS,
      PrimarySite.PERITONEUM,
      PrimarySite.RETROPERITONEUM);

  private final String code;
  private final String display;
  private final String source;

  RadiosensitivityScheme(String code, String display, String source) {
    this.code = code;
    this.display = display;
    this.source = source;
  }

  /**
   * {@return the scheme with the given code}
   *
   * @param code the code
   * @throws IllegalArgumentException if no scheme has the code
   */
  public static RadiosensitivityScheme ofCode(String code) {
    return Coded.ofCode(RadiosensitivityScheme.class, "radiosensitivity scheme", code);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return where the scheme was read} */
  public String source() {
    return source;
  }

  /**
   * {@return the group of a metastasis of which only the histology is known; empty where the name
   * does not settle it}
   *
   * @param histology the histology of the primary
   */
  public Optional<Radiosensitivity> classify(Histology histology) {
    return classify(Optional.of(histology), Optional.empty());
  }

  /**
   * {@return the group of a metastasis of which only the primary site is known; empty unless the
   * scheme names the site}
   *
   * @param site the primary site
   */
  public Optional<Radiosensitivity> classify(PrimarySite site) {
    return classify(Optional.empty(), Optional.of(site));
  }

  /**
   * {@return the group of a metastasis; empty where what is known does not settle it, or where the
   * histology and the site point to different groups}
   *
   * @param histology the histology of the primary, if known
   * @param site the primary site, if known
   */
  public Optional<Radiosensitivity> classify(
      Optional<Histology> histology, Optional<PrimarySite> site) {
    if (site.map(PrimarySite::isSpinal).orElse(false)) {
      return Optional.empty();
    }
    Optional<Radiosensitivity> byName = histology.flatMap(this::named);
    Optional<Radiosensitivity> bySite = site.flatMap(this::named);
    if (byName.isPresent() && bySite.isPresent()) {
      return byName.equals(bySite) ? byName : Optional.empty();
    }
    if (byName.isPresent() || bySite.isPresent()) {
      return byName.or(() -> bySite);
    }
    boolean amongOthers = histology.filter(OF_ANY_ORGAN::contains).isPresent()
        && site.filter(known -> !isUndecided(known)).isPresent();
    return amongOthers ? Optional.of(others()) : Optional.empty();
  }

  private Optional<Radiosensitivity> named(Histology histology) {
    if (RENAL.contains(histology) || histology == Histology.MELANOMA) {
      return Optional.of(RESISTANT);
    }
    if (histology.isSarcoma()) {
      return Optional.of(this == SC24 ? RESISTANT : others());
    }
    if (THYROID.contains(histology)) {
      return Optional.of(this == AO ? RESISTANT : others());
    }
    if (LYMPHOMA_OR_MYELOMA.contains(histology) || histology == Histology.SEMINOMA) {
      return Optional.of(SENSITIVE);
    }
    boolean amongOthers = OF_ANOTHER_ORGAN.contains(histology)
        || (this == AO && OF_LIVER_OR_BILE_DUCT.contains(histology));
    return amongOthers ? Optional.of(others()) : Optional.empty();
  }

  private Optional<Radiosensitivity> named(PrimarySite site) {
    boolean resistant = site == PrimarySite.KIDNEY
        || (this == SC24 ? GUT.contains(site) : COLORECTAL.contains(site))
        || (this == AO && site == PrimarySite.THYROID);
    return resistant ? Optional.of(RESISTANT) : Optional.empty();
  }

  private boolean isUndecided(PrimarySite site) {
    return this == SC24
        ? UNDECIDED.contains(site)
        : site == PrimarySite.UNKNOWN_PRIMARY
            || site == PrimarySite.RENAL_PELVIS
            || site == PrimarySite.GASTROINTESTINAL_TRACT;
  }

  private Radiosensitivity others() {
    return this == SC24 ? SENSITIVE : INTERMEDIATE;
  }
}
