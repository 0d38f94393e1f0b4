package dev.notochord.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ParallelismTest {
  @Test
  void everyPartIsRunOnce() {
    ForkJoinPool pool = new ForkJoinPool(3);
    try {
      AtomicIntegerArray runs = new AtomicIntegerArray(101);
      Parallelism.of(pool).forEach(101, runs::incrementAndGet);
      int[] counted = new int[101];
      for (int i = 0; i < counted.length; i++) {
        counted[i] = runs.get(i);
      }
      int[] once = new int[101];
      Arrays.fill(once, 1);
      assertArrayEquals(once, counted);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void theCallingThreadRunsThePartsInOrderWithoutAPool() {
    StringBuilder order = new StringBuilder();
    Parallelism.sequential().forEach(4, order::append);
    assertEquals("0123", order.toString());
    assertEquals(1, Parallelism.sequential().threads());
  }

  @Test
  void anExceptionOfAPartReachesTheCaller() {
    ForkJoinPool pool = new ForkJoinPool(2);
    try {
      assertThrows(
          ArithmeticException.class,
          () -> Parallelism.of(pool).forEach(8, part -> Math.floorDiv(1, part - 5)));
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void partsOfASampleAreWorkedOnByTheThreadsOfTheWhole() {
    ForkJoinPool pool = new ForkJoinPool(2);
    try {
      Parallelism threads = Parallelism.of(pool);
      SurvivalData data = SurvivalData.rightCensored(
              new double[] {3, 1, 2}, new boolean[] {true, true, false})
          .with(threads);
      assertSame(threads, data.parallelism());
      data.split(Groups.of("a", "b", "a"))
          .values()
          .forEach(part -> assertSame(threads, part.parallelism()));
    } finally {
      pool.shutdown();
    }
  }
}
