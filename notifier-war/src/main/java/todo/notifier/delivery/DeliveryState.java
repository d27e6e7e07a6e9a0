package todo.notifier.delivery;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of a reminder; no more is said than is known. */
public enum DeliveryState {
  /** It waits for its moment, or for its turn. */
  QUEUED,
  /** The mail server could not take it yet; it is tried again. */
  DEFERRED,
  /** It is being handed to the mail server at this moment. */
  SENDING,
  /** The mail server took responsibility for it. Whether it was read, nobody can know. */
  ACCEPTED,
  /** It was handed to the mail server, whose answer was not seen. It is not sent again. */
  UNCONFIRMED,
  /** The mail server refused it for good, or it was too late. */
  FAILED,
  /** No e-mail address of the person is known. It is sent when one becomes known in time. */
  NO_ADDRESS,
  /** This release has no gateway for its method. */
  NO_CHANNEL,
  /** The task ended, or no longer has this reminder. */
  CANCELLED;

  /** The name in JSON and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is no such state; the message lists them
   */
  public static DeliveryState of(String wireName) {
    for (DeliveryState state : values()) {
      if (state.wireName().equals(wireName)) {
        return state;
      }
    }
    throw new IllegalArgumentException(
        Stream.of(values())
            .map(DeliveryState::wireName)
            .collect(Collectors.joining(", ", "must be one of ", "")));
  }
}
