package dev.notochord.survival.plot;

import java.util.Optional;
import org.immutables.value.Value;

/** What every figure of one number against another has. */
abstract class ChartOptions {
  abstract Optional<String> title();

  @Value.Default
  int width() {
    return 520;
  }

  @Value.Default
  int plotHeight() {
    return 420;
  }
}
