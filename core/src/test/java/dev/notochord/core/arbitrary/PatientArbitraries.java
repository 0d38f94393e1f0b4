package dev.notochord.core.arbitrary;

import dev.notochord.core.code.Presence;
import dev.notochord.core.patient.Complaint;
import dev.notochord.core.patient.LaboratoryValues;
import dev.notochord.core.patient.MetastaticDisease;
import dev.notochord.core.patient.Pain;
import dev.notochord.core.patient.PainPattern;
import dev.notochord.core.patient.Symptom;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Facts about patients for property tests: valid, and each part sometimes unknown. */
public final class PatientArbitraries {
  private PatientArbitraries() {}

  /** {@return pain that is present or absent, with and without patterns, rating and analgesics} */
  public static Arbitrary<Pain> pains() {
    return Arbitraries.randomValue(random -> {
      boolean hurts = random.nextInt(4) > 0;
      Pain.Builder pain = Pain.builder().presence(hurts ? Presence.PRESENT : Presence.ABSENT);
      if (hurts) {
        EnumSet<PainPattern> patterns = EnumSet.noneOf(PainPattern.class);
        for (PainPattern pattern : PainPattern.values()) {
          if (random.nextInt(3) == 0) {
            patterns.add(pattern);
          }
        }
        if (patterns.contains(PainPattern.MECHANICAL)) {
          patterns.remove(PainPattern.NON_MECHANICAL);
        }
        pain.addAllPatterns(patterns);
      }
      if (random.nextBoolean()) {
        pain.numericRating(hurts ? 1 + random.nextInt(10) : 0);
      }
      if (random.nextBoolean()) {
        pain.oralMorphineEquivalentMgPerDay(random.nextInt(20) * 15.0);
      }
      return pain.build();
    });
  }

  /** {@return symptoms that are present, some with their duration, and symptoms that are absent} */
  public static Arbitrary<Complaint> complaints() {
    return Arbitraries.of(Symptom.class)
        .flatMap(symptom -> Arbitraries.oneOf(
            Arbitraries.just(Complaint.of(symptom)),
            Arbitraries.doubles()
                .between(0, 240)
                .ofScale(1)
                .map(months -> Complaint.of(symptom, months)),
            Arbitraries.just(
                Complaint.builder().symptom(symptom).presence(Presence.ABSENT).build())));
  }

  /** {@return blood values of which all, some or none are known} */
  public static Arbitrary<LaboratoryValues> laboratoryValues() {
    return Arbitraries.randomValue(random -> {
      LaboratoryValues.Builder values = LaboratoryValues.builder();
      double known = random.nextDouble() * 1.5;
      double[] most = {30, 2000, 6, 600_000, 16, 20, 18};
      DoubleConsumer[] parts = {
        values::crpMgPerDl,
        values::ldhIuPerL,
        values::albuminGPerDl,
        values::plateletsPerMicrolitre,
        values::calciumMgPerDl,
        values::totalBilirubinMgPerDl,
        values::haemoglobinGPerDl
      };
      for (int i = 0; i < parts.length; i++) {
        if (random.nextDouble() < known) {
          parts[i].accept(Math.rint(random.nextDouble() * most[i] * 10) / 10);
        }
      }
      if (random.nextBoolean()) {
        values.months(random.nextInt(49) - 12);
      }
      return values.build();
    });
  }

  /** {@return metastatic disease of which all, some or no parts are known} */
  public static Arbitrary<MetastaticDisease> metastaticDiseases() {
    return Arbitraries.randomValue(random -> {
      Optional<Presence> visceral = maybe(random);
      Optional<Presence> brain = maybe(random);
      Optional<Presence> disseminated = maybe(random);
      MetastaticDisease.Builder disease = MetastaticDisease.builder()
          .visceral(visceral)
          .brain(brain)
          .disseminated(disseminated)
          .systemicDiseaseControlled(maybe(random));
      if (!visceral.equals(Optional.of(Presence.ABSENT))) {
        Optional<Presence> removable = maybe(random);
        disease.visceralRemovable(removable);
        disease.visceralTreatable(
            removable.equals(Optional.of(Presence.PRESENT))
                ? removable.filter(present -> random.nextBoolean())
                : maybe(random));
      }
      if (random.nextBoolean()) {
        boolean any = Stream.of(visceral, brain, disseminated)
            .anyMatch(Optional.of(Presence.PRESENT)::equals);
        disease.organSystems((any ? 1 : 0) + random.nextInt(3));
      }
      if (random.nextBoolean()) {
        disease.extraspinalBoneFoci(random.nextInt(5));
      }
      if (random.nextBoolean()) {
        disease.vertebrae(1 + random.nextInt(8));
      }
      return disease.build();
    });
  }

  private static Optional<Presence> maybe(Random random) {
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(random.nextBoolean() ? Presence.PRESENT : Presence.ABSENT);
  }
}
