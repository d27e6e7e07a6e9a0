package todo.task.transfer.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todo.event.Due;
import todo.event.NotificationMethod;
import todo.event.Reminder;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.task.transfer.Found;
import todo.task.transfer.file.FileTask;
import todo.task.transfer.file.UnreadableFileException;

class IcsFormatTest {
  private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");

  @Test
  void aTodoOfAnotherProductIsRead() {
    Found found =
        read(
            """
            UID:abc
            SUMMARY:Repot the basil\\, now
            DESCRIPTION:The old\\npot fr
             om the shed
            DUE;TZID="/mozilla.org/20070129_1/Asia/Tokyo":20261227T183000
            PRIORITY:1
            CATEGORIES:garden,Home Office
            CATEGORIES;LANGUAGE=en:2026
            RELATED-TO;RELTYPE=CHILD:x
            RELATED-TO:parent
            COMMENT:first
            COMMENT:second
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;RELATED=END:-PT1H30M
            END:VALARM
            BEGIN:VALARM
            ACTION:AUDIO
            TRIGGER;VALUE=DATE-TIME:20261226T100000Z
            END:VALARM
            """);

    assertThat(found.problemLines()).containsExactly("10 CATEGORIES true");
    FileTask task = found.tasks.get(0);
    assertThat(task.line()).isEqualTo(2);
    assertThat(task.parentKey()).isEqualTo("uid:parent");
    assertThat(task.comments()).containsExactly("first", "second");
    TaskData data = task.data();
    assertThat(data.title()).isEqualTo("Repot the basil, now");
    assertThat(data.description()).isEqualTo("The old\npot from the shed");
    assertThat(data.due())
        .isEqualTo(Due.at(LocalDateTime.of(2026, 12, 27, 18, 30), ZoneId.of("Asia/Tokyo")));
    assertThat(data.priority()).isEqualTo(1);
    assertThat(data.tags()).containsExactly("garden", "Home_Office");
    assertThat(data.reminders())
        .containsExactly(
            new Reminder(Instant.parse("2026-12-27T08:00:00Z"), NotificationMethod.EMAIL, 90),
            new Reminder(Instant.parse("2026-12-26T10:00:00Z"), NotificationMethod.EMAIL));
  }

  @Test
  void daysFloatingTimesAndUtcAreInThePersonsZone() {
    assertThat(due("DUE;VALUE=DATE:20261227")).isEqualTo(Due.on(LocalDate.of(2026, 12, 27), CAIRO));
    assertThat(due("DUE:20261227T100000"))
        .isEqualTo(Due.at(LocalDateTime.of(2026, 12, 27, 10, 0), CAIRO));
    assertThat(due("DUE:20261227T100000Z"))
        .isEqualTo(new Due(Instant.parse("2026-12-27T10:00:00Z"), false, CAIRO));
    assertThat(due("DTSTART;VALUE=DATE:20261227")).isNotNull();
  }

  private static Due due(String line) {
    return read("SUMMARY:a\n" + line + "\n").tasks.get(0).data().due();
  }

  @ParameterizedTest(name = "PRIORITY:{0} is {1}")
  @CsvSource({"0,", "1,1", "2,1", "3,2", "4,2", "5,3", "6,4", "9,4"})
  void nineStepsOfPriorityAreFour(String priority, Integer ours) {
    assertThat(read("SUMMARY:a\nPRIORITY:" + priority + "\n").tasks.get(0).data().priority())
        .isEqualTo(ours);
  }

  @Test
  void whatIsDoneIsCompletedAndWhatIsCancelledIsLeftOut() {
    FileTask done = read("SUMMARY:a\nSTATUS:COMPLETED\nCOMPLETED:20261101T080000Z\n").tasks.get(0);
    assertThat(done.data().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(done.completedAt()).isEqualTo("2026-11-01T08:00:00Z");
    assertThat(read("SUMMARY:a\nSTATUS:CANCELLED\n").leftOut).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DUE:tomorrow",
        "DUE;VALUE=DATE:20261340",
        "DUE;TZID=Mars/Olympus:20261227T100000",
        "PRIORITY:high",
        "COMPLETED:20261227",
        "EXDATE:20261227T100000Z",
        "BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM",
        "DUE:20261227T100000Z\nBEGIN:VALARM\nTRIGGER;RELATED=END:soon\nEND:VALARM",
        "DUE:20261227T100000Z\nBEGIN:VALARM\nTRIGGER;RELATED=END:PT5M\nEND:VALARM",
        "DUE:20261227T100000Z\nBEGIN:VALARM\nTRIGGER;RELATED=END:-P5000W\nEND:VALARM",
        "no property"
      })
  void whatIsWrongIsLeftOutAndTold(String line) {
    Found found = read("SUMMARY:a\n" + line + "\n");

    assertThat(found.titles()).containsExactly("a");
    assertThat(found.problems).singleElement().matches(problem -> problem.made());
    assertThat(found.tasks.get(0).data().reminders()).isEmpty();
  }

  @Test
  void whatIsNoTaskOfItsOwnIsNotMade() {
    assertThat(read("DUE:20261227T100000Z\n").problemLines()).containsExactly("2 SUMMARY false");
    assertThat(read("SUMMARY:a\nRECURRENCE-ID:20261227T100000Z\n").problemLines())
        .containsExactly("4 RECURRENCE-ID false");
    Found event =
        Found.in(
            format(),
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\nBEGIN:VTIMEZONE\n"
                + "BEGIN:STANDARD\nEND:STANDARD\nEND:VTIMEZONE\nEND:VCALENDAR");
    assertThat(event.problemLines()).containsExactly("2 VEVENT false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "SUMMARY:a",
        "BEGIN:VTODO\nEND:VTODO",
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:a",
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VCALENDAR"
      })
  void whatIsBrokenMakesNothing(String file) {
    assertThatThrownBy(() -> Found.in(format(), file)).isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> read("BEGIN:X\n".repeat(1_000_000)))
        .isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void whatIsLongOrManyIsCut() {
    Found found =
        read(
            "SUMMARY:a\nATTACH:"
                + "x".repeat(2_000_000)
                + "\n"
                + "ATTENDEE:x\n".repeat(100_000)
                + "CATEGORIES:"
                + "t,".repeat(10_000)
                + "t\n");

    assertThat(found.titles()).containsExactly("a");
  }

  private static IcsFormat format() {
    return new IcsFormat(CAIRO, null);
  }

  private static Found read(String todo) {
    return Found.in(
        format(), "BEGIN:VCALENDAR\nBEGIN:VTODO\n" + todo + "END:VTODO\nEND:VCALENDAR\n");
  }
}
