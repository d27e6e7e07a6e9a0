package todo.audit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todo.audit.ReceivedEvents;
import todo.audit.TestDatabase;
import todo.audit.trail.Entry;
import todo.audit.trail.Trail;

class EntryQueryTest {
  private static final long NEWEST = Long.MAX_VALUE;

  private final TestDatabase database = TestDatabase.create();

  @BeforeEach
  void entriesOfTwoPersons() throws Exception {
    Trail trail = new Trail(Clock.systemUTC());
    database
        .transactions()
        .call(
            connection -> {
              trail.append(
                  connection,
                  List.of(
                      ReceivedEvents.created("ann", 1),
                      ReceivedEvents.created("bob", 2),
                      ReceivedEvents.titleChanged("ann", 1),
                      ReceivedEvents.created("ann", 3),
                      ReceivedEvents.titleChanged("bob", 2)));
              return null;
            });
  }

  @Test
  void aPersonsEntriesAreNewestFirst() throws Exception {
    assertThat(run(new EntryQuery("ann", null, null, NEWEST, 50))).containsExactly(4L, 3L, 1L);
  }

  @Test
  void anothersTaskIsAnEmptyList() throws Exception {
    assertThat(run(new EntryQuery("ann", 2L, null, NEWEST, 50))).isEmpty();
  }

  @Test
  void filtersNarrowTogether() throws Exception {
    assertThat(run(new EntryQuery("ann", 1L, null, NEWEST, 50))).containsExactly(3L, 1L);
    assertThat(run(new EntryQuery("ann", 1L, "todo.task.created", NEWEST, 50))).containsExactly(1L);
    assertThat(run(new EntryQuery(null, null, "todo.task.field_updated", NEWEST, 50)))
        .containsExactly(5L, 3L);
    assertThat(run(new EntryQuery(null, 2L, null, NEWEST, 50))).containsExactly(5L, 2L);
  }

  @Test
  void oneMoreThanThePageSaysThatAnotherFollows() throws Exception {
    assertThat(run(new EntryQuery(null, null, null, NEWEST, 2))).containsExactly(5L, 4L, 3L);
    assertThat(run(new EntryQuery(null, null, null, 4, 3))).containsExactly(3L, 2L, 1L);
  }

  private List<Long> run(EntryQuery query) throws Exception {
    return database.transactions().call(query::run).stream().map(Entry::seq).toList();
  }
}
