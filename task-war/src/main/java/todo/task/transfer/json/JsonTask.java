package todo.task.transfer.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import todo.event.InvalidFieldException;
import todo.event.Json;
import todo.event.JsonFields;
import todo.event.TaskData;
import todo.event.TaskDataJson;
import todo.task.transfer.file.FileContent;
import todo.task.transfer.file.FileProblem;
import todo.task.transfer.file.FileTask;
import todo.task.transfer.file.TaskIdentity;

/** Reads tasks as events carry them, with what only a file says of them. */
final class JsonTask {
  /** Members of {@code task_data} (see {@link TaskDataJson}) that mean the same here. */
  private static final Set<String> DATA =
      Set.of(
          "title",
          "description",
          "due_date",
          "all_day",
          "due_time_zone",
          "status",
          "reminders",
          "priority",
          "tags",
          "recurrence",
          "recurrence_from",
          "recurrence_start");

  private static final Set<String> BESIDE =
      Set.of(
          "id",
          "uid",
          "project_id",
          "parent_id",
          "comments",
          "completed_at",
          "deleted_at",
          "position",
          "time_zone",
          "created_at",
          "updated_at");

  private static final Map<String, String> WITHIN =
      Map.of("remind_at", "reminders", "method", "reminders", "minutes_before", "reminders");

  /** Without one of these it is no task, or would say less than it should. */
  private static final Set<String> ESSENTIAL = Set.of("title", "description");

  private final Map<Long, String> projects;
  private final FileContent into;
  private final TaskIdentity identities = new TaskIdentity();

  JsonTask(Map<Long, String> projects, FileContent into) {
    this.projects = projects;
    this.into = into;
  }

  void read(long line, JsonObject json) {
    try {
      FileTask task = task(line, json);
      if (task == null) {
        into.leftOut();
      } else {
        into.task(task);
      }
    } catch (InvalidFieldException e) {
      into.problem(new FileProblem(line, e.field(), e.error(), false));
    }
  }

  private FileTask task(long line, JsonObject json) {
    JsonFields fields = new JsonFields(json);
    if (fields.optionalInstant("deleted_at") != null) {
      return null;
    }
    for (String name : json.keySet()) {
      if (!DATA.contains(name) && !BESIDE.contains(name)) {
        into.problem(new FileProblem(line, name, "is not a field of a task", true));
      }
    }
    TaskData data = data(line, json);
    String uid = fields.optionalText("uid");
    Long id = fields.optionalInteger("id");
    Long parent = fields.optionalInteger("parent_id");
    String identity =
        uid == null ? identities.ofContent(Json.write(json)) : TaskIdentity.ofUid(uid);
    return new FileTask(
        line,
        identity,
        id == null ? identity : id.toString(),
        parent == null ? null : parent.toString(),
        project(line, fields.optionalInteger("project_id")),
        data,
        fields.optionalInstant("completed_at"),
        comments(line, fields));
  }

  /** All of it that is right; what is wrong is left out, and said. */
  private TaskData data(long line, JsonObject json) {
    JsonObjectBuilder known =
        Json.object().add("status", "pending").add("recurrence_from", "due_date");
    json.forEach(
        (name, value) -> {
          if (DATA.contains(name)) {
            known.add(name, value);
          }
        });
    JsonObject rest = known.build();
    while (true) {
      try {
        return TaskDataJson.read(new JsonFields(rest));
      } catch (InvalidFieldException e) {
        String member = WITHIN.getOrDefault(e.field(), e.field());
        if (ESSENTIAL.contains(member) || !rest.containsKey(member)) {
          throw e;
        }
        into.problem(new FileProblem(line, e.field(), e.error(), true));
        rest = without(member, rest);
      }
    }
  }

  private static JsonObject without(String member, JsonObject json) {
    JsonObjectBuilder rest = Json.object(json).remove(member);
    if (member.equals("status")) {
      rest.add("status", "pending");
    } else if (member.equals("recurrence_from")) {
      rest.add("recurrence_from", "due_date");
    }
    return rest.build();
  }

  private String project(long line, Long id) {
    if (id != null && !projects.containsKey(id)) {
      into.problem(new FileProblem(line, "project_id", "is none of the file's projects", true));
    }
    return projects.get(id);
  }

  private List<String> comments(long line, JsonFields fields) {
    try {
      return fields.objects("comments").stream().map(comment -> comment.text("text")).toList();
    } catch (InvalidFieldException e) {
      into.problem(new FileProblem(line, "comments", e.getMessage(), true));
      return List.of();
    }
  }
}
