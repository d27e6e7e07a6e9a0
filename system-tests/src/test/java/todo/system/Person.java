package todo.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Someone with an account, signed in. */
final class Person {
  static final String PASSWORD = "correct horse battery staple";

  private final Todo todo;
  private final String id;
  private final String email;
  private final String token;

  private Person(Todo todo, String id, String email, String token) {
    this.todo = todo;
    this.id = id;
    this.email = email;
    this.token = token;
  }

  static Person signUp(Todo todo, String email, String timeZone) {
    String account =
        Json.createObjectBuilder()
            .add("email", email)
            .add("password", PASSWORD)
            .add("time_zone", timeZone)
            .build()
            .toString();
    todo.request("POST", "/api/accounts").json(account).send().expect(201);
    return signIn(todo, email, PASSWORD);
  }

  static Person signIn(Todo todo, String email, String password) {
    String credentials =
        Json.createObjectBuilder().add("email", email).add("password", password).build().toString();
    String token =
        todo.request("POST", "/api/sessions")
            .json(credentials)
            .send()
            .expect(200)
            .json()
            .getString("token");
    String id =
        todo.request("GET", "/api/accounts/me")
            .token(token)
            .send()
            .expect(200)
            .json()
            .getString("id");
    return new Person(todo, id, email, token);
  }

  /** Someone whom another issuer's token names. */
  static Person holding(Todo todo, String id, String email, String token) {
    return new Person(todo, id, email, token);
  }

  String id() {
    return id;
  }

  String email() {
    return email;
  }

  String token() {
    return token;
  }

  Request request(String method, String path) {
    return todo.request(method, path).token(token);
  }

  Answer get(String path) {
    return request("GET", path).send();
  }

  Answer post(String path, String json) {
    return request("POST", path).json(json).send();
  }

  /**
   * @param format of the file; parameters may follow it
   */
  Answer imports(String format, String file) {
    return request("POST", "/api/import?format=" + format)
        .body("application/octet-stream", file.getBytes(StandardCharsets.UTF_8))
        .send();
  }

  Task creates(String title) {
    return creates(Json.createObjectBuilder().add("title", title).build());
  }

  Task creates(JsonObject task) {
    return new Task(post("/api/tasks", task.toString()).expect(201).json());
  }

  /** A merge patch of the version that is known. */
  Task changes(Task task, String patch) {
    return new Task(
        request("PATCH", task.path())
            .header("If-Match", task.etag())
            .mergePatch(patch)
            .send()
            .expect(200)
            .json());
  }

  Task completes(Task task) {
    return new Task(request("POST", task.path() + "/complete").send().expect(200).json());
  }

  Task reopens(Task task) {
    return new Task(request("POST", task.path() + "/reopen").send().expect(200).json());
  }

  void deletes(Task task) {
    request("DELETE", task.path()).header("If-Match", task.etag()).send().expect(204);
  }

  Task sees(long id) {
    return new Task(get("/api/tasks/" + id).expect(200).json());
  }

  List<JsonObject> auditEntries(long taskId) {
    return get("/api/audit/entries?limit=100&task_id=" + taskId).expect(200).items();
  }

  /** Of all days that the service answers for. */
  JsonObject figures() {
    return get("/api/analytics/me").expect(200).json().getJsonObject("totals");
  }

  List<JsonObject> deliveries(long taskId) {
    return get("/api/notifications/deliveries?task_id=" + taskId).expect(200).items();
  }
}
