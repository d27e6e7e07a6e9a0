package todo.task.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskIdentityTest {

  @Test
  void aPersonsOwnTaskIsKnownByItsUid() {
    String uid = TaskIdentity.uid("ada", 123);

    assertThat(TaskIdentity.ownTask("ada", TaskIdentity.ofUid(uid))).hasValue(123);
    assertThat(TaskIdentity.ownTask("bob", TaskIdentity.ofUid(uid))).isEmpty();
    assertThat(TaskIdentity.ownTask("ada", TaskIdentity.ofUid("0" + uid))).isEmpty();
    assertThat(TaskIdentity.ownTask("ada", TaskIdentity.ofUid(uid.replace("123", "0123"))))
        .isEmpty();
  }

  @Test
  void whatIsSaidTwiceIsTwoTasksEachTimeTheFileComes() {
    TaskIdentity once = new TaskIdentity();
    String first = once.ofContent("Milk");
    String second = once.ofContent("Milk");
    TaskIdentity again = new TaskIdentity();

    assertThat(second).isNotEqualTo(first);
    assertThat(again.ofContent("Bread")).isNotIn(first, second);
    assertThat(again.ofContent("Milk")).isEqualTo(first);
    assertThat(again.ofContent("Milk")).isEqualTo(second);
  }
}
