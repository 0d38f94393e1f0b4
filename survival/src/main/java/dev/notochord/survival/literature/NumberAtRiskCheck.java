package dev.notochord.survival.literature;

/**
 * A number at risk as printed and as reconstructed.
 *
 * @param time the time below which it is printed
 * @param printed the number printed
 * @param reconstructed the number of reconstructed patients with a time of {@code time} or later
 * @since 0.1.0
 */
public record NumberAtRiskCheck(double time, int printed, int reconstructed) {
  /** {@return the reconstructed number less the printed one} */
  public int difference() {
    return reconstructed - printed;
  }
}
