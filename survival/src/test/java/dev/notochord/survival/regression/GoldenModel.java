package dev.notochord.survival.regression;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers of one model in a file of golden values with the columns model, quantity, index and value. */
final class GoldenModel {
  final String name;
  private final Map<String, Double> values = new LinkedHashMap<>();

  private GoldenModel(String name) {
    this.name = name;
  }

  /** Returns the models of a file. */
  static List<GoldenModel> read(String file) {
    Map<String, GoldenModel> models = new LinkedHashMap<>();
    for (NamedCsvRecord row : CoxSample.rows("golden/" + file + ".csv")) {
      String key = row.getField("quantity") + "/" + row.getField("index");
      models
          .computeIfAbsent(row.getField("model"), GoldenModel::new)
          .values
          .put(key, Double.valueOf(row.getField("value")));
    }
    return ImmutableList.copyOf(models.values());
  }

  /** Returns the parts of the name: sample, ties, and so on. */
  List<String> parts() {
    return Splitter.on('/').splitToList(name);
  }

  boolean has(String part) {
    return parts().contains(part);
  }

  boolean hasValue(String quantity, Object index) {
    return values.containsKey(quantity + "/" + index);
  }

  double value(String quantity, Object index) {
    Double value = values.get(quantity + "/" + index);
    if (value == null) {
      throw new IllegalArgumentException(name + " has no " + quantity + " " + index);
    }
    return value;
  }

  TieMethod ties() {
    return has("breslow") ? TieMethod.BRESLOW : TieMethod.EFRON;
  }

  CoxSample sample() {
    return CoxSample.named(parts().get(0));
  }
}
