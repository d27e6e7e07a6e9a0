package todo.notifier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends mails one after the other over a connection that it keeps.
 *
 * <p>Confined to one thread.
 */
public final class MailSender implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

  private final MailSettings settings;
  private final MailServer server;
  private final Session asciiSession;
  private final Session utf8Session;
  private MailTransport transport;
  private boolean connectionLost;

  public MailSender(MailSettings settings, MailServer server) {
    this.settings = settings;
    this.server = server;
    this.asciiSession = settings.session(false);
    this.utf8Session = settings.session(true);
  }

  /** Sends the mail, unless {@code handover} refuses at the last moment. */
  public SendResult send(Mail mail, Handover handover) {
    Session session = mail.needsUtf8() ? utf8Session : asciiSession;
    MailMessage message;
    try {
      message = new MailMessage(session, settings.from(), mail);
    } catch (AddressException e) {
      return new SendResult.Refused("The address is not valid: " + e.getMessage());
    } catch (MessagingException e) {
      return new SendResult.Refused("The mail can't be written: " + e.getMessage());
    }
    if (transport != null && transport.isForUtf8() != mail.needsUtf8()) {
      close();
    }
    boolean kept = transport != null;
    SendResult result = attempt(session, message, handover);
    // The server may end a connection that is idle: not the mail's fault, which goes by a new one.
    return kept && connectionLost ? attempt(session, message, handover) : result;
  }

  private SendResult attempt(Session session, MailMessage message, Handover handover) {
    connectionLost = false;
    try {
      connect(session);
    } catch (MessagingException e) {
      String reason = "The mail server can't be reached: " + text(e);
      server.didNotAnswer(reason);
      return new SendResult.NotYet(reason);
    }
    if (transport.isForUtf8() && !transport.supportsExtension("SMTPUTF8")) {
      return new SendResult.Refused("The mail server takes no address with letters beyond ASCII");
    }
    try {
      int code = transport.send(message, message.getAllRecipients()[0], handover);
      return answer(code, text(transport.getLastServerResponse()));
    } catch (MessagingException e) {
      return failure(e);
    }
  }

  private void connect(Session session) throws MessagingException {
    if (transport == null) {
      MailTransport fresh = new MailTransport(session);
      fresh.connect(settings.host(), settings.port(), settings.user(), settings.password());
      transport = fresh;
    }
    server.answered();
  }

  /** By the answer to the dot. */
  private SendResult answer(int code, String text) {
    return switch (code / 100) {
      case 2 -> new SendResult.Accepted(text);
      case 4 -> {
        if (code == SmtpReply.CLOSING) {
          close();
        }
        yield new SendResult.NotYet(text);
      }
      case 5 -> new SendResult.Refused(text);
      default -> {
        close();
        yield new SendResult.Unknown("Handed to the mail server, which answered: " + text);
      }
    };
  }

  private SendResult failure(MessagingException failure) {
    if (transport.handedOver()) {
      close();
      return new SendResult.Unknown("Handed to the mail server; then: " + text(failure));
    }
    if (transport.heldBack()) {
      close();
      return new SendResult.NotYet(text(failure));
    }
    SmtpReply reply = SmtpReply.in(failure);
    if (reply == null || reply.endsConnection()) {
      connectionLost = true;
      close();
    }
    if (reply != null && reply.isPermanent()) {
      return new SendResult.Refused(reply.text());
    }
    return new SendResult.NotYet(reply == null ? text(failure) : reply.text());
  }

  /** Ends the connection; it is made again when it is needed. */
  @Override
  public void close() {
    if (transport == null) {
      return;
    }
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "The mail server was gone before the end of the connection", e);
    } finally {
      transport = null;
    }
  }

  private static String text(String answer) {
    return answer == null ? "" : answer.strip();
  }

  private static String text(MessagingException failure) {
    Exception cause = failure.getNextException();
    return cause == null ? text(failure.getMessage()) : text(failure.getMessage()) + ": " + cause;
  }
}
