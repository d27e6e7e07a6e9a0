package todo.task.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Path ROOT = Path.of("src/main/webapp");
  private static final Path APP = ROOT.resolve("app");
  private static final Pattern STATIC_IMPORT =
      Pattern.compile("(?m)^(?:import|export) [^;]*?'([^']+)';");

  @Test
  void thePolicyAllowsTheImportMapAndNoOtherInlineScript() throws Exception {
    List<String> inline = all("<script(?![^>]* src=)[^>]*>(.*?)</script>", read("index.html"));

    assertThat(inline).hasSize(1);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.get(0).getBytes(UTF_8));
    assertThat(PageHeaders.IMPORT_MAP_HASH)
        .isEqualTo("sha256-" + Base64.getEncoder().encodeToString(digest));
  }

  /**
   * Browsers but the newest refuse a map that comes after a module was asked for; and a script
   * waits for the styles before it.
   */
  @Test
  void theImportMapStandsBeforeWhateverAsksForAModuleAndThatBeforeTheStyles() throws Exception {
    String index = read("index.html");

    assertThat(index.indexOf("importmap"))
        .isPositive()
        .isLessThan(index.indexOf("early.js"))
        .isLessThan(index.indexOf("modulepreload"))
        .isLessThan(index.indexOf("type=\"module\""));
    assertThat(index.indexOf("early.js")).isLessThan(index.indexOf("stylesheet"));
  }

  @Test
  void theImportMapNamesWhatTheWebJarsHold() throws Exception {
    List<String> targets = all("\": \"/(webjars/[^\"]+\\.js)\"", read("index.html"));

    assertThat(targets).isNotEmpty();
    assertThat(targets)
        .allSatisfy(
            path -> assertThat(getClass().getResource("/META-INF/resources/" + path)).isNotNull());
  }

  /** Else a browser finds each module only when it has read the one before. */
  @Test
  void everyModuleOfTheStartIsAnnounced() throws Exception {
    Set<String> start = needed("app.js");
    String early = read("app/early.js");

    assertThat(all("rel=\"modulepreload\" href=\"/app/([^\"]+)\"", read("index.html")))
        .containsExactlyInAnyOrderElementsOf(start);
    assertThat(listed(early, "INSIDE"))
        .containsExactlyInAnyOrderElementsOf(without(start, needed("work.js")));
    assertThat(listed(early, "OUTSIDE"))
        .containsExactlyInAnyOrderElementsOf(without(start, needed("session/welcome-view.js")));
  }

  @Test
  void nothingIsLoadedFromAnotherHostAndNoStyleOrHandlerIsInline() throws Exception {
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(js|css|html)")).toList()) {
        String text = Files.readString(file);
        assertThat(text.replace("http://www.w3.org/2000/svg", ""))
            .as(file.toString())
            .doesNotContain("http://", "https://")
            .doesNotContainPattern("\\s(style|on[a-z]+)=\"")
            .doesNotContain("innerHTML", "unsafeHTML", "insertAdjacentHTML");
      }
    }
  }

  @Test
  void onlyTheAddressOfAViewIsAnsweredByThePage() {
    String html = "text/html,application/xhtml+xml,*/*;q=0.8";

    assertThat(PageFilter.isView("GET", "/", html)).isTrue();
    assertThat(PageFilter.isView("GET", "/project/7", html)).isTrue();
    assertThat(PageFilter.isView("HEAD", "/tag/größe", html)).isTrue();
    assertThat(PageFilter.isView("GET", "/project/7", "application/json")).isFalse();
    assertThat(PageFilter.isView("GET", "/project/7", null)).isFalse();
    assertThat(PageFilter.isView("POST", "/project/7", html)).isFalse();
    assertThat(PageFilter.isView("GET", "/app/app.js", html)).isFalse();
    assertThat(PageFilter.isView("GET", "/api/tasks", html)).isFalse();
    assertThat(PageFilter.isView("GET", "/mcp", html)).isFalse();
    assertThat(PageFilter.isView("GET", "/apiary", html)).isTrue();
  }

  @Test
  void whatRunsScriptsIsGuarded() {
    assertThat(List.of("/", "/index.html", "/sw.js")).allMatch(PageFilter::runs);
    assertThat(List.of("/app/app.js", "/styles/base.css", "/api/tasks"))
        .noneMatch(PageFilter::runs);
  }

  @Test
  void onlyAVersionedAddressIsKeptWithoutAsking() {
    assertThat(PageHeaders.cacheControl("/webjars/lit-html/3.3.1/lit-html.js"))
        .contains("immutable");
    assertThat(PageHeaders.cacheControl("/app/app.js")).isEqualTo("no-cache");
  }

  /** What a browser needs to open every view without a connection. */
  @Test
  void aReleaseHoldsEveryFileAndWhatTheLibrariesNeed() throws Exception {
    Release release = release(path -> path);

    assertThat(release.files())
        .containsKeys("/index.html", "/app/app.js", "/texts/de.json", "/icons/icon-192.png")
        .containsKeys(all("\"(/webjars/[^\"]+\\.js)\"", read("index.html")).toArray(String[]::new))
        .containsKeys(
            "/webjars/lit-html/3.3.1/directives/keyed.js",
            "/webjars/lit-html/3.3.1/directive.js",
            "/webjars/uplot/1.6.30/dist/uPlot.esm.js")
        .doesNotContainKeys("/sw.js", "/WEB-INF/web.xml");
  }

  @Test
  void anotherFileMakesAnotherRelease() throws Exception {
    Release before = release(path -> path);
    Release after = release(path -> path.equals("/texts/en.json") ? "/texts/de.json" : path);

    assertThat(release(path -> path).id()).isEqualTo(before.id());
    assertThat(after.id()).isNotEqualTo(before.id());
  }

  private static Release release(UnaryOperator<String> taken) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<String> own =
          files
              .filter(Files::isRegularFile)
              .map(file -> "/" + ROOT.relativize(file))
              .filter(path -> !path.equals("/sw.js") && !path.startsWith("/WEB-INF/"))
              .toList();
      return Release.of(own, path -> content(taken.apply(path)));
    }
  }

  private static byte[] content(String path) {
    try (InputStream library = PageTest.class.getResourceAsStream("/META-INF/resources" + path)) {
      if (library != null) {
        return library.readAllBytes();
      }
      Path file = ROOT.resolve(path.substring(1));
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> listed(String script, String name) {
    return all("'([^']+)'", all(name + " = \\[(.*?)\\]", script).get(0));
  }

  private static Set<String> without(Set<String> some, Set<String> modules) {
    Set<String> rest = new LinkedHashSet<>(modules);
    rest.removeAll(some);
    return rest;
  }

  /** A module of app/ and all that it reaches by static imports. */
  private static Set<String> needed(String module) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    collect(APP.resolve(module), found);
    return found;
  }

  private static void collect(Path module, Set<String> found) throws IOException {
    if (!found.add(APP.relativize(module).toString())) {
      return;
    }
    for (String target : all(STATIC_IMPORT.pattern(), Files.readString(module))) {
      if (target.startsWith(".")) {
        collect(module.resolveSibling(target).normalize(), found);
      }
    }
  }

  private static List<String> all(String regex, String text) {
    return Pattern.compile(regex, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
