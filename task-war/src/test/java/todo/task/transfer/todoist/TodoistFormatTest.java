package todo.task.transfer.todoist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todo.event.Due;
import todo.event.TaskData;
import todo.task.transfer.Found;
import todo.task.transfer.file.FileTask;
import todo.task.transfer.file.UnreadableFileException;

class TodoistFormatTest {
  private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");
  private static final String HEADER =
      "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,"
          + "DURATION,DURATION_UNIT,DEADLINE,DEADLINE_LANG\r\n";

  @Test
  void aTemplateIsReadRowByRow() {
    Found found =
        read(
            "meta,view_style=board,,,,,,,,,,,,\r\n"
                + "task,Repot the basil @garden @weekend,\"The big, \"\"old\"\" pot\nfrom"
                + " the shed\",1,1,Kai (1),,2026-12-27 18:30,en,Asia/Tokyo,,None,,\r\n"
                + "task,Buy compost,,4,2,Kai (1),,2026-12-20,en,,,,,\r\n"
                + "note,Get the peat-free one,,,,Kai (1),,,,,,,,\r\n"
                + "note,And gloves,,,,Kai (1),,,,,,,,\r\n"
                + ",,,,,,,,,,,,,\r\n"
                + "section,Weekly,,,,,,,,,,,,\r\n"
                + "task,* Water the ferns,,2,1,,,,,,,,,\r\n");

    assertThat(found.problems).isEmpty();
    assertThat(found.titles()).containsExactly("Repot the basil", "Buy compost", "Water the ferns");
    TaskData basil = found.tasks.get(0).data();
    assertThat(basil.tags()).containsExactly("garden", "weekend");
    assertThat(basil.description()).isEqualTo("The big, \"old\" pot\nfrom the shed");
    assertThat(basil.priority()).isEqualTo(1);
    assertThat(basil.due())
        .isEqualTo(Due.at(LocalDateTime.of(2026, 12, 27, 18, 30), ZoneId.of("Asia/Tokyo")));
    FileTask compost = found.tasks.get(1);
    assertThat(compost.line()).isEqualTo(5);
    assertThat(compost.parentKey()).isEqualTo(found.tasks.get(0).key());
    assertThat(compost.data().due()).isEqualTo(Due.on(LocalDate.of(2026, 12, 20), CAIRO));
    assertThat(compost.comments()).containsExactly("Get the peat-free one", "And gloves");
    assertThat(compost.project()).isNull();
    assertThat(found.tasks.get(2).project()).isEqualTo("Weekly");
  }

  @ParameterizedTest(name = "PRIORITY {0} is {1}")
  @CsvSource({"1,1", "2,2", "3,3", "4,", ","})
  void oneIsTheHighestPriorityAndFourIsNone(String priority, Integer ours) {
    Found found = read("task,a,," + (priority == null ? "" : priority) + ",1\n");

    assertThat(found.tasks.get(0).data().priority()).isEqualTo(ours);
    assertThat(found.problems).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsToldWithItsLine() {
    Found found =
        read(
            "note,on nothing\n"
                + "task,a,,9,0,,,whenever,en,Mars/Olympus,,,,\n"
                + "Task,b\n"
                + "task,c,,,,,,,,,30,minute,2027-01-01,en\n");

    assertThat(found.titles()).containsExactly("a", "c");
    assertThat(found.problemLines())
        .containsExactlyInAnyOrder(
            "2 TYPE false",
            "3 PRIORITY true",
            "3 INDENT true",
            "3 DATE true",
            "3 TIMEZONE true",
            "4 TYPE false",
            "5 DURATION true",
            "5 DEADLINE true");
  }

  @ParameterizedTest
  @CsvSource({
    "Dec 27 2026,en,2026-12-26T22:00:00Z,",
    "tomorrow at 6pm,,2026-11-25T16:00:00Z,",
    "every monday at 9am,en,2026-11-30T07:00:00Z,FREQ=WEEKLY;BYDAY=MO",
    "2026-12-27,de,2026-12-26T22:00:00Z,"
  })
  void datesMayBeInEnglishWords(String date, String language, Instant due, String rule) {
    Found found =
        read("task,a,,,,,," + date + "," + (language == null ? "" : language) + ",,,,,\n");

    assertThat(found.problems).isEmpty();
    TaskData task = found.tasks.get(0).data();
    assertThat(task.dueDate()).isEqualTo(due);
    assertThat(task.recurrence() == null ? null : task.recurrence().rule()).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"morgen,de", "tomorrow maybe,en", "tomorrow #home,en", "Milk,en"})
  void whatIsNoDateAsAWholeIsNone(String date, String language) {
    Found found = read("task,a,,,,,," + date + "," + language + ",,,,,\n");

    assertThat(found.tasks.get(0).data().due()).isNull();
    assertThat(found.problemLines()).containsExactly("2 DATE true");
  }

