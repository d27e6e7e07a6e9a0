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
 * start: the broker's class archive depends on it.
 *
 * @param jars in the order of the class path
 */
public record Libraries(List<Path> jars) {

  /** Copies what is not yet there. */
  public static Libraries install(Path home, Path state) throws IOException {
    Path built = home.resolve("local/target");
    List<Path> originals = jarsIn(built.resolve("lib"));
    Path folder = Installation.cache().resolve("lib-" + Fingerprint.ofSizes(originals));
    Stream<Path> copies = originals.stream().map(jar -> copy(jar, folder));
    Path own = copy(built.resolve(Installation.jar()), state.resolve("app"));
    return new Libraries(Stream.concat(copies, Stream.of(own)).toList());
  }

  public String classPath() {
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
