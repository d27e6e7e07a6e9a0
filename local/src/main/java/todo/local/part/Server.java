package todo.local.part;

import java.util.Arrays;
import java.util.List;
import todo.local.Service;

/**
 * One Open Liberty server.
 *
 * @param name the name of its process
 * @param configuration its folder in liberty/config
 * @param services whose WARs it runs; the first gives it its port
 * @param heap the largest heap, as Java's -Xmx takes it
 */
public record Server(String name, String configuration, List<Service> services, String heap) {

  /** A server per service, or one for all four. */
  public static List<Server> topology(boolean separate) {
    if (!separate) {
      return List.of(new Server("todo", "all", List.of(Service.values()), "640m"));
    }
    return Arrays.stream(Service.values())
        .map(service -> new Server(service.id(), service.id(), List.of(service), "256m"))
        .toList();
  }
}
