package dev.notochord.benchmarks.spark;

import dev.notochord.survival.file.RowFile;
import dev.notochord.survival.file.RowReader;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A partitioned data set of blocks of columns: an element is some thousand rows, {@code block[column][row]}.
 *
 * <p>One object per block and none per row: what Spark does per element costs nothing then.
 */
final class RowBlocks {
  private RowBlocks() {}

  /** How a worker opens the files, which every worker must see under the same path. */
  interface Opener extends Supplier<RowFile>, Serializable {}

  /**
   * Returns the rows of files, each partition a part of them; a partition is read when it is needed and never whole.
   * Call {@code cache()} on it if the workers have the memory to keep the rows.
   */
  static JavaRDD<double[][]> of(JavaSparkContext spark, Opener files, int partitions) {
    List<Integer> parts = IntStream.range(0, partitions).boxed().toList();
    return spark
        .parallelize(parts, partitions)
        .flatMap(part -> new Blocks(files.get().readPart(part, partitions)));
  }

  /**
   * Returns a value that must be a whole number from 0 on; a cast alone would make 0 of a missing one.
   *
   * @throws IllegalArgumentException if it is none, above {@code most} or NaN
   */
  static int code(double value, int most) {
    int whole = (int) value;
    if (whole != value || whole < 0 || whole > most) {
      throw new IllegalArgumentException(
          "row: a code is " + value + ", expected a whole number from 0 to " + most);
    }
    return whole;
  }

  /** The blocks of a reader, copied, for the reader fills its own anew. */
  private static final class Blocks implements Iterator<double[][]> {
    private final RowReader rows;
    private int length;

    Blocks(RowReader rows) {
      this.rows = rows;
      advance();
    }

    private void advance() {
      length = rows.nextBlock();
      if (length == 0) {
        rows.close();
      }
    }

    @Override
    public boolean hasNext() {
      return length > 0;
    }

    @Override
    public double[][] next() {
      if (length == 0) {
        throw new NoSuchElementException("no more blocks");
      }
      double[][] block = new double[rows.columns().size()][];
      for (int c = 0; c < block.length; c++) {
        block[c] = Arrays.copyOf(rows.block(c), length);
      }
      advance();
      return block;
    }
  }
}
