package todo.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
  @TempDir Path folder;

  @Test
  void namesSortByTheTimeOfArrivalAndAreUniqueAtTheSameTime() throws IOException {
    Path first = keepAt("2026-11-23T09:59:59.9Z");
    Path second = keepAt("2026-11-23T10:00:00Z");
    assertThat(first.getFileName().toString()).isLessThan(second.getFileName().toString());
    Mailbox mailbox = mailboxAt("2026-11-23T10:00:01Z");
    assertThat(keep(mailbox).getFileName().toString())
        .isLessThan(keep(mailbox).getFileName().toString());
  }

  private Path keepAt(String time) throws IOException {
    return keep(mailboxAt(time));
  }

  private Mailbox mailboxAt(String time) {
    return new Mailbox(folder, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
  }

  private static Path keep(Mailbox mailbox) throws IOException {
    return mailbox.keep("a@b", List.of("c@d"), new ByteArrayInputStream(new byte[0]));
  }
}
