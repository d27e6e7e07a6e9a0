package todo.task.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A row of the table task.
 *
 * @param due null without due date
 * @param zone in which the due date was meant
 * @param completed null for an open task
 * @param deleted null for a task that is not in the trash
 */
public record TestTask(
    long id,
    String owner,
    String title,
    String description,
    Instant due,
    ZoneId zone,
    boolean allDay,
    Integer priority,
    List<String> tags,
    Long projectId,
    Long parentId,
    String recurrence,
    BigDecimal position,
    Instant created,
    Instant completed,
    Instant deleted) {

  /** An open task of ada's that has a title and nothing else. */
  public static TestTask titled(long id, String title) {
    return new TestTask(
        id,
        "ada",
        title,
        null,
        null,
        null,
        false,
        null,
        List.of(),
        null,
        null,
        null,
        BigDecimal.valueOf(id),
        Instant.parse("2026-11-01T00:00:00Z").plusSeconds(id),
        null,
        null);
  }

  public TestTask with(String otherDescription, String... otherTags) {
    return new TestTask(
        id,
        owner,
        title,
        otherDescription,
        due,
        zone,
        allDay,
        priority,
        List.of(otherTags),
        projectId,
        parentId,
        recurrence,
        position,
        created,
        completed,
        deleted);
  }

  public TestTask of(String other) {
    return new TestTask(
        id,
        other,
        title,
        description,
        due,
        zone,
        allDay,
        priority,
        tags,
        projectId,
        parentId,
        recurrence,
        position,
        created,
        completed,
        deleted);
  }

  /** Null without due date; the day that was meant, wherever the person is. */
  public LocalDate dueDay(ZoneId here) {
    return due == null ? null : LocalDate.ofInstant(due, allDay ? zone : here);
  }
}
