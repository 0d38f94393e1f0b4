package dev.notochord.staging.radiosurgery;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.anatomy.RadiosurgerySector;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import org.immutables.value.Value;

/**
 * Which of the six sectors of a vertebra hold tumour, for {@link IsrcCtv}; each may be left open.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class IsrcCtvFindings implements Findings<IsrcCtvFindings> {
  IsrcCtvFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states about one of its lesions, and no more}
   *
   * <p>A sector holds tumour if an involved part lies in it and can lie in no other. It is free if
   * the parts that lie in it alone are stated to be spared, and no involved part may lie in it: the
   * body; the spinous process; a pedicle; transverse process, lamina and inferior articular process
   * of a side; for the last two, the arch of the side will do. Else it stays open. An involved part
   * that may lie in several sectors, such as a facet joint or a pedicle without a side, leaves them
   * open with a caveat.
   *
   * <p>A caveat is also that the lesion holds several vertebrae, whose parts are listed together,
   * or that the site was operated on.
   *
   * @param patient the case
   * @param lesion the lesion, which need not be listed in the case
   */
  public static IsrcCtvFindings from(SpinalTumorCase patient, SpinalLesion lesion) {
    return new SectorReading(patient, lesion).findings();
  }

  /**
   * {@return whether a sector holds tumour}
   *
   * @param sector the sector
   */
  public Finding<Presence> sector(RadiosurgerySector sector) {
    return switch (sector) {
      case BODY -> body();
      case LEFT_PEDICLE -> leftPedicle();
      case LEFT_TRANSVERSE_PROCESS_AND_LAMINA -> leftTransverseProcessAndLamina();
      case SPINOUS_PROCESS -> spinousProcess();
      case RIGHT_TRANSVERSE_PROCESS_AND_LAMINA -> rightTransverseProcessAndLamina();
      case RIGHT_PEDICLE -> rightPedicle();
    };
  }

  /**
   * {@return these findings with another answer for a sector}
   *
   * @param sector the sector
   * @param value whether it holds tumour, or what is known of it
   */
  public IsrcCtvFindings withSector(RadiosurgerySector sector, Finding<Presence> value) {
    return switch (sector) {
      case BODY -> withBody(value);
      case LEFT_PEDICLE -> withLeftPedicle(value);
      case LEFT_TRANSVERSE_PROCESS_AND_LAMINA -> withLeftTransverseProcessAndLamina(value);
      case SPINOUS_PROCESS -> withSpinousProcess(value);
      case RIGHT_TRANSVERSE_PROCESS_AND_LAMINA -> withRightTransverseProcessAndLamina(value);
      case RIGHT_PEDICLE -> withRightPedicle(value);
    };
  }

  /** {@return whether the vertebral body holds tumour} */
  @Value.Default
  public Finding<Presence> body() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer for the vertebral body}
   *
   * @param value whether it holds tumour, or what is known of it
   */
  public abstract IsrcCtvFindings withBody(Finding<Presence> value);

  /** {@return whether the left pedicle holds tumour} */
  @Value.Default
  public Finding<Presence> leftPedicle() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer for the left pedicle}
   *
   * @param value whether it holds tumour, or what is known of it
   */
  public abstract IsrcCtvFindings withLeftPedicle(Finding<Presence> value);

  /** {@return whether the left transverse process and lamina holds tumour} */
  @Value.Default
  public Finding<Presence> leftTransverseProcessAndLamina() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer for the left transverse process and lamina}
   *
   * @param value whether it holds tumour, or what is known of it
   */
  public abstract IsrcCtvFindings withLeftTransverseProcessAndLamina(Finding<Presence> value);

  /** {@return whether the spinous process holds tumour} */
  @Value.Default
  public Finding<Presence> spinousProcess() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer for the spinous process}
   *
   * @param value whether it holds tumour, or what is known of it
   */
  public abstract IsrcCtvFindings withSpinousProcess(Finding<Presence> value);

  /** {@return whether the right transverse process and lamina holds tumour} */
  @Value.Default
  public Finding<Presence> rightTransverseProcessAndLamina() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer for the right transverse process and lamina}
   *
   * @param value whether it holds tumour, or what is known of it
   */
  public abstract IsrcCtvFindings withRightTransverseProcessAndLamina(Finding<Presence> value);

  /** {@return whether the right pedicle holds tumour} */
  @Value.Default
  public Finding<Presence> rightPedicle() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer for the right pedicle}
   *
   * @param value whether it holds tumour, or what is known of it
   */
  public abstract IsrcCtvFindings withRightPedicle(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract IsrcCtvFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableIsrcCtvFindings.Builder {
    Builder() {}

    /**
     * Records whether the vertebral body holds tumour.
     *
     * @param value whether it holds tumour
     * @return this builder
     */
    public Builder body(Presence value) {
      return body(Finding.of(value));
    }

    /**
     * Records whether the left pedicle holds tumour.
     *
     * @param value whether it holds tumour
     * @return this builder
     */
    public Builder leftPedicle(Presence value) {
      return leftPedicle(Finding.of(value));
    }

    /**
     * Records whether the left transverse process and lamina holds tumour.
     *
     * @param value whether it holds tumour
     * @return this builder
     */
    public Builder leftTransverseProcessAndLamina(Presence value) {
      return leftTransverseProcessAndLamina(Finding.of(value));
    }

    /**
     * Records whether the spinous process holds tumour.
     *
     * @param value whether it holds tumour
     * @return this builder
     */
    public Builder spinousProcess(Presence value) {
      return spinousProcess(Finding.of(value));
    }

    /**
     * Records whether the right transverse process and lamina holds tumour.
     *
     * @param value whether it holds tumour
     * @return this builder
     */
    public Builder rightTransverseProcessAndLamina(Presence value) {
      return rightTransverseProcessAndLamina(Finding.of(value));
    }

    /**
     * Records whether the right pedicle holds tumour.
     *
     * @param value whether it holds tumour
     * @return this builder
     */
    public Builder rightPedicle(Presence value) {
      return rightPedicle(Finding.of(value));
    }
  }
}
