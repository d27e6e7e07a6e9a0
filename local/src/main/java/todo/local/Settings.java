package todo.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What a system is started with.
 *
 * @param home the folder of the project, with the built WARs and the configuration
 * @param state the folder that keeps all data, logs and secrets of this system
 * @param separate a server per service instead of one for all
 * @param clockOffset by how much the services' clock is ahead of the real one
 * @param environment more environment variables, by the name of a server or of a service on it
 */
public record Settings(
    Path home,
    Path state,
    Ports ports,
    boolean separate,
    Duration clockOffset,
    Map<String, Map<String, String>> environment) {

  public String url() {
    return "http://127.0.0.1:" + ports.http(Service.TASK);
  }

  public String daprUrl() {
    return "http://127.0.0.1:" + ports.dapr();
  }

  public String kafka() {
    return "127.0.0.1:" + ports.kafka();
  }

  /** Where the mail lies that the system sent. */
  public Path mail() {
    return state.resolve("mail");
  }

  public Path log(String process) {
    return state.resolve("logs").resolve(process + ".log");
  }

  /** The JDBC URL of a service's database, without a role. */
  public String jdbcUrl(Service service) {
    return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service.id();
  }

  /** The same with role and password in it. */
  public String jdbcUrl(Service service, Secrets secrets) {
    return jdbcUrl(service)
        + "?user="
        + service.id()
        + "&password="
        + secrets.databasePassword(service);
  }
}
