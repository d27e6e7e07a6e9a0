package todo.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonBodyReaderTest {

  @Test
  void anObjectIsRead() {
    assertThat(parse("{\"a\": {\"b\": \"[[[{{{\\\"\"}}").keySet()).containsExactly("a");
  }

  @Test
  void whatIsNotAStrictJsonObjectIsRefused() {
    refused("", "not a JSON object");
    refused("[]", "not a JSON object");
    refused("{\"a\":1", "not a JSON object");
    refused("{\"a\":1} x", "something follows");
    refused("{\"a\":1}{}", "something follows");
    refused("{\"a\\\"\":".repeat(33) + "1" + "}".repeat(33), "nested");
    refused("[".repeat(1_000_000), "nested");
    assertThatThrownBy(() -> JsonBodyReader.parse(new byte[] {'{', (byte) 0xFF, '}'}))
        .hasMessageContaining("UTF-8");
  }

  private static void refused(String body, String reason) {
    assertThatThrownBy(() -> parse(body))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(reason);
  }

  private static jakarta.json.JsonObject parse(String body) {
    return JsonBodyReader.parse(body.getBytes(StandardCharsets.UTF_8));
  }
}
