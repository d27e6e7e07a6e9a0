package todo.task.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import todo.channel.RejectedEventException;
import todo.erasure.PersonalData;
import todo.event.AccountEvent.AccountErased;

/**
 * What the task service keeps of a person. Their account went when they deleted it.
 *
 * <p>Comments, changes and what remembers imports go with the tasks.
 */
@ApplicationScoped
public class TaskPersonalData implements PersonalData {
  private static final List<String> TABLES =
      List.of("task", "project", "saved_filter", "idempotency", "external_task");

  private final Erasures erasures;

  protected TaskPersonalData() {
    this(null);
  }

  @Inject
  public TaskPersonalData(Erasures erasures) {
    this.erasures = erasures;
  }

  @Override
  public String service() {
    return "task";
  }

  @Override
  public void erase(Connection connection, String userId, Instant erasedAt) throws Exception {
    if (erasures.receipt(connection, userId).isEmpty()) {
      throw new RejectedEventException("user_id: nobody asked here for this person to be erased");
    }
    for (String table : TABLES) {
      try (PreparedStatement delete =
          connection.prepareStatement("delete from " + table + " where owner = ?")) {
        delete.setString(1, userId);
        delete.executeUpdate();
      }
    }
  }

  @Override
  public void answered(Connection connection, AccountErased answer) throws SQLException {
    erasures.done(connection, answer.userId(), answer.service(), answer.timestamp());
  }
}
