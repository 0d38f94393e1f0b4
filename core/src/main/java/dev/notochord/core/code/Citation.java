package dev.notochord.core.code;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * A reference to the published source of a number or definition.
 *
 * <pre>{@code
 * Citation fisher = Citation.builder()
 *     .authors("Fisher CG et al.")
 *     .year(2010)
 *     .journal("Spine")
 *     .volume("35")
 *     .pages("E1221-E1229")
 *     .doi("10.1097/BRS.0b013e3181e16ae2")
 *     .build();
 * fisher.shortForm();  // "Fisher 2010"
 * fisher.toString();   // "Fisher CG et al. Spine 2010;35:E1221-E1229. doi:10.1097/BRS.0b013e3181e16ae2"
 * }</pre>
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Citation {
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
  private static final Pattern END_OF_FIRST_AUTHOR = Pattern.compile(",| et al\\.?");
  private static final Pattern TRAILING_INITIALS = Pattern.compile(" [\\p{Lu}.-]+$");

  Citation() {}

  /** {@return a builder; authors, year and journal are required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the authors as the reference list gives them, surname before initials: {@code Fisher CG et al.}} */
  public abstract String authors();

  /** {@return the year of publication} */
  public abstract int year();

  /** {@return the journal, abbreviated as usual, or the title of a book} */
  public abstract String journal();

  /** {@return the volume} */
  public abstract Optional<String> volume();

  /** {@return the first and last page, or the number of the article} */
  public abstract Optional<String> pages();

  /** {@return the digital object identifier, beginning with {@code 10.}, without a resolver in front} */
  public abstract Optional<String> doi();

  @Value.Check
  void check() {
    checkArgument(!authors().isBlank(), "citation: authors are blank, expected at least a surname");
    checkArgument(!journal().isBlank(), "citation: journal is blank, expected a title");
    checkArgument(
        year() >= 1500 && year() <= 2999, "citation: year is %s, expected four digits", year());
    checkArgument(
        doi().isEmpty() || DOI.matcher(doi().get()).matches(),
        "citation: doi is '%s', expected '10.<registrant>/<suffix>'",
        doi().orElse(""));
    checkArgument(
        pages().isEmpty() || volume().isPresent(),
        "citation: pages are '%s' but no volume is given, expected both",
        pages().orElse(""));
  }

  /** {@return the surname of the first author and the year, such as {@code Fisher 2010}} */
  public String shortForm() {
    String first = END_OF_FIRST_AUTHOR.split(authors(), 2)[0].strip();
    return TRAILING_INITIALS.matcher(first).replaceFirst("") + " " + year();
  }

  /** {@return the address that resolves the DOI, if there is one} */
  public Optional<String> url() {
    return doi().map(doi -> "https://doi.org/" + doi);
  }

  /** {@return the reference on one line: authors, journal, year, volume, pages, DOI} */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(authors());
    if (!authors().endsWith(".")) {
      line.append('.');
    }
    line.append(' ').append(journal()).append(' ').append(year());
    volume().ifPresent(volume -> line.append(';').append(volume));
    pages().ifPresent(pages -> line.append(':').append(pages));
    doi().ifPresent(doi -> line.append(". doi:").append(doi));
    return line.toString();
  }

  /** Builds a {@link Citation}: each method sets the part of its name, once. */
  public static final class Builder extends ImmutableCitation.Builder {
    Builder() {}
  }
}
