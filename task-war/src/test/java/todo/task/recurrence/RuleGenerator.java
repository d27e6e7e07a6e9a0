package todo.task.recurrence;

import static todo.task.recurrence.NumberPart.BYHOUR;
import static todo.task.recurrence.NumberPart.BYMINUTE;
import static todo.task.recurrence.NumberPart.BYMONTH;
import static todo.task.recurrence.NumberPart.BYMONTHDAY;
import static todo.task.recurrence.NumberPart.BYSECOND;
import static todo.task.recurrence.NumberPart.BYSETPOS;
import static todo.task.recurrence.NumberPart.BYWEEKNO;
import static todo.task.recurrence.NumberPart.BYYEARDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import todo.event.InvalidFieldException;

/**
 * Rules of every shape that RFC 5545 allows for tasks: each frequency with each set of the parts
 * that choose days, in turn; the other parts by chance. Each part has a value that fits one day, so
 * that even five parts together fire.
 */
final class RuleGenerator {
  static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Australia/Lord_Howe"), // half an hour
          ZoneId.of("America/Sao_Paulo"), // at midnight, until 2019
          ZoneId.of("Africa/Casablanca"), // twice a year more, for Ramadan
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Pacific/Apia"), // a day left out, 30 December 2011
          ZoneId.of("Europe/Dublin")); // negative in winter

  private static final List<NumberPart> DAY_PARTS =
      List.of(BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY);

  /** A frequency and what chooses its days; BYDAY is not a number part. */
  private record Shape(Frequency frequency, List<NumberPart> parts, boolean byDay) {}

  private final Random random;
  private final List<Shape> shapes;
  private int made;
  private int neverFiring;

  RuleGenerator(long seed, Set<Frequency> frequencies) {
    random = new Random(seed);
    shapes = shapes(frequencies);
  }

  /** Shapes that are gone through in turn. */
  int shapeCount() {
    return shapes.size();
  }

  /** How many rules were thrown away since they never fire. */
  int neverFiring() {
    return neverFiring;
  }

  Sample next() {
    Shape shape = shapes.get(made++ % shapes.size());
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    while (true) {
      LocalDate start = LocalDate.of(1995 + random.nextInt(35), 1, 1).plusDays(random.nextInt(365));
      boolean allDay = !shape.frequency.isWithinDay() && oneIn(5);
      String rule = rule(shape, start.plusDays(random.nextInt(1000)), allDay);
      try {
        RecurrenceRule.parse(rule);
        int quarter = allDay ? 0 : oneIn(3) ? random.nextInt(16) : random.nextInt(96);
        return new Sample(rule, start.atStartOfDay().plusMinutes(15L * quarter), allDay, zone);
      } catch (InvalidFieldException e) {
        if (!e.error().contains("never fires")) {
          throw new AssertionError(rule, e);
        }
        neverFiring++;
      }
    }
  }

  private static List<Shape> shapes(Set<Frequency> frequencies) {
    List<Shape> shapes = new ArrayList<>();
    for (Frequency frequency : frequencies) {
      List<NumberPart> parts = DAY_PARTS.stream().filter(p -> p.goesWith(frequency)).toList();
      for (int set = 0; set < 1 << parts.size(); set++) {
        List<NumberPart> chosen = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
          if ((set >> i & 1) == 1) {
            chosen.add(parts.get(i));
          }
        }
        shapes.add(new Shape(frequency, chosen, false));
        shapes.add(new Shape(frequency, chosen, true));
      }
    }
    return shapes;
  }

  private String rule(Shape shape, LocalDate fits, boolean allDay) {
    StringJoiner rule = new StringJoiner(";").add("FREQ=" + shape.frequency);
    DayOfWeek weekStart = oneIn(3) ? DayOfWeek.of(1 + random.nextInt(7)) : DayOfWeek.MONDAY;
    if (weekStart != DayOfWeek.MONDAY) {
      rule.add("WKST=" + Weekday.code(weekStart));
    }
    int dayParts = shape.parts.size() + (shape.byDay ? 1 : 0);
    boolean minutely = shape.frequency == Frequency.MINUTELY;
    if (minutely || dayParts < 3 && oneIn(2)) { // else hardly any period would have an occurrence
      rule.add("INTERVAL=" + interval(shape.frequency, dayParts));
    }
    for (NumberPart part : shape.parts) {
      rule.add(part + "=" + numbers(() -> fitting(part, fits, weekStart), part, 3));
    }
    if (shape.byDay) {
      rule.add("BYDAY=" + days(shape, fits));
    }
    boolean times = !allDay && addTimes(rule, shape.frequency);
    boolean many = dayParts > 0 || times;
    if (many && !shape.frequency.isWithinDay() && oneIn(4)) {
      rule.add("BYSETPOS=" + numbers(() -> any(1, 3) * (oneIn(2) ? 1 : -1), BYSETPOS, 1));
    }
    addEnd(rule, fits, allDay);
    return rule.toString();
  }

  private int interval(Frequency frequency, int dayParts) {
    return switch (frequency) {
      case MINUTELY -> any(5, dayParts < 3 && oneIn(3) ? 3_000 : 100);
      case HOURLY -> any(2, 31);
      default -> any(2, 5);
    };
  }

  private boolean addTimes(StringJoiner rule, Frequency frequency) {
    boolean hourly = frequency == Frequency.HOURLY;
    int before = rule.length();
    if (oneIn(4)) {
      rule.add("BYHOUR=" + numbers(() -> any(0, 23), BYHOUR, 2));
    }
    if (oneIn(6)) {
      rule.add("BYMINUTE=" + numbers(() -> any(0, 59), BYMINUTE, hourly ? 0 : 1));
    }
    if (oneIn(12)) {
      rule.add("BYSECOND=" + numbers(() -> any(0, 59), BYSECOND, frequency.isWithinDay() ? 0 : 1));
    }
    return rule.length() > before;
  }

  private void addEnd(StringJoiner rule, LocalDate fits, boolean allDay) {
    switch (random.nextInt(6)) {
      case 0 -> rule.add("COUNT=" + any(1, 40));
      case 1 -> {
        String day = Until.DAY.format(fits.plusDays(random.nextInt(2000)));
        rule.add("UNTIL=" + (allDay ? day : day + "T" + any(10, 23) + "3000Z"));
      }
      default -> {} // endless
    }
  }

  /** A number that fits, and up to so many that may or may not. */
  private String numbers(IntSupplier fitting, NumberPart part, int more) {
    TreeSet<Integer> numbers = new TreeSet<>(List.of(fitting.getAsInt()));
    for (int i = random.nextInt(more + 1); i > 0; i--) {
      int most = part == BYSETPOS ? 6 : part == BYMONTH ? 12 : part == BYMONTHDAY ? 31 : 53;
      int number = part == BYHOUR ? any(0, 23) : any(1, part == BYYEARDAY ? 366 : most);
      numbers.add(part.allows(-number) && oneIn(3) ? -number : number);
    }
    return String.join(",", numbers.stream().map(String::valueOf).toList());
  }

  private int fitting(NumberPart part, LocalDate day, DayOfWeek weekStart) {
    var week = WeekFields.of(weekStart, 4).weekOfWeekBasedYear();
    return switch (part) {
      case BYMONTH -> day.getMonthValue();
      case BYWEEKNO -> either(day.get(week), (int) day.range(week).getMaximum());
      case BYYEARDAY -> either(day.getDayOfYear(), day.lengthOfYear());
      default -> either(day.getDayOfMonth(), day.lengthOfMonth());
    };
  }

  private String days(Shape shape, LocalDate fits) {
    boolean ofMonth = shape.frequency == Frequency.MONTHLY || shape.parts.contains(BYMONTH);
    boolean numbered =
        (shape.frequency == Frequency.MONTHLY || shape.frequency == Frequency.YEARLY)
            && !shape.parts.contains(BYWEEKNO);
    int position = ofMonth ? fits.getDayOfMonth() : fits.getDayOfYear();
    int length = ofMonth ? fits.lengthOfMonth() : fits.lengthOfYear();
    int ordinal = oneIn(2) ? (position + 6) / 7 : -((length - position) / 7 + 1);
    TreeSet<Weekday> days = new TreeSet<>();
    days.add(new Weekday(fits.getDayOfWeek(), numbered && oneIn(2) ? ordinal : 0));
    for (int i = random.nextInt(4); i > 0; i--) {
      int another = numbered && oneIn(2) ? any(1, 5) * (oneIn(3) ? -1 : 1) : 0;
      days.add(new Weekday(DayOfWeek.of(any(1, 7)), another));
    }
    return String.join(",", days.stream().map(String::valueOf).toList());
  }

  private int either(int position, int length) {
    return oneIn(3) ? position - length - 1 : position;
  }

  private int any(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }
}
