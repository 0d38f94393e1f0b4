package dev.notochord.staging.radiosurgery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.RadiosurgerySector;
import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.code.Presence;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.treatment.Surgery;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.SystemContract;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import dev.notochord.staging.assessment.StagingSystem.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsrcCtvTest {
  private static final SpinalTumorCase SILENT =
      SpinalTumorCase.builder().id("silent").build();

  /** The rows a second time, as the guides print them: tumour, then what it brings in. */
  private static final List<Map.Entry<Set<String>, Set<String>>> ROWS = List.of(
      Map.entry(Set.of("B"), Set.of("B")),
      Map.entry(Set.of("LP"), Set.of("LP", "LL")),
      Map.entry(Set.of("RP"), Set.of("RP", "RL")),
      Map.entry(Set.of("LL"), Set.of("LL", "LP", "S")),
      Map.entry(Set.of("RL"), Set.of("RL", "RP", "S")),
      Map.entry(Set.of("S"), Set.of("S", "LL", "RL")),
      Map.entry(Set.of("B", "LP"), Set.of("B", "LP", "LL")),
      Map.entry(Set.of("B", "RP"), Set.of("B", "RP", "RL")));

  private static final Map<String, String> NAMES = new TreeMap<>(Map.of(
      "B", "vertebral body",
      "LP", "left pedicle",
      "LL", "left transverse process and lamina",
      "S", "spinous process",
      "RL", "right transverse process and lamina",
      "RP", "right pedicle"));

  @TestFactory
  Stream<DynamicTest> agreesWithTheVignettes() {
    return Stream.of(
            SystemContract.vignettes(
                IsrcCtv.system(BilateralPedicles.SPINOUS_PROCESS_IN), "/vignettes/isrc-ctv.csv"),
            SystemContract.vignettes(
                IsrcCtv.system(BilateralPedicles.SPINOUS_PROCESS_OUT),
                "/vignettes/isrc-ctv-spinous-out.csv"))
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @CsvSource({"SPINOUS_PROCESS_IN, 19, 23, 18", "SPINOUS_PROCESS_OUT, 20, 24, 17"})
  void agreesWithTheRowsForEveryOneOfThe64Combinations(
      BilateralPedicles reading, int targets, int ofFive, int ofSix) {
    Map<String, Integer> counts =
        SystemContract.agree(IsrcCtv.system(reading), codes -> second(reading, codes));
    assertThat(counts).hasSize(targets);
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(64);
    Map<Integer, Integer> bySize = new TreeMap<>();
    counts.forEach((code, count) -> bySize.merge(
        code.equals("none") ? 0 : Splitter.on('+').splitToList(code).size(), count, Integer::sum));
    assertThat(bySize).isEqualTo(Map.of(0, 1, 1, 1, 2, 2, 3, 7, 4, 12, 5, ofFive, 6, ofSix));
  }

  private static SystemContract.Expected second(
      BilateralPedicles reading, Map<String, String> codes) {
    Set<String> tumour = new LinkedHashSet<>();
    NAMES.forEach((letters, name) -> {
      if ("present".equals(codes.get(name))) {
        tumour.add(letters);
      }
    });
    Set<String> target = new LinkedHashSet<>(tumour);
    for (Map.Entry<Set<String>, Set<String>> row : ROWS) {
      if (tumour.containsAll(row.getKey())) {
        target.addAll(row.getValue());
      }
    }
    if (tumour.containsAll(Set.of("B", "LP", "RP"))) {
      target.addAll(Set.of("B", "LP", "RP", "LL", "RL"));
      if (reading == BilateralPedicles.SPINOUS_PROCESS_IN) {
        target.add("S");
      }
    }
    List<String> order = List.of("B", "LP", "LL", "S", "RL", "RP");
    List<String> sectors = List.of(
        "body",
        "left-pedicle",
        "left-transverse-process-and-lamina",
        "spinous-process",
        "right-transverse-process-and-lamina",
        "right-pedicle");
    String code = order.stream()
        .filter(target::contains)
        .map(letters -> sectors.get(order.indexOf(letters)))
        .reduce((a, b) -> a + "+" + b)
        .orElse("none");
    return new SystemContract.Expected("", code);
  }

  @Property(tries = 100)
  void isExactlyWhatTheCompletionsAre(@ForAll BilateralPedicles reading, @ForAll Random random) {
    SystemContract.holdsForRandomFindings(IsrcCtv.system(reading), random);
  }

  @Property(tries = 100)
  void everySectorWithTumourBelongsToTheTarget(
      @ForAll BilateralPedicles reading, @ForAll Set<RadiosurgerySector> tumour) {
    assertThat(IsrcCtv.target(reading, tumour).sectors()).containsAll(tumour);
  }

  @Property(tries = 100)
  void moreTumourNeverMakesTheTargetSmaller(
      @ForAll BilateralPedicles reading,
      @ForAll Set<RadiosurgerySector> tumour,
      @ForAll RadiosurgerySector more) {
    Set<RadiosurgerySector> larger = new LinkedHashSet<>(tumour);
    larger.add(more);
    assertThat(IsrcCtv.target(reading, larger).sectors())
        .containsAll(IsrcCtv.target(reading, tumour).sectors());
  }

  @Test
  void theReadingsDifferForBodyAndBothPediclesOnly() {
    ImmutableSet<RadiosurgerySector> tumour = ImmutableSet.of(
        RadiosurgerySector.BODY, RadiosurgerySector.LEFT_PEDICLE, RadiosurgerySector.RIGHT_PEDICLE);
    assertThat(IsrcCtv.target(BilateralPedicles.SPINOUS_PROCESS_IN, tumour).sectors())
        .containsExactly(RadiosurgerySector.values());
    assertThat(IsrcCtv.target(BilateralPedicles.SPINOUS_PROCESS_OUT, tumour).sectors())
        .hasSize(5)
        .doesNotContain(RadiosurgerySector.SPINOUS_PROCESS);
  }

  @Test
  void noTumourIsNoTarget() {
    TargetSectors none = IsrcCtv.target(BilateralPedicles.SPINOUS_PROCESS_IN, ImmutableSet.of());
    assertThat(none.isDefined()).isFalse();
    assertThat(none.meaning()).contains("no sector holds tumour");
    assertThat(none).hasToString("no target");
  }

  @Test
  void targetsOfTheSameSectorsAreEqualInWhateverOrder() {
    TargetSectors one = new TargetSectors(
        ImmutableSet.of(RadiosurgerySector.LEFT_PEDICLE, RadiosurgerySector.BODY));
    assertThat(one)
        .isEqualTo(new TargetSectors(
            ImmutableSet.of(RadiosurgerySector.BODY, RadiosurgerySector.LEFT_PEDICLE)));
    assertThat(one.code()).isEqualTo("body+left-pedicle");
    assertThat(one).hasToString("vertebral body, left pedicle");
  }

  @Test
  void isAskedOfALesionAndNamesItsOtherReading() {
    assertThat(IsrcCtv.system(BilateralPedicles.SPINOUS_PROCESS_IN).scope())
        .isEqualTo(Scope.LESION);
    assertThat(
            IsrcCtv.system(BilateralPedicles.SPINOUS_PROCESS_IN).description().relatedIds())
        .containsExactly(
            IsrcCtv.system(BilateralPedicles.SPINOUS_PROCESS_OUT).description().id());
    assertThat(
            IsrcCtv.system(BilateralPedicles.SPINOUS_PROCESS_OUT).description().relatedIds())
        .containsExactly("isrc-ctv");
  }

  @Test
  void aSilentLesionLeavesEverySectorOpen() {
    IsrcCtvFindings findings =
        IsrcCtvFindings.from(SILENT, SpinalLesion.builder().build());
    assertThat(findings).isEqualTo(IsrcCtvFindings.builder().build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "vertebral body; body",
        "vertebral body, left; body",
        "pedicle, left; left-pedicle",
        "lamina, right; right-transverse-process-and-lamina",
        "transverse process, left; left-transverse-process-and-lamina",
        "inferior articular process, left; left-transverse-process-and-lamina",
        "spinous process; spinous-process",
        "pedicle, right; right-pedicle"
      })
  void anInvolvedPartPutsTumourIntoItsSector(String part, String sector) {
    IsrcCtvFindings findings = IsrcCtvFindings.from(
        SILENT,
        SpinalLesion.builder().addInvolvedParts(VertebralPart.parse(part)).build());
    for (RadiosurgerySector each : RadiosurgerySector.values()) {
      assertThat(findings.sector(each))
          .isEqualTo(
              each.code().equals(sector)
                  ? Finding.of(Presence.PRESENT).withBasis(part)
                  : Finding.<Presence>notRecorded());
    }
    assertThat(findings.caveats()).isEmpty();
  }

  @Test
  void aPartThatMayLieInSeveralSectorsLeavesThemOpen() {
    IsrcCtvFindings findings = IsrcCtvFindings.from(
        SILENT,
        SpinalLesion.builder()
            .addInvolvedParts(VertebralPart.of(VertebralElement.PEDICLE))
            .addSparedParts(
                VertebralPart.of(VertebralElement.PEDICLE, Side.LEFT),
                VertebralPart.of(VertebralElement.SPINOUS_PROCESS))
            .build());
    assertThat(findings.leftPedicle().isRecorded()).isFalse();
    assertThat(findings.rightPedicle().isRecorded()).isFalse();
    assertThat(findings.spinousProcess().value()).contains(Presence.ABSENT);
    assertThat(findings.caveats())
        .containsExactly(
            "tumour in the pedicle lies in one at least of left pedicle, right pedicle");
  }

  @Test
  void aFacetJointWithKnownTumourBesideItNeedsNoCaveat() {
    IsrcCtvFindings findings = IsrcCtvFindings.from(
        SILENT,
        SpinalLesion.builder()
            .addInvolvedParts(
                VertebralPart.of(VertebralElement.FACET_JOINT, Side.LEFT),
                VertebralPart.of(VertebralElement.LAMINA, Side.LEFT))
            .build());
    assertThat(findings.leftTransverseProcessAndLamina().value()).contains(Presence.PRESENT);
    assertThat(findings.leftPedicle().isRecorded()).isFalse();
    assertThat(findings.caveats()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "vertebral body; body",
        "vertebral body, left | vertebral body, right; body",
        "vertebral body, left; none",
        "spinous process; spinous-process",
        "pedicle, left; left-pedicle",
        "pedicle, right; right-pedicle",
        "pedicle; none",
        "lamina, left; none",
        "lamina, left | transverse process, left; none",
        "lamina, left | transverse process, left | inferior articular process, left;"
            + " left-transverse-process-and-lamina",
        "lamina, right | transverse process, right | inferior articular process, right;"
            + " right-transverse-process-and-lamina",
        "vertebral arch, left; left-pedicle left-transverse-process-and-lamina",
        "vertebral arch, right; right-transverse-process-and-lamina right-pedicle",
        "vertebral arch; none",
      })
  void aSectorIsFreeOnlyIfAllOfItIsStatedToBe(String parts, String free) {
    SpinalLesion.Builder lesion = SpinalLesion.builder();
    for (String part : Splitter.on(" | ").split(parts)) {
      lesion.addSparedParts(VertebralPart.parse(part));
    }
    IsrcCtvFindings findings = IsrcCtvFindings.from(SILENT, lesion.build());
    List<String> absent = Stream.of(RadiosurgerySector.values())
        .filter(sector -> findings.sector(sector).value().equals(Optional.of(Presence.ABSENT)))
        .map(RadiosurgerySector::code)
        .toList();
    assertThat(absent.isEmpty() ? "none" : String.join(" ", absent)).isEqualTo(free);
  }

  @Test
  void aFreePedicleStaysOpenBesideAnInvolvedFacetJoint() {
    IsrcCtvFindings findings = IsrcCtvFindings.from(
        SILENT,
        SpinalLesion.builder()
            .addInvolvedParts(VertebralPart.of(VertebralElement.FACET_JOINT, Side.LEFT))
            .addSparedParts(
                VertebralPart.of(VertebralElement.PEDICLE, Side.LEFT),
                VertebralPart.of(VertebralElement.PEDICLE, Side.RIGHT))
            .build());
    assertThat(findings.leftPedicle().isRecorded()).isFalse();
    assertThat(findings.rightPedicle().value()).contains(Presence.ABSENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "applies",
      value = {
        "C2 | applies",
        "T11 | applies",
        "L5 | applies",
        "C1 | C1 does not have the six sectors",
        "S1 | S1 does not have the six sectors",
        "Co1 | Co1 does not have the six sectors",
        "T11-T12 | asked of one vertebra at a time; which parts hold tumour at each of T11-T12 is not"
            + " stated"
      })
  void isAskedOfOneVertebraThatHasTheSectors(String levels, String rest) {
    SpinalLesion lesion = SpinalLesion.builder().levels(LevelSet.parse(levels)).build();
    Optional<String> why = IsrcCtv.system(BilateralPedicles.SPINOUS_PROCESS_IN)
        .whyNotApplicable(SILENT, Optional.of(lesion));
    assertThat(why).isEqualTo(Optional.ofNullable(rest));
    assertThat(IsrcCtvFindings.from(SILENT, lesion).caveats())
        .isEqualTo(why.stream().toList());
  }

  @Test
  void aSiteThatWasOperatedOnHasACaveat() {
    SpinalTumorCase patient = SpinalTumorCase.builder()
        .id("x")
        .addTreatments(
            Surgery.builder().levels(LevelSet.parse("T11")).months(-3).build())
        .build();
    SpinalLesion lesion = SpinalLesion.builder().levels(LevelSet.parse("T11")).build();
    assertThat(IsrcCtvFindings.from(patient, lesion).caveats())
        .containsExactly("the site was operated on; the spine after surgery has a consensus of its"
            + " own (Redmond 2017)");
  }

  @Property(tries = 100)
  void everyLesionOfEveryCaseHasAnAnswer(@ForAll SpinalTumorCase patient) {
    for (SpinalLesion lesion : patient.lesions()) {
      Assessment<TargetSectors> target = IsrcCtv.assess(
          BilateralPedicles.SPINOUS_PROCESS_OUT, IsrcCtvFindings.from(patient, lesion));
      assertThat(target.possibleClasses()).isNotEmpty();
    }
  }
}
