package todo.notifier.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import todo.notifier.TestDatabase;
import todo.notifier.delivery.DeliveryState;

class DeliveryQueryTest {
  private static TestDatabase database;

  @BeforeAll
  static void createDeliveries() {
    database = TestDatabase.create();
    database.execute(
        "insert into reminder (source, task_id, user_id, remind_at, method, task_title, sequence, state, next_attempt_at)"
            + " select '/todo/task', n, case when n % 10 = 0 then 'bob' else 'ada' end,"
            + " timestamptz '2026-01-27 09:00Z' + (n / 3) * interval '1 hour', 'email', 'task ' || n, 0,"
            + " case when n % 2 = 0 then 'queued' else 'accepted' end, now()"
            + " from generate_series(1, 100) n");
    database.execute("insert into address values ('ada', 'ada@example.org', true, now())");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static List<Delivery> run(DeliveryQuery query) throws Exception {
    return database.transactions().call(query::run);
  }

  @Test
  void pagesHoldEveryDeliveryOfThePersonOnceInOrder() throws Exception {
    List<Delivery> all = new ArrayList<>();
    DeliveryCursor after = null;
    List<Delivery> found;
    do {
      found = run(new DeliveryQuery("ada", null, null, after, 7));
      List<Delivery> page = found.subList(0, Math.min(7, found.size()));
      all.addAll(page);
      after = DeliveryCursor.after(page.get(page.size() - 1));
    } while (found.size() > 7);
    assertThat(all).hasSize(90).doesNotHaveDuplicates();
    assertThat(all)
        .extracting(Delivery::remindAt)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(all).extracting(Delivery::taskId).noneMatch(id -> id % 10 == 0);
  }

  @Test
  void filtersNarrowIt() throws Exception {
    assertThat(run(new DeliveryQuery("ada", 7L, null, null, 50)))
        .extracting(Delivery::taskTitle)
        .containsExactly("task 7");
    assertThat(run(new DeliveryQuery("ada", 10L, null, null, 50))).isEmpty();
    assertThat(run(new DeliveryQuery("ada", null, DeliveryState.QUEUED, null, 100))).hasSize(40);
  }

  @Test
  void anAddressThatIsKnownIsShown() throws Exception {
    assertThat(run(new DeliveryQuery("ada", 7L, null, null, 50)).get(0).address())
        .isEqualTo("ada@example.org");
    assertThat(run(new DeliveryQuery("bob", 10L, null, null, 50)).get(0).address()).isNull();
  }
}
