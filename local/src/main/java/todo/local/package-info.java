/**
 * The whole system on one machine, on its real parts: PostgreSQL, Kafka, the Dapr sidecar, an SMTP
 * server and Open Liberty with the four WARs.
 *
 * <p>{@link todo.local.TodoSystem} is the way in for Java: the tests and the benchmark start a
 * system in their own process, end and hold back single parts of it, and stop it. {@code ./todo}
 * reaches the same class through {@code todo.local.command}.
 */
package todo.local;
