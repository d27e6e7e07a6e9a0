package todo.channel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import todo.erasure.ErasedPeople;
import todo.event.AccountEvent;
import todo.event.AccountEvent.AccountDeleted;
import todo.event.AccountEvent.AccountErased;
import todo.event.Envelope;

/**
 * What events cause in a channel's service, each once. What happens to accounts is the same in
 * every service, whatever the channel is concerned with; and nothing of a person whose account was
 * deleted reaches a handler.
 */
record Effects(String channel, EventHandler handler, ErasedPeople erased) {

  /**
   * Has the effect of those that are new, in the caller's transaction; answers them.
   *
   * @throws Exception as {@link EventHandler#apply}
   */
  List<ReceivedEvent> apply(Connection connection, List<ReceivedEvent> events) throws Exception {
    erased.lock(connection, events.stream().anyMatch(Effects::isDeletion));
    List<ReceivedEvent> fresh = Inbox.claim(connection, channel, events);
    for (ReceivedEvent event : fresh) {
      if (event.envelope().event() instanceof AccountErased done) {
        requireSource("/todo/" + done.service(), event.envelope());
        erased.answered(connection, done);
      } else if (event.envelope().event() instanceof AccountDeleted deleted) {
        requireSource(Envelope.TODO_TASK, event.envelope());
        erased.erase(connection, deleted);
      }
    }
    List<ReceivedEvent> left = ofTasks(connection, fresh);
    if (!left.isEmpty()) {
      handler.apply(connection, left);
    }
    return fresh;
  }

  private List<ReceivedEvent> ofTasks(Connection connection, List<ReceivedEvent> events)
      throws SQLException {
    Set<String> gone = erased.among(connection, people(events));
    return events.stream()
        .filter(event -> !isOfAccount(event) && !gone.contains(person(event)))
        .toList();
  }

  /** Whose tasks the events tell of. */
  static Set<String> people(List<ReceivedEvent> events) {
    return events.stream()
        .filter(event -> !isOfAccount(event))
        .map(Effects::person)
        .collect(Collectors.toSet());
  }

  static boolean isOfAccount(ReceivedEvent event) {
    return event.envelope().event() instanceof AccountEvent;
  }

  private static boolean isDeletion(ReceivedEvent event) {
    return event.envelope().event() instanceof AccountDeleted;
  }

  private static String person(ReceivedEvent event) {
    return event.envelope().event().userId();
  }

  /** Other producers write to the topic too, and say nothing of accounts. */
  private static void requireSource(String source, Envelope envelope)
      throws RejectedEventException {
    if (!envelope.source().equals(source)) {
      throw new RejectedEventException("source: only " + source + " may say so of an account");
    }
  }
}
