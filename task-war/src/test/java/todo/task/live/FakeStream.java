package todo.task.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client whose frames stay where they are. */
final class FakeStream implements LiveStream {
  private final String userId;
  private final List<String> frames = new ArrayList<>();
  private boolean full;
  private boolean expired;
  private boolean ended;

  FakeStream(String userId) {
    this.userId = userId;
  }

  void fill() {
    full = true;
  }

  void expire() {
    expired = true;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Each as "name id", for an event without data as for one with. */
  List<String> events() {
    return frames.stream().map(FakeStream::event).toList();
  }

  String lastId() {
    return field(frames.get(frames.size() - 1), "id");
  }

  private static String event(String frame) {
    return field(frame, "event") + " " + field(frame, "id");
  }

  private static String field(String frame, String name) {
    return frame
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("-");
  }

  @Override
  public String userId() {
    return userId;
  }

  @Override
  public boolean isExpired() {
    return expired;
  }

  @Override
  public boolean offer(byte[] frame) {
    if (!full) {
      frames.add(new String(frame, StandardCharsets.UTF_8));
    }
    return !full;
  }

  @Override
  public void end() {
    ended = true;
  }
}
