package todo.task.finding.filter;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import todo.task.finding.TestTask;

/** Whether a filter holds for a task, decided in Java without a thought for speed. */
public record Evaluation(TestTask task, Map<String, Long> projects, Instant now, ZoneId zone)
    implements Filter.Visitor<Boolean> {

  @Override
  public Boolean and(Filter.And filter) {
    return filter.all().stream().allMatch(f -> f.accept(this));
  }

  @Override
  public Boolean or(Filter.Or filter) {
    return filter.any().stream().anyMatch(f -> f.accept(this));
  }

  @Override
  public Boolean not(Filter.Not filter) {
    return !filter.filter().accept(this);
  }

  @Override
  public Boolean priority(Filter.Priority filter) {
    return Objects.equals(task.priority(), filter.level());
  }

  @Override
  public Boolean tag(Filter.Tag filter) {
    return task.tags().stream().anyMatch(tag -> tag.equalsIgnoreCase(filter.name()));
  }

  @Override
  public Boolean project(Filter.Project filter) {
    Long id = projects.get(filter.name().toLowerCase(Locale.ROOT));
    return id != null && id.equals(task.projectId());
  }

  @Override
  public Boolean when(Filter.When filter) {
    LocalDate day =
        switch (filter.moment()) {
          case DUE -> task.dueDay(zone);
          case CREATED -> LocalDate.ofInstant(task.created(), zone);
          case COMPLETED ->
              task.completed() == null ? null : LocalDate.ofInstant(task.completed(), zone);
        };
    if (day == null) {
      return false;
    }
    int difference = day.compareTo(filter.day().seenFrom(LocalDate.ofInstant(now, zone)));
    return switch (filter.comparison()) {
      case BEFORE -> difference < 0;
      case UNTIL -> difference <= 0;
      case ON -> difference == 0;
      case FROM -> difference >= 0;
      case AFTER -> difference > 0;
    };
  }

  @Override
  public Boolean text(Filter.Text filter) {
    List<String> wanted = words(filter.words());
    List<List<String>> parts =
        List.of(
            words(task.title()),
            words(String.join(" ", task.tags())),
            words(Objects.requireNonNullElse(task.description(), "")));
    return parts.stream().anyMatch(words -> holds(words, wanted));
  }

  private static boolean holds(List<String> words, List<String> wanted) {
    int last = wanted.size() - 1;
    for (int from = 0; from + last < words.size(); from++) {
      if (words.subList(from, from + last).equals(wanted.subList(0, last))
          && words.get(from + last).startsWith(wanted.get(last))) {
        return true;
      }
    }
    return false;
  }

  /** Letters, marks and digits; ideographs and symbols alone; accents and points away. */
  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\u0300-\\u036f\\u0591-\\u05c7]", "")
            .replaceAll("([\\p{IsHan}\\p{So}])", " $1 ")
            .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{So}]+", " ")
            .strip();
    List<String> words = new ArrayList<>();
    if (!plain.isEmpty()) {
      Collections.addAll(words, plain.split(" +"));
    }
    return words;
  }

  @Override
  public Boolean property(Filter.Property filter) {
    return switch (filter) {
      case OPEN -> task.completed() == null;
      case COMPLETED -> task.completed() != null;
      case OVERDUE -> task.completed() == null && isPast();
      case RECURRING -> task.recurrence() != null;
      case SUBTASK -> task.parentId() != null;
      case INBOX -> task.projectId() == null;
      case NO_DUE -> task.due() == null;
      case NO_PRIORITY -> task.priority() == null;
      case NO_TAG -> task.tags().isEmpty();
    };
  }

  private boolean isPast() {
    if (task.due() == null) {
      return false;
    }
    return task.allDay()
        ? task.dueDay(zone).isBefore(LocalDate.ofInstant(now, zone))
        : task.due().isBefore(now);
  }
}
