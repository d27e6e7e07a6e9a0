package todo.task.finding.saved;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import todo.event.Json;
import todo.problem.ProblemException;
import todo.problem.RequestFields;
import todo.task.finding.filter.FilterParser;
import todo.task.project.ProjectColor;

/** Saved filters as REST has them. */
final class SavedFilterJson {
  private static final Set<String> WRITABLE = Set.of("name", "filter", "color", "position");
  private static final Set<String> READ_ONLY = Set.of("id", "version", "created_at", "updated_at");

  private static final int MAX_DIGITS = 15;
  private static final int MAX_SCALE = 30;

  private SavedFilterJson() {}

  static JsonObject write(SavedFilter filter) {
    FilterData data = filter.data();
    JsonObjectBuilder json =
        Json.object().add("id", filter.id()).add("name", data.name()).add("filter", data.filter());
    Json.addOrNull(json, "color", data.color());
    return json.add("position", data.position())
        .add("version", filter.version())
        .add("created_at", filter.createdAt().toString())
        .add("updated_at", filter.updatedAt().toString())
        .build();
  }

  /**
   * What a body makes of a new filter.
   *
   * @throws ProblemException 400, naming each field that is wrong
   */
  static FilterData readNew(JsonObject body) {
    return read(new RequestFields(body, WRITABLE), body);
  }

  /** PUT: the filter becomes what the body says. What only the service sets may be there. */
  static UnaryOperator<FilterData> replace(JsonObject body) {
    Set<String> known = new HashSet<>(WRITABLE);
    known.addAll(READ_ONLY);
    FilterData after = read(new RequestFields(body, known), body);
    return before -> after.position() == null ? after.at(before.position()) : after;
  }

  /** PATCH by RFC 7396: what the body leaves out stays, null removes. */
  static UnaryOperator<FilterData> merge(JsonObject body) {
    RequestFields fields = new RequestFields(body, WRITABLE);
    String name = fields.has("name") ? name(fields) : null;
    String filter = fields.has("filter") ? filter(fields) : null;
    String color = color(fields);
    BigDecimal position = position(fields, body);
    fields.throwIfWrong();
    return before ->
        new FilterData(
            name == null ? before.name() : name,
            filter == null ? before.filter() : filter,
            fields.has("color") ? color : before.color(),
            fields.has("position") ? position : before.position());
  }

  private static FilterData read(RequestFields fields, JsonObject body) {
    String name = name(fields);
    String filter = filter(fields);
    String color = color(fields);
    BigDecimal position = position(fields, body);
    fields.throwIfWrong();
    return new FilterData(name, filter, color, position);
  }

  private static String name(RequestFields fields) {
    String name = fields.requiredText("name", FilterData.MAX_NAME);
    if (name != null && name.codePoints().anyMatch(Character::isISOControl)) {
      fields.error("name", "must be one line, without control characters");
    }
    return name == null ? null : name.strip();
  }

  private static String filter(RequestFields fields) {
    return fields.read(
        f -> {
          String filter = f.text("filter");
          FilterParser.parse(filter);
          return filter;
        });
  }

  private static String color(RequestFields fields) {
    return fields.read(
        f ->
            f.optionalText("color") == null
                ? null
                : f.named("color", text -> new ProjectColor(text).code()));
  }

  private static BigDecimal position(RequestFields fields, JsonObject body) {
    JsonValue value = body.getOrDefault("position", JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return null;
    }
    if (value instanceof JsonNumber number) {
      BigDecimal position = number.bigDecimalValue();
      if ((long) position.precision() - position.scale() <= MAX_DIGITS
          && position.scale() <= MAX_SCALE) {
        return position;
      }
    }
    fields.error(
        "position",
        "must be a number of at most %d digits before and %d after the point"
            .formatted(MAX_DIGITS, MAX_SCALE));
    return null;
  }
}
