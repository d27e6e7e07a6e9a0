package todo.bench.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * "A task was created", of {@code /todo/task}: what its outbox has for a POST with a usual title
 * and description.
 *
 * @param id a UUID of version 7, as ours are: it decides where the inbox's index grows
 * @param json the CloudEvent
 */
public record CreatedEvent(UUID id, long taskId, String json) {
  private static final String TEMPLATE =
      """
      {"specversion":"1.0","id":"%s","source":"/todo/task","type":"todo.task.created",\
      "subject":"%d","time":"%s","datacontenttype":"application/json","sequence":"1",\
      "traceparent":"00-%016x%016x-%016x-01","data":{"event_type":"created","task_id":%d,\
      "user_id":"%s","task_data":{"title":"Call the plumber about the kitchen tap",\
      "description":"It drips since Monday; ask for a morning and for the price",\
      "due_date":"2030-01-27T10:00:00Z","status":"pending","reminders":[],\
      "time_zone":"Europe/Berlin"},"timestamp":"%s"}}""";

  public static CreatedEvent of(long taskId, String userId) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    UUID id = uuid(now, random);
    String json =
        String.format(
            Locale.ROOT,
            TEMPLATE,
            id,
            taskId,
            now,
            random.nextLong(),
            random.nextLong(),
            random.nextLong(),
            taskId,
            userId,
            now);
    return new CreatedEvent(id, taskId, json);
  }

  private static UUID uuid(Instant now, ThreadLocalRandom random) {
    long high = now.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
    return new UUID(high, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
  }
}
