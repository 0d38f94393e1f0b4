package dev.notochord.staging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.notochord.staging.ajcc.AjccSpine;
import dev.notochord.staging.ajcc.PelvisPrimaryTumor;
import dev.notochord.staging.ajcc.SoftTissueSarcoma;
import dev.notochord.staging.ajcc.SoftTissueSite;
import dev.notochord.staging.ajcc.SpineEdition;
import dev.notochord.staging.ajcc.SpinePrimaryTumor;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.UnavailableSystem;
import dev.notochord.staging.bauer.Bauer;
import dev.notochord.staging.bauer.ModifiedBauer;
import dev.notochord.staging.bollen.Bollen;
import dev.notochord.staging.doselimit.DoseLimitSet;
import dev.notochord.staging.doselimit.DoseLimits;
import dev.notochord.staging.doselimit.HytecReirradiation;
import dev.notochord.staging.doselimit.QuantecConventional;
import dev.notochord.staging.enneking.EnnekingAppropriateness;
import dev.notochord.staging.enneking.EnnekingBenign;
import dev.notochord.staging.enneking.EnnekingMalignant;
import dev.notochord.staging.enneking.EnnekingStageThree;
import dev.notochord.staging.escc.Escc;
import dev.notochord.staging.fnclcc.Fnclcc;
import dev.notochord.staging.frailty.Mfi11;
import dev.notochord.staging.frailty.Mfi5;
import dev.notochord.staging.genant.Genant;
import dev.notochord.staging.katagiri.Katagiri;
import dev.notochord.staging.localprogression.LocalProgression;
import dev.notochord.staging.mclain.McLainWeinstein;
import dev.notochord.staging.mizumoto.Mizumoto;
import dev.notochord.staging.nesms.Nesms;
import dev.notochord.staging.nesms.NesmsReading;
import dev.notochord.staging.noms.Noms;
import dev.notochord.staging.painresponse.PainScoreResponse;
import dev.notochord.staging.prism.Prism;
import dev.notochord.staging.rades.Rades;
import dev.notochord.staging.radiosurgery.BilateralPedicles;
import dev.notochord.staging.radiosurgery.IsrcCtv;
import dev.notochord.staging.recist.Measurability;
import dev.notochord.staging.recist.RecistOverall;
import dev.notochord.staging.recist.RecistTarget;
import dev.notochord.staging.rpa.BalagamwalaRpa;
import dev.notochord.staging.rpa.ChaoRpa;
import dev.notochord.staging.rpa.ConventionalRpa;
import dev.notochord.staging.seer.SummaryGrade;
import dev.notochord.staging.seer.SummaryStage2018;
import dev.notochord.staging.sins.Sins;
import dev.notochord.staging.sioutos.Sioutos;
import dev.notochord.staging.tokuhashi.Tokuhashi1990;
import dev.notochord.staging.tokuhashi.Tokuhashi2005;
import dev.notochord.staging.tomita.TomitaScore;
import dev.notochord.staging.tomitasurgical.TomitaSurgical;
import dev.notochord.staging.vanderlinden.VanDerLinden;
import dev.notochord.staging.wbb.Wbb;

/**
 * The catalogue: every system of this library, and every one that is left out, with the reason.
 *
 * <p>Enough to build a menu, a form and a result page without knowing one system by name:
 *
 * <pre>{@code
 * StagingSystem<?, ?> system = StagingSystems.ofId("sins");
 * system.description().purpose();   // Is a spine with a tumour mechanically stable?
 * system.criteria();                // location, pain, ... each with its categories and points
 * StagingSystems.notAvailable();    // OSRI: not available, ...
 * }</pre>
 *
 * @since 0.1.0
 */
public final class StagingSystems {
  private static final ImmutableList<StagingSystem<?, ?>> ALL = ImmutableList.of(
      Sins.system(),
      Genant.system(),
      Escc.system(),
      EnnekingBenign.system(),
      EnnekingMalignant.system(EnnekingStageThree.UNDIVIDED),
      EnnekingMalignant.system(EnnekingStageThree.DIVIDED),
      EnnekingAppropriateness.system(),
      Wbb.system(),
      TomitaSurgical.system(),
      McLainWeinstein.system(),
      SpinePrimaryTumor.system(SpineEdition.AJCC_8),
      SpinePrimaryTumor.system(SpineEdition.UICC_8),
      SpinePrimaryTumor.system(SpineEdition.UICC_9),
      AjccSpine.system(),
      PelvisPrimaryTumor.system(),
      SoftTissueSarcoma.system(SoftTissueSite.TRUNK_AND_EXTREMITIES),
      SoftTissueSarcoma.system(SoftTissueSite.RETROPERITONEUM),
      Fnclcc.system(),
      SummaryStage2018.system(),
      SummaryGrade.system(),
      Tokuhashi1990.system(Tokuhashi1990.UnidentifiedPrimary.ORIGINAL),
      Tokuhashi1990.system(Tokuhashi1990.UnidentifiedPrimary.ENKAOUA),
      Tokuhashi2005.system(),
      TomitaScore.system(),
      Bauer.system(),
      ModifiedBauer.system(),
      VanDerLinden.system(),
      Katagiri.system(),
      Rades.system(),
      Nesms.system(NesmsReading.ONE_POINT_EACH),
      Nesms.system(NesmsReading.BAUER_DOUBLE_CAPPED),
      Prism.system(),
      ChaoRpa.system(),
      BalagamwalaRpa.system(),
      ConventionalRpa.system(),
      Mizumoto.system(),
      Bollen.system(),
      Sioutos.system(),
      Mfi5.system(),
      Mfi11.system(),
      Noms.system(),
      Measurability.system(),
      RecistTarget.system(),
      RecistOverall.system(),
      LocalProgression.system(),
      PainScoreResponse.system(),
      IsrcCtv.system(BilateralPedicles.SPINOUS_PROCESS_IN),
      IsrcCtv.system(BilateralPedicles.SPINOUS_PROCESS_OUT),
      DoseLimits.system(DoseLimitSet.HYTEC_CORD),
      DoseLimits.system(DoseLimitSet.TG_101_CORD),
      DoseLimits.system(DoseLimitSet.TG_101_CAUDA_EQUINA),
      DoseLimits.system(DoseLimitSet.TG_101_SACRAL_PLEXUS),
      DoseLimits.system(DoseLimitSet.QUANTEC_CORD),
      QuantecConventional.system(),
      HytecReirradiation.system());
  private static final ImmutableMap<String, StagingSystem<?, ?>> BY_ID =
      Maps.uniqueIndex(ALL, system -> system.description().id());

  private StagingSystems() {}

  /** {@return every system, by family in the order of the questions, then as published} */
  public static ImmutableList<StagingSystem<?, ?>> all() {
    return ALL;
  }

  /** {@return the published systems that are not available, each with the reason} */
  public static ImmutableList<UnavailableSystem> notAvailable() {
    return NotAvailable.SYSTEMS;
  }

  /**
   * {@return the system with the given id}
   *
   * @param id the id, such as {@code tokuhashi-2005}
   * @throws IllegalArgumentException if there is none; the message tells the reason if the system
   *     is one that is not available, and lists all ids otherwise
   */
  public static StagingSystem<?, ?> ofId(String id) {
    StagingSystem<?, ?> system = BY_ID.get(id);
    if (system == null) {
      for (UnavailableSystem missing : NotAvailable.SYSTEMS) {
        checkArgument(!missing.id().equals(id), "staging system '%s': %s", id, missing);
      }
      throw new IllegalArgumentException(
          "staging system '" + id + "': expected one of " + BY_ID.keySet());
    }
    return system;
  }
}
