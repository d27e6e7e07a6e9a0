package todo.audit.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The documented format, written down a second time: an auditor computes it like this. */
class EntryHashTest {
  private static final byte[] SALT = "0123456789abcdef".getBytes(UTF_8);
  private static final byte[] PREVIOUS = new byte[32];
  private static final Instant RECORDED = Instant.parse("2026-01-26T10:00:00.123456Z");
  private static final Origin ORIGIN =
      new Origin(
          "event-1",
          "/todo/task",
          "task-events",
          "todo.task.created",
          123,
          Instant.parse("1969-12-31T23:59:59.999999Z"));

  private final EntryHash hashing = new EntryHash();

  @Test
  void theContentDigestIsOfSaltPersonAndContent() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(SALT);
    text(out, "ünal");
    out.write("{\"a\":\"ğ\"}".getBytes(UTF_8));

    assertThat(hashing.contentDigest(SALT, "ünal", "{\"a\":\"ğ\"}".getBytes(UTF_8)))
        .isEqualTo(sha256(bytes));
  }

  @Test
  void theHashIsOfTheDocumentedBytes() throws Exception {
    byte[] digest = hashing.contentDigest(SALT, "ann", "{}".getBytes(UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(1);
    out.write(PREVIOUS);
    out.writeLong(7);
    out.writeLong(1_769_421_600_123_456L);
    out.writeLong(-1);
    out.writeLong(123);
    out.write(digest);
    for (String text : List.of("task-events", "todo.task.created", "/todo/task", "event-1")) {
      text(out, text);
    }

    assertThat(hashing.hash(PREVIOUS, 7, RECORDED, ORIGIN, digest)).isEqualTo(sha256(bytes));
  }

  @Test
  void textsThatOnlyMoveTheirBorderHashDifferently() {
    byte[] digest = new byte[32];
    Origin moved =
        new Origin(
            "skevent-1",
            "/todo/ta",
            ORIGIN.topic(),
            ORIGIN.type(),
            ORIGIN.taskId(),
            ORIGIN.occurredAt());

    assertThat(hashing.hash(PREVIOUS, 7, RECORDED, moved, digest))
        .isNotEqualTo(hashing.hash(PREVIOUS, 7, RECORDED, ORIGIN, digest));
  }

  @Test
  void textsLongerThanTheBufferAreHashedWhole() {
    String longId = "x".repeat(5_000);

    assertThat(hashing.contentDigest(SALT, longId, new byte[0]))
        .isNotEqualTo(hashing.contentDigest(SALT, longId + "x", new byte[0]))
        .isEqualTo(new EntryHash().contentDigest(SALT, longId, new byte[0]));
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.getBytes(UTF_8).length);
    out.write(text.getBytes(UTF_8));
  }

  private static byte[] sha256(ByteArrayOutputStream bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
  }
}
