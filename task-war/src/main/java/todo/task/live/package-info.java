/**
 * Live updates: each change of a person's tasks to every client of theirs that listens, as
 * Server-Sent Events.
 *
 * <p>The path of a change: {@link todo.task.live.TopicTail} reads it from task-events, as every
 * replica does for itself, and hands it to the {@link todo.task.live.LiveFeed}, which keeps it
 * among the {@link todo.task.live.RecentRecords} and offers it to the person's open {@link
 * todo.task.live.LiveStream}s, behind the {@link todo.task.live.StreamServlet}. Nothing is written
 * to a database or committed to Kafka.
 */
package todo.task.live;
