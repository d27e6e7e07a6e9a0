package todo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import todo.local.process.StartFailure;

/** The folder of a system's data, logs and secrets: its owner alone may look into it. */
public final class StateFolder {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private StateFolder() {}

  /**
   * Makes the folder, or takes the one that is there.
   *
   * @throws StartFailure when somebody else's files lie in it: they would be hidden from others
   *     now, and deleted by a reset
   */
  public static void prepare(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!isOne(folder) && !isEmpty(folder)) {
      throw new StartFailure(folder + " is not empty, and no state folder: name another one");
    }
    Files.setPosixFilePermissions(folder, OWNER_ONLY);
    Secrets.of(folder); // by which it is known from now on, whatever fails next
  }

  /** Whether it is one: a folder named by mistake must not be deleted. */
  public static boolean isOne(Path folder) {
    return Files.exists(Secrets.file(folder));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
