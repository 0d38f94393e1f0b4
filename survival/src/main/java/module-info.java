/** Survival statistics on columns of primitives; only {@code cohort} knows {@code core}. */
module dev.notochord.survival {
  requires transitive dev.notochord.core;
  requires org.apache.commons.statistics.distribution;
  requires static org.immutables.value.annotations;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
}
