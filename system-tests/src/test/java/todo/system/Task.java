package todo.system;

import jakarta.json.JsonObject;

/** A task as the API answered it. */
record Task(JsonObject json) {

  long id() {
    return json.getJsonNumber("id").longValueExact();
  }

  String key() {
    return Long.toString(id());
  }

  long version() {
    return json.getJsonNumber("version").longValueExact();
  }

  String etag() {
    return "\"" + version() + "\"";
  }

  String title() {
    return json.getString("title");
  }

  String status() {
    return json.getString("status");
  }

  String path() {
    return "/api/tasks/" + id();
  }
}
