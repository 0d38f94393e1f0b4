/**
 * A tumour in the spine: where it lies, how far it reaches, what it is, where it came from and what
 * images and biopsies show.
 *
 * <p>Start with {@link dev.notochord.core.lesion.SpinalLesion}. It keeps the coded fact and the
 * words of the source side by side, so that a record whose source names only "two consecutive
 * lumbar vertebrae" is as complete as one that names T11.
 *
 * <p><b>Why it matters.</b> Whether a tumour of the spine can be taken out in one piece depends on
 * where its edges are: which parts of the vertebra are free, whether it has left the bone for the
 * {@linkplain dev.notochord.core.lesion.Compartment epidural space or the soft tissue}, whether it
 * has reached the next vertebra or {@linkplain dev.notochord.core.lesion.VascularInvolvement a
 * vessel}. What is known to be free counts as much as what is known to be involved, so both are
 * recorded, and what is listed as neither is not stated. A {@linkplain
 * dev.notochord.core.lesion.Biopsy biopsy} that gave no answer is part of the story too: it may
 * have changed the plane in which the tumour can be removed.
 *
 * <p>Two questions about its history are kept apart. Whether a tumour is {@linkplain
 * dev.notochord.core.lesion.LesionOrigin primary or metastatic} decides the behaviour digit of its
 * morphology, after ICD-O; whether it is {@linkplain
 * dev.notochord.core.lesion.TumorPresentation seen for the first time or came back} is another
 * matter.
 *
 * <p>The notion of a compartment follows Enneking WF, Spanier SS, Goodman MA. A system for the
 * surgical staging of musculoskeletal sarcoma. Clin Orthop 1980.
 */
@NullMarked
package dev.notochord.core.lesion;

import org.jspecify.annotations.NullMarked;
