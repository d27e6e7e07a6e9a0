package todo.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import todo.local.Ports;
import todo.local.Secrets;
import todo.local.Settings;
import todo.local.process.LogText;
import todo.local.process.Part;

/**
 * The Dapr sidecar of the task service, with Kafka as its pub/sub component.
 *
 * <p>It exits when Kafka is down at its start; it is then started again until Kafka is back.
 */
public final class Daprd implements Part {
  private final Settings settings;
  private final Secrets secrets;
  private final Path program;
  private final Path folder;

  public Daprd(Settings settings, Secrets secrets, Path program) {
    this.settings = settings;
    this.secrets = secrets;
    this.program = program;
    this.folder = settings.state().resolve("dapr");
  }

  @Override
  public String name() {
    return "daprd";
  }

  @Override
  public int port() {
    return settings.ports().dapr();
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(folder.resolve("resources"));
    Map<String, String> values = Map.of("kafka", settings.kafka());
    render("todo-pubsub.yaml", "resources/todo-pubsub.yaml", values);
    render("resiliency.yaml", "resources/resiliency.yaml", values);
    render("configuration.yaml", "configuration.yaml", values);
  }

  @Override
  public ProcessBuilder command() {
    Ports ports = settings.ports();
    ProcessBuilder command =
        new ProcessBuilder(
            program.toString(),
            "--app-id=task",
            "--mode=standalone",
            "--dapr-http-port=" + ports.dapr(),
            "--dapr-grpc-port=" + ports.daprGrpc(),
            "--dapr-internal-grpc-port=" + ports.daprInternalGrpc(),
            "--metrics-port=" + ports.daprMetrics(),
            "--metrics-listen-address=127.0.0.1",
            "--dapr-listen-addresses=127.0.0.1",
            "--dapr-internal-grpc-listen-address=127.0.0.1",
            "--resources-path=" + folder.resolve("resources"),
            "--config=" + folder.resolve("configuration.yaml"),
            "--max-body-size=16Mi");
    command.environment().put("DAPR_API_TOKEN", secrets.daprToken());
    return command.directory(folder.toFile());
  }

  @Override
  public String excerpt() {
    return LogText.tail(settings.log(name()), 20);
  }

  /** Its health is exempt from the API token. */
  @Override
  public boolean answers() {
    return Http.succeeds(settings.daprUrl() + "/v1.0/healthz/outbound");
  }

  private void render(String template, String target, Map<String, String> values)
      throws IOException {
    Template.render(
        settings.home().resolve("local/dapr").resolve(template), folder.resolve(target), values);
  }
}
