package dev.notochord.examples;

import com.google.common.collect.ImmutableSet;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of the command line. */
final class Arguments {
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> flags = new HashSet<>();

  private Arguments() {}

  /** Reads {@code --name value} and {@code --flag}. */
  static Arguments parse(String[] args, ImmutableSet<String> names, ImmutableSet<String> flags)
      throws UserError {
    Arguments arguments = new Arguments();
    for (int i = 0; i < args.length; i++) {
      String option = args[i];
      boolean first;
      if (flags.contains(option)) {
        first = arguments.flags.add(option);
      } else if (!names.contains(option)) {
        throw new UserError(
            "option %s: expected one of %s %s".formatted(UserError.quote(option), names, flags));
      } else if (i + 1 == args.length) {
        throw new UserError("option '" + option + "': no value follows");
      } else {
        first = arguments.values.put(option, args[++i]) == null;
      }
      if (!first) {
        throw new UserError("option '" + option + "': given twice");
      }
    }
    return arguments;
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Returns a value that another option asks for. */
  String required(String name, String because) throws UserError {
    return value(name)
        .orElseThrow(() -> new UserError("option '" + name + "': missing, " + because));
  }

  /** Returns the value of an option as a path. */
  static Path path(String option, String value) throws UserError {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) { // a character that this file system cannot name
      throw new UserError("option '%s': %s cannot name a file here: %s"
          .formatted(option, UserError.quote(value), e.getReason()));
    }
  }

  boolean isEmpty() {
    return values.isEmpty() && flags.isEmpty();
  }
}
