/**
 * Cases and their parts as JSON, with Jackson.
 *
 * <p>A registry wants to store what it has typed, a trial office to send it, and a student to see a
 * whole case on one page. Start with {@link dev.notochord.core.json.CaseJson}, which needs nothing
 * but a string; an application that has a Jackson mapper of its own adds {@link
 * dev.notochord.core.json.NotochordModule} to it and may then use every value of this library as a
 * property of its own types.
 *
 * <pre>{@code
 * {
 *   "schemaVersion": 1,
 *   "id": "B",
 *   "sex": "female",
 *   "lesions": [
 *     {
 *       "levels": "C5",
 *       "origin": "metastatic",
 *       "histology": "leiomyosarcoma",
 *       "involvedParts": ["lamina, right"],
 *       "foramina": ["C5-C6 foramen, right"]
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <p><b>The form.</b> A constant of a vocabulary is its {@linkplain
 * dev.notochord.core.code.Coded#code() code}; what has a text of its own, such as a level range, is
 * that text; everything else is an object whose properties are named as its accessors. One of
 * several kinds, such as a treatment, says which in {@code type}. What is not known is left out:
 * there is no {@code null}, and a property that is absent is unknown, never a no.
 *
 * <p><b>Reading is strict.</b> A property that is unknown, missing or given twice, a {@code null},
 * a code that is no code and a value that contradicts another are refused, with the path to the
 * place. Names and codes do not change within a {@linkplain
 * dev.notochord.core.json.CaseJson#schema() schema} version.
 *
 * <p>Jackson is optional: who does not use this package needs no Jackson on the path. On the module
 * path an application that uses it requires {@code com.fasterxml.jackson.databind} itself.
 */
@NullMarked
package dev.notochord.core.json;

import org.jspecify.annotations.NullMarked;
