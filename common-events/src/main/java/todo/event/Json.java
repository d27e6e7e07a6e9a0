package todo.event;

import static java.util.Locale.ROOT;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/**
 * JSON-P with its provider looked up once: {@code jakarta.json.Json} looks it up through the
 * service loader on every call, which costs more than reading an event.
 */
public final class Json {
  private static final JsonProvider PROVIDER = JsonProvider.provider();

  /** Of two members with one name readers take either (RFC 8259, section 4): both is neither. */
  private static final JsonReaderFactory READERS =
      PROVIDER.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private static final JsonWriterFactory WRITERS = PROVIDER.createWriterFactory(Map.of());

  /** Nothing that the product reads goes deeper, by far. */
  private static final int MAX_DEPTH = 32;

  /** What a String has in the place of a malformed sequence, or because the text has it. */
  private static final char REPLACEMENT = '\uFFFD';

  private Json() {}

  public static JsonObjectBuilder object() {
    return PROVIDER.createObjectBuilder();
  }

  public static JsonObjectBuilder object(JsonObject from) {
    return PROVIDER.createObjectBuilder(from);
  }

  public static JsonArrayBuilder array() {
    return PROVIDER.createArrayBuilder();
  }

  /** An array of texts. */
  public static JsonArrayBuilder array(Collection<String> texts) {
    return PROVIDER.createArrayBuilder(texts);
  }

  /** Adds a number as one, and anything else as its text; null where there is none. */
  public static void addOrNull(JsonObjectBuilder json, String name, Object value) {
    if (value == null) {
      json.addNull(name);
    } else {
      addIfPresent(json, name, value);
    }
  }

  /** Adds a number as one, and anything else as its text; nothing where there is none. */
  public static void addIfPresent(JsonObjectBuilder json, String name, Object value) {
    if (value instanceof BigDecimal number) {
      json.add(name, number);
    } else if (value instanceof Number number) {
      json.add(name, number.longValue());
    } else if (value != null) {
      json.add(name, value.toString());
    }
  }

  /**
   * Reads one JSON object.
   *
   * @throws JsonException when the text is not JSON, not an object, not one alone, nested deeper
   *     than {@value #MAX_DEPTH} levels, or has a member twice or a number that is out of all
   *     bounds
   */
  public static JsonObject read(String text) {
    requireShallow(text);
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      JsonValue value = reader.readValue();
      if (value instanceof JsonObject object) {
        return object;
      }
      throw new JsonException("it is of type " + value.getValueType().name().toLowerCase(ROOT));
    } catch (ArithmeticException | NumberFormatException | UnsupportedOperationException e) {
      // The parser's own words for an exponent, or digits, beyond what BigDecimal or it can hold.
      throw new JsonException("a number is out of all bounds", e);
    }
  }

  /**
   * Before parsing: the parser recurses, and fails with an error of no particular kind when that
   * goes too deep.
   */
  private static void requireShallow(String text) {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        inString = !inString;
      } else if (c == '\\' && inString) {
        i++; // what is escaped ends no string
      } else if (!inString && (c == '{' || c == '[') && ++depth > MAX_DEPTH) {
        throw new JsonException("nested deeper than " + MAX_DEPTH + " levels");
      } else if (!inString && (c == '}' || c == ']') && --depth == 0) {
        requireNothingFrom(i + 1, text);
        return;
      }
    }
  }

  /**
   * The parser reads no further than the object's end (RFC 8259, section 2: a text is one value).
   */
  private static void requireNothingFrom(int index, String text) {
    for (int i = index; i < text.length(); i++) {
      if (" \t\n\r".indexOf(text.charAt(i)) < 0) {
        throw new JsonException("something follows the object");
      }
    }
  }

  public static String write(JsonStructure value) {
    StringWriter text = new StringWriter(512);
    try (JsonWriter writer = WRITERS.createWriter(text)) {
      writer.write(value);
    }
    return text.toString();
  }

  /**
   * Decodes UTF-8 strictly (RFC 8259, section 8.1): a malformed sequence is an error, not a
   * replacement character.
   *
   * @throws CharacterCodingException when the bytes are not UTF-8
   */
  public static String utf8(byte[] bytes) throws CharacterCodingException {
    String text = new String(bytes, StandardCharsets.UTF_8); // an eighth of the decoder's time
    return text.indexOf(REPLACEMENT) < 0 ? text : strictUtf8(bytes);
  }

  private static String strictUtf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }
}
