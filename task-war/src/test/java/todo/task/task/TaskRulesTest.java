package todo.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todo.event.Due;
import todo.event.InvalidFieldException;
import todo.event.NotificationMethod;
import todo.event.Recurrence;
import todo.event.Reminder;
import todo.event.TaskData;

class TaskRulesTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

  @Test
  void noTimeLiesWhereEventsCanNotWriteIt() {
    assertThatCode(() -> check(task -> task.due = Due.on(day("0001-01-02"), TOKYO)))
        .doesNotThrowAnyException();
    refused("due_date", task -> task.due = Due.on(day("0001-01-01"), TOKYO));
    refused("due_date", task -> task.due = Due.at(day("9999-12-31").atTime(23, 0), HONOLULU));
    refused("minutes_before", task -> remind(task, 60));
    refused(
        "remind_at",
        task ->
            task.reminders =
                List.of(
                    new Reminder(
                        Instant.parse("+10000-01-01T00:00:00Z"), NotificationMethod.EMAIL)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Z", "+01:00", "UTC+1", "GMT-3", "SystemV/AST4"})
  void noZoneIsOneThatOnlyJavaKnows(String zone) {
    refused("time_zone", task -> task.due = Due.on(day("2026-12-27"), ZoneId.of(zone)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u200b", "\u202e\u2066", "\u0007", "\u2028"})
  void noTitleIsInvisible(String title) {
    refused("title", task -> task.title = title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"👨\u200d👩\u200d👧", "שלום", "\u0301", "Z\u0351\u036b", "-", "\u202eabc"})
  void everythingElseIsATitle(String title) {
    assertThatCode(() -> check(task -> task.title = title)).doesNotThrowAnyException();
  }

  @Test
  void noSeriesBeginsBeforeAllYears() {
    refused("recurrence", task -> task.recurrence = from("-400000-01-01T00:00"));
    refused("recurrence", task -> task.recurrence = from("+10000-01-01T00:00"));
  }

  private static void remind(TaskData.Builder task, int minutesBefore) {
    task.due = new Due(Instant.parse("0001-01-01T00:59:00Z"), false, TOKYO);
    task.reminders = List.of(new Reminder(null, NotificationMethod.EMAIL, minutesBefore));
  }

  private static Recurrence from(String start) {
    return new Recurrence("FREQ=DAILY", Recurrence.From.DUE_DATE, LocalDateTime.parse(start));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static void refused(String field, Consumer<TaskData.Builder> edit) {
    assertThatThrownBy(() -> check(edit))
        .isInstanceOfSatisfying(
            InvalidFieldException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private static void check(Consumer<TaskData.Builder> edit) {
    TaskData.Builder task = new TaskData.Builder();
    task.title = "a";
    edit.accept(task);
    TaskRules.check(task.build());
  }
}
