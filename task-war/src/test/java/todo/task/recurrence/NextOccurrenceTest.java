package todo.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.event.Recurrence.From.COMPLETION;
import static todo.event.Recurrence.From.DUE_DATE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import todo.event.Recurrence;

/** In Berlin, an hour ahead of UTC but in summer; 2 November 2026 is a Monday. */
class NextOccurrenceTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void theOccurrenceAfterTheDueIsNext() {
    Series mondays = timed("FREQ=WEEKLY;BYDAY=MO", "2026-11-02T09:00");
    assertThat(next(mondays, "2026-11-02T09:00", DUE_DATE, "2026-11-04T12:00"))
        .contains("2026-11-09T09:00");
  }

  @Test
  void whatIsPastIsPassedOver() {
    Series mondays = timed("FREQ=WEEKLY;BYDAY=MO", "2026-11-02T09:00");
    assertThat(next(mondays, "2026-11-02T09:00", DUE_DATE, "2026-11-23T09:00"))
        .contains("2026-11-30T09:00");
    assertThat(next(mondays, "2026-11-02T09:00", DUE_DATE, "2026-11-23T08:59"))
        .contains("2026-11-23T09:00");
  }

  @Test
  void aDayIsNotPastBeforeItEndsInTheZone() {
    Series mondays = allDay("FREQ=WEEKLY", "2026-11-02");
    assertThat(next(mondays, "2026-11-02T00:00", DUE_DATE, "2026-11-09T23:59"))
        .contains("2026-11-09T00:00");
    assertThat(next(mondays, "2026-11-02T00:00", DUE_DATE, "2026-11-10T00:00"))
        .contains("2026-11-16T00:00");
  }

  @Test
  void whatIsDoneEarlyIsNextAfterItsDue() {
    Series mondays = timed("FREQ=WEEKLY", "2026-11-02T09:00");
    assertThat(next(mondays, "2026-11-09T09:00", DUE_DATE, "2026-11-05T09:00"))
        .contains("2026-11-16T09:00");
  }

  @Test
  void anOccurrenceThatWasPutOffDoesNotMoveTheOthers() {
    Series mondays = timed("FREQ=WEEKLY", "2026-11-02T09:00");
    assertThat(next(mondays, "2026-11-11T15:00", DUE_DATE, "2026-11-11T16:00"))
        .contains("2026-11-16T09:00");
  }

  @Test
  void missedOccurrencesCount() {
    Series three = timed("FREQ=WEEKLY;COUNT=3", "2026-11-02T09:00");
    assertThat(next(three, "2026-11-02T09:00", DUE_DATE, "2026-11-10T09:00"))
        .contains("2026-11-16T09:00");
    assertThat(next(three, "2026-11-02T09:00", DUE_DATE, "2026-11-16T10:00")).isEmpty();
  }

  @Test
  void fromTheDueDateTheSeriesStaysAsItIs() {
    Series series = timed("FREQ=WEEKLY;COUNT=3", "2026-11-02T09:00");
    assertThat(
            NextOccurrence.afterCompletion(
                series, at("2026-11-02T09:00"), DUE_DATE, at("2026-11-03T09:00")))
        .hasValueSatisfying(next -> assertThat(next.series()).isEqualTo(series));
  }

  @Test
  void threeDaysFromCompletionAreThreeDaysFromThatDay() {
    Series threeDays = allDay("FREQ=DAILY;INTERVAL=3", "2026-11-02");
    assertThat(next(threeDays, "2026-11-05T00:00", COMPLETION, "2026-11-10T00:10"))
        .contains("2026-11-13T00:00");
    assertThat(next(threeDays, "2026-11-15T00:00", COMPLETION, "2026-11-10T23:50"))
        .contains("2026-11-13T00:00");
  }

  @Test
  void fromCompletionTheTimeOfDayIsTheDues() {
    Series threeDays = timed("FREQ=DAILY;INTERVAL=3", "2026-11-02T09:00");
    assertThat(next(threeDays, "2026-11-05T09:00", COMPLETION, "2026-11-10T22:00"))
        .contains("2026-11-13T09:00");
    assertThat(next(threeDays, "2026-11-05T14:00", COMPLETION, "2026-11-10T22:00"))
        .contains("2026-11-13T14:00");
  }

  @Test
  void fromCompletionTheRuleStillHasItsDays() {
    Series mondays = timed("FREQ=WEEKLY;BYDAY=MO", "2026-11-02T09:00");
    assertThat(next(mondays, "2026-11-02T09:00", COMPLETION, "2026-11-04T12:00"))
        .contains("2026-11-09T09:00");
    assertThat(next(mondays, "2026-11-02T09:00", COMPLETION, "2026-11-09T08:00"))
        .contains("2026-11-16T09:00");
  }

  @Test
  void fromCompletionTheNextIsNotPast() {
    Series twice = timed("FREQ=DAILY;BYHOUR=9,17", "2026-11-02T09:00");
    assertThat(next(twice, "2026-11-02T09:00", COMPLETION, "2026-11-02T12:00"))
        .contains("2026-11-02T17:00");
    assertThat(next(twice, "2026-11-02T09:00", COMPLETION, "2026-11-02T18:00"))
        .contains("2026-11-03T09:00");
  }

  @Test
  void hoursAndMinutesFromCompletionAreCountedFromItsMinute() {
    Series twoHours = timed("FREQ=HOURLY;INTERVAL=2", "2026-11-02T09:00");
    assertThat(next(twoHours, "2026-11-02T09:00", COMPLETION, "2026-11-02T14:37:20"))
        .contains("2026-11-02T16:37");
    Series halfHours = timed("FREQ=MINUTELY;INTERVAL=30", "2026-11-02T09:00");
    assertThat(next(halfHours, "2026-11-02T09:00", COMPLETION, "2026-11-02T14:37:20"))
        .contains("2026-11-02T15:07");
  }

  @Test
  void fromCompletionEachOccurrenceLowersTheCount() {
    Series series = timed("FREQ=DAILY;COUNT=3", "2026-11-02T09:00");
    NextOccurrence second =
        NextOccurrence.afterCompletion(
                series, at("2026-11-02T09:00"), COMPLETION, at("2026-11-10T12:00"))
            .orElseThrow();
    assertThat(second.series()).isEqualTo(timed("FREQ=DAILY;COUNT=2", "2026-11-11T09:00"));
    NextOccurrence third =
        NextOccurrence.afterCompletion(
                second.series(), second.due(), COMPLETION, at("2026-11-20T12:00"))
            .orElseThrow();
    assertThat(third.series()).isEqualTo(timed("FREQ=DAILY;COUNT=1", "2026-11-21T09:00"));
    assertThat(
            NextOccurrence.afterCompletion(
                third.series(), third.due(), COMPLETION, at("2026-11-30T12:00")))
        .isEmpty();
  }

  @Test
  void untilEndsASeriesFromCompletion() {
    Series weekly = allDay("FREQ=WEEKLY;UNTIL=20261120", "2026-11-02");
    assertThat(next(weekly, "2026-11-09T00:00", COMPLETION, "2026-11-13T10:00"))
        .contains("2026-11-20T00:00");
    assertThat(next(weekly, "2026-11-09T00:00", COMPLETION, "2026-11-14T10:00")).isEmpty();
  }

  @Test
  void aTimeThatAGapMovedIsItselfAgainAfterIt() {
    Series daily = timed("FREQ=DAILY", "2026-03-28T02:30");
    for (Recurrence.From from : Recurrence.From.values()) {
      NextOccurrence moved =
          NextOccurrence.afterCompletion(
                  daily, at("2026-03-28T02:30"), from, at("2026-03-28T12:00"))
              .orElseThrow();
      assertThat(moved.due()).isEqualTo(at("2026-03-29T03:30"));
      assertThat(next(moved.series(), "2026-03-29T03:30", from, "2026-03-29T12:00"))
          .contains("2026-03-30T02:30");
      assertThat(NextOccurrence.skip(moved.series(), moved.due(), from).map(NextOccurrence::due))
          .contains(at("2026-03-30T02:30"));
    }
  }

  @Test
  void skippingTakesTheOccurrenceAfterTheDueThoughItIsPast() {
    Series mondays = timed("FREQ=WEEKLY", "2026-11-02T09:00");
    assertThat(skip(mondays, "2026-11-02T09:00", DUE_DATE)).contains("2026-11-09T09:00");
    assertThat(skip(mondays, "2026-11-11T15:00", DUE_DATE)).contains("2026-11-16T09:00");
    assertThat(skip(mondays, "2026-11-11T15:00", COMPLETION)).contains("2026-11-18T15:00");
  }

  @Test
  void skippingCounts() {
    assertThat(skip(allDay("FREQ=DAILY;COUNT=2", "2026-11-02"), "2026-11-03T00:00", DUE_DATE))
        .isEmpty();
    assertThat(skip(allDay("FREQ=DAILY;COUNT=1", "2026-11-02"), "2026-11-02T00:00", COMPLETION))
        .isEmpty();
  }

  @Test
  void aDayInAZoneWithoutMidnightGoesOn() {
    ZoneId zone = ZoneId.of("America/Sao_Paulo");
    Series daily =
        Series.allDay(RecurrenceRule.parse("FREQ=DAILY"), LocalDate.parse("2018-11-04"), zone);
    Instant due = Instant.parse("2018-11-04T03:00:00Z"); // 01:00, the first of the day
    for (Recurrence.From from : Recurrence.From.values()) {
      assertThat(
              NextOccurrence.afterCompletion(
                      daily, due, from, Instant.parse("2018-11-04T12:00:00Z"))
                  .map(NextOccurrence::due))
          .contains(Instant.parse("2018-11-05T02:00:00Z"));
    }
  }

  private static Series timed(String rule, String start) {
    return Series.timed(RecurrenceRule.parse(rule), LocalDateTime.parse(start), BERLIN);
  }

  private static Series allDay(String rule, String start) {
    return Series.allDay(RecurrenceRule.parse(rule), LocalDate.parse(start), BERLIN);
  }

  private static Instant at(String wall) {
    return LocalDateTime.parse(wall).atZone(BERLIN).toInstant();
  }

  private static Optional<String> next(
      Series series, String due, Recurrence.From from, String completed) {
    return NextOccurrence.afterCompletion(series, at(due), from, at(completed))
        .map(NextOccurrenceTest::wall);
  }

  private static Optional<String> skip(Series series, String due, Recurrence.From from) {
    return NextOccurrence.skip(series, at(due), from).map(NextOccurrenceTest::wall);
  }

  private static String wall(NextOccurrence next) {
    return LocalDateTime.ofInstant(next.due(), BERLIN).toString();
  }
}
