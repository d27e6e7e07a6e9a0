package todo.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebApplicationTest {
  @TempDir Path folder;

  @Test
  void aRebuiltWarReplacesAllOfTheOldOne() throws IOException {
    WebApplication application =
        new WebApplication(folder.resolve("x.war"), folder.resolve("apps"));
    write(Map.of("WEB-INF/lib/a.jar", "old", "gone.html", "old"), Instant.EPOCH);
    application.install();
    assertThat(folder.resolve("apps/x.war/gone.html")).hasContent("old");
    write(Map.of("WEB-INF/lib/a.jar", "new"), Instant.EPOCH.plusSeconds(1));
    application.install();
    assertThat(folder.resolve("apps/x.war/WEB-INF/lib/a.jar")).hasContent("new");
    assertThat(folder.resolve("apps/x.war/gone.html")).doesNotExist();
  }

  @Test
  void theSameWarIsNotUnpackedAgain() throws IOException {
    WebApplication application =
        new WebApplication(folder.resolve("x.war"), folder.resolve("apps"));
    write(Map.of("a.html", "a"), Instant.EPOCH);
    application.install();
    Path mark = Files.createFile(folder.resolve("apps/x.war/mark"));
    application.install();
    assertThat(mark).exists();
  }

  private void write(Map<String, String> entries, Instant modified) throws IOException {
    Path war = folder.resolve("x.war");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(war))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        ZipEntry zipEntry = new ZipEntry(entry.getKey());
        zipEntry.setTime(0);
        out.putNextEntry(zipEntry);
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.setLastModifiedTime(war, FileTime.from(modified));
  }
}
