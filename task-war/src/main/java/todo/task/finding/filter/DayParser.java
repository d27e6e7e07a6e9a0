package todo.task.finding.filter;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import todo.task.finding.filter.Token.Kind;

/** Reads the days that a moment is compared with. */
final class DayParser {
  /** At most four digits: every day stays within the years that PostgreSQL keeps. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final String EXPECTED = "a day, such as tomorrow, friday, in 7 days or 2026-12-01";
  private static final Map<String, Day> NAMES = names();

  private final TokenStream tokens;

  DayParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  Day parse() {
    Token token = tokens.peek();
    String word = token.text().toLowerCase(Locale.ROOT);
    if (token.kind() == Kind.PROJECT && isNumber(word)) { // the + of a project, and of +7 days
      return ahead(word);
    }
    if (token.kind() != Kind.WORD) {
      throw tokens.expected(EXPECTED);
    }
    if (NAMES.containsKey(word)) {
      tokens.take();
      return NAMES.get(word);
    }
    if (DATE.matcher(word).matches()) {
      return date(word);
    }
    if (word.equals("in")) {
      tokens.take();
      return ahead(tokens.peek().text());
    }
    return word.startsWith("-") ? ago(ahead(word.substring(1))) : before(word);
  }

  /** A number of days that must be next, and the word. */
  int days() {
    int days = Integer.parseInt(tokens.take().text());
    take("days");
    return days;
  }

  private Day before(String word) {
    if (!isNumber(word)) {
      throw tokens.expected(EXPECTED);
    }
    Day day = ago(ahead(word));
    take("ago");
    return day;
  }

  private void take(String word) {
    if (!tokens.peek().says(word)) {
      throw tokens.expected(word);
    }
    tokens.take();
  }

  private Day.Ahead ahead(String number) {
    if (!isNumber(number)) {
      throw tokens.expected("a number of days or weeks, at most 9999");
    }
    tokens.take();
    return new Day.Ahead(Integer.parseInt(number) * unit());
  }

  private static Day ago(Day.Ahead day) {
    return new Day.Ahead(-day.days());
  }

  private int unit() {
    Token unit = tokens.peek();
    boolean isWeeks = unit.says("week") || unit.says("weeks");
    if (!isWeeks && !unit.says("day") && !unit.says("days")) {
      throw tokens.expected("days or weeks");
    }
    tokens.take();
    return isWeeks ? 7 : 1;
  }

  private Day date(String word) {
    try {
      Day day = new Day.Date(LocalDate.parse(word));
      tokens.take();
      return day;
    } catch (DateTimeException e) {
      throw tokens.expected("a day that there is");
    }
  }

  private static Map<String, Day> names() {
    Map<String, Day> names = new HashMap<>();
    names.put("today", Day.Ahead.TODAY);
    names.put("tomorrow", new Day.Ahead(1));
    names.put("yesterday", new Day.Ahead(-1));
    for (DayOfWeek day : DayOfWeek.values()) {
      names.put(day.name().toLowerCase(Locale.ROOT), new Day.Weekday(day));
    }
    return Map.copyOf(names);
  }
}
