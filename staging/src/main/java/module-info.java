/** Staging systems and scores of spinal oncology: findings in, explained assessment out. */
module dev.notochord.staging {
  requires transitive dev.notochord.core;
  requires static org.immutables.value.annotations;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
}
