package dev.notochord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {
  @Test
  void namesAreInTheOrderOfTheirCharacters() {
    Groups groups = Groups.of("proton", "carbon ion", "Proton", "carbon ion");

    assertThat(groups.names()).containsExactly("Proton", "carbon ion", "proton");
    assertThat(groups.size()).isEqualTo(4);
    assertThat(groups.code(0)).isEqualTo(2);
    assertThat(groups.code(1)).isEqualTo(1);
    assertThat(groups.code(3)).isEqualTo(1);
    assertThat(groups.count("carbon ion")).isEqualTo(2);
    assertThat(groups).hasToString("groups {Proton=1, carbon ion=2, proton=1}");
  }

  @Test
  void namesThatAreAllNumbersAreInTheOrderOfTheirValues() {
    assertThat(Groups.of("10", "9", "-1", "2.5", "9.0").names())
        .containsExactly("-1", "2.5", "9", "9.0", "10");
    assertThat(Groups.of("10", "9", "1b").names()).containsExactly("10", "1b", "9");
    assertThat(Groups.of("10", "9", "1e0").names()).containsExactly("10", "1e0", "9");
  }

  @Test
  void aBlankBesideALabelMakesAnotherGroup() {
    assertThat(Groups.of("A", "A ", "A").names()).containsExactly("A", "A ");
  }

  @Test
  void refusesBlankLabelsAndNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Groups.of("A", " "))
        .withMessage("groups: label[1] is ' ', expected a name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Groups.of(List.of()))
        .withMessage("groups: no labels, expected one per subject");
  }

  @Test
  void refusesToCountAGroupThatIsNone() {
    Groups groups = Groups.of("A", "B");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> groups.count("C"))
        .withMessage("group 'C': expected one of [A, B]");
  }

  @Test
  void labelsOfTheSameNumberAreInOneOrderWhoeverComesFirst() {
    assertThat(Groups.of("1.0", "2", "01", "1").names()).containsExactly("01", "1", "1.0", "2");
    assertThat(Groups.of("1", "01", "1.0", "2").names()).containsExactly("01", "1", "1.0", "2");
  }

  @Test
  void someOfTheSubjectsKeepTheirGroupsAndGroupsWithoutAnyAreGone() {
    Groups groups = Groups.of("b", "c", "a", "b");
    Groups some = groups.select(3, 1, 0, 3);

    assertThat(some.names()).containsExactly("b", "c");
    assertThat(some.size()).isEqualTo(4);
    assertThat(some.count("b")).isEqualTo(3);
    assertThat(some.code(0)).isZero();
    assertThat(some.code(1)).isEqualTo(1);
    assertThat(some).hasToString("groups {b=3, c=1}");
    assertThat(groups.select(2).names()).containsExactly("a");
    assertThatIllegalArgumentException()
        .isThrownBy(groups::select)
        .withMessage("groups: no subjects, expected at least one");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> groups.select(4));
  }
}
