package todo.audit.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON that {@link EntryJson} makes, for OpenAPI. */
@Schema(name = "AuditEntry", description = "An entry of the hash chain")
record EntryDocument(
    @Schema(required = true, description = "Its place in the chain: 1, 2, … without a gap")
        long seq,
    @Schema(
            name = "event_id",
            required = true,
            description =
                "The event's id, unique within source; topic-partition-offset when it came without")
        String eventId,
    @Schema(required = true, description = "The event's producer", examples = "/todo/task")
        String source,
    @Schema(
            required = true,
            enumeration = {"task-events", "task-updates"})
        String topic,
    @Schema(
            required = true,
            description = "The event's CloudEvents type",
            examples = "todo.task.created")
        String type,
    @Schema(name = "task_id", required = true) long taskId,
    @Schema(name = "user_id", description = "Whose task it is; absent once erased") String userId,
    @Schema(
            name = "occurred_at",
            required = true,
            format = "date-time",
            description = "When the change was made, by the event")
        String occurredAt,
    @Schema(
            name = "recorded_at",
            required = true,
            format = "date-time",
            description = "When the entry was added")
        String recordedAt,
    @Schema(description = "The record's value exactly as it came; absent once erased")
        String content,
    @Schema(description = "16 random bytes in hex; absent once erased", pattern = "[0-9a-f]{32}")
        String salt,
    @Schema(
            name = "content_digest",
            required = true,
            pattern = "[0-9a-f]{64}",
            description =
                "SHA-256 in hex of: salt, length of user_id (4 bytes, big-endian), user_id, content; stays when they are erased")
        String contentDigest,
    @Schema(
            name = "previous_hash",
            required = true,
            pattern = "[0-9a-f]{64}",
            description = "The hash of the entry before; zeros for the first")
        String previousHash,
    @Schema(
            required = true,
            pattern = "[0-9a-f]{64}",
            description =
                "SHA-256 in hex of: byte 1, previous_hash, seq, recorded_at, occurred_at, task_id, content_digest,"
                    + " topic, type, source, event_id. Numbers have 8 bytes, big-endian; times are microseconds since"
                    + " 1970; a text is the length of its UTF-8 in 4 bytes, big-endian, and that UTF-8.")
        String hash,
    @Schema(
            name = "erased_at",
            format = "date-time",
            description = "When user_id, content and salt were erased")
        String erasedAt,
    @Schema(name = "erased_reason", description = "Why they were erased") String erasedReason) {}
