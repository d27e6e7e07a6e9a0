package todo.problem;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The errors that all services share, for their OpenAPI documents: operations refer to them by
 * name.
 */
public class ProblemModel implements OASModelReader {

  @Override
  public OpenAPI buildModel() {
    Components components = OASFactory.createComponents().addSchema("Problem", problem());
    error(
        components,
        "Invalid",
        400,
        "A field is missing or wrong; errors names each",
        "title must not be blank");
    error(
        components,
        "Unauthorized",
        401,
        "No token, or one that does not hold",
        "This needs a valid token: Authorization: Bearer …");
    error(
        components,
        "Forbidden",
        403,
        "The token has not the role",
        "Your token has not the role that this needs.");
    error(
        components,
        "NotFound",
        404,
        "There is none, or it is another person's",
        "There is no such task.");
    error(
        components,
        "Conflict",
        409,
        "It can't be done as things are",
        "It still can't be applied: user_id: there is no such person");
    error(
        components,
        "Stale",
        412,
        "It has changed since the version in If-Match",
        "It has changed since: its ETag is now \"3\".");
    error(
        components,
        "TooLarge",
        413,
        "The body is over the limit",
        "The body is over 262144 bytes.");
    error(
        components,
        "UnsupportedMediaType",
        415,
        "The body's Content-Type is not read here",
        "This path does not read that Content-Type.");
    error(
        components,
        "KeyReused",
        422,
        "The Idempotency-Key was used for another request",
        "This Idempotency-Key was used for another request.");
    error(
        components,
        "IfMatchMissing",
        428,
        "If-Match is missing",
        "If-Match is missing: send the ETag of the version that you mean to change.");
    error(
        components,
        "TooManyRequests",
        429,
        "Too many attempts; Retry-After says when to try again",
        "Too many attempts. Try again later.");
    error(
        components,
        "TakesTooLong",
        503,
        "What is asked for takes too long to find",
        "It took longer than 5 s. Ask for fewer words and conditions.");
    return OASFactory.createOpenAPI().components(components);
  }

  private static void error(
      Components components, String name, int status, String description, String detail) {
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(description)
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref("Problem"))
                            .example(
                                Map.of(
                                    "type",
                                    "about:blank",
                                    "title",
                                    Problem.of(status, detail).title(),
                                    "status",
                                    status,
                                    "detail",
                                    detail))));
    components.addResponse(name, response);
  }

  /** RFC 9457, section 3.1, with the fields at fault. */
  private static Schema problem() {
    Schema error =
        schema(SchemaType.OBJECT)
            .addProperty("field", schema(SchemaType.STRING))
            .addProperty("message", schema(SchemaType.STRING));
    return schema(SchemaType.OBJECT)
        .description("Problem details (RFC 9457)")
        .required(List.of("type", "title", "status"))
        .addProperty("type", schema(SchemaType.STRING).format("uri-reference"))
        .addProperty("title", schema(SchemaType.STRING))
        .addProperty("status", schema(SchemaType.INTEGER))
        .addProperty("detail", schema(SchemaType.STRING))
        .addProperty("errors", schema(SchemaType.ARRAY).items(error));
  }

  private static Schema schema(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
