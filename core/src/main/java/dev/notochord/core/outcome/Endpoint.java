package dev.notochord.core.outcome;

import com.google.errorprone.annotations.Immutable;
import dev.notochord.core.code.Coded;

/**
 * A question that survival analysis asks of a follow-up, with its rule for events and for
 * censoring.
 *
 * <p>Definitions differ between trials, as the DATECAN guideline for sarcoma trials describes; the
 * rule of each constant is the one applied here, whatever the trial at hand says. Times are months
 * from the time zero of the follow-up.
 *
 * <table class="striped">
 *   <caption>What ends the time</caption>
 *   <thead>
 *     <tr><th>Endpoint</th><th>Event</th><th>A death before it</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th>OS</th><td>death of any cause</td><td></td></tr>
 *     <tr><th>DSS</th><td>death of this tumour</td><td>of another cause: competes</td></tr>
 *     <tr><th>PFS</th><td>recurrence, metastasis or growth</td><td>event</td></tr>
 *     <tr><th>DFS</th><td>recurrence or metastasis</td><td>event</td></tr>
 *     <tr><th>LRFS</th><td>local recurrence</td><td>event</td></tr>
 *     <tr><th>LC</th><td>local recurrence or local growth</td><td>competes</td></tr>
 *     <tr><th>MFS</th><td>distant metastasis</td><td>event</td></tr>
 *     <tr><th>TTP</th><td>recurrence, metastasis or growth</td><td>censored</td></tr>
 *   </tbody>
 * </table>
 *
 * <p><b>Nothing is guessed.</b> A follow-up that does not say what the rule needs is {@link
 * NotObservable}. The rules that all endpoints of the tumour share:
 *
 * <ul>
 *   <li>The first dated event counts, whatever the order of recording. Tumour that shows on the day
 *       of death was there before it, and counts before the death.
 *   <li>A recurrence that is stated without a time is not observable: it came before what is dated,
 *       or after.
 *   <li>A patient stated alive or lost, and stated free of the event, is censored at the last
 *       contact, or at the last event of the record where no last contact is stated. Where that
 *       cannot be said, the last examination that was clear at all sites of the endpoint censors;
 *       where the sites were last looked at on different days, the earliest of these days.
 *   <li>A death says nothing of what came before it. Where the death counts as an event and the
 *       status does not rule out an earlier one, the time is not observable, however recent the
 *       last examination. Where it does not count, such a patient is censored at the last clear
 *       examination.
 *   <li>What shows at 0 months was there at time zero. It is no event; an endpoint that presumes
 *       freedom from it (DFS, LRFS, MFS) is not observable, for the others it is the tumour that is
 *       being watched.
 *   <li>A progression whose site is not stated may be at the site of the endpoint. LRFS, LC and MFS
 *       are then not observable, unless the status or a clear examination of that site on the same
 *       day or later rules it out; nor are LRFS and MFS with stable disease of a site not stated.
 *   <li>Stable disease where an earlier examination was clear, with nothing dated between, is a
 *       recurrence without a time. A progression there is one that PFS, LC and TTP count at its
 *       detection, and a recurrence without a time for the others.
 *   <li>A second malignancy and a change of function count nowhere.
 * </ul>
 *
 * <p><b>Interval.</b> A recurrence happened between two examinations and is reported at the later
 * one, the first image that shows it. {@link Observed} keeps the interval and offers the other
 * choices.
 *
 * @see <a href="https://doi.org/10.1093/annonc/mdu360">Bellera CA et al. Ann Oncol 2015</a>
 * @since 0.1.0
 */
public enum Endpoint implements Coded {
  /**
   * Overall survival.
   *
   * <p><b>Event:</b> death of any cause, at its time. <b>Censored:</b> a patient alive or lost to
   * follow-up, at the last contact, or at the last event of the record if no last contact is
   * stated. <b>Competing events:</b> none. <b>Death:</b> the event. <b>Start:</b> diagnosis,
   * operation, start of treatment or randomisation; say which. <b>Not observable:</b> a death
   * without a time; a patient alive or lost without a last contact and without an event; a vital
   * status that is not stated.
   */
  OVERALL_SURVIVAL("OS", "overall survival", DeathHandling.EVENT, DeathRule::observe),

