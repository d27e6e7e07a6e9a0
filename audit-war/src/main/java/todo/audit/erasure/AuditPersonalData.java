package todo.audit.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import todo.erasure.PersonalData;

/**
 * What the trail keeps of a person: in each entry the content, its salt and whose it was. The
 * digest stays, so that the chain verifies; and that it was erased, when and why.
 */
@ApplicationScoped
public class AuditPersonalData implements PersonalData {
  static final String REASON = "account deleted";

  private static final String ERASE =
      "update entry set content = null, salt = null, user_id = null, erased_at = ?,"
          + " erased_reason = ? where user_id = ?";

  @Override
  public String service() {
    return "audit";
  }

  @Override
  public void erase(Connection connection, String userId, Instant erasedAt) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(ERASE)) {
      update.setObject(1, erasedAt.atOffset(ZoneOffset.UTC));
      update.setString(2, REASON);
      update.setString(3, userId);
      update.executeUpdate();
    }
  }
}
