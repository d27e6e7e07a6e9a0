package todo.notifier.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a {@link Delivery}, for OpenAPI. */
@Schema(name = "Delivery", description = "A reminder and what became of it")
record DeliveryDocument(
    @Schema(required = true) long id,
    @Schema(name = "task_id", required = true) long taskId,
    @Schema(name = "task_title", required = true) String taskTitle,
    @Schema(
            required = true,
            enumeration = {"email", "push", "sms"})
        String method,
    @Schema(name = "remind_at", required = true, format = "date-time") String remindAt,
    @Schema(
            required = true,
            enumeration = {
              "queued",
              "deferred",
              "sending",
              "accepted",
              "unconfirmed",
              "failed",
              "no_address",
              "no_channel",
              "cancelled"
            },
            description =
                "queued: waits for its moment. deferred: the mail server could not take it yet; it is tried again for a"
                    + " day. sending: is being handed over. accepted: the mail server took responsibility for it."
                    + " unconfirmed: was handed over, but the answer was not seen; it is not sent again. failed: was"
                    + " refused for good, or too late. no_address: no e-mail address of yours is known; it is sent when"
                    + " one becomes known in time. no_channel: this release has no gateway for push and sms."
                    + " cancelled: the task ended or no longer has this reminder.")
        String state,
    @Schema(required = true, description = "How often sending it was begun") int attempts,
    @Schema(
            description =
                "Why, or what the mail server answered; absent when there is nothing to say")
        String detail,
    @Schema(
            name = "sent_at",
            format = "date-time",
            description = "When it was handed over; absent when it was not")
        String sentAt,
    @Schema(description = "Your address that it went or goes to; absent when it is not known")
        String address) {}
