package todo.audit.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import todo.audit.ReceivedEvents;
import todo.audit.TestDatabase;
import todo.audit.trail.Trail;

class AuditPersonalDataTest {
  private static final Instant NOW = Instant.parse("2026-02-01T08:00:00Z");

  private final TestDatabase database = TestDatabase.create();

  @Test
  void theContentOfThePersonsEntriesGoesAndTheirPlacesStay() throws Exception {
    Trail trail = new Trail(Clock.systemUTC());
    database
        .transactions()
        .call(
            connection -> {
              trail.append(connection, ReceivedEvents.created("ann", 1, 3));
              trail.append(connection, ReceivedEvents.created("bob", 4, 2));
              new AuditPersonalData().erase(connection, "ann", NOW);
              new AuditPersonalData().erase(connection, "ann", NOW.plusSeconds(1)); // none is left
              return null;
            });

    assertThat(
            database.number(
                "select count(*) from entry where seq <= 3 and content is null and salt is null and"
                    + " user_id is null and erased_at = '2026-02-01T08:00:00Z'"
                    + " and erased_reason = 'account deleted'"))
        .isEqualTo(3);
    assertThat(database.number("select count(*) from entry where content is not null"))
        .isEqualTo(2);
  }

  @Test
  void aNewTableOfPeopleIsToBeErasedToo() throws Exception {
    assertThat(
            database.number(
                "select count(*) from information_schema.columns"
                    + " where table_schema = 'public' and column_name in ('user_id', 'owner')"
                    + " and table_name not in ('entry', 'erased_person')"))
        .as("AuditPersonalData erases entries; erased_person says whom")
        .isZero();
  }
}
