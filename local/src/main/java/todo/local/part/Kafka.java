package todo.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import todo.local.Settings;
import todo.local.process.LogText;
import todo.local.process.Part;

/** A Kafka broker that is its own controller (KRaft), with the three topics. */
public final class Kafka implements Part {
  private final Settings settings;
  private final Libraries libraries;
  private final ClassArchive archive;
  private final Path folder;

  public Kafka(Settings settings, Libraries libraries) {
    this.settings = settings;
    this.libraries = libraries;
    this.archive = new ClassArchive("kafka", libraries.brokerClassPath());
    this.folder = settings.state().resolve("kafka");
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public int port() {
    return settings.ports().kafka();
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.writeString(config(), KafkaConfiguration.of(settings.ports(), folder.resolve("data")));
    if (Files.notExists(folder.resolve("data/meta.properties"))) {
      List<String> format =
          Java.command(
              "-XX:TieredStopAtLevel=1",
              "-cp",
              libraries.brokerClassPath(),
              "kafka.tools.StorageTool",
              "format",
              "--cluster-id",
              Uuid.randomUuid().toString(),
              "--config",
              config().toString());
      Installation.run(new ProcessBuilder(format));
    }
  }

  @Override
  public ProcessBuilder command() {
    List<String> command =
        Java.command(
            "-Xms192m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
    command.addAll(archive.options());
    command.addAll(List.of("-cp", libraries.brokerClassPath(), "kafka.Kafka", config().toString()));
    return new ProcessBuilder(command);
  }

  @Override
  public String excerpt() {
    return LogText.tail(settings.log(name()), 20);
  }

  @Override
  public boolean answers() {
    if (!Sockets.accepts(port())) {
      return false; // cheaper than an AdminClient that tries again and again
    }
    try (Admin admin = KafkaTopics.admin(settings.kafka())) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (Exception e) {
      return false; // not yet, or no longer
    }
  }

  @Override
  public void afterStart() throws Exception {
    KafkaTopics.createMissing(settings.kafka());
  }

  @Override
  public void afterStop(int exitCode) throws IOException {
    archive.keep(exitCode);
  }

  /** Whether an earlier start made the topics, so that consumers may start before the broker. */
  public boolean hasTopics() {
    return Files.exists(folder.resolve("data/task-updates-0"));
  }

  private Path config() {
    return folder.resolve("server.properties");
  }
}
