/**
 * Assessments and reports as JSON documents.
 *
 * <p>Start at {@link dev.notochord.staging.json.AssessmentJson}. A document holds the whole answer
 * for a reader who does not have this library, and the findings behind it, so that this library can
 * ask the system again when it reads the document: what follows from the findings is checked, not
 * believed. The shape is the JSON Schema {@code assessment-1.schema.json} beside this package.
 *
 * <p>Needs Jackson (databind) on the path. On the module path a user requires {@code
 * com.fasterxml.jackson.databind} itself.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema, draft 2020-12</a>
 */
@NullMarked
package dev.notochord.staging.json;

import org.jspecify.annotations.NullMarked;
