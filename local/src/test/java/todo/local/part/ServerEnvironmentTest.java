package todo.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todo.local.Ports;
import todo.local.Secrets;
import todo.local.Settings;

class ServerEnvironmentTest {
  @TempDir Path state;

  @Test
  void theOneServerHasTheVariablesOfAllServices() {
    assertThat(environment(false, 0, Map.of()))
        .containsOnlyKeys(
            "HTTP_HOST",
            "HTTP_PORT",
            "TODO_JDBC_DIR",
            "TODO_KAFKA_BOOTSTRAP_SERVERS",
            "TODO_CLOCK_OFFSET",
            "TODO_TOKEN_JWKS_URL",
            "TASK_DB_URL",
            "TASK_DB_USER",
            "TASK_DB_PASSWORD",
            "NOTIFIER_DB_URL",
            "NOTIFIER_DB_USER",
            "NOTIFIER_DB_PASSWORD",
            "ANALYTICS_DB_URL",
            "ANALYTICS_DB_USER",
            "ANALYTICS_DB_PASSWORD",
            "AUDIT_DB_URL",
            "AUDIT_DB_USER",
            "AUDIT_DB_PASSWORD",
            "TODO_TASK_DAPR_URL",
            "DAPR_API_TOKEN",
            "TODO_TASK_PUBSUB_NAME",
            "TODO_TASK_OPERATOR_EMAIL",
            "TODO_TASK_OPERATOR_PASSWORD",
            "TODO_NOTIFIER_SMTP_HOST",
            "TODO_NOTIFIER_SMTP_PORT")
        .containsEntry("HTTP_PORT", "20000")
        .containsEntry("TODO_CLOCK_OFFSET", "PT23H")
        .containsEntry("TASK_DB_URL", "jdbc:postgresql://127.0.0.1:20004/task")
        .containsEntry("TODO_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:20005")
        .containsEntry("TODO_TASK_DAPR_URL", "http://127.0.0.1:20007")
        .containsEntry("TODO_NOTIFIER_SMTP_PORT", "20011");
  }

  @Test
  void aServerOfItsOwnHasNoSecretsOfOthers() {
    assertThat(environment(true, 3, Map.of()))
        .containsEntry("HTTP_PORT", "20003")
        .containsEntry("TODO_TOKEN_JWKS_URL", "http://127.0.0.1:20000/api/jwks")
        .containsKey("AUDIT_DB_PASSWORD")
        .doesNotContainKeys("TASK_DB_PASSWORD", "DAPR_API_TOKEN", "TODO_TASK_OPERATOR_PASSWORD");
  }

  @Test
  void whatATestSetsForAServiceReachesTheServerThatRunsIt() {
    Map<String, Map<String, String>> extra =
        Map.of("task", Map.of("TODO_TASK_DAPR_URL", "http://127.0.0.1:1"));
    assertThat(environment(false, 0, extra))
        .containsEntry("TODO_TASK_DAPR_URL", "http://127.0.0.1:1");
    assertThat(environment(true, 1, extra)).doesNotContainKey("TODO_TASK_DAPR_URL");
  }

  @Test
  void aSecondServerOfAServiceDiffersInItsPortOnly() {
    Server first = Server.topology(true).get(0);
    Map<String, String> expected = new TreeMap<>(environment(true, first, Map.of()));
    expected.put("HTTP_PORT", "20012");

    assertThat(environment(true, first.replica(2), Map.of())).isEqualTo(expected);
  }

  private Map<String, String> environment(
      boolean separate, int server, Map<String, Map<String, String>> extra) {
    return environment(separate, Server.topology(separate).get(server), extra);
  }

  private Map<String, String> environment(
      boolean separate, Server server, Map<String, Map<String, String>> extra) {
    Settings settings =
        new Settings(state, state, new Ports(20000), separate, Duration.ofHours(23), extra);
    return ServerEnvironment.of(server, settings, Secrets.of(state));
  }
}
