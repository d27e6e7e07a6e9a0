package todo.task.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much a replica keeps for live updates. */
@ApplicationScoped
public class LiveSettings {
  private final int recentRecords;
  private final long recentBytes;
  private final int streamsPerPerson;
  private final int streams;

  protected LiveSettings() {
    this(0, 0, 0, 0);
  }

  /**
   * @param recentRecords kept for clients that connect again, at most; a start reads as many back
   * @param recentBytes of those records, at most
   * @param streamsPerPerson open at once, at most
   * @param streams open at once, of all people
   */
  @Inject
  public LiveSettings(
      @ConfigProperty(name = "todo.task.live-recent-records") int recentRecords,
      @ConfigProperty(name = "todo.task.live-recent-bytes") long recentBytes,
      @ConfigProperty(name = "todo.task.live-streams-per-person") int streamsPerPerson,
      @ConfigProperty(name = "todo.task.live-streams") int streams) {
    this.recentRecords = recentRecords;
    this.recentBytes = recentBytes;
    this.streamsPerPerson = streamsPerPerson;
    this.streams = streams;
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
}
