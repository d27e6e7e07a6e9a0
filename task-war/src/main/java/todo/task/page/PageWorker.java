package todo.task.page;

import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import todo.event.Json;

/**
 * The page's service worker: sw.js with the release that it is to keep before it. A browser takes
 * another text for a new worker, and so every release for one.
 */
@WebServlet(urlPatterns = "/sw.js")
public class PageWorker extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final List<String> FOLDERS = List.of("/app/", "/styles/", "/texts/", "/icons/");

  private volatile String text;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (text == null) {
      text =
          "const RELEASE = "
              + Json.write(release().json(PageFilter.NOT_THE_PAGE))
              + ";\n"
              + worker();
    }
    response.setContentType("text/javascript");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(text);
  }

  private Release release() {
    List<String> own = new ArrayList<>(List.of("/index.html", "/manifest.webmanifest"));
    FOLDERS.forEach(folder -> collect(folder, own));
    return Release.of(own, this::read);
  }

  private void collect(String folder, List<String> found) {
    Set<String> paths = getServletContext().getResourcePaths(folder);
    for (String path : paths == null ? Set.<String>of() : paths) {
      if (path.endsWith("/")) {
        collect(path, found);
      } else {
        found.add(path);
      }
    }
  }

  private String worker() {
    return new String(read("/sw.js"), StandardCharsets.UTF_8);
  }

  private byte[] read(String path) {
    ServletContext context = getServletContext();
    try (InputStream content = context.getResourceAsStream(path)) {
      return content == null ? null : content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
