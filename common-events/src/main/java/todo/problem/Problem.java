package todo.problem;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import todo.event.Json;

/**
 * Problem details (RFC 9457).
 *
 * @param detail what went wrong this time, for a person to read; may be null
 * @param errors the request's fields at fault; empty where it is not about fields
 */
public record Problem(int status, String title, String detail, List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** A field of the request and what is wrong with it. */
  public record FieldError(String field, String message) {}

  public static Problem of(int status, String detail) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return new Problem(
        status, known == null ? "Error" : known.getReasonPhrase(), detail, List.of());
  }

  /** Of a status that a server answers by itself, when it gives no more than that. */
  public static Problem standard(int status) {
    return of(
        status,
        switch (status) {
          case 401 -> "This needs a valid token: Authorization: Bearer …";
          case 403 -> "Your token has not the role that this needs.";
          case 404 -> "There is nothing at this path.";
          case 405 -> "This path does not know that method; Allow lists those it knows.";
          case 406 -> "This can't be answered in a media type that you accept.";
          case 413 -> "The body is too large.";
          case 415 -> "This path does not read that Content-Type.";
          default -> null;
        });
  }

  public static Problem invalid(List<FieldError> errors) {
    String detail = errors.get(0).field() + " " + errors.get(0).message();
    return new Problem(400, "Invalid request", detail, List.copyOf(errors));
  }

  public JsonObject toJson() {
    JsonObjectBuilder json =
        Json.object().add("type", "about:blank").add("title", title).add("status", status);
    if (detail != null) {
      json.add("detail", detail);
    }
    if (!errors.isEmpty()) {
      JsonArrayBuilder all = Json.array();
      errors.forEach(
          e -> all.add(Json.object().add("field", e.field()).add("message", e.message())));
      json.add("errors", all);
    }
    return json.build();
  }

  public Response toResponse() {
    Response.ResponseBuilder response =
        Response.status(status).type(MEDIA_TYPE).entity(Json.write(toJson()));
    if (status == Response.Status.UNAUTHORIZED.getStatusCode()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"); // RFC 9110, section 15.5.2
    }
    return response.build();
  }
}
