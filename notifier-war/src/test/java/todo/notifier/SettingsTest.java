package todo.notifier;

import static java.util.Map.entry;
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
                entry("todo.notifier.smtp-host", "localhost"),
                entry("todo.notifier.smtp-port", "25"),
                entry("todo.notifier.smtp-from", "todo@localhost"),
                entry("todo.notifier.smtp-user", ""),
                entry("todo.notifier.smtp-password", ""),
                entry("todo.notifier.smtp-tls", "none"),
                entry("todo.notifier.smtp-connect-timeout", "PT10S"),
                entry("todo.notifier.smtp-timeout", "PT60S"),
                entry("todo.notifier.senders", "4"),
                entry("todo.notifier.lease", "PT10S"),
                entry("todo.notifier.too-late", "PT24H")));
  }

  @Test
  void eachTopicIsReadByItsOwnGroup() throws IOException {
    assertThat(startingWith("mp.messaging.incoming."))
        .containsEntry("mp.messaging.incoming.reminders.topic", "reminders")
        .containsEntry("mp.messaging.incoming.reminders.group.id", "notifier-reminders")
        .containsEntry("mp.messaging.incoming.reminders.client.id", "notifier-reminders")
        .containsEntry("mp.messaging.incoming.task-events.topic", "task-events")
        .containsEntry("mp.messaging.incoming.task-events.group.id", "notifier-task-events")
        .containsEntry("mp.messaging.incoming.task-events.client.id", "notifier-task-events");
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
