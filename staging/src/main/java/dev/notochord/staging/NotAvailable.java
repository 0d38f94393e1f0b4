package dev.notochord.staging;

import com.google.common.collect.ImmutableList;
import dev.notochord.core.code.Citation;
import dev.notochord.staging.assessment.SystemDescription.Family;
import dev.notochord.staging.assessment.UnavailableSystem;
import java.util.Optional;

/** The systems that the field uses and this library could not verify. */
final class NotAvailable {
  private static final String HOW_LONG = "How long do patients with spinal metastases live?";

  static final ImmutableList<UnavailableSystem> SYSTEMS = ImmutableList.of(
      prognosis(
          "osri",
          "Oswestry Spinal Risk Index (OSRI)",
          "the points of the primary tumours were not seen in a source; only the formula was",
          paper("Balain B, Jaiswal A, Trivedi JM, Eisenstein SM, Kuiper JH, Jaffray DC", 2013)
              .journal("Bone Joint J")
              .volume("95-B")
              .pages("210-216")
              .doi("10.1302/0301-620X.95B2.29323")),
      new UnavailableSystem(
          "katagiri-2005",
          "Katagiri 2005",
          Family.PROGNOSIS,
          HOW_LONG,
          "points and bands were not seen in a source; the edition of 2014, with blood values, is"
              + " available",
          Optional.empty()),
      prognosis(
          "rades-2008-survival",
          "Rades survival score 2008",
          "the points of the categories were not seen in a source; only the factors and the bands were",
          paper("Rades D, Dunst J, Schild SE", 2008)
              .journal("Cancer")
              .volume("112")
              .pages("157-161")
              .doi("10.1002/cncr.23150")),
      new UnavailableSystem(
          "rades-2008-ambulatory",
          "Rades ambulatory score 2008",
          Family.PROGNOSIS,
          "Will a patient with cord compression walk after radiotherapy?",
          "the points of the categories were not seen in a source; only the factors and the bands were",
          Optional.of(paper("Rades D et al.", 2008)
              .journal("Int J Radiat Oncol Biol Phys")
              .volume("72")
              .pages("905-908")
              .doi("10.1016/j.ijrobp.2008.02.018")
              .build())),
      new UnavailableSystem(
          "rades-tumour-specific",
          "Rades scores for one tumour or age group",
          Family.PROGNOSIS,
          HOW_LONG,
          "for myeloma, lung and prostate cancer, unknown primaries and the elderly only bands were"
              + " seen, no points",
          Optional.empty()),
      new UnavailableSystem(
          "sorg",
          "SORG (point score, nomogram and machine-learning models)",
          Family.PROGNOSIS,
          HOW_LONG,
          "neither the points of the classic score nor the scales of the nomogram were seen in a"
              + " source",
          Optional.empty()),
      new UnavailableSystem(
          "bartels",
          "Bartels model 2007 and 2011",
          Family.PROGNOSIS,
          HOW_LONG,
          "the equation was not seen in a source",
          Optional.empty()),
      new UnavailableSystem(
          "crnalic-2012",
          "Crnalic score for prostate cancer 2012",
          Family.PROGNOSIS,
          "How long do patients operated on for cord compression by prostate cancer live?",
          "factors and groups were seen in a source, the points were not",
          Optional.of(paper("Crnalic S et al.", 2012)
              .journal("Spine")
              .volume("37")
              .pages("2168-2176")
              .doi("10.1097/BRS.0b013e31826011bc")
              .build())),
      new UnavailableSystem(
          "lei-2016",
          "Lei score 2016",
          Family.PROGNOSIS,
          "How long do patients operated on for cord compression live?",
          "factors and groups were seen in a source, the points were not",
          Optional.of(paper("Lei M et al.", 2016)
              .journal("Spine")
              .volume("41")
              .pages("1469-1476")
              .doi("10.1097/BRS.0000000000001538")
              .build())),
      new UnavailableSystem(
          "mstfi",
          "Metastatic Spinal Tumor Frailty Index (MSTFI)",
          Family.FRAILTY,
          "How frail is a patient before surgery for a spinal metastasis?",
          "items and bands were seen in a source, the weights of the items were not",
          Optional.empty()),
      new UnavailableSystem(
          "limburg",
          "Limburg Spinal Metastasis Score",
          Family.PROGNOSIS,
          HOW_LONG,
          "the factors were seen in an abstract, the points were not",
          Optional.empty()),
      new UnavailableSystem(
          "ssg-2013",
          "Scandinavian Sarcoma Group score 2013",
          Family.PROGNOSIS,
          HOW_LONG,
          "its table was not seen in a source",
          Optional.empty()),
      new UnavailableSystem(
          "rpa-radiosurgery-two-groups",
          "Recursive partition of radiosurgery in two groups",
          Family.PROGNOSIS,
          HOW_LONG,
          "its two groups were seen in an abstract whose paper was not identified",
          Optional.empty()),
      new UnavailableSystem(
          "pathfx",
          "PathFx",
          Family.PROGNOSIS,
          "How long do patients with bone metastases live?",
          "a Bayesian network whose tables were not seen in a source",
          Optional.empty()),
      new UnavailableSystem(
          "harrington-1986",
          "Harrington classification 1986",
          Family.DECISION,
          "Which metastases of the spine need surgery?",
          "the definitions of its classes were not seen in a source",
          Optional.empty()),
      new UnavailableSystem(
          "escc-12-point",
          "ESCC with twelve grades",
          Family.COMPRESSION,
          "How far is the cord compressed, in finer steps?",
          "the definitions of its grades were not seen in a source",
          Optional.empty()),
      new UnavailableSystem(
          "spino",
          "SPINO response criteria",
          Family.RESPONSE,
          "Did a spinal metastasis answer to stereotactic radiotherapy?",
          "its definitions were not seen in a source; a simpler definition of local progression is"
              + " available",
          Optional.empty()),
      new UnavailableSystem(
          "pain-response-consensus",
          "International consensus endpoints of pain response",
          Family.RESPONSE,
          "Did painful bone metastases answer to radiotherapy?",
          "the wording of its definitions was not seen in a source; an older definition by the score"
              + " alone is available",
          Optional.empty()));

  private NotAvailable() {}

  private static UnavailableSystem prognosis(
      String id, String name, String reason, Citation.Builder citation) {
    return new UnavailableSystem(
        id, name, Family.PROGNOSIS, HOW_LONG, reason, Optional.of(citation.build()));
  }

  private static Citation.Builder paper(String authors, int year) {
    return Citation.builder().authors(authors).year(year);
  }
}
