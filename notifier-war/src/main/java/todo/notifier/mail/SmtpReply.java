package todo.notifier.mail;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What the server answered to a command before the dot (RFC 5321, section 4.2). */
record SmtpReply(int code, String text) {
  /** RFC 5321, section 3.8: the server ends the connection. */
  static final int CLOSING = 421;

  /** RFC 4954, section 6: of the sign-in, which operators can mend, not of the mail. */
  private static final Set<Integer> OF_SIGN_IN = Set.of(530, 534, 535, 538);

  /** The answer within a failure; null when there was none. */
  static SmtpReply in(MessagingException failure) {
    for (Exception each = failure;
        each instanceof MessagingException e;
        each = e.getNextException()) {
      int code = code(e);
      if (code >= 400 && code <= 599) {
        return new SmtpReply(code, e.getMessage().strip());
      }
    }
    return null;
  }

  private static int code(MessagingException failure) {
    if (failure instanceof SMTPAddressFailedException e) {
      return e.getReturnCode();
    }
    if (failure instanceof SMTPSenderFailedException e) {
      return e.getReturnCode();
    }
    return failure instanceof SMTPSendFailedException e ? e.getReturnCode() : 0;
  }

  boolean isPermanent() {
    return code >= 500 && !OF_SIGN_IN.contains(code);
  }

  boolean endsConnection() {
    return code == CLOSING;
  }
}
