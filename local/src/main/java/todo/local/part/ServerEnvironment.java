package todo.local.part;

import java.util.Map;
import java.util.TreeMap;
import todo.local.Secrets;
import todo.local.Service;
import todo.local.Settings;

/**
 * The environment variables of an Open Liberty server: all that its server.xml and its WARs are
 * configured with.
 */
final class ServerEnvironment {
  private final Settings settings;
  private final Secrets secrets;
  private final Map<String, String> values = new TreeMap<>();

  private ServerEnvironment(Settings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  static Map<String, String> of(Server server, Settings settings, Secrets secrets) {
    ServerEnvironment environment = new ServerEnvironment(settings, secrets);
    environment.put("HTTP_HOST", "127.0.0.1");
    environment.put("HTTP_PORT", server.port(settings.ports()));
    environment.put("TODO_JDBC_DIR", settings.state().resolve("jdbc"));
    environment.put("TODO_KAFKA_BOOTSTRAP_SERVERS", settings.kafka());
    environment.put("TODO_CLOCK_OFFSET", settings.clockOffset());
    environment.putUnlessSetOutside("TODO_TOKEN_JWKS_URL", settings.url() + "/api/jwks");
    server.services().forEach(environment::addDatabase);
    if (server.services().contains(Service.TASK)) {
      environment.addTask();
    }
    if (server.services().contains(Service.NOTIFIER)) {
      environment.addNotifier();
    }
    environment.addExtra(server);
    return environment.values;
  }

  private void addDatabase(Service service) {
    put(service.prefix() + "_DB_URL", settings.jdbcUrl(service));
    put(service.prefix() + "_DB_USER", service.id());
    put(service.prefix() + "_DB_PASSWORD", secrets.databasePassword(service));
  }

  private void addTask() {
    put("TODO_TASK_DAPR_URL", settings.daprUrl());
    put("DAPR_API_TOKEN", secrets.daprToken());
    put("TODO_TASK_PUBSUB_NAME", "todo-pubsub");
    put("TODO_TASK_OPERATOR_EMAIL", secrets.operatorEmail());
    put("TODO_TASK_OPERATOR_PASSWORD", secrets.operatorPassword());
  }

  private void addNotifier() {
    putUnlessSetOutside("TODO_NOTIFIER_SMTP_HOST", "127.0.0.1");
    putUnlessSetOutside("TODO_NOTIFIER_SMTP_PORT", Integer.toString(settings.ports().smtp()));
  }

  private void addExtra(Server server) {
    server
        .services()
        .forEach(
            service -> values.putAll(settings.environment().getOrDefault(service.id(), Map.of())));
    values.putAll(settings.environment().getOrDefault(server.name(), Map.of()));
  }

  private void put(String name, Object value) {
    values.put(name, value.toString());
  }

  /**
   * What a person sets in the shell of {@code ./todo up} wins: another token issuer, a real mail
   * server.
   */
  private void putUnlessSetOutside(String name, String value) {
    values.put(name, System.getenv().getOrDefault(name, value));
  }
}
