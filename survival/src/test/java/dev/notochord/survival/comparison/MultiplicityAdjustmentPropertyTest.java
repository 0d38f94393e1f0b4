package dev.notochord.survival.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Doubles;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class MultiplicityAdjustmentPropertyTest {
  @Provide
  Arbitrary<List<Double>> pValues() {
    Arbitrary<Double> p = Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.doubles().between(0, 1).ofScale(4)),
        Tuple.of(2, Arbitraries.of(0.0, 0.01, 0.05, 1.0)),
        Tuple.of(1, Arbitraries.of(1e-300, 1e-12, Double.MIN_VALUE)),
        Tuple.of(1, Arbitraries.just(Double.NaN)));
    return p.list().ofMaxSize(30);
  }

  @Property
  void eachIsAtLeastThePValueAndAtMostOne(
      @ForAll("pValues") List<Double> p, @ForAll MultiplicityAdjustment adjustment) {
    ImmutableDoubleArray adjusted = adjustment.adjust(Doubles.toArray(p));

    for (int i = 0; i < p.size(); i++) {
      if (p.get(i).isNaN()) {
        assertThat(adjusted.get(i)).isNaN();
      } else {
        assertThat(adjusted.get(i)).isBetween(p.get(i), 1.0);
      }
    }
  }

  @Property
  void aSmallerPValueStaysSmallerOrEqual(
      @ForAll("pValues") List<Double> p, @ForAll MultiplicityAdjustment adjustment) {
    ImmutableDoubleArray adjusted = adjustment.adjust(Doubles.toArray(p));

    for (int i = 0; i < p.size(); i++) {
      for (int j = 0; j < p.size(); j++) {
        if (p.get(i) <= p.get(j)) {
          assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
        }
      }
    }
  }

  @Property
  void theOrderDoesNotMatter(
      @ForAll("pValues") List<Double> p,
      @ForAll MultiplicityAdjustment adjustment,
      @ForAll long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < p.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    ImmutableDoubleArray adjusted = adjustment.adjust(Doubles.toArray(p));
    ImmutableDoubleArray shuffled =
        adjustment.adjust(order.stream().mapToDouble(p::get).toArray());

    for (int i = 0; i < p.size(); i++) {
      assertThat(shuffled.get(i)).isEqualTo(Double.valueOf(adjusted.get(order.get(i))));
    }
  }

  @Property
  void theMethodsAreOrderedByWhatTheyPromise(@ForAll("pValues") List<Double> list) {
    double[] p = Doubles.toArray(list);
    ImmutableDoubleArray bonferroni = MultiplicityAdjustment.BONFERRONI.adjust(p);
    ImmutableDoubleArray holm = MultiplicityAdjustment.HOLM.adjust(p);
    ImmutableDoubleArray hochberg = MultiplicityAdjustment.HOCHBERG.adjust(p);
    ImmutableDoubleArray discovery = MultiplicityAdjustment.BENJAMINI_HOCHBERG.adjust(p);

    for (int i = 0; i < p.length; i++) {
      if (!Double.isNaN(p[i])) {
        assertThat(holm.get(i)).isLessThanOrEqualTo(bonferroni.get(i));
        assertThat(hochberg.get(i)).isLessThanOrEqualTo(holm.get(i));
        assertThat(discovery.get(i)).isLessThanOrEqualTo(hochberg.get(i) * (1 + 1e-15));
      }
    }
  }
}
