package todo.notifier.mail;

import java.io.IOException;

/** Leave to hand a mail over, asked for at the last moment at which it can still be held back. */
@FunctionalInterface
public interface Handover {

  /**
   * Returns when the mail may be handed over, and what has to be kept about it is kept.
   *
   * @throws IOException when it may not be; the server then discards it
   */
  void begin() throws IOException;
}
