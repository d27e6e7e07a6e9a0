package todo.notifier.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todo.notifier.delivery.DeliveryState;
import todo.problem.Problem;
import todo.problem.ProblemException;

class DeliveryParametersTest {

  @Test
  void withoutAnyTheQueryIsForThePersonsLatest() {
    assertThat(new DeliveryParameters().query("ada"))
        .isEqualTo(new DeliveryQuery("ada", null, null, null, 50));
  }

  @Test
  void eachIsTakenOver() {
    DeliveryParameters parameters = new DeliveryParameters();
    parameters.taskId = "42";
    parameters.state = "no_address";
    parameters.limit = "100";
    assertThat(parameters.query("ada"))
        .isEqualTo(new DeliveryQuery("ada", 42L, DeliveryState.NO_ADDRESS, null, 100));
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    DeliveryParameters parameters = new DeliveryParameters();
    parameters.taskId = "first";
    parameters.state = "sent";
    parameters.cursor = "%";
    parameters.limit = "101";
    ProblemException problem =
        catchThrowableOfType(ProblemException.class, () -> parameters.query("ada"));
    assertThat(problem.problem().status()).isEqualTo(400);
    assertThat(problem.problem().errors())
        .extracting(Problem.FieldError::field)
        .containsExactly("task_id", "limit", "state", "cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1e3", "", "99999999999999999999"})
  void aLimitIsAWholeNumberInRange(String limit) {
    DeliveryParameters parameters = new DeliveryParameters();
    parameters.limit = limit;
    assertThat(catchThrowableOfType(ProblemException.class, () -> parameters.query("ada")))
        .isNotNull();
  }
}
