package todo.channel;

import java.sql.Connection;
import java.util.List;

/** What a service does with the events of a channel. */
@FunctionalInterface
public interface EventHandler {

  /**
   * Has the effect of these events, inside the caller's transaction on {@code connection}. Called
   * again with the same events, or a part of them, when the transaction fails.
   *
   * @param events in the topic's order per task, each for the first time; none of an account, and
   *     none of a person whose account was deleted
   * @throws RejectedEventException when an event can never be applied: it becomes a dead letter
   * @throws Exception a {@link todo.runtime.DatabaseFailure#isPassing passing} failure is tried
   *     again; any other makes a dead letter of the event that causes it
   */
  void apply(Connection connection, List<ReceivedEvent> events) throws Exception;
}
