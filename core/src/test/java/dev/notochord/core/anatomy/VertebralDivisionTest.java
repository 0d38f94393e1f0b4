package dev.notochord.core.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.notochord.core.arbitrary.AnatomyArbitraries;
import dev.notochord.core.code.Coded;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The segments of AJCC and the sectors of radiosurgery that a part of a vertebra may lie in. */
class VertebralDivisionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vertebral body, right   | right-body",
        "vertebral body          | right-body left-body",
        "dens                    | right-body left-body",
        "pedicle, left           | left-pedicle",
        "pedicle                 | right-pedicle left-pedicle",
        "lamina, right           | posterior-element",
        "lamina                  | posterior-element",
        "spinous process         | posterior-element",
        "inferior articular process, left | posterior-element",
        "transverse process, left         | left-pedicle posterior-element",
        "superior articular process, left | left-pedicle posterior-element",
        "facet joint, right               | right-pedicle posterior-element",
        "vertebral arch, right            | right-pedicle posterior-element",
        "vertebral arch                   | right-pedicle left-pedicle posterior-element",
        "costovertebral joint, left       | left-body left-pedicle",
        "costovertebral joint             | right-body left-body right-pedicle left-pedicle"
      })
  void aPartLiesInItsAjccSegments(String part, String segments) {
    assertThat(codes(AjccSegment.possibleFor(VertebralPart.parse(part)))).isEqualTo(segments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vertebral body, right   | body",
        "dens                    | body",
        "pedicle, left           | left-pedicle",
        "pedicle                 | left-pedicle right-pedicle",
        "lamina, right           | right-transverse-process-and-lamina",
        "transverse process, left| left-transverse-process-and-lamina",
        "inferior articular process, left | left-transverse-process-and-lamina",
        "spinous process         | spinous-process",
        "superior articular process, left | left-pedicle left-transverse-process-and-lamina",
        "facet joint, right      | right-transverse-process-and-lamina right-pedicle",
        "costovertebral joint, left | body left-pedicle",
        "vertebral arch, right   | spinous-process right-transverse-process-and-lamina right-pedicle"
      })
  void aPartLiesInItsRadiosurgerySectors(String part, String sectors) {
    assertThat(codes(RadiosurgerySector.possibleFor(VertebralPart.parse(part)))).isEqualTo(sectors);
  }

  private static String codes(Set<? extends Coded> places) {
    return places.stream().map(Coded::code).collect(Collectors.joining(" "));
  }

  @Provide
  Arbitrary<VertebralPart> parts() {
    return AnatomyArbitraries.vertebralParts();
  }

  @Property
  void everyPartLiesSomewhereAndNeverAcrossTheMidline(@ForAll("parts") VertebralPart part) {
    Set<AjccSegment> segments = AjccSegment.possibleFor(part);
    Set<RadiosurgerySector> sectors = RadiosurgerySector.possibleFor(part);
    assertThat(segments).isNotEmpty();
    assertThat(sectors).isNotEmpty();
    part.side().ifPresent(side -> {
      assertThat(segments)
          .allMatch(it -> it.side().equals(Optional.of(side)) || it.side().isEmpty());
      assertThat(sectors)
          .allMatch(it -> it.side().equals(Optional.of(side)) || it.side().isEmpty());
    });
  }

  @Property
  void knowingTheSideNarrowsAndBothSidesTogetherAreThePart(@ForAll VertebralElement element) {
    if (element.hasSides()) {
      VertebralPart left = VertebralPart.of(element, Side.LEFT);
      VertebralPart right = VertebralPart.of(element, Side.RIGHT);
      VertebralPart either = VertebralPart.of(element);
      assertThat(union(AjccSegment.possibleFor(left), AjccSegment.possibleFor(right)))
          .isEqualTo(AjccSegment.possibleFor(either));
      assertThat(union(RadiosurgerySector.possibleFor(left), RadiosurgerySector.possibleFor(right)))
          .isEqualTo(RadiosurgerySector.possibleFor(either));
    }
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    return Sets.union(one, other);
  }
}
