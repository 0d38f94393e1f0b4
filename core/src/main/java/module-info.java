/** The vocabulary of spinal oncology: values and enums, no algorithms beyond their own rules. */
module dev.notochord.core {
  requires transitive com.google.common;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;

  exports dev.notochord.core.anatomy;
  exports dev.notochord.core.code;
  exports dev.notochord.core.dose;
  exports dev.notochord.core.histology;
  exports dev.notochord.core.imaging;
  exports dev.notochord.core.json;
  exports dev.notochord.core.lesion;
  exports dev.notochord.core.neurology;
  exports dev.notochord.core.outcome;
  exports dev.notochord.core.patient;
  exports dev.notochord.core.treatment;
  exports dev.notochord.core.tumorcase;
}
