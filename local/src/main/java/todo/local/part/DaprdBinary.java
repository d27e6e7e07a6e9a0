package todo.local.part;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import todo.local.process.StartFailure;

/**
 * Finds the Dapr sidecar: the file that DAPRD names, PATH, the Dapr CLI's folder, else one built
 * with Go from {@code local/daprd} and cached by the contents of its sources.
 */
public final class DaprdBinary {
  private static final String VERSION = "1.18.2";

  private final Path sources;
  private final Map<String, String> environment;
  private final Path userHome;
  private final Path cache;

  public DaprdBinary(Path home) {
    this(
        home.resolve("local/daprd"),
        System.getenv(),
        Path.of(System.getProperty("user.home")),
        Installation.cache());
  }

  DaprdBinary(Path sources, Map<String, String> environment, Path userHome, Path cache) {
    this.sources = sources;
    this.environment = environment;
    this.userHome = userHome;
    this.cache = cache;
  }

  /**
   * The program, built first when there is none.
   *
   * @throws StartFailure when there is none and it cannot be built
   */
  public Path find(Consumer<String> progress) throws IOException, InterruptedException {
    Optional<Path> found = installed();
    if (found.isPresent()) {
      return found.get();
    }
    Path built = built();
    if (Files.notExists(built)) {
      Path go = onPath("go").orElseThrow(this::nothingFound);
      Installation.alone(() -> build(go, built, progress));
    }
    return built;
  }

  private Optional<Path> installed() {
    String named = environment.get("DAPRD");
    if (named != null && !named.isBlank()) {
      if (!Files.isExecutable(Path.of(named))) {
        throw new StartFailure("DAPRD names " + named + ", which is not an executable file");
      }
      return Optional.of(Path.of(named));
    }
    return onPath("daprd")
        .or(() -> Optional.of(userHome.resolve(".dapr/bin/daprd")).filter(Files::isExecutable));
  }

  private Optional<Path> onPath(String program) {
    return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private Path built() throws IOException {
    try (Stream<Path> files = Files.list(sources)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      return cache.resolve("daprd-" + Fingerprint.ofContents(sorted)).resolve("daprd");
    }
  }

  private void build(Path go, Path target, Consumer<String> progress)
      throws IOException, InterruptedException {
    if (Files.exists(target)) {
      return; // another process was quicker
    }
    progress.accept(
        "daprd: not found; building it once with Go (some minutes, 250 MB to download)");
    Files.createDirectories(target.getParent());
    Path half = target.resolveSibling("daprd.new");
    String linked =
        "-s -w -X github.com/dapr/dapr/pkg/buildinfo.version=%1$s -X github.com/dapr/kit/logger.DaprVersion=%1$s"
            .formatted(VERSION);
    ProcessBuilder command =
        new ProcessBuilder(
                go.toString(),
                "build",
                "-v",
                "-trimpath",
                "-buildvcs=false",
                "-ldflags",
                linked,
                "-o",
                half.toString(),
                ".")
            .directory(sources.toFile())
            .redirectErrorStream(true);
    command.environment().put("CGO_ENABLED", "0");
    command.environment().put("GOTOOLCHAIN", "local");
    watch(command.start(), progress);
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    progress.accept("daprd: built");
  }

  /** Go names each module that it downloads and each package that it compiles. */
  private static void watch(Process build, Consumer<String> progress)
      throws IOException, InterruptedException {
    StringBuilder others = new StringBuilder();
    int downloaded = 0;
    int compiled = 0;
    try (BufferedReader lines = build.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("go: downloading ")) {
          downloaded++;
        } else if (line.matches("\\S+")) {
          compiled++;
        } else {
          others.append("\n  ").append(line);
        }
        if ((downloaded + compiled) % 100 == 0) {
          progress.accept(
              "daprd: " + downloaded + " modules downloaded, " + compiled + " packages compiled");
        }
      }
    }
    if (build.waitFor() != 0) {
      throw new StartFailure("Go could not build daprd:" + others);
    }
  }

  private StartFailure nothingFound() {
    return new StartFailure(
        """
        the Dapr sidecar (daprd) is missing. One of these four helps:
          - set the environment variable DAPRD to the file of a daprd program
          - put daprd on the PATH
          - install the Dapr CLI and run: dapr init --slim   (it installs %s)
          - install Go 1.26 or newer (https://go.dev/dl): it is then built once from local/daprd"""
            .formatted(userHome.resolve(".dapr/bin/daprd")));
  }
}
