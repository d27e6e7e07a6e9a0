package todo.task.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import todo.event.TaskData;
import todo.task.transfer.file.FileTask;

class ParentsFirstTest {
  private final List<String> taken = new ArrayList<>();
  private final List<String> alone = new ArrayList<>();
  private final ParentsFirst order =
      new ParentsFirst(
          new ParentsFirst.Next() {
            @Override
            public void take(FileTask task, String parentKey) {
              taken.add(task.key() + "<" + parentKey);
            }

            @Override
            public void standsAlone(FileTask task, String reason) {
              alone.add(task.key() + " " + reason);
            }
          });

  @Test
  void aPartWaitsForWhatItIsAPartOf() {
    add("c", "b");
    add("x", null);
    add("b", "a");
    add("d", "b");
    add("a", null);
    order.end();

    assertThat(taken).containsExactly("x<null", "a<null", "b<a", "c<b", "d<b");
    assertThat(alone).isEmpty();
  }

  @Test
  void aPartOfWhatIsNotThereStandsByItself() {
    add("a", "gone");
    add("b", "a");
    order.end();

    assertThat(taken).containsExactly("a<null", "b<a");
    assertThat(alone).containsExactly("a is not made of this file");
  }

  @Test
  void aCircleIsOpenedAtOnePlace() {
    add("hanging", "a");
    add("a", "c");
    add("b", "a");
    add("c", "b");
    add("self", "self");
    order.end();

    assertThat(taken).containsExactlyInAnyOrder("a<null", "hanging<a", "b<a", "c<b", "self<null");
    assertThat(alone)
        .containsExactly("a is a part of the task itself", "self is a part of the task itself");
  }

  @Test
  void whatIsNestedTooDeepStandsByItself() {
    add("1", null);
    for (int i = 2; i <= 20; i++) {
      add(String.valueOf(i), String.valueOf(i - 1));
    }
    order.end();

    assertThat(taken).hasSize(20).contains("8<7", "9<null", "16<15", "17<null");
    assertThat(alone).hasSize(2);
  }

  @Test
  void theTimeThatItTakesGrowsWithTheFileAlone() {
    int count = 200_000;
    for (int i = 0; i < count; i++) {
      add("chain" + i, "chain" + (i + 1)); // the last hangs from nothing
    }
    for (int i = 0; i < count; i += 2) {
      add("pair" + i, "pair" + (i + 1));
      add("pair" + (i + 1), "pair" + i);
    }
    long begin = System.nanoTime();
    order.end();

    assertThat(taken).hasSize(2 * count);
    assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
  }

  private void add(String key, String parent) {
    TaskData.Builder task = new TaskData.Builder();
    task.title = key;
    order.add(new FileTask(1, key, key, parent, null, task.build(), null, List.of()));
  }
}