  /**
   * Disease-specific survival.
   *
   * <p><b>Event:</b> death of this tumour, at its time. <b>Censored:</b> as in overall survival.
   * <b>Competing events:</b> death of another cause, and death of the treatment, which is not of
   * the tumour; some series count the latter as the event, and show a treatment that kills as less
   * dangerous if they do not. <b>Death:</b> competes if it is of another cause. <b>Start:</b> as in
   * overall survival. <b>Not observable:</b> as in overall survival; further, a death whose cause
   * is stated neither with it nor by the disease status: it is of the tumour or it is not. A cause
   * stated with the death goes before the status.
   */
  DISEASE_SPECIFIC_SURVIVAL(
      "DSS", "disease-specific survival", DeathHandling.COMPETING, DeathRule::observe),

  /**
   * Progression-free survival.
   *
   * <p><b>Event:</b> recurrence at any site, metastasis or growth of known tumour at the time it
   * was detected, or death of any cause without one, whichever came first. <b>Censored:</b> a
   * patient alive or lost and stated free of progression, at the last contact; if that is not
   * stated, at the last examination that found no progression at any site, stable disease included.
   * <b>Competing events:</b> none. <b>Death:</b> an event. <b>Start:</b> start of treatment or
   * randomisation.
   *
   * <p><b>Not observable:</b> a recurrence, metastasis or progression without a time; disease at
   * the last review, or a death of this tumour, after examinations that were clear everywhere,
   * since it must have come back at a time not stated; a death where {@linkplain
   * FollowUp#progression() progression} is not stated absent; a death without a time; stable
   * disease after an examination that was clear there; otherwise, where one of the sites was never
   * found without progression, a progression, a vital status or a last contact that is not stated.
   */
  PROGRESSION_FREE_SURVIVAL(
      "PFS", "progression-free survival", DeathHandling.EVENT, TumorTarget.PROGRESSION::observe),

  /**
   * Disease-free survival of a patient whom treatment freed of tumour.
   *
   * <p><b>Event:</b> local or regional recurrence or distant metastasis at the time it was
   * detected, or death of any cause without one, whichever came first. A second primary tumour is
   * no event; the colon guideline of DATECAN counts those of the same organ, other trials all of
   * them. <b>Censored:</b> as in progression-free survival. <b>Competing events:</b> none.
   * <b>Death:</b> an event. <b>Start:</b> the operation that left no tumour behind, or
   * randomisation after it.
   *
   * <p><b>Not observable:</b> as in progression-free survival; further, a patient who was never
   * free: with stable disease or progression before any recurrence, with tumour at time zero, or
   * alive with disease or dead of it without a dated recurrence. A progression of a site not stated
   * is of tumour that was known or a recurrence, which is not known. That the operation was
   * complete is not part of a follow-up; the caller must see to it.
   *
   * @see <a href="https://doi.org/10.1016/j.ejca.2020.02.009">Cohen R et al. Eur J Cancer
   *     2020;130:63-71</a>
   */
  DISEASE_FREE_SURVIVAL(
      "DFS", "disease-free survival", DeathHandling.EVENT, TumorTarget.RECURRENCE::observe),

  /**
   * Local-recurrence-free survival.
   *
   * <p><b>Event:</b> local recurrence at the time it was detected, or death of any cause without
   * one, whichever came first. <b>Censored:</b> a patient alive or lost to follow-up and stated
   * free of local recurrence, at the last contact; a patient not known to be dead of whom that
   * cannot be said, at the last clear examination of the treated site. <b>Competing events:</b>
   * none. <b>Death:</b> an event; for the risk of recurrence itself see {@link #LOCAL_CONTROL}.
   * <b>Start:</b> operation or end of radiotherapy.
   *
   * <p><b>Not observable:</b> a recurrence without a time; a patient known to be dead whose
   * recurrence is not stated, since it may have come first; a death without a time and without a
   * dated recurrence; tumour at the treated site that was there at time zero, or was left there and
   * stayed as it was or grew; otherwise, where there is no clear examination, a recurrence, a vital
   * status or a last contact that is not stated.
   */
  LOCAL_RECURRENCE_FREE_SURVIVAL(
      "LRFS",
      "local-recurrence-free survival",
      DeathHandling.EVENT,
      TumorTarget.LOCAL_RECURRENCE::observe),

