package todo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todo.local.process.StartFailure;

class StateFolderTest {
  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void name() {
    folder = parent.resolve("a/state");
  }

  @Test
  void onlyItsOwnerMayLookIntoIt() throws IOException {
    StateFolder.prepare(folder);
    assertThat(permissions(folder)).isEqualTo("rwx------");
  }

  @Test
  void oneThatWasMadeOpenIsClosed() throws IOException {
    StateFolder.prepare(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    StateFolder.prepare(folder);
    assertThat(permissions(folder)).isEqualTo("rwx------");
  }

  @Test
  void aFolderOfOtherFilesIsRefusedAndStaysAsItIs() throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createDirectories(folder.resolve("run")); // as / has one

    assertThatThrownBy(() -> StateFolder.prepare(folder))
        .isInstanceOf(StartFailure.class)
        .hasMessage(folder + " is not empty, and no state folder: name another one");

    assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
    assertThat(StateFolder.isOne(folder)).isFalse();
  }

  private static String permissions(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }
}
