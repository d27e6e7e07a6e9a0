package todo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The keys are an interface to whoever runs the service: a change of one shows here. */
class SharedSettingsTest {

  @Test
  void everySettingOfOurOwnHasItsDocumentedDefault() throws IOException {
    assertThat(startingWith("todo."))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("todo.clock.offset", "PT0S"),
                Map.entry("todo.token.issuer", "todo"),
                Map.entry("todo.token.jwks-url", "http://127.0.0.1:9080/api/jwks"),
                Map.entry("todo.channel.batch-size", "2000"),
                Map.entry("todo.channel.linger", "PT0.005S"),
                Map.entry("todo.kafka.bootstrap-servers", "127.0.0.1:9085"),
                Map.entry("todo.kafka.security-protocol", "PLAINTEXT")));
  }

  private static Map<String, String> startingWith(String prefix) throws IOException {
    Properties all = new Properties();
    try (InputStream file =
        SharedSettingsTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
      all.load(file);
    }
    Map<String, String> found = new TreeMap<>();
    all.forEach((key, value) -> found.put(key.toString(), value.toString()));
    found.keySet().removeIf(key -> !key.startsWith(prefix));
    return found;
  }
}
