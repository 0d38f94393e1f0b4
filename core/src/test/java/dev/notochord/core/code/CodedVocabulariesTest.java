package dev.notochord.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every closed vocabulary of the module promises. */
class CodedVocabulariesTest {

  /** Every enum of the module that is {@link Coded}. */
  static List<Class<?>> vocabularies() throws IOException {
    return ClassPath.from(Coded.class.getClassLoader())
        .getTopLevelClassesRecursive("dev.notochord.core")
        .stream()
        .<Class<?>>map(ClassPath.ClassInfo::load)
        .filter(type -> type.isEnum() && Coded.class.isAssignableFrom(type))
        .toList();
  }

  private static Coded[] constants(Class<?> vocabulary) {
    return (Coded[]) vocabulary.getEnumConstants();
  }

  @Test
  void theVocabulariesWereFound() throws IOException {
    assertThat(vocabularies()).hasSizeGreaterThan(26);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void codesAreDistinctTokensWithoutBlanks(Class<?> vocabulary) {
    assertThat(Arrays.stream(constants(vocabulary)).map(Coded::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-Za-z0-9_-]+"));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void displayTextsAreDistinctAndWithoutBlanksAtTheEnds(Class<?> vocabulary) {
    assertThat(Arrays.stream(constants(vocabulary)).map(Coded::display))
        .doesNotHaveDuplicates()
        .allMatch(text -> !text.isEmpty() && text.equals(text.strip()));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void eachConstantIsFoundByItsCodeAndNothingElseIs(Class<?> vocabulary) throws Exception {
    Method ofCode = vocabulary.getMethod("ofCode", String.class);
    for (Coded constant : constants(vocabulary)) {
      assertThat(ofCode.invoke(null, constant.code())).isSameAs(constant);
    }
    assertThatThrownBy(() -> ofCode.invoke(null, "no such code"))
        .cause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'no such code': ");
  }
}
