package dev.notochord.survival.covariate;

import com.google.common.collect.ImmutableList;

/**
 * A variable and how its columns follow from the raw value of a row: the number itself, or the code of the
 * level, NaN if missing.
 */
sealed interface DesignVariable {
  String name();

  TermKind kind();

  ImmutableList<String> columnNames();

  double value(double raw, int column);

  /** Returns the raw value of a profile. */
  double raw(CovariateProfile profile);

  /** Returns the profile with a raw value of this variable. */
  CovariateProfile with(CovariateProfile profile, double raw);

  /** A number in a settled form. */
  record Numeric(String name, NumericForm form) implements DesignVariable {
    @Override
    public TermKind kind() {
      return form.kind();
    }

    @Override
    public ImmutableList<String> columnNames() {
      return form.columnNames(name);
    }

    @Override
    public double value(double raw, int column) {
      return form.value(raw, column);
    }

    @Override
    public double raw(CovariateProfile profile) {
      return profile.number(name);
    }

    @Override
    public CovariateProfile with(CovariateProfile profile, double raw) {
      return profile.with(name, raw);
    }

    @Override
    public String toString() {
      return form.kind() == TermKind.NUMERIC ? name : name + " (" + form + ")";
    }
  }

  /** A factor; the first level is the reference. */
  record Factor(String name, ImmutableList<String> levels) implements DesignVariable {
    @Override
    public TermKind kind() {
      return TermKind.FACTOR;
    }

    @Override
    public ImmutableList<String> columnNames() {
      return levels.stream()
          .skip(1)
          .map(level -> name + level)
          .collect(ImmutableList.toImmutableList());
    }

    @Override
    public double value(double raw, int column) {
      if (Double.isNaN(raw)) {
        return raw;
      }
      return raw == column + 1 ? 1 : 0;
    }

    @Override
    public double raw(CovariateProfile profile) {
      String label = profile.label(name, levels);
      int code = levels.indexOf(label);
      if (code < 0) {
        throw new IllegalArgumentException(
            "covariate profile: '" + name + "' is '" + label + "', expected one of " + levels);
      }
      return code;
    }

    @Override
    public CovariateProfile with(CovariateProfile profile, double raw) {
      return profile.with(name, levels.get((int) raw));
    }

    @Override
    public String toString() {
      return name + " (factor " + levels + ")";
    }
  }
}
