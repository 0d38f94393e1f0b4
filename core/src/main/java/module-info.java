/** The vocabulary of spinal oncology: values and enums, no algorithms beyond their own rules. */
module dev.notochord.core {
  requires transitive com.google.common;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
}
