package todo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SystemStatusTest {
  private final SystemStatus status =
      new SystemStatus(
          "http://127.0.0.1:9080",
          List.of(
              new SystemStatus.ProcessStatus(
                  "kafka", OptionalLong.of(42), 9085, Path.of("/s/logs/kafka.log"), "ready"),
              new SystemStatus.ProcessStatus(
                  "todo", OptionalLong.empty(), 9080, Path.of("/s/\"odd\\\t"), "down")),
          Map.of("task", "jdbc:postgresql://127.0.0.1:9084/task?user=task&password=p"),
          "127.0.0.1:9085",
          "http://127.0.0.1:9087",
          "token",
          Path.of("/s/mail"),
          new SystemStatus.Operator("operator@todo.local", "secret"));

  @Test
  void theDocumentHasAllThatATestNeeds() {
    assertThat(status.toJson())
        .isEqualTo(
            """
            {"url": "http://127.0.0.1:9080", \
            "processes": [\
            {"name": "kafka", "pid": 42, "port": 9085, "log": "/s/logs/kafka.log", "state": "ready"}, \
            {"name": "todo", "pid": null, "port": 9080, "log": "/s/\\"odd\\\\\\u0009", "state": "down"}], \
            "jdbc": {"task": "jdbc:postgresql://127.0.0.1:9084/task?user=task&password=p"}, \
            "kafka": "127.0.0.1:9085", "dapr": "http://127.0.0.1:9087", "dapr_api_token": "token", \
            "mail": "/s/mail", \
            "operator": {"email": "operator@todo.local", "password": "secret"}}""");
  }

  @Test
  void theTableHasALinePerProcessAndNoPassword() {
    assertThat(status.toText())
        .containsPattern("kafka +ready +42 +9085  /s/logs/kafka.log")
        .containsPattern("todo +down +- +9080")
        .contains("http://127.0.0.1:9080")
        .doesNotContain("secret", "password", "token");
  }
}
