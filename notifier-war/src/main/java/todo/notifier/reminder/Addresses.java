package todo.notifier.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** People's addresses, as far as their reminders brought them: this service owns no accounts. */
@ApplicationScoped
public class Addresses {
  private static final String LEARN =
      """
      insert into address as known (user_id, email, fact, learnt_at)
      select * from unnest(?, ?, ?, ?)
      on conflict (user_id) do update
        set email = excluded.email, fact = excluded.fact, learnt_at = excluded.learnt_at
        where (excluded.fact, excluded.learnt_at) > (known.fact, known.learnt_at)
          and (excluded.fact, excluded.email) is distinct from (known.fact, known.email)
      """;

  private final Clock clock;

  protected Addresses() {
    this(null);
  }

  @Inject
  public Addresses(Clock clock) {
    this.clock = clock;
  }

  private record Learnt(String userId, String email, boolean fact, Instant at) {
    boolean outweighs(Learnt other) {
      return fact == other.fact ? !at.isBefore(other.at) : fact;
    }
  }

  /** The newest address that an event of ours brought; else the newest of any other producer's. */
  void learn(Connection connection, List<ReminderRequest> requests) throws SQLException {
    Instant now = clock.instant();
    Map<String, Learnt> newest = new TreeMap<>();
    for (ReminderRequest request : requests) {
      String email = request.event().email();
      if (email != null) {
        Instant at = request.requestedAt() == null ? now : request.requestedAt();
        Learnt learnt = new Learnt(request.key().userId(), email, request.isFact(), at);
        newest.merge(learnt.userId, learnt, (a, b) -> b.outweighs(a) ? b : a);
      }
    }
    if (!newest.isEmpty()) {
      upsert(connection, newest.values());
    }
  }

  private static void upsert(Connection connection, Collection<Learnt> all) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LEARN)) {
      new Columns<>(statement, all)
          .add("text", Learnt::userId)
          .add("text", Learnt::email)
          .add("bool", Learnt::fact)
          .add("timestamptz", Learnt::at);
      statement.executeUpdate();
    }
  }
}
