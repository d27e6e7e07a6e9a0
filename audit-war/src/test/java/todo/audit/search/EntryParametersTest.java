package todo.audit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import todo.problem.Problem;
import todo.problem.ProblemException;

class EntryParametersTest {
  private final EntryParameters parameters = new EntryParameters();

  @Test
  void aPersonSeesTheirOwnEntriesOnly() {
    assertThat(parameters.query("ann", false))
        .isEqualTo(new EntryQuery("ann", null, null, Long.MAX_VALUE, 50));
  }

  @Test
  void aPersonMayNameThemselvesButNobodyElse() {
    parameters.userId = "ann";
    assertThat(parameters.query("ann", false).userId()).isEqualTo("ann");

    parameters.userId = "bob";
    assertThat(problem("ann", false).status()).isEqualTo(403);
  }

  @Test
  void anOperatorSeesEverybodysOrOnePersons() {
    assertThat(parameters.query("olga", true).userId()).isNull();

    parameters.userId = "bob";
    assertThat(parameters.query("olga", true).userId()).isEqualTo("bob");
  }

  @Test
  void allFiltersArePassedOn() {
    parameters.taskId = "123";
    parameters.eventType = "field_updated";
    parameters.limit = "7";
    parameters.cursor = EntryCursor.after(42);

    assertThat(parameters.query("ann", false))
        .isEqualTo(new EntryQuery("ann", 123L, "todo.task.field_updated", 42, 7));
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    parameters.taskId = "x";
    parameters.eventType = "exploded";
    parameters.limit = "101";
    parameters.userId = "a\0b";

    Problem problem = problem("ann", true);
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.errors())
        .extracting(Problem.FieldError::field)
        .isEqualTo(List.of("task_id", "limit", "event_type", "user_id"));
  }

  @Test
  void aForeignCursorIsRefused() {
    for (String cursor : List.of("", "###", "YWJj")) {
      parameters.cursor = cursor;
      assertThat(problem("ann", false).errors())
          .extracting(Problem.FieldError::field)
          .isEqualTo(List.of("cursor"));
    }
  }

  private Problem problem(String caller, boolean operator) {
    return catchThrowableOfType(ProblemException.class, () -> parameters.query(caller, operator))
        .problem();
  }
}
