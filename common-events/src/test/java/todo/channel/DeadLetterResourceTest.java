package todo.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import todo.event.Topic;
import todo.problem.Problem;
import todo.problem.ProblemException;
import todo.runtime.Transactions;

class DeadLetterResourceTest {
  private static final DeadLetter LETTER =
      new DeadLetter(
          7,
          "old-name",
          new TopicRecord(Topic.TASK_EVENTS, 0, 42, null, new byte[0]),
          "not JSON",
          Instant.EPOCH,
          null);

  private final List<Long> listedBefore = new ArrayList<>();
  private final DeadLetterResource resource =
      new DeadLetterResource(new OneLetter(), new Channels() {}, new WithoutDatabase());

  @Test
  void aPageThatIsNoNumberIsAProblemThatNamesTheField() {
    Problem problem = problem(() -> resource.list(false, "last"));

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.errors())
        .containsExactly(new Problem.FieldError("before", "must be a whole number"));
  }

  @Test
  void withoutAPageItIsTheNewest() throws Exception {
    resource.list(false, null);
    resource.list(false, "7");

    assertThat(listedBefore).containsExactly(Long.MAX_VALUE, 7L);
  }

  @Test
  void aLetterOfAChannelThatWasRenamedSaysSo() {
    Problem problem = problem(() -> resource.redrive(LETTER.id()));

    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.detail())
        .isEqualTo("This service has no channel old-name any more: it was renamed or removed.");
  }

  private static Problem problem(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).problem();
  }

  private final class OneLetter extends DeadLetters {
    @Override
    public List<DeadLetter> list(Connection connection, boolean all, long before, int limit) {
      listedBefore.add(before);
      return List.of(LETTER);
    }

    @Override
    Optional<DeadLetter> lock(Connection connection, long id) {
      return Optional.of(LETTER).filter(letter -> letter.id() == id);
    }
  }

  private static final class WithoutDatabase extends Transactions {
    @Override
    public <T> T call(Work<T> work) throws Exception {
      return work.on(null);
    }
  }
}
