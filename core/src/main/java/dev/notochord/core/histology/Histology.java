package dev.notochord.core.histology;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static dev.notochord.core.histology.BiologicalClass.BENIGN;
import static dev.notochord.core.histology.BiologicalClass.BORDERLINE;
import static dev.notochord.core.histology.BiologicalClass.INTERMEDIATE_LOCALLY_AGGRESSIVE;
import static dev.notochord.core.histology.BiologicalClass.INTERMEDIATE_RARELY_METASTASIZING;
import static dev.notochord.core.histology.BiologicalClass.MALIGNANT;
import static dev.notochord.core.histology.BiologicalClass.NON_NEOPLASTIC;
import static dev.notochord.core.histology.CnsWhoGrade.GRADE_1;
import static dev.notochord.core.histology.CnsWhoGrade.GRADE_2;
import static dev.notochord.core.histology.CnsWhoGrade.GRADE_3;
import static dev.notochord.core.histology.CnsWhoGrade.GRADE_4;
import static dev.notochord.core.histology.GradeRule.CARTILAGE;
import static dev.notochord.core.histology.GradeRule.FNCLCC;
import static dev.notochord.core.histology.GradeRule.NOT_GRADED;
import static dev.notochord.core.histology.HistologyEntry.entry;
import static dev.notochord.core.histology.Lineage.ADIPOCYTIC;
import static dev.notochord.core.histology.Lineage.ASTROCYTIC;
import static dev.notochord.core.histology.Lineage.CHONDROGENIC;
import static dev.notochord.core.histology.Lineage.EPENDYMAL;
import static dev.notochord.core.histology.Lineage.EPITHELIAL;
import static dev.notochord.core.histology.Lineage.FIBROGENIC;
import static dev.notochord.core.histology.Lineage.GERM_CELL;
import static dev.notochord.core.histology.Lineage.HEMATOPOIETIC;
import static dev.notochord.core.histology.Lineage.MELANOCYTIC;
import static dev.notochord.core.histology.Lineage.MENINGOTHELIAL;
import static dev.notochord.core.histology.Lineage.NERVE_SHEATH;
import static dev.notochord.core.histology.Lineage.NEUROENDOCRINE;
import static dev.notochord.core.histology.Lineage.NOTOCHORDAL;
import static dev.notochord.core.histology.Lineage.OSTEOCLASTIC_GIANT_CELL_RICH;
import static dev.notochord.core.histology.Lineage.OSTEOGENIC;
import static dev.notochord.core.histology.Lineage.OTHER_MESENCHYMAL;
import static dev.notochord.core.histology.Lineage.ROUND_CELL;
import static dev.notochord.core.histology.Lineage.SKELETAL_MUSCLE;
import static dev.notochord.core.histology.Lineage.SMOOTH_MUSCLE;
import static dev.notochord.core.histology.Lineage.VASCULAR;
import static dev.notochord.core.histology.TumorGrade.G1;
import static dev.notochord.core.histology.TumorGrade.G2;
import static dev.notochord.core.histology.TumorGrade.G3;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.Coded;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kind of tumour that the microscope shows: the primary tumours of the spine and its contents,
 * and those that spread to it.
 *
 * <pre>{@code
 * Histology.ofName("LMS").morphology();                    // Optional[8890/3]
 * Histology.find("Giant-cell tumours of bone");            // Optional[GIANT_CELL_TUMOR_OF_BONE]
 * Histology.find("liver cancer");                          // empty: an organ, see PrimarySite
 * Histology.EWING_SARCOMA.morphology(IcdOEdition.ICD_O_3_1);  // Optional[9260/3]
 * Histology.ofMorphology(Morphology.parse("9538/1"));      // clear cell and chordoid meningioma
 * }</pre>
 *
 * <p>The list follows the fifth WHO editions, bone and soft tissue of 2020 and the central nervous
 * system of 2021. Where editions class a tumour differently, its comment says so and the class is
 * that of 2020 or 2021. A source that names something else, or adds a subtype such as giant
 * cell-rich osteosarcoma, is kept in words beside it.
 *
 * <p><b>Codes.</b> ICD-O-3.2 with its yearly updates, as in the term list of NCI's Cancer
 * PathCHART, compared with the list of 2019 and with the SEER solid tumor rules; ICD-O-3.1 as
 * published. Several entries share a code, because ICD-O does not name each WHO type apart; some
 * have none. NCI Thesaurus concepts are those of OncoTree.
 *
 * @see <a href="https://www.naaccr.org/icdo3/">NAACCR: ICD-O-3.2 list and implementation
 *     guidelines</a>
 * @see <a href="https://doi.org/10.1093/neuonc/noab106">Louis DN et al. Neuro Oncol
 *     2021;23:1231-1251</a>
 * @since 0.1.0
 */
