package todo.task.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Path ROOT = Path.of("src/main/webapp");
  private static final Pattern KEY = Pattern.compile("\\bt\\(\\s*'([\\w.]+)'");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  @Test
  void everyLanguageHasTheSameTextsWithTheSamePlaces() throws IOException {
    Map<String, List<String>> english = places("en");

    assertThat(english).isNotEmpty();
    assertThat(places("de")).isEqualTo(english);
  }

  @Test
  void everyTextThatTheCodeNamesIsThere() throws IOException {
    JsonObject english = texts("en");
    TreeSet<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("app"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
        KEY.matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1))
            .filter(key -> !english.containsKey(key) && !english.containsKey(key + ".other"))
            .forEach(missing::add);
      }
    }

    assertThat(missing).isEmpty();
  }

  private static Map<String, List<String>> places(String language) throws IOException {
    Map<String, List<String>> places = new TreeMap<>();
    JsonObject texts = texts(language);
    texts
        .keySet()
        .forEach(
            key ->
                places.put(
                    key,
                    PLACE
                        .matcher(texts.getString(key))
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .toList()));
    return places;
  }

  private static JsonObject texts(String language) throws IOException {
    try (JsonReader reader =
        Json.createReader(Files.newBufferedReader(ROOT.resolve("texts/" + language + ".json")))) {
      return reader.readObject();
    }
  }
}
