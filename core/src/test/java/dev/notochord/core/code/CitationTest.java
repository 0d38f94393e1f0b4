package dev.notochord.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

  private static Citation.Builder spine(String authors) {
    return Citation.builder().authors(authors).year(2010).journal("Spine");
  }

  @Test
  void printsTheWholeReferenceOnOneLine() {
    Citation fisher = spine("Fisher CG et al.")
        .volume("35")
        .pages("E1221-E1229")
        .doi("10.1097/BRS.0b013e3181e16ae2")
        .build();
    assertThat(fisher)
        .hasToString(
            "Fisher CG et al. Spine 2010;35:E1221-E1229. doi:10.1097/BRS.0b013e3181e16ae2");
    assertThat(fisher.url()).contains("https://doi.org/10.1097/BRS.0b013e3181e16ae2");
  }

  @Test
  void printsOnlyTheKnownParts() {
    Citation book = spine("Kaplan EL, Meier P").build();
    assertThat(book).hasToString("Kaplan EL, Meier P. Spine 2010");
    assertThat(book.url()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fisher CG et al.|Fisher 2010",
        "Kaplan EL, Meier P|Kaplan 2010",
        "van der Linden YM et al.|van der Linden 2010",
        "Blay J-Y, Soibinet P|Blay 2010",
        "Tomita K|Tomita 2010",
        "WHO Classification of Tumours Editorial Board|WHO Classification of Tumours Editorial Board 2010"
      })
  void shortensToTheFirstSurnameAndTheYear(String authors, String expected) {
    assertThat(spine(authors).build().shortForm()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://doi.org/10.1097/BRS",
        "doi:10.1097/BRS",
        "10.1097",
        "10.1097/a b",
        "11.1097/BRS"
      })
  void refusesWhatIsNoDoi(String doi) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spine("Fisher CG").doi(doi).build())
        .withMessage("citation: doi is '" + doi + "', expected '10.<registrant>/<suffix>'");
  }

  @Test
  void refusesBlankAuthorsAndJournalsAndImpossibleYears() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spine(" ").build())
        .withMessage("citation: authors are blank, expected at least a surname");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Citation.builder().authors("Fisher CG").year(2010).journal("").build())
        .withMessage("citation: journal is blank, expected a title");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Citation.builder().authors("Fisher CG").year(10).journal("Spine").build())
        .withMessage("citation: year is 10, expected four digits");
  }

  @Test
  void refusesPagesWithoutAVolume() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spine("Fisher CG").pages("1-2").build())
        .withMessage("citation: pages are '1-2' but no volume is given, expected both");
  }
}
