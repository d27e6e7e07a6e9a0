package todo.task.account;

import java.text.Normalizer;

/**
 * A password that someone chose, for an account to be made.
 *
 * @param text normalised, so that it is the same from every keyboard (RFC 8265, section 4.2.2)
 */
public record Password(String text) {
  /** In characters (code points). NIST SP 800-63B, section 5.1.1.2, sets the lower bound. */
  static final int MIN_LENGTH = 8;

  static final int MAX_LENGTH = 256;

  /**
   * @throws IllegalArgumentException with what is wrong, to be read after the field's name
   */
  public Password {
    text = normalized(text);
    int length = text.codePointCount(0, text.length());
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "must be " + MIN_LENGTH + " to " + MAX_LENGTH + " characters long");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("must not be blank");
    }
    if (text.codePoints().anyMatch(Password::isUnusable)) {
      throw new IllegalArgumentException("must not hold a NUL or half a character");
    }
  }

  /** A password as it is compared, whether or not it would be accepted as a new one. */
  public static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Whether the password is no secret: it is the address itself. */
  boolean tells(EmailAddress email) {
    return EmailAddress.key(text).equals(email.key());
  }

  private static boolean isUnusable(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }

  @Override
  public String toString() {
    return "Password[…]";
  }
}
