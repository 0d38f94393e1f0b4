package dev.notochord.examples;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.code.Coded;
import dev.notochord.core.histology.Morphology;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.outcome.Observation;
import dev.notochord.core.outcome.Observed;
import dev.notochord.survival.comparison.LogRankResult;
import dev.notochord.survival.competing.CumulativeIncidenceCurves;
import dev.notochord.survival.competing.GrayTestResult;
import dev.notochord.survival.nonparametric.SurvivalCurve;
import dev.notochord.survival.nonparametric.TimeQuantile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes results as JSON: doubles in full precision, {@code null} for what is not defined. */
final class Json {
  private Json() {}

  static void write(OwnData results, OutputStream out) throws IOException {
    try (JsonGenerator json = open(out)) {
      json.writeStartObject();
      json.writeNumberField("confidenceLevel", results.estimator().confidenceLevel());
      json.writeStringField(
          "interval", results.estimator().confidenceTransform().code());
      json.writeNumberField("rowsLeftOut", results.leftOut());
      json.writeArrayFieldStart("groups");
      for (Map.Entry<String, SurvivalCurve> group : results.curves().entrySet()) {
        write(json, group.getKey(), group.getValue());
      }
      json.writeEndArray();
      if (results.logRank().isPresent()) {
        write(json, results.logRank().get());
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  static void write(OwnCauses results, OutputStream out) throws IOException {
    try (JsonGenerator json = open(out)) {
      json.writeStartObject();
      json.writeNumberField("confidenceLevel", results.estimator().confidenceLevel());
      json.writeStringField(
          "interval", results.estimator().confidenceTransform().code());
      json.writeNumberField("rowsLeftOut", results.leftOut());
      json.writeArrayFieldStart("groups");
      for (Map.Entry<String, CumulativeIncidenceCurves> group : results.curves().entrySet()) {
        write(json, group.getKey(), group.getValue());
      }
      json.writeEndArray();
      if (!results.grayTests().isEmpty()) {
        json.writeArrayFieldStart("grayTests");
        for (int k = 0; k < results.causes().size(); k++) {
          GrayTestResult test = results.grayTests().get(k);
          json.writeStartObject();
          json.writeStringField("cause", results.causes().get(k));
          write(json, test.statistic(), test.degreesOfFreedom(), test.pValue(), test.reason());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      if (results.noTest().isPresent()) {
        json.writeStringField("noGrayTest", results.noTest().get());
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** Writes the cases one by one, each as what its row states, what it leaves open, and what is wrong with it. */
  static void write(OwnCases cases, OutputStream out) throws IOException {
    try (JsonGenerator json = open(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("cases");
      for (CaseRow row : cases.rows()) {
        write(json, row);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  static JsonGenerator open(OutputStream out) throws IOException {
    return new JsonFactory()
        .createGenerator(out, JsonEncoding.UTF8)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .useDefaultPrettyPrinter();
  }

  private static void write(JsonGenerator json, CaseRow row) throws IOException {
    SpinalLesion lesion = row.patient().lesions().get(0);
    json.writeStartObject();
    json.writeStringField("id", row.patient().id());
    json.writeArrayFieldStart("levels");
    if (lesion.levels().isPresent()) {
      for (VertebralLevel level : lesion.levels().get().levels()) {
        json.writeString(level.code());
      }
    }
    json.writeEndArray();
    json.writeStringField("levelText", lesion.levelText().orElse(null));
    json.writeObjectFieldStart("histology");
    json.writeStringField("name", lesion.histology().map(Coded::display).orElse(null));
    json.writeStringField("icdO3", lesion.morphology().map(Morphology::toString).orElse(null));
    json.writeEndObject();
    write(json, "unknown", row.unknown());
    json.writeObjectFieldStart("endpoints");
    for (Endpoint endpoint : Endpoint.values()) {
      json.writeObjectFieldStart(endpoint.code());
      write(json, CaseWords.observe(row.patient(), endpoint));
      json.writeEndObject();
    }
    json.writeEndObject();
    write(json, "problems", row.problems());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Observation observation) throws IOException {
    if (observation instanceof Observed observed) {
      json.writeNumberField("time", observed.months());
      json.writeBooleanField("event", observed.isEvent());
      json.writeStringField("status", observed.status().code());
      json.writeStringField("reason", observed.reason());
    } else {
      json.writeStringField("notObservable", observation.reason());
    }
  }

  static void write(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
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

  private static void write(JsonGenerator json, String name, CumulativeIncidenceCurves curves)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeNumberField("subjects", curves.subjects());
    write(json, "times", curves.times());
    write(json, "atRisk", curves.atRisk());
    write(json, "censoredAt", curves.censored());
    write(json, "eventFree", curves.eventFreeSurvival());
    json.writeArrayFieldStart("causes");
    for (int cause = 1; cause <= curves.causes().size(); cause++) {
      json.writeStartObject();
      json.writeStringField("name", curves.causes().get(cause - 1));
      json.writeNumberField("events", curves.totalEvents(cause));
      write(json, "eventsAt", curves.events(cause));
      write(json, "incidence", curves.incidence(cause));
      write(json, "standardError", curves.standardErrors(cause));
      write(json, "lower", curves.lower(cause));
      write(json, "upper", curves.upper(cause));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, LogRankResult test) throws IOException {
    json.writeObjectFieldStart("logRank");
    write(json, test.statistic(), test.degreesOfFreedom(), test.pValue(), test.reason());
    json.writeEndObject();
  }

  private static void write(
      JsonGenerator json,
      double statistic,
      int degreesOfFreedom,
      double pValue,
      Optional<String> reason)
      throws IOException {
    json.writeFieldName("statistic");
    write(json, statistic);
    json.writeNumberField("degreesOfFreedom", degreesOfFreedom);
    json.writeFieldName("pValue");
    write(json, pValue);
    if (reason.isPresent()) {
      json.writeStringField("reason", reason.get());
    }
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

  static void write(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }
}
