package dev.notochord.staging.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.notochord.core.code.Citation;
import dev.notochord.core.code.Coded;
import dev.notochord.staging.StagingReport;
import dev.notochord.staging.StagingSystems;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Contribution;
import dev.notochord.staging.assessment.Criterion;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.assessment.PublishedOutcome;
import dev.notochord.staging.assessment.ScoreRange;
import dev.notochord.staging.assessment.StagingClass;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The shape of the documents. */
final class AssessmentTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AssessmentTree() {}

  static ObjectNode of(Assessment<?> assessment) {
    ObjectNode tree = JSON.objectNode();
    tree.set("system", of(assessment.system()));
    assessment.total().ifPresent(total -> tree.set("total", of(total)));
    ArrayNode totals = tree.putArray("attainableTotals");
    assessment.attainableTotals().stream()
        .filter(total -> !Double.isInfinite(total))
        .forEach(total -> totals.add(number(total)));
    ArrayNode classes = tree.putArray("possibleClasses");
    assessment.possibleClasses().forEach(candidate -> classes.add(of(candidate)));
    ArrayNode contributions = tree.putArray("contributions");
    assessment.contributions().forEach(part -> contributions.add(of(part)));
    tree.set("missing", words(assessment.missing()));
    tree.set("decidingFindings", words(assessment.decidingFindings()));
    tree.set("caveats", words(assessment.caveats()));
    return tree;
  }

  static ObjectNode of(StagingReport report) {
    ObjectNode tree = JSON.objectNode().put("case", report.caseId());
    ArrayNode entries = tree.putArray("entries");
    for (StagingReport.Entry entry : report.entries()) {
      ObjectNode node = entries.addObject();
      entry.lesion().ifPresent(lesion -> node.put("lesion", lesion));
      entry.whyNot().ifPresent(reason -> {
        node.set("system", of(entry.system()));
        node.put("whyNot", reason);
      });
      entry.assessment().ifPresent(assessment -> node.set("assessment", of(assessment)));
    }
    ArrayNode missing = tree.putArray("notAvailable");
    StagingSystems.notAvailable()
        .forEach(system -> missing
            .addObject()
            .put("id", system.id())
            .put("name", system.name())
            .put("reason", system.reason()));
    return tree;
  }

  private static ObjectNode of(SystemDescription system) {
    ObjectNode tree = JSON.objectNode().put("id", system.id()).put("name", system.name());
    system.variant().ifPresent(variant -> tree.put("variant", variant));
    system.direction().ifPresent(direction -> tree.put("direction", direction.code()));
    system.range().ifPresent(range -> tree.set("range", of(range)));
    tree.put("verification", system.verification().code());
    tree.set("citation", of(system.citation()));
    return tree;
  }

  private static ObjectNode of(Citation citation) {
    ObjectNode tree = JSON.objectNode()
        .put("authors", citation.authors())
        .put("year", citation.year())
        .put("journal", citation.journal());
    citation.volume().ifPresent(volume -> tree.put("volume", volume));
    citation.pages().ifPresent(pages -> tree.put("pages", pages));
    citation.doi().ifPresent(doi -> tree.put("doi", doi));
    return tree;
  }

  private static ObjectNode of(ScoreRange range) {
    ObjectNode tree = JSON.objectNode();
    if (!Double.isInfinite(range.min())) {
      tree.set("min", number(range.min()));
    }
    tree.set("max", number(range.max()));
    return tree;
  }

  private static ObjectNode of(StagingClass candidate) {
    ObjectNode tree = JSON.objectNode()
        .put("code", candidate.code())
        .put("display", candidate.display())
        .put("defined", candidate.isDefined());
    candidate.totals().ifPresent(totals -> tree.set("totals", of(totals)));
    candidate.meaning().ifPresent(meaning -> tree.put("meaning", meaning));
    if (!candidate.outcomes().isEmpty()) {
      ArrayNode outcomes = tree.putArray("outcomes");
      candidate.outcomes().forEach(outcome -> outcomes.add(of(outcome)));
    }
    return tree;
  }

  private static ObjectNode of(PublishedOutcome outcome) {
    ObjectNode tree = JSON.objectNode().put("measure", outcome.measure().code());
    outcome.value().ifPresent(value -> tree.set("value", number(value)));
    outcome.limits().ifPresent(limits -> tree.set("limits95", of(limits)));
    outcome.atMonths().ifPresent(months -> tree.set("atMonths", number(months)));
    tree.put("series", outcome.series());
    tree.set("citation", of(outcome.source()));
    return tree;
  }

  private static ObjectNode of(Contribution part) {
    ObjectNode tree =
        JSON.objectNode().put("criterion", part.criterion()).put("place", part.place());
    tree.set("recorded", words(part.candidates().stream().map(Coded::code).toList()));
    tree.put("finding", part.finding());
    part.points().ifPresent(points -> tree.set("points", of(points)));
    part.basis().ifPresent(basis -> tree.put("basis", basis));
    tree.put("settled", part.isSettled());
    return tree;
  }

  private static ArrayNode words(Iterable<String> words) {
    ArrayNode tree = JSON.arrayNode();
    words.forEach(tree::add);
    return tree;
  }

  private static JsonNode number(double value) {
    return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE
        ? JSON.numberNode((int) value)
        : JSON.numberNode(value);
  }

  /** Asks the system of a document about the findings of the document. */
  static Assessment<?> read(JsonNode document) {
    JsonNode id = document.path("system").path("id");
    checkArgument(
        id.isTextual(), "assessment JSON at system.id: found %s, expected the id of a system", id);
    return read(StagingSystems.ofId(id.asText()), document);
  }

  private static <F extends Findings<F>, C extends StagingClass> Assessment<C> read(
      StagingSystem<F, C> system, JsonNode document) {
    F findings = system.blank();
    JsonNode parts = document.path("contributions");
    for (int i = 0; i < system.criteria().size(); i++) {
      findings = record(system.criteria().get(i), findings, parts.path(i), i);
    }
    // What the system itself remarks on these findings stands behind their own caveats.
    int remarks = system.assess(findings).caveats().size();
    List<String> caveats = new ArrayList<>();
    document.path("caveats").forEach(caveat -> caveats.add(caveat.asText()));
    checkArgument(
        remarks <= caveats.size(),
        "assessment JSON at caveats: found %s, expected at least %s",
        caveats.size(),
        remarks);
    return system.assess(findings.withCaveats(caveats.subList(0, caveats.size() - remarks)));
  }

  private static <F extends Findings<F>, T extends Coded> F record(
      Criterion<F, T> criterion, F findings, JsonNode part, int place) {
    List<String> codes = new ArrayList<>();
    for (JsonNode code : part.path("recorded")) {
      codes.add(code.asText());
    }
    F recorded;
    try {
      recorded = criterion.recordCodes(findings, codes);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "assessment JSON at contributions[" + place + "].recorded: " + e.getMessage(), e);
    }
    return codes.isEmpty() || !part.has("basis")
        ? recorded
        : criterion.record(
            recorded, criterion.finding(recorded).withBasis(part.path("basis").asText()));
  }

  /** Refuses a document that differs anywhere from what follows from its findings. */
  static void checkSame(String path, JsonNode expected, JsonNode found) {
    if (expected.isObject() && found.isObject()) {
      ImmutableSet<String> names = ImmutableSet.copyOf(expected.fieldNames());
      ImmutableSet<String> others = ImmutableSet.copyOf(found.fieldNames());
      for (String name : new TreeSet<>(Sets.difference(others, names))) {
        throw differs(join(path, name), "nothing", found.get(name));
      }
      for (Map.Entry<String, JsonNode> property : expected.properties()) {
        JsonNode value = found.get(property.getKey());
        if (value == null) {
          throw differs(join(path, property.getKey()), property.getValue(), "nothing");
        }
        checkSame(join(path, property.getKey()), property.getValue(), value);
      }
    } else if (expected.isArray() && found.isArray()) {
      ImmutableList<JsonNode> mine = ImmutableList.copyOf(expected);
      if (found.size() != mine.size()) {
        throw differs(path, mine.size() + " items", found.size() + " items");
      }
      for (int i = 0; i < mine.size(); i++) {
        checkSame(path + "[" + i + "]", mine.get(i), found.get(i));
      }
    } else if (!isSameValue(expected, found)) {
      throw differs(path, expected, found);
    }
  }

  /** A number is its value: 9.0 is 9. */
  private static boolean isSameValue(JsonNode expected, JsonNode found) {
    boolean numbers = expected.isNumber() && found.isNumber();
    return numbers ? expected.asDouble() == found.asDouble() : expected.equals(found);
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static IllegalArgumentException differs(String path, Object expected, Object found) {
    return new IllegalArgumentException("assessment JSON at " + path + ": found " + found
        + ", expected " + expected + ", which follows from the findings");
  }
}
