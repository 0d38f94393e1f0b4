package dev.notochord.survival.design;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** How many subjects a design needs under a plan of follow-up; what the searches and the results of all designs build on. */
interface Sizing {
  String title();

  /** Lines of name and value, the value from column 17 on: hypothesis, error rates, formula, source. */
  ImmutableList<String> assumptions();

  ImmutableList<Arm> arms();

  /** The share of all subjects that is in an arm. */
  double share(int arm);

  /** The number of subjects by the formula, infinite if none is enough. */
  double subjects(FollowUpPlan plan);

  double power(FollowUpPlan plan, double subjects);

  /** Why no number is enough, if the design knows. */
  Optional<String> whyNot(FollowUpPlan plan);

  /** Pads the name of an assumption. */
  static String line(String name, Object value) {
    return name + " ".repeat(Math.max(1, 17 - name.length())) + value;
  }

  /** The share of arm 0 or 1 at so many treated per control. */
  static double share(int arm, double allocation) {
    return arm == 0 ? 1 / (1 + allocation) : allocation / (1 + allocation);
  }
}
