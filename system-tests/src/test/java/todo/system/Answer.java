package todo.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpHeaders;
import java.util.List;

/** What a service answered. */
record Answer(int status, HttpHeaders headers, String body) {

  /**
   * @throws AssertionError when it is another, with the body
   */
  Answer expect(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  String header(String name) {
    return headers.firstValue(name).orElse(null);
  }

  JsonObject json() {
    return Todo.json(body);
  }

  List<JsonObject> items() {
    return json().getJsonArray("items").getValuesAs(JsonObject.class);
  }

  /** The fields at fault that a problem names. */
  List<String> faultyFields() {
    return json().containsKey("errors")
        ? json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
            .map(error -> error.getString("field"))
            .toList()
        : List.of();
  }

  /** RFC 9457: the media type, and the status in the body too. */
  Answer expectProblem(int expected) {
    expect(expected);
    assertThat(header("Content-Type")).as(body).startsWith("application/problem+json");
    assertThat(json().getInt("status")).isEqualTo(expected);
    assertThat(json().getString("title")).isNotBlank();
    return this;
  }
}
