package todo.task.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * An e-mail address: a dot-atom, one {@code @}, a domain (RFC 5321, section 4.1.2), letters of any
 * script in both (RFC 6531, section 3.3). Quoted local parts and address literals are refused.
 *
 * @param text as its owner writes it, without surrounding space
 */
public record EmailAddress(String text) {
  /** Octets of an address within the path's 256 (RFC 5321, section 4.5.3.1.3). */
  public static final int MAX_OCTETS = 254;

  private static final int MAX_LOCAL_OCTETS = 64; // RFC 5321, section 4.5.3.1.1

  /** Neither ASCII nor a control, a format character, a lone surrogate or a space. */
  private static final String BEYOND_ASCII = "[^\\p{ASCII}\\p{C}\\p{Z}]";

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-" + BEYOND_ASCII + "]+";
  private static final String LETTER = "[A-Za-z0-9" + BEYOND_ASCII + "]";
  private static final String LABEL = LETTER + "+(?:-+" + LETTER + "+)*";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<local>" + ATOM + "(?:\\." + ATOM + ")*)@" + LABEL + "(?:\\." + LABEL + ")*");

  /**
   * @throws IllegalArgumentException with what is wrong, to be read after the field's name
   */
  public EmailAddress {
    text = text.strip();
    if (octets(text) > MAX_OCTETS) {
      throw new IllegalArgumentException("must be at most " + MAX_OCTETS + " bytes long");
    }
    var match = ADDRESS.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException("must be an e-mail address, such as ann@example.org");
    }
    if (octets(match.group("local")) > MAX_LOCAL_OCTETS) {
      throw new IllegalArgumentException(
          "must have at most " + MAX_LOCAL_OCTETS + " bytes before the @");
    }
  }

  /** What addresses are compared by. */
  public String key() {
    return key(text);
  }

  /**
   * The same for texts that differ in case only, as {@link String#equalsIgnoreCase} has it:
   * character by character and in no language, so that a Turkish server finds the same accounts,
   * and a dotless i can't pose as an i. Composed and decomposed accents are one (Unicode NFC).
   */
  public static String key(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
        .codePoints()
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
