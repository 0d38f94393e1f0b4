package dev.notochord.core.imaging;

import static dev.notochord.core.code.Presence.ABSENT;
import static dev.notochord.core.code.Presence.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.common.collect.Sets;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.arbitrary.ImagingArbitraries;
import dev.notochord.core.code.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpiduralExtensionTest {
  private static final Set<Optional<Presence>> ANYTHING =
      Set.of(Optional.empty(), Optional.of(PRESENT), Optional.of(ABSENT));
  private static final Set<Optional<Presence>> STATED =
      Set.of(Optional.of(PRESENT), Optional.of(ABSENT));

  @Provide
  static Arbitrary<EpiduralExtension> extensions() {
    return ImagingArbitraries.epiduralExtensions();
  }

  @Test
  void nothingIsFilledIn() {
    EpiduralExtension compressed =
        EpiduralExtension.builder().cordCompression(PRESENT).build();
    assertThat(compressed.level()).isEmpty();
    assertThat(compressed.tumor()).isEmpty();
    assertThat(compressed.aspects()).isEmpty();
    assertThat(compressed.circumferential()).isEmpty();
    assertThat(compressed.thecalSacDeformation()).isEmpty();
    assertThat(compressed.cordContact()).isEmpty();
    assertThat(compressed.cordDisplacement()).isEmpty();
    assertThat(compressed.csfAroundCord()).isEmpty();
    assertThat(EpiduralExtension.builder().tumor(ABSENT).build().cordCompression())
        .isEmpty();
  }

  // The six pictures of the package description, from the bone to the cord without fluid.
  @ParameterizedTest
  @CsvSource({
    "ABSENT,  ABSENT,  ABSENT,  ABSENT,  PRESENT",
    "PRESENT, ABSENT,  ABSENT,  ABSENT,  PRESENT",
    "PRESENT, PRESENT, ABSENT,  ABSENT,  PRESENT",
    "PRESENT, PRESENT, PRESENT, ABSENT,  PRESENT",
    "PRESENT, PRESENT, PRESENT, PRESENT, PRESENT",
    "PRESENT, PRESENT, PRESENT, PRESENT, ABSENT",
  })
  void theSixPicturesCanBeWritten(
      Presence tumor, Presence deformed, Presence touched, Presence compressed, Presence fluid) {
    EpiduralExtension picture = EpiduralExtension.builder()
        .level(VertebralLevel.T6)
        .tumor(tumor)
        .thecalSacDeformation(deformed)
        .cordContact(touched)
        .cordDisplacement(compressed)
        .cordCompression(compressed)
        .csfAroundCord(fluid)
        .build();
    assertThat(picture.tumor()).contains(tumor);
    assertThat(picture.csfAroundCord()).contains(fluid);
    assertThat(picture.level()).contains(VertebralLevel.T6);
  }

  /** The published definitions, each as a question to a record in which all is stated. */
  private static List<String> published(EpiduralExtension seen) {
    boolean tumor = seen.tumor().equals(Optional.of(PRESENT));
    boolean deformed = seen.thecalSacDeformation().equals(Optional.of(PRESENT));
    boolean touched = seen.cordContact().equals(Optional.of(PRESENT));
    boolean displaced = seen.cordDisplacement().equals(Optional.of(PRESENT));
    boolean compressed = seen.cordCompression().equals(Optional.of(PRESENT));
    boolean fluid = seen.csfAroundCord().equals(Optional.of(PRESENT));
    List<String> grades = new ArrayList<>();
    if (!tumor) {
      grades.add("0");
    }
    if (tumor && !deformed && !touched) {
      grades.add("1a");
    }
    if (deformed && !touched && !displaced && !compressed) {
      grades.add("1b");
    }
    if (deformed && touched && !displaced && !compressed) {
      grades.add("1c");
    }
    if (compressed && fluid) {
      grades.add("2");
    }
    if (compressed && !fluid) {
      grades.add("3");
    }
    return grades;
  }

  @Test
  void aWholeRecordHasOnePublishedGradeAtMostAndEachGradeHasARecord() {
    Set<String> met = new TreeSet<>();
    for (List<Optional<Presence>> parts :
        Sets.cartesianProduct(STATED, STATED, STATED, STATED, STATED, STATED)) {
      EpiduralExtension.Builder picture = EpiduralExtension.builder()
          .tumor(parts.get(0))
          .thecalSacDeformation(parts.get(1))
          .cordContact(parts.get(2))
          .cordDisplacement(parts.get(3))
          .cordCompression(parts.get(4))
          .csfAroundCord(parts.get(5));
      EpiduralExtension seen;
      try {
        seen = picture.build();
      } catch (IllegalArgumentException e) {
        continue;
      }
      assertThat(published(seen)).as(seen.toString()).hasSizeLessThanOrEqualTo(1);
      met.addAll(published(seen));
    }
    assertThat(met).containsExactly("0", "1a", "1b", "1c", "2", "3");
  }

  @Test
  void contradictionsNameBothFindings() {
    refuses(
        EpiduralExtension.builder().thecalSacDeformation(PRESENT).tumor(ABSENT),
        "deformation of the thecal sac",
        "epidural tumour");
    refuses(
        EpiduralExtension.builder().cordContact(PRESENT).tumor(ABSENT),
        "contact with the cord",
        "epidural tumour");
    refuses(
        EpiduralExtension.builder().cordDisplacement(PRESENT).tumor(ABSENT),
        "displacement of the cord",
        "epidural tumour");
    refuses(
        EpiduralExtension.builder().cordCompression(PRESENT).tumor(ABSENT),
        "compression of the cord",
        "epidural tumour");
    refuses(
        EpiduralExtension.builder().circumferential(PRESENT).tumor(ABSENT),
        "a ring around the thecal sac",
        "epidural tumour");
    refuses(
        EpiduralExtension.builder().cordDisplacement(PRESENT).thecalSacDeformation(ABSENT),
        "displacement of the cord",
        "deformation of the thecal sac");
    refuses(
        EpiduralExtension.builder().cordCompression(PRESENT).thecalSacDeformation(ABSENT),
        "compression of the cord",
        "deformation of the thecal sac");
    refuses(
        EpiduralExtension.builder().cordCompression(PRESENT).cordContact(ABSENT),
        "compression of the cord",
        "contact with the cord");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EpiduralExtension.builder()
            .addAspects(CanalAspect.VENTRAL)
            .tumor(ABSENT)
            .build())
        .withMessage("epidural extension: aspects [ventral] hold tumour, but epidural tumour is"
            + " recorded as absent");
  }

  private static void refuses(EpiduralExtension.Builder extension, String finding, String need) {
    assertThatIllegalArgumentException()
        .isThrownBy(extension::build)
        .withMessage(
            "epidural extension: %s is recorded as present, but %s as absent", finding, need);
  }

  @Test
  void aCordThatLiesOnTheDuraMayBeTouchedWithoutADent() {
    assertThatNoException()
        .isThrownBy(() -> EpiduralExtension.builder()
            .tumor(PRESENT)
            .thecalSacDeformation(ABSENT)
            .cordContact(PRESENT)
            .build());
  }

  /** All 729 partial records of the six findings that depend on each other. */
  @Test
  void aRecordIsRefusedExactlyWhenNoWholePictureAgreesWithIt() {
    List<List<Optional<Presence>>> pictures =
        Sets.cartesianProduct(STATED, STATED, STATED, STATED, STATED, STATED).stream()
            .filter(EpiduralExtensionTest::isAccepted)
            .toList();
    assertThat(pictures).hasSizeBetween(10, 40);
    for (List<Optional<Presence>> partial :
        Sets.cartesianProduct(ANYTHING, ANYTHING, ANYTHING, ANYTHING, ANYTHING, ANYTHING)) {
      boolean possible = pictures.stream().anyMatch(it -> agrees(partial, it));
      assertThat(isAccepted(partial)).as(partial.toString()).isEqualTo(possible);
    }
  }

  private static boolean agrees(
      List<Optional<Presence>> partial, List<Optional<Presence>> picture) {
    for (int i = 0; i < partial.size(); i++) {
      if (partial.get(i).isPresent() && !partial.get(i).equals(picture.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAccepted(List<Optional<Presence>> parts) {
    try {
      EpiduralExtension.builder()
          .tumor(parts.get(0))
          .thecalSacDeformation(parts.get(1))
          .cordContact(parts.get(2))
          .cordDisplacement(parts.get(3))
          .cordCompression(parts.get(4))
          .circumferential(parts.get(5))
          .build();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Property
  void leavingAFindingOutNeverMakesARecordInvalid(
      @ForAll("extensions") EpiduralExtension extension) {
    assertThat(EpiduralExtension.builder()
            .thecalSacDeformation(extension.thecalSacDeformation())
            .cordContact(extension.cordContact())
            .cordCompression(extension.cordCompression())
            .build()
            .tumor())
        .isEmpty();
  }
}
