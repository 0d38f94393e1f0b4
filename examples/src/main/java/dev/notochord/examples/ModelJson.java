package dev.notochord.examples;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.notochord.survival.Estimate;
import dev.notochord.survival.regression.ChiSquareTest;
import dev.notochord.survival.regression.CoxCoefficient;
import dev.notochord.survival.regression.CoxFit;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a Cox model as JSON: doubles in full precision, {@code null} for what is not defined. */
final class ModelJson {
  private ModelJson() {}

  static void write(OwnModel results, OutputStream out) throws IOException {
    CoxFit fit = results.fit();
    try (JsonGenerator json = Json.open(out)) {
      json.writeStartObject();
      json.writeNumberField("confidenceLevel", fit.model().confidenceLevel());
      json.writeNumberField("rowsLeftOut", results.leftOut());
      json.writeObjectFieldStart("cox");
      json.writeStringField("status", fit.status().name());
      json.writeNumberField("iterations", fit.iterations());
      Json.write(json, "affectedColumns", fit.affectedColumns());
      json.writeStringField("advice", fit.advice().orElse(null));
      json.writeStringField("variance", fit.variance().name());
      json.writeNumberField("rows", fit.usedRows());
      json.writeNumberField("events", fit.events());
      json.writeArrayFieldStart("coefficients");
      for (CoxCoefficient coefficient : fit.coefficients()) {
        write(json, coefficient);
      }
      json.writeEndArray();
      write(json, "nullLogLikelihood", fit.nullLogLikelihood());
      write(json, "logLikelihood", fit.logLikelihood());
      write(json, "likelihoodRatioTest", fit.likelihoodRatioTest());
      write(json, "waldTest", fit.waldTest());
      write(json, "scoreTest", fit.scoreTest());
      Estimate concordance = fit.concordance().concordance();
      write(json, "concordance", concordance.value());
      write(json, "concordanceStandardError", concordance.standardError());
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, CoxCoefficient coefficient) throws IOException {
    Estimate ratio = coefficient.hazardRatio();
    json.writeStartObject();
    json.writeStringField("name", coefficient.name());
    write(json, "estimate", coefficient.estimate().value());
    write(json, "standardError", coefficient.estimate().standardError());
    write(json, "hazardRatio", ratio.value());
    write(json, "lower", ratio.interval().lower());
    write(json, "upper", ratio.interval().upper());
    write(json, "pValue", coefficient.pValue());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, ChiSquareTest test)
      throws IOException {
    json.writeObjectFieldStart(name);
    write(json, "statistic", test.statistic());
    json.writeNumberField("degreesOfFreedom", test.degreesOfFreedom());
    write(json, "pValue", test.pValue());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    Json.write(json, value);
  }
}
