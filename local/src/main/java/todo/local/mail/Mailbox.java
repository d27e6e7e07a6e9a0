package todo.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A folder of {@code .eml} files, whose names sort by the time of arrival.
 *
 * <p>Each begins with what final delivery adds (RFC 5321, section 4.4): Return-Path, and a
 * Delivered-To per recipient.
 */
public final class Mailbox {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Clock clock;
  private final AtomicInteger counter = new AtomicInteger();

  public Mailbox(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Returns when the message and its name are on the disk; a file is never seen half written. */
  public Path keep(String sender, List<String> recipients, InputStream message) throws IOException {
    String name =
        "%s-%d-%06d"
            .formatted(
                NAME.format(clock.instant()),
                ProcessHandle.current().pid(),
                counter.incrementAndGet());
    Path half = folder.resolve(name + ".part");
    try (FileChannel channel =
            FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      out.write(envelope(sender, recipients).getBytes(StandardCharsets.UTF_8));
      message.transferTo(out);
      channel.force(true);
    }
    Path whole = folder.resolve(name + ".eml");
    Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
    sync(folder);
    return whole;
  }

  private static String envelope(String sender, List<String> recipients) {
    StringBuilder lines = new StringBuilder("Return-Path: <" + sender + ">\r\n");
    recipients.forEach(to -> lines.append("Delivered-To: ").append(to).append("\r\n"));
    return lines.toString();
  }

  /** The name is on the disk only after the folder is. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
