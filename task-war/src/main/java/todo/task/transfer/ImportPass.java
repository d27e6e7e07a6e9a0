package todo.task.transfer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import todo.event.InvalidFieldException;
import todo.event.TaskData;
import todo.task.comment.Comments;
import todo.task.request.Person;
import todo.task.task.NewTasks;
import todo.task.transfer.file.FileContent;
import todo.task.transfer.file.FileProblem;
import todo.task.transfer.file.FileProject;
import todo.task.transfer.file.FileTask;
import todo.task.transfer.file.TaskIdentity;

/**
 * Goes through a file once: each task is fitted to the rules, put behind the one that it is a part
 * of, and handed on in batches.
 */
final class ImportPass implements FileContent, ParentsFirst.Next {
  private static final int BATCH = 200;

  /** What is done with a batch. */
  @FunctionalInterface
  interface Batches {
    void take(List<ImportedPart> batch) throws SQLException;
  }

  private final Person person;
  private final Instant now;
  private final ImportReport report;
  private final Batches batches;
  private final ParentsFirst order = new ParentsFirst(this);
  private final Set<UUID> seen = new HashSet<>();
  private List<ImportedPart> batch = new ArrayList<>();

  ImportPass(Person person, Instant now, ImportReport report, Batches batches) {
    this.person = person;
    this.now = now;
    this.report = report;
    this.batches = batches;
  }

  @Override
  public void project(FileProject project) {
    // made before the tasks
  }

  @Override
  public void problem(FileProblem problem) {
    report.problem(problem);
  }

  @Override
  public void leftOut() {
    report.leftOut();
  }

  @Override
  public void task(FileTask task) {
    if (!seen.add(TaskIdentity.hash(task.identity()))) {
      report.problem(new FileProblem(task.line(), null, "is in this file before", false));
      return;
    }
    try {
      order.add(fitted(task));
    } catch (InvalidFieldException e) {
      report.problem(new FileProblem(task.line(), e.field(), e.error(), false));
    }
  }

  /** The task as it can be made; what keeps to no rule is left out, and said. */
  private FileTask fitted(FileTask task) {
    TaskData.Builder data = task.data().toBuilder();
    data.timeZone = person.zone();
    // A reminder of old would be sent at once.
    data.reminders.removeIf(r -> !r.isRelative() && r.remindAt().isBefore(now));
    while (true) {
      try {
        return task.with(NewTasks.settle(data.build())).with(comments(task));
      } catch (InvalidFieldException e) {
        switch (e.field()) {
          case "time_zone" -> data.due = data.due.in(person.zone());
          case "recurrence" -> data.recurrence = null;
          case "tags" -> data.tags = List.of();
          case "reminders", "minutes_before" -> data.reminders = List.of();
          default -> throw e;
        }
        report.problem(new FileProblem(task.line(), e.field(), e.error(), true));
      }
    }
  }

  private List<String> comments(FileTask task) {
    List<String> comments = task.comments().stream().filter(text -> !text.isBlank()).toList();
    List<String> kept =
        comments.stream()
            .filter(c -> c.codePointCount(0, c.length()) <= Comments.MAX_TEXT)
            .toList();
    if (kept.size() < comments.size()) {
      String message = "must be at most " + Comments.MAX_TEXT + " characters long each";
      report.problem(new FileProblem(task.line(), "comments", message, true));
    }
    return kept;
  }

  @Override
  public void standsAlone(FileTask task, String reason) {
    report.problem(new FileProblem(task.line(), "parent", reason, true));
  }

  @Override
  public void take(FileTask task, String parentKey) {
    batch.add(new ImportedPart(task, parentKey));
    if (batch.size() == BATCH) {
      flush();
    }
  }

  /** There are no more. */
  void end() {
    order.end();
    flush();
  }

  private void flush() {
    List<ImportedPart> full = batch;
    batch = new ArrayList<>();
    try {
      batches.take(full);
    } catch (SQLException e) {
      throw new IllegalStateException("The import stops here", e);
    }
  }
}
