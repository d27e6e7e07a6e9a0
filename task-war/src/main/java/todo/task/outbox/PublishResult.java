package todo.task.outbox;

import java.util.List;
import java.util.Map;

/**
 * What became of a call's events.
 *
 * @param published the broker has them
 * @param refused can never be published, with the reason
 * @param failure why the others were not, or null; they are to be tried again
 */
record PublishResult(List<OutboxRow> published, Map<OutboxRow, String> refused, String failure) {

  static PublishResult published(List<OutboxRow> rows) {
    return new PublishResult(rows, Map.of(), null);
  }

  static PublishResult failed(String failure) {
    return new PublishResult(List.of(), Map.of(), failure);
  }
}
