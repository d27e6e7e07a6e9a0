package todo.notifier.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How reminders are sent. */
@ApplicationScoped
public class DeliverySettings {
  private final int senders;
  private final Duration lease;
  private final Duration tooLate;

  protected DeliverySettings() {
    this(0, null, null);
  }

  /**
   * @param senders mails that are sent at once, at most
   * @param lease how long a claimed reminder waits for a sender that died before another takes it
   * @param tooLate a reminder that is later than this is not sent any more
   */
  @Inject
  public DeliverySettings(
      @ConfigProperty(name = "todo.notifier.senders") int senders,
      @ConfigProperty(name = "todo.notifier.lease") Duration lease,
      @ConfigProperty(name = "todo.notifier.too-late") Duration tooLate) {
    this.senders = senders;
    this.lease = lease;
    this.tooLate = tooLate;
  }

  public int senders() {
    return senders;
  }

  public Duration lease() {
    return lease;
  }

  public Duration tooLate() {
    return tooLate;
  }
}
