package todo.task.quickadd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import todo.task.quickadd.english.EnglishQuickAdd;

/**
 * The score of quick add on the lines of its corpus, by what they say. A part is scored on the
 * lines that have it and on those in which one was seen that is not there.
 */
class CorpusTest {
  private static final Set<String> PROJECTS = Set.of("Home", "Work", "Big Plan", "today");
  private static final List<String> FILES =
      List.of("dates.txt", "traps.txt", "rules.txt", "marks.txt", "everyday.txt");

  /** A line with what the parser made of it. */
  private record Reading(CorpusLine expected, Understood actual) {}

  private static List<Reading> readings;

  @BeforeAll
  static void readsTheCorpus() {
    QuickAdd quickAdd = new EnglishQuickAdd();
    readings = new ArrayList<>();
    for (String file : FILES) {
      for (CorpusLine line : CorpusLine.read(file)) {
        Understood actual = quickAdd.parse(line.text(), line.zone(), line.at(), PROJECTS);
        readings.add(new Reading(line, actual));
      }
    }
  }

  @Test
  void theCorpusIsLargeEnoughToMeanSomething() {
    assertThat(readings).hasSizeGreaterThanOrEqualTo(700);
    assertThat(readings.stream().filter(reading -> reading.expected().isTrap()).count())
        .isGreaterThanOrEqualTo(240);
  }

  @Test
  void datesAreFound() {
    scores(
        "dates",
        97,
        reading -> !reading.expected().isTrap(),
        (line, actual) -> line.due().equals(actual.due()) && line.allDay() == actual.allDay());
  }

  @Test
  void whatIsNoDateIsLeftAlone() {
    scores(
        "traps",
        97,
        reading -> reading.expected().isTrap(),
        (line, actual) -> actual.due() == null && actual.recurrence() == null);
  }

  @Test
  void titlesAreWhatIsLeft() {
    scores("titles", 95, reading -> true, (line, actual) -> line.title().equals(actual.title()));
  }

  @Test
  void tagsAreFound() {
    scores(
        "tags",
        95,
        reading -> !reading.expected().tags().isEmpty() || !reading.actual().tags().isEmpty(),
        (line, actual) -> line.tags().equals(actual.tags()));
  }

  @Test
  void prioritiesAreFound() {
    scores(
        "priorities",
        95,
        reading -> reading.expected().priority() != null || reading.actual().priority() != null,
        (line, actual) -> Objects.equals(line.priority(), actual.priority()));
  }

  @Test
  void projectsAreFound() {
    scores(
        "projects",
        95,
        reading -> reading.expected().project() != null || reading.actual().project() != null,
        (line, actual) -> Objects.equals(line.project(), actual.project()));
  }

  @Test
  void rulesAreFound() {
    scores(
        "rules",
        95,
        reading -> reading.expected().rule() != null || reading.actual().recurrence() != null,
        (line, actual) ->
            Objects.equals(line.rule(), actual.recurrence())
                && line.recurrenceFrom() == actual.recurrenceFrom());
  }

  @Test
  void remindersAreFound() {
    scores(
        "reminders",
        95,
        reading ->
            !reading.expected().reminders().isEmpty() || !reading.actual().reminders().isEmpty(),
        (line, actual) -> line.reminders().equals(actual.reminders()));
  }

  private static void scores(
      String what,
      double goal,
      Predicate<Reading> counts,
      BiPredicate<CorpusLine, Understood> isRight) {
    List<Reading> counted = readings.stream().filter(counts).toList();
    List<String> wrong =
        counted.stream()
            .filter(reading -> !isRight.test(reading.expected(), reading.actual()))
            .map(Reading::toString)
            .toList();
    double score = 100.0 * (counted.size() - wrong.size()) / counted.size();
    System.out.printf(
        Locale.ROOT,
        "quick add: %s %.1f %% (%d of %d)%n",
        what, score, counted.size() - wrong.size(), counted.size());
    assertThat(score)
        .as("%s; wrong: %s", what, String.join("\n", wrong))
        .isGreaterThanOrEqualTo(goal);
  }
}
