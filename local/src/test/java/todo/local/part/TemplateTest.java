package todo.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {
  @TempDir Path folder;

  @Test
  void namesAreReplacedAndTheRestStays() throws IOException {
    Path template = Files.writeString(folder.resolve("t"), "at ${kafka}, {appid} $1 ${kafka}");
    Template.render(template, folder.resolve("new/out"), Map.of("kafka", "host:1$\\"));
    assertThat(folder.resolve("new/out")).hasContent("at host:1$\\, {appid} $1 host:1$\\");
  }

  @Test
  void aNameWithoutAValueIsAnError() throws IOException {
    Path template = Files.writeString(folder.resolve("t"), "${kafak}");
    assertThatThrownBy(() -> Template.render(template, folder.resolve("out"), Map.of()))
        .hasMessage("no value for ${kafak}");
  }
}
