package todo.task.quickadd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import todo.task.quickadd.RecurrenceRule.Frequency;
import todo.task.quickadd.RecurrenceRule.WeekDay;

class RecurrenceRuleTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

  @Test
  void partsAreWrittenInOneOrder() {
    assertThat(
            RecurrenceRule.every(2, Frequency.YEARLY)
                .inMonth(5)
                .onMonthDays(List.of(1, -1))
                .onDays(List.of(new WeekDay(-1, DayOfWeek.MONDAY)))
                .atPosition(-1))
        .hasToString("FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYMONTHDAY=1,-1;BYDAY=-1MO;BYSETPOS=-1");
  }

  @Test
  void theFifthWeekdayWaitsForAMonthThatHasIt() {
    RecurrenceRule fifthFriday =
        RecurrenceRule.every(1, Frequency.MONTHLY)
            .onDays(List.of(new WeekDay(5, DayOfWeek.FRIDAY)));
    assertThat(fifthFriday.firstOnOrAfter(JANUARY)).isEqualTo(LocalDate.of(2026, 1, 30));
    assertThat(fifthFriday.firstOnOrAfter(LocalDate.of(2026, 2, 1)))
        .isEqualTo(LocalDate.of(2026, 5, 29));
  }

  @Test
  void theLastWeekdayMayBeTheFourth() {
    RecurrenceRule lastFriday =
        RecurrenceRule.every(1, Frequency.MONTHLY)
            .onDays(List.of(new WeekDay(-1, DayOfWeek.FRIDAY)));
    assertThat(lastFriday.firstOnOrAfter(LocalDate.of(2026, 2, 1)))
        .isEqualTo(LocalDate.of(2026, 2, 27));
  }

  @Test
  void leapDaysAreFoundAcrossACenturyThatHasNone() {
    RecurrenceRule leapDay =
        RecurrenceRule.every(1, Frequency.YEARLY).inMonth(2).onMonthDays(List.of(29));
    assertThat(leapDay.firstOnOrAfter(LocalDate.of(2096, 3, 1)))
        .isEqualTo(LocalDate.of(2104, 2, 29));
  }

  @Test
  void aDayThatNeverComesIsNone() {
    RecurrenceRule never =
        RecurrenceRule.every(1, Frequency.YEARLY).inMonth(2).onMonthDays(List.of(30));
    assertThat(never.firstOnOrAfter(JANUARY)).isNull();
  }
}
