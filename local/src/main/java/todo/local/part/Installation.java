package todo.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import todo.local.process.StartFailure;

/** Where the build put the runtimes: once per machine, in a cache outside the build folders. */
public final class Installation {
  private static final Properties BUILD = read();

  private Installation() {}

  public static Path cache() {
    return Path.of(BUILD.getProperty("cache"));
  }

  /** The file name of this module's jar. */
  public static String jar() {
    return BUILD.getProperty("jar");
  }

  public static Path liberty() {
    return existing(Path.of(BUILD.getProperty("liberty.home")));
  }

  static Path postgres() {
    return existing(Path.of(BUILD.getProperty("postgresql.home")));
  }

  /** Something that fills the cache. */
  interface Filling {
    void run() throws IOException, InterruptedException;
  }

  /** Runs the filling while no other process fills the cache. */
  static void alone(Filling filling) throws IOException, InterruptedException {
    Files.createDirectories(cache());
    try (FileChannel channel =
            FileChannel.open(
                cache().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assert lock.isValid();
      filling.run();
    }
  }

  static void run(ProcessBuilder command) throws IOException, InterruptedException {
    Process process = command.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new StartFailure(String.join(" ", command.command()) + " failed:\n" + output);
    }
  }

  private static Path existing(Path path) {
    if (Files.notExists(path)) {
      throw new StartFailure(path + " is missing: build the project first (./todo up does)");
    }
    return path;
  }

  private static Properties read() {
    try (InputStream in = Installation.class.getResourceAsStream("/todo/local/build.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
