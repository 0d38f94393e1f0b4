package dev.notochord.core.histology;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.notochord.core.code.Coded;
import java.util.Optional;

/**
 * The kind of tumour that the microscope shows.
 *
 * <p>Only entries whose ICD-O-3.2 code was checked are listed. A source that names something else,
 * or adds a subtype such as giant cell-rich osteosarcoma, is kept in words beside it; the name of
 * an organ, such as liver cancer, is a {@link PrimarySite} and no histology.
 *
 * <pre>{@code
 * Histology.ofName("Leiomyosarcoma").morphology();  // Optional[8890/3]
 * Histology.find("liver cancer");                   // Optional.empty
 * }</pre>
 *
 * @see <a href="https://www.naaccr.org/icdo3/">NAACCR: ICD-O-3.2 list and implementation guidelines</a>
 * @since 0.1.0
 */
public enum Histology implements Coded {
  /** Malignant tumour of smooth muscle; in bone a rare primary, more often a metastasis. */
  LEIOMYOSARCOMA("leiomyosarcoma", "leiomyosarcoma", "8890/3"),
  /** Malignant tumour that forms bone; the code is the one without a subtype. */
  OSTEOSARCOMA("osteosarcoma", "osteosarcoma", "9180/3"),
  /** Malignant tumour that forms cartilage, not further specified. */
  CHONDROSARCOMA("chondrosarcoma", "chondrosarcoma", "9220/3"),
  /** Small round cells with islands of cartilage; high grade. */
  MESENCHYMAL_CHONDROSARCOMA("mesenchymal-chondrosarcoma", "mesenchymal chondrosarcoma", "9240/3"),
  /**
   * Giant cell tumour of bone, locally aggressive and rarely metastasising.
   *
   * <p>The name without "of bone" is read as this entry.
   */
  GIANT_CELL_TUMOR_OF_BONE(
      "giant-cell-tumor-of-bone",
      "giant cell tumor of bone",
      "9250/1",
      "giant cell tumour of bone",
      "giant cell tumor",
      "giant cell tumour"),
  /** Carcinoma of the renal tubules, subtype not specified. */
  RENAL_CELL_CARCINOMA("renal-cell-carcinoma", "renal cell carcinoma", "8312/3"),
  /** The most common renal cell carcinoma; ICD-O shares its code with clear cell adenocarcinoma of other organs. */
  CLEAR_CELL_RENAL_CELL_CARCINOMA(
      "clear-cell-renal-cell-carcinoma",
      "clear cell renal cell carcinoma",
      "8310/3",
      "renal cell carcinoma (clear cell)"),
  /** Neuroendocrine tumour of a paraganglion, its site not specified; malignant since ICD-O-3.2. */
  PARAGANGLIOMA("paraganglioma", "paraganglioma", "8680/3");

  private static final ImmutableMap<String, Histology> BY_NAME = byName();

  private final String code;
  private final String display;
  private final Morphology morphology;
  private final ImmutableList<String> otherNames;

  Histology(String code, String display, String morphology, String... otherNames) {
    this.code = code;
    this.display = display;
    this.morphology = Morphology.parse(morphology);
    this.otherNames = ImmutableList.copyOf(otherNames);
  }

  private static ImmutableMap<String, Histology> byName() {
    ImmutableMap.Builder<String, Histology> names = ImmutableMap.builder();
    for (Histology histology : values()) {
      names.put(histology.display, histology);
      histology.otherNames.forEach(name -> names.put(name, histology));
    }
    return names.buildOrThrow();
  }

  /**
   * {@return the histology with the given name or spelling, in upper or lower case}
   *
   * @param name the name to look for
   * @throws IllegalArgumentException if no entry has the name
   */
  public static Histology ofName(String name) {
    Optional<Histology> found = find(name);
    checkArgument(found.isPresent(), "histology '%s': expected one of %s", name, BY_NAME.keySet());
    return found.get();
  }

  /**
   * {@return the histology with the given name or spelling, in upper or lower case, if there is
   * one}
   *
   * @param name the name to look for
   */
  public static Optional<Histology> find(String name) {
    return Optional.ofNullable(BY_NAME.get(Ascii.toLowerCase(name)));
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String display() {
    return display;
  }

  /** {@return the ICD-O-3.2 morphology of the tumour at its primary site; empty for an entry to which ICD-O gives none} */
  public Optional<Morphology> morphology() {
    return Optional.of(morphology);
  }
}