public enum Histology implements Coded {
  /** Common and mostly silent in vertebrae; a few grow out of the bone and press on the cord. */
  HEMANGIOMA_OF_BONE(entry("hemangioma-of-bone", "hemangioma of bone", BENIGN, VASCULAR)
      .icdO("9120/0")
      .alsoNamed("hemangioma", "vertebral hemangioma", "hemangioma of vertebra")),
  /** Small, painful at night, sits in the posterior elements; a cause of painful scoliosis. */
  OSTEOID_OSTEOMA(
      entry("osteoid-osteoma", "osteoid osteoma", BENIGN, OSTEOGENIC).icdO("9191/0")),
  /**
   * Like osteoid osteoma and larger; benign in the WHO book of 2013, locally aggressive in 2020.
   */
  OSTEOBLASTOMA(entry("osteoblastoma", "osteoblastoma", INTERMEDIATE_LOCALLY_AGGRESSIVE, OSTEOGENIC)
      .icdO31("9200/0")
      .icdO32("9200/1")
      .alsoNamed("giant osteoid osteoma")),
  /** Osteoblastoma with large epithelioid cells; since 2020 no type of its own. */
  AGGRESSIVE_OSTEOBLASTOMA(entry(
          "aggressive-osteoblastoma",
          "aggressive osteoblastoma",
          INTERMEDIATE_LOCALLY_AGGRESSIVE,
          OSTEOGENIC)
      .icdO("9200/1")
      .alsoNamed("epithelioid osteoblastoma")),
  /**
   * Compact bone within spongy bone: no tumour and without an ICD-O code; mimics a blastic
   * metastasis.
   */
  ENOSTOSIS(entry("enostosis", "enostosis", NON_NEOPLASTIC, OSTEOGENIC).alsoNamed("bone island")),
  /** Bony outgrowth with a cap of cartilage; solitary or hereditary and multiple. */
  OSTEOCHONDROMA(entry("osteochondroma", "osteochondroma", BENIGN, CHONDROGENIC)
      .icdO("9210/0")
      .alsoNamed("osteocartilaginous exostosis")),
  /** Benign hyaline cartilage; called enchondroma within the bone. */
  CHONDROMA(entry("chondroma", "chondroma", BENIGN, CHONDROGENIC)
      .icdO("9220/0")
      .alsoNamed("enchondroma")),
  /**
   * Immature cartilage cells; benign in 2020, intermediate with digit 1 in the edition of 2013.
   *
   * <p>Digit 0 in ICD-O-3.1, 1 in the ICD-O-3.2 list of 2019, and 0 again by a yearly update.
   */
  CHONDROBLASTOMA(entry("chondroblastoma", "chondroblastoma", BENIGN, CHONDROGENIC)
      .icdO("9230/0")
      .alsoIcdO32("9230/1")
      .ncit("C2945")),
  /** Lobules of myxoid and fibrous tissue; benign in 2020, intermediate in the edition of 2013. */
  CHONDROMYXOID_FIBROMA(
      entry("chondromyxoid-fibroma", "chondromyxoid fibroma", BENIGN, CHONDROGENIC)
          .icdO("9241/0")),
  /** Blood-filled spaces in an expanding lesion; since 2020 among the giant cell-rich tumours. */
  ANEURYSMAL_BONE_CYST(
      entry("aneurysmal-bone-cyst", "aneurysmal bone cyst", BENIGN, OSTEOCLASTIC_GIANT_CELL_RICH)
          .icdO32("9260/0")),
  /**
   * Locally aggressive and now and then found in the lung; often in the sacrum.
   *
   * <p>The name without "of bone" is read as this entry.
   */
  GIANT_CELL_TUMOR_OF_BONE(entry(
          "giant-cell-tumor-of-bone",
          "giant cell tumor of bone",
          INTERMEDIATE_RARELY_METASTASIZING,
          OSTEOCLASTIC_GIANT_CELL_RICH)
      .icdO("9250/1")
      .ncit("C121932")
      .alsoNamed("giant cell tumor", "GCTB", "osteoclastoma")),
  /** Sarcoma within or after a giant cell tumour of bone. */
  MALIGNANT_GIANT_CELL_TUMOR_OF_BONE(entry(
          "malignant-giant-cell-tumor-of-bone",
          "malignant giant cell tumor of bone",
          MALIGNANT,
          OSTEOCLASTIC_GIANT_CELL_RICH)
      .icdO("9250/3")
      .alsoNamed("giant cell tumor of bone, malignant", "giant cell sarcoma of bone")),
  /** Immature bone in fibrous tissue, in one bone or in many. */
  FIBROUS_DYSPLASIA(
      entry("fibrous-dysplasia", "fibrous dysplasia", BENIGN, OTHER_MESENCHYMAL).icdO32("8818/0")),
  /**
   * Clonal Langerhans cells with eosinophils; in a child's spine the flat vertebra that recovers.
   *
   * <p>Digit 3 in ICD-O-3.1, digit 1 in 3.2; in WHO 2020 among the hematopoietic neoplasms.
   */
  LANGERHANS_CELL_HISTIOCYTOSIS(entry(
          "langerhans-cell-histiocytosis",
          "Langerhans cell histiocytosis",
          BORDERLINE,
          HEMATOPOIETIC)
      .icdO31("9751/3")
      .icdO32("9751/1")
      .ncit("C3107")
      .alsoNamed("LCH", "eosinophilic granuloma", "histiocytosis X")),
  /** Langerhans cell histiocytosis spread through the body. */
  DISSEMINATED_LANGERHANS_CELL_HISTIOCYTOSIS(entry(
          "disseminated-langerhans-cell-histiocytosis",
          "disseminated Langerhans cell histiocytosis",
          MALIGNANT,
          HEMATOPOIETIC)
      .icdO("9751/3")
      .alsoNamed("Langerhans cell histiocytosis, disseminated")),
  /** Notochordal cells within an intact vertebral body; the benign neighbour of chordoma. */
  BENIGN_NOTOCHORDAL_CELL_TUMOR(
      entry("benign-notochordal-cell-tumor", "benign notochordal cell tumor", BENIGN, NOTOCHORDAL)
          .icdO32("9370/0")
          .alsoNamed("benign notochordal tumor")),
  /**
   * Plump vessel-lining cells, often in several bones.
   *
   * <p>In bone locally aggressive in 2020, with digit 0 in ICD-O; in soft tissue benign.
   */
  EPITHELIOID_HEMANGIOMA(entry(
          "epithelioid-hemangioma",
          "epithelioid hemangioma",
          INTERMEDIATE_LOCALLY_AGGRESSIVE,
          VASCULAR)
      .icdO("9125/0")
      .alsoNamed("epithelioid hemangioma of bone")),
  /**
   * Conventional chordoma of clivus, mobile spine or sacrum: grows slowly, recurs, and can spread.
   */
  CHORDOMA(entry("chordoma", "chordoma", MALIGNANT, NOTOCHORDAL)
      .icdO("9370/3")
      .ncit("C2947")
      .typically(G2)
      .alsoNamed("conventional chordoma", "classic chordoma")),
  /**
   * Chordoma with a matrix like cartilage; WHO 2020 counts it as conventional, ICD-O keeps the
   * code.
   */
  CHONDROID_CHORDOMA(
      entry("chondroid-chordoma", "chondroid chordoma", MALIGNANT, NOTOCHORDAL).icdO("9371/3")),
  /** Lacks the protein SMARCB1; mostly children and young adults, skull base and neck. */
  POORLY_DIFFERENTIATED_CHORDOMA(entry(
          "poorly-differentiated-chordoma",
          "poorly differentiated chordoma",
          MALIGNANT,
          NOTOCHORDAL)
      .icdO32("9370/3")),
  /** Chordoma beside a high-grade sarcoma. */
  DEDIFFERENTIATED_CHORDOMA(
      entry("dedifferentiated-chordoma", "dedifferentiated chordoma", MALIGNANT, NOTOCHORDAL)
          .icdO("9372/3")
          .ncit("C48876")
          .typically(G3)),
  /** Conventional chondrosarcoma of grade 2 or 3, or with its grade not part of the name. */
  CHONDROSARCOMA(entry("chondrosarcoma", "chondrosarcoma", MALIGNANT, CHONDROGENIC)
      .icdO("9220/3")
      .ncit("C2946")
      .graded(CARTILAGE)
      .alsoNamed("conventional chondrosarcoma", "central chondrosarcoma")),
  /**
   * Chondrosarcoma grade 1, the name in the spine, skull and pelvis; see the entry below.
   *
   * <p>Its ICD-O-3.2 code came with a yearly update.
   */
  CHONDROSARCOMA_GRADE_1(
      entry("chondrosarcoma-grade-1", "chondrosarcoma, grade 1", MALIGNANT, CHONDROGENIC)
          .icdO31("9220/3")
          .icdO32("9222/3")
          .graded(CARTILAGE)
          .alsoNamed("grade 1 chondrosarcoma", "low-grade chondrosarcoma")),
  /**
   * What a chondrosarcoma grade 1 is called in a limb; never a primary tumour of the spine.
   *
   * <p>The same tissue in the axial skeleton is {@link #CHONDROSARCOMA_GRADE_1}.
   */
  ATYPICAL_CARTILAGINOUS_TUMOR(entry(
          "atypical-cartilaginous-tumor",
          "atypical cartilaginous tumor",
          INTERMEDIATE_LOCALLY_AGGRESSIVE,
          CHONDROGENIC)
      .icdO32("9222/1")),
  /** Chondrosarcoma on the surface of a bone. */
  PERIOSTEAL_CHONDROSARCOMA(
      entry("periosteal-chondrosarcoma", "periosteal chondrosarcoma", MALIGNANT, CHONDROGENIC)
          .icdO("9221/3")
          .alsoNamed("juxtacortical chondrosarcoma")),
  /** Low grade, with clear cells; mostly in the ends of long bones. */
  CLEAR_CELL_CHONDROSARCOMA(
      entry("clear-cell-chondrosarcoma", "clear cell chondrosarcoma", MALIGNANT, CHONDROGENIC)
          .icdO("9242/3")
          .typically(G1)),
  /** Small round cells with islands of cartilage; high grade, the young, also from the dura. */
  MESENCHYMAL_CHONDROSARCOMA(
      entry("mesenchymal-chondrosarcoma", "mesenchymal chondrosarcoma", MALIGNANT, CHONDROGENIC)
          .icdO("9240/3")
          .ncit("C53493")
          .typically(G3)),
  /** Low-grade cartilage beside a high-grade sarcoma of another kind. */
  DEDIFFERENTIATED_CHONDROSARCOMA(entry(
          "dedifferentiated-chondrosarcoma",
          "dedifferentiated chondrosarcoma",
          MALIGNANT,
          CHONDROGENIC)
      .icdO("9243/3")
      .ncit("C6476")
      .typically(G3)),
  /** Malignant tumour that forms bone: conventional, or with no subtype named. */
  OSTEOSARCOMA(entry("osteosarcoma", "osteosarcoma", MALIGNANT, OSTEOGENIC)
      .icdO("9180/3")
      .ncit("C9145")
      .typically(G3)
      .alsoNamed("conventional osteosarcoma", "osteogenic sarcoma")),
  /**
   * Conventional osteosarcoma within the bone, when a registry codes the place apart.
   *
   * <p>Cancer PathCHART lists "conventional osteosarcoma" here; it is read as {@link
   * #OSTEOSARCOMA}, as in WHO 2020.
   */
  CENTRAL_OSTEOSARCOMA(entry("central-osteosarcoma", "central osteosarcoma", MALIGNANT, OSTEOGENIC)
      .icdO("9186/3")
      .typically(G3)
      .alsoNamed("conventional central osteosarcoma", "medullary osteosarcoma")),
  /** Conventional osteosarcoma in which cartilage prevails; in WHO 2020 a pattern of it. */
  CHONDROBLASTIC_OSTEOSARCOMA(
      entry("chondroblastic-osteosarcoma", "chondroblastic osteosarcoma", MALIGNANT, OSTEOGENIC)
          .icdO("9181/3")
          .ncit("C4021")
          .typically(G3)),
  /** Conventional osteosarcoma in which spindle cells prevail; in WHO 2020 a pattern of it. */
  FIBROBLASTIC_OSTEOSARCOMA(
      entry("fibroblastic-osteosarcoma", "fibroblastic osteosarcoma", MALIGNANT, OSTEOGENIC)
          .icdO("9182/3")
          .ncit("C4020")
          .typically(G3)),
  /** Blood-filled spaces lined by malignant cells; mimics an aneurysmal bone cyst. */
  TELANGIECTATIC_OSTEOSARCOMA(
      entry("telangiectatic-osteosarcoma", "telangiectatic osteosarcoma", MALIGNANT, OSTEOGENIC)
          .icdO("9183/3")
          .ncit("C3902")
          .typically(G3)),
  /** Osteosarcoma in bone changed by Paget disease, radiation or another lesion. */
  SECONDARY_OSTEOSARCOMA(
      entry("secondary-osteosarcoma", "secondary osteosarcoma", MALIGNANT, OSTEOGENIC)
          .icdO("9184/3")
          .ncit("C53704")
          .alsoNamed(
              "osteosarcoma in Paget disease of bone",
              "Paget sarcoma",
              "radiation-associated osteosarcoma")),
  /** Small round cells that form bone; told apart from Ewing sarcoma by the matrix. */
  SMALL_CELL_OSTEOSARCOMA(
      entry("small-cell-osteosarcoma", "small cell osteosarcoma", MALIGNANT, OSTEOGENIC)
          .icdO("9185/3")
          .ncit("C4023")
          .typically(G3)
          .alsoNamed("round cell osteosarcoma")),
  /** Low grade within the bone; looks almost harmless under the microscope. */
  LOW_GRADE_CENTRAL_OSTEOSARCOMA(entry(
          "low-grade-central-osteosarcoma", "low-grade central osteosarcoma", MALIGNANT, OSTEOGENIC)
      .icdO("9187/3")
      .ncit("C6474")
      .typically(G1)),
  /** Low grade on the surface of a bone. */
  PAROSTEAL_OSTEOSARCOMA(
      entry("parosteal-osteosarcoma", "parosteal osteosarcoma", MALIGNANT, OSTEOGENIC)
          .icdO("9192/3")
          .ncit("C8969")
          .typically(G1)
          .alsoNamed("juxtacortical osteosarcoma")),
  /** Intermediate grade beneath the periosteum, rich in cartilage. */
  PERIOSTEAL_OSTEOSARCOMA(
      entry("periosteal-osteosarcoma", "periosteal osteosarcoma", MALIGNANT, OSTEOGENIC)
          .icdO("9193/3")
          .ncit("C8970")
          .typically(G2)),
  /** High grade on the surface of a bone. */
  HIGH_GRADE_SURFACE_OSTEOSARCOMA(entry(
          "high-grade-surface-osteosarcoma",
          "high-grade surface osteosarcoma",
          MALIGNANT,
          OSTEOGENIC)
      .icdO("9194/3")
      .ncit("C53958")
      .typically(G3)),
  /**
   * Small round cells with a fusion of an FET and an ETS gene; ICD-O-3.2 gave it another number.
   */
  EWING_SARCOMA(entry("ewing-sarcoma", "Ewing sarcoma", MALIGNANT, ROUND_CELL)
      .icdO31("9260/3")
      .alsoIcdO31("9364/3")
      .icdO32("9364/3")
      .ncit("C4817")
      .typically(G3)
      .alsoNamed(
          "Ewing's sarcoma", "Ewing tumor", "peripheral primitive neuroectodermal tumor", "pPNET")),
  /**
   * Small round cells with an EWSR1 fusion to a gene outside the ETS family.
   *
   * <p>Its ICD-O-3.2 code came with a yearly update.
   */
  ROUND_CELL_SARCOMA_WITH_EWSR1_NON_ETS_FUSION(entry(
          "round-cell-sarcoma-with-ewsr1-non-ets-fusion",
          "round cell sarcoma with EWSR1-non-ETS fusion",
          MALIGNANT,
          ROUND_CELL)
      .icdO32("9366/3")),
  /**
   * Small round cells with a rearranged CIC gene, mostly CIC::DUX4.
   *
   * <p>Its ICD-O-3.2 code came with a yearly update.
   */
  CIC_REARRANGED_SARCOMA(
      entry("cic-rearranged-sarcoma", "CIC-rearranged sarcoma", MALIGNANT, ROUND_CELL)
          .icdO32("9367/3")
          .alsoNamed("CIC::DUX4 sarcoma")),
  /**
   * Small round cells with an altered BCOR gene, often BCOR::CCNB3.
   *
   * <p>Its ICD-O-3.2 code came with a yearly update.
   */
  BCOR_ALTERED_SARCOMA(entry(
          "sarcoma-with-bcor-genetic-alterations",
          "sarcoma with BCOR genetic alterations",
          MALIGNANT,
          ROUND_CELL)
      .icdO32("9368/3")
      .alsoNamed("BCOR-rearranged sarcoma", "BCOR::CCNB3 sarcoma")),
  /** Malignant tumour of smooth muscle; in bone a rare primary, more often a metastasis. */
  LEIOMYOSARCOMA(entry("leiomyosarcoma", "leiomyosarcoma", MALIGNANT, SMOOTH_MUSCLE)
      .icdO("8890/3")
      .ncit("C3158")
      .graded(FNCLCC)
      .alsoNamed("LMS", "leiomyosarcoma of bone")),
  /**
   * High grade, no line of differentiation; was malignant fibrous histiocytoma.
   *
   * <p>ICD-O-3.2 still lists the older name, as 8830/3.
   */
  UNDIFFERENTIATED_PLEOMORPHIC_SARCOMA(entry(
          "undifferentiated-pleomorphic-sarcoma",
          "undifferentiated pleomorphic sarcoma",
          MALIGNANT,
          OTHER_MESENCHYMAL)
      .icdO31("8830/3")
      .icdO32("8802/3")
      .alsoIcdO32("8830/3")
      .typically(G3)
      .alsoNamed("UPS", "malignant fibrous histiocytoma", "MFH")),
  /** Spindle cells in a herringbone pattern; what is left when all else is excluded. */
  FIBROSARCOMA(entry("fibrosarcoma", "fibrosarcoma", MALIGNANT, FIBROGENIC)
      .icdO("8810/3")
      .graded(FNCLCC)),
  /** The desmoid tumour of bone; digit 0 in ICD-O-3.1, 1 in 3.2. */
  DESMOPLASTIC_FIBROMA(entry(
          "desmoplastic-fibroma",
          "desmoplastic fibroma",
          INTERMEDIATE_LOCALLY_AGGRESSIVE,
          FIBROGENIC)
      .icdO31("8823/0")
      .icdO32("8823/1")
      .alsoNamed("desmoplastic fibroma of bone")),
  /** Malignant, often in several bones or organs; digit 1 in ICD-O-3.1 unless called malignant. */
  EPITHELIOID_HEMANGIOENDOTHELIOMA(entry(
          "epithelioid-hemangioendothelioma",
          "epithelioid hemangioendothelioma",
          MALIGNANT,
          VASCULAR)
      .icdO31("9133/1")
      .alsoIcdO31("9133/3")
      .icdO32("9133/3")
      .alsoNamed("EHE")),
  /** High-grade malignant tumour of vessels. */
  ANGIOSARCOMA(entry("angiosarcoma", "angiosarcoma", MALIGNANT, VASCULAR)
      .icdO("9120/3")
      .ncit("C3088")
      .typically(G3)
      .alsoNamed("hemangiosarcoma", "epithelioid angiosarcoma")),
  /** Epithelial islands in fibrous tissue, almost always in the shin. */
  ADAMANTINOMA(entry("adamantinoma", "adamantinoma", MALIGNANT, OTHER_MESENCHYMAL)
      .icdO("9261/3")
      .alsoNamed("adamantinoma of long bones")),
  /** One focus of clonal plasma cells in bone, most often a vertebra; can become myeloma. */
  SOLITARY_PLASMACYTOMA_OF_BONE(entry(
          "solitary-plasmacytoma-of-bone",
          "solitary plasmacytoma of bone",
          MALIGNANT,
          HEMATOPOIETIC)
      .icdO("9731/3")
      .ncit("C7812")
      .alsoNamed("plasmacytoma", "solitary plasmacytoma", "plasmacytoma of bone")),
  /** Clonal plasma cells throughout the marrow; the spine is its commonest place of fracture. */
  PLASMA_CELL_MYELOMA(entry("plasma-cell-myeloma", "plasma cell myeloma", MALIGNANT, HEMATOPOIETIC)
      .icdO("9732/3")
      .ncit("C3242")
      .alsoNamed("multiple myeloma", "myeloma")),
  /** Large B cells in sheets, the usual lymphoma of bone. */
  DIFFUSE_LARGE_B_CELL_LYMPHOMA(entry(
          "diffuse-large-b-cell-lymphoma",
          "diffuse large B-cell lymphoma",
          MALIGNANT,
          HEMATOPOIETIC)
      .icdO("9680/3")
      .alsoNamed("DLBCL")),
  /** Lymphoma other than Hodgkin's, type not named. */
  NON_HODGKIN_LYMPHOMA(
      entry("non-hodgkin-lymphoma", "non-Hodgkin lymphoma", MALIGNANT, HEMATOPOIETIC)
          .icdO("9591/3")
          .alsoNamed("NHL", "malignant lymphoma, non-Hodgkin", "non-Hodgkin's lymphoma")),
  /** Small follicular B cells; slow and often widespread. */
  FOLLICULAR_LYMPHOMA(entry("follicular-lymphoma", "follicular lymphoma", MALIGNANT, HEMATOPOIETIC)
      .icdO("9690/3")),
  /** Lymphoma with Reed-Sternberg cells. */
  HODGKIN_LYMPHOMA(entry("hodgkin-lymphoma", "Hodgkin lymphoma", MALIGNANT, HEMATOPOIETIC)
      .icdO("9650/3")
      .alsoNamed("Hodgkin disease", "Hodgkin's lymphoma")),
  /** Lymphoma, nothing more said. */
  LYMPHOMA(entry("lymphoma", "lymphoma", MALIGNANT, HEMATOPOIETIC)
      .icdO("9590/3")
      .alsoNamed("malignant lymphoma")),
  /** Spindle cells with an SS18 fusion, often with gland-like parts; not from the synovium. */
  SYNOVIAL_SARCOMA(entry("synovial-sarcoma", "synovial sarcoma", MALIGNANT, OTHER_MESENCHYMAL)
      .icdO("9040/3")
      .graded(FNCLCC)),
  /** Malignant tumour with skeletal muscle differentiation, subtype not named. */
  RHABDOMYOSARCOMA(
      entry("rhabdomyosarcoma", "rhabdomyosarcoma", MALIGNANT, SKELETAL_MUSCLE).icdO("8900/3")),
  /** Malignant tumour of fat, subtype not named; in the spine mostly a metastasis. */
  LIPOSARCOMA(
      entry("liposarcoma", "liposarcoma", MALIGNANT, ADIPOCYTIC).icdO("8850/3").graded(FNCLCC)),
  /**
   * Spindle cells around branching vessels, with a NAB2::STAT6 fusion; bleeds freely.
   *
   * <p>Was hemangiopericytoma, which ICD-O-3.1 coded apart as 9150/1.
   */
  SOLITARY_FIBROUS_TUMOR(entry(
          "solitary-fibrous-tumor",
          "solitary fibrous tumor",
          INTERMEDIATE_RARELY_METASTASIZING,
          FIBROGENIC)
      .icdO31("8815/0")
      .alsoIcdO31("9150/1")
      .icdO32("8815/1")
      .ncit("C7634")
      .alsoNamed("SFT", "hemangiopericytoma")),
  /** Solitary fibrous tumour that its pathologist calls malignant. */
  MALIGNANT_SOLITARY_FIBROUS_TUMOR(entry(
          "malignant-solitary-fibrous-tumor",
          "malignant solitary fibrous tumor",
          MALIGNANT,
          FIBROGENIC)
      .icdO("8815/3")
      .alsoIcdO31("9150/3")
      .alsoNamed("solitary fibrous tumor, malignant")),
  /** Sarcoma, nothing more said. */
  SARCOMA(entry("sarcoma", "sarcoma", MALIGNANT, OTHER_MESENCHYMAL)
      .icdO("8800/3")
      .alsoNamed("soft tissue sarcoma")),

