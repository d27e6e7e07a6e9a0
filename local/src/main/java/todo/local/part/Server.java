package todo.local.part;

import java.util.Arrays;
import java.util.List;
import todo.local.Ports;
import todo.local.Service;

/**
 * One Open Liberty server.
 *
 * @param name the name of its process
 * @param configuration its folder in liberty/config
 * @param services whose WARs it runs; the first gives it its port
 * @param heap the largest heap, as Java's -Xmx takes it
 * @param number 1, or which of several that run the same
 */
public record Server(
    String name, String configuration, List<Service> services, String heap, int number) {

  /** A server per service, or one for all four. */
  public static List<Server> topology(boolean separate) {
    if (!separate) {
      return List.of(new Server("todo", "all", List.of(Service.values()), "768m", 1));
    }
    return Arrays.stream(Service.values())
        .map(service -> new Server(service.id(), service.id(), List.of(service), heap(service), 1))
        .toList();
  }

  /** To take back an import of 10,000 tasks, the task service has them all in memory. */
  private static String heap(Service service) {
    return service == Service.TASK ? "512m" : "256m";
  }

  /** One more that runs the same. */
  public Server replica(int another) {
    return new Server(name + "-" + another, configuration, services, heap, another);
  }

  int port(Ports ports) {
    return number == 1 ? ports.http(services.get(0)) : ports.replica(number);
  }

  /** Its own folder among the servers' in the state. */
  String folder() {
    return number == 1 ? configuration : name;
  }
}
