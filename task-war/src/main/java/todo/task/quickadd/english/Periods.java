package todo.task.quickadd.english;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import todo.task.quickadd.text.Line;

/** "next week", "end of month", "mid january", "this weekend", "the week after next". */
final class Periods {
  private static final int MIDDLE = 15;
  private static final Set<String> WEEKEND_FOLLOWS = Set.of("on", "at", "by", "over");

  /** Which day of a period is meant. */
  private enum Edge {
    START,
    MIDDLE,
    END
  }

  private final Line line;
  private final Moment moment;

  Periods(Line line, Moment moment) {
    this.line = line;
    this.moment = moment;
  }

  Match<LocalDate> at(int i) {
    String word = line.word(i);
    switch (word) {
      case "eow":
        return new Match<>(ofWeek(0, Edge.END), i + 1);
      case "eom":
        return new Match<>(edge(thisMonth(), Edge.END), i + 1);
      case "eoy":
        return new Match<>(ofYear(0, Edge.END), i + 1);
      case "end", "start", "beginning", "middle":
        return line.says(i + 1, "of") ? edgeOf(edge(word), i + 2) : null;
      case "last", "first":
        return line.says(i + 1, "day", "of") ? edgeOf(edge(word), i + 3) : null;
      case "mid":
        return edgeOf(Edge.MIDDLE, line.says(i + 1, "-") ? i + 2 : i + 1);
      default:
        return word.startsWith("mid-") ? midMonth(word, i) : whole(i);
    }
  }

  private static Edge edge(String word) {
    return switch (word) {
      case "end", "last" -> Edge.END;
      case "middle" -> Edge.MIDDLE;
      default -> Edge.START;
    };
  }

  private Match<LocalDate> whole(int i) {
    if (line.says(i, "week", "after", "next")) {
      return new Match<>(ofWeek(2, Edge.START), i + 3);
    }
    if (line.says(i, "month", "after", "next")) {
      return new Match<>(edge(thisMonth().plusMonths(2), Edge.START), i + 3);
    }
    if (!line.says(i, "next")) {
      return weekend(i);
    }
    return line.says(i + 1, "weekend")
        ? new Match<>(ofWeek(1, Edge.END).minusDays(1), i + 2)
        : ofPeriod(1, Edge.START, i + 1);
  }

  /** "this weekend", "on the weekend"; "weekend trip" and "the weekend" name no day. */
  private Match<LocalDate> weekend(int i) {
    if (line.says(i, "this", "weekend")) {
      return new Match<>(saturday(), i + 2);
    }
    int before = line.says(i - 1, "the") ? i - 2 : i - 1;
    boolean dated = WEEKEND_FOLLOWS.contains(line.word(before));
    return dated && line.says(i, "weekend") ? new Match<>(saturday(), i + 1) : null;
  }

  private LocalDate saturday() {
    return moment.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  private Match<LocalDate> midMonth(String word, int i) {
    Month month = Words.MONTHS.get(word.substring("mid-".length()));
    return month == null ? null : new Match<>(moment.next(month, MIDDLE), i + 1);
  }

  /** After "end of": a month by name, or this, the or next week, month or year. */
  private Match<LocalDate> edgeOf(Edge edge, int i) {
    Month month = Words.MONTHS.get(line.word(i));
    if (month != null) {
      return ofMonth(month, edge, i + 1);
    }
    boolean next = line.says(i, "next");
    boolean article = next || line.says(i, "the") || line.says(i, "this");
    return ofPeriod(next ? 1 : 0, edge, article ? i + 1 : i);
  }

  private Match<LocalDate> ofMonth(Month month, Edge edge, int end) {
    if (line.word(end).matches("[12]\\d{3}")) {
      YearMonth written = YearMonth.of(Integer.parseInt(line.word(end)), month);
      return new Match<>(edge(written, edge), end + 1);
    }
    YearMonth next = YearMonth.of(moment.today().getYear(), month);
    LocalDate date = edge(next, edge);
    return new Match<>(date.isBefore(moment.today()) ? edge(next.plusYears(1), edge) : date, end);
  }

  private Match<LocalDate> ofPeriod(int ahead, Edge edge, int i) {
    LocalDate date =
        switch (line.word(i)) {
          case "week" -> ofWeek(ahead, edge);
          case "month" -> edge(thisMonth().plusMonths(ahead), edge);
          case "year" -> ofYear(ahead, edge);
          default -> null;
        };
    return date == null ? null : new Match<>(date, i + 1);
  }

  private YearMonth thisMonth() {
    return YearMonth.from(moment.today());
  }

  private LocalDate ofWeek(int ahead, Edge edge) {
    int days = edge == Edge.START ? 0 : edge == Edge.MIDDLE ? 2 : 6;
    return moment.monday().plusWeeks(ahead).plusDays(days);
  }

  private LocalDate ofYear(int ahead, Edge edge) {
    int year = moment.today().getYear() + ahead;
    return edge == Edge.END
        ? LocalDate.of(year, 12, 31)
        : LocalDate.of(year, edge == Edge.START ? 1 : 7, 1);
  }

  private static LocalDate edge(YearMonth month, Edge edge) {
    return switch (edge) {
      case START -> month.atDay(1);
      case MIDDLE -> month.atDay(MIDDLE);
      case END -> month.atEndOfMonth();
    };
  }
}
