package todo.task.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentRecordsTest {
  private final RecentRecords recent = new RecentRecords(new Position("t", 10, 20), 4, 100);

  @Test
  void whatCameSinceAPositionComesInTheOrderInWhichItWasRead() {
    add(0, 10);
    add(1, 20);
    add(0, 11);

    assertThat(since(10, 20)).contains(List.of("0-10", "1-20", "0-11"));
    assertThat(since(11, 20)).contains(List.of("1-20", "0-11"));
    assertThat(since(12, 21)).contains(List.of());
  }

  @Test
  void aPositionBeforeTheFirstRecordIsTooOld() {
    add(0, 10);

    assertThat(since(9, 20)).isEmpty();
  }

  @Test
  void aPositionThatIsNotReachedYetIsUnknown() {
    add(0, 10);

    assertThat(since(12, 20)).isEmpty();
  }

  @Test
  void theOldestGoWhenThereAreTooMany() {
    for (int offset = 20; offset < 26; offset++) {
      add(1, offset);
    }

    assertThat(since(10, 21)).isEmpty();
    assertThat(since(10, 22)).contains(List.of("1-22", "1-23", "1-24", "1-25"));
  }

  @Test
  void theOldestGoWhenTheyAreTooLarge() {
    recent.add(0, 10, new byte[60]);
    recent.add(1, 20, new byte[60]);

    assertThat(since(10, 20)).isEmpty();
    assertThat(since(11, 20)).contains(List.of("1-20"));
  }

  @Test
  void oneThatIsTooLargeByItselfIsNotKept() {
    recent.add(0, 10, new byte[101]);

    assertThat(since(10, 20)).isEmpty();
    assertThat(since(11, 20)).contains(List.of());
  }

  @Test
  void offsetsMaySkip() {
    add(0, 10);
    add(0, 13);

    assertThat(since(11, 20)).contains(List.of("0-13"));
    assertThat(recent.end()).hasToString("t:14,20");
  }

  private void add(int partition, long offset) {
    recent.add(partition, offset, new byte[1]);
  }

  private Optional<List<String>> since(long... next) {
    return recent
        .since(new Position("t", next))
        .map(found -> found.stream().map(r -> r.partition() + "-" + r.offset()).toList());
  }
}
