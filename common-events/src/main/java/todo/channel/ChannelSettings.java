package todo.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How channels make batches. */
@ApplicationScoped
public class ChannelSettings {
  private final int batchSize;
  private final Duration linger;

  protected ChannelSettings() {
    this(0, null);
  }

  /**
   * @param batchSize records in a batch, at most
   * @param linger how long a batch that is not full waits for more: a transaction for each record
   *     would cost more than the wait
   */
  @Inject
  public ChannelSettings(
      @ConfigProperty(name = "todo.channel.batch-size", defaultValue = "2000") int batchSize,
      @ConfigProperty(name = "todo.channel.linger", defaultValue = "PT0.02S") Duration linger) {
    this.batchSize = batchSize;
    this.linger = linger;
  }

  public int batchSize() {
    return batchSize;
  }

  public Duration linger() {
    return linger;
  }
}
