package dev.notochord.survival.covariate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The covariates of one subject, by the names of the variables: a number for each numeric variable, a level
 * for each factor and, where a baseline is asked for, a label for each strata variable.
 *
 * <pre>{@code
 * CovariateProfile.of("age", 60).with("sex", "female");
 * }</pre>
 *
 * <p>Values are those that were measured; {@link CovariateDesign#row} makes powers, splines and products of
 * them.
 *
 * @since 0.1.0
 */
public final class CovariateProfile {
  private static final CovariateProfile NONE =
      new CovariateProfile(ImmutableMap.of(), ImmutableMap.of(), 0);

  private final ImmutableMap<String, Double> numbers;
  private final ImmutableMap<String, String> labels;
  private final double offset;

  private CovariateProfile(
      ImmutableMap<String, Double> numbers, ImmutableMap<String, String> labels, double offset) {
    this.numbers = numbers;
    this.labels = labels;
    this.offset = offset;
  }

  /** {@return the profile without a variable, for a model without covariates} */
  public static CovariateProfile none() {
    return NONE;
  }

  /**
   * {@return a profile of one number, to be added to}
   *
   * @param variable the name of a numeric variable
   * @param number its value
   * @throws IllegalArgumentException if the number is not finite
   */
  public static CovariateProfile of(String variable, double number) {
    return NONE.with(variable, number);
  }

  /**
   * {@return a profile of one level, to be added to}
   *
   * @param variable the name of a factor or of a strata variable
   * @param label its level
   */
  public static CovariateProfile of(String variable, String label) {
    return NONE.with(variable, label);
  }

  /**
   * {@return this profile with the value of a numeric variable, in place of an earlier one}
   *
   * @param variable the name of a numeric variable
   * @param number its value
   * @throws IllegalArgumentException if the number is not finite
   */
  public CovariateProfile with(String variable, double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "covariate profile: " + variable + " is " + number + ", expected a finite number");
    }
    return new CovariateProfile(with(numbers, variable, number), without(labels, variable), offset);
  }

  /**
   * {@return this profile with the level of a factor or strata variable, in place of an earlier one}
   *
   * @param variable the name of a factor or of a strata variable
   * @param label its level
   */
  public CovariateProfile with(String variable, String label) {
    return new CovariateProfile(without(numbers, variable), with(labels, variable, label), offset);
  }

  /**
   * {@return this profile with a known part of the linear predictor; 0 if never given}
   *
   * @param known what is added to the linear predictor
   * @throws IllegalArgumentException if it is not finite
   */
  public CovariateProfile withOffset(double known) {
    if (!Double.isFinite(known)) {
      throw new IllegalArgumentException(
          "covariate profile: offset is " + known + ", expected a finite number");
    }
    return new CovariateProfile(numbers, labels, known);
  }

  private static <V> ImmutableMap<String, V> with(
      ImmutableMap<String, V> map, String key, V value) {
    Map<String, V> changed = new LinkedHashMap<>(map);
    changed.put(key, value);
    return ImmutableMap.copyOf(changed);
  }

  private static <V> ImmutableMap<String, V> without(ImmutableMap<String, V> map, String key) {
    Map<String, V> changed = new LinkedHashMap<>(map);
    changed.remove(key);
    return ImmutableMap.copyOf(changed);
  }

  /** {@return the numbers given, by variable} */
  public ImmutableMap<String, Double> numbers() {
    return numbers;
  }

  /** {@return the levels and strata given, by variable} */
  public ImmutableMap<String, String> labels() {
    return labels;
  }

  /** {@return the known part of the linear predictor, 0 if none was given} */
  public double offset() {
    return offset;
  }

  /** {@return the names of the variables given, numbers first} */
  public ImmutableSet<String> variables() {
    return Sets.union(numbers.keySet(), labels.keySet()).immutableCopy();
  }

  double number(String variable) {
    Double number = numbers.get(variable);
    checkArgument(
        number != null,
        "covariate profile: '%s' is %s, expected a number",
        variable,
        labels.containsKey(variable) ? "the level '" + labels.get(variable) + "'" : "not given");
    return number;
  }

  String label(String variable, Iterable<String> known) {
    String label = labels.get(variable);
    checkArgument(
        label != null,
        "covariate profile: '%s' is %s, expected one of %s",
        variable,
        numbers.containsKey(variable) ? "the number " + numbers.get(variable) : "not given",
        known);
    return label;
  }

  /** {@return for instance {@code age=60.0, sex=female}} */
  @Override
  public String toString() {
    Joiner.MapJoiner joiner = Joiner.on(", ").withKeyValueSeparator("=");
    Map<String, Object> all = new LinkedHashMap<>(numbers);
    all.putAll(labels);
    if (offset != 0) {
      all.put("offset", offset);
    }
    return joiner.join(all);
  }
}
