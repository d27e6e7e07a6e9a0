package todo.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTextTest {
  private static final String EARLIER = "[1/1/26, 10:00] a E CWWKZ0002E: of an earlier start\n";

  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void writeALog() throws IOException {
    log = folder.resolve("task.log");
    Files.writeString(
        log,
        EARLIER
            + """
            [1/1/26, 10:01] b I CWWKZ0018I: Starting
            [1/1/26, 10:02] c E CWWKZ0002E: An exception occurred: Exception List:
            Exception 0: no DataSource
            \tat a.B.c(B.java:1)

            [1/1/26, 10:03] d I stopped
            """);
  }

  @Test
  void theTailIsTheLastLinesUnderTheNameOfTheFile() {
    assertThat(LogText.tail(log, 1)).isEqualTo(log + ":\n  [1/1/26, 10:03] d I stopped");
    assertThat(LogText.tail(folder.resolve("none"), 1)).endsWith("none is empty");
  }

  @Test
  void errorsAreShownWithWhatFollowsButWithoutStacks() {
    assertThat(LogText.errors(log, EARLIER.length(), 5))
        .isEqualTo(
            log
                + """
                :
                  [1/1/26, 10:02] c E CWWKZ0002E: An exception occurred: Exception List:
                  Exception 0: no DataSource""");
  }
}
