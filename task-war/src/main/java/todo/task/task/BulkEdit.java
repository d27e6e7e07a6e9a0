package todo.task.task;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import todo.event.InvalidFieldException;
import todo.event.JsonFields;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.problem.RequestFields;
import todo.task.request.Person;

/**
 * What a request asks of many tasks at once.
 *
 * @param ids the tasks, each once
 * @param edit what becomes of each; null when they are to be deleted
 */
record BulkEdit(Set<Long> ids, UnaryOperator<TaskData> edit) {
  static final int MAX_IDS = 500;

  private static final Set<String> MEMBERS =
      Set.of("ids", "action", "project_id", "add", "remove", "due_date", "all_day", "time_zone");

  static BulkEdit read(JsonObject body, Person person) {
    RequestFields fields = new RequestFields(body, MEMBERS);
    Set<Long> ids = fields.read(BulkEdit::ids);
    String action = fields.read(f -> f.text("action"));
    UnaryOperator<TaskData> edit = action == null ? null : edit(action, fields, person);
    fields.throwIfWrong();
    return new BulkEdit(ids, edit);
  }

  private static Set<Long> ids(JsonFields fields) {
    Set<Long> ids = new TreeSet<>(fields.integers("ids"));
    if (ids.isEmpty() || ids.size() > MAX_IDS) {
      throw new InvalidFieldException("ids", "must be 1 to " + MAX_IDS + " ids of tasks");
    }
    return ids;
  }

  private static UnaryOperator<TaskData> edit(String action, RequestFields fields, Person person) {
    return switch (action) {
      case "complete" -> task -> task.with(TaskStatus.COMPLETED);
      case "reopen" -> task -> task.with(TaskStatus.PENDING);
      case "delete" -> null;
      case "move" -> move(fields);
      case "tag" -> tag(fields);
      case "reschedule" -> reschedule(fields, person);
      default -> {
        fields.error("action", "must be complete, reopen, delete, move, tag or reschedule");
        yield null;
      }
    };
  }

  private static UnaryOperator<TaskData> move(RequestFields fields) {
    Long project = fields.read(f -> f.optionalInteger("project_id"));
    if (!fields.has("project_id")) {
      fields.error("project_id", "is missing; null is the Inbox");
    }
    return task -> task.with(moved -> moved.projectId = project);
  }

  private static UnaryOperator<TaskData> tag(RequestFields fields) {
    List<String> add = fields.read(f -> f.texts("add"));
    List<String> remove = fields.read(f -> f.texts("remove"));
    if (!fields.has("add") && !fields.has("remove")) {
      fields.error("add", "is missing, and remove too");
    }
    return task -> {
      Set<String> gone = new HashSet<>(remove.stream().map(Tags::key).toList());
      List<String> tags = new ArrayList<>(task.tags());
      tags.addAll(add);
      tags.removeIf(tag -> gone.contains(Tags.key(tag)));
      return task.with(tagged -> tagged.tags = Tags.distinct(tags));
    };
  }

  /** To another day, at the time of day that a task has; or, with an instant, to that. */
  private static UnaryOperator<TaskData> reschedule(RequestFields fields, Person person) {
    DueEdit due = DueEdit.read(fields);
    if (!due.dated()) {
      fields.error("due_date", "is missing; null takes it away");
    }
    return task -> {
      TaskData.Builder moved = task.toBuilder();
      if (due.day() != null && due.allDay() == null && task.due() != null && !task.due().allDay()) {
        moved.due = task.due().movedTo(due.day(), person.zone());
      } else {
        due.apply(moved, person.zone());
      }
      moved.dropRelativeRemindersUnlessDue();
      moved.dropRecurrenceUnlessDue();
      return moved.build();
    };
  }
}
