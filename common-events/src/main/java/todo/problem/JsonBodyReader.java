package todo.problem;

import jakarta.annotation.Priority;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.CharacterCodingException;
import todo.event.Json;

/**
 * A request's JSON object: at most {@value #MAX_BYTES} bytes, and strictly what {@link Json} reads.
 */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class JsonBodyReader implements MessageBodyReader<JsonObject> {
  static final int MAX_BYTES = 256 * 1024;

  private static final IncomingBodies BODIES = new IncomingBodies(48);

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return type == JsonObject.class;
  }

  @Override
  public JsonObject readFrom(
      Class<JsonObject> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] bytes;
    try (InputStream incoming = BODIES.open(body)) {
      bytes = incoming.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new ProblemException(413, "The body is over " + MAX_BYTES + " bytes.");
    }
    return parse(bytes);
  }

  static JsonObject parse(byte[] bytes) {
    try {
      String text = Json.utf8(bytes);
      return Json.read(text);
    } catch (CharacterCodingException e) {
      throw new ProblemException(400, "The body is not UTF-8.");
    } catch (JsonException e) {
      throw new ProblemException(400, "The body is not a JSON object: " + e.getMessage());
    }
  }
}
