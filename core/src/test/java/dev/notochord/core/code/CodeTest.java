package dev.notochord.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

  @Property
  void readsItsOwnText(
      @ForAll CodeSystem system,
      @ForAll @NotEmpty @NumericChars @AlphaChars @Chars({'.', ':', '-'}) String value) {
    Code code = new Code(system, value);
    assertThat(Code.parse(code.toString())).isEqualTo(code);
  }

  @Test
  void printsTheSystemAndTheValue() {
    assertThat(new Code(CodeSystem.SNOMED_CT, "12989004")).hasToString("SNOMED CT 12989004");
    assertThat(new Code(CodeSystem.ICD_O_3, "C41.2")).hasToString("ICD-O-3 C41.2");
  }

  @Test
  void keepsLeadingZeros() {
    assertThat(Code.parse("UBERON 0004635").value()).isEqualTo("0004635");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " 12989004", "12989004 "})
  void refusesAValueThatIsEmptyOrHasBlanksAtAnEnd(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Code(CodeSystem.SNOMED_CT, value))
        .withMessage(
            "SNOMED CT code '" + value + "': expected a value without blanks at either end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RadLex RID12345", "FMA", "snomed ct 12989004"})
  void refusesTextOfNoKnownSystem(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Code.parse(text))
        .withMessage(
            "code '" + text
                + "': expected a value after one of [SNOMED CT, ICD-O-3, UBERON, FMA, ICD-10-CM, NCIt, LOINC, DCM]");
  }
}
