package todo.task.transfer.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import todo.event.Json;
import todo.event.TaskDataJson;
import todo.task.transfer.ExportedProject;
import todo.task.transfer.ExportedTask;
import todo.task.transfer.FileWriter;

/**
 * All of a person's data as one JSON object, a task a line: as events carry it, with what else
 * there is to it.
 */
public final class JsonExport implements FileWriter {
  private Writer out;
  private String separator = "";

  @Override
  public void begin(Writer to, Instant now, List<ExportedProject> projects) throws IOException {
    out = to;
    out.write("{\"format\":\"todo\",\"version\":" + JsonFormat.VERSION);
    out.write(",\"exported_at\":\"" + now + "\",\n\"projects\":[");
    for (ExportedProject project : projects) {
      line(write(project));
    }
    out.write("],\n\"tasks\":[");
    separator = "";
  }

  private static JsonObject write(ExportedProject project) {
    JsonObjectBuilder json = Json.object().add("id", project.id()).add("name", project.name());
    Json.addIfPresent(json, "color", project.color());
    return json.add("archived", project.archived()).build();
  }

  @Override
  public void write(ExportedTask task) throws IOException {
    JsonObjectBuilder json = Json.object().add("id", task.id()).add("uid", task.uid());
    TaskDataJson.write(task.data()).forEach(json::add);
    JsonArrayBuilder comments = Json.array();
    task.comments().forEach(text -> comments.add(Json.object().add("text", text)));
    json.add("comments", comments)
        .add("created_at", task.createdAt().toString())
        .add("updated_at", task.updatedAt().toString());
    Json.addIfPresent(json, "completed_at", task.completedAt());
    Json.addIfPresent(json, "deleted_at", task.deletedAt());
    line(json.build());
  }

  @Override
  public void end() throws IOException {
    out.write("]}\n");
  }

  private void line(JsonObject json) throws IOException {
    out.write(separator);
    out.write("\n");
    out.write(Json.write(json));
    separator = ",";
  }
}
