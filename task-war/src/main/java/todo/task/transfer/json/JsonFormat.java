package todo.task.transfer.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import todo.event.InvalidFieldException;
import todo.event.JsonFields;
import todo.task.transfer.file.FileContent;
import todo.task.transfer.file.FileFormat;
import todo.task.transfer.file.FileProblem;
import todo.task.transfer.file.FileProject;
import todo.task.transfer.file.ImportFile;
import todo.task.transfer.file.UnreadableFileException;

/**
 * Reads our own format: an object with the arrays {@code projects} and {@code tasks}, in either
 * order, as {@link JsonExport} writes it.
 */
public final class JsonFormat implements FileFormat {
  static final int VERSION = 1;

  @Override
  public void read(ImportFile file, FileContent into) throws IOException {
    Map<Long, String> projects = new HashMap<>();
    try (Reader text = file.open()) {
      JsonDocument.read(text, new Projects(into, projects));
    }
    JsonTask tasks = new JsonTask(projects, into);
    try (Reader text = file.open()) {
      JsonDocument.read(text, new Tasks(into, tasks));
    }
  }

  private record Projects(FileContent into, Map<Long, String> names)
      implements JsonDocument.Content {

    @Override
    public void member(long line, String name, JsonValue value) {
      if (name.equals("version")
          && !(value instanceof JsonNumber number && number.doubleValue() == VERSION)) {
        throw new UnreadableFileException(line, "has a version that is not known here");
      }
    }

    @Override
    public void element(long line, String array, JsonObject element) {
      if (!array.equals("projects")) {
        return;
      }
      try {
        JsonFields fields = new JsonFields(element == null ? JsonValue.EMPTY_JSON_OBJECT : element);
        String name = fields.text("name");
        Long id = fields.optionalInteger("id");
        into.project(
            new FileProject(line, name, fields.optionalText("color"), fields.flag("archived")));
        if (id != null) {
          names.put(id, name);
        }
      } catch (InvalidFieldException e) {
        into.problem(new FileProblem(line, e.field(), e.error(), false));
      }
    }
  }

  private record Tasks(FileContent into, JsonTask tasks) implements JsonDocument.Content {

    @Override
    public void member(long line, String name, JsonValue value) {
      // what the file says of itself was read before
    }

    @Override
    public void element(long line, String array, JsonObject element) {
      if (array.equals("tasks") && element == null) {
        into.problem(new FileProblem(line, null, "is no task, or one that is too large", false));
      } else if (array.equals("tasks")) {
        tasks.read(line, element);
      } else if (!array.equals("projects")) {
        into.problem(new FileProblem(line, array, "is not known here", false));
      }
    }
  }
}
