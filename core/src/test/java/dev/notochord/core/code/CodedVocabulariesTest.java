package dev.notochord.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.notochord.core.anatomy.Side;
import dev.notochord.core.anatomy.SpinalRegion;
import dev.notochord.core.anatomy.VertebralElement;
import dev.notochord.core.anatomy.VertebralLevel;
import dev.notochord.core.histology.Behaviour;
import dev.notochord.core.histology.Histology;
import dev.notochord.core.histology.PrimarySite;
import dev.notochord.core.imaging.BoneMatrix;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.imaging.SignalIntensity;
import dev.notochord.core.imaging.SpinalAlignment;
import dev.notochord.core.lesion.LesionOrigin;
import dev.notochord.core.neurology.FrankelGrade;
import dev.notochord.core.neurology.MuscleGrade;
import dev.notochord.core.outcome.CauseOfDeath;
import dev.notochord.core.outcome.DiseaseStatus;
import dev.notochord.core.outcome.Endpoint;
import dev.notochord.core.outcome.TimeZero;
import dev.notochord.core.outcome.VitalStatus;
import dev.notochord.core.patient.PainPattern;
import dev.notochord.core.patient.Sex;
import dev.notochord.core.treatment.RadiotherapyTechnique;
import dev.notochord.core.treatment.ResectionClass;
import dev.notochord.core.treatment.ResidualTumor;
import dev.notochord.core.treatment.SurgicalMargin;
import dev.notochord.core.treatment.TreatmentModality;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodedVocabulariesTest {

  static Stream<Class<? extends Coded>> vocabularies() {
    return Stream.of(
        Behaviour.class,
        BoneMatrix.class,
        CauseOfDeath.class,
        DiseaseStatus.class,
        Endpoint.class,
        FrankelGrade.class,
        Histology.class,
        LesionOrigin.class,
        Modality.class,
        MuscleGrade.class,
        PainPattern.class,
        Presence.class,
        PrimarySite.class,
        RadiotherapyTechnique.class,
        ResectionClass.class,
        ResidualTumor.class,
        Sex.class,
        Side.class,
        SignalIntensity.class,
        SpinalAlignment.class,
        SpinalRegion.class,
        SurgicalMargin.class,
        TimeZero.class,
        TreatmentModality.class,
        VertebralElement.class,
        VertebralLevel.class,
        VitalStatus.class);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void codesAreDistinctTokensWithoutBlanks(Class<? extends Coded> vocabulary) {
    assertThat(Arrays.stream(vocabulary.getEnumConstants()).map(Coded::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-Za-z0-9_-]+"));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void displayTextsAreDistinctAndWithoutBlanksAtTheEnds(Class<? extends Coded> vocabulary) {
    assertThat(Arrays.stream(vocabulary.getEnumConstants()).map(Coded::display))
        .doesNotHaveDuplicates()
        .allMatch(text -> !text.isEmpty() && text.equals(text.strip()));
  }
}
