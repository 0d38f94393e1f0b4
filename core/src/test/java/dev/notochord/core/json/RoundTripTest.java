package dev.notochord.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.notochord.core.arbitrary.VocabularyArbitraryProvider;
import dev.notochord.core.code.Coded;
import dev.notochord.core.dose.LinearQuadratic;
import dev.notochord.core.neurology.IsncsciClassification;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of the vocabulary is read back from what was written, and fits the schema. */
class RoundTripTest {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().addModule(new NotochordModule()).build();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CaseJson.schema());

  /** What is calculated and what calculates is no record. */
  private static final Set<Class<?>> NOT_IN_DOCUMENTS =
      Set.of(IsncsciClassification.class, LinearQuadratic.class);

  @Provide
  Arbitrary<Tuple2<Class<?>, Object>> values() {
    return Arbitraries.of(VocabularyArbitraryProvider.types().stream()
            .filter(type -> !NOT_IN_DOCUMENTS.contains(type))
            .toList())
        .flatMap(type -> VocabularyArbitraryProvider.of(type)
            .orElseThrow()
            .asGeneric()
            .map(value -> Tuple.of(type, value)));
  }

  @Property(tries = 4000)
  void everyValueReadsItsOwnJson(@ForAll("values") Tuple2<Class<?>, Object> value)
      throws JsonProcessingException {
    String json = MAPPER.writeValueAsString(value.get2());
    assertThat((Object) MAPPER.readValue(json, value.get1())).as(json).isEqualTo(value.get2());
  }

  @Property(tries = 500)
  void everyCaseReadsItsOwnDocumentAndFitsTheSchema(@ForAll SpinalTumorCase patient)
      throws JsonProcessingException {
    String json = CaseJson.write(patient);
    assertThat(CaseJson.read(json)).isEqualTo(patient);
    assertThat(SCHEMA.validate(MAPPER.readTree(json))).as(json).isEmpty();
  }

  @Property(tries = 100)
  void whatOneMapperWritesAnotherReads(@ForAll SpinalTumorCase patient)
      throws JsonProcessingException {
    assertThat(CaseJson.read(MAPPER.writeValueAsString(patient))).isEqualTo(patient);
    assertThat(MAPPER.readValue(CaseJson.write(patient), SpinalTumorCase.class)).isEqualTo(patient);
  }

  static Set<Class<?>> vocabularies() {
    return Formats.all().stream()
        .map(Format::type)
        .filter(Class::isEnum)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void everyConstantIsItsCode(Class<?> vocabulary) throws JsonProcessingException {
    for (Object constant : vocabulary.getEnumConstants()) {
      String json = MAPPER.writeValueAsString(constant);
      assertThat(json).isEqualTo("\"" + ((Coded) constant).code() + "\"");
      assertThat((Object) MAPPER.readValue(json, vocabulary)).isSameAs(constant);
    }
  }

  @Test
  void thereAreRandomValuesOfEveryTypeWithAFormat() {
    Set<Class<?>> without = new HashSet<>();
    for (Format<?> format : Formats.all()) {
      if (!format.type().isEnum() && !VocabularyArbitraryProvider.types().contains(format.type())) {
        without.add(format.type());
      }
    }
    assertThat(without).isEmpty();
  }
}
