package todo.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import todo.event.Json;

/**
 * Gives a body to errors that have none: the server refuses a request without a valid token before
 * any resource or exception mapper sees it. The status and WWW-Authenticate are the server's.
 */
@Provider
public class ProblemFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() >= 400 && !response.hasEntity()) {
      response.setEntity(
          Json.write(Problem.standard(response.getStatus()).toJson()),
          null,
          MediaType.valueOf(Problem.MEDIA_TYPE));
    }
  }
}
