package todo.problem;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import todo.event.InvalidFieldException;
import todo.event.JsonFields;

/**
 * A request's JSON members; collects every error, so that the answer names all fields at fault at
 * once.
 */
public final class RequestFields {
  private final JsonObject json;
  private final JsonFields fields;
  private final List<Problem.FieldError> errors = new ArrayList<>();

  /**
   * @param known the members that the request may have; any other is an error, since it is a typing
   *     mistake or a misunderstanding
   */
  public RequestFields(JsonObject json, Set<String> known) {
    if (json == null) {
      throw new ProblemException(400, "The body is missing.");
    }
    this.json = json;
    this.fields = new JsonFields(json);
    json.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> error(name, "is not a field of this"));
  }

  /** Whether the member is there, be it null. */
  public boolean has(String name) {
    return json.containsKey(name);
  }

  /**
   * What {@code read} answers; null when a field was wrong, which {@link #throwIfWrong} reports.
   */
  public <T> T read(Function<JsonFields, T> read) {
    try {
      return read.apply(fields);
    } catch (InvalidFieldException e) {
      error(e.field(), e.error());
      return null;
    }
  }

  /** A text that is there, not blank, and at most {@code max} characters (code points). */
  public String requiredText(String name, int max) {
    String text = read(f -> f.text(name));
    if (text != null && text.isBlank()) {
      error(name, "must not be blank");
    }
    return limited(name, text, max);
  }

  /** A text of at most {@code max} characters (code points), or null. */
  public String optionalText(String name, int max) {
    return limited(name, read(f -> f.optionalText(name)), max);
  }

  public void error(String name, String message) {
    errors.add(new Problem.FieldError(name, message));
  }

  /**
   * @throws ProblemException 400, when any field was wrong
   */
  public void throwIfWrong() {
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.invalid(errors));
    }
  }

  private String limited(String name, String text, int max) {
    if (text != null && text.codePointCount(0, text.length()) > max) {
      error(name, "must be at most " + max + " characters long");
    }
    return text;
  }
}
