package todo.notifier.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import todo.erasure.PersonalData;

/**
 * What the notifier keeps of a person. A reminder that is being sent at the moment loses its row:
 * unless it was handed over already, it is not to be sent any more.
 */
@ApplicationScoped
public class NotifierPersonalData implements PersonalData {
  private static final List<String> TABLES = List.of("reminder", "task", "address");

  @Override
  public String service() {
    return "notifier";
  }

  @Override
  public void erase(Connection connection, String userId, Instant erasedAt) throws SQLException {
    for (String table : TABLES) {
      try (PreparedStatement delete =
          connection.prepareStatement("delete from " + table + " where user_id = ?")) {
        delete.setString(1, userId);
        delete.executeUpdate();
      }
    }
  }
}
