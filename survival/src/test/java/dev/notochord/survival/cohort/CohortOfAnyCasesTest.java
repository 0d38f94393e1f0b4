package dev.notochord.survival.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.outcome.IntervalReduction;
import dev.notochord.core.tumorcase.SpinalTumorCase;
import dev.notochord.survival.SurvivalData;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** No case is lost between a record and a column, whatever the record holds. */
class CohortOfAnyCasesTest {

  @Property(tries = 200)
  void eachCaseIsAMemberOrAnExclusionWithAReason(
      @ForAll @Size(max = 12) List<SpinalTumorCase> cases,
      @ForAll Endpoint endpoint,
      @ForAll IntervalReduction reduction) {
    Cohort cohort = Cohort.of(cases, endpoint, reduction);
    assertThat(cohort.members().size() + cohort.exclusions().size()).isEqualTo(cases.size());
    assertThat(cohort.exclusions()).allMatch(exclusion -> !exclusion.reason().isBlank());
    if (!cohort.members().isEmpty()) {
      SurvivalData data = cohort.data();
      long events =
          cohort.members().stream().filter(it -> it.observation().isEvent()).count();
      assertThat(data.subjects()).isEqualTo(cohort.members().size());
      assertThat(data.totalEvents()).isEqualTo(events);
      assertThat(cohort.competingRisks().anyEvent().totalEvents())
          .isEqualTo(events + cohort.competing());
    }
  }
}
