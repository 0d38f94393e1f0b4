package dev.notochord.staging.frailty;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Comorbidity;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.chart.PatientChart;
import org.immutables.value.Value;

/**
 * What is known of the items of {@link Mfi5} and {@link Mfi11}; each may be left open.
 *
 * <p>Both indices take these findings; the shorter asks for the first five.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class FrailtyFindings implements Findings<FrailtyFindings> {
  FrailtyFindings() {}

  /** {@return a builder in which nothing is recorded} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return what a case states, and no more}
   *
   * <p>Each disease from the comorbidities that the case states to be there or not, dependence from
   * the functional status. Dependence is not derived from the performance status, and one disease
   * is never read as the absence of another.
   *
   * @param patient the case
   */
  public static FrailtyFindings from(SpinalTumorCase patient) {
    PatientChart chart = PatientChart.of(patient);
    return builder()
        .diabetes(chart.comorbidity(Comorbidity.DIABETES))
        .hypertension(chart.comorbidity(Comorbidity.HYPERTENSION_NEEDING_MEDICATION))
        .lungDisease(chart.comorbidity(Comorbidity.COPD_OR_RECENT_PNEUMONIA))
        .heartFailure(chart.comorbidity(Comorbidity.CONGESTIVE_HEART_FAILURE))
        .dependentFunction(chart
            .functionalStatus()
            .mapEach(status -> status.isDependent() ? Presence.PRESENT : Presence.ABSENT))
        .myocardialInfarction(chart.comorbidity(Comorbidity.MYOCARDIAL_INFARCTION))
        .cardiacInterventionOrAngina(chart.comorbidity(Comorbidity.CARDIAC_INTERVENTION_OR_ANGINA))
        .peripheralVascularDisease(
            chart.comorbidity(Comorbidity.PERIPHERAL_VASCULAR_DISEASE_OR_REST_PAIN))
        .impairedSensorium(chart.comorbidity(Comorbidity.IMPAIRED_SENSORIUM))
        .transientIschaemiaOrStroke(chart.comorbidity(Comorbidity.TIA_OR_STROKE_WITHOUT_DEFICIT))
        .strokeWithDeficit(chart.comorbidity(Comorbidity.STROKE_WITH_DEFICIT))
        .build();
  }

  /** {@return whether there is diabetes} */
  @Value.Default
  public Finding<Presence> diabetes() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on diabetes}
   *
   * @param value whether there is diabetes, or what is known of it
   */
  public abstract FrailtyFindings withDiabetes(Finding<Presence> value);

  /** {@return whether there is hypertension needing medication} */
  @Value.Default
  public Finding<Presence> hypertension() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on hypertension needing medication}
   *
   * @param value whether there is hypertension needing medication, or what is known of it
   */
  public abstract FrailtyFindings withHypertension(Finding<Presence> value);

  /** {@return whether there is COPD or pneumonia} */
  @Value.Default
  public Finding<Presence> lungDisease() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on COPD or pneumonia}
   *
   * @param value whether there is COPD or pneumonia, or what is known of it
   */
  public abstract FrailtyFindings withLungDisease(Finding<Presence> value);

  /** {@return whether there is congestive heart failure} */
  @Value.Default
  public Finding<Presence> heartFailure() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on congestive heart failure}
   *
   * @param value whether there is congestive heart failure, or what is known of it
   */
  public abstract FrailtyFindings withHeartFailure(Finding<Presence> value);

  /** {@return whether there is partly or totally dependent function} */
  @Value.Default
  public Finding<Presence> dependentFunction() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on partly or totally dependent function}
   *
   * @param value whether there is partly or totally dependent function, or what is known of it
   */
  public abstract FrailtyFindings withDependentFunction(Finding<Presence> value);

  /** {@return whether there is a myocardial infarction} */
  @Value.Default
  public Finding<Presence> myocardialInfarction() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on a myocardial infarction}
   *
   * @param value whether there is a myocardial infarction, or what is known of it
   */
  public abstract FrailtyFindings withMyocardialInfarction(Finding<Presence> value);

  /** {@return whether there is a cardiac intervention before, or angina} */
  @Value.Default
  public Finding<Presence> cardiacInterventionOrAngina() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on a cardiac intervention before, or angina}
   *
   * @param value whether there is a cardiac intervention before, or angina, or what is known of it
   */
  public abstract FrailtyFindings withCardiacInterventionOrAngina(Finding<Presence> value);

  /** {@return whether there is peripheral vascular disease or rest pain} */
  @Value.Default
  public Finding<Presence> peripheralVascularDisease() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on peripheral vascular disease or rest pain}
   *
   * @param value whether there is peripheral vascular disease or rest pain, or what is known of it
   */
  public abstract FrailtyFindings withPeripheralVascularDisease(Finding<Presence> value);

  /** {@return whether there is an impaired sensorium} */
  @Value.Default
  public Finding<Presence> impairedSensorium() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on an impaired sensorium}
   *
   * @param value whether there is an impaired sensorium, or what is known of it
   */
  public abstract FrailtyFindings withImpairedSensorium(Finding<Presence> value);

  /** {@return whether there is a TIA, or a stroke without deficit} */
  @Value.Default
  public Finding<Presence> transientIschaemiaOrStroke() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on a TIA, or a stroke without deficit}
   *
   * @param value whether there is a TIA, or a stroke without deficit, or what is known of it
   */
  public abstract FrailtyFindings withTransientIschaemiaOrStroke(Finding<Presence> value);

  /** {@return whether there is a stroke with deficit} */
  @Value.Default
  public Finding<Presence> strokeWithDeficit() {
    return Finding.notRecorded();
  }

  /**
   * {@return these findings with another answer on a stroke with deficit}
   *
   * @param value whether there is a stroke with deficit, or what is known of it
   */
  public abstract FrailtyFindings withStrokeWithDeficit(Finding<Presence> value);

  @Override
  public abstract ImmutableList<String> caveats();

  @Override
  public abstract FrailtyFindings withCaveats(Iterable<String> caveats);

  /**
   * Collects findings; whatever is not set is not recorded.
   *
   * <p>Each criterion takes its category or, for what is only partly known, a {@link Finding}.
   */
  public static final class Builder extends ImmutableFrailtyFindings.Builder {
    Builder() {}

    /**
     * Records whether there is diabetes.
     *
     * @param value whether there is diabetes
     * @return this builder
     */
    public Builder diabetes(Presence value) {
      return diabetes(Finding.of(value));
    }

    /**
     * Records whether there is hypertension needing medication.
     *
     * @param value whether there is hypertension needing medication
     * @return this builder
     */
    public Builder hypertension(Presence value) {
      return hypertension(Finding.of(value));
    }

    /**
     * Records whether there is COPD or pneumonia.
     *
     * @param value whether there is COPD or pneumonia
     * @return this builder
     */
    public Builder lungDisease(Presence value) {
      return lungDisease(Finding.of(value));
    }

    /**
     * Records whether there is congestive heart failure.
     *
     * @param value whether there is congestive heart failure
     * @return this builder
     */
    public Builder heartFailure(Presence value) {
      return heartFailure(Finding.of(value));
    }

    /**
     * Records whether there is partly or totally dependent function.
     *
     * @param value whether there is partly or totally dependent function
     * @return this builder
     */
    public Builder dependentFunction(Presence value) {
      return dependentFunction(Finding.of(value));
    }

    /**
     * Records whether there is a myocardial infarction.
     *
     * @param value whether there is a myocardial infarction
     * @return this builder
     */
    public Builder myocardialInfarction(Presence value) {
      return myocardialInfarction(Finding.of(value));
    }

    /**
     * Records whether there is a cardiac intervention before, or angina.
     *
     * @param value whether there is a cardiac intervention before, or angina
     * @return this builder
     */
    public Builder cardiacInterventionOrAngina(Presence value) {
      return cardiacInterventionOrAngina(Finding.of(value));
    }

    /**
     * Records whether there is peripheral vascular disease or rest pain.
     *
     * @param value whether there is peripheral vascular disease or rest pain
     * @return this builder
     */
    public Builder peripheralVascularDisease(Presence value) {
      return peripheralVascularDisease(Finding.of(value));
    }

    /**
     * Records whether there is an impaired sensorium.
     *
     * @param value whether there is an impaired sensorium
     * @return this builder
     */
    public Builder impairedSensorium(Presence value) {
      return impairedSensorium(Finding.of(value));
    }

    /**
     * Records whether there is a TIA, or a stroke without deficit.
     *
     * @param value whether there is a TIA, or a stroke without deficit
     * @return this builder
     */
    public Builder transientIschaemiaOrStroke(Presence value) {
      return transientIschaemiaOrStroke(Finding.of(value));
    }

    /**
     * Records whether there is a stroke with deficit.
     *
     * @param value whether there is a stroke with deficit
     * @return this builder
     */
    public Builder strokeWithDeficit(Presence value) {
      return strokeWithDeficit(Finding.of(value));
    }
  }
}
