package dev.notochord.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.code.Presence;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The spread of a cancer beyond the spine, and how much help a patient needs. */
class MetastaticDiseaseTest {

  private static MetastaticDisease.Builder disease() {
    return MetastaticDisease.builder();
  }

  private static void refuses(MetastaticDisease.Builder disease, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(disease::build)
        .withMessage("metastatic disease: " + message);
  }

  private static void accepts(MetastaticDisease.Builder disease) {
    assertThat(disease.build()).isNotNull();
  }

  @Test
  void whatIsNotStatedIsEmpty() {
    MetastaticDisease nothing = disease().build();
    assertThat(presences(nothing)).allMatch(Optional::isEmpty);
    assertThat(counts(nothing)).allMatch(OptionalInt::isEmpty);
  }

  private static Stream<Optional<Presence>> presences(MetastaticDisease disease) {
    return Stream.of(
        disease.visceral(),
        disease.visceralRemovable(),
        disease.visceralTreatable(),
        disease.brain(),
        disease.disseminated(),
        disease.systemicDiseaseControlled());
  }

  private static Stream<OptionalInt> counts(MetastaticDisease disease) {
    return Stream.of(disease.organSystems(), disease.extraspinalBoneFoci(), disease.vertebrae());
  }

  @Test
  void refusesACountBelowTheLeastPossible() {
    refuses(disease().organSystems(-1), "number of organ systems is -1, expected 0 or more");
    refuses(
        disease().extraspinalBoneFoci(-1),
        "number of extraspinal bone foci is -1, expected 0 or more");
    refuses(disease().vertebrae(0), "number of vertebrae is 0, expected 1 or more");
    accepts(disease().organSystems(0).extraspinalBoneFoci(0).vertebrae(1));
  }

  @ParameterizedTest
  @EnumSource(Presence.class)
  void refusesAWordOnVisceralMetastasesThatAreNotThere(Presence stated) {
    String end = " stated as " + stated.display() + ", expected not stated";
    refuses(
        disease().visceral(Presence.ABSENT).visceralRemovable(stated),
        "visceral metastases absent, but removable" + end);
    refuses(
        disease().visceral(Presence.ABSENT).visceralTreatable(stated),
        "visceral metastases absent, but treatable" + end);
    accepts(disease().visceral(Presence.PRESENT).visceralRemovable(stated));
    accepts(disease().visceral(Presence.PRESENT).visceralTreatable(stated));
    accepts(disease().visceralRemovable(stated));
    accepts(disease().visceralTreatable(stated));
  }

  @Test
  void whatCanBeRemovedCanBeTreatedAndNotTheOtherWayRound() {
    refuses(
        disease().visceralRemovable(Presence.PRESENT).visceralTreatable(Presence.ABSENT),
        "visceral metastases removable, but not treatable, expected treatable or not stated");
    accepts(disease().visceralRemovable(Presence.PRESENT).visceralTreatable(Presence.PRESENT));
    accepts(disease().visceralRemovable(Presence.ABSENT).visceralTreatable(Presence.PRESENT));
    accepts(disease().visceralRemovable(Presence.ABSENT).visceralTreatable(Presence.ABSENT));
  }

  @Test
  void refusesMetastasesInNoOrganSystem() {
    String message = "number of organ systems is 0, but %s present, expected 1 or more";
    refuses(
        disease().organSystems(0).visceral(Presence.PRESENT),
        message.formatted("visceral metastases"));
    refuses(
        disease().organSystems(0).brain(Presence.PRESENT), message.formatted("brain metastases"));
    refuses(
        disease().organSystems(0).disseminated(Presence.PRESENT),
        message.formatted("disseminated disease"));
    accepts(disease().organSystems(1).visceral(Presence.PRESENT));
    accepts(disease().organSystems(0).visceral(Presence.ABSENT).brain(Presence.ABSENT));
  }

  @Test
  void anOrganSystemMayBeOneThatHasNoPartOfItsOwn() {
    accepts(disease()
        .organSystems(2)
        .visceral(Presence.ABSENT)
        .brain(Presence.ABSENT)
        .disseminated(Presence.ABSENT));
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void everyPartIsReached(@ForAll MetastaticDisease disease) {
    int part = 0;
    for (Optional<Presence> stated : presences(disease).toList()) {
      part++;
      for (Presence presence : Presence.values()) {
        reach("presence " + part + " " + presence, stated.equals(Optional.of(presence)));
      }
      reach("presence " + part + " not stated", stated.isEmpty());
    }
    for (OptionalInt count : counts(disease).toList()) {
      part++;
      reach("count " + part, count.isPresent());
    }
    reach("no organ system", disease.organSystems().equals(OptionalInt.of(0)));
    reach("no bone focus", disease.extraspinalBoneFoci().equals(OptionalInt.of(0)));
    reach("one vertebra", disease.vertebrae().equals(OptionalInt.of(1)));
  }

  /** Both the fact and its opposite must come up. */
  private static void reach(String what, boolean there) {
    Statistics.label(what).collect(there);
    Statistics.label(what).coverage(coverage -> {
      coverage.check(true).count(count -> count > 0);
      coverage.check(false).count(count -> count > 0);
    });
  }

  @ParameterizedTest
  @CsvSource({"INDEPENDENT, false", "PARTIALLY_DEPENDENT, true", "TOTALLY_DEPENDENT, true"})
  void whoNeedsAnyHelpIsDependent(FunctionalStatus status, boolean dependent) {
    assertThat(status.isDependent()).isEqualTo(dependent);
  }

  @Test
  void refusesCodesThatDoNotExist() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunctionalStatus.ofCode("frail"))
        .withMessage("functional status 'frail': expected one of [independent, partially-dependent,"
            + " totally-dependent]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comorbidity.ofCode("gout"))
        .withMessageStartingWith("comorbidity 'gout': expected one of [diabetes, hypertension-");
  }
}
