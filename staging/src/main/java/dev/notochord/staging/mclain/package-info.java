/**
 * The classification of McLain and Weinstein: in which part of the vertebra does a tumour lie, and
 * has it left the bone?
 *
 * <p>A simple scheme of 1987, the predecessor of {@link dev.notochord.staging.wbb.Wbb}. Start at
 * {@link dev.notochord.staging.mclain.McLainWeinstein}.
 *
 * <p>Source: Weinstein JN, McLain RF. Primary tumors of the spine. Spine 1987;12:843-851.
 */
@NullMarked
package dev.notochord.staging.mclain;

import org.jspecify.annotations.NullMarked;
