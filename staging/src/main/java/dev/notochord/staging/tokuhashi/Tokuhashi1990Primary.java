package dev.notochord.staging.tokuhashi;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.staging.assessment.ScoredCategory;
import dev.notochord.staging.assessment.TableRow;

/**
 * Tokuhashi criterion 5 of 1990, the site of the primary.
 *
 * <p>Not the rows of 2005: see {@link Tokuhashi2005Primary}. The row of 1 point is split in two,
 * because the {@linkplain Tokuhashi1990.UnidentifiedPrimary Enkaoua variant} gives a primary that
 * was not found no point.
 *
 * @see Tokuhashi1990
 * @since 0.1.0
 */
public enum Tokuhashi1990Primary implements ScoredCategory {
  /** Lung or stomach. */
  LUNG_STOMACH("lung-stomach", "lung or stomach", 0),
  /** Kidney, liver or uterus, or any primary that no row names. */
  KIDNEY_LIVER_UTERUS_OTHERS("kidney-liver-uterus-others", "kidney, liver, uterus or others", 1),
  /** A primary that was looked for and not found; not one that nobody stated. */
  UNIDENTIFIED("unidentified", "unidentified", 1),
  /** Thyroid, prostate, breast or rectum. */
  THYROID_PROSTATE_BREAST_RECTUM(
      "thyroid-prostate-breast-rectum", "thyroid, prostate, breast or rectum", 2);

  private final TableRow row;

  Tokuhashi1990Primary(String code, String display, int points) {
    this.row = new TableRow(code, display, points);
  }

  /** {@return the row as published; {@link Tokuhashi1990.UnidentifiedPrimary} may change points} */
  @Override
  public TableRow row() {
    return row;
  }

  /**
   * {@return the rows that a primary site can belong to, mostly one}
   *
   * <p>A site that no row names is among the others. Colorectal leaves rectum and others open, and
   * a tract of which the part is not stated leaves the rows of its parts open.
   *
   * @param site the site; {@link PrimarySite#UNKNOWN_PRIMARY} is unidentified
   */
  public static ImmutableSet<Tokuhashi1990Primary> ofSite(PrimarySite site) {
    return switch (site) {
      case LUNG, STOMACH -> Sets.immutableEnumSet(LUNG_STOMACH);
      case UNKNOWN_PRIMARY -> Sets.immutableEnumSet(UNIDENTIFIED);
      case THYROID, PROSTATE, BREAST, RECTUM ->
        Sets.immutableEnumSet(THYROID_PROSTATE_BREAST_RECTUM);
      case COLORECTUM ->
        Sets.immutableEnumSet(KIDNEY_LIVER_UTERUS_OTHERS, THYROID_PROSTATE_BREAST_RECTUM);
      case GASTROINTESTINAL_TRACT ->
        Sets.immutableEnumSet(
            LUNG_STOMACH, KIDNEY_LIVER_UTERUS_OTHERS, THYROID_PROSTATE_BREAST_RECTUM);
      default -> Sets.immutableEnumSet(KIDNEY_LIVER_UTERUS_OTHERS);
    };
  }
}
