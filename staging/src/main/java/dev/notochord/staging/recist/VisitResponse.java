package dev.notochord.staging.recist;

import com.google.common.collect.ImmutableList;
import dev.notochord.staging.assessment.Assessment;
import dev.notochord.staging.assessment.Finding;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The response at one visit of a course, with its reasons.
 *
 * @param visit the visit
 * @param sumMm the sum of the diameters; empty unless every target lesion was evaluated
 * @param nadirMm the smallest known sum before the visit, the baseline included
 * @param target what the target lesions do
 * @param overall what target, non-target and new lesions say together
 * @param response the response, which is progression where a lesion returns after a complete
 *     response; several while findings are missing
 * @param caveats what a reader of the response must know
 * @since 0.1.0
 */
public record VisitResponse(
    Visit visit,
    Optional<BigDecimal> sumMm,
    BigDecimal nadirMm,
    Assessment<RecistTargetResponse> target,
    Assessment<RecistOverallResponse> overall,
    Finding<RecistOverallResponse> response,
    ImmutableList<String> caveats) {}
