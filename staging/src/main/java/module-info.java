/**
 * Staging systems and scores of spinal oncology: findings in, explained assessment out.
 *
 * <p>Start at {@link dev.notochord.staging.StagingSystems} for the catalogue, at {@link
 * dev.notochord.staging.StagingReport} for a case, and at {@link dev.notochord.staging.sins.Sins}
 * to see what one system looks like: all look alike.
 */
module dev.notochord.staging {
  requires transitive com.google.common;
  requires transitive dev.notochord.core;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;

  exports dev.notochord.staging;
  exports dev.notochord.staging.ajcc;
  exports dev.notochord.staging.assessment;
  exports dev.notochord.staging.bauer;
  exports dev.notochord.staging.bollen;
  exports dev.notochord.staging.doselimit;
  exports dev.notochord.staging.enneking;
  exports dev.notochord.staging.escc;
  exports dev.notochord.staging.fnclcc;
  exports dev.notochord.staging.fracturerisk;
  exports dev.notochord.staging.frailty;
  exports dev.notochord.staging.genant;
  exports dev.notochord.staging.json;
  exports dev.notochord.staging.katagiri;
  exports dev.notochord.staging.localprogression;
  exports dev.notochord.staging.mclain;
  exports dev.notochord.staging.mizumoto;
  exports dev.notochord.staging.nesms;
  exports dev.notochord.staging.noms;
  exports dev.notochord.staging.painresponse;
  exports dev.notochord.staging.prism;
  exports dev.notochord.staging.rades;
  exports dev.notochord.staging.radiosurgery;
  exports dev.notochord.staging.recist;
  exports dev.notochord.staging.rpa;
  exports dev.notochord.staging.seer;
  exports dev.notochord.staging.sins;
  exports dev.notochord.staging.sioutos;
  exports dev.notochord.staging.tokuhashi;
  exports dev.notochord.staging.tomita;
  exports dev.notochord.staging.tomitasurgical;
  exports dev.notochord.staging.vanderlinden;
  exports dev.notochord.staging.wbb;
}
