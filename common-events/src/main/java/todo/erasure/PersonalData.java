package todo.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import todo.event.AccountEvent.AccountErased;

/** All that a service keeps of a person. Each service has one bean of it. */
public interface PersonalData {

  /** What events call the service: task, notifier, analytics or audit. */
  String service();

  /**
   * Erases it, inside the caller's transaction. There may be none, and it may be called again.
   *
   * @param erasedAt when it is erased, for what stays to say so
   * @throws todo.channel.RejectedEventException when nobody asked for it
   */
  void erase(Connection connection, String userId, Instant erasedAt) throws Exception;

  /** Another service, or this one, has said that it is done. Only who asked notes it. */
  default void answered(Connection connection, AccountErased answer) throws SQLException {}
}
