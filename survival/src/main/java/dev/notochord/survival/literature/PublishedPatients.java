package dev.notochord.survival.literature;

import static com.google.common.base.Preconditions.checkArgument;

import dev.notochord.survival.SurvivalData;

/**
 * The patients of one publication whose follow-up is known.
 *
 * @param source the publication, such as its identifier in a list of sources
 * @param kind the kind of publication
 * @param reported the number of patients in the publication; at least those in {@code data}
 * @param data their follow-up from the same origin and in the same unit as that of the other publications; without
 *     late entry, weights, strata, clusters or dropped rows
 * @since 0.1.0
 */
public record PublishedPatients(String source, SourceKind kind, int reported, SurvivalData data) {
  /**
   * Creates the patients of a publication.
   *
   * @param source the publication
   * @param kind the kind of publication
   * @param reported the number of patients in the publication
   * @param data their follow-up
   * @throws IllegalArgumentException if {@code source} is blank, more have follow-up than are reported, or {@code
   *     data} have what is not supported
   */
  public PublishedPatients {
    checkArgument(!source.isBlank(), "published patients: source is '%s', expected a name", source);
    checkArgument(
        reported >= data.rows(),
        "published patients of '%s': %s reported and %s with follow-up, expected no more with follow-up than reported",
        source,
        reported,
        data.rows());
    checkArgument(
        !data.hasDelayedEntry()
            && data.weightKind().isEmpty()
            && data.strata().isEmpty()
            && !data.hasClusters()
            && !data.hasSubjects()
            && data.usedRows() == data.rows(),
        "published patients of '%s': late entry, weights, strata, clusters, subjects or dropped rows, expected one plain row per patient",
        source);
  }

  /**
   * {@return the patients of a publication, all of whom have follow-up}
   *
   * @param source the publication
   * @param kind the kind of publication
   * @param data their follow-up
   * @throws IllegalArgumentException as the constructor
   */
  public static PublishedPatients of(String source, SourceKind kind, SurvivalData data) {
    return new PublishedPatients(source, kind, data.rows(), data);
  }

  /**
   * {@return reconstructed patients as those of a publication}
   *
   * @param source the publication
   * @param patients the patients
   */
  public static PublishedPatients of(String source, ReconstructedPatients patients) {
    return of(source, SourceKind.RECONSTRUCTED, patients.data());
  }
}
