package todo.task.transfer;

import java.time.Instant;
import java.util.List;
import todo.event.TaskData;

/**
 * One task on its way into a file.
 *
 * @param uid of no other task (RFC 5545, section 3.8.4.7)
 * @param parentUid null without a parent
 * @param project its name; null for the Inbox
 * @param depth of the outermost it is 1
 * @param comments in their order
 * @param completedAt null while it is pending
 * @param deletedAt null while it is not in the trash
 */
public record ExportedTask(
    long id,
    String uid,
    TaskData data,
    String parentUid,
    String project,
    int depth,
    List<String> comments,
    Instant createdAt,
    Instant updatedAt,
    Instant completedAt,
    Instant deletedAt) {}
