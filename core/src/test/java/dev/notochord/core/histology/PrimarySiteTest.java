package dev.notochord.core.histology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrimarySiteTest {

  // WHO topography list of ICD-O-3, in the order of its codes.
  private static final ImmutableMap<String, String> TOPOGRAPHY =
      ImmutableMap.<String, String>builder()
          .put("salivary-gland", "C08.9")
          .put("nasopharynx", "C11.9")
          .put("esophagus", "C15.9")
          .put("stomach", "C16.9")
          .put("small-intestine", "C17.9")
          .put("colon", "C18.9")
          .put("colorectum", "C19.9")
          .put("rectum", "C20.9")
          .put("liver", "C22.0")
          .put("gallbladder", "C23.9")
          .put("bile-duct", "C24.0")
          .put("pancreas", "C25.9")
          .put("gastrointestinal-tract", "C26.9")
          .put("larynx", "C32.9")
          .put("lung", "C34.9")
          .put("thymus", "C37.9")
          .put("mediastinum", "C38.3")
          .put("pleura", "C38.4")
          .put("bone-of-limb", "C40.9")
          .put("skull", "C41.0")
          .put("vertebral-column", "C41.2")
          .put("rib-sternum-clavicle", "C41.3")
          .put("sacrum", "C41.4")
          .put("pelvic-bone", "C41.4")
          .put("bone-marrow", "C42.1")
          .put("skin-of-trunk", "C44.5")
          .put("skin", "C44.9")
          .put("retroperitoneum", "C48.0")
          .put("peritoneum", "C48.2")
          .put("soft-tissue", "C49.9")
          .put("breast", "C50.9")
          .put("cervix", "C53.9")
          .put("corpus-uteri", "C54.9")
          .put("uterus", "C55.9")
          .put("ovary", "C56.9")
          .put("prostate", "C61.9")
          .put("testis", "C62.9")
          .put("kidney", "C64.9")
          .put("renal-pelvis", "C65.9")
          .put("bladder", "C67.9")
          .put("eye", "C69.9")
          .put("spinal-meninges", "C70.1")
          .put("brain", "C71.9")
          .put("spinal-cord", "C72.0")
          .put("cauda-equina", "C72.1")
          .put("thyroid", "C73.9")
          .put("adrenal", "C74.9")
          .put("paraganglia", "C75.5")
          .put("head-and-neck", "C76.0")
          .put("lymph-node", "C77.9")
          .put("unknown-primary", "C80.9")
          .buildOrThrow();

  @Test
  void everySiteCarriesItsTopography() {
    Map<String, String> topography = new TreeMap<>();
    for (PrimarySite site : PrimarySite.values()) {
      assertThat(site.topography()).hasToString("ICD-O-3 " + site.topography().value());
      topography.put(site.code(), site.topography().value());
    }
    assertThat(topography).containsExactlyInAnyOrderEntriesOf(TOPOGRAPHY);
  }

  @Test
  void onlyBoneAndContentsOfTheSpineAreSpinalSites() {
    assertThat(Arrays.stream(PrimarySite.values()).filter(PrimarySite::isSpinal))
        .containsExactly(
            PrimarySite.VERTEBRAL_COLUMN,
            PrimarySite.SACRUM,
            PrimarySite.SPINAL_MENINGES,
            PrimarySite.SPINAL_CORD,
            PrimarySite.CAUDA_EQUINA);
  }

  @Property
  void isFoundByEachOfItsNames(@ForAll PrimarySite site) {
    assertThat(PrimarySite.ofName(site.display())).isEqualTo(site);
    assertThat(PrimarySite.ofCode(site.code())).isEqualTo(site);
    assertThat(site.otherNames()).allMatch(name -> PrimarySite.ofName(name) == site);
    assertThat(PrimarySite.ofTopography(site.topography().value())).contains(site);
  }

  @ParameterizedTest
  @CsvSource({
    "Oesophagus, ESOPHAGUS",
    "spine, VERTEBRAL_COLUMN",
    "Breasts, BREAST",
    "colorectal, COLORECTUM",
    "Lymph nodes, LYMPH_NODE",
    "unknown primary, UNKNOWN_PRIMARY",
    "cervix, CERVIX",
    "kidney NOS, KIDNEY"
  })
  void readsOtherSpellings(String name, PrimarySite expected) {
    assertThat(PrimarySite.find(name)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "skin of lower back", "unknown", "not stated", "pelvis"})
  void aSiteThatIsNotInTheListIsNotGuessed(String name) {
    assertThat(PrimarySite.find(name)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrimarySite.ofName(name))
        .withMessageStartingWith("primary site '" + name + "': not known; ");
  }

  @Test
  void theErrorNamesTheNearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrimarySite.ofName("thyriod"))
        .withMessage("primary site 'thyriod': not known; nearest: thyroid");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrimarySite.ofName("breast cancer"))
        .withMessage("primary site 'breast cancer': not known; nearest: breast");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrimarySite.ofCode("oesophagus"))
        .withMessage("primary site code 'oesophagus': not known; nearest: esophagus");
  }

  @Property
  void noTextMakesAnotherErrorThanNotKnown(@ForAll @StringLength(max = 120) String text) {
    if (PrimarySite.find(text).isEmpty()) {
      assertThatIllegalArgumentException().isThrownBy(() -> PrimarySite.ofName(text));
    }
  }

  @Test
  void sacrumAndPelvisShareATopography() {
    assertThat(PrimarySite.ofTopography("C41.4"))
        .containsExactly(PrimarySite.SACRUM, PrimarySite.PELVIC_BONE);
    assertThat(PrimarySite.ofTopography("C99.9")).isEmpty();
  }
}
