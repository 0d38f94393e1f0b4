package dev.notochord.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import dev.notochord.core.code.Coded;
import dev.notochord.core.neurology.IsncsciClassification;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of formats is complete: no type and no part of one is left out. */
class FormatsTest {
  /** A result, which is calculated from its examination and no record. */
  private static final Set<Class<?>> NOT_IN_DOCUMENTS = Set.of(IsncsciClassification.class);

  /** Every enum, record and value class of the vocabulary. */
  private static Stream<Class<?>> types() throws IOException {
    return ClassPath.from(Coded.class.getClassLoader())
        .getTopLevelClassesRecursive("dev.notochord.core")
        .stream()
        .<Class<?>>map(ClassPath.ClassInfo::load)
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .filter(type -> !type.getPackageName().contains(".arbitrary"))
        .filter(type -> (type.isEnum() && Coded.class.isAssignableFrom(type))
            || type.isRecord()
            || type.isSealed()
            || isValue(type));
  }

  /** Immutables leaves its implementation beside each value class. */
  private static boolean isValue(Class<?> type) {
    try {
      Class.forName(type.getPackageName() + ".Immutable" + type.getSimpleName());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Test
  void everyTypeOfTheVocabularyHasAFormat() throws IOException {
    Set<Class<?>> known = Formats.all().stream().map(Format::type).collect(Collectors.toSet());
    assertThat(types().filter(type -> !NOT_IN_DOCUMENTS.contains(type)))
        .as("types without a format")
        .allMatch(known::contains);
  }

  @Test
  void noTwoFormatsShareATypeOrAName() {
    assertThat(Formats.all().stream().map(Format::type)).doesNotHaveDuplicates();
    assertThat(Formats.all().stream().map(Format::name)).doesNotHaveDuplicates();
  }

  @Test
  void everyPartOfAValueIsAProperty() {
    for (Format<?> format : Formats.all()) {
      if (format instanceof ObjectFormat<?, ?> object) {
        Set<String> properties = new TreeSet<>(object.propertyNames());
        properties.removeAll(Set.of(UnionFormat.TYPE, "schemaVersion"));
        assertThat(properties).as(format.name()).isEqualTo(parts(format.type()));
      }
    }
  }

  private static Set<String> parts(Class<?> type) {
    Stream<String> parts = type.isRecord()
        ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
        : Stream.of(type.getMethods())
            .filter(method -> method.getParameterCount() == 0)
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .map(Method::getName);
    return parts.collect(Collectors.toCollection(TreeSet::new));
  }
}
