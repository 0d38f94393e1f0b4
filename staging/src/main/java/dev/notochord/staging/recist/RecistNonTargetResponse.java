package dev.notochord.staging.recist;

import dev.notochord.core.code.Code;
import dev.notochord.core.code.Coded;
import java.util.Optional;

/**
 * What the lesions do that are followed without being measured.
 *
 * <p>Progression must be unequivocal; a modest increase of one or more lesions is usually not.
 *
 * @see RecistOverall
 * @since 0.1.0
 */
public enum RecistNonTargetResponse implements Coded {
  /** Every non-target lesion is gone, and every node under 10 mm. */
  COMPLETE("cr", "complete response", Optional.of("112045")),
  /** One lesion or more persists, and none has unequivocally progressed. */
  NON_COMPLETE_NON_PROGRESSIVE("non-cr-non-pd", "non-CR/non-PD", Optional.of("112046")),
  /** Unequivocal progression. */
  PROGRESSIVE("pd", "progressive disease", Optional.of("112047")),
  /** Stated not to be evaluable, or not all evaluated: a recorded answer. */
  NOT_EVALUABLE("ne", "not evaluable", Optional.empty()),
  /** There was no non-target lesion before treatment. */
  NO_NON_TARGETS("none", "no non-target lesions", Optional.empty());

  private final String code;
  private final String display;
  private final Optional<Code> dicom;

  RecistNonTargetResponse(String code, String display, Optional<String> dicom) {
    this.code = code;
    this.display = display;
    this.dicom = dicom.map(Recist::dicom);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the code in DICOM, if there is one} */
  public Optional<Code> dicom() {
    return dicom;
  }
}
