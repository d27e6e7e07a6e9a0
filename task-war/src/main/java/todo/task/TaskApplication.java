package todo.task;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import todo.task.finding.saved.SavedFilterSchema;
import todo.task.task.TaskSchema;

/** The task service's REST root. Who may do what is said at each resource. */
@ApplicationPath("/api")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({"user", "operator"})
@OpenAPIDefinition(
    info =
        @Info(
            title = "Todo",
            version = "1",
            description =
                "Accounts and tasks. JSON names are snake_case, times are RFC 3339 in UTC,"
                    + " every error is a problem (RFC 9457)."),
    components =
        @Components(
            responses = {
              @APIResponse(
                  name = "Task",
                  description = "The task as it is now",
                  headers = {
                    @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
                    @Header(
                        name = "Change-Id",
                        description = "By which the change can be undone; not when none was made",
                        schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                  },
                  content =
                      @Content(
                          mediaType = "application/json",
                          schema = @Schema(implementation = TaskSchema.class))),
              @APIResponse(
                  name = "Tasks",
                  description = "The tasks as they are now",
                  headers =
                      @Header(
                          name = "Change-Id",
                          schema = @Schema(type = SchemaType.STRING, format = "uuid")),
                  content =
                      @Content(
                          mediaType = "application/json",
                          schema = @Schema(implementation = TaskSchema.TasksSchema.class))),
              @APIResponse(
                  name = "SavedFilter",
                  description = "The filter as it is now",
                  headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
                  content =
                      @Content(
                          mediaType = "application/json",
                          schema = @Schema(implementation = SavedFilterSchema.class)))
            }),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(
    securitySchemeName = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description = "The token that POST /api/sessions answers.")
public class TaskApplication extends Application {}