  /** Grows from the arachnoid within the dura, pushes the cord aside; mostly in women. */
  MENINGIOMA(
      entry("meningioma", "meningioma", BENIGN, MENINGOTHELIAL).icdO("9530/0").cnsWho(GRADE_1)),
  /** Meningioma of lobules that look like arachnoid. */
  MENINGOTHELIAL_MENINGIOMA(
      entry("meningothelial-meningioma", "meningothelial meningioma", BENIGN, MENINGOTHELIAL)
          .icdO("9531/0")
          .cnsWho(GRADE_1)),
  /** Meningioma of spindle cells. */
  FIBROUS_MENINGIOMA(entry("fibrous-meningioma", "fibrous meningioma", BENIGN, MENINGOTHELIAL)
      .icdO("9532/0")
      .cnsWho(GRADE_1)
      .alsoNamed("fibroblastic meningioma")),
  /** Meningioma full of psammoma bodies; frequent in the thoracic spine. */
  PSAMMOMATOUS_MENINGIOMA(
      entry("psammomatous-meningioma", "psammomatous meningioma", BENIGN, MENINGOTHELIAL)
          .icdO("9533/0")
          .cnsWho(GRADE_1)),
  /** Meningioma full of vessels. */
  ANGIOMATOUS_MENINGIOMA(
      entry("angiomatous-meningioma", "angiomatous meningioma", BENIGN, MENINGOTHELIAL)
          .icdO("9534/0")
          .cnsWho(GRADE_1)),
  /** Meningioma between meningothelial and fibrous. */
  TRANSITIONAL_MENINGIOMA(
      entry("transitional-meningioma", "transitional meningioma", BENIGN, MENINGOTHELIAL)
          .icdO("9537/0")
          .cnsWho(GRADE_1)
          .alsoNamed("mixed meningioma")),
  /** Meningioma with more mitoses or other signs of grade 2. */
  ATYPICAL_MENINGIOMA(
      entry("atypical-meningioma", "atypical meningioma", BORDERLINE, MENINGOTHELIAL)
          .icdO("9539/1")
          .cnsWho(GRADE_2)),
  /** Meningioma of clear cells; the spine is a favoured place, the young are favoured patients. */
  CLEAR_CELL_MENINGIOMA(
      entry("clear-cell-meningioma", "clear cell meningioma", BORDERLINE, MENINGOTHELIAL)
          .icdO("9538/1")
          .cnsWho(GRADE_2)),
  /** Meningioma that resembles a chordoma. */
  CHORDOID_MENINGIOMA(
      entry("chordoid-meningioma", "chordoid meningioma", BORDERLINE, MENINGOTHELIAL)
          .icdO("9538/1")
          .cnsWho(GRADE_2)),
  /** Meningioma of grade 3. */
  ANAPLASTIC_MENINGIOMA(
      entry("anaplastic-meningioma", "anaplastic meningioma", MALIGNANT, MENINGOTHELIAL)
          .icdO("9530/3")
          .cnsWho(GRADE_3)
          .alsoNamed("malignant meningioma")),
  /** Once grade 3 by name; since 2021 graded by its features, so no grade is listed here. */
  PAPILLARY_MENINGIOMA(
      entry("papillary-meningioma", "papillary meningioma", MALIGNANT, MENINGOTHELIAL)
          .icdO("9538/3")),
  /**
   * Of Schwann cells, on a root beside its fibres; the commonest tumour within the spinal canal.
   */
  SCHWANNOMA(entry("schwannoma", "schwannoma", BENIGN, NERVE_SHEATH)
      .icdO("9560/0")
      .cnsWho(GRADE_1)
      .alsoNamed("neurilemmoma", "neurilemoma", "neurinoma")),
  /** Of mixed sheath cells that hold the fibres of the nerve. */
  NEUROFIBROMA(
      entry("neurofibroma", "neurofibroma", BENIGN, NERVE_SHEATH).icdO("9540/0").cnsWho(GRADE_1)),
  /** Neurofibroma along several branches of a nerve; goes with neurofibromatosis type 1. */
  PLEXIFORM_NEUROFIBROMA(
      entry("plexiform-neurofibroma", "plexiform neurofibroma", BENIGN, NERVE_SHEATH)
          .icdO("9550/0")
          .cnsWho(GRADE_1)),
  /** Of perineurial cells. */
  PERINEURIOMA(
      entry("perineurioma", "perineurioma", BENIGN, NERVE_SHEATH).icdO("9571/0").cnsWho(GRADE_1)),
  /**
   * Sarcoma of a nerve sheath, often from a plexiform neurofibroma.
   *
   * <p>ICD-O-3.2 lists the older name malignant schwannoma apart, as 9560/3.
   */
  MALIGNANT_PERIPHERAL_NERVE_SHEATH_TUMOR(entry(
          "malignant-peripheral-nerve-sheath-tumor",
          "malignant peripheral nerve sheath tumor",
          MALIGNANT,
          NERVE_SHEATH)
      .icdO("9540/3")
      .alsoIcdO32("9560/3")
      .graded(FNCLCC)
      .alsoNamed("MPNST", "neurofibrosarcoma", "malignant schwannoma")),
  /**
   * Pigmented Schwann cell tumour of spinal roots; was melanotic schwannoma.
   *
   * <p>ICD-O-3.2 still lists the older name, as 9560/1; the code here came with a yearly update.
   */
  MALIGNANT_MELANOTIC_NERVE_SHEATH_TUMOR(entry(
          "malignant-melanotic-nerve-sheath-tumor",
          "malignant melanotic nerve sheath tumor",
          MALIGNANT,
          NERVE_SHEATH)
      .icdO32("9540/3")
      .alsoIcdO32("9560/1")
      .alsoNamed("MMNST", "melanotic schwannoma")),
  /** The usual intramedullary tumour of adults, in the middle of the cord. */
  SPINAL_EPENDYMOMA(entry("spinal-ependymoma", "spinal ependymoma", MALIGNANT, EPENDYMAL)
      .icdO("9391/3")
      .cnsWho(GRADE_2, GRADE_3)
      .alsoNamed("ependymoma", "cellular ependymoma", "tanycytic ependymoma")),
  /** Older name for ependymoma of grade 3; dropped in 2021. */
  ANAPLASTIC_EPENDYMOMA(
      entry("anaplastic-ependymoma", "anaplastic ependymoma", MALIGNANT, EPENDYMAL)
          .icdO("9392/3")),
  /**
   * Spinal ependymoma with many copies of MYCN: aggressive, and given no grade in 2021.
   *
   * <p>In the ICD-O-3.2 list of 2019 its code was that of ependymoma with a RELA fusion alone; a
   * yearly update added this type.
   */
  MYCN_AMPLIFIED_SPINAL_EPENDYMOMA(entry(
          "mycn-amplified-spinal-ependymoma",
          "spinal ependymoma, MYCN-amplified",
          MALIGNANT,
          EPENDYMAL)
      .icdO32("9396/3")
      .graded(NOT_GRADED)
      .alsoNamed("MYCN-amplified spinal ependymoma")),
  /** Of the filum and conus; grade 1 until 2016, grade 2 since 2021. */
  MYXOPAPILLARY_EPENDYMOMA(
      entry("myxopapillary-ependymoma", "myxopapillary ependymoma", BORDERLINE, EPENDYMAL)
          .icdO("9394/1")
          .cnsWho(GRADE_2)),
  /** Slow glial tumour off the middle of the cord. */
  SUBEPENDYMOMA(entry("subependymoma", "subependymoma", BORDERLINE, EPENDYMAL)
      .icdO("9383/1")
      .cnsWho(GRADE_1)),
  /** Well-defined astrocytoma, above all of children; some registries write digit 3. */
  PILOCYTIC_ASTROCYTOMA(
      entry("pilocytic-astrocytoma", "pilocytic astrocytoma", BORDERLINE, ASTROCYTIC)
          .icdO("9421/1")
          .cnsWho(GRADE_1)),
  /** Infiltrating astrocytoma, its grade not part of the name. */
  DIFFUSE_ASTROCYTOMA(entry("diffuse-astrocytoma", "diffuse astrocytoma", MALIGNANT, ASTROCYTIC)
      .icdO("9400/3")
      .cnsWho(GRADE_2, GRADE_3, GRADE_4)
      .alsoNamed("astrocytoma", "astrocytoma, IDH-mutant")),
  /** Infiltrating astrocytoma of grade 3. */
  ASTROCYTOMA_GRADE_3(entry("astrocytoma-grade-3", "astrocytoma, grade 3", MALIGNANT, ASTROCYTIC)
      .icdO("9401/3")
      .cnsWho(GRADE_3)
      .alsoNamed("anaplastic astrocytoma", "astrocytoma, IDH-mutant, grade 3")),
  /** IDH-mutant astrocytoma of grade 4; in 2016 glioblastoma, IDH-mutant. */
  ASTROCYTOMA_GRADE_4(
      entry("astrocytoma-grade-4", "astrocytoma, IDH-mutant, grade 4", MALIGNANT, ASTROCYTIC)
          .icdO32("9445/3")
          .cnsWho(GRADE_4)
          .alsoNamed("glioblastoma, IDH-mutant")),
  /** Infiltrating glioma of the midline, the cord among it, with a lost H3 K27 mark. */
  DIFFUSE_MIDLINE_GLIOMA_H3_K27_ALTERED(entry(
          "diffuse-midline-glioma-h3-k27-altered",
          "diffuse midline glioma, H3 K27-altered",
          MALIGNANT,
          ASTROCYTIC)
      .icdO32("9385/3")
      .cnsWho(GRADE_4)
      .alsoNamed("diffuse midline glioma", "DMG", "diffuse midline glioma, H3 K27M-mutant")),
  /** IDH-wildtype astrocytoma of grade 4. */
  GLIOBLASTOMA(entry("glioblastoma", "glioblastoma, IDH-wildtype", MALIGNANT, ASTROCYTIC)
      .icdO("9440/3")
      .cnsWho(GRADE_4)
      .alsoNamed("glioblastoma", "glioblastoma multiforme", "GBM")),
  /**
   * Of vessels and clear stromal cells, with feeding arteries; single, or in von Hippel-Lindau
   * disease.
   */
  HEMANGIOBLASTOMA(entry("hemangioblastoma", "hemangioblastoma", BORDERLINE, VASCULAR)
      .icdO("9161/1")
      .cnsWho(GRADE_1)),
  /** Was paraganglioma of the cauda equina; ICD-O-3.2 writes digit 3, CNS WHO grade 1. */
  CAUDA_EQUINA_NEUROENDOCRINE_TUMOR(entry(
          "cauda-equina-neuroendocrine-tumor",
          "cauda equina neuroendocrine tumor",
          MALIGNANT,
          NEUROENDOCRINE)
      .icdO31("8693/1")
      .alsoIcdO31("8693/3")
      .icdO32("8693/3")
      .cnsWho(GRADE_1)
      .alsoNamed("cauda equina paraganglioma", "paraganglioma of cauda equina")),
  /** Pigmented tumour of the meninges without the features of melanoma. */
  MENINGEAL_MELANOCYTOMA(
      entry("meningeal-melanocytoma", "meningeal melanocytoma", BORDERLINE, MELANOCYTIC)
          .icdO("8728/1")),
  /** Mature fat, in the canal often with a tethered cord. */
  LIPOMA(entry("lipoma", "lipoma", BENIGN, ADIPOCYTIC).icdO("8850/0")),
  /** Cyst lined by skin with its appendages. */
  DERMOID_CYST(
      entry("dermoid-cyst", "dermoid cyst", BENIGN, GERM_CELL).icdO("9084/0").alsoNamed("dermoid")),
  /**
   * Cyst lined by skin without appendages.
   *
   * <p>Without a code here: ICD-O lists an epidermoid cyst beside the dermoid cyst, 9084/0, as a
   * germ cell tumour, and whether that holds in the spinal canal could not be checked.
   */
  EPIDERMOID_CYST(
      entry("epidermoid-cyst", "epidermoid cyst", BENIGN, EPITHELIAL).alsoNamed("epidermoid")),

