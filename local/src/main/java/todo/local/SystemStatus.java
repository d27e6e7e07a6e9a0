package todo.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What runs and how to reach it.
 *
 * @param url where a client begins
 * @param jdbc a URL with role and password in it, by service
 * @param kafka the bootstrap server, as host and port
 * @param dapr the URL of the sidecar
 * @param daprToken what the sidecar wants in the header dapr-api-token
 * @param mail the folder of the mail that was sent
 * @param operator the account with the role operator
 */
public record SystemStatus(
    String url,
    List<ProcessStatus> processes,
    Map<String, String> jdbc,
    String kafka,
    String dapr,
    String daprToken,
    Path mail,
    Operator operator) {

  /** One process; without a pid while it is down. */
  public record ProcessStatus(String name, OptionalLong pid, int port, Path log, String state) {}

  /** E-mail address and password. */
  public record Operator(String email, String password) {}

  /** The document of {@code ./todo status --json}. */
  public String toJson() {
    return JsonText.object(
        JsonText.field("url", url),
        JsonText.rawField("processes", JsonText.array(processJson())),
        JsonText.rawField("jdbc", jdbcJson()),
        JsonText.field("kafka", kafka),
        JsonText.field("dapr", dapr),
        JsonText.field("dapr_api_token", daprToken),
        JsonText.field("mail", mail.toString()),
        JsonText.rawField(
            "operator",
            JsonText.object(
                JsonText.field("email", operator.email()),
                JsonText.field("password", operator.password()))));
  }

  /** For people: a line per process. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    String row = "%-10s %-9s %8s %6s  %s%n";
    text.append(row.formatted("PROCESS", "STATE", "PID", "PORT", "LOG"));
    for (ProcessStatus process : processes) {
      String pid = process.pid().isPresent() ? Long.toString(process.pid().getAsLong()) : "-";
      text.append(
          row.formatted(process.name(), process.state(), pid, process.port(), process.log()));
    }
    return text + "URL  " + url + System.lineSeparator() + "mail " + mail + System.lineSeparator();
  }

  private List<String> processJson() {
    List<String> documents = new ArrayList<>();
    for (ProcessStatus process : processes) {
      String pid = process.pid().isPresent() ? Long.toString(process.pid().getAsLong()) : "null";
      documents.add(
          JsonText.object(
              JsonText.field("name", process.name()),
              JsonText.rawField("pid", pid),
              JsonText.rawField("port", Integer.toString(process.port())),
              JsonText.field("log", process.log().toString()),
              JsonText.field("state", process.state())));
    }
    return documents;
  }

  private String jdbcJson() {
    return JsonText.object(
        new TreeMap<>(jdbc)
            .entrySet().stream()
                .map(entry -> JsonText.field(entry.getKey(), entry.getValue()))
                .toArray(String[]::new));
  }
}
