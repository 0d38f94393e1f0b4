package dev.notochord.core.histology;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.code.Code;
import dev.notochord.core.code.CodeSystem;
import dev.notochord.core.code.Coded;
import java.util.Arrays;
import java.util.Optional;

/**
 * The part of the body where a tumour began, with its ICD-O-3 topography.
 *
 * <p>For a tumour that began in the spine it is the spine; for a metastasis it is the organ of the
 * primary, never the vertebra that was reached. {@link #UNKNOWN_PRIMARY} is a statement, that the
 * primary was looked for and not found; a site that the source does not state is an empty {@code
 * Optional}.
 *
 * <pre>{@code
 * PrimarySite.ofName("oesophagus").topography();  // ICD-O-3 C15.9
 * }</pre>
 *
 * <p>Topography: International Classification of Diseases for Oncology, third edition (WHO), which
 * the second revision leaves as it is. Where a part of an organ is not named, the code is that of
 * the organ as a whole. The codes are not those of ICD-10, which has others for metastases, benign
 * tumours and lymphomas.
 *
 * @since 0.1.0
 */
public enum PrimarySite implements Coded {
  /** Bone of the spine above the sacrum. */
  VERTEBRAL_COLUMN(
      "vertebral-column", "vertebral column", "C41.2", true, "spine", "spinal column", "vertebra"),
  /** Bone of the sacrum or coccyx; the topography is shared with the pelvic bones. */
  SACRUM("sacrum", "sacrum", "C41.4", true, "coccyx", "sacrum or coccyx"),
  /** Dura and other coverings of the spinal cord. */
  SPINAL_MENINGES("spinal-meninges", "spinal meninges", "C70.1", true, "spinal dura"),
  /** Spinal cord, with the conus and the filum terminale. */
  SPINAL_CORD("spinal-cord", "spinal cord", "C72.0", true, "conus medullaris", "filum terminale"),
  /** Roots below the cord. */
  CAUDA_EQUINA("cauda-equina", "cauda equina", "C72.1", true),
  /** Breast. */
  BREAST("breast", "breast", "C50.9", false, "mammary gland"),
  /** Lung and bronchus. */
  LUNG("lung", "lung", "C34.9", false, "bronchus", "bronchus and lung"),
  /** Pleura. */
  PLEURA("pleura", "pleura", "C38.4", false),
  /** Mediastinum, part not specified. */
  MEDIASTINUM("mediastinum", "mediastinum", "C38.3", false),
  /** Thymus. */
  THYMUS("thymus", "thymus", "C37.9", false),
  /** Prostate. */
  PROSTATE("prostate", "prostate", "C61.9", false, "prostate gland"),
  /** Kidney, without the renal pelvis. */
  KIDNEY("kidney", "kidney", "C64.9", false, "renal"),
  /** Renal pelvis and calyces. */
  RENAL_PELVIS("renal-pelvis", "renal pelvis", "C65.9", false),
  /** Urinary bladder. */
  BLADDER("bladder", "bladder", "C67.9", false, "urinary bladder"),
  /** Testis. */
  TESTIS("testis", "testis", "C62.9", false, "testicle"),
  /** Uterus, part not specified. */
  UTERUS("uterus", "uterus", "C55.9", false),
  /** Body of the uterus. */
  CORPUS_UTERI("corpus-uteri", "corpus uteri", "C54.9", false, "body of uterus"),
  /** Cervix of the uterus. */
  CERVIX("cervix", "cervix uteri", "C53.9", false, "cervix", "uterine cervix"),
  /** Ovary. */
  OVARY("ovary", "ovary", "C56.9", false),
  /** Thyroid gland. */
  THYROID("thyroid", "thyroid", "C73.9", false, "thyroid gland"),
  /** Adrenal gland. */
  ADRENAL("adrenal", "adrenal gland", "C74.9", false, "adrenal", "suprarenal gland"),
  /** Paraganglia outside the adrenal gland. */
  PARAGANGLIA("paraganglia", "paraganglia", "C75.5", false, "paraganglion"),
  /** Esophagus. */
  ESOPHAGUS("esophagus", "esophagus", "C15.9", false),
  /** Stomach. */
  STOMACH("stomach", "stomach", "C16.9", false, "gastric"),
  /** Small intestine, part not specified. */
  SMALL_INTESTINE("small-intestine", "small intestine", "C17.9", false, "small bowel"),
  /** Colon. */
  COLON("colon", "colon", "C18.9", false, "large bowel", "large intestine"),
  /** Rectum. */
  RECTUM("rectum", "rectum", "C20.9", false),
  /** Colon or rectum, as a source says that writes colorectal; ICD-O codes the two together so. */
  COLORECTUM(
      "colorectum",
      "colon and rectum",
      "C19.9",
      false,
      "colorectal",
      "colorectum",
      "colon or rectum"),
  /** Gastrointestinal tract, part not specified. */
  GASTROINTESTINAL_TRACT(
      "gastrointestinal-tract", "gastrointestinal tract", "C26.9", false, "gastrointestinal"),
  /** Liver. */
  LIVER("liver", "liver", "C22.0", false, "hepatic"),
  /** Bile ducts outside the liver. */
  BILE_DUCT("bile-duct", "extrahepatic bile duct", "C24.0", false, "bile duct"),
  /** Gallbladder. */
  GALLBLADDER("gallbladder", "gallbladder", "C23.9", false),
  /** Pancreas. */
  PANCREAS("pancreas", "pancreas", "C25.9", false),
  /** Head or neck, organ not specified. */
  HEAD_AND_NECK("head-and-neck", "head and neck", "C76.0", false),
  /** Nasopharynx. */
  NASOPHARYNX("nasopharynx", "nasopharynx", "C11.9", false),
  /** Larynx. */
  LARYNX("larynx", "larynx", "C32.9", false),
  /** Salivary gland, which one not specified. */
  SALIVARY_GLAND("salivary-gland", "salivary gland", "C08.9", false),
  /** Eye, part not specified. */
  EYE("eye", "eye", "C69.9", false),
  /** Skin of chest, abdomen, back, buttock or perineum. */
  SKIN_OF_TRUNK("skin-of-trunk", "skin of trunk", "C44.5", false),
  /** Skin, part not specified. */
  SKIN("skin", "skin", "C44.9", false),
  /** Brain, part not specified. */
  BRAIN("brain", "brain", "C71.9", false),
  /** Bone marrow, where registries place myeloma. */
  BONE_MARROW("bone-marrow", "bone marrow", "C42.1", false),
  /** Lymph nodes, which not specified. */
  LYMPH_NODE("lymph-node", "lymph node", "C77.9", false),
  /** Space behind the peritoneum. */
  RETROPERITONEUM("retroperitoneum", "retroperitoneum", "C48.0", false),
  /** Peritoneum. */
  PERITONEUM("peritoneum", "peritoneum", "C48.2", false),
  /** Connective and other soft tissue, place not specified. */
  SOFT_TISSUE("soft-tissue", "soft tissue", "C49.9", false),
  /**
   * Bones of the pelvis without the sacrum; the topography is shared with it.
   *
   * <p>"Pelvis" alone is not a name of it: ICD-O reads that as the region, C76.3.
   */
  PELVIC_BONE("pelvic-bone", "pelvic bone", "C41.4", false),
  /** Bone of a limb, which not specified. */
  BONE_OF_LIMB("bone-of-limb", "bone of limb", "C40.9", false),
  /** Rib, sternum or clavicle. */
  RIB_STERNUM_CLAVICLE(
      "rib-sternum-clavicle",
      "rib, sternum or clavicle",
      "C41.3",
      false,
      "rib",
      "sternum",
      "clavicle"),
  /** Bones of the skull and face. */
  SKULL("skull", "skull", "C41.0", false),
  /** Looked for and not found; never used for a primary site that nobody stated. */
  UNKNOWN_PRIMARY(
      "unknown-primary",
      "unknown primary",
      "C80.9",
      false,
      "unknown primary site",
      "cancer of unknown primary");