  /**
   * Local control: the time to failure at the treated site.
   *
   * <p><b>Event:</b> local recurrence, or growth of tumour left at the treated site, at the time it
   * was detected. <b>Censored:</b> a patient alive or lost and stated free of it, at the last
   * contact; any patient of whom that cannot be said, and one who died at a time not stated, at the
   * last examination of the treated site that found it clear or stable. <b>Competing events:</b>
   * death of any cause of a patient stated free of it, after which the site can fail no more.
   * <b>Death:</b> competes; use a cumulative incidence, since one minus Kaplan-Meier with deaths
   * censored is too high. <b>Start:</b> operation, or start or end of radiotherapy.
   *
   * <p>A patient is stated free of it by {@linkplain FollowUp#localRecurrence() no local
   * recurrence}, also where tumour was left, since those who irradiate seldom tell growth and
   * recurrence apart; by no progression; or by continuous freedom from disease.
   *
   * <p><b>Not observable:</b> a local recurrence without a time; otherwise, where no examination
   * found the site clear or stable, a local recurrence, a vital status, a last contact or a time of
   * death that is not stated.
   *
   * @see <a href="https://doi.org/10.1002/hsr2.70447">Gruber I, Koelbl O. Health Sci Rep 2025: brain
   *     metastases</a>
   */
  LOCAL_CONTROL("LC", "local control", DeathHandling.COMPETING, TumorTarget.LOCAL_FAILURE::observe),

  /**
   * Metastasis-free survival.
   *
   * <p><b>Event:</b> distant metastasis at the time it was detected, or death of any cause without
   * one, whichever came first. A local or regional recurrence is none. <b>Censored:</b> a patient
   * alive or lost and stated free of metastasis, at the last contact; if that is not stated, at the
   * last examination that found no distant tumour. <b>Competing events:</b> none. <b>Death:</b> an
   * event. <b>Start:</b> diagnosis or operation of a tumour that had not spread.
   *
   * <p><b>Not observable:</b> a metastasis that was there at time zero, since the patient was not
   * at risk, or one that stayed as it was or grew before any was found; one without a time; a
   * patient known to be dead whose metastasis is not stated; a death without a time and without a
   * dated metastasis; otherwise, where no examination found distant sites clear, a metastasis, a
   * vital status or a last contact that is not stated.
   */
  METASTASIS_FREE_SURVIVAL(
      "MFS", "metastasis-free survival", DeathHandling.EVENT, TumorTarget.METASTASIS::observe),

  /**
   * Time to progression.
   *
   * <p><b>Event:</b> as in progression-free survival, without the deaths. <b>Censored:</b> as
   * there; further, a patient who died and is stated free of progression, at death; one of whom
   * that cannot be said, or whose time of death is not stated, at the last examination without
   * progression. <b>Competing events:</b> none by definition. <b>Death:</b> censored, which asks
   * what would happen if nobody died before progression; where many do, prefer {@link
   * #PROGRESSION_FREE_SURVIVAL}. <b>Start:</b> start of treatment or randomisation.
   *
   * <p><b>Not observable:</b> as in progression-free survival; of the deaths without progression
   * only where neither rule gives a time.
   */
  TIME_TO_PROGRESSION(
      "TTP", "time to progression", DeathHandling.CENSORED, TumorTarget.PROGRESSION::observe);

  private final String code;
  private final String display;
  private final DeathHandling deathHandling;
  private final Rule rule;

  Endpoint(String code, String display, DeathHandling deathHandling, Rule rule) {
    this.code = code;
    this.display = display;
    this.deathHandling = deathHandling;
    this.rule = rule;
  }

  /**
   * {@return the endpoint with the given abbreviation}
   *
   * @param code the abbreviation in capitals
   * @throws IllegalArgumentException if there is no such endpoint
   */
  public static Endpoint ofCode(String code) {
    return Coded.ofCode(Endpoint.class, "endpoint", code);
  }

  /** {@return the abbreviation that the field uses} */
  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return what a death of another cause, and before any other event, counts as} */
  public DeathHandling deathHandling() {
    return deathHandling;
  }

  /**
   * {@return the time that the follow-up gives for this endpoint, or why it gives none}
   *
   * @param followUp what is known of the patient
   */
  public Observation observe(FollowUp followUp) {
    return rule.observe(followUp, deathHandling);
  }

  /** Reads a follow-up; a death that is not what it waits for counts as stated. */
  @Immutable
  private interface Rule {
    Observation observe(FollowUp followUp, DeathHandling deathHandling);
  }
}
