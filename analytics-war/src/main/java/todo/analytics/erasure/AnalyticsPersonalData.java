package todo.analytics.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import todo.erasure.PersonalData;

/** What the analytics service keeps of a person: their days. */
@ApplicationScoped
public class AnalyticsPersonalData implements PersonalData {

  @Override
  public String service() {
    return "analytics";
  }

  @Override
  public void erase(Connection connection, String userId, Instant erasedAt) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from daily_activity where user_id = ?")) {
      delete.setString(1, userId);
      delete.executeUpdate();
    }
  }
}
