/**
 * Rows of numbers from files larger than memory, read in blocks of fixed size.
 *
 * <p>Start with {@link dev.notochord.survival.file.ColumnFiles}, one file per column as {@code tofile} of
 * numpy and {@code writeBin} of R write them, or with {@link dev.notochord.survival.file.DelimitedFile},
 * text with a header line. Both are a {@link dev.notochord.survival.file.RowFile}: its rows are read by a
 * {@link dev.notochord.survival.file.RowReader}, all of them or one of several parts, so that several
 * threads or machines share the reading of one file. The rows go into an accumulator such as
 * {@link dev.notochord.survival.RiskTableAccumulator}, whose sums fit in memory where the rows do not.
 *
 * <p>What the numbers mean is not known here. A missing value is NaN; whether it is allowed is for the
 * accumulator to say. No parameter or result is null.
 */
@NullMarked
package dev.notochord.survival.file;

import org.jspecify.annotations.NullMarked;
