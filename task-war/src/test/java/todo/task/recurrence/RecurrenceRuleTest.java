package todo.task.recurrence;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todo.event.InvalidFieldException;

/** Runs in Turkish, where the capital of i has a dot. */
class RecurrenceRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=DAILY                                    | FREQ=DAILY",
        "RRULE:FREQ=DAILY;INTERVAL=1                   | FREQ=DAILY",
        "rrule:freq=daily;interval=3                   | FREQ=DAILY;INTERVAL=3",
        "BYDAY=fr,MO,FR,-1su;FREQ=MONTHLY              | FREQ=MONTHLY;BYDAY=MO,FR,-1SU",
        "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR,MO          | FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=-1",
        "FREQ=WEEKLY;WKST=MO;BYDAY=MO                  | FREQ=WEEKLY;BYDAY=MO",
        "FREQ=WEEKLY;WKST=SU;BYDAY=MO;INTERVAL=2       | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU",
        "UNTIL=20261231;FREQ=MONTHLY;BYMONTHDAY=+15,-1 | FREQ=MONTHLY;BYMONTHDAY=-1,15;UNTIL=20261231",
        "FREQ=DAILY;UNTIL=20261231t170000z             | FREQ=DAILY;UNTIL=20261231T170000Z",
        "FREQ=DAILY;UNTIL=20261231T170000              | FREQ=DAILY;UNTIL=20261231T170000",
        "FREQ=DAILY;COUNT=0010                         | FREQ=DAILY;COUNT=10"
      })
  void aRuleIsWrittenInOneWay(String text, String canonical) {
    RecurrenceRule rule = RecurrenceRule.parse(text);
    assertThat(rule).hasToString(canonical);
    assertThat(RecurrenceRule.parse(canonical)).isEqualTo(rule).hasToString(canonical);
  }

  @Test
  void whatIsGeneratedIsReadBackTheSame() {
    RuleGenerator rules = new RuleGenerator(5545, EnumSet.allOf(Frequency.class));
    for (int i = 0; i < 500; i++) {
      RecurrenceRule rule = rules.next().parsed();
      assertThat(RecurrenceRule.parse(rule.toString())).isEqualTo(rule);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"                                | must be an RRULE (RFC 5545), such as",
        "every day                           | must be an RRULE (RFC 5545), such as",
        "FREQ=DAILY;                         | must be an RRULE (RFC 5545), such as",
        "BYDAY=MO                            | FREQ: is missing",
        "FREQ=SOMETIMES                      | FREQ=SOMETIMES: must be one of [YEARLY, MONTHLY",
        "FREQ=                               | FREQ=: must be one of",
        "FREQ=DA\u0130LY                     | must be an RRULE (RFC 5545), which has no letters",
        "FREQ=DA\u0131LY                     | must be an RRULE (RFC 5545), which has no letters",
        "FREQ=MINUTELY                       | FREQ=MINUTELY: is too often for a task",
        "FREQ=MINUTELY;INTERVAL=4            | FREQ=MINUTELY: is too often for a task; every 5 minutes is",
        "FREQ=SECONDLY                       | FREQ=SECONDLY: must be one of [YEARLY, MONTHLY",
        "FREQ=DAILY;FREQ=DAILY               | FREQ: must be given once",
        "FREQ=DAILY;BYHOUR=1;BYHOUR=2        | BYHOUR: must be given once",
        "FREQ=DAILY;X-MINE=1                 | X-MINE: is not a part of an RRULE",
        "FREQ=DAILY;BYEASTER=1               | BYEASTER: is not a part of an RRULE",
        "FREQ=DAILY;RSCALE=GREGORIAN         | RSCALE: is not a part of an RRULE",
        "FREQ=DAILY;INTERVAL=0               | INTERVAL=0: must be 1 to 10000",
        "FREQ=DAILY;INTERVAL=-1              | INTERVAL=-1: must be 1 to 10000",
        "FREQ=DAILY;INTERVAL=99999999999     | INTERVAL=99999999999: must be 1 to",
        "FREQ=DAILY;INTERVAL=\u0663          | must be an RRULE (RFC 5545), which has no letters",
        "FREQ=DAILY;COUNT=0                  | COUNT=0: must be 1 to 100000",
        "FREQ=DAILY;COUNT=2147483648         | COUNT=2147483648: must be 1 to 100000",
        "FREQ=DAILY;COUNT=2;UNTIL=20300101   | COUNT: must not be given with UNTIL",
        "FREQ=DAILY;UNTIL=20260230           | UNTIL=20260230: must be a date such as",
        "FREQ=DAILY;UNTIL=20261231T250000Z   | UNTIL=20261231T250000Z: must be a date",
        "FREQ=DAILY;UNTIL=tomorrow           | UNTIL=TOMORROW: must be a date",
        "FREQ=MONTHLY;BYMONTHDAY=32          | BYMONTHDAY=32: must be -31 to 31, not 0",
        "FREQ=MONTHLY;BYMONTHDAY=0           | BYMONTHDAY=0: must be -31 to 31, not 0",
        "FREQ=MONTHLY;BYMONTHDAY=            | BYMONTHDAY=: must be -31 to 31, not 0",
        "FREQ=MONTHLY;BYMONTHDAY=1,,2        | BYMONTHDAY=: must be -31 to 31, not 0",
        "FREQ=YEARLY;BYMONTH=13              | BYMONTH=13: must be 1 to 12",
        "FREQ=YEARLY;BYMONTH=-1              | BYMONTH=-1: must be 1 to 12",
        "FREQ=YEARLY;BYWEEKNO=54             | BYWEEKNO=54: must be -53 to 53, not 0",
        "FREQ=YEARLY;BYYEARDAY=367           | BYYEARDAY=367: must be -366 to 366, not 0",
        "FREQ=DAILY;BYHOUR=24                | BYHOUR=24: must be 0 to 23",
        "FREQ=DAILY;BYMINUTE=60              | BYMINUTE=60: must be 0 to 59",
        "FREQ=DAILY;BYSECOND=60              | BYSECOND=60: must be 0 to 59",
        "FREQ=WEEKLY;BYDAY=XX                | BYDAY=XX: must be one of [MO, TU",
        "FREQ=WEEKLY;BYDAY=MONDAY            | BYDAY=MONDAY: must be one of [MO, TU",
        "FREQ=MONTHLY;BYDAY=0MO              | BYDAY=0MO: must be -53 to 53, not 0",
        "FREQ=YEARLY;BYDAY=54MO              | BYDAY=54MO: must be -53 to 53, not 0",
        "FREQ=DAILY;WKST=1                   | WKST=1: must be one of",
        "FREQ=WEEKLY;BYDAY=1MO               | BYDAY=1MO: may have a number only in a month",
        "FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO    | BYDAY=1MO: may have a number only in a month",
        "FREQ=WEEKLY;BYMONTHDAY=1            | BYMONTHDAY: must not be given with FREQ=WEEKLY",
        "FREQ=MONTHLY;BYWEEKNO=1             | BYWEEKNO: must not be given with FREQ=MONTHLY",
        "FREQ=DAILY;BYYEARDAY=1              | BYYEARDAY: must not be given with FREQ=DAILY",
        "FREQ=DAILY;BYSETPOS=1               | BYSETPOS: needs another BY part",
        "FREQ=DAILY;BYMINUTE=0,30;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12 | BYMINUTE: is too often for a task",
        "FREQ=HOURLY;BYMINUTE=0,30           | BYMINUTE: is too often for a task; one with FREQ=HOURLY",
        "FREQ=MINUTELY;INTERVAL=5;BYMINUTE=0,30;BYSECOND=0,30 | BYSECOND: is too often for a task",
        "FREQ=MINUTELY;INTERVAL=5;BYWEEKNO=1 | BYWEEKNO: must not be given with FREQ=MINUTELY",
        "FREQ=MINUTELY;INTERVAL=5;BYDAY=1MO  | BYDAY=1MO: may have a number only in a month"
      })
  void whatIsWrongIsSaidWithThePart(String text, String error) {
    assertThatThrownBy(() -> RecurrenceRule.parse(text))
        .isInstanceOfSatisfying(
            InvalidFieldException.class,
            e -> {
              assertThat(e.field()).isEqualTo("recurrence");
              assertThat(e.error()).startsWith(error);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30,31",
        "FREQ=DAILY;BYMONTH=4,6,9,11;BYMONTHDAY=31",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=-30",
        "FREQ=HOURLY;BYYEARDAY=1;BYMONTH=2",
        "FREQ=MINUTELY;INTERVAL=5;BYMONTHDAY=30;BYMONTH=2",
        "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=8",
        "FREQ=DAILY;BYHOUR=9;BYSETPOS=2",
        "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=3",
        "FREQ=YEARLY;BYYEARDAY=366;BYSETPOS=-2",
        "FREQ=YEARLY;BYDAY=53MO,-53MO;BYSETPOS=366;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16"
      })
  void aRuleThatNeverFiresIsRefusedSoon(String text) {
    assertTimeoutPreemptively( // some milliseconds; the rest is for a machine with more to do
        ofSeconds(2),
        () ->
            assertThatThrownBy(() -> RecurrenceRule.parse(text))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("never fires"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU;BYMONTH=1",
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=1",
        "FREQ=YEARLY;BYMONTHDAY=20;BYDAY=MO;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYSETPOS=3",
        "FREQ=YEARLY;BYYEARDAY=-366",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=HOURLY;BYHOUR=23;BYSETPOS=1,2",
        "FREQ=MINUTELY;INTERVAL=10000;BYMONTH=2;BYMONTHDAY=29;BYHOUR=23;BYMINUTE=59;BYSECOND=59"
      })
  void aRuleThatFiresSeldomIsTaken(String text) {
    assertThat(RecurrenceRule.parse(text)).isNotNull();
  }

  @Test
  void aLongRuleIsRefusedBeforeItIsRead() {
    assertThatThrownBy(() -> RecurrenceRule.parse("FREQ=DAILY;BYHOUR=1" + ",1".repeat(250)))
        .hasMessage("recurrence: must be at most 500 characters long");
  }
}
