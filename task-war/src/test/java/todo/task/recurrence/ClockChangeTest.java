package todo.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a series where the clocks change (RFC 5545, section 3.3.5). */
class ClockChangeTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    // a gap has the offset from before it
    "Europe/Berlin, 2026-03-28T02:30, 2026-03-28T01:30Z, 2026-03-29T01:30Z, 2026-03-30T00:30Z",
    "America/New_York, 2026-03-07T02:30, 2026-03-07T07:30Z, 2026-03-08T07:30Z, 2026-03-09T06:30Z",
    "Australia/Lord_Howe, 2026-10-03T02:15, 2026-10-02T15:45Z, 2026-10-03T15:45Z, 2026-10-04T15:15Z",
    "Europe/Dublin, 2026-03-28T01:30, 2026-03-28T01:30Z, 2026-03-29T01:30Z, 2026-03-30T00:30Z",
    "America/Sao_Paulo, 2018-11-03T00:30, 2018-11-03T03:30Z, 2018-11-04T03:30Z, 2018-11-05T02:30Z",
    "Africa/Casablanca, 2026-03-21T02:30, 2026-03-21T02:30Z, 2026-03-22T02:30Z, 2026-03-23T01:30Z",
    // of an overlap it is the first
    "Europe/Berlin, 2026-10-24T02:30, 2026-10-24T00:30Z, 2026-10-25T00:30Z, 2026-10-26T01:30Z",
    "America/New_York, 2026-10-31T01:30, 2026-10-31T05:30Z, 2026-11-01T05:30Z, 2026-11-02T06:30Z",
    "Australia/Lord_Howe, 2026-04-04T01:45, 2026-04-03T14:45Z, 2026-04-04T14:45Z, 2026-04-05T15:15Z",
    "Europe/Dublin, 2026-10-24T01:30, 2026-10-24T00:30Z, 2026-10-25T00:30Z, 2026-10-26T01:30Z",
    "America/Sao_Paulo, 2018-02-16T23:30, 2018-02-17T01:30Z, 2018-02-18T01:30Z, 2018-02-19T02:30Z",
    "Africa/Casablanca, 2026-02-14T02:30, 2026-02-14T01:30Z, 2026-02-15T01:30Z, 2026-02-16T02:30Z",
    // and nothing is moved elsewhere
    "Asia/Kathmandu, 2026-03-28T02:30, 2026-03-27T20:45Z, 2026-03-28T20:45Z, 2026-03-29T20:45Z",
    "Europe/Berlin, 2026-03-28T09:00, 2026-03-28T08:00Z, 2026-03-29T07:00Z, 2026-03-30T07:00Z"
  })
  void wallTimeIsKept(ZoneId zone, LocalDateTime start, String one, String two, String three) {
    Series daily = Series.timed(RecurrenceRule.parse("FREQ=DAILY;COUNT=3"), start, zone);
    assertThat(instants(daily)).containsExactly(at(one), at(two), at(three));
  }

  @Test
  void whatAGapHasMovedIsFoundFromJustAfterTheGap() {
    Series daily = berlin("FREQ=DAILY", "2026-03-28T02:30"); // 03:30 on the 29th
    assertThat(daily.nextAfter(at("2026-03-29T01:10Z"))).contains(wall("2026-03-29T02:30"));
    assertThat(daily.nextAfter(at("2026-03-29T01:30Z"))).contains(wall("2026-03-30T02:30"));
  }

  @Test
  void inTheSecondHourOfAnOverlapTheFirstIsPast() {
    Series daily = berlin("FREQ=DAILY", "2026-10-24T02:45"); // 00:45Z on the 25th
    assertThat(daily.nextAfter(at("2026-10-25T01:30Z"))).contains(wall("2026-10-26T02:45"));
  }

  @Test
  void hoursThatAGapLaysTogetherAreOneOccurrence() {
    Series hourly = berlin("FREQ=HOURLY;COUNT=5", "2026-03-29T00:00");
    assertThat(instants(hourly))
        .containsExactly(
            at("2026-03-28T23:00Z"),
            at("2026-03-29T00:00Z"),
            at("2026-03-29T01:00Z"), // 02:00 and 03:00
            at("2026-03-29T02:00Z"));
  }

  @Test
  void hoursOfAnOverlapComeOnce() {
    Series hourly = berlin("FREQ=HOURLY;COUNT=4", "2026-10-25T01:00");
    assertThat(instants(hourly))
        .containsExactly(
            at("2026-10-24T23:00Z"),
            at("2026-10-25T00:00Z"), // 02:00 again an hour later is none
            at("2026-10-25T02:00Z"),
            at("2026-10-25T03:00Z"));
  }

  @Test
  void minutesThatAGapHasMovedStandForThoseThatTheyPass() {
    Series minutely = berlin("FREQ=MINUTELY;INTERVAL=25;COUNT=7", "2026-03-29T01:50");
    assertThat(instants(minutely))
        .containsExactly(
            at("2026-03-29T00:50Z"),
            at("2026-03-29T01:15Z"), // 02:15
            at("2026-03-29T01:40Z"), // 02:40, past 03:05 and 03:30
            at("2026-03-29T01:55Z"),
            at("2026-03-29T02:20Z"));
  }

  @Test
  void minutesOfAnOverlapComeOnce() {
    Series minutely = berlin("FREQ=MINUTELY;INTERVAL=20;COUNT=5", "2026-10-25T02:00");
    assertThat(instants(minutely))
        .containsExactly(
            at("2026-10-25T00:00Z"),
            at("2026-10-25T00:20Z"),
            at("2026-10-25T00:40Z"),
            at("2026-10-25T02:00Z"), // 03:00, an hour of the clock's later
            at("2026-10-25T02:20Z"));
  }

  @Test
  void aDayWithoutMidnightBeginsWhereItBegins() {
    Series daily =
        Series.allDay(
            RecurrenceRule.parse("FREQ=DAILY;COUNT=3"),
            LocalDate.parse("2018-11-03"),
            ZoneId.of("America/Sao_Paulo"));
    assertThat(instants(daily))
        .containsExactly(at("2018-11-03T03:00Z"), at("2018-11-04T03:00Z"), at("2018-11-05T02:00Z"));
  }

  @Test
  void aDayThatAZoneLeftOutIsTheNext() {
    Series daily =
        Series.allDay(
            RecurrenceRule.parse("FREQ=DAILY;COUNT=4"),
            LocalDate.parse("2011-12-29"),
            ZoneId.of("Pacific/Apia"));
    assertThat(instants(daily))
        .containsExactly(at("2011-12-29T10:00Z"), at("2011-12-30T10:00Z"), at("2011-12-31T10:00Z"));
  }

  @Test
  void untilIsHeldAgainstTheMomentNotTheWallClock() {
    // 02:45 of the first pass is before 02:30 of the second
    assertThat(instants(berlin("FREQ=DAILY;UNTIL=20261025T013000Z", "2026-10-24T02:45")))
        .containsExactly(at("2026-10-24T00:45Z"), at("2026-10-25T00:45Z"));
    // 02:30 of a gap is 03:30
    assertThat(instants(berlin("FREQ=DAILY;UNTIL=20260329T012959Z", "2026-03-28T02:30")))
        .containsExactly(at("2026-03-28T01:30Z"));
  }

  private static Series berlin(String rule, String start) {
    return Series.timed(RecurrenceRule.parse(rule), wall(start), ZoneId.of("Europe/Berlin"));
  }

  /** All of a series, each found from the one before. */
  private static List<Instant> instants(Series series) {
    List<Instant> instants = new ArrayList<>();
    Optional<Instant> next = Optional.of(series.instant(series.start()));
    while (next.isPresent()) {
      instants.add(next.get());
      next = series.nextAfter(next.get()).map(series::instant);
    }
    return instants;
  }

  private static Instant at(String instant) {
    return OffsetDateTime.parse(instant).toInstant();
  }

  private static LocalDateTime wall(String time) {
    return LocalDateTime.parse(time);
  }
}
