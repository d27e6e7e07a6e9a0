package todo.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todo.local.process.StartFailure;

class DaprdBinaryTest {
  @TempDir Path folder;
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void putSourcesInPlace() throws IOException {
    Files.createDirectories(folder.resolve("sources"));
    Files.writeString(folder.resolve("sources/main.go"), "package main");
  }

  @Test
  void theVariableComesFirstThenThePathThenTheFolderOfTheDaprCli() throws Exception {
    Path named = program("named/my-daprd");
    Path onPath = program("path/daprd");
    Path ofCli = program("home/.dapr/bin/daprd");
    String path = folder.resolve("none") + ":" + onPath.getParent();
    assertThat(find(Map.of("DAPRD", named.toString(), "PATH", path))).isEqualTo(named);
    assertThat(find(Map.of("PATH", path))).isEqualTo(onPath);
    assertThat(find(Map.of())).isEqualTo(ofCli);
  }

  @Test
  void withNoneOfThemItIsBuiltOncePerStateOfTheSources() throws Exception {
    Map<String, String> withGo = Map.of("PATH", fakeGo().getParent().toString());
    Path built = find(withGo);
    assertThat(built).hasFileName("daprd").isExecutable();
    assertThat(progress).last().isEqualTo("daprd: built");
    progress.clear();
    assertThat(find(withGo)).isEqualTo(built);
    assertThat(progress).isEmpty();
    Files.writeString(folder.resolve("sources/main.go"), "package main // changed");
    assertThat(find(withGo)).isNotEqualTo(built);
  }

  @Test
  void withoutGoEitherTheErrorNamesAllFourWays() {
    assertThatThrownBy(() -> find(Map.of("PATH", "/nowhere")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContainingAll("DAPRD", "PATH", ".dapr/bin/daprd", "install Go");
  }

  @Test
  void aVariableThatNamesNoProgramIsAnError() {
    assertThatThrownBy(() -> find(Map.of("DAPRD", "/nowhere/daprd")))
        .hasMessage("DAPRD names /nowhere/daprd, which is not an executable file");
  }

  private Path find(Map<String, String> environment) throws Exception {
    return new DaprdBinary(
            folder.resolve("sources"), environment, folder.resolve("home"), folder.resolve("cache"))
        .find(progress::add);
  }

  /** Writes a file where -o says, as go build does. */
  private Path fakeGo() throws IOException {
    Path go = program("go/go");
    Files.writeString(
        go,
        """
        #!/bin/sh
        while [ "$1" != -o ]; do shift; done
        echo 'go: downloading example.org/a v1.0.0' >&2
        : > "$2"; /bin/chmod +x "$2"
        """);
    return go;
  }

  private Path program(String name) throws IOException {
    Path program = folder.resolve(name);
    Files.createDirectories(program.getParent());
    Files.createFile(program);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }
}
