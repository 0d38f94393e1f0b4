/** What the library costs, measured with JMH beside the physical limit of the same work, such as a plain sort. */
@NullMarked
package dev.notochord.benchmarks;

import org.jspecify.annotations.NullMarked;
