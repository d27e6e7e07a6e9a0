package todo.task.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Guards every answer by headers, and answers the address of a view by index.html, so that a deep
 * link and a reload work: the page itself reads the address.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PageFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** What answers for itself, also that it knows no such path. */
  static final List<String> NOT_THE_PAGE =
      List.of("/api", "/mcp", "/health", "/metrics", "/openapi", "/webjars");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    boolean isView = isView(request.getMethod(), path, request.getHeader("Accept"));
    PageHeaders.addTo(response, isView || runs(path));
    if (!isUnder("/api", path) && !isUnder("/mcp", path)) {
      response.setHeader("Cache-Control", PageHeaders.cacheControl(path));
    }
    if (isView) {
      request.getRequestDispatcher("/index.html").forward(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** A browser that goes to an address which is no file's: files have an extension. */
  static boolean isView(String method, String path, String accept) {
    return (method.equals("GET") || method.equals("HEAD"))
        && accept != null
        && accept.contains("text/html")
        && path.indexOf('.', path.lastIndexOf('/') + 1) < 0
        && NOT_THE_PAGE.stream().noneMatch(other -> isUnder(other, path));
  }

  /** A document or a worker: what may run in it is said with it. */
  static boolean runs(String path) {
    return path.endsWith("/") || path.endsWith(".html") || path.equals("/sw.js");
  }

  private static boolean isUnder(String root, String path) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