  /** Tumor of a paraganglion, its site not named; malignant since ICD-O-3.2, uncertain in 3.1. */
  PARAGANGLIOMA(entry("paraganglioma", "paraganglioma", MALIGNANT, NEUROENDOCRINE)
      .icdO31("8680/1")
      .alsoIcdO31("8680/3")
      .icdO32("8680/3")),
  /** Paraganglioma of the adrenal medulla; benign in ICD-O-3.1, malignant in 3.2. */
  PHEOCHROMOCYTOMA(entry("pheochromocytoma", "pheochromocytoma", MALIGNANT, NEUROENDOCRINE)
      .icdO31("8700/0")
      .alsoIcdO31("8700/3")
      .icdO32("8700/3")),
  /** Carcinoma, nothing more said. */
  CARCINOMA(entry("carcinoma", "carcinoma", MALIGNANT, EPITHELIAL).icdO("8010/3")),
  /** Carcinoma that forms glands, of whatever organ; the organ is a {@link PrimarySite}. */
  ADENOCARCINOMA(
      entry("adenocarcinoma", "adenocarcinoma", MALIGNANT, EPITHELIAL).icdO("8140/3")),
  /** Carcinoma of squamous cells, of whatever organ. */
  SQUAMOUS_CELL_CARCINOMA(
      entry("squamous-cell-carcinoma", "squamous cell carcinoma", MALIGNANT, EPITHELIAL)
          .icdO("8070/3")
          .alsoNamed("epidermoid carcinoma")),
  /** Lung carcinoma that is not of small cells and is named no further. */
  NON_SMALL_CELL_CARCINOMA(
      entry("non-small-cell-carcinoma", "non-small cell carcinoma", MALIGNANT, EPITHELIAL)
          .icdO("8046/3")
          .alsoNamed("NSCLC", "non-small cell lung carcinoma", "non-small cell lung cancer")),
  /** High-grade neuroendocrine carcinoma of small cells, mostly of the lung. */
  SMALL_CELL_CARCINOMA(
      entry("small-cell-carcinoma", "small cell carcinoma", MALIGNANT, NEUROENDOCRINE)
          .icdO("8041/3")
          .alsoNamed("small cell neuroendocrine carcinoma")),
  /** Small cell carcinoma of the lung, stated to be of the lung. */
  SMALL_CELL_LUNG_CARCINOMA(
      entry("small-cell-lung-carcinoma", "small cell lung carcinoma", MALIGNANT, NEUROENDOCRINE)
          .icdO("8041/3")
          .alsoNamed("SCLC", "small cell lung cancer")),
  /** High-grade neuroendocrine carcinoma, its cells not named. */
  NEUROENDOCRINE_CARCINOMA(
      entry("neuroendocrine-carcinoma", "neuroendocrine carcinoma", MALIGNANT, NEUROENDOCRINE)
          .icdO("8246/3")),
  /** Well differentiated neuroendocrine tumour; was carcinoid. */
  NEUROENDOCRINE_TUMOR(
      entry("neuroendocrine-tumor", "neuroendocrine tumor", MALIGNANT, NEUROENDOCRINE)
          .icdO("8240/3")
          .alsoNamed("carcinoid", "carcinoid tumor")),
  /**
   * Breast carcinoma of no special type; ICD-O shares the code with duct carcinoma of other organs.
   */
  BREAST_DUCTAL_CARCINOMA(
      entry("breast-ductal-carcinoma", "invasive ductal breast carcinoma", MALIGNANT, EPITHELIAL)
          .icdO("8500/3")
          .alsoNamed(
              "invasive breast carcinoma of no special type",
              "invasive ductal carcinoma",
              "ductal carcinoma of breast",
              "breast ductal carcinoma")),
  /** Breast carcinoma of single files of cells. */
  BREAST_LOBULAR_CARCINOMA(entry(
          "breast-lobular-carcinoma", "invasive lobular breast carcinoma", MALIGNANT, EPITHELIAL)
      .icdO("8520/3")
      .alsoNamed("lobular carcinoma", "invasive lobular carcinoma", "breast lobular carcinoma")),
  /** Carcinoma of liver cells, mostly in a cirrhotic liver. */
  HEPATOCELLULAR_CARCINOMA(
      entry("hepatocellular-carcinoma", "hepatocellular carcinoma", MALIGNANT, EPITHELIAL)
          .icdO("8170/3")
          .alsoNamed("HCC", "liver cell carcinoma", "hepatoma")),
  /** Carcinoma of the bile ducts. */
  CHOLANGIOCARCINOMA(entry("cholangiocarcinoma", "cholangiocarcinoma", MALIGNANT, EPITHELIAL)
      .icdO("8160/3")
      .alsoNamed("bile duct carcinoma")),
  /** The commonest thyroid carcinoma; ICD-O shares the code with papillary adenocarcinoma. */
  PAPILLARY_THYROID_CARCINOMA(
      entry("papillary-thyroid-carcinoma", "papillary thyroid carcinoma", MALIGNANT, EPITHELIAL)
          .icdO("8260/3")
          .alsoNamed("papillary carcinoma of thyroid")),
  /** Thyroid carcinoma that spreads by the blood to bone. */
  FOLLICULAR_THYROID_CARCINOMA(
      entry("follicular-thyroid-carcinoma", "follicular thyroid carcinoma", MALIGNANT, EPITHELIAL)
          .icdO("8330/3")
          .alsoNamed("follicular carcinoma", "follicular carcinoma of thyroid")),
  /** Thyroid carcinoma of the cells that make calcitonin. */
  MEDULLARY_THYROID_CARCINOMA(
      entry("medullary-thyroid-carcinoma", "medullary thyroid carcinoma", MALIGNANT, NEUROENDOCRINE)
          .icdO("8345/3")
          .alsoNamed("medullary carcinoma of thyroid")),
  /** Undifferentiated thyroid carcinoma. */
  ANAPLASTIC_THYROID_CARCINOMA(
      entry("anaplastic-thyroid-carcinoma", "anaplastic thyroid carcinoma", MALIGNANT, EPITHELIAL)
          .icdO32("8020/3")
          .alsoNamed("undifferentiated thyroid carcinoma")),
  /** The usual cancer of the prostate; its vertebral metastases are mostly sclerotic. */
  PROSTATE_ADENOCARCINOMA(
      entry("prostate-adenocarcinoma", "prostate adenocarcinoma", MALIGNANT, EPITHELIAL)
          .icdO("8140/3")
          .alsoNamed("acinar adenocarcinoma of prostate", "adenocarcinoma of prostate")),
  /** Carcinoma of the renal tubules, subtype not named; its metastases are rich in vessels. */
  RENAL_CELL_CARCINOMA(entry("renal-cell-carcinoma", "renal cell carcinoma", MALIGNANT, EPITHELIAL)
      .icdO("8312/3")
      .alsoNamed("RCC", "hypernephroma")),
  /** The commonest renal cell carcinoma; ICD-O shares the code with clear cell adenocarcinoma. */
  CLEAR_CELL_RENAL_CELL_CARCINOMA(entry(
          "clear-cell-renal-cell-carcinoma",
          "clear cell renal cell carcinoma",
          MALIGNANT,
          EPITHELIAL)
      .icdO("8310/3")
      .alsoNamed("ccRCC", "renal cell carcinoma, clear cell")),
  /** Renal cell carcinoma of papillae; ICD-O shares the code with papillary adenocarcinoma. */
  PAPILLARY_RENAL_CELL_CARCINOMA(entry(
          "papillary-renal-cell-carcinoma", "papillary renal cell carcinoma", MALIGNANT, EPITHELIAL)
      .icdO("8260/3")
      .alsoNamed("renal cell carcinoma, papillary")),
  /** Renal cell carcinoma of large pale cells. */
  CHROMOPHOBE_RENAL_CELL_CARCINOMA(entry(
          "chromophobe-renal-cell-carcinoma",
          "chromophobe renal cell carcinoma",
          MALIGNANT,
          EPITHELIAL)
      .icdO("8317/3")
      .alsoNamed("renal cell carcinoma, chromophobe")),
  /** Carcinoma of the lining of the urinary tract. */
  UROTHELIAL_CARCINOMA(entry("urothelial-carcinoma", "urothelial carcinoma", MALIGNANT, EPITHELIAL)
      .icdO("8120/3")
      .alsoNamed("transitional cell carcinoma")),
  /** Carcinoma that resembles the lining of the uterus. */
  ENDOMETRIOID_CARCINOMA(
      entry("endometrioid-carcinoma", "endometrioid carcinoma", MALIGNANT, EPITHELIAL)
          .icdO("8380/3")
          .alsoNamed("endometrioid adenocarcinoma")),
  /** Serous carcinoma of ovary, tube or uterus. */
  SEROUS_CARCINOMA(
      entry("serous-carcinoma", "serous carcinoma", MALIGNANT, EPITHELIAL).icdO("8441/3")),
  /** Slow carcinoma of salivary and other glands that creeps along nerves. */
  ADENOID_CYSTIC_CARCINOMA(
      entry("adenoid-cystic-carcinoma", "adenoid cystic carcinoma", MALIGNANT, EPITHELIAL)
          .icdO("8200/3")),
  /** Carcinoma of the adrenal cortex. */
  ADRENAL_CORTICAL_CARCINOMA(
      entry("adrenal-cortical-carcinoma", "adrenal cortical carcinoma", MALIGNANT, EPITHELIAL)
          .icdO("8370/3")
          .alsoNamed("adrenocortical carcinoma")),
  /** Malignant tumour of pigment cells, of skin or elsewhere. */
  MELANOMA(entry("melanoma", "melanoma", MALIGNANT, MELANOCYTIC)
      .icdO("8720/3")
      .alsoNamed("malignant melanoma")),
  /** Germ cell tumour of the testis, now and then of the midline. */
  SEMINOMA(entry("seminoma", "seminoma", MALIGNANT, GERM_CELL).icdO("9061/3")),
  /** Mesenchymal tumour of the gut wall; digit 1 in ICD-O-3.1, 3 in 3.2. */
  GASTROINTESTINAL_STROMAL_TUMOR(entry(
          "gastrointestinal-stromal-tumor",
          "gastrointestinal stromal tumor",
          MALIGNANT,
          OTHER_MESENCHYMAL)
      .icdO31("8936/1")
      .alsoIcdO31("8936/3")
      .icdO32("8936/3")
      .alsoNamed("GIST")),
  /** Malignant tumour of pleura or peritoneum. */
  MESOTHELIOMA(entry("mesothelioma", "mesothelioma", MALIGNANT, EPITHELIAL)
      .icdO("9050/3")
      .alsoNamed("malignant mesothelioma"));

