package todo.task.outbox;

/**
 * An event in the outbox.
 *
 * @param seq its place in the order of publishing; also what it is called towards the sidecar
 * @param taskId the Kafka key
 * @param event the CloudEvent, as it will lie on the topic
 */
record OutboxRow(long seq, String topic, long taskId, String event) {}
