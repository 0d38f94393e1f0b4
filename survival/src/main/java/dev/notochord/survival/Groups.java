package dev.notochord.survival;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which group each subject belongs to: treatment arms, stages, score classes.
 *
 * <p>The groups are ordered by name, so that a result does not depend on who comes first in the
 * file: by value when every label is a plain number ({@code 2} before {@code 10}), otherwise as
 * {@link String#compareTo} orders the labels, capitals before small letters. This is the order of
 * the levels of a factor in R, there with the collation of the C locale. Labels are compared
 * exactly as given: {@code "A"} and {@code "A "} are two groups. No label may be missing: whose group is
 * not known is left out by the caller, or is in a group of that name.
 *
 * <pre>{@code
 * Groups arm = Groups.of("carbon ion", "proton", "carbon ion");
 * arm.names();  // [carbon ion, proton]
 * arm.code(1);  // 1
 * }</pre>
 *
 * <p>Memory: 4 bytes per subject.
 *
 * @since 0.1.0
 */
public final class Groups {
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final int[] code;
  private final ImmutableMap<String, Integer> counts;
  private final ImmutableList<String> names;

  private Groups(int[] code, ImmutableMap<String, Integer> counts) {
    this.code = code;
    this.counts = counts;
    this.names = counts.keySet().asList();
  }

  /**
   * {@return the groups of subjects from one label per subject}
   *
   * @param labels the name of each subject's group
   * @throws IllegalArgumentException if there is no label or a label is blank
   */
  public static Groups of(List<String> labels) {
    checkArgument(!labels.isEmpty(), "groups: no labels, expected one per subject");
    Map<String, Integer> codeByFirstSeen = new LinkedHashMap<>();
    int[] code = new int[labels.size()];
    int subject = 0;
    for (String label : labels) {
      if (label.isBlank()) {
        throw new IllegalArgumentException(
            "groups: label[" + subject + "] is '" + label + "', expected a name");
      }
      Integer known = codeByFirstSeen.putIfAbsent(label, codeByFirstSeen.size());
      code[subject] = known == null ? codeByFirstSeen.size() - 1 : known;
      subject++;
    }
    ImmutableList<Map.Entry<String, Integer>> groups = ImmutableList.sortedCopyOf(
        Map.Entry.comparingByKey(orderOf(codeByFirstSeen.keySet())), codeByFirstSeen.entrySet());
    int[] rank = new int[groups.size()];
    for (int g = 0; g < rank.length; g++) {
      rank[groups.get(g).getValue()] = g;
    }
    int[] count = new int[groups.size()];
    for (int i = 0; i < code.length; i++) {
      code[i] = rank[code[i]];
      count[code[i]]++;
    }
    ImmutableMap.Builder<String, Integer> counts = ImmutableMap.builder();
    for (int g = 0; g < count.length; g++) {
      counts.put(groups.get(g).getKey(), count[g]);
    }
    return new Groups(code, counts.buildOrThrow());
  }

  /**
   * {@return the groups of subjects from one label per subject}
   *
   * @param labels the name of each subject's group
   * @throws IllegalArgumentException if there is no label or a label is blank
   */
  public static Groups of(String... labels) {
    return of(Arrays.asList(labels));
  }

  private static Comparator<String> orderOf(Collection<String> labels) {
    Comparator<String> byText = Comparator.naturalOrder();
    Comparator<String> byValue = Comparator.comparing((String label) -> new BigDecimal(label));
    boolean numeric =
        labels.stream().allMatch(label -> PLAIN_NUMBER.matcher(label).matches());
    return numeric ? byValue.thenComparing(byText) : byText;
  }

  /** {@return the number of subjects} */
  public int size() {
    return code.length;
  }

  /** {@return the names of the groups in their order; each has at least one subject} */
  public ImmutableList<String> names() {
    return names;
  }

  /**
   * {@return the group of a subject as an index into {@link #names()}}
   *
   * @param subject the place of the subject in the labels, from 0
   * @throws IndexOutOfBoundsException if there is no such subject
   */
  public int code(int subject) {
    return code[subject];
  }

  /**
   * {@return the number of subjects in a group}
   *
   * @param name the name of a group
   * @throws IllegalArgumentException if no group has this name
   */
  public int count(String name) {
    Integer count = counts.get(name);
    checkArgument(count != null, "group '%s': expected one of %s", name, names);
    return count;
  }

  /**
   * {@return the groups of some of the subjects, in the order asked for}
   *
   * <p>Groups that none of them belongs to are gone.
   *
   * @param subjects the places of the subjects in the labels, from 0; at least one
   * @throws IllegalArgumentException if no subject is asked for
   * @throws IndexOutOfBoundsException if there is no such subject
   */
  public Groups select(int... subjects) {
    checkArgument(subjects.length > 0, "groups: no subjects, expected at least one");
    int[] count = new int[names.size()];
    for (int subject : subjects) {
      count[code[subject]]++;
    }
    int[] rank = new int[count.length];
    ImmutableMap.Builder<String, Integer> counts = ImmutableMap.builder();
    int kept = 0;
    for (int g = 0; g < count.length; g++) {
      rank[g] = kept;
      if (count[g] > 0) {
        counts.put(names.get(g), count[g]);
        kept++;
      }
    }
    int[] selected = new int[subjects.length];
    for (int i = 0; i < subjects.length; i++) {
      selected[i] = rank[code[subjects[i]]];
    }
    return new Groups(selected, counts.buildOrThrow());
  }

  /** {@return the groups with their sizes, such as {@code groups {proton=12, carbon ion=9}}} */
  @Override
  public String toString() {
    return "groups " + counts;
  }
}