  private static final NameIndex<Histology> BY_NAME =
      NameIndex.of("histology", Histology.class, Histology::otherNames);

  private final String code;
  private final String display;
  private final BiologicalClass biologicalClass;
  private final Lineage lineage;
  private final Optional<Morphology> morphology31;
  private final Optional<Morphology> morphology32;
  private final ImmutableSet<Morphology> otherMorphologies31;
  private final ImmutableSet<Morphology> otherMorphologies32;
  private final Optional<Code> ncit;
  private final Optional<GradeRule> gradeRule;
  private final Optional<DefaultGrade> defaultGrade;
  private final ImmutableSet<CnsWhoGrade> cnsWhoGrades;
  private final ImmutableList<String> otherNames;

  Histology(HistologyEntry entry) {
    this.code = entry.code;
    this.display = entry.display;
    this.biologicalClass = entry.biologicalClass;
    this.lineage = entry.lineage;
    this.morphology31 = entry.morphology31;
    this.morphology32 = entry.morphology32;
    this.otherMorphologies31 = entry.otherMorphologies31;
    this.otherMorphologies32 = entry.otherMorphologies32;
    this.ncit = entry.ncit;
    this.gradeRule = entry.gradeRule;
    this.defaultGrade = entry.defaultGrade;
    this.cnsWhoGrades = entry.cnsWhoGrades;
    this.otherNames = entry.otherNames;
  }

