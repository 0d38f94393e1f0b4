package dev.notochord.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.notochord.core.code.Coded;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The table of all formats, and the words in which it is written.
 *
 * <p>Each package of the vocabulary has a class of its own, such as {@link AnatomyFormats}. A new
 * type gets one entry there, in its {@code ALL}, and nowhere else; the tests find a type or an
 * accessor without an entry. Properties are named as the accessors and listed in their order:
 *
 * <pre>{@code
 * static final Format<Side> SIDE = coded(Side.class, Side::ofCode);
 * static final Format<LevelSet> LEVELS = text(LevelSet.class, LevelSet::parse, "...", "T6 and T9");
 * static final ObjectFormat<X, X.Builder> X =
 *     object(X.class, "What it is.", X::builder, X.Builder::build)
 *         .required("side", SIDE, X::side, X.Builder::side)
 *         .optional("levels", LEVELS, X::levels, X.Builder::levels)
 *         .optionalNumber("percent", number(0, 100), X::percent, X.Builder::percent)
 *         .set("parts", PART, X::parts, X.Builder::addAllParts);
 * static final ObjectFormat<R, ?> R =
 *     record(R.class, "What it is.", parts -> new R(parts.get("side"), parts.find("part")))
 *         .part("side", SIDE, R::side)
 *         .optionalPart("part", PART, R::part);
 * static final UnionFormat<U> U = new UnionFormat<>(U.class).kind("x", X);  // X lists .constant(TYPE, "x")
 * }</pre>
 */
final class Formats {
  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private Formats() {}

  /** Returns every format, one for each type. */
  static ImmutableList<Format<?>> all() {
    return ImmutableList.copyOf(Iterables.concat(
        CodeFormats.ALL,
        AnatomyFormats.ALL,
        HistologyFormats.ALL,
        ImagingFormats.ALL,
        LesionFormats.ALL,
        NeurologyFormats.ALL,
        PatientFormats.ALL,
        DoseFormats.ALL,
        TreatmentFormats.ALL,
        OutcomeFormats.ALL,
        CaseFormats.ALL));
  }

  static <E extends Enum<E> & Coded> Format<E> coded(Class<E> type, Function<String, E> ofCode) {
    return new CodedFormat<>(type, ofCode);
  }

  static <T> Format<T> text(
      Class<T> type, Function<String, T> parse, String description, String... examples) {
    return new TextFormat<>(type, parse, description, examples);
  }

  static <T, B> ObjectFormat<T, B> object(
      Class<T> type, String description, Supplier<B> builder, Function<B, T> build) {
    return new ObjectFormat<>(type, description, builder, build);
  }

  static <T> RecordFormat<T> record(
      Class<T> type, String description, Function<RecordFormat.Parts, T> build) {
    return new RecordFormat<>(type, description, build);
  }

  /** Returns the format of free words. */
  static Format<String> words() {
    return new WordsFormat();
  }

  static Format<Double> number() {
    return number(-NO_LIMIT, NO_LIMIT);
  }

  static Format<Double> number(double minimum, double maximum) {
    return new NumberFormat(minimum, maximum);
  }

  /** Returns the format of a number that is 0 or more. */
  static Format<Double> positive() {
    return number(0, NO_LIMIT);
  }

  static Format<Integer> integer(double minimum, double maximum) {
    return new IntegerFormat(minimum, maximum);
  }
}
