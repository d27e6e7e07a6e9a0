package todo.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock of a service: UTC in microseconds, which is what PostgreSQL keeps, shifted by
 * {@code todo.clock.offset}.
 */
@ApplicationScoped
public class ClockProducer {
  private final Duration offset;

  protected ClockProducer() {
    this(Duration.ZERO);
  }

  @Inject
  public ClockProducer(
      @ConfigProperty(name = "todo.clock.offset", defaultValue = "PT0S") Duration offset) {
    this.offset = offset;
  }

  @Produces
  @ApplicationScoped
  public Clock clock() {
    return Clock.offset(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)), offset);
  }
}
