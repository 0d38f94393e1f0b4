package dev.notochord.survival.cohort;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Strings;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A result, or the reason why there is none: always one of the two.
 *
 * @param <T> what is answered
 * @since 0.1.0
 */
public final class Answer<T> {
  private final Optional<T> value;
  private final Optional<String> reason;

  private Answer(Optional<T> value, Optional<String> reason) {
    this.value = value;
    this.reason = reason;
  }

  /**
   * {@return an answer}
   *
   * @param value the result
   * @param <T> what is answered
   */
  public static <T> Answer<T> of(T value) {
    return new Answer<>(Optional.of(value), Optional.empty());
  }

  /**
   * {@return no answer}
   *
   * @param reason why not, in words
   * @param <T> what was asked
   * @throws IllegalArgumentException if the reason is blank
   */
  public static <T> Answer<T> none(String reason) {
    requireNonNull(reason);
    checkArgument(!reason.isBlank(), "answer: neither a result nor a reason, expected one of them");
    return new Answer<>(Optional.empty(), Optional.of(reason));
  }

  /** Returns the result of an estimator, or the message with which it refuses what it is asked. */
  static <T> Answer<T> unlessRefused(Supplier<T> estimator) {
    try {
      return of(estimator.get());
    } catch (IllegalArgumentException e) {
      return none(Strings.isNullOrEmpty(e.getMessage()) ? "refused" : e.getMessage());
    }
  }

  /** {@return whether there is a result} */
  public boolean isPresent() {
    return value.isPresent();
  }

  /** {@return the result, if there is one} */
  public Optional<T> value() {
    return value;
  }

  /** {@return why there is no result; empty if there is one} */
  public Optional<String> reason() {
    return reason;
  }

  /**
   * {@return the result}
   *
   * @throws NoSuchElementException if there is none; the message is the reason
   */
  public T orElseThrow() {
    return value.orElseThrow(() -> new NoSuchElementException(reason.orElse("")));
  }

  @Override
  public String toString() {
    return value.map(Object::toString).orElseGet(() -> "none, " + reason.orElse(""));
  }
}
