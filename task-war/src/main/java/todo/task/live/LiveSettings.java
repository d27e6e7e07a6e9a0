package todo.task.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much a replica keeps for live updates. */
@ApplicationScoped
public class LiveSettings {
  private final int recentRecords;
  private final long recentBytes;
  private final int streamsPerPerson;
  private final int streams;
  private final Duration heartbeat;

  protected LiveSettings() {
    this(0, 0, 0, 0, Duration.ZERO);
  }

  /**
   * @param recentRecords kept for clients that connect again, at most; a start reads as many back
   * @param recentBytes of those records, at most
   * @param streamsPerPerson open at once, at most
   * @param streams open at once, of all people
   * @param heartbeat between two of them (WHATWG HTML, section 9.2.7: old proxies end a connection
   *     that is silent for longer than 15 s); one that can't be written shows that the client has
   *     gone
   */
  @Inject
  public LiveSettings(
      @ConfigProperty(name = "todo.task.live-recent-records") int recentRecords,
      @ConfigProperty(name = "todo.task.live-recent-bytes") long recentBytes,
      @ConfigProperty(name = "todo.task.live-streams-per-person") int streamsPerPerson,
      @ConfigProperty(name = "todo.task.live-streams") int streams,
      @ConfigProperty(name = "todo.task.live-heartbeat") Duration heartbeat) {
    this.recentRecords = recentRecords;
    this.recentBytes = recentBytes;
    this.streamsPerPerson = streamsPerPerson;
    this.streams = streams;
    this.heartbeat = heartbeat;
  }

  public int recentRecords() {
    return recentRecords;
  }

  public long recentBytes() {
    return recentBytes;
  }

  public int streamsPerPerson() {
    return streamsPerPerson;
  }

  public int streams() {
    return streams;
  }

  public Duration heartbeat() {
    return heartbeat;
  }
}
