package dev.notochord.core.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralPart;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpinalLesionTest {
  private static final VertebralPart RIGHT_LAMINA =
      VertebralPart.of(VertebralElement.LAMINA, Side.RIGHT);
  private static final VertebralPart LEFT_LAMINA =
      VertebralPart.of(VertebralElement.LAMINA, Side.LEFT);

  @Test
  void everythingMayBeUnknown() {
    SpinalLesion lesion = SpinalLesion.builder().build();
    assertThat(lesion.levels()).isEmpty();
    assertThat(lesion.levelText()).isEmpty();
    assertThat(lesion.origin()).isEmpty();
    assertThat(lesion.histology()).isEmpty();
    assertThat(lesion.histologyText()).isEmpty();
    assertThat(lesion.primarySite()).isEmpty();
    assertThat(lesion.morphology()).isEmpty();
    assertThat(lesion.involvedParts()).isEmpty();
    assertThat(lesion.sparedParts()).isEmpty();
    assertThat(lesion.foramina()).isEmpty();
    assertThat(lesion.imaging()).isEmpty();
  }

  @Test
  void theWordsOfTheSourceStandWithoutACodedFact() {
    SpinalLesion lesion = SpinalLesion.builder()
        .levelText("two consecutive lumbar vertebrae")
        .histologyText("liver cancer")
        .build();
    assertThat(lesion.levelText()).contains("two consecutive lumbar vertebrae");
    assertThat(lesion.levels()).isEmpty();
    assertThat(lesion.histologyText()).contains("liver cancer");
    assertThat(lesion.histology()).isEmpty();
  }

  @Property
  void onlyAMetastasisChangesTheBehaviour(@ForAll Histology histology) {
    SpinalLesion open = SpinalLesion.builder().histology(histology).build();
    SpinalLesion primary =
        SpinalLesion.builder().histology(histology).origin(LesionOrigin.PRIMARY).build();
    SpinalLesion metastasis = SpinalLesion.builder()
        .histology(histology)
        .origin(LesionOrigin.METASTATIC)
        .build();
    assertThat(open.morphology()).isEmpty();
    assertThat(primary.morphology()).isEqualTo(histology.morphology());
    assertThat(metastasis.morphology().map(Object::toString))
        .isEqualTo(histology.morphology().map(morphology -> morphology.histology() + "/6"));
  }

  @Test
  void aMetastaticLeiomyosarcomaHasBehaviourSix() {
    assertThat(SpinalLesion.builder()
            .origin(LesionOrigin.METASTATIC)
            .histology(Histology.LEIOMYOSARCOMA)
            .primarySite(PrimarySite.RETROPERITONEUM)
            .build()
            .morphology()
            .orElseThrow())
        .hasToString("8890/6");
  }

  @Test
  void refusesAPartThatIsInvolvedAndSpared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpinalLesion.builder()
            .addInvolvedParts(RIGHT_LAMINA)
            .addSparedParts(LEFT_LAMINA, RIGHT_LAMINA)
            .build())
        .withMessage(
            "spinal lesion: [lamina, right] listed as involved and as spared, expected one of them");
  }

  @Test
  void theOtherSideMayBeSpared() {
    SpinalLesion lesion = SpinalLesion.builder()
        .addInvolvedParts(RIGHT_LAMINA)
        .addSparedParts(LEFT_LAMINA)
        .build();
    assertThat(lesion.involvedParts()).containsExactly(RIGHT_LAMINA);
    assertThat(lesion.sparedParts()).containsExactly(LEFT_LAMINA);
  }

  @ParameterizedTest
  @EnumSource(PrimarySite.class)
  void aPrimaryTumourBeganInTheSpine(PrimarySite site) {
    SpinalLesion.Builder primary =
        SpinalLesion.builder().origin(LesionOrigin.PRIMARY).primarySite(site);
    if (site.isSpinal()) {
      assertThat(primary.build().primarySite()).contains(site);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(primary::build)
          .withMessage(
              "spinal lesion: origin primary, but primary site %s, expected a site in the spine",
              site.display());
    }
  }
}
