package todo.task.transfer.todoist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import todo.event.TaskData;
import todo.task.transfer.file.FileContent;
import todo.task.transfer.file.FileProblem;
import todo.task.transfer.file.FileTask;
import todo.task.transfer.file.TaskIdentity;

/**
 * Makes tasks of rows, from the first to the last. A section becomes a project: that is what holds
 * tasks together here.
 */
final class TodoistRows {
  private static final List<String> NOT_READ = List.of("DEADLINE", "DURATION");
  private static final List<DateReader> DATES = List.of(new IsoDates(), new EnglishDates());

  private final ZoneId zone;
  private final Instant now;
  private final String project;
  private final FileContent into;
  private final TaskIdentity identities = new TaskIdentity();

  /** The last task of each level down to that of the last row. */
  private final List<String> path = new ArrayList<>();

  private String section;
  private FileTask last;
  private List<String> comments = new ArrayList<>();

  TodoistRows(ZoneId zone, Instant now, String project, FileContent into) {
    this.zone = zone;
    this.now = now;
    this.project = project;
    this.into = into;
    this.section = project;
  }

  void read(TodoistRow row) {
    switch (row.cell("TYPE")) {
      case "task" -> task(row);
      case "section" -> section(row);
      case "note" -> note(row);
      case "meta" -> {} // how Todoist shows the project
      default -> {
        if (!row.isBlank()) {
          problem(row, "TYPE", "must be task, section or note", false);
        }
      }
    }
  }

  /** There are no more. */
  void end() {
    if (last != null) {
      into.task(last.with(comments));
    }
    last = null;
    comments = new ArrayList<>();
  }

  private void section(TodoistRow row) {
    end();
    path.clear();
    String name = row.cell("CONTENT");
    section = name.isEmpty() ? project : project == null ? name : project + " / " + name;
  }

  private void note(TodoistRow row) {
    if (last == null) {
      problem(row, "TYPE", "is a note on no task", false);
    } else if (!row.cell("CONTENT").isEmpty()) {
      comments.add(row.cell("CONTENT"));
    }
  }

  private void task(TodoistRow row) {
    end();
    int level = Math.min(number(row, "INDENT", 100).orElse(1), path.size() + 1);
    path.subList(level - 1, path.size()).clear();
    String parent = path.isEmpty() ? null : path.get(path.size() - 1);
    String identity =
        identities.ofContent("todoist\t" + section + "\t" + parent + "\t" + row.content());
    last =
        new FileTask(row.line(), identity, identity, parent, section, data(row), null, List.of());
    path.add(identity);
  }

  private TaskData data(TodoistRow row) {
    // An asterisk in front is Todoist's mark for a task without a box to tick.
    Labels content = Labels.of(row.cell("CONTENT").replaceFirst("^\\* ", ""));
    TaskData.Builder task = new TaskData.Builder();
    task.title = content.title();
    task.tags = content.tags();
    task.description = row.cell("DESCRIPTION").isEmpty() ? null : row.cell("DESCRIPTION");
    // 1 is the highest, and 4 is what each task has without one being given.
    task.priority = number(row, "PRIORITY", 4).filter(priority -> priority < 4).orElse(null);
    readDate(row, task);
    for (String column : NOT_READ) {
      if (!row.cell(column).isEmpty()) {
        problem(row, column, "is not kept here", true);
      }
    }
    return task.build();
  }

  private void readDate(TodoistRow row, TaskData.Builder task) {
    String text = row.cell("DATE");
    if (text.isEmpty()) {
      return;
    }
    ZoneId in = zone(row);
    DATES.stream()
        .flatMap(dates -> dates.read(text, row.cell("DATE_LANG"), in, now).stream())
        .findFirst()
        .ifPresentOrElse(
            found -> {
              task.due = found.due();
              task.recurrence = found.recurrence();
            },
            () -> problem(row, "DATE", "is not understood", true));
  }

  private ZoneId zone(TodoistRow row) {
    String id = row.cell("TIMEZONE");
    try {
      return id.isEmpty() ? zone : ZoneId.of(id);
    } catch (DateTimeException e) {
      problem(row, "TIMEZONE", "must be an IANA time zone: it is read in yours", true);
      return zone;
    }
  }

  private Optional<Integer> number(TodoistRow row, String column, int max) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= max) {
      return Optional.of(Integer.valueOf(text));
    }
    problem(row, column, "must be a whole number from 1 to " + max, true);
    return Optional.empty();
  }

  private void problem(TodoistRow row, String column, String message, boolean made) {
    into.problem(new FileProblem(row.line(), column, message, made));
  }
}
