package todo.notifier.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to the mail server that asks for leave between the last byte of a message and the
 * line with a dot that makes the server responsible for it (RFC 5321, sections 4.1.1.4 and 4.2.5).
 *
 * <p>Confined to its sender's thread.
 */
final class MailTransport extends SMTPTransport {
  private final boolean utf8;
  private Handover handover;
  private SMTPOutputStream data;
  private boolean heldBack;
  private boolean handedOver;
  private int code;

  MailTransport(Session session) {
    super(session, null);
    this.utf8 = Boolean.parseBoolean(session.getProperty(MailSettings.ALLOW_UTF8));
  }

  /** Whether it is for mail that needs SMTPUTF8, and asks the server for it. */
  boolean isForUtf8() {
    return utf8;
  }

  /**
   * Sends the message.
   *
   * @return the code of the server's answer to the dot; below 200 when it gave none
   * @throws MessagingException on any other failure; {@link #handedOver()} tells which side of the
   *     dot it is on
   */
  int send(MimeMessage message, Address to, Handover leave) throws MessagingException {
    handover = leave;
    heldBack = false;
    handedOver = false;
    code = 0;
    sendMessage(message, new Address[] {to});
    return code;
  }

  /** Whether the server may have become responsible for the message of the last {@code send}. */
  boolean handedOver() {
    return handedOver;
  }

  /** Whether the last {@code send} ended because the leave was refused. */
  boolean heldBack() {
    return heldBack;
  }

  @Override
  protected OutputStream data() throws MessagingException {
    data = (SMTPOutputStream) super.data();
    return data;
  }

  /**
   * Does what the super method does, with the leave before the dot; and keeps the answer to the dot
   * itself, where the super method follows a refusal with a RSET that can fail and hide it.
   */
  @Override
  protected void finishData() throws IOException, MessagingException {
    data.ensureAtBOL();
    heldBack = true;
    try {
      handover.begin();
    } catch (RuntimeException e) {
      throw new IOException(e); // makes the super class leave the connection without a dot
    }
    heldBack = false;
    handedOver = true;
    code = simpleCommand(".");
  }
}
