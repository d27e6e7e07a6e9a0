package todo.notifier.history;

import java.time.Instant;
import todo.event.NotificationMethod;
import todo.notifier.delivery.DeliveryState;

/**
 * A reminder of a person, and what became of it.
 *
 * @param detail why, or what the mail server answered; null when there is nothing to say
 * @param sentAt when it was handed over; null when it was not
 * @param address null when none is known, or the method is another
 */
record Delivery(
    long id,
    long taskId,
    String taskTitle,
    NotificationMethod method,
    Instant remindAt,
    DeliveryState state,
    String detail,
    int attempts,
    Instant sentAt,
    String address) {}
