package todo.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The keys are an interface to whoever runs the service: a change of one shows here. */
class SettingsTest {

  @Test
  void everySettingOfOurOwnHasItsDocumentedDefault() throws IOException {
    assertThat(startingWith("todo."))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("todo.token.lifetime", "PT1H"),
                Map.entry("todo.task.password-iterations", "210000"),
                Map.entry("todo.task.password-hashes-at-once", "0"),
                Map.entry("todo.task.sign-ups-per-address", "600"),
                Map.entry("todo.task.sign-up-window", "PT1H"),
                Map.entry("todo.task.failed-sign-ins-per-email", "10"),
                Map.entry("todo.task.failed-sign-ins-per-address", "200"),
                Map.entry("todo.task.sign-in-window", "PT15M"),
                Map.entry("todo.task.dapr-url", "http://127.0.0.1:9087"),
                Map.entry("todo.task.pubsub-name", "todo-pubsub"),
                Map.entry("todo.task.relay-call-size", "500"),
                Map.entry("todo.task.relay-linger", "PT0.01S"),
                Map.entry("todo.task.relay-poll", "PT0.5S"),
                Map.entry("todo.task.live-recent-records", "10000"),
                Map.entry("todo.task.live-recent-bytes", "16777216"),
                Map.entry("todo.task.live-streams-per-person", "20"),
                Map.entry("todo.task.live-streams", "2000"),
                Map.entry("todo.task.live-heartbeat", "PT15S")));
  }

  private static Map<String, String> startingWith(String prefix) throws IOException {
    Properties all = new Properties();
    try (InputStream file =
        SettingsTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
      all.load(file);
    }
    Map<String, String> found = new TreeMap<>();
    all.forEach((key, value) -> found.put(key.toString(), value.toString()));
    found.keySet().removeIf(key -> !key.startsWith(prefix));
    return found;
  }
}
