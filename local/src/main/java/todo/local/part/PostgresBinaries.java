package todo.local.part;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.tukaani.xz.XZInputStream;
import todo.local.process.StartFailure;

/** PostgreSQL's programs, unpacked once from the archive that the build put into the cache. */
final class PostgresBinaries {
  private final Path root = Installation.postgres().resolve("root");

  void unpack() throws IOException, InterruptedException {
    if (Files.notExists(root)) {
      Installation.alone(this::unpackArchive);
    }
  }

  List<String> command(String program, String... arguments) {
    return UserNamespace.command(root.resolve("bin").resolve(program).toString(), arguments);
  }

  private void unpackArchive() throws IOException, InterruptedException {
    if (Files.exists(root)) {
      return; // another process was quicker
    }
    Path half = Files.createTempDirectory(root.getParent(), "unpacking");
    Process tar =
        new ProcessBuilder("tar", "-x", "--no-same-owner", "-C", half.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path archive = root.resolveSibling("postgres-linux-x86_64.txz");
    try (InputStream in =
            new XZInputStream(new BufferedInputStream(Files.newInputStream(archive)));
        OutputStream out = tar.getOutputStream()) {
      in.transferTo(out);
    }
    if (tar.waitFor() != 0) {
      throw new StartFailure("tar could not unpack " + archive);
    }
    Files.move(half, root, StandardCopyOption.ATOMIC_MOVE);
  }
}
