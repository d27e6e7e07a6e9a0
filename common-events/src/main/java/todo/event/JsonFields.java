package todo.event;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Typed access to an object's members. Every error is an {@link InvalidFieldException} that names
 * the member.
 */
public final class JsonFields {
  private static final int MAX_DIGITS = 40;

  private final JsonObject json;

  public JsonFields(JsonObject json) {
    this.json = json;
  }

  public String text(String name) {
    String value = optionalText(name);
    if (value == null) {
      throw wrong(name, "is missing");
    }
    return value;
  }

  public String optionalText(String name) {
    JsonValue value = member(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonString string)) {
      throw wrong(name, "must be a string");
    }
    String text = string.getString();
    requireStorable(name, text);
    return text;
  }

  public long integer(String name) {
    JsonValue value = member(name);
    if (value == null) {
      throw wrong(name, "is missing");
    }
    try {
      if (value instanceof JsonNumber number) {
        return number.bigDecimalValue().longValueExact();
      }
    } catch (ArithmeticException e) {
      throw new InvalidFieldException(name, "must be an integer of 64 bits", e);
    }
    throw wrong(name, "must be an integer");
  }

  /** An integer of 64 bits, or null. */
  public Long optionalInteger(String name) {
    return member(name) == null ? null : Long.valueOf(integer(name));
  }

  /** An integer within bounds, both included, or null. */
  public Integer optionalInteger(String name, int min, int max) {
    Long value = optionalInteger(name);
    if (value != null && (value < min || value > max)) {
      throw wrong(name, "must be a whole number from " + min + " to " + max);
    }
    return value == null ? null : Integer.valueOf(value.intValue());
  }

  /** A number of at most forty digits, or null. */
  public BigDecimal optionalNumber(String name) {
    JsonValue value = member(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonNumber number
        && number.bigDecimalValue().precision() <= MAX_DIGITS
        && Math.abs(number.bigDecimalValue().scale()) <= MAX_DIGITS) {
      return number.bigDecimalValue();
    }
    throw wrong(name, "must be a number of at most " + MAX_DIGITS + " digits");
  }

  /** Whether the member is true; absent is false. */
  public boolean flag(String name) {
    JsonValue value = member(name);
    if (value == null || value == JsonValue.FALSE) {
      return false;
    }
    if (value == JsonValue.TRUE) {
      return true;
    }
    throw wrong(name, "must be true or false");
  }

  /** The strings of an array; none when it is absent. */
  public List<String> texts(String name) {
    JsonValue value = member(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)
        || !array.stream().allMatch(JsonString.class::isInstance)) {
      throw wrong(name, "must be an array of strings");
    }
    List<String> all = array.getValuesAs(JsonString::getString);
    all.forEach(text -> requireStorable(name, text));
    return all;
  }

  /** The integers of an array; none when it is absent. */
  public List<Long> integers(String name) {
    JsonValue value = member(name);
    if (value == null) {
      return List.of();
    }
    try {
      if (value instanceof JsonArray array) {
        return array.getValuesAs((JsonNumber number) -> number.bigDecimalValue().longValueExact());
      }
    } catch (ArithmeticException | ClassCastException e) {
      throw new InvalidFieldException(name, "must hold integers of 64 bits", e);
    }
    throw wrong(name, "must be an array of integers");
  }

  public Instant instant(String name) {
    Instant value = optionalInstant(name);
    if (value == null) {
      throw wrong(name, "is missing");
    }
    return value;
  }

  /** An RFC 3339 date-time, cut to the microseconds that the databases keep. */
  public Instant optionalInstant(String name) {
    String text = optionalText(name);
    if (text == null) {
      return null;
    }
    try {
      return Rfc3339.parse(text).truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw new InvalidFieldException(
          name, "must be an RFC 3339 date-time, such as 2026-01-27T10:00:00Z", e);
    }
  }

  /** A member whose text names one of a set, such as a status. */
  public <T> T named(String name, Function<String, T> of) {
    String text = text(name);
    try {
      return of.apply(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidFieldException(name, e.getMessage(), e);
    }
  }

  /** An IANA time zone, or null. */
  public ZoneId optionalZone(String name) {
    String id = optionalText(name);
    try {
      return id == null ? null : ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new InvalidFieldException(name, IanaZones.EXPECTED, e);
    }
  }

  /**
   * Any other member is a typing mistake or a misunderstanding.
   *
   * @throws InvalidFieldException when there is one
   */
  public void requireOnly(Set<String> known) {
    for (String name : json.keySet()) {
      if (!known.contains(name)) {
        throw wrong(name, "is not a field of this");
      }
    }
  }

  public JsonFields object(String name) {
    if (member(name) instanceof JsonObject object) {
      return new JsonFields(object);
    }
    throw wrong(name, "must be an object");
  }

  public List<JsonFields> objects(String name) {
    List<JsonFields> all = new ArrayList<>();
    if (member(name) == null) {
      return all;
    }
    if (!(member(name) instanceof JsonArray array)) {
      throw wrong(name, "must be an array");
    }
    for (JsonValue value : array) {
      if (!(value instanceof JsonObject object)) {
        throw wrong(name, "must hold objects");
      }
      all.add(new JsonFields(object));
    }
    return all;
  }

  /** A lone surrogate is no character and has no UTF-8; PostgreSQL's text has no NUL. */
  private static void requireStorable(String name, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw wrong(name, "must not hold a NUL character");
      }
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(++i))) {
          throw wrong(name, "must not hold half a surrogate pair");
        }
      }
    }
  }

  private JsonValue member(String name) {
    JsonValue value = json.get(name);
    return value == JsonValue.NULL ? null : value;
  }

  private static InvalidFieldException wrong(String name, String what) {
    return new InvalidFieldException(name, what, null);
  }
}
