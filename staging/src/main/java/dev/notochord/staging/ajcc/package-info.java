/**
 * TNM of the AJCC and the UICC for what a spinal surgeon meets: bone sarcoma of the spine and of
 * the sacrum, and soft tissue sarcoma, which spreads to the spine.
 *
 * <p>Registries, trials and tumour boards speak TNM. For bone it counts something else than the
 * surgical systems do: how many of the five segments of a vertebra the tumour holds, whether they
 * touch, and whether it has reached the canal or the great vessels. From the eighth edition on,
 * spine and pelvis have T categories of their own, and <b>no stage groups</b>; to borrow those of
 * the limbs is an error, so that the systems here answer that none is defined.
 *
 * <p>Start at {@link dev.notochord.staging.ajcc.SpinePrimaryTumor} for the T category of a spine,
 * {@link dev.notochord.staging.ajcc.AjccSpine} for the whole of T, N, M and G, {@link
 * dev.notochord.staging.ajcc.PelvisPrimaryTumor} for a sacrum and {@link
 * dev.notochord.staging.ajcc.SoftTissueSarcoma} for the stage of a soft tissue sarcoma.
 *
 * <p><b>X is a finding.</b> TX, NX and GX say that somebody looked and could not tell. What nobody
 * recorded is none of them: it stays open, and the answer lists what remains possible.
 *
 * <p>Sources: AJCC Cancer Staging Manual, eighth edition, chapters 38 (bone), 41 and 44 (soft
 * tissue sarcoma); TNM Classification of Malignant Tumours, UICC, eighth and ninth edition.
 *
 * @see <a href="http://atm.amegroups.com/article/view/25992">Rose PS, Holt GE, Kneisl JS. Ann
 *     Transl Med: changes to the AJCC staging system for spine tumors</a>
 * @see <a
 *     href="https://www.cancer.gov/types/soft-tissue-sarcoma/hp/adult-soft-tissue-treatment-pdq">
 *     NCI PDQ: soft tissue sarcoma, with the AJCC tables</a>
 */
@NullMarked
package dev.notochord.staging.ajcc;

import org.jspecify.annotations.NullMarked;
