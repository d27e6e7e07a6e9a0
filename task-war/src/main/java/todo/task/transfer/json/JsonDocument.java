package todo.task.transfer.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.Reader;
import java.util.NoSuchElementException;
import todo.task.transfer.file.UnreadableFileException;

/** An object with arrays of objects, read one object at a time. */
final class JsonDocument {
  /** Values in one object of an array: a task has far fewer. */
  private static final int MAX_VALUES = 20_000;

  private final JsonParser parser;
  private int values;

  private JsonDocument(JsonParser parser) {
    this.parser = parser;
  }

  /** Takes the elements of the arrays, and the other members. */
  interface Content {
    /**
     * @param array the member whose element it is
     * @param element null when it is no object, or one that is far too large
     */
    void element(long line, String array, JsonObject element);

    /**
     * @param value null for an object, whose content does not matter
     */
    void member(long line, String name, JsonValue value);
  }

  /**
   * @throws UnreadableFileException when it is not JSON, or not an object
   */
  static void read(Reader text, Content into) throws IOException {
    try (JsonParser parser = Json.createParser(new GuardedJson(text))) {
      JsonDocument document = new JsonDocument(parser);
      try {
        document.read(into);
      } catch (JsonException | NoSuchElementException e) {
        if (e.getCause() instanceof IOException cause) {
          throw cause;
        }
        throw new UnreadableFileException(document.line(), "is not JSON of the kind expected here");
      } catch (ArithmeticException | NumberFormatException | UnsupportedOperationException e) {
        // The parser's own words for an exponent, or digits, beyond what BigDecimal or it can hold.
        throw new UnreadableFileException(
            document.line(), "has a number that is out of all bounds");
      }
    }
  }

  private void read(Content into) {
    if (parser.next() != Event.START_OBJECT) {
      throw new JsonException("not an object");
    }
    for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
      String name = parser.getString();
      long line = line();
      switch (parser.next()) {
        case START_ARRAY -> readArray(name, into);
        case START_OBJECT -> {
          parser.skipObject();
          into.member(line, name, null);
        }
        default -> into.member(line, name, parser.getValue());
      }
    }
    parser.hasNext(); // fails when something follows
  }

  private void readArray(String name, Content into) {
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      values = 0;
      long line = line();
      JsonValue value = value(event);
      boolean readable = values <= MAX_VALUES && value instanceof JsonObject;
      into.element(line, name, readable ? value.asJsonObject() : null);
    }
  }

  private JsonValue value(Event event) {
    values++;
    return switch (event) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      default -> parser.getValue();
    };
  }

  private JsonObject object() {
    JsonObjectBuilder object = Json.createObjectBuilder();
    while (parser.next() != Event.END_OBJECT) {
      String name = parser.getString();
      JsonValue value = value(parser.next());
      if (values <= MAX_VALUES) { // beyond that it is only skipped
        object.add(name, value);
      }
    }
    return object.build();
  }

  private JsonValue array() {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      JsonValue value = value(event);
      if (values <= MAX_VALUES) {
        array.add(value);
      }
    }
    return array.build();
  }

  private long line() {
    return Math.max(1, parser.getLocation().getLineNumber());
  }
}
