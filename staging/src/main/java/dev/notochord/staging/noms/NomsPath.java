package dev.notochord.staging.noms;

import dev.notochord.core.code.Presence;
import dev.notochord.core.histology.Radiosensitivity;
import java.util.Optional;

/** The steps of the framework: the rule for complete answers, and the same rule in words. */
final class NomsPath {
  private NomsPath() {}

  static NomsAnswer answer(
      NomsCompression compression,
      Presence myelopathy,
      Radiosensitivity radiosensitivity,
      NomsStability stability,
      Presence surgeryTolerance) {
    if (radiosensitivity == Radiosensitivity.INTERMEDIATE) {
      return NomsAnswer.INTERMEDIATE_TUMOUR;
    }
    boolean resistant = radiosensitivity == Radiosensitivity.RESISTANT;
    if (resistant && compression == NomsCompression.GREY) {
      return NomsAnswer.GREY_AREA;
    }
    if (resistant && compression == NomsCompression.LOW && myelopathy == Presence.PRESENT) {
      return NomsAnswer.LOW_GRADE_WITH_MYELOPATHY;
    }
    boolean decompress = resistant && compression == NomsCompression.HIGH;
    boolean stabilise = stability == NomsStability.UNSTABLE;
    if ((decompress || stabilise) && surgeryTolerance == Presence.ABSENT) {
      return NomsAnswer.SURGERY_NOT_TOLERATED;
    }
    if (decompress) {
      return NomsAnswer.DECOMPRESSION_THEN_RADIOSURGERY;
    }
    if (resistant) {
      return stabilise ? NomsAnswer.STABILISATION_AND_RADIOSURGERY : NomsAnswer.RADIOSURGERY;
    }
    return stabilise
        ? NomsAnswer.STABILISATION_AND_CONVENTIONAL_RADIATION
        : NomsAnswer.CONVENTIONAL_RADIATION;
  }

  static Optional<String> neurologic(NomsFindings findings) {
    if (isA(findings, Radiosensitivity.SENSITIVE)) {
      return Optional.of("N: decides nothing here, since the tumour is radiosensitive");
    }
    Optional<NomsCompression> compression = findings.compression().value();
    if (compression.isEmpty()) {
      return Optional.of(
          "N: the grade of compression is open; it decides for a radioresistant" + " tumour");
    }
    return Optional.of(
        switch (compression.get()) {
          case HIGH ->
            "N: high-grade compression; a radioresistant tumour is decompressed before"
                + " radiosurgery, with or without myelopathy";
          case GREY -> "N: ESCC 1c; for a radioresistant tumour the logic does not settle it";
          case LOW -> lowGrade(findings.myelopathy().value());
        });
  }

  private static String lowGrade(Optional<Presence> myelopathy) {
    if (myelopathy.isEmpty()) {
      return "N: low-grade compression, myelopathy open; it decides for a radioresistant tumour";
    }
    return myelopathy.get() == Presence.PRESENT
        ? "N: low-grade compression with myelopathy; there is no row for a radioresistant tumour"
        : "N: low-grade compression without myelopathy; no decompression on that account";
  }

  static Optional<String> oncologic(NomsFindings findings) {
    Optional<Radiosensitivity> group = findings.radiosensitivity().value();
    if (group.isEmpty()) {
      return Optional.of("O: the radiosensitivity is open; conventional radiation if sensitive,"
          + " radiosurgery if resistant");
    }
    return Optional.of(
        switch (group.get()) {
          case SENSITIVE ->
            "O: radiosensitive, so conventional radiation at any grade of"
                + " compression, with or without myelopathy";
          case INTERMEDIATE -> "O: intermediate, which the framework does not know";
          case RESISTANT -> "O: radioresistant, so radiosurgery";
        });
  }

  static Optional<String> mechanical(NomsFindings findings) {
    Optional<NomsStability> stability = findings.stability().value();
    if (stability.isEmpty()) {
      return Optional.of("M: stability is open; it is judged apart from N and O");
    }
    return Optional.of(
        stability.get() == NomsStability.UNSTABLE
            ? "M: unstable, so stabilisation in any branch: open, percutaneous or by cement"
            : "M: stable, so no stabilisation on that account");
  }

  static Optional<String> systemic(NomsFindings findings) {
    Optional<Presence> tolerance = findings.surgeryTolerance().value();
    if (tolerance.isEmpty()) {
      return Optional.of("S: tolerance of surgery is open; every branch is subject to it");
    }
    return Optional.of(
        tolerance.get() == Presence.PRESENT
            ? "S: tolerates surgery, so any branch is open"
            : "S: does not tolerate surgery, so only a branch without surgery stands");
  }

  private static boolean isA(NomsFindings findings, Radiosensitivity group) {
    return findings.radiosensitivity().value().equals(Optional.of(group));
  }
}