  /**
   * {@return the histology with the given code}
   *
   * @param code the code, such as {@code leiomyosarcoma}
   * @throws IllegalArgumentException if no histology has the code; the message gives the nearest
   *     ones
   */
  public static Histology ofCode(String code) {
    return BY_NAME.ofCode(code);
  }

  /**
   * {@return the histology with the given name}
   *
   * <p>Names are compared as {@link #find(String)} compares them.
   *
   * @param name the name to look for
   * @throws IllegalArgumentException if no histology has the name; the message gives the nearest
   *     ones, and none of them is taken in its place
   */
  public static Histology ofName(String name) {
    return BY_NAME.get(name);
  }

  /**
   * {@return the histology with the given name, if there is one}
   *
   * <p>The name is the display text or one of the {@linkplain #otherNames() other names}. Upper
   * and lower case, accents, hyphens and other punctuation, British spelling, a plural s and a
   * trailing NOS make no difference. A name with one word more or less is another name: nothing is
   * guessed.
   *
   * @param name the name to look for
   */
  public static Optional<Histology> find(String name) {
    return BY_NAME.find(name);
  }

  /**
   * {@return every histology with the given ICD-O-3.2 morphology, in the order of this list}
   *
   * @param morphology the morphology; behaviour 6 or 9 finds all with its four digits, since these
   *     digits take the place of the one that tells a benign type from its malignant counterpart
   */
  public static ImmutableSet<Histology> ofMorphology(Morphology morphology) {
    return ofMorphology(morphology, IcdOEdition.ICD_O_3_2);
  }

