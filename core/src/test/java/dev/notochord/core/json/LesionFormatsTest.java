package dev.notochord.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.notochord.core.anatomy.AngularZone;
import dev.notochord.core.anatomy.LevelSet;
import dev.notochord.core.anatomy.TissueLayer;
import dev.notochord.core.code.Presence;
import dev.notochord.core.imaging.EpiduralExtension;
import dev.notochord.core.imaging.GenantGrade;
import dev.notochord.core.imaging.ImagingFinding;
import dev.notochord.core.imaging.Modality;
import dev.notochord.core.imaging.MriSequence;
import dev.notochord.core.imaging.MriSignal;
import dev.notochord.core.imaging.ReferenceTissue;
import dev.notochord.core.imaging.SignalIntensity;
import dev.notochord.core.lesion.Biopsy;
import dev.notochord.core.lesion.BiopsyResult;
import dev.notochord.core.lesion.BiopsyRoute;
import dev.notochord.core.lesion.Compartment;
import dev.notochord.core.lesion.SpinalLesion;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Lesions and what images show of them, written as JSON and read back. */
class LesionFormatsTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new NotochordModule());

  @Test
  void theFormIsAsPublished() throws IOException {
    SpinalLesion lesion = SpinalLesion.builder()
        .levels(LevelSet.parse("T11"))
        .addInvolvedZones(AngularZone.LEFT_4)
        .addSparedLayers(TissueLayer.D)
        .addInvolvedCompartments(Compartment.INTRAOSSEOUS)
        .addImaging(ImagingFinding.builder()
            .modality(Modality.MRI)
            .genantGrade(GenantGrade.GRADE_0_5)
            .addSignals(
                MriSignal.of(MriSequence.T1, SignalIntensity.HYPOINTENSE),
                MriSignal.of(MriSequence.T2, SignalIntensity.HYPERINTENSE, ReferenceTissue.MUSCLE))
            .epiduralExtension(
                EpiduralExtension.builder().tumor(Presence.ABSENT).build())
            .build())
        .addBiopsies(Biopsy.builder()
            .months(-1)
            .route(BiopsyRoute.CT_GUIDED_NEEDLE)
            .result(BiopsyResult.INCONCLUSIVE)
            .build())
        .build();
    assertThat(MAPPER.writeValueAsString(lesion).replace('"', '\''))
        .isEqualTo("{'levels':'T11','involvedZones':['left-4'],'sparedLayers':['D'],"
            + "'involvedCompartments':['intraosseous'],"
            + "'imaging':[{'modality':'mri','genantGrade':'0_5',"
            + "'signals':[{'sequence':'T1','intensity':'hypointense'},"
            + "{'sequence':'T2','intensity':'hyperintense','reference':'muscle'}],"
            + "'epiduralExtension':{'tumor':'absent'}}],"
            + "'biopsies':[{'months':-1,'route':'ct-guided-needle','result':'inconclusive'}]}");
  }
}
