package todo.local.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars that the broker and the mail server run from.
 *
 * <p>They are copies: a build that runs beside the system rewrites the files in its build folder,
 * and a JVM whose jar is rewritten fails later in odd ways. The copies lie in the cache, under a
 * name made from their contents' names and sizes, so that their path stays the same from start to
 * start, and for every system on the machine: the broker's class archive depends on it.
 *
 * @param jars of others, in the order of the class path; all that the broker needs
 * @param own this module's, which each build may change
 */
public record Libraries(List<Path> jars, Path own) {

  /** Copies what is not yet there. */
  public static Libraries install(Path home, Path state) throws IOException {
    Path built = home.resolve("local/target");
    List<Path> originals = jarsIn(built.resolve("lib"));
    Path folder = Installation.cache().resolve("lib-" + Fingerprint.ofSizes(originals));
    List<Path> copies = originals.stream().map(jar -> copy(jar, folder)).toList();
    return new Libraries(copies, copy(built.resolve(Installation.jar()), state.resolve("app")));
  }

  /** For this module's own programs. */
  public String classPath() {
    return brokerClassPath() + File.pathSeparator + own;
  }

  /** Without this module's jar: a changed jar makes a class archive useless. */
  String brokerClassPath() {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  static List<Path> jarsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** Copies by way of a second file, so that nobody sees half of it; keeps what is equal. */
  static Path copy(Path from, Path folder) {
    Path to = folder.resolve(from.getFileName());
    try {
      if (Files.exists(to)
          && Files.size(to) == Files.size(from)
          && Files.getLastModifiedTime(to).equals(Files.getLastModifiedTime(from))) {
        return to;
      }
      Files.createDirectories(folder);
      Path half = Files.createTempFile(folder, "copy", null);
      Files.copy(
          from, half, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(half, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return to;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
