package todo.event;

import static jakarta.json.JsonValue.ValueType.NULL;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.CharacterCodingException;

/**
 * Events as they lie on a topic: a structured CloudEvent 1.0 in JSON (CloudEvents JSON Event
 * Format, section 3) whose {@code data} is the seed's schema. A reader also takes the bare seed
 * JSON.
 */
public final class EventCodec {
  private EventCodec() {}

  public static String encode(Envelope envelope) {
    Event event = envelope.event();
    JsonObjectBuilder json =
        Json.object()
            .add("specversion", "1.0")
            .add("id", envelope.id())
            .add("source", envelope.source())
            .add("type", event.type())
            .add("subject", event.subject())
            .add("time", envelope.time().toString())
            .add("datacontenttype", "application/json")
            .add("sequence", Long.toString(envelope.sequence()));
    if (envelope.traceparent() != null) {
      json.add("traceparent", envelope.traceparent());
    }
    return Json.write(json.add("data", EventData.write(event)).build());
  }

  /**
   * Reads a record's value.
   *
   * @param position where the record lies ({@code topic-partition-offset}): the id of an event that
   *     has none of its own
   * @throws UnreadableEventException when it is not an event of that topic, with the field at fault
   */
  public static Envelope decode(Topic topic, byte[] value, String position)
      throws UnreadableEventException {
    if (value == null) {
      throw new UnreadableEventException("the value is null");
    }
    JsonObject json = parse(value);
    try {
      return json.containsKey("specversion")
          ? cloudEvent(topic, json)
          : new Envelope(
              position,
              Envelope.UNKNOWN,
              null,
              0,
              null,
              EventData.read(topic, new JsonFields(json)));
    } catch (InvalidFieldException e) {
      throw new UnreadableEventException(e.getMessage(), e);
    }
  }

  private static Envelope cloudEvent(Topic topic, JsonObject json) {
    JsonFields attributes = new JsonFields(json);
    return new Envelope(
        attributes.text("id"),
        attributes.text("source"),
        attributes.optionalInstant("time"),
        sequence(json),
        attributes.optionalText("traceparent"),
        EventData.read(topic, attributes.object("data")));
  }

  /** A string by its extension's definition; some producers write a number. */
  private static long sequence(JsonObject json) {
    if (!json.containsKey("sequence") || json.get("sequence").getValueType() == NULL) {
      return 0;
    }
    String text = json.get("sequence").toString().replace("\"", "");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new InvalidFieldException("sequence", "must be a whole number", e);
    }
  }

  private static JsonObject parse(byte[] value) throws UnreadableEventException {
    try {
      return Json.read(Json.utf8(value));
    } catch (CharacterCodingException e) {
      throw new UnreadableEventException("the value is not UTF-8", e);
    } catch (JsonException e) {
      throw new UnreadableEventException("the value is not a JSON object: " + e.getMessage(), e);
    }
  }
}
