package todo.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import todo.local.Secrets;
import todo.local.Service;
import todo.local.Settings;
import todo.local.process.LogText;
import todo.local.process.Part;

/**
 * An Open Liberty server with its WARs, its configuration in the state folder.
 *
 * <p>Its Java is started directly, with the options of Liberty's own script, so that the process is
 * the one that serves.
 */
public final class Liberty implements Part {
  /** Messages of the application manager and the feature manager that nothing can follow. */
  private static final Pattern APPLICATION_FAILED =
      Pattern.compile(" E (CWWKZ000[234]E|CWWKZ0106E|CWWKF0001E)|A CWWKZ0014W");

  private static final int UNAVAILABLE = 503;

  private final Server server;
  private final Settings settings;
  private final Secrets secrets;
  private final Path home;
  private final Path userFolder;
  private boolean installed;
  private long logStart;

  public Liberty(Server server, Settings settings, Secrets secrets) {
    this.server = server;
    this.settings = settings;
    this.secrets = secrets;
    this.home = Installation.liberty();
    this.userFolder = settings.state().resolve("liberty");
  }

  @Override
  public String name() {
    return server.name();
  }

  @Override
  public int port() {
    return server.port(settings.ports());
  }

  /**
   * Once only: a build that runs beside the system may be writing the files when a server is
   * started again.
   */
  @Override
  public void prepare() throws IOException {
    if (!installed) {
      install();
      installed = true;
    }
    logStart = Files.exists(log()) ? Files.size(log()) : 0;
  }

  private void install() throws IOException {
    Path configuration = settings.home().resolve("liberty/config");
    Path servers = userFolder.resolve("servers");
    copyAll(configuration.resolve("shared"), servers.resolve("shared"));
    copyAll(configuration.resolve(server.configuration()), folder());
    for (Service service : server.services()) {
      String module = service.id() + "-war";
      Path war = settings.home().resolve(module).resolve("target").resolve(service.war());
      new WebApplication(war, folder().resolve("apps")).install();
    }
    copyAll(settings.home().resolve("local/target/jdbc"), settings.state().resolve("jdbc"));
  }

  @Override
  public ProcessBuilder command() {
    List<String> command =
        Java.command(
            "-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"),
            "-Djava.awt.headless=true",
            "-Djdk.attach.allowAttachSelf=true",
            "-Xms128m",
            "-Xmx" + server.heap(),
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError");
    command.add("@" + home.resolve("lib/platform/java/java9.options"));
    command.addAll(ownOptions());
    command.addAll(List.of("-jar", home.resolve("bin/tools/ws-server.jar").toString()));
    command.add(server.folder());
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder().toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("WLP_"));
    builder.environment().put("WLP_USER_DIR", userFolder.toString());
    builder.environment().putAll(ServerEnvironment.of(server, settings, secrets));
    return builder;
  }

  /** Those of a deployment too, where Liberty's script reads the file. */
  private List<String> ownOptions() {
    try (Stream<String> lines =
        Files.lines(userFolder.resolve("servers/shared").resolve("jvm.options"))) {
      return lines.filter(line -> line.startsWith("-")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean answers() {
    return Http.succeeds(health("ready"));
  }

  /**
   * A server whose channel has ended says so. One that does not answer may have too little of the
   * machine: it is not ended for that.
   */
  @Override
  public boolean lives() {
    return Http.status(health("live")) != UNAVAILABLE;
  }

  private String health(String probe) {
    return "http://127.0.0.1:" + port() + "/health/" + probe;
  }

  /** The server runs on when an application failed at its start, and would never be ready. */
  @Override
  public boolean failed() {
    return LogText.since(log(), logStart).lines().anyMatch(APPLICATION_FAILED.asPredicate());
  }

  @Override
  public int attempts() {
    return 2;
  }

  @Override
  public String excerpt() {
    return LogText.errors(log(), logStart, 12);
  }

  private Path log() {
    return settings.log(name());
  }

  private Path folder() {
    return userFolder.resolve("servers").resolve(server.folder());
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      files.filter(Files::isRegularFile).forEach(file -> Libraries.copy(file, to));
    }
  }
}
