/**
 * The accumulators of the library as an Apache Spark job: what a user of a cluster would write.
 *
 * <p>Start with {@link dev.notochord.benchmarks.spark.ClusterSurvival}. Compiled under the Maven profile {@code
 * spark} only.
 */
@NullMarked
package dev.notochord.benchmarks.spark;

import org.jspecify.annotations.NullMarked;
