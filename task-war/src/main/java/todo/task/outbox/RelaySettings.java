package todo.task.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the relay takes its turns. */
@ApplicationScoped
public class RelaySettings {
  private final int callSize;
  private final Duration linger;
  private final Duration poll;

  protected RelaySettings() {
    this(0, null, null);
  }

  /**
   * @param callSize events in one call to the sidecar, at most
   * @param linger how long to gather events before a call: a call for each would cost more than the
   *     wait
   * @param poll how often to look for events of other replicas
   */
  @Inject
  public RelaySettings(
      @ConfigProperty(name = "todo.task.relay-call-size", defaultValue = "500") int callSize,
      @ConfigProperty(name = "todo.task.relay-linger", defaultValue = "PT0.01S") Duration linger,
      @ConfigProperty(name = "todo.task.relay-poll", defaultValue = "PT0.5S") Duration poll) {
    this.callSize = callSize;
    this.linger = linger;
    this.poll = poll;
  }

  public int callSize() {
    return callSize;
  }

  /** Rows read at once: two calls' worth, for a lane mixes topics. */
  public int fetchSize() {
    return 2 * callSize;
  }

  public Duration linger() {
    return linger;
  }

  public Duration poll() {
    return poll;
  }
}
