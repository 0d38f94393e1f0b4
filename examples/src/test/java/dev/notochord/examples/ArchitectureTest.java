package dev.notochord.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the arrows of {@code ARCHITECTURE.md}. */
class ArchitectureTest {
  private static final String CORE = "dev.notochord.core..";
  private static final String STAGING = "dev.notochord.staging..";
  private static final String SURVIVAL = "dev.notochord.survival..";
  private static final String[] JSON = {
    "dev.notochord.core.json..", "dev.notochord.staging.json..", "dev.notochord.survival.json.."
  };

  private static final JavaClasses LIBRARY = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("dev.notochord.core", "dev.notochord.staging", "dev.notochord.survival");

  @Test
  void theLibraryWasFound() {
    assertThat(LIBRARY)
        .extracting(type -> type.getPackageName())
        .contains(
            "dev.notochord.core.tumorcase", "dev.notochord.staging.sins", "dev.notochord.survival");
  }

  @Test
  void coreKnowsNobody() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(STAGING, SURVIVAL)
        .check(LIBRARY);
  }

  @Test
  void stagingAndSurvivalNeverSeeEachOther() {
    noClasses()
        .that()
        .resideInAPackage(STAGING)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SURVIVAL)
        .check(LIBRARY);
    noClasses()
        .that()
        .resideInAPackage(SURVIVAL)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(STAGING)
        .check(LIBRARY);
  }

  @Test
  void onlyTheCohortOfSurvivalKnowsTumours() {
    noClasses()
        .that()
        .resideInAPackage(SURVIVAL)
        .and()
        .resideOutsideOfPackage("dev.notochord.survival.cohort..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CORE)
        .check(LIBRARY);
  }

  @Test
  void theScoringIdiomKnowsNoScore() {
    noClasses()
        .that()
        .resideInAPackage("dev.notochord.staging.assessment..")
        .should()
        .dependOnClassesThat(resideInAPackage(STAGING)
            .and(not(resideInAPackage("dev.notochord.staging.assessment.."))))
        .check(LIBRARY);
  }

  @Test
  void onlyTheFrontDoorOfStagingKnowsEverySystem() {
    noClasses()
        .that()
        .resideInAPackage("dev.notochord.staging.(*)..")
        .and()
        .resideOutsideOfPackage("dev.notochord.staging.json..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.notochord.staging")
        .check(LIBRARY);
  }

  @Test
  void noTwoPackagesImportEachOtherDirectlyOrInALoop() {
    slices().matching("dev.notochord.(**)").should().beFreeOfCycles().check(LIBRARY);
  }

  @Test
  void onlyTheJsonPackagesKnowJackson() {
    noClasses()
        .that()
        .resideOutsideOfPackages(JSON)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(LIBRARY);
  }

  @Test
  void nothingInTheLibraryReliesOnJson() {
    noClasses()
        .that()
        .resideOutsideOfPackages(JSON)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(JSON)
        .check(LIBRARY);
  }

  @Test
  void theLibraryNeedsNoDesktop() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..")
        .check(LIBRARY);
  }
}
