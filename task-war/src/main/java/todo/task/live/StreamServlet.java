package todo.task.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import todo.erasure.ErasedTokens;
import todo.problem.ProblemException;
import todo.problem.SubjectFilter;

/**
 * {@code GET /api/tasks/stream}: Server-Sent Events (WHATWG HTML, section 9.2). A servlet and not a
 * resource, since only a servlet is told when a connection can take more; META-INF/openapi.yaml
 * describes it.
 */
@WebServlet(urlPatterns = "/api/tasks/stream", asyncSupported = true)
public class StreamServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** The system's clock, not the service's: by it the container has verified the token. */
  private static final Clock CLOCK = Clock.systemUTC();

  @Inject private LiveUpdates updates;
  @Inject private ErasedTokens erased;
  @Resource private ManagedExecutorService executor;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LiveFeed feed = updates.feed();
    ServletStream stream;
    try {
      stream = stream(token(request), feed);
      feed.open(stream, request.getHeader("Last-Event-ID"));
    } catch (ProblemException e) {
      answer(response, e.toResponse());
      return;
    }
    response.setContentType("text/event-stream");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no"); // nginx would hold events back
    try {
      stream.begin(request.startAsync());
    } catch (IOException | RuntimeException e) {
      feed.close(stream);
      throw e;
    }
  }

  /** It would be a stream without content. */
  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  /** By hand: what a security constraint refuses, the container answers without a problem. */
  private JsonWebToken token(HttpServletRequest request) {
    if (!(request.getUserPrincipal() instanceof JsonWebToken token)) {
      throw new ProblemException(401, "A bearer token is needed that is valid now.");
    }
    if (!token.getGroups().contains("user")) {
      throw new ProblemException(403, "The token is not a user's.");
    }
    SubjectFilter.requireSubject(token);
    erased.refuse(token.getSubject());
    return token;
  }

  private ServletStream stream(JsonWebToken token, LiveFeed feed) {
    Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
    return new ServletStream(
        token.getSubject(), Duration.between(CLOCK.instant(), expiry), executor, feed::close);
  }

  private static void answer(HttpServletResponse response, Response problem) throws IOException {
    response.setStatus(problem.getStatus());
    problem.getStringHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
    response
        .getOutputStream()
        .write(problem.getEntity().toString().getBytes(StandardCharsets.UTF_8));
  }
}
