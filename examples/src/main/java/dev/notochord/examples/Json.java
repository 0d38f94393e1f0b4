package dev.notochord.examples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.nonparametric.TimeQuantile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes results as JSON: doubles in full precision, {@code null} for what is not defined. */
final class Json {
  private Json() {}

  static String of(OwnData results) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeNumberField("confidenceLevel", results.estimator().confidenceLevel());
      json.writeStringField(
          "interval", results.estimator().confidenceTransform().code());
      json.writeArrayFieldStart("groups");
      for (Map.Entry<String, SurvivalCurve> group : results.curves().entrySet()) {
        write(json, group.getKey(), group.getValue());
      }
      json.writeEndArray();
      if (results.logRank().isPresent()) {
        write(json, results.logRank().get());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, String name, SurvivalCurve curve)
      throws IOException {
    TimeQuantile median = curve.median();
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeNumberField("subjects", curve.subjects());
    json.writeNumberField("events", curve.totalEvents());
    write(json, "times", curve.times());
    write(json, "atRisk", curve.atRisk());
    write(json, "eventsAt", curve.events());
    write(json, "censoredAt", curve.censored());
    write(json, "survival", curve.survival());
    write(json, "standardError", curve.standardErrors());
    write(json, "lower", curve.lower());
    write(json, "upper", curve.upper());
    write(json, "median", median.time());
    write(json, "medianLower", median.lower());
    write(json, "medianUpper", median.upper());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, LogRankResult test) throws IOException {
    json.writeObjectFieldStart("logRank");
    json.writeFieldName("statistic");
    write(json, test.statistic());
    json.writeNumberField("degreesOfFreedom", test.degreesOfFreedom());
    json.writeFieldName("pValue");
    write(json, test.pValue());
    if (test.reason().isPresent()) {
      json.writeStringField("reason", test.reason().get());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, ImmutableDoubleArray values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int i = 0; i < values.length(); i++) {
      write(json, values.get(i));
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String name, ImmutableLongArray values)
      throws IOException {
    json.writeFieldName(name);
    json.writeArray(values.toArray(), 0, values.length());
  }

  private static void write(JsonGenerator json, String name, OptionalDouble value)
      throws IOException {
    json.writeFieldName(name);
    write(json, value.orElse(Double.NaN));
  }

  private static void write(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }
}
