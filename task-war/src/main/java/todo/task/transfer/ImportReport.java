package todo.task.transfer;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import todo.event.Json;
import todo.event.TaskData;
import todo.task.transfer.file.FileProblem;
import todo.task.transfer.file.FileTask;

/** What an import made, or would make, line by line. The lists are cut, the counts are not. */
final class ImportReport {
  static final int MAX_LISTED = 1_000;

  private final boolean dryRun;
  private final JsonArrayBuilder items = Json.array();
  private final JsonArrayBuilder problems = Json.array();
  private int made;
  private int alreadyThere;
  private int leftOut;
  private int problemCount;

  ImportReport(boolean dryRun) {
    this.dryRun = dryRun;
  }

  int made() {
    return made;
  }

  /**
   * @param id null in a dry run
   */
  void made(FileTask file, TaskData task, Long id) {
    if (made++ < MAX_LISTED) {
      items.add(item(file, task, id));
    }
  }

  void alreadyThere() {
    alreadyThere++;
  }

  void leftOut() {
    leftOut++;
  }

  void problem(FileProblem problem) {
    if (problemCount++ < MAX_LISTED) {
      JsonObjectBuilder json = Json.object().add("line", problem.line());
      Json.addOrNull(json, "field", problem.field());
      problems.add(json.add("message", problem.message()).add("made", problem.made()));
    }
  }

  private static JsonObjectBuilder item(FileTask file, TaskData task, Long id) {
    JsonObjectBuilder json = Json.object().add("line", file.line());
    Json.addIfPresent(json, "id", id);
    json.add("title", task.title());
    Json.addIfPresent(json, "project", file.project());
    Json.addIfPresent(json, "due_date", task.dueDate());
    if (task.due() != null) {
      json.add("all_day", task.due().allDay());
      Json.addIfPresent(json, "time_zone", task.due().zone());
    }
    Json.addIfPresent(json, "priority", task.priority());
    JsonArrayBuilder tags = Json.array();
    task.tags().forEach(tags::add);
    json.add("tags", tags);
    if (task.recurrence() != null) {
      json.add("recurrence", task.recurrence().rule());
    }
    return json.add("reminders", task.reminders().size())
        .add("comments", file.comments().size())
        .add("status", task.status().wireName());
  }

  /**
   * @param newProjects the names of those that were, or would be, made
   */
  JsonObject toJson(Collection<String> newProjects) {
    JsonArrayBuilder projects = Json.array();
    newProjects.forEach(projects::add);
    return Json.object()
        .add("dry_run", dryRun)
        .add(dryRun ? "would_create" : "created", made)
        .add("already_there", alreadyThere)
        .add("left_out", leftOut)
        .add("projects", projects)
        .add("items", items)
        .add("problems_total", problemCount)
        .add("problems", problems)
        .build();
  }
}
