package dev.notochord.survival;

import java.util.List;

/**
 * The nasty samples, the published ones and {@code lung.csv} by name, with what is asked of them: weights as sampling
 * weights, which the formulas of R take them for, and clusters.
 */
public record GoldenSamples(SurvivalData data, Groups groups) {
  /** Returns the sample of a name; clusters only if {@code kind} says so. */
  public static GoldenSamples named(String name, String kind) {
    if (name.equals("lung")) {
      var rows = Samples.rows("golden/lung.csv");
      return new GoldenSamples(
          SurvivalData.rightCensored(
              rows.stream().mapToDouble(row -> Samples.number(row, "time_days")).toArray(),
              rows.stream().mapToInt(row -> (int) Samples.number(row, "death")).toArray()),
          Groups.of(rows.stream().map(row -> row.getField("sex")).toList()));
    }
    if (Samples.GROUPED.containsKey(name)) {
      return new GoldenSamples(Samples.named(name).data(), Samples.named(name).groups());
    }
    NastySamples sample = NastySamples.named(name);
    GoldenSamples plain = unweighted(name);
    SurvivalData data = plain.data.withWeights(sample.weight(), WeightKind.SAMPLING);
    return new GoldenSamples(
        kind.equals("cluster") ? data.withClusters(clusters(sample)) : data, plain.groups);
  }

  /** Returns the sample of a name as if each row counted once, but without the rows that weigh 0. */
  public static GoldenSamples unweighted(String name) {
    if (!NastySamples.ALL.containsKey(name)) {
      return named(name, "model");
    }
    NastySamples sample = NastySamples.named(name);
    SurvivalData data = sample.late()
        ? SurvivalData.countingProcess(
            sample.subject(), sample.entry(), sample.time(), sample.event())
        : SurvivalData.rightCensored(sample.time(), sample.event());
    double[] present = new double[sample.rows()];
    for (int i = 0; i < present.length; i++) {
      present[i] = Math.signum(sample.weight()[i]);
    }
    return new GoldenSamples(
        data.withWeights(present, WeightKind.FREQUENCY), Groups.of(sample.group()));
  }

  private static int[] clusters(NastySamples sample) {
    return sample.cluster().stream()
        .mapToInt(label -> Integer.parseInt(label.substring(1)))
        .toArray();
  }

  /** Returns this sample without the rows of the groups from the third on. */
  public GoldenSamples firstTwoGroups() {
    List<String> names = List.copyOf(data.split(groups).keySet()).subList(0, 2);
    double[] weight = new double[data.rows()];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = names.contains(groups.names().get(groups.code(i))) ? data.weight(i) : 0;
    }
    return new GoldenSamples(
        data.withWeights(weight, data.weightKind().orElse(WeightKind.FREQUENCY)), groups);
  }
}