  private static final NameIndex<PrimarySite> BY_NAME =
      NameIndex.of("primary site", PrimarySite.class, PrimarySite::otherNames);

  private final String code;
  private final String display;
  private final Code topography;
  private final boolean spinal;
  private final ImmutableList<String> otherNames;

  PrimarySite(
      String code, String display, String topography, boolean spinal, String... otherNames) {
    this.code = code;
    this.display = display;
    this.topography = new Code(CodeSystem.ICD_O_3, topography);
    this.spinal = spinal;
    this.otherNames = ImmutableList.copyOf(otherNames);
  }

  /**
   * {@return the site with the given code}
   *
   * @param code the code, such as {@code breast}
   * @throws IllegalArgumentException if no site has the code; the message gives the nearest ones
   */
  public static PrimarySite ofCode(String code) {
    return BY_NAME.ofCode(code);
  }

  /**
   * {@return the site with the given name}
   *
   * <p>Names are compared as {@link Histology#find(String)} compares them.
   *
   * @param name the name to look for
   * @throws IllegalArgumentException if no site has the name; the message gives the nearest ones
   */
  public static PrimarySite ofName(String name) {
    return BY_NAME.get(name);
  }

  /**
   * {@return the site with the given name, if there is one}
   *
   * @param name the name to look for
   */
  public static Optional<PrimarySite> find(String name) {
    return BY_NAME.find(name);
  }

  /**
   * {@return every site with the given topography, in the order of this list}
   *
   * @param topography the code as ICD-O writes it, such as {@code C41.4}
   */
  public static ImmutableSet<PrimarySite> ofTopography(String topography) {
    return Arrays.stream(values())
        .filter(site -> site.topography.value().equals(topography))
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the ICD-O-3 topography; two sites may share one, as sacrum and pelvis do} */
  public Code topography() {
    return topography;
  }

  /** {@return whether a tumour that began here is a primary tumour of the spine or its contents} */
  public boolean isSpinal() {
    return spinal;
  }

  /** {@return other names and adjectives; British spelling is read and not listed} */
  public ImmutableList<String> otherNames() {
    return otherNames;
  }
}
