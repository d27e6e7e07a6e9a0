package todo.task.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import todo.event.Json;

/**
 * All files of the page, those of libraries that it uses among them, each with its digest
 * (Subresource Integrity): a browser keeps a whole release by it, and never parts of two.
 *
 * @param files a digest by each path
 */
record Release(Map<String, String> files) {
  private static final Pattern MAPPED = Pattern.compile("\"([^\"]+)\": \"(/webjars/[^\"]+)\"");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\bfrom|\\bimport)\\s*\\(?\\s*[\"']([^\"'\\s]+)[\"']"
              + "|[\"'](/webjars/[^\"'\\s]+\\.(?:js|css))[\"']");

  /**
   * @param own paths of the page's own files, index.html among them
   * @param read the bytes at a path, or null
   */
  static Release of(Collection<String> own, Function<String, byte[]> read) {
    Map<String, String> mapped = new TreeMap<>();
    matches(MAPPED, new String(read.apply("/index.html"), UTF_8))
        .forEach(found -> mapped.put(found.group(1), found.group(2)));
    Map<String, String> files = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(own);
    while (!open.isEmpty()) {
      String path = open.remove();
      byte[] content = files.containsKey(path) ? null : read.apply(path);
      if (content != null) { // what only looks like a file's name is none
        files.put(path, digest(content));
        if (path.matches(".*\\.(js|html)")) {
          named(path, new String(content, UTF_8), mapped).forEach(open::add);
        }
      }
    }
    return new Release(files);
  }

  /** For the worker: {@code {id, files, others}}. */
  JsonObject json(Collection<String> others) {
    JsonObjectBuilder digests = Json.object();
    files.forEach(digests::add);
    return Json.object()
        .add("id", id())
        .add("files", digests)
        .add("others", Json.array(others))
        .build();
  }

  /** Another one when any file is another one. */
  String id() {
    return digest(files.toString().getBytes(UTF_8)).substring("sha256-".length());
  }

  private static Stream<String> named(String path, String text, Map<String, String> mapped) {
    return matches(NAMED, text)
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .map(name -> resolve(path, name, mapped))
        .filter(target -> target.startsWith("/webjars/"));
  }

  private static String resolve(String path, String name, Map<String, String> mapped) {
    if (name.startsWith(".")) {
      return URI.create(path).resolve(name).toString();
    }
    if (mapped.containsKey(name)) {
      return mapped.get(name);
    }
    String folder = name.substring(0, name.indexOf('/') + 1);
    return mapped.containsKey(folder) ? mapped.get(folder) + name.substring(folder.length()) : name;
  }

  private static Stream<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
