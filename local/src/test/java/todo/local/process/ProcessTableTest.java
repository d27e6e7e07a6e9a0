package todo.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {
  @TempDir Path folder;
  private Path file;
  private Process process;

  @BeforeEach
  void startAProcess() throws IOException {
    file = folder.resolve("run/processes");
    process = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void endIt() {
    process.destroyForcibly();
  }

  @Test
  void anotherTableOfTheSameFileFindsTheProcess() {
    new ProcessTable(file).started("mail", process.pid());
    assertThat(new ProcessTable(file).running("mail"))
        .hasValueSatisfying(stamp -> assertThat(stamp.pid()).isEqualTo(process.pid()));
    assertThat(new ProcessTable(file).running("kafka")).isEmpty();
  }

  @Test
  void theProcessesOfADeadSupervisorAreStopped() throws InterruptedException {
    new ProcessTable(file).started("mail", process.pid());
    new ProcessTable(file).stopAll(Duration.ofSeconds(5));
    assertThat(process.waitFor()).isEqualTo(128 + 15);
    assertThat(new ProcessTable(file).running("mail")).isEmpty();
  }

  @Test
  void whatDoesNotStopIsKilled() throws Exception {
    Process deaf =
        new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; exec sleep 600").start();
    assertThat(deaf.inputReader().readLine()).isEqualTo("deaf");
    new ProcessTable(file).started("mail", deaf.pid());
    new ProcessTable(file).stopAll(Duration.ofMillis(200));
    assertThat(deaf.waitFor()).isEqualTo(128 + 9);
  }

  @Test
  void aProcessThatWasGivenTheSamePidLaterIsLeftAlone() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mail\t" + process.pid() + "\tanother-boot-123\n");
    new ProcessTable(file).stopAll(Duration.ofSeconds(5));
    assertThat(process.isAlive()).isTrue();
  }
}
