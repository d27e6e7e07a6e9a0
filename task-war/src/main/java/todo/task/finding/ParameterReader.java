package todo.task.finding;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import todo.event.InvalidFieldException;
import todo.problem.Problem;
import todo.problem.ProblemException;
import todo.task.finding.filter.Comparison;
import todo.task.finding.filter.Day;
import todo.task.finding.filter.Filter;
import todo.task.finding.filter.Filter.Moment;
import todo.task.finding.filter.Filter.Not;
import todo.task.finding.filter.Filter.Or;
import todo.task.finding.filter.Filter.Priority;
import todo.task.finding.filter.Filter.Property;
import todo.task.finding.filter.Filter.Tag;
import todo.task.finding.filter.Filter.When;

/** Reads parameters; collects every error, so that the answer names all that are wrong. */
final class ParameterReader {
  private static final int MAX_VALUES = 50;
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final List<Problem.FieldError> errors = new ArrayList<>();

  /** What {@code parse} makes of a parameter; null when there is none, or it is wrong. */
  <T> T read(String name, String text, Function<String, T> parse) {
    try {
      return text == null ? null : parse.apply(text);
    } catch (InvalidFieldException e) {
      error(e.field(), e.error());
    } catch (ProblemException e) {
      errors.addAll(e.problem().errors());
    } catch (IllegalArgumentException e) {
      error(name, e.getMessage());
    }
    return null;
  }

  void add(List<Filter> filters, String name, String text, Function<String, Filter> parse) {
    Filter filter = read(name, text, parse);
    if (filter != null) {
      filters.add(filter);
    }
  }

  /** Adds that one of the values holds. */
  void addOneOf(
      List<Filter> filters, String name, List<String> values, Function<String, Filter> parse) {
    List<Filter> any = all(name, values, parse);
    if (!any.isEmpty()) {
      filters.add(new Or(any));
    }
  }

  /** What {@code parse} makes of each value. */
  List<Filter> all(String name, List<String> values, Function<String, Filter> parse) {
    List<Filter> filters = new ArrayList<>();
    if (values.size() > MAX_VALUES) {
      error(name, "must not be given more than " + MAX_VALUES + " times");
    } else {
      values.forEach(value -> add(filters, name, value, parse));
    }
    return List.copyOf(filters);
  }

  /** The order asked for, or the usual one: relevance for a search. */
  TaskSort sort(String name, boolean isSearch) {
    if (name == null) {
      return isSearch ? TaskSort.RELEVANCE : TaskSort.CREATED;
    }
    for (TaskSort sort : TaskSort.values()) {
      if (sort.wireName().equals(name) && (isSearch || sort != TaskSort.RELEVANCE)) {
        return sort;
      }
    }
    String names =
        Arrays.stream(TaskSort.values())
            .map(TaskSort::wireName)
            .collect(Collectors.joining(", ", "must be one of ", ", the last only with q"));
    error("sort", names);
    return TaskSort.CREATED;
  }

  /**
   * The instant that a task's due date is compared with; null for a day, with which a filter
   * compares it.
   */
  Instant due(List<Filter> filters, String name, String text, Comparison comparison) {
    return read(
        name,
        text,
        due -> {
          try {
            if (DAY.matcher(due).matches()) {
              filters.add(new When(Moment.DUE, comparison, new Day.Date(LocalDate.parse(due))));
              return null;
            }
            if (due.startsWith("+") || due.startsWith("-")) { // RFC 3339, section 1: four digits
              throw new DateTimeException("The year has more than four digits, or is negative");
            }
            return OffsetDateTime.parse(due).toInstant();
          } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                "must be a day, such as 2026-12-01, or an RFC 3339 date-time", e);
          }
        });
  }

  void requireKnown(Map<String, List<String>> given, Set<String> once, Set<String> repeatable) {
    new TreeMap<>(given)
        .forEach(
            (name, values) -> {
              if (!once.contains(name) && !repeatable.contains(name)) {
                error(name, "is not a parameter of this");
              } else if (once.contains(name) && values.size() > 1) {
                error(name, "must be given once");
              }
            });
  }

  private void error(String name, String message) {
    errors.add(new Problem.FieldError(name, message));
  }

  /**
   * @throws ProblemException 400, when any parameter was wrong
   */
  void throwIfWrong() {
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.invalid(errors));
    }
  }

  static Filter status(String text) {
    return switch (text) {
      case "pending" -> Property.OPEN;
      case "completed" -> Property.COMPLETED;
      default -> throw new IllegalArgumentException("must be pending or completed");
    };
  }

  static Filter overdue(String text) {
    return flag(text) ? Property.OVERDUE : new Not(Property.OVERDUE);
  }

  static Filter tag(String text) {
    if (text.isBlank() || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("must be a tag, without #");
    }
    return new Tag(text);
  }

  static Filter priority(String text) {
    return switch (text) {
      case "1", "2", "3", "4" -> new Priority(text.charAt(0) - '0');
      case "none" -> Property.NO_PRIORITY;
      default -> throw new IllegalArgumentException("must be 1, 2, 3, 4 or none");
    };
  }

  static Long id(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be an id", e);
    }
  }

  static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }
}
