package todo.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A CDS archive (class data sharing) of a Java program: its first orderly end writes it, later
 * starts are some seconds shorter for it. It fits one JVM and one class path only, so both are in
 * its name.
 */
final class ClassArchive {
  private static final int ENDED_BY_SIGTERM = 143;

  private final Path file;
  private final Path half;

  ClassArchive(String program, String classPath) {
    String made = System.getProperty("java.vm.version") + classPath;
    this.file = Installation.cache().resolve(program + "-" + Fingerprint.of(made) + ".jsa");
    this.half = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
  }

  List<String> options() {
    return Files.exists(file)
        ? List.of("-XX:SharedArchiveFile=" + file)
        : List.of("-XX:ArchiveClassesAtExit=" + half);
  }

  /**
   * Takes the archive into use that the program wrote when SIGTERM ended it; one cut short by
   * SIGKILL is not used.
   */
  void keep(int exitCode) throws IOException {
    if (exitCode == ENDED_BY_SIGTERM && Files.exists(half)) {
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
