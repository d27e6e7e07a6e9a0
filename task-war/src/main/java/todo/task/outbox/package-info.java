/**
 * From a change to Kafka: {@link todo.task.outbox.Outbox} keeps the events with the change, {@link
 * todo.task.outbox.Relay} publishes them through the Dapr sidecar and deletes them. Nothing is lost
 * and a task's events keep their order, whatever dies meanwhile.
 */
package todo.task.outbox;
