/**
 * What becomes of a reminder when it is due. The path of one: {@link
 * todo.notifier.delivery.DeliveryScheduler} claims it of the {@link
 * todo.notifier.delivery.DueReminders}, a {@link todo.notifier.delivery.DeliveryWorker} hands it to
 * the mail server and records the answer in the {@link todo.notifier.delivery.DeliveryLedger}, and
 * the person reads it at {@link todo.notifier.history.DeliveryResource}.
 *
 * <p>No reminder is sent twice: its state becomes {@code sending}, committed, just before the line
 * that makes the mail server responsible for it, and from that state it is never sent again. A
 * crash before leaves it queued, and the server discards what it was given without that line (RFC
 * 5321, section 4.1.1.4). A crash after leaves the outcome unknown, which the state then says:
 * {@code unconfirmed}.
 */
package todo.notifier.delivery;
