package todo.task.finding.filter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import todo.task.finding.RandomTasks;

/** Filters of every kind. */
final class RandomFilters {
  private static final List<String> PROJECTS = List.of("Garden", "summer house", "evil", "none");
  private static final List<String> PIECES = List.of("gro", "re", "ARZT", "cafe", "牛", "买牛奶", "शक");

  private final Random random;

  RandomFilters(Random random) {
    this.random = random;
  }

  /**
   * @param depth of what is nested
   */
  Filter next(int depth) {
    return switch (depth == 0 ? 3 + random.nextInt(6) : random.nextInt(9)) {
      case 0 -> new Filter.And(List.of(next(depth - 1), next(depth - 1)));
      case 1 -> new Filter.Or(List.of(next(depth - 1), next(depth - 1), next(depth - 1)));
      case 2 -> new Filter.Not(next(depth - 1));
      case 3 -> new Filter.Priority(1 + random.nextInt(4));
      case 4 -> new Filter.Tag(one(RandomTasks.TAGS));
      case 5 -> new Filter.Project(one(PROJECTS));
      case 6 -> new Filter.Text(random.nextBoolean() ? one(PIECES) : one(RandomTasks.WORDS));
      case 7 -> one(List.of(Filter.Property.values()));
      default ->
          new Filter.When(
              one(List.of(Filter.Moment.values())), one(List.of(Comparison.values())), day());
    };
  }

  private Day day() {
    return switch (random.nextInt(3)) {
      case 0 -> new Day.Ahead(random.nextInt(20) - 10);
      case 1 -> new Day.Weekday(one(List.of(DayOfWeek.values())));
      default -> new Day.Date(LocalDate.of(2026, 10, 16 + random.nextInt(15)));
    };
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
