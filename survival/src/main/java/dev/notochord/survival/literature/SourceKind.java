package dev.notochord.survival.literature;

/**
 * The kind of publication from which patients come, from the most to the least selected.
 *
 * @since 0.1.0
 */
public enum SourceKind {
  /** One patient, or a few, each worth a report. */
  CASE_REPORT,
  /** Patients of one place chosen by their disease or treatment, without a comparison. */
  CASE_SERIES,
  /** All patients of a place or study who meet stated criteria. */
  COHORT,
  /** All patients of a region or country. */
  REGISTRY,
  /** Patients reconstructed from a printed curve. */
  RECONSTRUCTED
}
