package todo.analytics.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import todo.erasure.PersonalData;

/**
 * What the analytics service keeps of a person: their days, their hours, and when their tasks were
 * made.
 */
@ApplicationScoped
public class AnalyticsPersonalData implements PersonalData {
  private static final List<String> TABLES =
      List.of("daily_activity", "completion_hour", "task_birth");

  @Override
  public String service() {
    return "analytics";
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
