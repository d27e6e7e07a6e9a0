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
    refused("[]", "not a JSON object: it is of type array");
    refused("null", "not a JSON object: it is of type null");
    refused("{\"a\":1", "not a JSON object");
    refused("{\"a\":1} x", "something follows");
    refused("{\"a\":1}{}", "something follows");
    refused("{\"a\\\"\":".repeat(33) + "1" + "}".repeat(33), "nested");
    refused("[".repeat(1_000_000), "nested");
    refused("{\"a\":1, \"b\":[{\"c\":1, \"\\u0063\":2}]}", "Duplicate");
    refused("{\"a\":1e99999999999}", "a number is out of all bounds");
    refused("{\"a\":" + "9".repeat(5_000) + "}", "a number is out of all bounds");
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
