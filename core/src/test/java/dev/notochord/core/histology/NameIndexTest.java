package dev.notochord.core.histology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tumour| tumor",
        "TUMORS| tumor",
        "haemangioma| hemangioma",
        "oesophagus| esophagus",
        "giant-cell  tumor, NOS| giant cell tumor",
        "Hürthle| hurthle",
        "LMS| lms",
        "enostosis| enostosis",
        "uterus| uterus",
        "mass| mass"
      })
  void foldsWhatDiffersBetweenSpellings(String name, String folded) {
    assertThat(NameIndex.fold(name)).isEqualTo(folded);
  }

  @Property
  void foldingTwiceIsFoldingOnceForNamesInUse(@ForAll Histology histology) {
    String folded = NameIndex.fold(histology.display());
    assertThat(NameIndex.fold(folded)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3",
    "sarcoma, sarkoma, 1",
    "sarcoma, sarcoma, 0",
    "'', abc, 3",
    "ab, ba, 2"
  })
  void countsLettersToChange(String from, String to, int distance) {
    assertThat(NameIndex.distance(from, to, 10)).isEqualTo(distance);
  }

  @Property
  void theDistanceIsAMetricUpToItsLimit(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b,
      @ForAll @AlphaChars @StringLength(max = 8) String c) {
    int ab = NameIndex.distance(a, b, 100);
    assertThat(ab).isEqualTo(NameIndex.distance(b, a, 100));
    assertThat(ab == 0).isEqualTo(a.equals(b));
    assertThat(ab)
        .isLessThanOrEqualTo(NameIndex.distance(a, c, 100) + NameIndex.distance(c, b, 100));
    assertThat(NameIndex.distance(a, b, 2)).isEqualTo(Math.min(ab, 3));
  }

  @Test
  void refusesANameOfTwoConstants() {
    assertThatIllegalStateException()
        .isThrownBy(() -> NameIndex.of("tier", GradeTier.class, tier -> List.of("Grade")))
        .withMessage("tier 'Grade' names both LOW and HIGH");
  }
}
