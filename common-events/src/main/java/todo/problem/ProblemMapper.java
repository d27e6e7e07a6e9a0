package todo.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import todo.event.InvalidFieldException;
import todo.runtime.DatabaseFailure;

/**
 * Every failure as a problem. What is our own fault is logged under an id that the answer carries,
 * and says nothing else.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  @Override
  public Response toResponse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException e) {
        return e.toResponse();
      }
      if (cause instanceof InvalidFieldException e) {
        return ProblemException.invalid(e.field(), e.error()).problem().toResponse();
      }
    }
    if (failure instanceof WebApplicationException e) {
      return standard(e);
    }
    if (DatabaseFailure.isPassing(failure)) {
      LOG.log(Level.WARNING, "The database does not answer", failure);
      return Response.fromResponse(
              Problem.of(
                      503, "The service can't reach its database. Nothing was changed; try again.")
                  .toResponse())
          .header(HttpHeaders.RETRY_AFTER, "2")
          .build();
    }
    String id = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, failure, () -> "Request failed, id " + id);
    return Problem.of(500, "The request failed. Its id in the log is " + id + ".").toResponse();
  }

  /** JAX-RS's own: no such path, method, media type. Its headers, such as Allow, stay. */
  private static Response standard(WebApplicationException e) {
    Response given = e.getResponse();
    if (given.getStatus() < 400) {
      return given;
    }
    Response problem = Problem.standard(given.getStatus()).toResponse();
    Response.ResponseBuilder answer = Response.fromResponse(problem);
    given
        .getHeaders()
        .forEach(
            (name, values) -> {
              if (!name.toLowerCase(java.util.Locale.ROOT).startsWith("content-")) {
                answer.header(name, null); // ours, where JAX-RS has a better one
                values.forEach(value -> answer.header(name, value));
              }
            });
    return answer.build();
  }
}
