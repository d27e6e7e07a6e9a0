package todo.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import todo.local.Service;
import todo.local.SystemStatus;

/** The system as a test uses it. */
final class Todo {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Function<Service, String> urls;
  private final SystemStatus status;
  private final Function<String, String> logs;
  private final Topics topics;
  private final MailFolder mail;
  private final ConcurrentMap<Service, Database> databases = new ConcurrentHashMap<>();

  /**
   * @param urls of the services
   * @param logs all that a process has logged, by its name
   */
  Todo(Function<Service, String> urls, SystemStatus status, Function<String, String> logs) {
    this.urls = urls;
    this.status = status;
    this.logs = logs;
    this.topics = new Topics(status.kafka());
    this.mail = new MailFolder(status.mail());
  }

  /** The one that all tests share. */
  static Todo running() {
    if (RunningEnvironment.isAskedFor()) {
      return RunningEnvironment.todo();
    }
    return ContainersEnvironment.isAskedFor()
        ? ContainersEnvironment.system().todo()
        : LocalEnvironment.system().todo();
  }

  /** Someone new, who has an account and is signed in. */
  Person signUp() {
    return signUp("Europe/Berlin");
  }

  Person signUp(String timeZone) {
    return Person.signUp(this, "p" + UUID.randomUUID() + "@example.org", timeZone);
  }

  /** Who may see and redrive dead letters. */
  Person operator() {
    return Person.signIn(this, status.operator().email(), status.operator().password());
  }

  /** A request to the service whose path it is. */
  Request request(String method, String path) {
    return new Request(method, url(path));
  }

  /** The address of a path, at the service that answers for it. */
  String url(String path) {
    return url(serviceOf(path)) + path;
  }

  /** A GET of what the server itself answers, of the service with that path. */
  Request serverOf(String servicePath, String path) {
    return new Request("GET", url(serviceOf(servicePath)) + path);
  }

  String url(Service service) {
    return urls.apply(service);
  }

  Topics topics() {
    return topics;
  }

  MailFolder mail() {
    return mail;
  }

  Database database(Service service) {
    return databases.computeIfAbsent(service, s -> new Database(status.jdbc().get(s.id())));
  }

  String kafka() {
    return status.kafka();
  }

  /** All that a process has logged. */
  String log(String process) {
    return logs.apply(process);
  }

  /** Waits until the assertions hold. */
  static void eventually(ThrowingRunnable assertions) {
    eventually(PATIENCE, assertions);
  }

  static void eventually(Duration patience, ThrowingRunnable assertions) {
    Awaitility.await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(assertions);
  }

  static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static Service serviceOf(String path) {
    if (path.startsWith("/api/notifications")) {
      return Service.NOTIFIER;
    }
    if (path.startsWith("/api/analytics")) {
      return Service.ANALYTICS;
    }
    return path.startsWith("/api/audit") ? Service.AUDIT : Service.TASK;
  }
}
