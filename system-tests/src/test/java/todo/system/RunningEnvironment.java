package todo.system;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.microshed.testing.ApplicationEnvironment;
import todo.local.RunFolder;
import todo.local.Service;
import todo.local.SystemStatus;

/**
 * A system that is up already: {@code TODO_TEST_STATE} names the state folder that {@code ./todo
 * up} was given. It saves the start, for whoever works on a test or on the page; what kills
 * processes starts a system of its own as ever.
 */
public class RunningEnvironment implements ApplicationEnvironment {
  static boolean isAskedFor() {
    return System.getenv("TODO_TEST_STATE") != null;
  }

  /**
   * @throws IllegalStateException when nothing runs in that folder
   */
  static Todo todo() {
    JsonObject status = Todo.json(statusJson(Path.of(System.getenv("TODO_TEST_STATE"))));
    Map<String, JsonObject> processes = new TreeMap<>();
    for (JsonObject process : status.getJsonArray("processes").getValuesAs(JsonObject.class)) {
      processes.put(process.getString("name"), process);
    }
    return new Todo(
        service -> url(status, processes.get(service.id())),
        systemStatus(status),
        name -> log(processes.getOrDefault(name, processes.get("todo"))));
  }

  @Override
  public boolean isAvailable() {
    return isAskedFor();
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 20;
  }

  @Override
  public void start() {
    todo();
  }

  @Override
  public String getApplicationURL() {
    return todo().url(Service.TASK);
  }

  @Override
  public boolean configureRestAssured() {
    return false;
  }

  private static String statusJson(Path state) {
    try {
      return new RunFolder(state)
          .statusJson()
          .orElseThrow(() -> new IllegalStateException("Nothing is up in " + state));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One server for all four services answers for each. */
  private static String url(JsonObject status, JsonObject process) {
    return process == null ? status.getString("url") : "http://127.0.0.1:" + process.getInt("port");
  }

  private static SystemStatus systemStatus(JsonObject status) {
    JsonObject jdbc = status.getJsonObject("jdbc");
    Map<String, String> urls = new TreeMap<>();
    jdbc.keySet().forEach(service -> urls.put(service, jdbc.getString(service)));
    JsonObject operator = status.getJsonObject("operator");
    return new SystemStatus(
        status.getString("url"),
        List.of(),
        urls,
        status.getString("kafka"),
        status.getString("dapr"),
        status.getString("dapr_api_token"),
        Path.of(status.getString("mail")),
        new SystemStatus.Operator(operator.getString("email"), operator.getString("password")));
  }

  private static String log(JsonObject process) {
    try {
      return Files.readString(Path.of(process.getString("log")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
