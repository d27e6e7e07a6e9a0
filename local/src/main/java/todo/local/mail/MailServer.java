package todo.local.mail;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.subethamail.smtp.server.SMTPServer;

/** Runs the SMTP server on loopback: {@code MailServer <port> <folder>}. */
public final class MailServer {
  private static final int LARGEST_MESSAGE = 10 * 1024 * 1024;

  private MailServer() {}

  public static void main(String[] arguments) {
    Mailbox mailbox = new Mailbox(Path.of(arguments[1]), Clock.systemUTC());
    on(Integer.parseInt(arguments[0]), mailbox).start();
  }

  static SMTPServer on(int port, Mailbox mailbox) {
    return SMTPServer.port(port)
        .bindAddress(InetAddress.getLoopbackAddress())
        .hostName("localhost")
        .softwareName("todo")
        .maxMessageSize(LARGEST_MESSAGE)
        .maxConnections(200)
        .messageHandlerFactory(context -> new Delivery(mailbox))
        .build();
  }
}
