package dev.notochord.core.histology;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.errorprone.annotations.Immutable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ICD-O morphology: the histology in four digits and the behaviour behind a slash, {@code
 * 8890/3}.
 *
 * @param histology the four digits of the histology, the first of them 8 or 9
 * @param behaviour the behaviour
 * @since 0.1.0
 */
@Immutable
public record Morphology(String histology, Behaviour behaviour) {
  private static final Pattern HISTOLOGY = Pattern.compile("[89]\\d{3}");
  private static final Pattern TEXT = Pattern.compile("([^/]*)/([^/]*)");

  /**
   * Creates a morphology; whether ICD-O lists the combination is not checked, as ICD-O allows.
   *
   * @param histology the four digits
   * @param behaviour the behaviour
   * @throws IllegalArgumentException if {@code histology} is not four digits from 8000 to 9999
   */
  public Morphology {
    checkNotNull(behaviour, "behaviour");
    checkArgument(
        HISTOLOGY.matcher(histology).matches(),
        "ICD-O histology '%s': expected four digits from 8000 to 9999",
        histology);
  }

  /**
   * {@return the morphology written {@code 8890/3}}
   *
   * @param text the text to read
   * @throws IllegalArgumentException if the text has another form or the behaviour digit has no
   *     meaning
   */
  public static Morphology parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    checkArgument(matcher.matches(), "ICD-O morphology '%s': expected a form like 8890/3", text);
    return new Morphology(matcher.group(1), Behaviour.ofCode(matcher.group(2)));
  }

  /**
   * {@return the same histology at a metastatic site: behaviour 6, {@code 8890/6}}
   *
   * <p>ICD-O lets every behaviour stand behind every histology (its rule F), so that this is a
   * well-formed code for a benign or uncertain tumour too. It then says more than its name did:
   * digit 6 is malignant. A giant cell tumour of bone, {@code 9250/1}, can be found in the lung
   * without being malignant; whoever writes {@code 9250/6} for it states that it was, and 9250/6
   * no longer tells it from {@code 9250/3}.
   *
   * @see <a href="https://training.seer.cancer.gov/coding/guidelines/rule_f.html">SEER training:
   *     rule F, the morphology code matrix</a>
   */
  public Morphology asMetastasis() {
    return new Morphology(histology, Behaviour.MALIGNANT_METASTATIC);
  }

  /** {@return {@code 8890/3}} */
  @Override
  public String toString() {
    return histology + "/" + behaviour.code();
  }
}