  @Test
  void anIndentThatLeavesLevelsOutIsOneLevel() {
    Found found = read("task,a,,,3\ntask,b,,,4\ntask,c,,,2\ntask,d,,,1\n");

    assertThat(found.tasks)
        .extracting(FileTask::parentKey)
        .containsExactly(null, key(found, 0), key(found, 0), null);
  }

  @Test
  void aSectionLiesWithinTheProjectOfTheFile() {
    Found found =
        Found.in(
            new TodoistFormat(CAIRO, Instant.EPOCH, "Home"),
            HEADER + "task,a\nsection,Kitchen\ntask,b\n");

    assertThat(found.tasks).extracting(FileTask::project).containsExactly("Home", "Home / Kitchen");
  }

  @ParameterizedTest
  @CsvSource({
    "mail bob@example.org,mail bob@example.org,''",
    "@home,@home,home",
    "@ 5 o'clock @2026 @a.b,@ 5 o'clock @2026 @a.b,''",
    "=HYPERLINK(1) @x,=HYPERLINK(1),x",
    "שלום @שוק 🥛,שלום 🥛,שוק"
  })
  void labelsAreWordsBehindAnAt(String content, String title, String tag) {
    TaskData task = read("task," + content + "\n").tasks.get(0).data();

    assertThat(task.title()).isEqualTo(title);
    assertThat(String.join(" ", task.tags())).isEqualTo(tag);
  }

  @Test
  void theSameRowsAreTheSameTasksWhereverElseTheFileChanges() {
    Found before = read("task,a\ntask,a\ntask,b,,,2\n");
    Found after = read("task,new\ntask,a\ntask,a\ntask,c,,,2\ntask,b,,,2\n");

    assertThat(after.tasks)
        .extracting(FileTask::identity)
        .containsAll(before.tasks.stream().map(FileTask::identity).toList())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TYPE;CONTENT\ntask;a, b\n", "TYPE\tCONTENT\ntask\ta, b\n"})
  void spreadsheetsMayPartColumnsOtherwise(String file) {
    assertThat(Found.in(format(), file).titles()).containsExactly("a, b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "a,b\n", "TYPE,TITLE\ntask,a\n"})
  void whatHasNoSuchColumnsMakesNothing(String file) {
    assertThatThrownBy(() -> Found.in(format(), file)).isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void whatWouldFillTheMemoryIsRefused() {
    assertThatThrownBy(() -> read("task," + ",".repeat(5_000_000)))
        .isInstanceOf(UnreadableFileException.class);
    assertThatThrownBy(() -> read("task,\"" + "x\n".repeat(5_000_000)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("Line 2");
  }

  @Test
  void anotherEncodingIsToldByTheReaderOfTheText() {
    byte[] latin = (HEADER + "task,Crème\n").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Found.in(format(), latin)).hasMessageContaining("Line 2 is not UTF-8");
  }

  private static String key(Found found, int index) {
    return found.tasks.get(index).key();
  }

  private static TodoistFormat format() {
    return new TodoistFormat(CAIRO, Instant.parse("2026-11-24T10:00:00Z"), null);
  }

  private static Found read(String rows) {
    return Found.in(format(), HEADER + rows);
  }
}
