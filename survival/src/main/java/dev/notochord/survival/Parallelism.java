package dev.notochord.survival;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * On which threads the work on a sample is done: that of the caller, or those of a pool that belongs to the caller.
 *
 * <pre>{@code
 * ForkJoinPool pool = new ForkJoinPool(4);
 * SurvivalData sample = SurvivalData.rightCensored(months, recurred).with(Parallelism.of(pool));
 * }</pre>
 *
 * <p>The library starts no thread of its own and keeps no pool. Work is divided by the size of the sample, never by
 * the number of threads, and the parts are put together in one order: every result is the same to the last bit
 * for any number of threads. Small samples are worked on by the calling thread.
 *
 * <p>Immutable, and safe for use by several threads; the pool may serve other work at the same time.
 *
 * @see SurvivalData#with(Parallelism)
 * @since 0.1.0
 */
public final class Parallelism {
  private static final Parallelism SEQUENTIAL = new Parallelism(null);

  private final @Nullable ForkJoinPool pool;

  private Parallelism(@Nullable ForkJoinPool pool) {
    this.pool = pool;
  }

  /** {@return the calling thread alone, the default everywhere} */
  public static Parallelism sequential() {
    return SEQUENTIAL;
  }

  /**
   * {@return the threads of a pool, which stays the caller's to shut down}
   *
   * @param pool the pool; once it is shut down, work on it is refused with a {@link
   *     java.util.concurrent.RejectedExecutionException}
   */
  public static Parallelism of(ForkJoinPool pool) {
    return new Parallelism(Objects.requireNonNull(pool));
  }

  /** {@return how many threads may work at the same time, at least 1} */
  public int threads() {
    return pool == null ? 1 : pool.getParallelism();
  }

  /**
   * Runs a task for each of several parts, in any order and possibly at the same time, and returns when all are done.
   * What the parts wrote is seen by the caller afterwards.
   *
   * <p>An exception of a part is thrown here; other parts may then not have been run.
   *
   * @param parts the number of parts, at least 0
   * @param task given the number of the part, from 0; it must not write what another part reads or writes
   * @throws IllegalArgumentException if {@code parts} is negative
   */
  public void forEach(int parts, IntConsumer task) {
    checkArgument(parts >= 0, "parallelism: parts are %s, expected at least 0", parts);
    if (threads() == 1 || parts <= 1 || pool == null) {
      for (int part = 0; part < parts; part++) {
        task.accept(part);
      }
      return;
    }
    pool.invoke(new Range(0, parts, task));
  }

  /** {@return one line that says how many threads there are} */
  @Override
  public String toString() {
    return pool == null ? "sequential" : "pool of " + threads() + " threads";
  }

  /** A range of parts, halved until one is left. */
  private static final class Range extends RecursiveAction {
    private static final long serialVersionUID = 1L;
    private final int from;
    private final int to;
    private final transient IntConsumer task;

    Range(int from, int to, IntConsumer task) {
      this.from = from;
      this.to = to;
      this.task = task;
    }

    @Override
    protected void compute() {
      if (to - from == 1) {
        task.accept(from);
        return;
      }
      int middle = (from + to) >>> 1;
      ForkJoinTask.invokeAll(new Range(from, middle, task), new Range(middle, to, task));
    }
  }
}
