package todo.system;

import jakarta.json.JsonObject;

/** A project as the API answered it. */
record Project(JsonObject json) {

  long id() {
    return json.getJsonNumber("id").longValueExact();
  }

  String name() {
    return json.getString("name");
  }

  String etag() {
    return "\"" + json.getJsonNumber("version") + "\"";
  }

  String path() {
    return "/api/projects/" + id();
  }
}
