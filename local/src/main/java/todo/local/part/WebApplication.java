package todo.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A WAR, unpacked for a server.
 *
 * <p>Open Liberty would unpack it itself, but takes an inner jar for unchanged when its time in the
 * archive is unchanged: the build gives all entries the same time, so it would go on running the
 * old one. It starts sooner this way, too.
 */
final class WebApplication {
  private final Path war;
  private final Path target;
  private final Path stamp;

  WebApplication(Path war, Path folder) {
    this.war = war;
    this.target = folder.resolve(war.getFileName());
    this.stamp = folder.resolve(war.getFileName() + ".stamp");
  }

  /** Unpacks it when it is not the one that was unpacked last. */
  void install() throws IOException {
    String wanted = Files.size(war) + " " + Files.getLastModifiedTime(war);
    if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
      return;
    }
    Files.deleteIfExists(stamp);
    Folders.delete(target);
    unpack();
    Files.writeString(stamp, wanted);
  }

  private void unpack() throws IOException {
    Files.createDirectories(target);
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(war))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException(war + " has an entry outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(in, file);
        }
      }
    }
  }
}
