package todo.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import todo.event.Json;

/**
 * The error page of every service: what the container answers before a resource is reached, as a
 * problem. The status and its headers, such as WWW-Authenticate, are the container's.
 */
public class ProblemServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object error = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = error instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
    byte[] body = Json.write(Problem.standard(status).toJson()).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
