package todo.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the project. */
final class Home {
  private Home() {}

  /**
   * That of the system property {@code todo.home}, else the nearest above the working directory.
   */
  static Path find() {
    String named = System.getProperty("todo.home");
    if (named != null) {
      return Path.of(named).toAbsolutePath().normalize();
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("liberty/config"))) {
        return folder;
      }
    }
    throw new IllegalStateException("not in the project: " + here);
  }
}
