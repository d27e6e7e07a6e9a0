package todo.task.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import todo.event.TaskData;
import todo.task.task.NewTasks;
import todo.task.transfer.csv.CsvExport;
import todo.task.transfer.file.FileTask;
import todo.task.transfer.file.TaskIdentity;
import todo.task.transfer.ics.IcsExport;
import todo.task.transfer.ics.IcsFormat;
import todo.task.transfer.json.JsonExport;
import todo.task.transfer.json.JsonFormat;
import todo.task.transfer.todoist.TodoistFormat;

/** What is written is read again as it was, over many tasks made by chance. */
class RoundTripTest {
  private static final long SEED = 20_261_227;
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final List<ExportedProject> PROJECTS =
      List.of(
          new ExportedProject(1, "Home", "#4073ff", false),
          new ExportedProject(2, "=Ärger, \"alt\"; 🏠", null, true));

  private final RandomTasks random = new RandomTasks(new Random(SEED));
  private final List<ExportedTask> tasks = new ArrayList<>();

  RoundTripTest() {
    for (int i = 1; i <= 500; i++) {
      long parent = i % 5 == 0 ? i - 1 : 0;
      ExportedProject project = i % 3 == 0 || parent > 0 ? null : PROJECTS.get(i % 2);
      tasks.add(random.next(i, parent, project));
    }
  }

  @Test
  void jsonKeepsAll() throws IOException {
    Found found = Found.in(new JsonFormat(), file(new JsonExport()));

    assertThat(found.problems).isEmpty();
    assertThat(found.projects).hasSize(2);
    check(found, Precision.EXACT, task -> String.valueOf(task.id()));
  }

  @Test
  void iCalendarKeepsAllToTheSecond() throws IOException {
    Found found = Found.in(new IcsFormat(ZONE, null), file(new IcsExport()));

    assertThat(found.problems).isEmpty();
    check(found, Precision.SECONDS, task -> TaskIdentity.ofUid(task.uid()));
  }

  @Test
  void iCalendarLinesAreFoldedBetweenCharacters() throws IOException {
    String file = file(new IcsExport());

    assertThat(file.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void theTableIsReadAsOneOfTodoists() throws IOException {
    Found found = Found.in(new TodoistFormat(ZONE, Instant.EPOCH, null), file(new CsvExport()));

    assertThat(found.problems).isEmpty();
    assertThat(found.tasks).hasSameSizeAs(tasks);
    for (int i = 0; i < tasks.size(); i++) {
      TaskData data = tasks.get(i).data();
      assertThat(found.tasks.get(i).data().due() == null).isEqualTo(data.due() == null);
      assertThat(found.tasks.get(i).parentKey() == null).isEqualTo(data.parentId() == null);
    }
  }

  private String file(FileWriter format) throws IOException {
    StringWriter out = new StringWriter();
    format.begin(out, Instant.EPOCH, PROJECTS);
    for (ExportedTask task : tasks) {
      format.write(task);
    }
    format.end();
    return out.toString();
  }

  private interface Key {
    String of(ExportedTask task);
  }

  private enum Precision {
    EXACT(ChronoUnit.MICROS),
    SECONDS(ChronoUnit.SECONDS);

    private final ChronoUnit unit;

    Precision(ChronoUnit unit) {
      this.unit = unit;
    }
  }

  private void check(Found found, Precision precision, Key key) {
    List<ExportedTask> kept = tasks.stream().filter(task -> task.deletedAt() == null).toList();
    assertThat(found.leftOut).isEqualTo(tasks.size() - kept.size());
    assertThat(found.tasks).hasSameSizeAs(kept);
    for (int i = 0; i < kept.size(); i++) {
      ExportedTask written = kept.get(i);
      FileTask read = found.tasks.get(i);
      assertThat(NewTasks.settle(read.data()))
          .isEqualTo(NewTasks.settle(random.withoutPlace(written.data(), precision.unit)));
      assertThat(read.identity()).isEqualTo(TaskIdentity.ofUid(written.uid()));
      assertThat(read.key()).isEqualTo(key.of(written));
      assertThat(read.project()).isEqualTo(written.project());
      assertThat(read.comments()).isEqualTo(written.comments());
      assertThat(read.completedAt())
          .isEqualTo(
              written.completedAt() == null
                  ? null
                  : written.completedAt().truncatedTo(precision.unit));
    }
  }
}
