package todo.task.quickadd.english;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vocabulary: what single words mean, apart from how they make phrases. */
final class Words {
  /** They leave the title with the date or time that they introduce. */
  static final Set<String> PREPOSITIONS = Set.of("on", "at", "@", "by", "the");

  /** A date follows them, even where it looks like something else. */
  static final Set<String> INTRODUCE_DATE =
      Set.of("on", "by", "before", "after", "until", "till", "from", "since", "starting", "due");

  /** With a noun they begin a new phrase, so that what stands before them can be a date. */
  static final Set<String> BEGIN_PHRASE =
      Set.of("with", "for", "at", "@", "from", "until", "till", "about", "re", "via", "w/");

  static final Map<String, DayOfWeek> WEEKDAYS =
      named(
          DayOfWeek.values(),
          List.of(
              "monday mon",
              "tuesday tue tues",
              "wednesday wed weds",
              "thursday thu thur thurs",
              "friday fri",
              "saturday sat",
              "sunday sun"));

  /** Weekdays that are words of their own, or parts of names. */
  static final Set<String> AMBIGUOUS_WEEKDAYS = Set.of("mon", "wed", "sat", "sun");

  /** With a weekday they name a day of the past or of the calendar of feasts and sales. */
  static final Set<String> NAME_A_WEEKDAY =
      Set.of(
          "last",
          "past",
          "previous",
          "black",
          "cyber",
          "good",
          "easter",
          "super",
          "ash",
          "palm",
          "casual",
          "holy",
          "maundy",
          "shrove",
          "whit");

  static final Map<String, Month> MONTHS =
      named(
          Month.values(),
          List.of(
              "january jan",
              "february feb",
              "march mar",
              "april apr",
              "may",
              "june jun",
              "july jul",
              "august aug",
              "september sep sept",
              "october oct",
              "november nov",
              "december dec"));

  static final Map<String, ChronoUnit> UNITS =
      named(
          new ChronoUnit[] {
            ChronoUnit.MINUTES,
            ChronoUnit.HOURS,
            ChronoUnit.DAYS,
            ChronoUnit.WEEKS,
            ChronoUnit.MONTHS,
            ChronoUnit.YEARS
          },
          List.of(
              "minute minutes min mins m",
              "hour hours hr hrs h",
              "day days d",
              "week weeks wk wks w",
              "month months mo mos mth mths",
              "year years yr yrs y"));

  static final Map<String, Integer> NUMBERS =
      numbered(
          "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen twenty",
          1,
          1,
          Map.of(
              "a",
              1,
              "an",
              1,
              "thirty",
              30,
              "forty",
              40,
              "forty-five",
              45,
              "fifty",
              50,
              "sixty",
              60,
              "ninety",
              90));

  static final Map<String, Integer> ORDINALS =
      numbered(
          "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
              + " twentieth",
          1,
          1,
          Map.of("last", -1));

  /** Monday to Friday. */
  static final Set<String> WORKDAY = Set.of("weekday", "weekdays", "workday", "workdays");

  static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "night");

  /** After a number they say that it counts or measures something and is no day or hour. */
  static final Set<String> MEASURES =
      words(
          "% percent degrees km kms kilometers kilometres miles mile mph kmh kph meters metres m cm"
              + " mm kg kgs g grams lb lbs pounds liters litres ml oz euros euro eur dollars usd"
              + " cents bucks people persons guests players students kids items pieces points"
              + " stars steps laps reps sets times places locations stores shops sites pages"
              + " chapters min mins minutes hours hrs days weeks months years stores floors units"
              + " boxes bottles cups tables seats rooms tickets each per bars");

  /** In an address they follow a house number. */
  static final Set<String> STREETS =
      words(
          "street st. road rd avenue ave lane ln square sq drive boulevard blvd place court way"
              + " terrace row");

  /** They may follow a day number that a preposition introduces: {@code on the 15th pay rent}. */
  static final Set<String> VERBS =
      words(
          "ask bring buy call cancel clean collect do email finish get give go make meet pay pick"
              + " prepare renew send submit take tell text water write");

  /** Before a fraction they count: {@code part 1/2}. */
  static final Set<String> COUNTED =
      words("part step page chapter round version score rating rate rated ratio week day verse");

  /** Before or after numbers that look like a time they say otherwise. */
  static final Set<String> NO_TIME = words("ratio aspect score scale odds verse scored won lost");

  static final Set<String> VERSION = Set.of("v", "version", "ver");

  /** Near dotted numbers with a short year they say that it is a version. */
  static final Set<String> VERSIONED =
      words(
          "v version ver release upgrade update install deploy bump downgrade patch build java node"
              + " python firmware driver to tag");

  /** Said of a day number, they make it somebody's anniversary. */
  static final Set<String> POSSESSIVES = Set.of("my", "your", "his", "her", "its", "our", "their");

  /** After {@code 5 may} they make a verb of the month. */
  static final Set<String> AFTER_MAY =
      words(
          "be have not need also come change join want apply require get go take become cause lead"
              + " help fail work still never help contain differ vary");

  private Words() {}

  private static Set<String> words(String spaced) {
    return Set.copyOf(List.of(spaced.split(" ")));
  }

  private static <T> Map<String, T> named(T[] values, List<String> names) {
    Map<String, T> map = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      for (String name : names.get(i).split(" ")) {
        map.put(name, values[i]);
      }
    }
    return Map.copyOf(map);
  }

  private static Map<String, Integer> numbered(
      String spaced, int first, int step, Map<String, Integer> more) {
    Map<String, Integer> map = new HashMap<>(more);
    int number = first;
    for (String word : spaced.split(" ")) {
      map.put(word, number);
      number += step;
    }
    return Map.copyOf(map);
  }
}
