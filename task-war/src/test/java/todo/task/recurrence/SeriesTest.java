package todo.task.recurrence;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todo.event.InvalidFieldException;

/** The traps of RFC 5545, sections 3.3.10 and 3.8.5.3, most of them days counted by hand. */
class SeriesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest(name = "{0}: {1} from {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the 31st where there is one   | FREQ=MONTHLY                         | 2026-01-31 | 2026-03-31 2026-05-31 2026-07-31
          the last of each month        | FREQ=MONTHLY;BYMONTHDAY=-1           | 2026-01-31 | 2026-02-28 2026-03-31 2026-04-30
          the last but one              | FREQ=MONTHLY;BYMONTHDAY=-2           | 2028-01-30 | 2028-02-28 2028-03-30
          30 days before the end        | FREQ=MONTHLY;BYMONTHDAY=-31          | 2026-01-01 | 2026-03-01 2026-05-01
          one of two ways to say last   | FREQ=MONTHLY;BYMONTHDAY=-1,31        | 2026-01-31 | 2026-02-28 2026-03-31
          leap days                     | FREQ=YEARLY                          | 2024-02-29 | 2028-02-29 2032-02-29
          no leap day in 2100           | FREQ=YEARLY                          | 2096-02-29 | 2104-02-29
          the last day of February      | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1  | 2026-02-28 | 2027-02-28 2028-02-29
          leap days every third year    | FREQ=YEARLY;INTERVAL=3               | 2024-02-29 | 2036-02-29
          a leap day that is a Monday   | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO | 2016-02-29 | 2044-02-29
          the last workday              | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2026-01-30 | 2026-02-27 2026-03-31 2026-04-30 2026-05-29
          the first workday             | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1 | 2026-01-01 | 2026-02-02 2026-03-02
          both of them                  | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1 | 2026-01-30 | 2026-02-02 2026-02-27
          a position before the start counts | FREQ=MONTHLY;BYMONTHDAY=1,10,20;BYSETPOS=3 | 2026-01-15 | 2026-01-20 2026-02-20
          the third Friday              | FREQ=MONTHLY;BYDAY=3FR               | 2026-11-20 | 2026-12-18 2027-01-15
          the last Friday               | FREQ=MONTHLY;BYDAY=-1FR              | 2026-11-27 | 2026-12-25 2027-01-29
          the fifth Monday where there is one | FREQ=MONTHLY;BYDAY=5MO         | 2026-03-30 | 2026-06-29 2026-08-31
          each Sunday and the second Monday | FREQ=MONTHLY;BYDAY=SU,2MO        | 2026-11-01 | 2026-11-08 2026-11-09 2026-11-15
          Friday the 13th               | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13  | 2026-02-13 | 2026-03-13 2026-11-13 2027-08-13
          the 20th Monday of the year   | FREQ=YEARLY;BYDAY=20MO               | 1997-05-19 | 1998-05-18 1999-05-17
          the last Sunday of the year   | FREQ=YEARLY;BYDAY=-1SU               | 2026-12-27 | 2027-12-26 2028-12-31
          the last Sunday of March      | FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU     | 2026-03-29 | 2027-03-28
          53 Mondays                    | FREQ=YEARLY;BYDAY=53MO               | 2024-12-30 | 2029-12-31 2035-12-31
          Monday of week 20             | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO     | 1997-05-12 | 1998-05-11 1999-05-17
          weeks that begin on Sunday    | FREQ=YEARLY;BYWEEKNO=20;BYDAY=SU;WKST=SU | 2026-05-17 | 2027-05-16
          week 1 begins last year       | FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO      | 2024-01-01 | 2024-12-30 2025-12-29 2027-01-04
          every other year of weeks     | FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO | 2024-12-30 | 2027-01-04 2029-01-01
          the 53rd week                 | FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH     | 2020-12-31 | 2026-12-31 2032-12-30
          the last week                 | FREQ=YEARLY;BYWEEKNO=-1;BYDAY=TH     | 2020-12-31 | 2021-12-30 2022-12-29
          a week takes the start's weekday | FREQ=YEARLY;BYWEEKNO=20           | 2026-05-13 | 2027-05-19
          not every year has a week 53  | FREQ=YEARLY;INTERVAL=2;BYWEEKNO=53;BYMONTHDAY=31;WKST=SU | 1999-07-10 | 2003-12-31 2025-12-31
          a part of a week, by its month | FREQ=YEARLY;BYMONTH=7,11;BYWEEKNO=-22;BYDAY=WE,TH,FR;BYSETPOS=1;WKST=TH | 2013-05-27 | 2014-07-31 2015-07-30
          week 53 reaches into January  | FREQ=YEARLY;BYMONTH=1;BYWEEKNO=53;BYYEARDAY=-365;WKST=WE | 2022-10-11 | 2023-01-01 2029-01-01
          positions count from the year's first week | FREQ=YEARLY;BYWEEKNO=-21,3;BYMONTHDAY=-16,18;BYSETPOS=1 | 2009-08-09 | 2010-01-18 2011-01-18
          the hundredth day             | FREQ=YEARLY;BYYEARDAY=100,-1         | 2026-04-10 | 2026-12-31 2027-04-10 2027-12-31 2028-04-09
          the 366th day                 | FREQ=YEARLY;BYYEARDAY=366            | 2024-12-31 | 2028-12-31
          once a year though no month is given | FREQ=YEARLY;BYMONTHDAY=14     | 2026-02-14 | 2027-02-14 2028-02-14
          the months of a year          | FREQ=YEARLY;BYMONTH=1,7              | 2026-01-15 | 2026-07-15 2027-01-15
          every other week on two days  | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO | 1997-08-05 | 1997-08-10 1997-08-19 1997-08-24
          the same, weeks from Sunday   | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU | 1997-08-05 | 1997-08-17 1997-08-19 1997-08-31
          a week over the year's end    | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR      | 2026-12-18 | 2027-01-01 2027-01-15
          weeks of one month            | FREQ=WEEKLY;BYMONTH=2;BYDAY=SU,MO    | 2026-02-01 | 2026-02-02 2026-02-08 2026-02-09
          the position is in the month's part of the week | FREQ=WEEKLY;BYMONTH=3;BYDAY=MO,WE,FR,SU;BYSETPOS=1 | 2026-03-01 | 2026-03-02 2026-03-09
          every third day of January    | FREQ=DAILY;INTERVAL=3;BYMONTH=1      | 2026-01-28 | 2026-01-31 2027-01-02
          the start is one though it is off the rule | FREQ=WEEKLY;BYDAY=MO;COUNT=3 | 2026-11-04 | 2026-11-09 2026-11-16 END
          and counts                    | FREQ=MONTHLY;BYMONTHDAY=1;COUNT=2    | 2026-01-31 | 2026-02-01 END
          once is once                  | FREQ=DAILY;COUNT=1                   | 2026-01-31 | END
          until includes the day        | FREQ=DAILY;UNTIL=20260103            | 2026-01-01 | 2026-01-02 2026-01-03 END
          until before the start        | FREQ=DAILY;UNTIL=20250103            | 2026-01-01 | END
          never from this start         | FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29 | 2025-02-28 | END
          """)
  void aTrapIsKept(String trap, String rule, LocalDate start, String expected) {
    List<String> days = Arrays.asList(expected.split(" "));
    assertThat(after(rule, start, days.size())).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=MONTHLY                          | 2026-01-31 | 2026-01-31",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR       | 2026-01-02 | 2026-01-02",
        "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=5  | 2026-01-06 | 2026-02-05", // in any month
        "FREQ=MONTHLY;BYDAY=5FR;COUNT=1        | 2026-02-01 | 2026-05-29",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2 | 2026-01-05 | 2026-02-03",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29   | 2096-03-01 | 2104-02-29",
        "FREQ=YEARLY;BYMONTH=2;BYDAY=5FR       | 2008-03-01 | NONE" // before 2036
      })
  void theFirstOfTheRuleMayBeTheStartOrNot(String rule, LocalDate from, String expected) {
    Series series = Series.allDay(RecurrenceRule.parse(rule), from, BERLIN);
    assertThat(series.firstOfRule(8).map(day -> day.toLocalDate().toString()).orElse("NONE"))
        .isEqualTo(expected);
  }

  @Test
  void aDayEndsUntilInTheZone() {
    LocalDateTime start = LocalDateTime.parse("2026-01-01T23:00");
    assertThat(times("FREQ=DAILY;UNTIL=20260102", start)).containsExactly("2026-01-02T23:00");
    assertThat(times("FREQ=DAILY;UNTIL=20260102T230000", start))
        .containsExactly("2026-01-02T23:00");
    assertThat(times("FREQ=DAILY;UNTIL=20260102T225959", start)).isEmpty();
    // 23:00 in Berlin is 22:00 UTC
    assertThat(times("FREQ=DAILY;UNTIL=20260102T220000Z", start))
        .containsExactly("2026-01-02T23:00");
    assertThat(times("FREQ=DAILY;UNTIL=20260102T215959Z", start)).isEmpty();
  }

  @Test
  void anInstantEndsDaysOnTheDayThatItIsInTheZone() {
    // an hour before midnight UTC is the next day in Berlin
    assertThat(after("FREQ=DAILY;UNTIL=20260102T230000Z", LocalDate.parse("2026-01-01"), 3))
        .containsExactly("2026-01-02", "2026-01-03", "END");
  }

  @Test
  void severalTimesOfADayAreTaken() {
    assertThat(
            times(
                "FREQ=DAILY;BYHOUR=17,9;BYMINUTE=30;COUNT=4",
                LocalDateTime.parse("2026-01-01T12:00")))
        .containsExactly("2026-01-01T17:30", "2026-01-02T09:30", "2026-01-02T17:30");
  }

  @Test
  void timesAreNothingToADay() {
    assertThat(after("FREQ=DAILY;BYHOUR=9,17;BYMINUTE=5", LocalDate.parse("2026-01-01"), 2))
        .containsExactly("2026-01-02", "2026-01-03");
  }

  @Test
  void hoursAreCountedThroughDays() {
    assertThat(times("FREQ=HOURLY;INTERVAL=7;COUNT=5", LocalDateTime.parse("2026-01-01T20:10")))
        .containsExactly(
            "2026-01-02T03:10", "2026-01-02T10:10", "2026-01-02T17:10", "2026-01-03T00:10");
    assertThat(
            times(
                "FREQ=HOURLY;INTERVAL=5;BYHOUR=8,9,10;BYDAY=MO,TU;COUNT=4",
                LocalDateTime.parse("2026-11-02T09:00")))
        .containsExactly("2026-11-03T10:00", "2026-11-16T08:00", "2026-11-17T09:00");
  }

  @Test
  void minutesAreCountedThroughDays() {
    assertThat(times("FREQ=MINUTELY;INTERVAL=700;COUNT=5", LocalDateTime.parse("2026-01-01T20:10")))
        .containsExactly(
            "2026-01-02T07:50", "2026-01-02T19:30", "2026-01-03T07:10", "2026-01-03T18:50");
    assertThat( // 5,000 minutes are three days, 11 hours and 20 minutes
            times("FREQ=MINUTELY;INTERVAL=5000;COUNT=3", LocalDateTime.parse("2026-01-01T20:10")))
        .containsExactly("2026-01-05T07:30", "2026-01-08T18:50");
  }

  @Test
  void hoursMinutesAndDaysLimitARuleByTheMinute() {
    assertThat(
            times(
                "FREQ=MINUTELY;INTERVAL=45;BYHOUR=9,10;BYMINUTE=0,15,30;BYSECOND=7;BYDAY=MO;COUNT=5",
                LocalDateTime.parse("2026-11-02T09:00")))
        .containsExactly(
            "2026-11-02T09:00:07",
            "2026-11-02T10:30:07",
            "2026-11-09T09:00:07",
            "2026-11-09T10:30:07");
  }

  @Test
  void aRuleByTheHourNeedsATime() {
    RecurrenceRule hourly = RecurrenceRule.parse("FREQ=HOURLY");
    assertThatThrownBy(() -> Series.allDay(hourly, LocalDate.parse("2026-01-01"), BERLIN))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessage("recurrence: FREQ=HOURLY: needs a due date with a time");
  }

  @Test
  void beforeTheStartTheStartIsNext() {
    Series series =
        Series.timed(RecurrenceRule.parse("FREQ=DAILY"), at("2026-05-05T10:00"), BERLIN);
    assertThat(series.next(at("2020-01-01T00:00"))).contains(at("2026-05-05T10:00"));
  }

  @Test
  void theNextIsLaterThanAnyMomentBetweenOccurrences() {
    Series series =
        Series.timed(RecurrenceRule.parse("FREQ=WEEKLY;COUNT=3"), at("2026-05-05T10:00"), BERLIN);
    assertThat(series.next(at("2026-05-12T09:59:59"))).contains(at("2026-05-12T10:00"));
    assertThat(series.next(at("2026-05-12T10:00"))).contains(at("2026-05-19T10:00"));
    assertThat(series.next(at("2026-05-19T10:00"))).isEmpty();
  }

  @Test
  void aSeriesEndsWithTheYearsOfJson() {
    Series series =
        Series.timed(RecurrenceRule.parse("FREQ=YEARLY"), at("9997-05-05T10:00"), BERLIN);
    assertThat(series.next(at("9997-05-05T10:00"))).contains(at("9998-05-05T10:00"));
    assertThat(series.next(at("9998-05-05T10:00"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FREQ=DAILY, 2015-01-01T09:00",
    "FREQ=DAILY;COUNT=100000, 2015-01-01T09:00",
    "FREQ=HOURLY;COUNT=100000, 0001-01-01T00:00",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;COUNT=100000, 0001-01-01T00:00",
    "FREQ=HOURLY;INTERVAL=2;BYHOUR=0, 2015-01-01T09:00",
    "FREQ=HOURLY;INTERVAL=10000;BYMONTH=2;BYMONTHDAY=29, 2015-01-01T09:00",
    "FREQ=MINUTELY;INTERVAL=5;COUNT=100000, 0001-01-01T00:00",
    "FREQ=MINUTELY;INTERVAL=6;BYMINUTE=1;COUNT=100000, 0001-01-01T00:00",
    "FREQ=MINUTELY;INTERVAL=9999;BYHOUR=0;BYMINUTE=0;COUNT=100000, 0001-01-01T00:00",
    "FREQ=MINUTELY;INTERVAL=10000;BYMONTH=2;BYMONTHDAY=29;BYHOUR=0, 2015-01-01T09:00",
    "FREQ=YEARLY;INTERVAL=9999;BYMONTH=2;BYMONTHDAY=29, 2015-01-01T09:00"
  })
  void aCallIsShortHoweverLongTheSeries(String rule, LocalDateTime start) {
    Series series = Series.timed(RecurrenceRule.parse(rule), start, BERLIN);
    assertTimeoutPreemptively( // at most some 100 ms; the rest is for a machine with more to do
        ofSeconds(2), () -> series.next(at("2026-11-01T09:00")));
  }

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse(time);
  }

  /** The days that follow the start, END after the last. */
  private static List<String> after(String rule, LocalDate start, int most) {
    Series series = Series.allDay(RecurrenceRule.parse(rule), start, BERLIN);
    List<String> days = new ArrayList<>();
    Optional<LocalDateTime> next = series.next(start.atStartOfDay());
    while (days.size() < most) {
      days.add(next.map(day -> day.toLocalDate().toString()).orElse("END"));
      next = next.flatMap(series::next);
    }
    return days;
  }

  /** The times that follow the start, all of them. */
  private static List<String> times(String rule, LocalDateTime start) {
    Series series = Series.timed(RecurrenceRule.parse(rule), start, BERLIN);
    List<String> times = new ArrayList<>();
    series
        .next(start)
        .ifPresent(
            first -> {
              for (Optional<LocalDateTime> t = Optional.of(first);
                  t.isPresent();
                  t = series.next(t.get())) {
                times.add(t.get().toString());
              }
            });
    return times;
  }
}