  /**
   * {@return every histology with the given morphology in the given edition, in the order of this
   * list}
   *
   * <p>A type is found by its {@link #morphology(IcdOEdition)} and by its {@link
   * #otherMorphologies}.
   *
   * @param morphology the morphology; behaviour 6 or 9 finds all with its four digits
   * @param edition the edition in which the morphology was coded
   */
  public static ImmutableSet<Histology> ofMorphology(Morphology morphology, IcdOEdition edition) {
    boolean anyBehaviour = morphology.behaviour() == Behaviour.MALIGNANT_METASTATIC
        || morphology.behaviour() == Behaviour.MALIGNANT_SITE_UNCERTAIN;
    return Arrays.stream(values())
        .filter(histology -> Stream.concat(
                histology.morphology(edition).stream(),
                histology.otherMorphologies(edition).stream())
            .anyMatch(own -> anyBehaviour
                ? own.histology().equals(morphology.histology())
                : own.equals(morphology)))
        .collect(toImmutableSet());
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /**
   * {@return the ICD-O-3.2 morphology of the tumour at its primary site; empty for an entry to
   * which ICD-O gives none}
   */
  public Optional<Morphology> morphology() {
    return morphology32;
  }

  /**
   * {@return the morphology in the given edition; empty where that edition has none, or where it
   * could not be checked}
   *
   * <p>Where ICD-O-3.1 lists a name both plain and as malignant, this is the code of the plain one.
   *
   * @param edition the edition
   */
  public Optional<Morphology> morphology(IcdOEdition edition) {
    return Objects.requireNonNull(edition, "edition") == IcdOEdition.ICD_O_3_1
        ? morphology31
        : morphology32;
  }

  /**
   * {@return the codes besides {@link #morphology(IcdOEdition)} under which the given edition lists
   * a tumour of this type, by an older name or as expressly malignant; none for most types}
   *
   * <p>They are for reading records: 9150/1 of ICD-O-3.1, hemangiopericytoma, is today's solitary
   * fibrous tumour.
   *
   * @param edition the edition
   */
  public ImmutableSet<Morphology> otherMorphologies(IcdOEdition edition) {
    return Objects.requireNonNull(edition, "edition") == IcdOEdition.ICD_O_3_1
        ? otherMorphologies31
        : otherMorphologies32;
  }

  /** {@return the concept of the NCI Thesaurus, where it was checked} */
  public Optional<Code> ncit() {
    return ncit;
  }

  /** {@return how tumours of this type behave as a rule} */
  public BiologicalClass biologicalClass() {
    return biologicalClass;
  }

  /** {@return the tissue that the tumour resembles} */
  public Lineage lineage() {
    return lineage;
  }

  /**
   * {@return whether this is a sarcoma: a malignant tumour of a mesenchymal or nerve sheath
   * lineage}
   *
   * <p>Chordoma is none here, though surgeons stage it with the sarcomas of bone.
   */
  public boolean isSarcoma() {
    return biologicalClass == MALIGNANT && lineage.isSarcomatous();
  }

  /** {@return how tumours of this type come by their grade; empty where no source was checked} */
  public Optional<GradeRule> gradeRule() {
    return gradeRule;
  }

  /**
   * {@return the grade that a published table gives to this type as a rule: a default, never the
   * grade of a patient's tumour}
   */
  public Optional<DefaultGrade> defaultGradeByType() {
    return defaultGrade;
  }

  /**
   * {@return the grades of the CNS WHO classification of 2021 that this type can have, lowest
   * first; none for a type that it does not grade}
   */
  public ImmutableSet<CnsWhoGrade> possibleCnsWhoGrades() {
    return cnsWhoGrades;
  }

  /**
   * {@return whether a tumour by this name can begin in the spine: false only for {@link
   * #ATYPICAL_CARTILAGINOUS_TUMOR}}
   *
   * <p>That name is kept for the limbs; the same lesion in the axial skeleton is {@link
   * #CHONDROSARCOMA_GRADE_1}. True says only that no rule of naming forbids it: a carcinoma of
   * the breast does not begin in the spine either, and that is told by its {@link PrimarySite}.
   */
  public boolean occursInSpineAsPrimary() {
    return this != ATYPICAL_CARTILAGINOUS_TUMOR;
  }

  /** {@return older names, synonyms and abbreviations; British spelling is read and not listed} */
  public ImmutableList<String> otherNames() {
    return otherNames;
  }
}
