package todo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path state;

  @Test
  void theyAreMadeOnceAndKept() {
    Secrets first = Secrets.of(state);
    Secrets second = Secrets.of(state);
    assertThat(second.daprToken()).isEqualTo(first.daprToken()).matches("[\\w-]{24}");
    assertThat(second.databasePassword(Service.AUDIT))
        .isEqualTo(first.databasePassword(Service.AUDIT))
        .isNotEqualTo(first.databasePassword(Service.TASK));
  }

  @Test
  void anotherStateHasOthers(@TempDir Path other) {
    assertThat(Secrets.of(other).operatorPassword())
        .isNotEqualTo(Secrets.of(state).operatorPassword());
  }

  @Test
  void onlyTheirOwnerCanReadThem() throws IOException {
    Secrets.of(state);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(state.resolve("secrets.properties"))))
        .isEqualTo("rw-------");
  }
}
