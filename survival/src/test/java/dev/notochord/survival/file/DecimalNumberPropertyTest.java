package dev.notochord.survival.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecimalNumberPropertyTest {
  private static double parse(String text) {
    byte[] bytes = ("," + text + ",").getBytes(StandardCharsets.US_ASCII);
    return DecimalNumber.parse(bytes, 1, bytes.length - 1);
  }

  @Property(tries = 400)
  void everyDoubleReadsBackAsJavaWritesIt(@ForAll double value) {
    assertThat(parse(Double.toString(value))).isEqualTo(value);
  }

  @Property(tries = 400)
  void readsTheNearestDoubleOrRefuses(@ForAll("nearlyNumbers") String text) {
    double expected;
    if (text.isEmpty() || text.equals("NA") || text.equals("NaN")) {
      expected = Double.NaN;
    } else if (text.matches("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?")) {
      double value = Double.parseDouble(text);
      expected = Double.isInfinite(value) ? Double.POSITIVE_INFINITY : value;
    } else {
      expected = Double.POSITIVE_INFINITY;
    }
    // Boxed, so that NaN equals NaN.
    assertThat(parse(text)).isEqualTo(Double.valueOf(expected));
  }

  @Provide
  Arbitrary<String> nearlyNumbers() {
    return Arbitraries.oneOf(
        Arbitraries.strings()
            .withChars("0123456789")
            .ofMaxLength(25)
            .flatMap(whole -> Arbitraries.strings()
                .withChars("0123456789")
                .ofMaxLength(30)
                .map(part -> whole + "." + part)),
        Arbitraries.strings().withChars("0159+-.eENAa ").ofMaxLength(6));
  }
}
