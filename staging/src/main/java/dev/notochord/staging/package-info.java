/**
 * The front door to staging: the catalogue of all systems, and the report of all that apply to a
 * case.
 *
 * <p>Start at {@link dev.notochord.staging.StagingSystems} for a menu, at {@link
 * dev.notochord.staging.StagingReport} for a case, and at the package of a system, named as the
 * field names it, for one question. {@link dev.notochord.staging.assessment} is the idiom that they
 * all share.
 *
 * <table class="striped">
 *   <caption>The systems by question</caption>
 *   <thead>
 *     <tr><th scope="col">Question</th><th scope="col">Systems</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">Is the spine stable?</th><td>{@link
 *         dev.notochord.staging.sins.Sins SINS}, {@link
 *         dev.notochord.staging.genant.Genant Genant}</td></tr>
 *     <tr><th scope="row">How far is the cord compressed?</th><td>{@link
 *         dev.notochord.staging.escc.Escc ESCC}</td></tr>
 *     <tr><th scope="row">How far has a tumour spread, and how can it be removed?</th><td>{@link
 *         dev.notochord.staging.enneking.EnnekingBenign Enneking, benign}, {@link
 *         dev.notochord.staging.enneking.EnnekingMalignant Enneking, malignant}, {@link
 *         dev.notochord.staging.enneking.EnnekingAppropriateness Enneking margin}, {@link
 *         dev.notochord.staging.wbb.Wbb WBB}, {@link
 *         dev.notochord.staging.tomitasurgical.TomitaSurgical Tomita type}, {@link
 *         dev.notochord.staging.mclain.McLainWeinstein McLain-Weinstein}, {@link
 *         dev.notochord.staging.ajcc.SpinePrimaryTumor spine T of AJCC and UICC}, {@link
 *         dev.notochord.staging.ajcc.AjccSpine AJCC 8 spine}, {@link
 *         dev.notochord.staging.ajcc.PelvisPrimaryTumor AJCC 8 pelvis T}, {@link
 *         dev.notochord.staging.ajcc.SoftTissueSarcoma AJCC 8 soft tissue sarcoma}, {@link
 *         dev.notochord.staging.fnclcc.Fnclcc FNCLCC}, {@link
 *         dev.notochord.staging.seer.SummaryStage2018 SEER Summary Stage}, {@link
 *         dev.notochord.staging.seer.SummaryGrade SEER summary grade}</td></tr>
 *     <tr><th scope="row">How long do patients like this one live?</th><td>{@link
 *         dev.notochord.staging.tokuhashi.Tokuhashi1990 Tokuhashi 1990}, {@link
 *         dev.notochord.staging.tokuhashi.Tokuhashi2005 Tokuhashi 2005}, {@link
 *         dev.notochord.staging.tomita.TomitaScore Tomita score}, {@link
 *         dev.notochord.staging.bauer.Bauer Bauer}, {@link
 *         dev.notochord.staging.bauer.ModifiedBauer modified Bauer}, {@link
 *         dev.notochord.staging.vanderlinden.VanDerLinden van der Linden}, {@link
 *         dev.notochord.staging.katagiri.Katagiri new Katagiri}, {@link
 *         dev.notochord.staging.rades.Rades Rades 2013}, {@link
 *         dev.notochord.staging.nesms.Nesms NESMS}, {@link
 *         dev.notochord.staging.prism.Prism PRISM}, {@link
 *         dev.notochord.staging.rpa.ChaoRpa Chao}, {@link
 *         dev.notochord.staging.rpa.BalagamwalaRpa Balagamwala}, {@link
 *         dev.notochord.staging.rpa.ConventionalRpa conventional care}, {@link
 *         dev.notochord.staging.mizumoto.Mizumoto Mizumoto}, {@link
 *         dev.notochord.staging.bollen.Bollen Bollen}, {@link
 *         dev.notochord.staging.sioutos.Sioutos Sioutos}</td></tr>
 *     <tr><th scope="row">How frail is the patient?</th><td>{@link
 *         dev.notochord.staging.frailty.Mfi5 mFI-5}, {@link
 *         dev.notochord.staging.frailty.Mfi11 mFI-11}</td></tr>
 *     <tr><th scope="row">Which treatment does a framework name?</th><td>{@link
 *         dev.notochord.staging.noms.Noms NOMS}</td></tr>
 *     <tr><th scope="row">Did the tumour answer to treatment?</th><td>{@link
 *         dev.notochord.staging.recist.Measurability RECIST 1.1, measurability}, {@link
 *         dev.notochord.staging.recist.RecistTarget target lesions}, {@link
 *         dev.notochord.staging.recist.RecistOverall overall}, {@link
 *         dev.notochord.staging.recist.RecistCourse a course of visits}, {@link
 *         dev.notochord.staging.localprogression.LocalProgression local progression}, {@link
 *         dev.notochord.staging.painresponse.PainScoreResponse pain score}</td></tr>
 *     <tr><th scope="row">What to irradiate, and how much the cord bears?</th><td>{@link
 *         dev.notochord.staging.radiosurgery.IsrcCtv target sectors}, {@link
 *         dev.notochord.staging.doselimit.DoseLimits dose limits}, {@link
 *         dev.notochord.staging.doselimit.QuantecConventional conventional cord dose}, {@link
 *         dev.notochord.staging.doselimit.HytecReirradiation re-irradiation}, {@link
 *         dev.notochord.staging.fracturerisk.FractureRiskProfile fracture risk factors}</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>A system whose table could not be verified has no class here; {@link
 * dev.notochord.staging.StagingSystems#notAvailable()} lists it with the reason.
 */
@NullMarked
// The one style of every value in this module; it reaches the packages below this one. The
// generated classes stay hidden: no method takes or returns one. A builder accepts each part once.
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    strictBuilder = true)
package dev.notochord.staging;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
