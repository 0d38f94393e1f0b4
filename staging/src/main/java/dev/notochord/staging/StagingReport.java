package dev.notochord.staging;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.notochord.core.lesion.SpinalLesion;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Contribution;
import dev.notochord.staging.assessment.Findings;
import dev.notochord.staging.assessment.StagingClass;
import dev.notochord.staging.assessment.StagingSystem;
import dev.notochord.staging.assessment.SystemDescription;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Every system asked about one case: the assessments of those that apply, and for the others why
 * they do not.
 *
 * <pre>{@code
 * StagingReport report = StagingReport.of(patient);
 * report.assessments();                       // what could be asked, with its reasons
 * report.notAssessed().get(0).whyNot();       // for spinal metastases; the lesion is stated to be primary
 * }</pre>
 *
 * <p>A system of a lesion is asked about each lesion. Nothing is filled in: a system that applies
 * and of whose criteria the case states none is in the report, with everything open.
 *
 * <p>Cost: every system once for each patient or lesion, and at most as many steps for each as its
 * table has combinations.
 *
 * @since 0.1.0
 */
@Value.Immutable(builder = false)
public abstract class StagingReport {
  StagingReport() {}

  /**
   * One system asked about the case or one of its lesions.
   *
   * @param system the system
   * @param lesion the number of the lesion in the case, from 1; empty if the system was asked about
   *     the patient
   * @param assessment the answer; empty if there is none
   * @param whyNot why there is no answer; empty if there is one
   * @since 0.1.0
   */
  public record Entry(
      SystemDescription system,
      OptionalInt lesion,
      Optional<Assessment<?>> assessment,
      Optional<String> whyNot) {
    private String subject() {
      return lesion.isPresent() ? "lesion " + lesion.getAsInt() + ", " : "";
    }
  }

  /**
   * {@return what every system of the catalogue says of a case}
   *
   * <p>Where the case states two things that one system cannot reconcile, that system has no answer
   * and the reason names both; the others are not touched.
   *
   * @param patient the case
   */
  public static StagingReport of(SpinalTumorCase patient) {
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    for (StagingSystem<?, ?> system : StagingSystems.all()) {
      if (system.scope() == StagingSystem.Scope.LESION && !patient.lesions().isEmpty()) {
        for (int i = 0; i < patient.lesions().size(); i++) {
          entries.add(
              ask(system, patient, Optional.of(patient.lesions().get(i)), OptionalInt.of(i + 1)));
        }
      } else {
        entries.add(ask(system, patient, Optional.empty(), OptionalInt.empty()));
      }
    }
    return ImmutableStagingReport.of(patient.id(), entries.build());
  }

  private static <F extends Findings<F>, C extends StagingClass> Entry ask(
      StagingSystem<F, C> system,
      SpinalTumorCase patient,
      Optional<SpinalLesion> lesion,
      OptionalInt number) {
    Optional<String> whyNot = system.whyNotApplicable(patient, lesion);
    if (whyNot.isEmpty()) {
      try {
        return new Entry(
            system.description(),
            number,
            Optional.of(system.assess(system.read(patient, lesion))),
            Optional.empty());
      } catch (IllegalArgumentException contradiction) {
        whyNot = Optional.of("the case contradicts itself: " + contradiction.getMessage());
      }
    }
    return new Entry(system.description(), number, Optional.empty(), whyNot);
  }

  /** {@return the identifier of the case} */
  @Value.Parameter
  public abstract String caseId();

  /** {@return one entry for each system, or for each system and lesion, in the order of the catalogue} */
  @Value.Parameter
  public abstract ImmutableList<Entry> entries();

  /** {@return the answers, in the order of the catalogue} */
  public ImmutableList<Assessment<?>> assessments() {
    return entries().stream()
        .flatMap(entry -> entry.assessment().stream())
        .collect(toImmutableList());
  }

  /** {@return the systems without an answer, with the reasons} */
  public ImmutableList<Entry> notAssessed() {
    return entries().stream()
        .filter(entry -> entry.assessment().isEmpty())
        .collect(toImmutableList());
  }

  /**
   * {@return the report as text: the assessments that rest on a fact of the case as tables, then
   * the systems that apply and find nothing recorded, then those that do not apply}
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("case ").append(caseId());
    SetMultimap<String, String> rest = LinkedHashMultimap.create();
    for (Entry entry : entries()) {
      if (entry.assessment().isPresent() && restsOnAFact(entry.assessment().get())) {
        text.append("\n\n").append(entry.subject()).append(entry.assessment().get());
      } else {
        rest.put(
            entry.whyNot().orElse("applies, but the case states none of its criteria"),
            name(entry.system()));
      }
    }
    if (!rest.isEmpty()) {
      text.append("\n\nwithout an answer");
      rest.asMap()
          .forEach((reason, names) ->
              text.append("\n  ").append(reason).append("\n    ").append(String.join(", ", names)));
    }
    return text.toString();
  }

  private static String name(SystemDescription system) {
    return system.name() + system.variant().map(variant -> " [" + variant + "]").orElse("");
  }

  private static boolean restsOnAFact(Assessment<?> assessment) {
    return assessment.contributions().stream()
        .map(Contribution::candidates)
        .anyMatch(candidates -> !candidates.isEmpty());
  }
}
