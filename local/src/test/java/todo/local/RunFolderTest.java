package todo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todo.local.process.ProcessTable;
import todo.local.process.StartFailure;

class RunFolderTest {
  @TempDir Path state;

  @Test
  void aFolderHasOneSupervisorAtATime() throws IOException {
    RunFolder first = new RunFolder(state);
    first.take();
    assertThatThrownBy(() -> new RunFolder(state).take())
        .isInstanceOf(StartFailure.class)
        .hasMessage("a system is up already in " + state);
    first.release();
    RunFolder next = new RunFolder(state);
    next.take();
    next.release();
  }

  @Test
  void theSupervisorIsKnownWhileItRuns() throws IOException {
    RunFolder run = new RunFolder(state);
    assertThat(run.supervisor()).isEmpty();
    run.take();
    assertThat(new RunFolder(state).supervisor())
        .hasValueSatisfying(
            stamp -> assertThat(stamp.pid()).isEqualTo(ProcessHandle.current().pid()));
    run.release();
    assertThat(run.supervisor()).isEmpty();
  }

  @Test
  void whoTakesItStopsWhatAKilledPredecessorLeft() throws Exception {
    Process orphan = new ProcessBuilder("sleep", "600").start();
    new ProcessTable(state.resolve("run/processes")).started("kafka", orphan.pid());
    RunFolder run = new RunFolder(state);
    run.take();
    assertThat(orphan.waitFor()).isNotZero();
    run.release();
  }
}
