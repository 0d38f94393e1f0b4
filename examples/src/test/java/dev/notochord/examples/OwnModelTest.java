package dev.notochord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with a Cox model; the numbers are those of R 4.2.2, survival 3.5-3, {@code coxph}. */
class OwnModelTest {
  private static final String LARYNX = "src/main/resources/dev/notochord/examples/larynx.csv";

  @TempDir
  Path folder;

  private static OwnDataTest.Run larynx(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--data", LARYNX, "--time", "time_years", "--event", "death"));
    arguments.addAll(List.of(more));
    return OwnDataTest.run(arguments.toArray(new String[0]));
  }

  private OwnDataTest.Run runOn(String content, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("data.csv"), content);
    List<String> arguments =
        new ArrayList<>(List.of("--data", file.toString(), "--time", "time", "--event", "event"));
    arguments.addAll(List.of(more));
    return OwnDataTest.run(arguments.toArray(new String[0]));
  }

  @Test
  void jsonHoldsTheModel() throws IOException {
    JsonNode cox = cox(larynx("--covariates", "age_years, stage", "--json"));
    assertThat(cox.get("status").asText()).isEqualTo("CONVERGED");
    assertThat(cox.get("iterations").asInt()).isBetween(1, 10);
    assertThat(cox.get("variance").asText()).isEqualTo("MODEL");
    assertThat(cox.findValuesAsText("name")).containsExactly("age_years", "stage");
    agree(cox, "/coefficients/0/estimate", 0.0227853989835);
    agree(cox, "/coefficients/1/estimate", 0.501427684922);
    agree(cox, "/coefficients/0/standardError", 0.0143901356471);
    agree(cox, "/coefficients/1/hazardRatio", Math.exp(0.501427684922));
    double z = 1.959963984540054;
    agree(cox, "/coefficients/1/lower", Math.exp(0.501427684922 - z * 0.139482984943));
    agree(cox, "/coefficients/1/upper", Math.exp(0.501427684922 + z * 0.139482984943));
    agree(cox, "/nullLogLikelihood", -196.863479862);
    agree(cox, "/logLikelihood", -188.951749035);
    agree(cox, "/likelihoodRatioTest/statistic", 2 * (196.863479862 - 188.951749035));
    agree(cox, "/waldTest/statistic", 15.9046158758);
    agree(cox, "/scoreTest/statistic", 16.6585054718);
    assertThat(cox.at("/scoreTest/degreesOfFreedom").asInt()).isEqualTo(2);
    // The upper tail of two degrees of freedom is exp(-x / 2).
    agree(cox, "/scoreTest/pValue", Math.exp(-16.6585054718 / 2));
    agree(cox, "/concordance", 0.676947479732);
    agree(cox, "/concordanceStandardError", 0.0392750553789);
  }

  @Test
  void wholeWeightsCountRowsAndOthersMakeTheErrorsRobust() throws IOException {
    JsonNode whole = cox(larynx(
        "--covariates",
        "age_years,stage",
        "--weights",
        "diag_year",
        "--ties",
        "breslow",
        "--json"));
    assertThat(whole.get("variance").asText()).isEqualTo("MODEL");
    agree(whole, "/coefficients/1/estimate", 0.502227848158);
    agree(whole, "/coefficients/1/standardError", 0.016235296164);
    JsonNode other = cox(larynx(
        "--covariates", "age_years", "--strata", "stage", "--weights", "time_years", "--json"));
    assertThat(other.get("variance").asText()).isEqualTo("ROBUST");
    agree(other, "/coefficients/0/estimate", 0.0330003595323);
    agree(other, "/coefficients/0/standardError", 0.0219226232431);
    agree(other, "/waldTest/statistic", 2.26596032996);
    agree(other, "/concordance", 0.540268357272);
    agree(other, "/concordanceStandardError", 0.0734143261603);
  }

  @Test
  void clustersMakeTheErrorsRobust() throws IOException {
    JsonNode cox =
        cox(larynx("--covariates", "age_years,stage", "--cluster", "diag_year", "--json"));
    assertThat(cox.get("variance").asText()).isEqualTo("ROBUST");
    agree(cox, "/coefficients/0/standardError", 0.0122687477463);
    agree(cox, "/waldTest/statistic", 14.9262201143);
    agree(cox, "/concordanceStandardError", 0.04624276097);
  }

  @Test
  void tiesMayBeExact() throws IOException {
    JsonNode cox = cox(larynx("--covariates", "age_years,stage", "--ties", "exact", "--json"));
    agree(cox, "/coefficients/1/estimate", 0.506613989123);
    agree(cox, "/logLikelihood", -176.216258449);
  }

  @Test
  void aColumnWithTextIsAFactorWhoseReferenceIsItsFirstLevel() throws IOException {
    // One dies in a, one in b, a first: L = 1 / (2 + 2 r) times r / (1 + 2 r) at r = 1 / sqrt(2) is
    // greatest.
    String data = "time,event,arm\n1,1,a\n2,1,b\n3,0,b\n4,0,a\n";
    JsonNode cox = cox(runOn(data, "--covariates", "arm", "--json"));
    assertThat(cox.at("/coefficients/0/name").asText()).isEqualTo("armb");
    agree(cox, "/coefficients/0/hazardRatio", Math.sqrt(0.5));
  }

  @Test
  void whoEntersLateIsNotAtRiskBefore() throws IOException {
    String late = "time,event,in,x\n1,1,0,1\n2,1,0,0\n3,1,0,1\n4,0,0,0\n5,1,1,1\n6,0,1,0\n";
    String none = "time,event,in,x\n1,1,0,1\n2,1,0,0\n3,1,0,1\n4,0,0,0\n5,1,0,1\n6,0,0,0\n";
    JsonNode entered = cox(runOn(late, "--covariates", "x", "--entry", "in", "--json"));
    JsonNode all = cox(runOn(none, "--covariates", "x", "--json"));
    // At 1 four are at risk, not six.
    assertThat(entered.get("nullLogLikelihood").asDouble())
        .isCloseTo(-Math.log(4 * 5 * 4 * 2), within(1e-12));
    assertThat(all.get("nullLogLikelihood").asDouble())
        .isCloseTo(-Math.log(6 * 5 * 4 * 2), within(1e-12));
  }

  @Test
  void whatHasNoMaximumSaysSo() throws IOException {
    String data = "time,event,x,y\n1,1,1,2\n2,1,1,2\n3,0,0,2\n4,0,0,2\n";
    JsonNode cox = cox(runOn(data, "--covariates", "x", "--json"));
    assertThat(cox.get("status").asText()).isEqualTo("SEPARATION");
    assertThat(cox.get("affectedColumns")).hasToString("[\"x\"]");
    JsonNode constant = cox(runOn(data, "--covariates", "y", "--json"));
    assertThat(constant.get("status").asText()).isEqualTo("SINGULAR");
    assertThat(constant.at("/coefficients/0/estimate").isNull()).isTrue();
  }

  @Test
  void rowsWithAnEmptyCovariateAreLeftOutOnRequest() throws IOException {
    String data = "time,event,x\n1,1,1\n2,1,0\n3,1,NA\n4,0,1\n5,1,0\n";
    OwnDataTest.Run run = runOn(data, "--covariates", "x", "--missing", "drop", "--json");
    assertThat(new ObjectMapper().readTree(run.out()).get("rowsLeftOut").asInt())
        .isEqualTo(1);
    assertThat(cox(run).get("rows").asInt()).isEqualTo(4);
    assertRefused(
        runOn("time,event,x\n1,1,\n", "--covariates", "x"),
        "line 2, column 'x': '', expected a number or the name of a level");
  }

  @Test
  void theTerminalGetsATable() {
    assertThat(larynx("--covariates", "age_years,stage").out())
        .contains("age_years")
        .contains("1.651")
        .contains("50 events");
  }

  @Test
  void wrongOptionsAreToldInOneLine() throws IOException {
    String data = "time,event,x,n\n1,1,1,a\n2,0,2,b\n";
    assertRefused(runOn(data, "--ties", "exact"), "'--ties': only together with --covariates");
    assertRefused(
        runOn(data, "--covariates", "x", "--ties", "none"),
        "option '--ties': 'none', expected efron, breslow or exact");
    assertRefused(runOn(data, "--covariates", "y"), "no column 'y'");
    assertRefused(runOn(data, "--covariates", "x,,n"), "option '--covariates': 'x,,n', expected");
    assertRefused(
        runOn(data, "--covariates", "x", "--group", "n"),
        "option '--group': not together with --covariates");
    assertRefused(
        runOn(data, "--covariates", "x", "--weights", "n"),
        "line 2, column 'n': 'a', expected a number of at least 0");
    assertRefused(
        runOn(data, "--covariates", "x", "--weights", "x", "--weight", "x"),
        "option '--weights': not together with --weight");
  }

  private static void agree(JsonNode cox, String pointer, double expected) {
    assertThat(cox.at(pointer).asDouble()).as(pointer).isCloseTo(expected, withinPercentage(1e-7));
  }

  private static void assertRefused(OwnDataTest.Run run, String message) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(message);
  }

  private static JsonNode cox(OwnDataTest.Run run) throws IOException {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return new ObjectMapper().readTree(run.out()).get("cox");
  }
}
