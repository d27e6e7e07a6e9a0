package todo.channel;

/**
 * An event that is well formed but can't be applied, now or later. The message is the reason that
 * operators read.
 */
public class RejectedEventException extends Exception {
  private static final long serialVersionUID = 1L;

  public RejectedEventException(String reason) {
    super(reason);
  }

  public RejectedEventException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
