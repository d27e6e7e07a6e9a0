package todo.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;

class MailServerTest {
  @TempDir Path folder;
  private SMTPServer server;

  @BeforeEach
  void start() {
    server = MailServer.on(0, new Mailbox(folder, Clock.systemUTC()));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aMessageLiesInTheFolderWhenItsReceiptIsAnswered() throws IOException {
    try (Dialogue dialogue = new Dialogue(server.getPortAllocated())) {
      dialogue.say("HELO here", "250");
      dialogue.say("MAIL FROM:<todo@localhost>", "250");
      dialogue.say("RCPT TO:<ada@example.org>", "250");
      dialogue.say("RCPT TO:<bob@example.org>", "250");
      dialogue.say("DATA", "354");
      dialogue.say("Subject: Milk\r\n\r\nüber\r\n..dot\r\n.", "250");
      assertThat(files()).singleElement().asString().endsWith(".eml");
      assertThat(Files.readString(files().get(0)))
          .startsWith(
              "Return-Path: <todo@localhost>\r\n"
                  + "Delivered-To: ada@example.org\r\nDelivered-To: bob@example.org\r\n")
          .endsWith("Subject: Milk\r\n\r\nüber\r\n.dot\r\n");
    }
  }

  @Test
  void aMessageThatCannotBeKeptIsRefusedForNow() throws IOException {
    try (Dialogue dialogue = new Dialogue(server.getPortAllocated())) {
      dialogue.say("HELO here", "250");
      dialogue.say("MAIL FROM:<todo@localhost>", "250");
      dialogue.say("RCPT TO:<ada@example.org>", "250");
      Files.delete(folder); // before DATA, at which the server begins to write
      dialogue.say("DATA", "354");
      dialogue.say("Subject: Milk\r\n\r\n.", "4");
      Files.createDirectory(folder);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** A client that checks the first digits of each answer. */
  private static final class Dialogue implements AutoCloseable {
    private final Socket socket;
    private final Writer out;
    private final BufferedReader in;

    Dialogue(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      out = new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
      in =
          new BufferedReader(
              new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(in.readLine()).startsWith("220");
    }

    void say(String line, String answer) throws IOException {
      out.write(line + "\r\n");
      out.flush();
      assertThat(in.readLine()).startsWith(answer);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
