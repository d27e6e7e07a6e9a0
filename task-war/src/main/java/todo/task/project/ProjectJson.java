package todo.task.project;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import java.util.function.UnaryOperator;
import todo.event.Json;
import todo.problem.ProblemException;
import todo.problem.RequestFields;

/** Projects as REST has them. */
final class ProjectJson {
  private static final Set<String> WRITABLE = Set.of("name", "color", "archived");

  private ProjectJson() {}

  static JsonObject write(Project project) {
    ProjectData data = project.data();
    JsonObjectBuilder json = Json.object().add("id", project.id()).add("name", data.name().text());
    Json.addOrNull(json, "color", data.color() == null ? null : data.color().code());
    return json.add("archived", data.archived())
        .add("version", project.version())
        .add("created_at", project.createdAt().toString())
        .add("updated_at", project.updatedAt().toString())
        .build();
  }

  /**
   * What a body makes of a new project.
   *
   * @throws ProblemException 400, naming each field that is wrong
   */
  static ProjectData readNew(JsonObject body) {
    RequestFields fields = new RequestFields(body, WRITABLE);
    ProjectName name = fields.read(f -> f.named("name", ProjectName::new));
    ProjectColor color = color(fields);
    boolean archived = archived(fields);
    fields.throwIfWrong();
    return new ProjectData(name, color, archived);
  }

  /**
   * PATCH by RFC 7396: what the body leaves out stays, null removes.
   *
   * @throws ProblemException 400, naming each field that is wrong
   */
  static UnaryOperator<ProjectData> merge(JsonObject body) {
    RequestFields fields = new RequestFields(body, WRITABLE);
    ProjectName name =
        fields.has("name") ? fields.read(f -> f.named("name", ProjectName::new)) : null;
    ProjectColor color = color(fields);
    boolean archived = archived(fields);
    fields.throwIfWrong();
    return before ->
        new ProjectData(
            name == null ? before.name() : name,
            fields.has("color") ? color : before.color(),
            fields.has("archived") ? archived : before.archived());
  }

  /**
   * The project that another is to come after; null for none.
   *
   * @throws ProblemException 400, naming each field that is wrong
   */
  static Long after(JsonObject body) {
    RequestFields fields = new RequestFields(body, Set.of("after"));
    if (!fields.has("after")) {
      fields.error("after", "is missing: the id of a project, or null for the first place");
    }
    Long after = fields.read(f -> f.optionalInteger("after"));
    fields.throwIfWrong();
    return after;
  }

  private static ProjectColor color(RequestFields fields) {
    return fields.read(
        f -> f.optionalText("color") == null ? null : f.named("color", ProjectColor::new));
  }

  private static boolean archived(RequestFields fields) {
    return Boolean.TRUE.equals(fields.read(f -> f.flag("archived")));
  }
}
