package dev.notochord.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/**
 * Teaches a Jackson mapper to write and read every value of this library.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new NotochordModule()).build();
 * SpinalTumorCase patient = mapper.readValue(json, SpinalTumorCase.class);
 * }</pre>
 *
 * <p>The values may stand anywhere in types of one's own. They are read strictly, whatever the
 * features of the mapper: see the {@linkplain dev.notochord.core.json package}. What is refused is
 * a {@link com.fasterxml.jackson.databind.JsonMappingException} with the path and the place.
 *
 * @since 0.1.0
 */
public final class NotochordModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Creates the module. */
  public NotochordModule() {
    super("notochord");
    for (Format<?> format : Formats.all()) {
      add(format);
    }
  }

  private <T> void add(Format<T> format) {
    addSerializer(format.type(), new Writer<>(format));
    addDeserializer(format.type(), new Reader<>(format));
  }

  private static final class Writer<T> extends JsonSerializer<T> {
    private final Format<T> format;

    Writer(Format<T> format) {
      this.format = format;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      format.write(value, out);
    }

    /** A value names its kind itself where that is needed; a type added by the mapper is not. */
    @Override
    public void serializeWithType(
        T value, JsonGenerator out, SerializerProvider provider, TypeSerializer ignored)
        throws IOException {
      format.write(value, out);
    }
  }

  private static final class Reader<T> extends JsonDeserializer<T> {
    private final Format<T> format;

    Reader(Format<T> format) {
      this.format = format;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return format.read(in);
    }
  }
}
