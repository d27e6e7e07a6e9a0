package todo.analytics;

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
  void theTopicIsReadByTheServicesOwnGroup() throws IOException {
    assertThat(startingWith("mp.messaging.incoming."))
        .containsEntry("mp.messaging.incoming.task-events.topic", "task-events")
        .containsEntry("mp.messaging.incoming.task-events.group.id", "analytics")
        .containsEntry("mp.messaging.incoming.task-events.client.id", "analytics");
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
